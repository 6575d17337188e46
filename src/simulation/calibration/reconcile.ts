import { quantileOfSorted } from '../../kernel/summary.js'
import { bracketedRoot } from '../../queueing/bracketed-root.js'
import type { Prediction } from './calibrated-rows.js'
import { ratioError, totalOf } from './day-clusters.js'
import { busynessOfDays, type SeasonOfDays, seasonBeside } from './day-scatter.js'
import type { CalibratedService } from './figures.js'
import { dayTotals } from './groups.js'
import { type HalfHoursPlayed, type HalfHoursToPlay, playedHalfHours } from './half-hours-played.js'
import { actualSums, knowsService, type PlayedPast, ratioIn, serviceError } from './play-past.js'

/** Inputs that could close a gap, each by itself. */
export const reconcilingInputs = [
  'volume',
  'busyness',
  'handleTime',
  'patience',
  'unrecordedHandleTime',
  'agentsElsewhere',
  'agentsPlanned',
] as const
export type ReconcilingInput = (typeof reconcilingInputs)[number]

/** What an input would have to be. Volume and handle times are factors on the stated ones, agents elsewhere a share. */
export interface Reconciliation {
  readonly input: ReconcilingInput
  /** As the scenario has it, 1 for a factor and 0 for a share of agents elsewhere, with where it draws it nine times in ten. */
  readonly stated: Prediction
  /** Undefined where no legal value gives the actual figure. */
  readonly value?: Prediction
  /** Why there is none: even the lowest (or highest) legal value leaves the figure there. */
  readonly none?: { readonly legal: readonly [number, number]; readonly reaches: readonly [number, number] }
  /** Whether the stated range and the one that reconciles have nothing in common. */
  readonly needed: boolean
  /** Service that would follow, beside the actual one, for those that close the gap of abandonment. */
  readonly then?: { readonly serviceLevel?: number; readonly speedOfAnswer?: number }
  /** Of those, the one that leaves least of the actual service unexplained. */
  readonly likeliest?: true
}

const ninety = 1.6449
const all = { kind: 'all' } as const
const patienceRange = [1, 100_000] as const
const handleTimeRange = [0.2, 5] as const
const elsewhereRange = [0, 0.9] as const
const plannedRange = [0.1, 5] as const

/** What each input would have to be, all others as they are. */
export function reconciliations(past: PlayedPast): Reconciliation[] {
  return [...volume(past), ...busyness(past), ...handleTime(past), ...abandonmentGap(past)]
}

/** The shape of the year, where the records tell it. */
export function reconciledSeason({ question, own }: PlayedPast): SeasonOfDays | undefined {
  const { observed, study } = question
  return seasonBeside(observed, own.season, busynessOfDays(observed)?.central ?? study.weeks.voice!.busyness)
}

function volume({ question, ownToPlay, ownDraws }: PlayedPast): Reconciliation[] {
  const { observed, study } = question
  const own = totalOf(ownToPlay.contacts)
  const actual = totalOf(observed.offered)
  if (!(own > 0)) return []
  const factor = actual / own
  // A day's contacts are Poisson around a mean that the day's busyness multiplies.
  const { busyness: spread } = study.weeks.voice!
  let variance = 0
  for (const mean of dayTotals(observed, all, ownToPlay.contacts)) {
    variance += factor * mean + (spread * factor * mean) ** 2
  }
  const error = Math.sqrt(variance) / own
  const stated = rangeOf(ownDraws.map(({ contacts }) => totalOf(contacts) / own))
  return [known('volume', { central: 1, ...stated }, around(factor, error))]
}

function busyness({ question }: PlayedPast): Reconciliation[] {
  const value = busynessOfDays(question.observed)
  const { busyness: central } = question.study.weeks.voice!
  return value === undefined ? [] : [known('busyness', { central }, value)]
}

