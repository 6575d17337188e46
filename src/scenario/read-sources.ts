import type { Origin } from '../kernel/uncertain.js'
import { type ReadableFolders, resolveReference } from './file-reference.js'
import { merge, mergeUnder } from './merge.js'
import { nearestWord } from './nearest-word.js'
import type { ValuePath } from './place.js'
import { placed } from './placed-problem.js'
import { isList, isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'
import type { ScenarioProblem } from './problem.js'
import type { ReadFile } from './read-file.js'
import { readYaml, type Sourced, wholeFile } from './read-yaml.js'
import { schemaVersion } from './scenario.js'
import { kindOf } from './schema-findings.js'
import { parsePath } from './value-path.js'

/** Files one scenario may be made of. */
const mostFiles = 30

interface SourceFile {
  readonly file: string
  readonly origin: Origin
}

/** Reads a scenario file and all it extends, and merges them: what is extended first, the file itself last. */
export class SourceReader {
  readonly problems: ScenarioProblem[] = []
  /** Text of every file read, by path: for code frames. */
  readonly texts = new Map<string, string>()
  #filesRead = 0

  constructor(
    readonly readFile: ReadFile,
    readonly folders: ReadableFolders,
  ) {}

  /** Undefined where a file could not be read; `problems` then says why. */
  async read(file: string): Promise<Sourced | undefined> {
    return this.#read({ file, origin: 'scenario' }, [])
  }

  /** `within` is where in a scenario the file's keys stand: at the top unless it describes a part of one. */
  async #read(
    source: SourceFile,
    chain: readonly string[],
    within: ValuePath = [],
  ): Promise<Sourced | undefined> {
    const outcome = await this.readFile(source.file)
    this.#filesRead++
    if (!outcome.ok) {
      const { line = 1, column = 1 } = outcome
      const problem = wholeFile(source.file, outcome.code, outcome.figures)
      this.problems.push({ ...problem, line, column, endColumn: column })
      return undefined
    }
    this.texts.set(source.file, outcome.text)
    const reading = readYaml(outcome.text, source.file, source.origin)
    if (!reading.ok) {
      this.problems.push(...reading.problems)
      return undefined
    }
    const own = reading.sourced
    if (!isMapping(own.value)) {
      this.#report(own, source, { code: 'yaml.notAMapping', figures: { found: kindOf(own.value) } }, [])
      return undefined
    }
    if (!this.#versionKnown(own, own.value, source)) return undefined
    return this.#extended(own, own.value, source, [...chain, source.file], within)
  }

  /** A file of a newer version is not looked at further: whatever it says may be right there. */
  #versionKnown(own: Sourced, value: PlainMapping, source: SourceFile): boolean {
    const { schemaVersion: found } = value
    if (typeof found !== 'number' || !Number.isInteger(found) || found <= schemaVersion) return true
    const figures = { found, known: schemaVersion }
    this.#report(own, source, { code: 'scenario.newerVersion', figures }, ['schemaVersion'])
    return false
  }

  async #extended(
    own: Sourced,
    value: PlainMapping,
    source: SourceFile,
    chain: readonly string[],
    within: ValuePath,
  ): Promise<Sourced | undefined> {
    const references = this.#listOfTexts(own, value, 'extends', source)
    const removals = this.#listOfTexts(own, value, 'without', source)
    let base: Sourced | undefined
    let complete = true
    for (const { text, path } of references) {
      const extended = await this.#follow(own, text, path, source, chain, within)
      if (!extended) complete = false
      else base = base ? merge(base, extended, within) : extended
    }
    if (!complete) return undefined
    for (const { text, path } of removals) base = this.#without(own, base, text, path, source)
    const { extends: _extends, without: _without, ...rest } = value
    const remaining = await this.#partsExtended({ value: rest, places: own.places }, source, chain)
    return base && remaining ? merge(base, remaining, within) : remaining
  }

  /** Lays options and access rows that name presets or files of their own over what these say. */
  async #partsExtended(
    own: Sourced,
    source: SourceFile,
    chain: readonly string[],
  ): Promise<Sourced | undefined> {
    let whole = own
    let complete = true
    for (const path of extendingParts(own.value)) {
      const part = valueAt(own.value, path) as PlainMapping
      let base: Sourced | undefined
      for (const { text, path: at } of this.#listOfTexts(own, part, 'extends', source, path)) {
        const extended = await this.#follow(own, text, at, source, chain, path)
        if (!extended) complete = false
        else base = base ? merge(base, extended, path) : extended
      }
      const bare = { value: removedAt(whole.value, [...path, 'extends']), places: whole.places }
      whole = base ? mergeUnder(bare, path, base) : bare
    }
    return complete ? whole : undefined
  }

  async #follow(
    own: Sourced,
    reference: string,
    path: ValuePath,
    source: SourceFile,
    chain: readonly string[],
    within: ValuePath,
  ): Promise<Sourced | undefined> {
    const resolved = resolveReference(reference, source, this.folders)
    if (!resolved.ok) {
      this.#report(own, source, { code: resolved.code, figures: { found: reference } }, path)
      return undefined
    }
    if (chain.includes(resolved.path)) {
      this.#report(own, source, { code: 'file.extendsItself', figures: { found: reference } }, path)
      return undefined
    }
    if (this.#filesRead >= mostFiles) {
      this.#report(own, source, { code: 'file.tooMany', figures: { most: mostFiles } }, path)
      return undefined
    }
    const known = this.problems.length
    const extended = await this.#read({ file: resolved.path, origin: resolved.origin }, chain, within)
    const [fault] = this.problems.slice(known)
    if (!extended && (fault?.code === 'file.missing' || fault?.code === 'file.outsideFolder')) {
      // Shown where the file is asked for, which is where it is put right.
      this.problems.length = known
      const code = reference.startsWith('preset:') ? 'file.unknownPreset' : fault.code
      this.#report(own, source, { code, figures: { found: reference, file: resolved.path } }, path)
    }
    return extended
  }

  #listOfTexts(
    own: Sourced,
    value: PlainMapping,
    key: string,
    source: SourceFile,
    within: ValuePath = [],
  ): { text: string; path: ValuePath }[] {
    const written = Object.hasOwn(value, key) ? value[key] : undefined
    if (written === undefined) return []
    const at = [...within, key]
    if (typeof written === 'string') return [{ text: written, path: at }]
    const items: readonly Plain[] = isList(written) ? written : []
    const texts = items.flatMap((text, index) =>
      typeof text === 'string' ? [{ text, path: [...at, index] }] : [],
    )
    if (!isList(written) || texts.length < items.length) {
      const figures = { expected: 'listOfTexts', found: kindOf(isList(written) ? null : written) }
      this.#report(own, source, { code: 'schema.wrongType', figures }, at)
    }
    return texts
  }

  /** Takes a value out of what is extended, so that it can be left out or stated afresh. */
  #without(
    own: Sourced,
    base: Sourced | undefined,
    text: string,
    path: ValuePath,
    source: SourceFile,
  ): Sourced | undefined {
    const target = parsePath(text)
    const parent = target && base ? valueAt(base.value, target.slice(0, -1)) : undefined
    const key = String(target?.at(-1))
    if (!target || !base || !isMapping(parent) || !Object.hasOwn(parent, key)) {
      const near = isMapping(parent) ? nearestWord(key, Object.keys(parent)) : undefined
      const suggestion = near === undefined ? undefined : text.replace(/[^.]*$/u, near)
      this.#report(
        own,
        source,
        { code: 'extends.nothingToRemove', figures: { found: text }, suggestion },
        path,
      )
      return base
    }
    base.places.remove(target)
    return { value: removedAt(base.value, target), places: base.places }
  }

  #report(
    own: Sourced,
    source: SourceFile,
    found: {
      code: string
      figures: Readonly<Record<string, string | number>>
      suggestion?: string | undefined
    },
    path: ValuePath,
  ): void {
    this.problems.push(placed({ ...found, path, at: 'value' }, own.places, source.file))
  }
}

/** Options and access rows with an `extends` of their own. */
function extendingParts(value: Plain): ValuePath[] {
  return childrenAt(value, ['options']).flatMap((option) => [
    ...[option, ...childrenAt(value, [...option, 'roles'])]
      .flatMap((whose) => childrenAt(value, [...whose, 'access']))
      .filter((row) => extendsSomething(valueAt(value, row))),
    ...(extendsSomething(valueAt(value, option)) ? [option] : []),
  ])
}

function childrenAt(value: Plain, path: ValuePath): ValuePath[] {
  const parent = valueAt(value, path)
  return isMapping(parent) ? Object.keys(parent).map((key) => [...path, key]) : []
}

function extendsSomething(value: Plain | undefined): boolean {
  return isMapping(value) && Object.hasOwn(value, 'extends')
}

function removedAt(value: Plain, [key, ...rest]: ValuePath): Plain {
  if (key === undefined || !isMapping(value)) return value
  if (rest.length > 0) return { ...value, [key]: removedAt(value[key]!, rest) }
  const { [String(key)]: _removed, ...kept } = value
  return kept
}
