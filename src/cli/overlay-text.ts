import type { ChosenSetting } from '../result/optimisation.js'
import { parsePath } from '../scenario/value-path.js'

type Tree = Map<string, Tree | string>

/**
 * A scenario that extends another and differs from it in some settings, as YAML. Overrides of the command line are taken in,
 * so that it says what was looked at.
 */
export function overlayText(
  base: string,
  settings: readonly Pick<ChosenSetting, 'path' | 'written'>[],
  overrides: readonly string[],
  { comment }: { readonly comment: string },
): string {
  const tree: Tree = new Map()
  for (const override of overrides) {
    const equals = override.indexOf('=')
    put(tree, override.slice(0, equals), override.slice(equals + 1))
  }
  for (const { path, written } of settings) put(tree, path, written)
  const lines = [
    `# ${comment.replace(/\s+/g, ' ')}`,
    `extends: ${JSON.stringify(base)}`,
    ...linesOf(tree, ''),
  ]
  return `${lines.join('\n')}\n`
}

function put(tree: Tree, path: string, written: string): void {
  const keys = (parsePath(path) ?? []).map(String)
  let at = tree
  for (const key of keys.slice(0, -1)) {
    const below = at.get(key)
    const next: Tree = below instanceof Map ? below : new Map()
    at.set(key, next)
    at = next
  }
  at.set(keys.at(-1) ?? path, written.trim())
}

function linesOf(tree: Tree, indent: string): string[] {
  return [...tree].flatMap(([key, value]) => {
    const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key)
    return typeof value === 'string'
      ? [`${indent}${name}: ${value}`]
      : [`${indent}${name}:`, ...linesOf(value, `${indent}  `)]
  })
}
