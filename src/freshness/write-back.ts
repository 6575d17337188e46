import type { ReturnedFile } from '../access/row.js'
import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import type { ContactProfile } from './contact-profile.js'
import { modulo } from './copy-age.js'

const hoursPerDay = 24

/** Records that agents write and the central system changes between two exchanges. */
export interface WriteTraffic {
  readonly records: number
  /** Writes by agents per record and day, at least 0. */
  readonly agentWritesPerDay: number
  /** Changes in the central system per record and day, at least 0. */
  readonly changesPerDay: number
  /** Hours from one exchange to the next, above 0. */
  readonly everyHours: number
}

export interface WriteConflicts {
  /** Records per day that both sides changed between two exchanges. */
  readonly perDay: number
  /** Share of the records agents wrote that the other side changed too. */
  readonly shareOfWrittenRecords: number
}

/**
 * Conflicts when both sides change a record in one cycle, writers independent and Poisson:
 * N (1 - e^(-α I)) (1 - e^(-λ I)) per cycle.
 *
 * Source: exact per record; to first order the rate of Gray, Helland, O'Neil & Shasha,
 * The dangers of replication and a solution, SIGMOD 1996.
 */
export function writeConflicts({ agentWritesPerDay, ...traffic }: WriteTraffic): WriteConflicts {
  return writeConflictsOf(traffic)(agentWritesPerDay)
}

/** As `writeConflicts`, for any number of writes by agents per record and day. */
function writeConflictsOf(
  traffic: Omit<WriteTraffic, 'agentWritesPerDay'>,
): (agentWritesPerDay: number) => WriteConflicts {
  const { records, changesPerDay, everyHours } = traffic
  if (!(everyHours > 0)) throw new OutOfRangeError('everyHours', everyHours, 'everyHours > 0')
  const days = everyHours / hoursPerDay
  const changed = -Math.expm1(-changesPerDay * days)
  return (agentWritesPerDay) => {
    const written = -Math.expm1(-agentWritesPerDay * days)
    return { perDay: (records * written * changed) / days, shareOfWrittenRecords: changed }
  }
}

/**
 * Mean hours from an agent's entry until it stands in the central system: to the next file, then its check
 * and loading. Entries come as the contacts do. With `cutAtHour` NaN the file leaves at any time.
 *
 * Over the days a file that leaves every I hours leaves at all clock hours cut + k g, g the greatest common divisor of
 * I and a day. An entry waits until the next of these, or a multiple of g longer below I, each equally likely.
 */
export function writeBackDelayHours(
  everyHours: number,
  cutAtHour: number,
  delayHours: number,
  profile: ContactProfile,
): number {
  if (Number.isNaN(cutAtHour)) return everyHours / 2 + delayHours
  const step = commonDivisor(hoursPerDay, everyHours)
  const slotHours = hoursPerDay / profile.length
  let mean = 0
  for (let slot = 0; slot < profile.length; slot++) {
    mean += profile[slot]! * meanWait(slot * slotHours, slotHours, cutAtHour, step)
  }
  return mean + (everyHours - step) / 2 + delayHours
}

/** Greatest common divisor of two durations in hours, to a minute: where they have none, entries meet a file at any time. */
function commonDivisor(one: number, other: number): number {
  let [divisor, rest] = [other, modulo(one, other)]
  while (rest > oneMinute) [divisor, rest] = [rest, modulo(divisor, rest)]
  return divisor
}

const oneMinute = 1 / 60

/** Mean over t from `from` for `hours` of the time to the next of the moments cut + k period. */
function meanWait(from: number, hours: number, cut: number, period: number): number {
  return (waitedUpTo(cut - from, period) - waitedUpTo(cut - from - hours, period)) / hours
}

/** Integral from 0 to `until`, which may be negative, of u modulo the period. */
function waitedUpTo(until: number, period: number): number {
  const cycles = Math.floor(until / period)
  const rest = until - cycles * period
  return (cycles * period * period + rest * rest) / 2
}

/** A check of the provider's file before it goes into the central system. */
export interface FileCheck {
  /** Share of wrong records the check lets through, 0..1. */
  readonly missRate: number
  /** Cost of checking one record, at least 0; 0 for an automatic check. */
  readonly costPerRecord: number
}

/** What the provider sends, and what a wrong record does. */
export interface CheckedFile {
  readonly recordsPerDay: number
  /** Share of records that are wrong when they arrive, 0..1. */
  readonly wrongShare: number
  /** Cost of one wrong record in the central system, at least 0. */
  readonly costPerWrongRecord: number
}

export interface CheckResult {
  /** Wrong records per day that slip through. */
  readonly wrongRecordsPerDay: number
  readonly checkingCostPerDay: number
  readonly errorCostPerDay: number
  readonly costPerDay: number
}

