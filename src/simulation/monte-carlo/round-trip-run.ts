import type { AccessRow } from '../../access/row.js'
import type { ContactProfile } from '../../freshness/contact-profile.js'
import { cheapestShareToCheck, roundTrips, writeBackDelayHours } from '../../freshness/write-back.js'
import type { RealisedScenario } from '../../scenario/scenario.js'
import type { Operation } from '../../staffing/operation.js'
import type { ReasonRun } from './reason-run.js'

/** What is kept of a data set's entries on their way back; amounts are means over the months of the horizon. */
export const roundTripFigures = [
  /** Draws in which entries came back by file on known terms. */
  'runs',
  'delayHours',
  'entriesPerMonth',
  'conflictsPerMonth',
  'wrongRecordsPerMonth',
  'checkingCostPerMonth',
  'errorCostPerMonth',
  'checkedShare',
  /** Cheapest share to check, and the draws in which there is one. */
  'cheapestCheckedShare',
  'cheapestRuns',
] as const
export type RoundTripFigure = (typeof roundTripFigures)[number]

/** Figures that are sums over contacts; the others are means over the entries. */
const roundTripSums: readonly RoundTripFigure[] = [
  'entriesPerMonth',
  'conflictsPerMonth',
  'wrongRecordsPerMonth',
  'checkingCostPerMonth',
  'errorCostPerMonth',
]

/** Figures of several legs together: amounts add up, times and shares are means over the entries of those that have any. */
export function addRoundTrips(total: Float64Array, legs: readonly Float64Array[]): void {
  const width = roundTripFigures.length
  const entries = roundTripFigures.indexOf('entriesPerMonth')
  for (let at = 0; at < total.length; at += width) {
    const all = legs.reduce((sum, leg) => sum + leg[at + entries]!, 0)
    roundTripFigures.forEach((figure, index) => {
      const mean = !roundTripSums.includes(figure)
      total[at + index] = legs.reduce((sum, leg) => {
        const weight = !mean ? 1 : all > 0 ? leg[at + entries]! / all : 1 / legs.length
        return sum + weight * leg[at + index]!
      }, 0)
    })
    // A draw counts once however many legs send files back.
    total[at] = legs.some((leg) => leg[at]! > 0) ? 1 : 0
  }
}

/** The contacts of one channel, as far as the way back of their entries depends on them. */
interface ChannelOfContacts {
  readonly reasons: readonly ReasonRun[]
  readonly dailyProfile: ContactProfile
}

const daysPerMonth = 365.25 / 12

/** The files in which one option's entries come back, draw after draw; results stay valid until the next update. */
export class RoundTripRun {
  /** Checking, wrong records and conflicts of all data sets, by month. */
  readonly cost: Float64Array
  /** Figures of each data set, in the order of `roundTripFigures`, one data set after the other. */
  readonly figures: Float64Array

  constructor(
    readonly dataSets: readonly string[],
    months: number,
  ) {
    this.cost = new Float64Array(months)
    this.figures = new Float64Array(dataSets.length * roundTripFigures.length)
  }

  update(
    operation: Operation,
    channels: readonly ChannelOfContacts[],
    scenario: RealisedScenario,
    rows: ReadonlyMap<string, AccessRow>,
  ): void {
    this.cost.fill(0)
    this.figures.fill(0)
    this.dataSets.forEach((id, index) => {
      const row = rows.get(id)
      if (row?.returnedFile === undefined) return
      const { changes, records } = scenario.data[id]!
      const { needing, delayHours } = contactsNeeding(id, channels, scenario.demand.reasons, row.returnedFile)
      this.#month(index, row.returnedFile, needing, operation, { records, changesPerDay: changes })
      const at = index * roundTripFigures.length
      const cheapest = cheapestShareToCheck(row.returnedFile)
      this.figures[at] = 1
      this.figures[at + 1] = delayHours
      this.figures[at + 7] = row.returnedFile.checkedShare
      if (cheapest === undefined) return
      this.figures[at + 8] = cheapest
      this.figures[at + 9] = 1
    })
  }

  #month(
    index: number,
    file: NonNullable<AccessRow['returnedFile']>,
    needing: number,
    operation: Operation,
    traffic: { readonly records: number; readonly changesPerDay: number },
  ): void {
    const at = index * roundTripFigures.length
    const { months } = operation
    const tripOf = roundTrips(file, traffic)
    for (let month = 0; month < months; month++) {
      const entries = operation.contactsAnswered[month]! * needing * file.entriesPerContact
      const trip = tripOf(entries / daysPerMonth)
      this.figures[at + 2]! += entries / months
      this.figures[at + 3]! += (trip.conflictsPerDay * daysPerMonth) / months
      this.figures[at + 4]! += (trip.wrongRecordsPerDay * daysPerMonth) / months
      this.figures[at + 5]! += (trip.checkingCostPerDay * daysPerMonth) / months
      this.figures[at + 6]! += (trip.errorCostPerDay * daysPerMonth) / months
      this.cost[month]! += (trip.checkingCostPerDay + trip.errorCostPerDay) * daysPerMonth
    }
  }
}

/**
 * The share of answered contacts that need the data set, by the mix of reasons and channels at expected volumes, and the
 * mean hours until what is entered in them stands in the central system.
 */
function contactsNeeding(
  dataSet: string,
  channels: readonly ChannelOfContacts[],
  reasons: RealisedScenario['demand']['reasons'],
  file: NonNullable<AccessRow['returnedFile']>,
): { readonly needing: number; readonly delayHours: number } {
  let all = 0
  let needing = 0
  let hours = 0
  for (const channel of channels) {
    let inChannel = 0
    for (const reason of channel.reasons) {
      const answered = reason.contactsPerWeek / (1 - reason.returnProbability)
      all += answered
      inChannel += answered * (reasons[reason.id]!.needs?.[dataSet] ?? 0)
    }
    if (inChannel === 0) continue
    needing += inChannel
    hours +=
      inChannel *
      writeBackDelayHours(file.everyHours, file.cutAtHour, file.loadDelayHours, channel.dailyProfile)
  }
  return { needing: all > 0 ? needing / all : 0, delayHours: needing > 0 ? hours / needing : 0 }
}
