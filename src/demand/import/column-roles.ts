import type { CellKind } from './cell-kind.js'
import { type HeaderWord, joinsTimes, leavesOut, plainHeader, saysNumber, wordsIn } from './header-words.js'

/** What a column of call records can hold. In records of single calls the times are those of the call. */
export const columnRoles = [
  'start',
  'date',
  'time',
  'offered',
  'answered',
  'abandoned',
  'handleTime',
  'talkTime',
  'holdTime',
  'wrapTime',
  'speedOfAnswer',
  'abandonWait',
  'answeredWithin',
  'held',
  'outcome',
  'reason',
  'answeredAt',
  'queuedAt',
  'end',
  'wrapEnd',
  'callTime',
  'intervalEnd',
  'queue',
  'direction',
  'medium',
] as const
export type ColumnRole = (typeof columnRoles)[number]

export function isColumnRole(word: string): word is ColumnRole {
  return (columnRoles as readonly string[]).includes(word)
}

/** Position of each identified column. */
export type Columns = Readonly<Partial<Record<ColumnRole, number>>>

/** A role a header may have, and how surely: of several columns the one with the lowest rank has it. */
export interface RoleFound {
  readonly role: ColumnRole
  readonly rank: number
}

/** The role a header names, whatever stands below it; undefined where it names none. */
export function roleOf(header: string): ColumnRole | undefined {
  return roleFound(header, 'empty')?.role
}

/** The role of a column by its header and what its cells look like. `empty` where nothing is known of them. */
export function roleFound(header: string, kind: CellKind): RoleFound | undefined {
  const role = roleSaid(header, kind)
  // `Wait min` may be the least wait as well as one in minutes, `i_acdtime` the agents' part of `acdtime`: others go before.
  const lastly = /[a-z][ _]min\W*$|^i_/iu.test(header)
  return role && lastly ? { ...role, rank: role.rank + 0.5 } : role
}

function roleSaid(header: string, kind: CellKind): RoleFound | undefined {
  // Of a call distributor are all its figures: `ACD handling time`, `nAnsweredAcd`.
  const plain = plainHeader(header)
    .replace(/\bacd (?=handl)/, '')
    .replace(/^([nt] \w+) acd$/, '$1')
  if (plain === '') return undefined
  const words = wordsIn(plain)
  const said = (...any: HeaderWord[]) => any.some((word) => words.has(word))
  if (kind === 'moment' || kind === 'date') return momentRole(said, plain, kind)
  if (kind === 'span') return durationRole(said, plain, kind) ?? roleFound(header, 'word')
  return (
    clockRole(said, kind) ??
    durationRole(said, plain, kind) ??
    wordRole(said, plain, kind) ??
    countRole(said, plain, kind)
  )
}

type Said = (...words: HeaderWord[]) => boolean
const found = (role: ColumnRole, rank = 0): RoleFound => ({ role, rank })

function momentRole(said: Said, plain: string, kind: CellKind): RoleFound | undefined {
  if (said('extreme')) return undefined
  if (
    /^(?:call |caller )?(?:hang ?up|hung up|raccroche\w*|aufgelegt|colgado)(?: (?:time|at|date))?$/.test(
      plain,
    )
  )
    return kind === 'moment' ? found('end') : undefined
  if (/\bwrap ?(?:up)? (?:done|completed?|finished)\b/.test(plain))
    return kind === 'moment' ? found('wrapEnd') : undefined
  if (said('end') && !(said('interval') && said('start'))) return endRole(said, kind === 'moment')
  // A conversation of several media starts when it comes in.
  if (/\b(?:conversation|interaction|session|segment) ?(?:start|begin)/.test(plain))
    return found('start', 0.5)
  if (kind === 'moment' && (said('answered', 'handling', 'talk') || isConnect(plain)))
    return found('answeredAt')
  if (said('wrap', 'hold', 'abandoned')) return undefined
  if (kind === 'date') return found('date', said('date') ? 0 : 1)
  return found('start', said('start', 'date', 'clock', 'interval') ? (said('wait') ? 1 : 0) : 2)
}

