import type { YearMonth } from '../kernel/quantity/year-month.js'
import { monthsBetween } from './calendar.js'

/**
 * Writes the seasonal factor of each month of the horizon.
 *
 * @param start first month of the horizon
 * @param factors twelve factors, January first, used as written
 * @param season receives one factor per month
 */
export const seasonByMonth = (start: YearMonth, factors: ArrayLike<number>, season: Float64Array): void => {
  for (let month = 0; month < season.length; month += 1)
    season[month] = factors[(start.month - 1 + month) % 12]!
}

/** A campaign with its lift as a share (0.4 is 40 % more), drawn or expected. */
export interface CampaignLift {
  readonly start: YearMonth
  /** Length in whole months. */
  readonly months: number
  readonly lift: number
}

/**
 * Writes the factor by which campaigns multiply each month's volume. Campaigns that run together multiply;
 * with independent lifts the product of expected factors is then the expected product.
 *
 * @param start first month of the horizon; campaigns may begin before it and end after it
 * @param campaign receives one factor per month
 */
export const campaignByMonth = (
  start: YearMonth,
  campaigns: readonly CampaignLift[],
  campaign: Float64Array,
): void => {
  campaign.fill(1)
  for (const { start: firstMonth, months, lift } of campaigns) {
    const first = monthsBetween(start, firstMonth)
    const end = Math.min(first + months, campaign.length)
    for (let month = Math.max(first, 0); month < end; month += 1)
      campaign[month] = campaign[month]! * (1 + lift)
  }
}