/** What stale data adds stays as it is: the rest is the reasons' own time. */
function handleTime(past: PlayedPast): Reconciliation[] {
  const { question, own, ownDraws } = past
  const { observed } = question
  if (!observed.knows.handleTime) return []
  const answered = totalOf(observed.answered)
  const ownPart = own.handleTimeSeconds - own.addedByDataSeconds
  if (!(answered > 0) || !(ownPart > 0)) return []
  const actual = totalOf(observed.handleSeconds) / answered
  const factor = (seconds: number) => (seconds - own.addedByDataSeconds) / ownPart
  if (!(factor(actual) > 0)) {
    return [
      none('handleTime', { central: 1 }, handleTimeRange, [own.addedByDataSeconds, own.handleTimeSeconds]),
    ]
  }
  const error = ratioError({
    above: dayTotals(observed, all, observed.handleSeconds),
    below: dayTotals(observed, all, observed.answered),
  })
  const stated = rangeOf(ownDraws.map((sums) => factor(totalOf(sums.handleSeconds) / totalOf(sums.answered))))
  return [known('handleTime', { central: 1, ...stated }, around(factor(actual), (error ?? 0) / ownPart))]
}

/** Alternatives for callers who gave up more or less often than the formula says of what came. */
function abandonmentGap(past: PlayedPast): Reconciliation[] {
  const { observed } = past.question
  const actual = ratioIn(past, all, 'abandonment', actualSums(observed), past.counts)
  if (!observed.knows.abandonment || !(actual > 0 && actual < 1)) return []
  const gap = new AbandonmentGap(past, actual)
  const { patienceSeconds } = past.own
  const endless = patienceSeconds === Number.POSITIVE_INFINITY
  const found = [
    gap.solved(
      'patience',
      { central: patienceSeconds, ...rangeOf([...past.patienceDraws]) },
      patienceRange,
      (seconds) => ({ patienceSeconds: seconds }),
    ),
    // Where nobody gives up, no more work makes anybody.
    ...(endless
      ? []
      : [
          gap.solved('unrecordedHandleTime', { central: 1 }, handleTimeRange, (handleTimeFactor) => ({
            handleTimeFactor,
          })),
          observed.knows.agents
            ? gap.solved('agentsElsewhere', { central: 0 }, elsewhereRange, (share) => ({
                agentsFactor: 1 - share,
              }))
            : gap.solved('agentsPlanned', { central: 1 }, plannedRange, (agentsFactor) => ({ agentsFactor })),
        ]),
  ]
  const misfits = found.map(({ misfit }) => misfit ?? Number.POSITIVE_INFINITY)
  const least = Math.min(...misfits)
  const tellsApart = knowsService(observed, 'serviceLevel') || knowsService(observed, 'speedOfAnswer')
  return found.map(({ reconciliation }, index) => ({
    ...reconciliation,
    ...(tellsApart && misfits[index] === least && least < Number.POSITIVE_INFINITY && { likeliest: true }),
  }))
}

/** How the half hours differ from what came. */
interface Changed {
  readonly patienceSeconds?: number
  readonly handleTimeFactor?: number
  readonly agentsFactor?: number
}

class AbandonmentGap {
  readonly #past: PlayedPast
  readonly #actual: number
  readonly #came: HalfHoursToPlay

  constructor(past: PlayedPast, actual: number) {
    this.#past = past
    this.#actual = actual
    const { came, ownToPlay, question } = past
    this.#came = question.observed.knows.agents ? came : { ...came, agents: ownToPlay.agents }
  }