/** `Agent Connect Time`: when an agent took the call. */
const isConnect = (plain: string) => /\bconnect(?:ion)?(?: (?:time|at|date))?$/.test(plain)

/** Whether a column of moments says when a call joined the queue: `Queue Start`, `Queue Entry Time`. */
export function saysQueued(header: string): boolean {
  const plain = plainHeader(header)
  const words = wordsIn(plain)
  const joins = words.has('start') || /\b(?:enter(?:ed)?|entree|join(?:ed)?|enqueued?|queued)\b/.test(plain)
  return words.has('wait') && joins && !words.has('end') && !words.has('interval')
}

/** When something ends: a call, or where its header says so an interval. */
function endRole(said: Said, saysWhen: boolean): RoleFound | undefined {
  if (!saysWhen || said('wait', 'aside')) return undefined
  if (said('wrap') && !said('interval')) return found('wrapEnd')
  return found(said('interval') ? 'intervalEnd' : 'end')
}

/** Times of day; what lasts is left to {@link durationRole}. */
function clockRole(said: Said, kind: CellKind): RoleFound | undefined {
  const lasts = said('wait', 'talk', 'hold', 'wrap', 'handling', 'mean')
  if (kind === 'clock') {
    if (said('end') && !(said('interval') && said('start'))) return endRole(said, true)
    if (said('start') && said('handling', 'talk', 'answered')) return found('answeredAt')
    if (said('start') && !said('wait')) return found('time')
    if (said('answered') && said('clock') && !lasts) return found('answeredAt')
    if (said('interval') || (said('clock') && !lasts && !said('aside', 'abandoned', 'answered'))) {
      return found('time', said('calls', 'clock') ? 0 : 1)
    }
    return undefined
  }
  if (said('share', 'extreme', 'aside', 'identity')) return undefined
  if (kind === 'word') return said('clock') && !lasts ? found('time', 5) : undefined
  if (said('date') && !lasts)
    return found(said('clock', 'start') && kind === 'empty' ? 'start' : 'date', kind === 'empty' ? 0 : 1)
  if (said('end', 'count', 'abandoned', 'answered')) return undefined
  return said('interval', 'start') || (said('clock') && !lasts)
    ? found('time', said('calls') ? 1 : 0)
    : undefined
}

function durationRole(said: Said, plain: string, kind: CellKind): RoleFound | undefined {
  if (kind === 'word' || said('share', 'extreme') || isKey(plain)) return undefined
  const counts = (said('calls') || countsHeld(plain) || saysNumber(plain)) && !said('duration', 'mean')
  if (said('within') || counts) return undefined
  if (said('abandoned')) {
    return said('duration', 'wait') || said('mean') ? found('abandonWait') : undefined
  }
  if (said('end') || (said('start') && said('wait', 'handling', 'aside'))) return undefined
  if (/\b(?:pre|post) ?queue\b/.test(plain)) return undefined
  if (isWholeCall.test(plain)) return found('callTime')
  if (/^t (?:acd|answered)$/.test(plain)) return found('speedOfAnswer')
  const several = severalTimes(said, plain)
  if (several !== undefined) return several === 'other' ? undefined : several
  if (said('wrap')) return found('wrapTime')
  if (said('hold') && !said('aside')) return found('holdTime')
  if (said('aside') && !said('wait')) return undefined
  if (said('talk')) return found('talkTime', said('duration', 'mean') ? 0 : 1)
  const lasts = said('duration', 'mean')
  // `Offered (Service)` counts; `Service` alone may be a department.
  if (
    said('handling') &&
    !waitsForIt(said, plain) &&
    (lasts || !(isService(plain) || said('offered', 'answered')))
  ) {
    return found('handleTime', lasts ? 0 : 1)
  }
  if (said('wait') && !said('offered')) return found('speedOfAnswer', waitRank(said, plain))
  if (said('wait') && said('duration')) return found('speedOfAnswer', 1)
  const bare =
    /^(?:call |appel |total |sum of |avg |average |mean )*(?:duration|duree(?: (?:de |d )?(?:l )?(?:appel|totale))?|dauer|\w*anrufdauer|duracion(?: de la llamada)?|length)(?: total| avg| moy\w*)?$/
  return bare.test(plain) ? found('handleTime', 3) : undefined
}

