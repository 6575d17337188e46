/**
 * The four ways in which a service level "80 % within 20 seconds" is counted:
 * - `servedOverOffered`: served within the threshold over all offered (the default);
 * - `servedOverServed`: served within the threshold over all served;
 * - `excludingShortAbandons`: served within the threshold over all offered who did not hang up within it;
 * - `waitWithinThreshold`: served or hung up within the threshold over all offered.
 */
export type ServiceLevelDefinition =
  | 'servedOverOffered'
  | 'servedOverServed'
  | 'excludingShortAbandons'
  | 'waitWithinThreshold'

/** All four service levels of one queue, as shares. */
export type ServiceLevels = Readonly<Record<ServiceLevelDefinition, number>>

/**
 * Positions of the measures in the arrays that `erlangAInto`, `erlangCInto` and `finiteLineInto` write.
 * Times are in mean handle times; the queue length counts contacts waiting.
 */
export const MEASURE = {
  probabilityOfWait: 0,
  probabilityOfAbandonment: 1,
  /** Mean wait of all contacts, those who hang up included. */
  averageWait: 2,
  /** Mean wait of the contacts served. */
  averageSpeedOfAnswer: 3,
  servedOverOffered: 4,
  servedOverServed: 5,
  excludingShortAbandons: 6,
  waitWithinThreshold: 7,
  occupancy: 8,
  queueLength: 9,
  /** Share of contacts that find all lines taken; 0 where lines are unlimited. */
  probabilityOfBlocking: 10,
} as const

/** Length of an array that holds every measure. */
export const measureCount = 11

/** The measures of one queue in words; times in seconds, shares from 0 to 1. */
export interface QueueMeasures {
  /** Erlang. */
  readonly offeredLoad: number
  readonly probabilityOfWait: number
  readonly probabilityOfAbandonment: number
  /** Mean wait of all contacts, seconds. */
  readonly averageWait: number
  /** Mean wait of the contacts served, seconds. */
  readonly averageSpeedOfAnswer: number
  readonly serviceLevels: ServiceLevels
  /** Share of the agents' time spent on contacts. */
  readonly occupancy: number
  /** Mean number of contacts waiting. */
  readonly queueLength: number
  /** Share of contacts that find all lines taken; 0 where lines are unlimited. */
  readonly probabilityOfBlocking: number
}

/** Puts the figures of `erlangAInto`, `erlangCInto` or `finiteLineInto` into words and seconds. */
export const measuresInWords = (
  figures: Float64Array,
  offeredLoad: number,
  handleTimeSeconds: number,
): QueueMeasures => ({
  offeredLoad,
  probabilityOfWait: figures[MEASURE.probabilityOfWait]!,
  probabilityOfAbandonment: figures[MEASURE.probabilityOfAbandonment]!,
  averageWait: figures[MEASURE.averageWait]! * handleTimeSeconds,
  averageSpeedOfAnswer: figures[MEASURE.averageSpeedOfAnswer]! * handleTimeSeconds,
  serviceLevels: {
    servedOverOffered: figures[MEASURE.servedOverOffered]!,
    servedOverServed: figures[MEASURE.servedOverServed]!,
    excludingShortAbandons: figures[MEASURE.excludingShortAbandons]!,
    waitWithinThreshold: figures[MEASURE.waitWithinThreshold]!,
  },
  occupancy: figures[MEASURE.occupancy]!,
  queueLength: figures[MEASURE.queueLength]!,
  probabilityOfBlocking: figures[MEASURE.probabilityOfBlocking]!,
})
