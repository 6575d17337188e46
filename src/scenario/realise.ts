import type { Distribution } from '../kernel/distribution.js'
import { meanOf } from '../kernel/distribution-functions.js'
import type { Realised, Uncertain } from '../kernel/uncertain.js'

/** One number of a tree that has to be drawn. */
export interface UncertainInput {
  /** Keys from the root, joined by dots. */
  readonly path: string
  readonly quantity: Uncertain
  readonly distribution: Distribution
  /** Puts a drawn value into the realised tree. */
  set(value: number): void
}

export interface Realisation<Tree> {
  /** The tree with numbers in place of quantities: certain ones at their value, uncertain ones at their mean. */
  readonly tree: Realised<Tree>
  readonly uncertain: readonly UncertainInput[]
}

/** A copy of a tree in which each quantity is a number, with the means to redraw the uncertain ones in place. */
export function realisation<Tree>(source: Tree): Realisation<Tree> {
  const uncertain: UncertainInput[] = []
  const copy = (node: unknown, path: string): unknown => {
    if (isUncertain(node)) return meanOf(node.distribution)
    if (typeof node !== 'object' || node === null) return node
    const target: Record<string, unknown> = Array.isArray(node)
      ? ([] as unknown as Record<string, unknown>)
      : {}
    for (const [key, child] of Object.entries(node)) {
      const childPath = path === '' ? key : `${path}.${key}`
      target[key] = copy(child, childPath)
      if (!isUncertain(child) || child.distribution.kind === 'constant') continue
      uncertain.push({
        path: childPath,
        quantity: child,
        distribution: child.distribution,
        set: (value) => {
          target[key] = value
        },
      })
    }
    return target
  }
  const tree = copy(source, '') as Realised<Tree>
  return { tree, uncertain }
}

/** Every quantity of a tree with its path, certain ones included, in the order of the tree. */
export function quantitiesOf(
  source: unknown,
): readonly { readonly path: string; readonly quantity: Uncertain }[] {
  const found: { path: string; quantity: Uncertain }[] = []
  const visit = (node: unknown, path: string): void => {
    if (isUncertain(node)) found.push({ path, quantity: node })
    else if (typeof node === 'object' && node !== null) {
      for (const [key, child] of Object.entries(node)) visit(child, path === '' ? key : `${path}.${key}`)
    }
  }
  visit(source, '')
  return found
}

function isUncertain(node: unknown): node is Uncertain {
  return typeof node === 'object' && node !== null && (node as { kind?: unknown }).kind === 'uncertain'
}