/** How long a call took from its first second, wait and all. */
const isWholeCall =
  /^(?:total (?:call|contact|appel) ?(?:time|duration|length)|(?:call |contact )total (?:time|duration|length)|duree totale (?:de |d )?(?:l |des? )?appels?|gesamte? (?:anruf|gesprachs)?dauer|duracion total (?:de )?(?:la )?llamada)$/

/**
 * What a header holds that names several times of a call: talk and wrap-up are the handle time, and what leaves wrap-up out
 * of either is talk. Of `traitement post-appel`, which adds nothing up, only the wrap-up is meant. A sum with a wait in it
 * is a time of no use here: `other`. Undefined for a header that names one.
 */
function severalTimes(said: Said, plain: string): RoleFound | 'other' | undefined {
  const rank = said('duration', 'mean') ? 0 : 1
  const served = said('talk', 'handling')
  if (!served || said('aside')) return undefined
  if (leavesOut(plain)) {
    if (said('wrap') || (said('hold') && !said('handling'))) return found('talkTime', rank)
    return said('hold') ? 'other' : undefined
  }
  if (!joinsTimes(plain)) return undefined
  if (said('wait') && !said('hold')) return 'other'
  if (said('wrap') || (said('handling') && said('talk', 'hold'))) return found('handleTime', rank)
  return said('hold') ? found('talkTime', rank) : undefined
}

/** `Held`, `nHeld`: so many were put on hold. */
const countsHeld = (plain: string) =>
  /^(?:n )?(?:held|holds|mise?s en (?:attente|garde)|gehalten)$/.test(plain)

/** A number or name that tells rows apart: `Conversation ID`. */
const isKey = (plain: string) => /\b(?:uu?id|id|guid|unique ?id|key|ref|reference|identifiant)\b/.test(plain)

/** `Attente avant service`, `wait before handling`: of what comes before it. */
const waitsForIt = (said: Said, plain: string) =>
  said('wait') && (isService(plain) || /\b(?:avant|before|until|vor|bis|antes|hasta)\b/.test(plain))

/** Whether only the word service speaks of handling. */
const isService = (plain: string) =>
  !wordsIn(plain.replace(/\b(?:service|ser|gestion|atencion)\b/g, ' ')).has('handling')

/** Whether a column of talk has the time on hold in it: `Talk + hold`, `AHT excl. wrap-up`. */
export function includesHold(header: string): boolean {
  const plain = plainHeader(header)
  const words = wordsIn(plain)
  if (leavesOut(plain)) return words.has('handling') && !words.has('hold')
  return words.has('hold') && words.has('talk') && joinsTimes(plain)
}

/** Speed of answer says it best; a queue may also be a name. */
function waitRank(said: Said, plain: string): number {
  // Empty for those who gave up: what says the wait of all goes before it.
  if (/\btime to answer\b/.test(plain)) return 3
  if (/\b(?:asa|speed|answer\w*|reponse)\b/.test(plain)) return 0
  return said('duration', 'mean') ? 1 : 2
}

