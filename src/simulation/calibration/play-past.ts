import type { YearMonth } from '../../kernel/quantity/year-month.js'
import type { Study } from '../study.js'
import { ratioError, totalOf } from './day-clusters.js'
import { type CalibratedService, type FigureSums, type RecordedDefinition, ratioOf } from './figures.js'
import { dayTotals, type Group, groupsOf } from './groups.js'
import {
  type HalfHoursPlayed,
  type HalfHoursToPlay,
  handleTimesThatWere,
  ownHalfHours,
  playedHalfHours,
  ratesThatCame,
} from './half-hours-played.js'
import type { ObservedCalls } from './observed-calls.js'
import { type MonthSums, monthSums, OwnCourse, type OwnMeans } from './own-course.js'

/** What is asked of the past. */
export interface PastQuestion {
  /** Laid out over the months of the records, calls only. */
  readonly study: Study
  readonly option: string
  /** The month at which the scenario states its volume. */
  readonly stated: YearMonth
  readonly observed: ObservedCalls
  /** Seconds within which the records count contacts as in time. */
  readonly withinSeconds: number
  readonly definition: RecordedDefinition
  readonly draws: number
}

/** What happened between the scenario's own prediction and what was. */
export const calibrationSteps = ['own', 'contacts', 'handleTime', 'agents'] as const
export type CalibrationStep = (typeof calibrationSteps)[number]

/** The past as the scenario has it and as the queueing formula has it from what came. */
export interface PlayedPast {
  readonly question: PastQuestion
  readonly course: OwnCourse
  readonly own: OwnMeans
  /** Of each draw, one after another. */
  readonly ownDraws: readonly MonthSums[]
  readonly patienceDraws: Float64Array
  readonly groups: readonly Group[]
  /** The scenario's own half hours, and those of the records as far as they say. */
  readonly ownToPlay: HalfHoursToPlay
  readonly came: HalfHoursToPlay
  /** Half hours in which service is compared with what came: 1 where it is. */
  readonly counts: Uint8Array
  readonly steps: readonly { readonly step: CalibrationStep; readonly played: HalfHoursPlayed }[]
}

/**
 * Plays the past at the means and through the draws.
 * @param onDraw called with the number of draws done
 */
export function playPast(
  question: PastQuestion,
  onDraw: (done: number) => void = () => undefined,
): PlayedPast {
  const { study, option, stated, observed } = question
  const course = new OwnCourse(study, option, stated)
  const own = course.means()
  const ownToPlay = ownHalfHours(observed, own)
  const came: HalfHoursToPlay = {
    ...ratesThatCame(observed),
    handleTimeSeconds: observed.knows.handleTime
      ? handleTimesThatWere(observed)
      : ownToPlay.handleTimeSeconds,
    agents: observed.agents,
  }
  const ownDraws: MonthSums[] = []
  const patienceDraws = new Float64Array(question.draws)
  for (let draw = 0; draw < question.draws; draw++) {
    const { sums, patienceSeconds } = course.draw(draw)
    ownDraws.push(sums)
    patienceDraws[draw] = patienceSeconds
    onDraw(draw + 1)
  }
  return {
    question,
    course,
    own,
    ownDraws,
    patienceDraws,
    groups: groupsOf(observed, ownToPlay.contacts),
    ownToPlay,
    came,
    counts: Uint8Array.from(observed.agents, (agents) =>
      !observed.knows.agents || Number.isFinite(agents) ? 1 : 0,
    ),
    steps: stepsOf(question, own, ownToPlay, came),
  }
}

function stepsOf(
  { study, observed, withinSeconds }: PastQuestion,
  { patienceSeconds, queueKind }: OwnMeans,
  ownToPlay: HalfHoursToPlay,
  came: HalfHoursToPlay,
): PlayedPast['steps'] {
  const { busyness } = study.weeks.voice!
  const terms = { patienceSeconds, queueKind, withinSeconds, busyness: 0 }
  const { handleTimeSeconds: _handleTime, agents: _agents, ...contactsThatCame } = came
  const withContacts = { ...ownToPlay, ...contactsThatCame }
  const withHandleTime = { ...withContacts, handleTimeSeconds: came.handleTimeSeconds }
  return [
    { step: 'own', played: playedHalfHours(ownToPlay, { ...terms, busyness }) },
    { step: 'contacts', played: playedHalfHours(withContacts, terms) },
    ...(observed.knows.handleTime
      ? [{ step: 'handleTime' as const, played: playedHalfHours(withHandleTime, terms) }]
      : []),
    ...(observed.knows.agents ? [{ step: 'agents' as const, played: playedHalfHours(came, terms) }] : []),
  ]
}

/** What came, half hour by half hour, as the figures are formed from it. */
export function actualSums({ offered, answered, abandoned, inTime, waitSeconds }: ObservedCalls) {
  return { contacts: offered, answered, abandoned, inTime, waitSeconds }
}

/** Whether the records hold a figure of service. */
export function knowsService({ knows }: ObservedCalls, figure: CalibratedService): boolean {
  if (figure === 'abandonment') return knows.abandonment
  return figure === 'serviceLevel' ? knows.inTime : knows.wait
}

/** A figure of service from half hours of a group. */
export function ratioIn(
  { question: { observed, definition } }: PlayedPast,
  group: Group,
  figure: CalibratedService,
  sums: FigureSums<Float64Array>,
  counts?: Uint8Array,
): number {
  const { above, below } = ratioOf(figure, sums, definition)
  const whole = totalOf(dayTotals(observed, group, below, counts))
  return whole > 0 ? totalOf(dayTotals(observed, group, above, counts)) / whole : 0
}

/** Standard error of an actual figure of service, around a prediction of every day where there is one. */
export function serviceError(
  { question: { observed, definition } }: PlayedPast,
  group: Group,
  figure: CalibratedService,
  played?: HalfHoursPlayed,
  counts?: Uint8Array,
): number | undefined {
  const totals = (sums: FigureSums<Float64Array>) => {
    const { above, below } = ratioOf(figure, sums, definition)
    return {
      above: dayTotals(observed, group, above, counts),
      below: dayTotals(observed, group, below, counts),
    }
  }
  return ratioError(totals(actualSums(observed)), played && totals(played))
}

/** A month, or all, of the scenario's own sums. */
export function ownTotals(sums: MonthSums, group: Group): Record<(typeof monthSums)[number], number> {
  return Object.fromEntries(
    monthSums.map((name) => [name, group.kind === 'month' ? sums[name][group.month]! : totalOf(sums[name])]),
  ) as Record<(typeof monthSums)[number], number>
}
