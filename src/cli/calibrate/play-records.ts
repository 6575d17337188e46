import { monthsBetween } from '../../demand/calendar.js'
import { publicHolidays } from '../../demand/holidays.js'
import type { Imported } from '../../demand/import/import-records.js'
import type { LoadedStudy } from '../../index.js'
import type { YearMonth } from '../../kernel/quantity/year-month.js'
import { longestHorizon } from '../../scenario/scenario.js'
import { monthsOfRecords, observedCalls } from '../../simulation/calibration/observed-calls.js'
import { callsOnly, pastStudy } from '../../simulation/calibration/past-study.js'
import { type PlayedPast, playPast } from '../../simulation/calibration/play-past.js'
import { needsSchedules, withSchedules } from '../../simulation/schedule-study.js'
import { holidayRule, type Study } from '../../simulation/study.js'
import { UsageError } from '../failures.js'
import { recordedThreshold } from './threshold.js'

export interface RecordsToPlay {
  readonly file: string
  readonly imported: Imported
  readonly option: string
  /** Seconds within which calls count as in time, where it is said. */
  readonly withinSeconds: number | undefined
  readonly draws: number
  readonly onDraw?: (done: number) => void
}

export interface PastOfRecords {
  readonly past: PlayedPast
  /** Laid out over the months of the records, all channels. */
  readonly study: Study
}

/**
 * Plays the days of records through one option of a scenario.
 * @throws UsageError where the records span more months than a scenario may
 */
export async function playRecords(
  { study }: LoadedStudy,
  { file, imported, option, withinSeconds, draws, onDraw }: RecordsToPlay,
): Promise<PastOfRecords> {
  const { first, last } = monthsOfRecords(imported)
  const months = monthsBetween(first, last) + 1
  if (months > longestHorizon) {
    throw new UsageError('calibrate.too-long', { file, months, most: longestHorizon })
  }
  const promise = study.scenario.options[option]!.service ?? study.scenario.service
  const threshold = recordedThreshold(
    imported.understood,
    imported.knowledge,
    withinSeconds,
    promise.target.withinSeconds,
  )
  const observed = observedCalls(imported, threshold !== undefined, {
    holidays: await holidaysBetween(study, first, last),
    rule: holidayRule(study.scenario),
    profile: study.weeks.voice!.profile,
  })
  const laidOut = await scheduled(pastStudy(study, option, observed.months))
  const past = playPast(
    {
      study: callsOnly(laidOut),
      option,
      stated: study.scenario.horizon.start,
      observed,
      withinSeconds: threshold ?? promise.target.withinSeconds,
      definition: promise.definition === 'servedOverServed' ? 'servedOverServed' : 'servedOverOffered',
      draws,
    },
    onDraw,
  )
  return { past, study: laidOut }
}

/** Public holidays of the past; a place without any was refused when the scenario was read. */
async function holidaysBetween(
  { scenario }: Study,
  first: YearMonth,
  last: YearMonth,
): Promise<readonly string[]> {
  const { country, region, holidays } = scenario.calendar
  if (country === undefined || holidays === 'open') return []
  const place = region === undefined ? country : `${country}-${region}`
  return (await publicHolidays(place, first.year, last.year)) ?? []
}

async function scheduled(study: Study): Promise<Study> {
  if (!needsSchedules(study)) return study
  const { loadRepeatableSolver } = await import('../../platform/solver.js')
  return withSchedules(study, await loadRepeatableSolver())
}
