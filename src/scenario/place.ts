import type { Origin } from '../kernel/uncertain.js'

/** A span on one line of a file. Lines and columns count from 1, columns in characters; `endColumn` is past the end. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

/** Where a value of the scenario was written. */
export interface Place {
  /** The file as it was named, or `--set` for the command line. */
  readonly file: string
  readonly origin: Origin
  readonly value: Span
  /** The key before the value; absent for list items and for a file's top. */
  readonly key?: Span
}

export type ValuePath = readonly (string | number)[]

/** Where every value of a tree was written, by its path. */
export class Places {
  readonly #byPath = new Map<string, Place>()

  set(path: ValuePath, place: Place): void {
    this.#byPath.set(pathKey(path), place)
  }

  at(path: ValuePath): Place | undefined {
    return this.#byPath.get(pathKey(path))
  }

  /** The place of the value itself, or of the nearest mapping or list around it that was written. */
  nearest(path: ValuePath): { readonly place: Place; readonly depth: number } | undefined {
    for (let depth = path.length; depth >= 0; depth--) {
      const place = this.at(path.slice(0, depth))
      if (place) return { place, depth }
    }
    return undefined
  }

  /** Takes over every place of another tree at or below `path`, moved to below `to` where that is given. */
  copyFrom(other: Places, path: ValuePath, to: ValuePath = path): void {
    const from = pathKey(path)
    const target = pathKey(to)
    for (const [key, place] of other.#byPath) {
      const below = path.length === 0 ? key : key.slice(from.length + 1)
      if (key === from) this.#byPath.set(target, place)
      else if (path.length === 0 || key.startsWith(`${from}${separator}`)) {
        this.#byPath.set(to.length === 0 ? below : `${target}${separator}${below}`, place)
      }
    }
  }

  /** The same places on another line, further to the right. */
  moved(line: number, columns: number): Places {
    const shift = (span: Span): Span => ({
      line,
      column: span.column + columns,
      endColumn: span.endColumn + columns,
    })
    const moved = new Places()
    for (const [key, place] of this.#byPath) {
      const value = shift(place.value)
      moved.#byPath.set(key, place.key ? { ...place, value, key: shift(place.key) } : { ...place, value })
    }
    return moved
  }

  /** Forgets every place at or below a path. */
  remove(path: ValuePath): void {
    const prefix = pathKey(path)
    for (const key of this.#byPath.keys()) {
      if (key === prefix || key.startsWith(`${prefix}${separator}`)) this.#byPath.delete(key)
    }
  }
}

const separator = '\u0000'

function pathKey(path: ValuePath): string {
  return path.join(separator)
}

/** A path as people write it: `options.offshore.price.tiers[0].from`. */
export function pathText(path: ValuePath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('')
}
