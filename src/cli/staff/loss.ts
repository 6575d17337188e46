import { engset } from '../../queueing/engset.js'
import { erlangB } from '../../queueing/erlang-b.js'
import { erlangBAgents } from '../../queueing/erlang-b-agents.js'
import { erlangBLoad } from '../../queueing/erlang-b-load.js'
import { extendedErlangB } from '../../queueing/extended-erlang-b.js'
import { leastWhole } from '../../queueing/least-whole.js'
import { roundDown } from '../../queueing/round-down.js'
import { wrapped } from '../../report/text/width.js'
import { UsageError } from '../failures.js'
import { fourDigits } from '../terminal/staff-formulas.js'
import { tableLines } from '../terminal/table.js'
import type { StaffFlags } from './flags.js'
import { intervalOf, requiredCount, requiredTime, shareOf } from './questions.js'
import type { StaffReport, StaffWords } from './report.js'

/** What so many lines do with contacts that do not wait. */
interface LossAnswer {
  readonly lines: number
  readonly probabilityOfBlocking: number
  /** Erlang; with those who try again. */
  readonly attemptedLoad: number
  /** Erlang. */
  readonly carriedLoad: number
  /** Share of time in which all lines are taken, where that is another number. */
  readonly timeCongestion?: number
}

type LossModel = 'erlang-b' | 'extended-erlang-b' | 'engset'

interface LossQuestion {
  readonly model: LossModel
  /** First attempts, Erlang. */
  readonly offeredLoad: number
  readonly redialProbability: number
  readonly callers?: number
}

const mostLines = 1_000_000

/** Lines (trunks) on which nobody waits: who finds all of them taken is turned away. */
export function loss(flags: StaffFlags): StaffReport {
  const maxBlocked = shareOf(flags, 'max-blocked')
  if (maxBlocked !== undefined && !(maxBlocked > 0 && maxBlocked < 1))
    throw new UsageError('staff.loss.share', { value: flags['max-blocked'] ?? '' })
  const { lines } = flags
  const handleTimeSeconds = requiredTime(flags, 'aht')
  const perSeconds = intervalOf(flags)
  if (flags.contacts === undefined) {
    if (lines === undefined || maxBlocked === undefined) throw new UsageError('staff.loss.two-of-three')
    for (const other of ['redial', 'callers'] as const)
      if (flags[other] !== undefined)
        throw new UsageError('staff.flags-together', { flag: 'max-blocked', other })
    return carriedBy(lines, maxBlocked, handleTimeSeconds, perSeconds)
  }
  const redialProbability = shareOf(flags, 'redial') ?? 0
  if (flags.callers !== undefined && redialProbability > 0)
    throw new UsageError('staff.flags-together', { flag: 'callers', other: 'redial' })
  const question: LossQuestion = {
    model: flags.callers !== undefined ? 'engset' : redialProbability > 0 ? 'extended-erlang-b' : 'erlang-b',
    offeredLoad: (requiredCount(flags, 'contacts') * handleTimeSeconds) / perSeconds,
    redialProbability,
    ...(flags.callers !== undefined && { callers: flags.callers }),
  }
  const chosen = lines ?? leastLines(question, maxBlocked)
  const answer = lossOf(question, chosen)
  const kept = maxBlocked === undefined ? undefined : answer.probabilityOfBlocking <= maxBlocked * (1 + 1e-12)
  return {
    data: {
      model: question.model,
      offeredLoad: question.offeredLoad,
      ...answer,
      occupancy: answer.carriedLoad / chosen,
      ...(lines !== undefined && kept !== undefined && { broken: kept ? [] : ['maxBlocked'] }),
    },
    lines: (words, characters, cells) => {
      const { say, number, percent, duration } = words
      const around = [-3, -2, -1, 0, 1, 2, 3].map((step) => chosen + step).filter((count) => count > 0)
      const rows = around.map((count) => {
        const one = lossOf(question, count)
        return [
          `${count === chosen ? '> ' : ''}${number(count)}`,
          percent(one.probabilityOfBlocking, { decimals: 3 }),
          number(one.carriedLoad, { decimals: 2 }),
          percent(one.carriedLoad / count),
        ]
      })
      const right = (header: string) => ({ header, align: 'right' as const })
      const headers = [
        say('staff.loss.column.lines'),
        say('staff.loss.column.blocked'),
        say('staff.loss.column.carried'),
        say('staff.day.column.busy'),
      ]
      return [
        say('staff.loss.answer', { lines: chosen }),
        ...wrapped(
          say('staff.loss.question', {
            contacts: number(Number(requiredCount(flags, 'contacts'))),
            count: requiredCount(flags, 'contacts'),
            per: duration(perSeconds),
            handle: duration(handleTimeSeconds),
            load: number(question.offeredLoad, { significant: 4 }),
            model: question.model.replaceAll('-', ''),
            callers: flags.callers ?? 0,
          }),
          cells,
        ),
        '',
        ...tableLines(headers.map(right), rows, cells, characters),
        ...(kept === undefined || maxBlocked === undefined
          ? []
          : [
              '',
              ...wrapped(
                say('staff.loss.verdict', {
                  given: lines === undefined ? 'no' : kept ? 'kept' : 'broken',
                  fewer: chosen - 1,
                  lines: chosen,
                  share: percent(maxBlocked, { decimals: maxBlocked < 0.001 ? 3 : 1 }),
                }),
                cells,
              ),
            ]),
      ]
    },
    explanation: (words, cells) => ['', ...wrapped(explained(question, answer, words), cells)],
  }
}

