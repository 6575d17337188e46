import { OutOfRangeError } from '../../kernel/out-of-range-error.js'
import { impliedPatience } from '../../queueing/implied-patience.js'
import { largestLoad } from '../../queueing/largest-load.js'
import { LARGEST_SYSTEM } from '../../queueing/legal-range.js'
import { longestHandleTime } from '../../queueing/longest-handle-time.js'
import { tightestTarget } from '../../queueing/tightest-target.js'
import {
  type MostKept,
  mostKept,
  patienceFor,
  type Situation,
  shortestTime,
} from '../calculators/reverse-question.js'
import { conditionsOf } from '../calculators/staff-question.js'
import { UsageError } from '../failures.js'
import type { CheckRow } from '../terminal/solve-check.js'
import { shortTime } from '../terminal/staff-table.js'
import { withinText } from '../terminal/within-text.js'
import { required, type StaffFlags } from './flags.js'
import { requiredCount, requiredShare, requiredTime } from './questions.js'
import type { StaffReport, StaffWords } from './report.js'
import {
  exactOf,
  given,
  keptRow,
  levelOf,
  loadText,
  refuse,
  report,
  requirePositive,
} from './solve-report.js'
import { type SolveTeam, solveTeam } from './solve-team.js'

/** The reverse questions: the agents are given, and what they carry, promise or imply is wanted. */
export function solve(flags: StaffFlags): StaffReport {
  required(flags, 'agents')
  switch (required(flags, 'solve')[0]!) {
    case 'load':
      return solveLoad(flags)
    case 'target':
      return solveTarget(flags)
    case 'handle-time':
      return solveHandleTime(flags)
    case 'patience':
      return solvePatience(flags)
  }
}

/** Times as many contacts as the agents could handle if they were always busy: as good as endless. */
const endlessTimes = 1e3

function solveLoad(flags: StaffFlags): StaffReport {
  refuse(flags, 'contacts', 'seen-abandonment')
  const handleTimeSeconds = requiredTime(flags, 'aht')
  const team = solveTeam(flags, handleTimeSeconds)
  const { agents, perSeconds } = team
  requirePositive('aht', handleTimeSeconds)
  const at = (contacts: number): Situation => ({ ...given(team), contacts, handleTimeSeconds })
  const found = mostContacts(team, handleTimeSeconds, at)
  if (found.kind === 'none') throw new UsageError('staff.solve.no-load', { agents, binding: found.binding })
  if (found.kind === 'endless')
    return report(
      { solve: 'load', agents, binding: 'none' },
      (words) => words.say('staff.solve.load-endless', { agents }),
      () => [],
    )
  const contacts = found.value
  const offeredLoad = (contacts * handleTimeSeconds) / perSeconds
  const whole = Math.floor(contacts * (1 + 1e-12))
  return report(
    { solve: 'load', agents, offeredLoad, contacts, binding: found.binding, ...exactOf(team, at(contacts)) },
    ({ say, number, duration }) =>
      say('staff.solve.load', {
        agents,
        load: number(offeredLoad, { significant: 4 }),
        contacts: number(whole),
        count: whole,
        handle: duration(handleTimeSeconds),
        per: duration(perSeconds),
        binding: found.binding,
      }),
    (words, table) => {
      const { say, number } = words
      const rows = [whole, contacts, whole + 1].filter(
        (count, place) => count > 0 && !(place === 0 && count >= contacts),
      )
      return [
        say('staff.solve.contacts', {
          load: number(offeredLoad, { significant: 5 }),
          per: number(perSeconds),
          handle: number(handleTimeSeconds),
          contacts: number(contacts, { significant: 6 }),
        }),
        ...team.formulas(at(contacts), words),
        say('staff.solve.explain', { solve: 'load' }),
        table(
          rows.map((count) =>
            keptRow(team, number(count, { significant: 7 }), at(justBelow(count, contacts)), words),
          ),
          { header: say('staff.day.column.contacts'), ...levelOf(team) },
        ),
      ]
    },
  )
}

/** The most contacts in an interval. */
function mostContacts(
  team: SolveTeam,
  handleTimeSeconds: number,
  at: (contacts: number) => Situation,
): MostKept {
  const { agents, perSeconds, question } = team
  if (team.kind !== 'plain') {
    const busy = (agents * perSeconds) / handleTimeSeconds
    return mostKept((contacts) => team.reached(at(contacts)), question.targets, busy, endlessTimes * busy)
  }
  const { offeredLoad, binding } = largestLoad({ ...conditionsOf(question), agents })
  if (binding === 'none') return { kind: 'endless' }
  return offeredLoad === 0
    ? { kind: 'none', binding }
    : { kind: 'most', value: (offeredLoad * perSeconds) / handleTimeSeconds, binding }
}