function wordRole(said: Said, plain: string, kind: CellKind): RoleFound | undefined {
  if (kind !== 'word' && kind !== 'empty') return undefined
  if (said('outcome')) return found('outcome')
  // Why a call was missed is no count of those missed.
  if (kind === 'word' && /\b(?:reason|cause|motif|grund|motivo)\b/.test(plain)) return found('reason')
  if (kind === 'empty') return undefined
  if (said('direction')) return found('direction')
  if (said('medium')) return found('medium')
  if (said('queue') && !said('identity')) return found('queue')
  return undefined
}

function countRole(said: Said, plain: string, kind: CellKind): RoleFound | undefined {
  if (said('share', 'extreme', 'identity')) return undefined
  if (said('within')) {
    return said('abandoned', 'aside') ? undefined : found('answeredWithin')
  }
  if (said('duration', 'mean', 'clock') && !/\b(?:acd ?calls|nch|nco)\b/.test(plain)) return undefined
  if (said('aside') || (kind === 'word' && !said('answered', 'abandoned'))) return undefined
  // Those put on hold are some of those answered.
  if (said('hold')) return kind === 'figure' || kind === 'empty' ? found('held') : undefined
  if (said('abandoned')) return found('abandoned', said('calls') ? 0 : 1)
  const byDistributor = !wordsIn(plain.replace(/\bacd ?calls\b/, 'calls')).has('answered')
  if (said('answered') && !(byDistributor && said('offered'))) return found('answered', said('calls') ? 0 : 1)
  if (said('offered')) return found('offered', said('calls') ? 0 : 1)
  if (said('calls')) return found('offered', said('count') ? 2 : 3)
  return said('count') && plain.split(' ').length <= 2 ? found('offered', 4) : undefined
}

/** The columns of a file of single calls: `InQueue`, a count in totals of intervals, is how long the call was in it. */
export function columnsOfCalls(columns: Columns, header: readonly string[]): Columns {
  const { offered, speedOfAnswer, ...others } = columns
  const waits = offered !== undefined && wordsIn(plainHeader(header[offered] ?? '')).has('wait')
  return waits && speedOfAnswer === undefined ? { ...others, speedOfAnswer: offered } : columns
}

/** Seconds of one unit of a column's figures, where its header says: minutes, hours or thousandths, wherever it does. */
export function secondsPerUnit(header: string): number {
  return statedUnit(header) ?? 1
}

/** Seconds of the unit a header states; undefined where it states none. */
export function statedUnit(header: string): number | undefined {
  const plain = header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
  // `Min` that comes first is the least: `Min. wait`.
  if (/[^a-z]mins?(?![a-z])|(?<![a-z])(?:mins|mn|minut(?:e|es|en|os?))(?![a-z])/.test(plain)) return 60
  if (/hundredths? of (?:an )?hour|centiemes? d['’ ]?heure|hundertstel ?stunde/.test(plain)) return 36
  if (/(?<![a-z])(?:hours|hrs|heures|stunden|horas)(?![a-z])|[^a-z](?:h|std)\W*$/.test(plain)) return 3600
  if (/(?<![a-z])(?:ms|msecs?|millis|milli ?se[ck]\w*)(?![a-z])/.test(plain)) return 0.001
  return /(?<![a-z])(?:secs?|sek|seg|seconds?|secondes?|sekunden|segundos?)(?![a-z])|[^a-z]s\W*$/.test(plain)
    ? 1
    : undefined
}

/** Whether a header says that its figures are sums and not means. */
export function saysTotal(header: string): boolean {
  return /\b(?:total|totale|sum|somme|cumul|cumulee?|summe|gesamt\w*)\b|^t (?:handle|talk|acw|held|hold|wait|abandon|answered|acd)/.test(
    plainHeader(header),
  )
}

/** Whether a header says that it holds the ends of something and not their starts: `Interval End`, `Bis`. */
export function saysEnd(header: string): boolean {
  const words = wordsIn(plainHeader(header))
  return words.has('end') && !words.has('start')
}

/** Whether a header says that its figures are means. */
export function saysMean(header: string): boolean {
  return wordsIn(plainHeader(header)).has('mean')
}
