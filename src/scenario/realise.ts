import type { Distribution } from '../kernel/distribution.js'
import { isCertain, meanOf } from '../kernel/distribution-functions.js'
import type { Realised } from '../kernel/uncertain.js'
import { pathText } from './place.js'
import { isUncertain } from './uncertain-leaves.js'

/** An uncertain number of a realised tree: its distribution, and how to put a drawn value in its place. */
export interface UncertainInput {
  readonly path: string
  readonly distribution: Distribution
  set(value: number): void
}

export interface Realisation<Tree> {
  /** Numbers in the place of distributions; uncertain ones stand at their mean until they are set. */
  readonly tree: Realised<Tree>
  /** In the order of the tree; certain numbers are not among them. */
  readonly uncertain: readonly UncertainInput[]
}

/**
 * A copy of a tree with plain numbers, made once; a simulation then sets the uncertain ones draw by draw and
 * allocates nothing.
 */
export function realisation<Tree>(tree: Tree): Realisation<Tree> {
  const uncertain: UncertainInput[] = []
  const copy = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const holder: Record<string | number, unknown> = Array.isArray(value) ? ([] as never) : {}
    for (const [key, child] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      if (!isUncertain(child)) holder[key] = copy(child, at)
      else {
        const { distribution } = child
        holder[key] = meanOf(distribution)
        if (isCertain(distribution)) continue
        uncertain.push({
          path: pathText(at),
          distribution,
          set(drawn) {
            holder[key] = drawn
          },
        })
      }
    }
    return holder
  }
  return { tree: copy(tree, []) as Realised<Tree>, uncertain }
}