function explained(question: LossQuestion, answer: LossAnswer, { say, number }: StaffWords): string {
  const digits = (value: number) => fourDigits(value, number)
  return say('staff.loss.explain', {
    model: question.model.replaceAll('-', ''),
    lines: number(answer.lines),
    load: digits(question.offeredLoad),
    attempts: digits(answer.attemptedLoad),
    blocked: digits(answer.probabilityOfBlocking),
    callers: question.callers ?? 0,
    ratio: digits(question.callers === undefined ? 0 : question.offeredLoad / question.callers),
    time: digits(answer.timeCongestion ?? 0),
  })
}

/** The least number of lines that turn no more than this share away. */
function leastLines(question: LossQuestion, maxBlocked: number | undefined): number {
  if (maxBlocked === undefined) throw new UsageError('staff.loss.two-of-three')
  if (question.model === 'erlang-b') return erlangBAgents(question.offeredLoad, maxBlocked)
  const most = question.callers ?? mostLines
  const found = leastWhole(
    1,
    most,
    (lines) => lossOf(question, lines).probabilityOfBlocking <= maxBlocked * (1 + 1e-12),
  )
  // as many lines as callers turn nobody away
  return found ?? most
}

function lossOf(
  { model, offeredLoad, redialProbability, callers = 0 }: LossQuestion,
  lines: number,
): LossAnswer {
  if (model === 'engset') {
    const { callCongestion, timeCongestion, carriedLoad } = engset(callers, lines, offeredLoad / callers)
    return {
      lines,
      probabilityOfBlocking: callCongestion,
      attemptedLoad: offeredLoad,
      carriedLoad,
      timeCongestion,
    }
  }
  const extended = extendedErlangB(lines, offeredLoad, redialProbability)
  const total = extended.stable ? extended.totalLoad : Number.POSITIVE_INFINITY
  const blocked = extended.stable ? extended.blocking : erlangB(lines, offeredLoad)
  return {
    lines,
    probabilityOfBlocking: blocked,
    attemptedLoad: total,
    carriedLoad: total * (1 - blocked),
  }
}

/** The largest load that these lines carry with no more than this share turned away. */
function carriedBy(
  lines: number,
  maxBlocked: number,
  handleTimeSeconds: number,
  perSeconds: number,
): StaffReport {
  const offeredLoad = erlangBLoad(lines, maxBlocked)
  const contacts = (offeredLoad * perSeconds) / handleTimeSeconds
  return {
    data: { model: 'erlang-b', lines, probabilityOfBlocking: maxBlocked, offeredLoad, contacts },
    lines: ({ say, number, percent, duration }, _characters, cells) =>
      wrapped(
        say('staff.loss.carried', {
          lines,
          load: number(offeredLoad, { significant: 5 }),
          contacts: number(roundDown(contacts)),
          count: roundDown(contacts),
          per: duration(perSeconds),
          share: percent(maxBlocked, { decimals: maxBlocked < 0.001 ? 3 : 1 }),
        }),
        cells,
      ),
    explanation: (words, cells) => [
      '',
      ...wrapped(words.say('staff.solve.explain', { solve: 'lines' }), cells),
    ],
  }
}
