import { OutOfRangeError } from '../../kernel/out-of-range-error.js'
import { type FinitePopulationMeasures, finitePopulationQueue } from '../../queueing/finite-population.js'
import { brokenTargets } from '../../queueing/keeps-targets.js'
import { leastWhole } from '../../queueing/least-whole.js'
import { roundUp } from '../../queueing/round-up.js'
import { prepareTargets } from '../../queueing/service-targets.js'
import { wrapped } from '../../report/text/width.js'
import { UsageError } from '../failures.js'
import { compactTime } from '../terminal/neighbour-table.js'
import { tableLines } from '../terminal/table.js'
import { withinText } from '../terminal/within-text.js'
import { required, type StaffFlags } from './flags.js'
import { staffQuestion } from './questions.js'
import type { StaffReport, StaffWords } from './report.js'

/**
 * A limited number of callers who wait, some of whom may hang up: who is in the line or served does not call, so that the
 * load falls as it fills.
 */
export function fewCallers(flags: StaffFlags): StaffReport {
  const question = staffQuestion(flags)
  const { contacts, perSeconds, handleTimeSeconds, patienceSeconds, targets, shrinkage, definition } =
    question
  const callers = required(flags, 'callers')
  if (!(contacts > 0)) throw new OutOfRangeError('contacts', contacts, 'contacts > 0')
  const { abandonment } = prepareTargets(question)
  const withinSeconds = targets.serviceLevel?.withinSeconds ?? 0
  const at = (agents: number) =>
    finitePopulationQueue({
      sources: callers,
      agents,
      callRatePerSource: contacts / (callers * perSeconds),
      serviceRate: 1 / handleTimeSeconds,
      targetWaitSeconds: withinSeconds,
      abandonmentRate: abandonment / handleTimeSeconds,
    })
  const brokenBy = (measures: FinitePopulationMeasures) => brokenTargets(targets, measures)
  const least = Math.max(1, question.minAgents ?? 1)
  const most = question.maxAgents ?? Math.max(least, 10 * callers)
  const agents = question.agents ?? leastWhole(least, most, (count) => brokenBy(at(count)).length === 0)
  if (agents === undefined)
    throw new UsageError('staff.impossible', {
      reason: 'maxAgents',
      binding: brokenBy(at(most))[0] ?? 'stability',
    })
  const scheduledAgents = roundUp(agents / (1 - shrinkage))
  const measures = at(agents)
  const broken = brokenBy(measures)
  const someGo = patienceSeconds !== undefined
  const binding = agents === least ? 'minAgents' : brokenBy(at(agents - 1))[0]
  return {
    data: {
      model: 'finite-population',
      callers,
      offeredLoad: (contacts * handleTimeSeconds) / perSeconds,
      agents,
      scheduledAgents,
      stable: true,
      ...measures,
      serviceLevel: measures.serviceLevels[definition],
      ...(question.agents === undefined ? { binding } : { broken }),
    },
    lines: (words, characters, cells) => {
      const { say, number, percent, duration } = words
      const around = [-3, -2, -1, 0, 1, 2, 3].map((step) => agents + step).filter((count) => count > 0)
      const rows = around.map((count) => {
        const one = at(count)
        return [
          `${count === agents ? '> ' : ''}${number(count)}`,
          percent(one.serviceLevels[definition], { decimals: 1 }),
          compactTime(one.averageSpeedOfAnswer, words),
          ...(someGo ? [percent(one.probabilityOfAbandonment, { decimals: 1 })] : []),
          number(one.arrivalRate * perSeconds, { significant: 4 }),
          percent(one.occupancy),
        ]
      })
      const headers = [
        say('staff.column.agents'),
        say('staff.column.service', { within: withinText(withinSeconds, words) }),
        say('staff.day.column.wait'),
        ...(someGo ? [say('staff.column.abandonment')] : []),
        say('staff.callers.column.calls'),
        say('staff.day.column.busy'),
      ]
      return [
        say('staff.answer', {
          agents,
          scheduled: scheduledAgents === agents ? 'same' : number(scheduledAgents),
        }),
        ...wrapped(
          say('staff.callers.question', {
            callers,
            contacts: number(contacts),
            count: contacts,
            per: duration(perSeconds),
            handle: duration(handleTimeSeconds),
            calls: number(measures.arrivalRate * perSeconds, { significant: 4 }),
          }),
          cells,
        ),
        '',
        ...tableLines(
          headers.map((header) => ({ header, align: 'right' as const })),
          rows,
          cells,
          characters,
        ),
        '',
        ...wrapped(
          question.agents === undefined
            ? say('staff.least', { fewer: agents - 1, binding: binding ?? 'minAgents' })
            : broken.length === 0
              ? say('staff.kept', { agents })
              : say('staff.broken', {
                  agents,
                  which: words.list(broken.map((name) => say('staff.broken.name', { name }))),
                }),
          cells,
        ),
      ]
    },
    explanation: (words, cells) => [
      '',
      ...wrapped(
        callersFormula(
          { callers, agents, contacts, perSeconds, handleTimeSeconds, patienceSeconds, withinSeconds },
          measures,
          words,
        ),
        cells,
      ),
      '',
      ...wrapped(
        words.say('staff.callers.explain', {
          patience: someGo ? 'yes' : 'no',
          callers,
          agents: words.number(agents),
          ratio: words.number((contacts * handleTimeSeconds) / (perSeconds * callers), { significant: 4 }),
        }),
        cells,
      ),
    ],
  }
}

/** The chain of how many are there, with the numbers put in. */
export function callersFormula(
  queue: {
    readonly callers: number
    readonly agents: number
    readonly contacts: number
    readonly perSeconds: number
    readonly handleTimeSeconds: number
    readonly patienceSeconds: number | undefined
    readonly withinSeconds: number
  },
  measures: FinitePopulationMeasures,
  { say, number, percent }: StaffWords,
): string {
  const { callers, agents, contacts, perSeconds, handleTimeSeconds, patienceSeconds, withinSeconds } = queue
  const digits = (value: number) => number(value, { significant: 4 })
  const share = (value: number) => percent(value, { decimals: 1 })
  const { probabilityOfAbandonment, serviceLevels } = measures
  return say(patienceSeconds === undefined ? 'staff.formula.callers' : 'staff.formula.callers-patience', {
    callers: number(callers),
    agents: number(agents),
    ratio: digits((contacts * handleTimeSeconds) / (perSeconds * callers)),
    there: digits(measures.numberInSystem),
    contacts: number(contacts),
    calls: digits(measures.arrivalRate * perSeconds),
    handle: number(handleTimeSeconds),
    per: number(perSeconds),
    busy: share(measures.occupancy),
    queue: digits(measures.queueLength),
    wait: digits(measures.averageWait),
    patience: number(patienceSeconds ?? 0),
    gone: share(probabilityOfAbandonment),
    answer: digits(measures.averageSpeedOfAnswer),
    waits: share(measures.probabilityOfWait),
    within: number(withinSeconds),
    late: share(1 - probabilityOfAbandonment - serviceLevels.servedOverOffered),
    level: share(serviceLevels.servedOverOffered),
  })
}
