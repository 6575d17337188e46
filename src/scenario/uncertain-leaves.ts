import type { Uncertain } from '../kernel/uncertain.js'
import type { ValuePath } from './place.js'

export function isUncertain(value: unknown): value is Uncertain {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'uncertain'
}

/** A copy of a tree in which every uncertain number is replaced; everything else stays as it is. */
export function mapLeaves<Tree>(tree: Tree, replace: (leaf: Uncertain, path: ValuePath) => unknown): unknown {
  const copy = (value: unknown, path: ValuePath): unknown => {
    if (isUncertain(value)) return replace(value, path)
    if (Array.isArray(value)) return value.map((item, index) => copy(item, [...path, index]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, copy(child, [...path, key])]))
  }
  return copy(tree, [])
}