  /** The value at which as many give up as did; abandonment goes one way with it. */
  solved(
    input: ReconcilingInput,
    stated: Prediction,
    [least, most]: readonly [number, number],
    change: (value: number) => Changed,
  ): { readonly reconciliation: Reconciliation; readonly misfit?: number } {
    const linear = least === 0
    const [to, from] = linear ? [(value: number) => value, (value: number) => value] : [Math.log, Math.exp]
    const abandonment = (at: number) => this.#figure('abandonment', this.#played(change(from(at))))
    const [low, high] = [to(least), to(most)]
    const [atLeast, atMost] = [abandonment(low), abandonment(high)]
    if (this.#actual < Math.min(atLeast, atMost) || this.#actual > Math.max(atLeast, atMost)) {
      return { reconciliation: none(input, stated, [least, most], [atLeast, atMost]) }
    }
    const root = bracketedRoot((at) => rounded(abandonment(at) - this.#actual), low, high)
    const played = this.#played(change(from(root)))
    const error = serviceError(this.#past, all, 'abandonment', played, this.#past.counts) ?? 0
    const slope = Math.abs((abandonment(root + slopeStep) - abandonment(root - slopeStep)) / (2 * slopeStep))
    const width = slope > 0 ? (ninety * error) / slope : 0
    const held = (value: number) => Math.min(most, Math.max(least, value))
    const value = {
      central: from(root),
      low: held(from(root - width)),
      high: held(from(root + width)),
    }
    return { ...this.#fit(played, known(input, stated, value)) }
  }

  /** What service would follow, and how many standard errors of it stay unexplained. */
  #fit(played: HalfHoursPlayed, reconciliation: Reconciliation) {
    const { observed } = this.#past.question
    let squares = 0
    const then: { serviceLevel?: number; speedOfAnswer?: number } = {}
    for (const figure of ['serviceLevel', 'speedOfAnswer'] as const) {
      if (!knowsService(observed, figure)) continue
      const value = this.#figure(figure, played)
      const actual = this.#figure(figure, actualSums(observed))
      const error = serviceError(this.#past, all, figure, played, this.#past.counts) ?? 0
      then[figure] = value
      squares += error > 0 ? ((value - actual) / error) ** 2 : 0
    }
    return { reconciliation: { ...reconciliation, then }, misfit: Math.sqrt(squares) }
  }

  #figure(figure: CalibratedService, sums: Parameters<typeof ratioIn>[3]): number {
    return ratioIn(this.#past, all, figure, sums, this.#past.counts)
  }

  #played({
    patienceSeconds = this.#past.own.patienceSeconds,
    handleTimeFactor = 1,
    agentsFactor = 1,
  }: Changed) {
    const scaled = (values: Float64Array, factor: number) =>
      factor === 1 ? values : values.map((value) => factor * value)
    const { own, question } = this.#past
    return playedHalfHours(
      {
        ...this.#came,
        handleTimeSeconds: scaled(this.#came.handleTimeSeconds, handleTimeFactor),
        agents: scaled(this.#came.agents, agentsFactor),
      },
      { patienceSeconds, queueKind: own.queueKind, withinSeconds: question.withinSeconds, busyness: 0 },
    )
  }
}

/** Far below what any records can tell: spares the root its last digits. */
const rounded = (difference: number): number => (Math.abs(difference) < 1e-7 ? 0 : difference)
const slopeStep = 0.01

const around = (central: number, error: number): Prediction => ({
  central,
  low: central - ninety * error,
  high: central + ninety * error,
})

function known(input: ReconcilingInput, stated: Prediction, value: Prediction): Reconciliation {
  const [low, high] = endsOf(value)
  const [statedLow, statedHigh] = endsOf(stated)
  return { input, stated, value, needed: statedHigh < low || statedLow > high }
}

const endsOf = ({ central, low = central, high = central }: Prediction) => [low, high] as const

/** Where numbers are nine times in ten. */
function rangeOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  const sorted = Float64Array.from(values).sort()
  return { low: quantileOfSorted(sorted, 0.05), high: quantileOfSorted(sorted, 0.95) }
}

function none(
  input: ReconcilingInput,
  stated: Prediction,
  legal: readonly [number, number],
  reaches: readonly [number, number],
): Reconciliation {
  return { input, stated, needed: true, none: { legal, reaches } }
}
