import { meanOf } from '../kernel/distribution-functions.js'
import { quantileOfSorted } from '../kernel/summary.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import type { Outcome } from '../simulation/monte-carlo/outcome.js'
import { type ChannelName, channelNames, type Study } from '../simulation/study.js'
import type { DemandResult, RecordsFit } from './document.js'

/** Contacts by month, the typical week of each channel and what each reason asks, with what call records gave. */
export function demandResult(
  study: Study,
  means: RealisedScenario,
  outcome: Outcome,
  monthNames: readonly string[],
): DemandResult {
  const reasons = Object.entries(means.demand.reasons)
  const recorded = (channel: ChannelName) => study.fitted[channel]
  const volumes = reasons.map(
    ([, reason]) =>
      reason.volume ?? reason.recordsShare! * meanOf(recorded(reason.channel)!.contactsPerWeek.distribution),
  )
  const total = volumes.reduce((sum, volume) => sum + volume, 0)
  return {
    byMonth: monthNames.map((month, index) => {
      const column = Float64Array.from(
        { length: outcome.demandDraws },
        (_, draw) => outcome.firstAttempts[draw * monthNames.length + index]!,
      ).sort()
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length
      return {
        month,
        firstAttempts: { mean, p10: quantileOfSorted(column, 0.1), p90: quantileOfSorted(column, 0.9) },
      }
    }),
    channels: channelNames.flatMap((channel) => {
      const week = study.weeks[channel]
      if (week === undefined) return []
      const weekly = reasons.reduce(
        (sum, [, reason], index) => sum + (reason.channel === channel ? volumes[index]! : 0),
        0,
      )
      return [
        {
          channel,
          week: Array.from(week.profile, (share) => share * weekly),
          ...(week.records && { records: recordsFit(week.records.file, week.records.fit) }),
        },
      ]
    }),
    reasons: reasons.map(([id, reason], index) => ({
      id,
      channel: reason.channel,
      shareOfContacts: total > 0 ? volumes[index]! / total : 0,
      handleTimeSeconds: reason.handleTime ?? meanOf(recorded(reason.channel)!.handleTime.distribution),
      resolution: reason.resolution ?? 1,
    })),
  }
}

function recordsFit(
  file: string,
  fit: NonNullable<NonNullable<Study['weeks']['voice']>['records']>['fit'],
): RecordsFit {
  return {
    file,
    firstDay: fit.firstDate,
    lastDay: fit.lastDate,
    days: fit.daysObserved,
    missingDays: fit.missingDates.length,
    contacts: fit.offered,
    contactsPerWeek: fit.contactsPerWeek.value,
    contactsPerWeekStandardError: fit.contactsPerWeek.standardError,
    handleTimeSeconds: fit.handleTimeSeconds.value,
    ...(fit.patienceSeconds && { patienceSeconds: fit.patienceSeconds.value }),
    busynessCoefficientOfVariation: fit.busyness?.trendRemoved ?? 0,
    abandonment: fit.abandonment,
  }
}
