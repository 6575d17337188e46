import { OutOfRangeError } from '../../kernel/out-of-range-error.js'
import { bracketedRoot } from '../../queueing/bracketed-root.js'
import { busynessQuadrature } from '../../queueing/busyness-quadrature.js'
import type { FractionalConvention } from '../../queueing/fractional-agents.js'
import { generalPatienceQueue } from '../../queueing/general-patience.js'
import { longRun } from '../../queueing/long-run.js'
import { measureCount, measuresInWords, type QueueMeasures } from '../../queueing/measures.js'
import { type Patience, type PatienceShape, patienceAround } from '../../queueing/patience.js'
import {
  attemptedLoad,
  measureInto,
  prepareTargets,
  type ServiceConditions,
} from '../../queueing/service-targets.js'

/** What one queue may have beyond exponential patience, a known rate and whole agents. */
export interface Refinements {
  /** Other than exponential. */
  readonly patienceShape?: PatienceShape
  /** Share of callers who hang up at once when they have to wait; strictly between 0 and 1. */
  readonly balkingShare?: number
  /** Coefficient of variation of the rate of contacts, gamma distributed. */
  readonly busyness?: number
  /** How agents that are not whole are understood; continued where not said. */
  readonly fractional?: FractionalConvention
}

export type RefinedQuestion = ServiceConditions & { readonly refinements?: Refinements }

/** Whether the search for whole agents of the plain queues does not hold. */
export const isRefined = ({ refinements = {} }: RefinedQuestion): boolean =>
  Object.keys(refinements).some((name) => name !== 'fractional')

/**
 * Every measure of one queue with its refinements; undefined where the line grows without end.
 *
 * @param withinSeconds the threshold of the service levels
 */
export function measuresAt(
  question: RefinedQuestion,
  agents: number,
  offeredLoad: number,
  withinSeconds: number,
): QueueMeasures | undefined {
  const { refinements = {} } = question
  if (refinements.fractional === 'spreadsheet' && !Number.isInteger(agents)) {
    const below = measuresAt(question, Math.floor(agents), offeredLoad, withinSeconds)
    const above = measuresAt(question, Math.ceil(agents), offeredLoad, withinSeconds)
    return below && above && between(below, above, agents - Math.floor(agents))
  }
  const { busyness } = refinements
  if (busyness === undefined) return plainMeasures(question, agents, offeredLoad, withinSeconds)
  const queueAt = (factor: number) => plainMeasures(question, agents, offeredLoad * factor, withinSeconds)
  if (offeredLoad === 0 || agents === 0 || busyness < leastBusyness) return queueAt(1)
  const days = busynessQuadrature(busyness, agents / offeredLoad, agents)
  // on a busy day more call again, for each who calls
  return question.redialProbability === undefined
    ? longRun(days, queueAt)
    : longRun(days, queueAt, (measures) => measures.offeredLoad / offeredLoad)
}

/** Nothing can be told from none below: its square is what counts. */
const leastBusyness = 1e-8

function plainMeasures(
  question: RefinedQuestion,
  agents: number,
  offeredLoad: number,
  withinSeconds: number,
): QueueMeasures | undefined {
  const patience = patienceOf(question)
  const { handleTimeSeconds } = question
  if (patience !== undefined) {
    const queueOf = (load: number): QueueMeasures =>
      generalPatienceQueue({
        agents,
        arrivalRate: load / handleTimeSeconds,
        serviceRate: 1 / handleTimeSeconds,
        patience,
        targetWaitSeconds: withinSeconds,
      })
    return queueOf(withRedials(queueOf, offeredLoad, question.redialProbability))
  }
  const prepared = { ...prepareTargets(question), threshold: withinSeconds / handleTimeSeconds }
  const figures = new Float64Array(measureCount)
  if (!measureInto(figures, prepared, agents, offeredLoad)) return undefined
  return measuresInWords(figures, attemptedLoad(prepared, agents, offeredLoad), handleTimeSeconds)
}

/** The load of all attempts: total = first attempts + share who call again × those who hang up. */
function withRedials(queueOf: (load: number) => QueueMeasures, offeredLoad: number, again = 0): number {
  if (again === 0 || offeredLoad === 0) return offeredLoad
  if (!(again > 0 && again < 1))
    throw new OutOfRangeError('redialProbability', again, '0 <= redialProbability < 1')
  const excess = (total: number) =>
    total * (1 - again * queueOf(total).probabilityOfAbandonment) - offeredLoad
  return bracketedRoot(excess, offeredLoad, (offeredLoad / (1 - again)) * (1 + 1e-15))
}

function patienceOf({ patienceSeconds, refinements = {} }: RefinedQuestion): Patience | undefined {
  const { patienceShape, balkingShare } = refinements
  if (patienceSeconds === undefined || (patienceShape === undefined && balkingShare === undefined))
    return undefined
  return patienceAround(patienceSeconds, patienceShape, balkingShare)
}

/** Every measure on the straight line between two. */
function between(below: QueueMeasures, above: QueueMeasures, share: number): QueueMeasures {
  const mixed = <Values extends object>(one: Values, other: Values): Values =>
    Object.fromEntries(
      Object.entries(one).map(([name, value]) => {
        const second = (other as Record<string, unknown>)[name]
        return [
          name,
          typeof value === 'number' && typeof second === 'number'
            ? value + share * (second - value)
            : mixed(value as object, second as object),
        ]
      }),
    ) as Values
  return mixed(below, above)
}

/**
 * The wait (seconds) that the given share of the contacts let in do not exceed until they are answered or hang up;
 * undefined where the line grows without end, or no wait does.
 */
export function waitPercentile(
  question: RefinedQuestion,
  agents: number,
  offeredLoad: number,
  share: number,
): number | undefined {
  const within = (seconds: number): number => {
    const measures = measuresAt(question, agents, offeredLoad, seconds)
    if (measures === undefined) return Number.NaN
    return measures.serviceLevels.waitWithinThreshold / (1 - measures.probabilityOfBlocking)
  }
  const atOnce = within(0)
  if (Number.isNaN(atOnce)) return undefined
  if (atOnce >= share) return 0
  let low = 0
  let high = question.handleTimeSeconds
  for (let round = 0; within(high) < share; round += 1) {
    if (round === 60) return undefined
    low = high
    high *= 2
  }
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (within(middle) < share) low = middle
    else high = middle
  }
  return high
}
