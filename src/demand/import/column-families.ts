import { type CellKind, kindOfColumn } from './cell-kind.js'
import { readFigure } from './cell-values.js'
import { roleFound } from './column-roles.js'
import { type HeaderWord, plainHeader, wordsIn } from './header-words.js'

/** Roles of which a file may have a column for each queue. */
export const countRoles = ['offered', 'answered', 'abandoned', 'answeredWithin', 'held'] as const
export const timeRoles = [
  'handleTime',
  'talkTime',
  'holdTime',
  'wrapTime',
  'speedOfAnswer',
  'abandonWait',
] as const
export type FamilyRole = (typeof countRoles)[number] | (typeof timeRoles)[number]

/** Columns of one role that differ by the name of a queue: `Cards Offered`, `Mortgages Offered`. */
export interface Family {
  readonly role: FamilyRole
  /** Position of each queue's column, by the queue's name. Without any where one column stands for all. */
  readonly of: ReadonlyMap<string, number>
  /** The column of all queues together: `Total Offered`, `Offered`. */
  readonly whole?: number
  /** Whether the columns of the queues add up to that of all. */
  readonly addsUp: boolean
}

interface Candidate {
  readonly at: number
  readonly words: readonly string[]
  /** The words as they stand in the file. */
  readonly written: readonly string[]
  readonly kind: CellKind
}

/** The columns of one role by queue; undefined where it has one column, or several that no names of queues tell apart. */
export function familyOf(
  role: FamilyRole,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Family | undefined {
  const all = candidatesOf(role, header, rows)
  const ofCalls = all.filter(({ words }) => !words.some((word) => otherMedia.test(word)))
  const alone = ofCalls[0]
  if (alone !== undefined && ofCalls.length === 1) {
    return all.length > 1 ? { role, of: new Map(), whole: alone.at, addsUp: false } : undefined
  }
  const totals = ofCalls.filter(({ words }) => words.some((word) => total.test(word)))
  const parts = totals.length === ofCalls.length ? ofCalls : ofCalls.filter((one) => !totals.includes(one))
  const named = namesOf(role, parts)
  const bare = parts.find(({ at }) => named.get(at) === '')
  const queues =
    bare === undefined
      ? named
      : namesOf(
          role,
          parts.filter((one) => one !== bare),
        )
  if (queues.size < 2 || !areNames([...queues.values()])) return undefined
  const whole = (totals.length < ofCalls.length ? totals[0] : undefined) ?? bare
  return {
    role,
    of: new Map([...queues].map(([at, name]) => [name, at])),
    ...(whole !== undefined && { whole: whole.at }),
    addsUp: whole !== undefined && addUp(rows, [...queues.keys()], whole.at),
  }
}

const otherMedia = /^(?:e|emails?|mails?|courriels?|chats?|sms|fax|social|whatsapp|messag\w*|tickets?)$/
const total =
  /^(?:totals?|totaux|totale|all|overall|gesamt\w*|insgesamt|ensemble|tous|toutes|global|todos|todas)$/

/** The columns that have a role as surely as any. */
function candidatesOf(
  role: FamilyRole,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Candidate[] {
  const found = header.flatMap((cell, at) => {
    const kind = kindOfColumn(rows, at)
    const one = roleFound(cell, kind)
    if (one?.role !== role || kind === 'word' || kind === 'empty') return []
    const written = cell.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
    return [{ at, kind, written, rank: one.rank, words: plainHeader(cell).split(' ') }]
  })
  const best = Math.min(...found.map(({ rank }) => rank))
  return found.filter(({ rank }) => rank === best)
}

/** What each header says beyond the words they share at their beginnings and ends, where these say the role themselves. */
function namesOf(role: FamilyRole, candidates: readonly Candidate[]): ReadonlyMap<number, string> {
  const none: ReadonlyMap<number, string> = new Map()
  const [first] = candidates
  if (first === undefined || candidates.length < 2) return none
  const shortest = Math.min(...candidates.map(({ words }) => words.length))
  let before = 0
  while (before < shortest && candidates.every(({ words }) => words[before] === first.words[before])) before++
  let after = 0
  while (
    before + after < shortest &&
    candidates.every(({ words }) => words.at(-1 - after) === first.words.at(-1 - after))
  )
    after++
  const shared = [...first.words.slice(0, before), ...first.words.slice(first.words.length - after)].join(' ')
  if (roleFound(shared, first.kind)?.role !== role) return none
  return new Map(
    candidates.map(({ at, words, written }) => {
      const shown = written.length === words.length ? written : words
      return [at, shown.slice(before, words.length - after).join(' ')]
    }),
  )
}

/** Words that say which contacts or times of a queue are meant, and not which queue. */
const noQueue: readonly HeaderWord[] = [
  'abandoned',
  'answered',
  'aside',
  'calls',
  'end',
  'extreme',
  'hold',
  'interval',
  'mean',
  'offered',
  'share',
  'start',
  'talk',
  'within',
  'wrap',
]

function areNames(names: readonly string[]): boolean {
  return (
    new Set(names).size === names.length &&
    names.every((name) => {
      const words = wordsIn(plainHeader(name))
      if (/^[a-z]$/i.test(name)) return true
      return name !== '' && !/^(?:19|20)\d\d$/.test(name) && !noQueue.some((word) => words.has(word))
    })
  )
}

/** How near the sum of the queues comes to the column of all. */
const nearSum = 0.02

function addUp(rows: readonly (readonly string[])[], parts: readonly number[], whole: number): boolean {
  let [sum, all] = [0, 0]
  for (const cells of rows) {
    for (const at of parts) sum += readFigure(cells[at] ?? '', false) ?? 0
    all += readFigure(cells[whole] ?? '', false) ?? 0
  }
  return all > 0 && Math.abs(sum / all - 1) <= nearSum
}