/**
 * Wrong records that slip through and what checking costs, a share of the records being checked.
 * `concentration` (0 < γ <= 1) says how well the records to check are chosen: checking a share x covers the
 * share x^γ of the wrong ones; 1 is choosing at random.
 */
export function checkFile(
  file: CheckedFile,
  check: FileCheck,
  checkedShare: number,
  concentration = 1,
): CheckResult {
  if (!(checkedShare >= 0 && checkedShare <= 1)) {
    throw new OutOfRangeError('checkedShare', checkedShare, '0 <= checkedShare <= 1')
  }
  assertConcentration(concentration)
  const wrong = file.recordsPerDay * file.wrongShare
  const wrongRecordsPerDay = wrong * (1 - (1 - check.missRate) * checkedShare ** concentration)
  const checkingCostPerDay = file.recordsPerDay * checkedShare * check.costPerRecord
  const errorCostPerDay = wrongRecordsPerDay * file.costPerWrongRecord
  return {
    wrongRecordsPerDay,
    checkingCostPerDay,
    errorCostPerDay,
    costPerDay: checkingCostPerDay + errorCostPerDay,
  }
}

/**
 * The share of records that is cheapest to check. With records chosen at random the cost is linear in the
 * share, so it pays to check all or none: all where the wrong share times the cost of a wrong record times
 * the share found exceeds the cost of checking one. With well-chosen records the optimum lies where the last
 * record checked is worth its cost: x = (γ w L (1 - m) / c)^(1 / (1 - γ)), at most 1.
 */
export function optimalShareToCheck(file: CheckedFile, check: FileCheck, concentration = 1): number {
  assertConcentration(concentration)
  const gain = file.wrongShare * file.costPerWrongRecord * (1 - check.missRate)
  if (gain === 0) return 0
  if (check.costPerRecord === 0) return 1
  const worth = (concentration * gain) / check.costPerRecord
  if (concentration === 1) return worth > 1 ? 1 : 0
  return Math.min(1, worth ** (1 / (1 - concentration)))
}

function assertConcentration(concentration: number): void {
  if (!(concentration > 0 && concentration <= 1)) {
    throw new OutOfRangeError('concentration', concentration, '0 < concentration <= 1')
  }
}

/** What a file of entries brings back in a day, and what that costs. Money in the scenario's currency. */
export interface RoundTrip {
  readonly conflictsPerDay: number
  /** Wrong records that get into the central system; 0 where no share of wrong ones is stated. */
  readonly wrongRecordsPerDay: number
  readonly checkingCostPerDay: number
  /** What wrong records and conflicts cost; what nobody stated a cost for counts nothing. */
  readonly errorCostPerDay: number
}

/**
 * The way back of records of a data set, by how many agents write in a day: checked, merged, some of them wrong or in
 * conflict. `traffic` is the data set's size and its own changes per record and day.
 */
export function roundTrips(
  file: ReturnedFile,
  traffic: { readonly records: number; readonly changesPerDay: number },
): (entriesPerDay: number) => RoundTrip {
  // Checking is in proportion to the entries; conflicts are not.
  const ofOne = checkFile(arriving(file, 1), file, file.checkedShare, file.concentration)
  const { records } = traffic
  const conflictsOf = writeConflictsOf({ ...traffic, everyHours: file.everyHours })
  const costPerConflict = file.costPerConflict ?? 0
  return (entriesPerDay) => {
    const conflictsPerDay = records > 0 ? conflictsOf(entriesPerDay / records).perDay : 0
    return {
      conflictsPerDay,
      wrongRecordsPerDay: entriesPerDay * ofOne.wrongRecordsPerDay,
      checkingCostPerDay: entriesPerDay * ofOne.checkingCostPerDay,
      errorCostPerDay: entriesPerDay * ofOne.errorCostPerDay + conflictsPerDay * costPerConflict,
    }
  }
}

/** The share of a file's records that it is cheapest for people to check; undefined where no people check or errors have no price. */
export function cheapestShareToCheck(file: ReturnedFile): number | undefined {
  if (file.check !== 'manual' || !pricesErrors(file)) return undefined
  return optimalShareToCheck(arriving(file, 1), file, file.concentration)
}

/** Whether what wrong records cost is stated. */
export function pricesErrors({ wrongShare, costPerWrongRecord }: ReturnedFile): boolean {
  return wrongShare !== undefined && costPerWrongRecord !== undefined
}

const arriving = (
  { wrongShare = 0, costPerWrongRecord = 0 }: ReturnedFile,
  recordsPerDay: number,
): CheckedFile => ({ recordsPerDay, wrongShare, costPerWrongRecord })
