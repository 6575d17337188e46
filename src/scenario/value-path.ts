import { objectPropertyPattern } from '../kernel/quantity/name.js'
import type { ValuePath } from './place.js'

/** Regular expression of a path: names and numbers of items, nothing every JavaScript object already has. */
export const pathPattern = `^(?![\\s\\S]*\\.\\s*$)(?!(?:[\\s\\S]*\\.|\\s*)${objectPropertyPattern}(?:[.[]|\\s*$))\\s*(?=[^\\s.\\[\\]])[^.\\[\\]]+(?:\\.[^.\\[\\]]+|\\[\\d+\\])*\\s*$`

const part = /^(?:([^.[\]]+)|\[(\d+)\])/u

/** A path as people write it, `options.offshore.price.tiers[0].from`; undefined where it is none. */
export function parsePath(text: string): ValuePath | undefined {
  const parts: (string | number)[] = []
  let rest = text.trim()
  while (rest !== '') {
    const match = part.exec(rest)
    if (!match) return undefined
    parts.push(match[1] ?? Number(match[2]))
    rest = rest.slice(match[0].length)
    if (rest.startsWith('.')) {
      rest = rest.slice(1)
      if (rest === '' || rest.startsWith('[')) return undefined
    } else if (rest !== '' && !rest.startsWith('[')) return undefined
  }
  return parts.length === 0 || parts.some((name) => typeof name === 'string' && name in {})
    ? undefined
    : parts
}