function solveTarget(flags: StaffFlags): StaffReport {
  refuse(flags, 'seen-abandonment', 'max-abandonment', 'max-occupancy', 'max-wait')
  const handleTimeSeconds = requiredTime(flags, 'aht')
  const team = solveTeam(flags, handleTimeSeconds)
  requirePositive('aht', handleTimeSeconds)
  const { agents, perSeconds, question } = team
  const contacts = requiredCount(flags, 'contacts')
  const { share, withinSeconds } = question.targets.serviceLevel!
  const offeredLoad = (contacts * handleTimeSeconds) / perSeconds
  const at = (seconds: number): Situation => ({
    ...given(team),
    contacts,
    handleTimeSeconds,
    withinSeconds: seconds,
  })
  const found = tightest(team, offeredLoad, at)
  if (found === undefined) throw new UsageError('staff.solve.no-target', { agents, load: offeredLoad })
  const { share: largestShare, withinSeconds: shortest } = found
  return report(
    {
      solve: 'target',
      agents,
      offeredLoad,
      withinSeconds,
      largestShare,
      share,
      ...(shortest !== undefined && { shortestWithinSeconds: shortest }),
      ...exactOf(team, at(withinSeconds)),
    },
    (words) =>
      words.say('staff.solve.target', {
        agents,
        reached: words.percent(largestShare, { decimals: 1 }),
        within: withinText(withinSeconds, words),
        share: words.percent(share),
        time: shortest === undefined ? 'none' : shortTime(shortest, words),
      }),
    (words, table) => {
      const { say, number } = words
      const step = shortest === undefined || shortest >= 2 ? 1 : shortest / 10
      const around = shortest === undefined ? [] : [shortest - step, shortest, shortest + step]
      const times = [withinSeconds, ...around].filter(
        (time, place, all) => time >= 0 && all.indexOf(time) === place,
      )
      return [
        loadText(team, at(withinSeconds), words),
        ...team.formulas(at(withinSeconds), words),
        say('staff.solve.explain', { solve: 'target' }),
        table(
          times.map((time): CheckRow => {
            const reached = team.reached(at(time))
            const kept = reached !== undefined && reached.serviceLevels[question.definition] >= share
            return {
              label: `${number(time, { significant: 6 })} s`,
              ...(reached !== undefined && { reached }),
              verdict: say('staff.solve.promise', {
                share: words.percent(share, { decimals: 1 }),
                kept: kept ? 'yes' : 'no',
              }),
            }
          }),
          { header: say('staff.solve.column.within'), definition: question.definition, level: 'answered' },
        ),
      ]
    },
  )
}

/** Largest share and shortest time; undefined where the line grows without end. */
function tightest(
  { kind, agents, question, reached }: SolveTeam,
  offeredLoad: number,
  at: (seconds: number) => Situation,
): { readonly share: number; readonly withinSeconds?: number } | undefined {
  if (kind === 'plain') {
    const found = tightestTarget({ ...conditionsOf(question), agents, offeredLoad })
    return found.stable ? found : undefined
  }
  const { share, withinSeconds } = question.targets.serviceLevel!
  const levelWithin = (seconds: number) => reached(at(seconds))?.serviceLevels[question.definition]
  const largest = levelWithin(withinSeconds)
  if (largest === undefined) return undefined
  const shortest = shortestTime((seconds) => levelWithin(seconds)!, share, question.handleTimeSeconds)
  return { share: largest, ...(shortest !== undefined && { withinSeconds: shortest }) }
}

function solveHandleTime(flags: StaffFlags): StaffReport {
  refuse(flags, 'aht', 'seen-abandonment')
  const team = solveTeam(flags, 1)
  const { agents, perSeconds } = team
  const contacts = requiredCount(flags, 'contacts')
  requirePositive('contacts', contacts)
  const at = (handleTimeSeconds: number): Situation => ({ ...given(team), contacts, handleTimeSeconds })
  const found = longest(team, contacts, at)
  const text = (words: StaffWords, time: string) =>
    words.say('staff.solve.handle-time', {
      agents,
      contacts: words.number(contacts),
      count: contacts,
      per: words.duration(perSeconds),
      time,
    })
  if (found.kind === 'none') throw new UsageError('staff.solve.no-handle-time', { agents, contacts })
  if (found.kind === 'endless')
    return report(
      { solve: 'handle-time', agents, contacts, binding: 'none' },
      (words) => text(words, 'any'),
      () => [],
    )
  const seconds = found.value
  return report(
    { solve: 'handle-time', agents, contacts, longestHandleTime: seconds, ...exactOf(team, at(seconds)) },
    (words) => text(words, handleTime(seconds, words)),
    (words, table) => {
      const { say, number } = words
      const step = seconds >= 20 ? 1 : seconds / 100
      return [
        loadText(team, at(seconds), words),
        ...team.formulas(at(seconds), words),
        say('staff.solve.explain', { solve: 'handletime' }),
        table(
          [seconds - step, seconds, seconds + step].map((time) =>
            keptRow(team, `${number(time, { significant: 6 })} s`, at(justBelow(time, seconds)), words),
          ),
          { header: say('staff.solve.column.handle-time'), ...levelOf(team) },
        ),
      ]
    },
  )
}

