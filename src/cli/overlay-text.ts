import { parse } from 'yaml'
import type { ChosenSetting } from '../result/optimisation.js'
import { parsePath } from '../scenario/value-path.js'

type Tree = Map<string, Tree | string>

/**
 * A scenario that extends another and differs from it in some settings, as YAML. Overrides of the command line are taken in,
 * so that it says what was looked at. A list of an extending scenario replaces that of the other, so that a setting within a
 * list is written with the whole of it.
 *
 * @param resolved what the other scenario comes to, overrides taken in, as YAML: where lists stand whole
 */
export function overlayText(
  base: string,
  settings: readonly Pick<ChosenSetting, 'path' | 'written'>[],
  overrides: readonly string[],
  { comment, resolved }: { readonly comment: string; readonly resolved: string },
): string {
  const tree: Tree = new Map()
  const whole: unknown = parse(resolved)
  for (const override of overrides) {
    const equals = override.indexOf('=')
    put(tree, whole, override.slice(0, equals), override.slice(equals + 1))
  }
  for (const { path, written } of settings) put(tree, whole, path, written)
  const lines = [
    `# ${comment.replace(/\s+/g, ' ')}`,
    `extends: ${JSON.stringify(base)}`,
    ...linesOf(tree, ''),
  ]
  return `${lines.join('\n')}\n`
}

function put(tree: Tree, whole: unknown, path: string, written: string): void {
  const keys = parsePath(path) ?? []
  const inList = keys.findIndex((key) => typeof key === 'number')
  if (inList === -1) {
    putText(tree, keys.map(String), written.trim(), path)
    return
  }
  const list = keys.slice(0, inList).reduce(within, whole)
  const holder = keys.slice(inList, -1).reduce(within, list)
  ;(holder as Record<string | number, unknown>)[keys.at(-1)!] = laidOver(
    within(holder, keys.at(-1)!),
    parse(written),
  )
  putText(tree, keys.slice(0, inList).map(String), JSON.stringify(list), path)
}

const within = (holder: unknown, key: string | number): unknown =>
  (holder as Record<string | number, unknown>)[key]

/** A mapping over a mapping key by key, where null takes a key away; anything else in place of what stood there. */
function laidOver(stood: unknown, written: unknown): unknown {
  if (!isMapping(stood) || !isMapping(written)) return written
  const keys = new Set([...Object.keys(stood), ...Object.keys(written)])
  const merged = [...keys].map((key) => {
    const value = Object.hasOwn(written, key) ? laidOver(stood[key], written[key]) : stood[key]
    return [key, value] as const
  })
  return Object.fromEntries(merged.filter(([, value]) => value !== null))
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function putText(tree: Tree, keys: readonly string[], text: string, path: string): void {
  let at = tree
  for (const key of keys.slice(0, -1)) {
    const below = at.get(key)
    const next: Tree = below instanceof Map ? below : new Map()
    at.set(key, next)
    at = next
  }
  at.set(keys.at(-1) ?? path, text)
}

function linesOf(tree: Tree, indent: string): string[] {
  return [...tree].flatMap(([key, value]) => {
    const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key)
    return typeof value === 'string'
      ? [`${indent}${name}: ${value}`]
      : [`${indent}${name}:`, ...linesOf(value, `${indent}  `)]
  })
}
