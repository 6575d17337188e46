import { erlangC } from '../../queueing/erlang-c.js'
import { leastAgents } from '../../queueing/least-agents.js'
import { wrapped } from '../../report/text/width.js'
import { liveTransfer } from '../../staffing/live-transfer.js'
import { answerForLoad, answerStaff } from '../calculators/staff-question.js'
import { UsageError } from '../failures.js'
import { shortTime, staffLines } from '../terminal/staff-table.js'
import { withinText } from '../terminal/within-text.js'
import type { StaffFlags } from './flags.js'
import { countOf, requiredShare, requiredTime, staffQuestion } from './questions.js'
import type { StaffReport, StaffWords } from './report.js'

/** Contacts of which a share is handed on live to specialists: both teams, and the time until the question is settled. */
export function transfer(flags: StaffFlags): StaffReport {
  const question = staffQuestion(flags)
  const { contacts, perSeconds, handleTimeSeconds, targets } = question
  const transferShare = requiredShare(flags, 'second-level')
  const secondHandleTime = requiredTime(flags, 'second-aht')
  const costPerHour = countOf(flags, 'specialist-cost')
  const first = answerStaff(question)
  if (!first.ok) throw new UsageError('staff.impossible', { reason: first.reason, binding: first.binding })
  const arrivalRate = contacts / perSeconds
  const secondLoad = arrivalRate * transferShare * secondHandleTime
  const specialists = flags.specialists ?? leastSpecialists(secondLoad, secondHandleTime, targets)
  const { agents } = first.answer
  const answer = liveTransfer({
    arrivalRate,
    transferShare,
    firstLevel: { agents, handleTimeSeconds },
    secondLevel: { agents: specialists, handleTimeSeconds: secondHandleTime },
  })
  const { agents: _, minAgents: __, maxAgents: ___, contacts: ____, ...promise } = question
  const handedOn = answerForLoad(
    { ...promise, handleTimeSeconds: secondHandleTime, agents: specialists },
    secondLoad,
  )
  if (!handedOn.ok) throw new Error('a number of agents was given')
  const { serviceLevel: specialistServiceLevel, broken: specialistsBreak = [] } = handedOn.answer
  const perContact =
    costPerHour === undefined ? undefined : (transferShare * secondHandleTime * costPerHour) / 3600
  const data = {
    ...first.answer,
    model: 'transfer',
    specialists,
    specialistLoad: secondLoad,
    stable: answer.stable,
    ...(answer.stable
      ? {
          specialistOccupancy: answer.specialistOccupancy,
          specialistServiceLevel,
          specialistsBreak,
          averageSpecialistWait: answer.averageWaitSeconds,
          averageResolutionTime: answer.averageResolutionSeconds,
          resolutionPercentiles: Object.fromEntries(
            [0.5, 0.8, 0.9, 0.95].map((share) => [share, answer.resolutionPercentile(share)]),
          ),
        }
      : {
          growing: answer.growing,
          // Measures of a line that grows without end are none; those of the first level stand where it does not.
          ...(handedOn.answer.stable ? {} : { specialistsBreak }),
        }),
    specialistHoursPerHour: secondLoad,
    ...(perContact !== undefined && { transferCostPerContact: perContact }),
  }
  return {
    data,
    lines: (words, characters, cells) => {
      const { say, number, percent } = words
      const firstLevel = staffLines(question, first.answer, words, characters, cells)
      if (!answer.stable)
        return [
          ...firstLevel,
          '',
          ...wrapped(say('staff.transfer.unstable', { growing: answer.growing }), cells),
        ]
      const time = (seconds: number) => shortTime(seconds, words)
      const told = [
        say('staff.transfer.answer', { agents, specialists, busy: percent(answer.specialistOccupancy) }),
        say('staff.transfer.promise', {
          level: percent(specialistServiceLevel ?? 0, { decimals: 1 }),
          within: withinText(targets.serviceLevel?.withinSeconds ?? 0, words),
          specialists,
          broken: specialistsBreak.length,
          which: words.list(specialistsBreak.map((name) => say('staff.broken.name', { name }))),
        }),
        say('staff.transfer.times', {
          mean: time(answer.averageResolutionSeconds),
          half: time(answer.resolutionPercentile(0.5)),
          nine: time(answer.resolutionPercentile(0.9)),
          share: percent(transferShare),
          wait: time(answer.averageWaitSeconds),
        }),
        say('staff.transfer.cost', {
          hours: number(secondLoad, { significant: 3 }),
          cost: perContact === undefined ? 'none' : number(perContact, { decimals: 2 }),
        }),
      ].flatMap((line) => wrapped(line, cells))
      return [...firstLevel, '', ...told]
    },
    explanation: (words, cells) => [
      '',
      ...(answer.stable
        ? [
            ...wrapped(
              teamText('first', agents, arrivalRate * handleTimeSeconds, handleTimeSeconds, words),
              cells,
            ),
            '',
            ...wrapped(teamText('second', specialists, secondLoad, secondHandleTime, words), cells),
            '',
            ...wrapped(
              words.say('staff.formula.transfer', {
                first: figure(meanWait(agents, arrivalRate * handleTimeSeconds, handleTimeSeconds), words),
                handle: figure(handleTimeSeconds, words),
                share: words.percent(transferShare),
                second: figure(answer.averageWaitSeconds, words),
                again: figure(secondHandleTime, words),
                mean: figure(answer.averageResolutionSeconds, words),
              }),
              cells,
            ),
            '',
          ]
        : []),
      ...wrapped(words.say('staff.transfer.explain', { share: words.percent(transferShare) }), cells),
    ],
  }
}

/** As many as keep the promise of the first level to those handed on. */
function leastSpecialists(
  offeredLoad: number,
  handleTimeSeconds: number,
  targets: Parameters<typeof leastAgents>[0]['targets'],
): number {
  const found = leastAgents({ offeredLoad, handleTimeSeconds, targets, minAgents: 1 })
  if (!found.possible)
    throw new UsageError('staff.impossible', { reason: found.reason, binding: found.binding })
  return found.agents
}

const figure = (value: number, { number }: Pick<StaffWords, 'number'>): string =>
  number(value, { significant: 4 })

/** Mean wait of Erlang C, in seconds. */
function meanWait(agents: number, load: number, handleTimeSeconds: number): number {
  return (erlangC(agents, load) * handleTimeSeconds) / (agents - load)
}

/** The load and the mean wait of one team, with the numbers put in. */
function teamText(
  level: 'first' | 'second',
  agents: number,
  load: number,
  handleTimeSeconds: number,
  words: StaffWords,
): string {
  const wait = meanWait(agents, load, handleTimeSeconds)
  return words.say('staff.formula.team', {
    level,
    agents: words.number(agents),
    load: figure(load, words),
    handle: figure(handleTimeSeconds, words),
    waits: figure((wait * (agents - load)) / handleTimeSeconds, words),
    spare: figure(agents - load, words),
    wait: figure(wait, words),
  })
}