function longest(team: SolveTeam, contacts: number, at: (handleTimeSeconds: number) => Situation): MostKept {
  const { agents, perSeconds, question } = team
  const busy = (agents * perSeconds) / contacts
  if (team.kind !== 'plain')
    return mostKept((time) => team.reached(at(time)), question.targets, busy, endlessTimes * busy)
  const { handleTimeSeconds: _, ...conditions } = conditionsOf(question)
  const value = longestHandleTime({ ...conditions, agents, arrivalRate: contacts / perSeconds })
  if (value === 0) return { kind: 'none', binding: 'serviceLevel' }
  const most = Math.min(1e6 * busy, (0.99 * LARGEST_SYSTEM * perSeconds) / contacts)
  return value > most ? { kind: 'endless' } : { kind: 'most', value, binding: 'serviceLevel' }
}

function solvePatience(flags: StaffFlags): StaffReport {
  refuse(flags, 'target', 'definition', 'patience', 'max-abandonment', 'max-occupancy', 'max-wait')
  const handleTimeSeconds = requiredTime(flags, 'aht')
  const team = solveTeam(flags, handleTimeSeconds)
  requirePositive('aht', handleTimeSeconds)
  const { agents, perSeconds, question } = team
  const contacts = requiredCount(flags, 'contacts')
  requirePositive('contacts', contacts)
  const offeredLoad = (contacts * handleTimeSeconds) / perSeconds
  const probabilityOfAbandonment = requiredShare(flags, 'seen-abandonment')
  if (!(probabilityOfAbandonment > 0 && probabilityOfAbandonment < 1))
    throw new OutOfRangeError('seen-abandonment', probabilityOfAbandonment, '0 < seen-abandonment < 1')
  const at = (patienceSeconds: number): Situation => ({
    ...given(team),
    contacts,
    handleTimeSeconds,
    patienceSeconds,
  })
  const goneAt = (seconds: number) => team.reached(at(seconds))?.probabilityOfAbandonment ?? 0
  const alone = team.kind === 'plain' && question.lines === undefined && flags.redial === undefined
  const implied = alone
    ? impliedPatience({ agents, offeredLoad, handleTimeSeconds, probabilityOfAbandonment })
    : patienceFor(goneAt, probabilityOfAbandonment, handleTimeSeconds, team.kind === 'chat' ? 1e3 : 1e6)
  if (!implied.possible)
    throw new UsageError('staff.solve.no-patience', {
      agents,
      share: flags['seen-abandonment'] ?? '',
      load: offeredLoad,
      reason: implied.reason,
    })
  const patience = implied.patienceSeconds
  return report(
    {
      solve: 'patience',
      agents,
      offeredLoad,
      probabilityOfAbandonment,
      patience,
      ...exactOf(team, at(patience)),
    },
    (words) =>
      words.say('staff.solve.patience', {
        agents,
        share: words.percent(probabilityOfAbandonment, { decimals: 1 }),
        load: words.number(offeredLoad, { significant: 4 }),
        patience: shortTime(patience, words),
      }),
    (words, table) => {
      const { say, number } = words
      return [
        loadText(team, at(patience), words),
        ...team.formulas(at(patience), words),
        say('staff.solve.explain', { solve: 'patience' }),
        table(
          [-1, 0, 1].map((side): CheckRow => {
            const seconds = patience * (1 + side / 10)
            const reached = team.reached(at(seconds))
            return {
              label: `${number(seconds, { significant: 5 })} s`,
              ...(reached !== undefined && { reached }),
              verdict: say('staff.solve.seen', {
                share: words.percent(probabilityOfAbandonment, { decimals: 1 }),
                side: side === 0 ? 'same' : side < 0 ? 'more' : 'fewer',
              }),
            }
          }),
          { header: say('staff.solve.column.patience'), definition: question.definition, level: 'none' },
        ),
      ]
    },
  )
}

/** The answer itself is looked at within its last digits, where its own rounding cannot break it. */
const justBelow = (value: number, answer: number): number => (value === answer ? answer * (1 - 1e-10) : value)

/** Thousandths of a second where tenths would say nothing. */
function handleTime(seconds: number, words: StaffWords): string {
  return seconds < 0.05 ? `${words.number(seconds * 1000, { significant: 2 })} ms` : shortTime(seconds, words)
}
