import { erlangB } from '../../queueing/erlang-b.js'
import type { StaffWords } from '../staff/report.js'

/** A queue whose formula is written out with its numbers; shares of all contacts offered. */
export interface FormulaQueue {
  /** Servers of the formula: agents, or places for chats. */
  readonly servers: number
  /** Erlang, with those who call again. */
  readonly load: number
  readonly handleTimeSeconds: number
  readonly withinSeconds: number
  readonly patienceSeconds?: number
  readonly lines?: number
  /** Weight of the states with a server free, over that of "all busy, nobody waits"; Erlang's own where left out. */
  readonly notAllBusy?: number
  readonly probabilityOfWait: number
  readonly probabilityOfAbandonment: number
  readonly probabilityOfBlocking: number
  readonly averageSpeedOfAnswer: number
  readonly queueLength: number
  readonly servedWithin: number
}

/** The formulas of the share that waits, hangs up, is turned away and is served in time, with the numbers put in. */
export function formulaLines(queue: FormulaQueue, words: Pick<StaffWords, 'say' | 'number'>): string[] {
  const { servers, load, handleTimeSeconds, withinSeconds, patienceSeconds, lines, notAllBusy } = queue
  const { say, number } = words
  const digits = (value: number) => fourDigits(value, number)
  const impatience = patienceSeconds === undefined ? 0 : handleTimeSeconds / patienceSeconds
  const blocking = erlangB(servers, load)
  const below = notAllBusy ?? 1 / blocking - 1
  const common = {
    servers: digits(servers),
    load: digits(load),
    handle: digits(handleTimeSeconds),
    within: digits(withinSeconds),
    wait: digits(queue.probabilityOfWait),
    level: digits(queue.servedWithin),
    below: digits(Math.min(below, Number.MAX_VALUE)),
  }
  // where the line or the empty states weigh beyond all numbers nobody waits, or everybody does
  const line = lineWeight(servers, load, impatience, lines)
  const weight = below + 1 + line.sum
  if (!Number.isFinite(weight)) return [say('staff.formula.extreme', common)]
  const texts = [
    say('staff.formula.symbols', {
      ...common,
      theta: impatience === 0 ? 'none' : digits(impatience),
      patience: digits(patienceSeconds ?? 0),
    }),
    notAllBusy === undefined
      ? say('staff.formula.erlang-b', { ...common, blocking: digits(blocking) })
      : say('staff.formula.below', common),
  ]
  if (impatience === 0 && lines === undefined) {
    const spare = servers - load
    const decay = Math.exp((-spare * withinSeconds) / handleTimeSeconds)
    const own = { ...common, spare: digits(spare), decay: digits(decay) }
    texts.push(
      notAllBusy === undefined
        ? say('staff.formula.erlang-c', {
            ...own,
            blocking: digits(blocking),
            passing: digits(1 - blocking),
          })
        : say('staff.formula.wait-below', { ...own, idle: digits(spare / servers) }),
      say('staff.formula.level-c', own),
      say('staff.formula.asa-c', { ...own, asa: digits(queue.averageSpeedOfAnswer) }),
    )
    return texts
  }
  const served = 1 - queue.probabilityOfAbandonment - queue.probabilityOfBlocking
  const late = Math.max(0, served - queue.servedWithin)
  const own = {
    ...common,
    line: digits(line.sum),
    weight: digits(weight),
    last: digits(line.last),
    places: lines === undefined ? 'endless' : number(lines - servers),
    waiting: digits(1 + line.sum - (lines === undefined ? 0 : line.last)),
    blocked: digits(queue.probabilityOfBlocking),
    abandoned: digits(queue.probabilityOfAbandonment),
    theta: digits(impatience),
    length: digits(queue.queueLength),
    late: digits(late),
    integral: digits((late * weight) / servers),
  }
  texts.push(say('staff.formula.line', own), say('staff.formula.wait-a', own))
  if (lines !== undefined) texts.push(say('staff.formula.blocked', own))
  if (impatience > 0) texts.push(say('staff.formula.abandoned', own))
  texts.push(say(lines === undefined ? 'staff.formula.level-a' : 'staff.formula.level-lines', own))
  return texts
}

/** Four digits, very small and very large numbers as a power of ten: 3.155 × 10⁻⁸². */
export function fourDigits(value: number, number: StaffWords['number']): string {
  if (value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9))
    return number(value, { significant: 4 })
  const [mantissa, exponent] = value.toExponential(3).split('e')
  const power = [...exponent!.replace('+', '')].map((sign) => superscripts[sign]).join('')
  return `${number(Number(mantissa), { significant: 4 })} × 10${power}`
}

const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'-0123456789'].map((sign, at) => [sign, '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'[at]!]),
)

/** Sum over those waiting, from 1, of the weights of the states, and the last one where the line is finite. */
export function lineWeight(
  servers: number,
  load: number,
  impatience: number,
  lines = Number.POSITIVE_INFINITY,
): { sum: number; last: number } {
  let sum = 0
  let term = 1
  for (let waiting = 1; waiting <= lines - servers && waiting <= longestLine; waiting++) {
    term *= load / (servers + waiting * impatience)
    sum += term
    if (term < 1e-17 * sum && load < servers + waiting * impatience) break
  }
  return { sum, last: term }
}

const longestLine = 1e6
