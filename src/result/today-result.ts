import { monthsBetween } from '../demand/calendar.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import type { OptionResult } from './document.js'

/** What is done today: spent already, and the terms of its contract that whoever leaves it pays for. */
export function todayResult(
  { horizon: { start } }: RealisedScenario,
  { baseline, ...option }: RealisedScenario['options'][string],
): NonNullable<OptionResult['baseline']> {
  const { sunk, contractSince: since } = baseline ?? {}
  const { minimumTerm, noticeMonths } = option.model === 'internal' ? {} : option.price
  const saysMore = since !== undefined || minimumTerm !== undefined || noticeMonths !== undefined
  return {
    ...(sunk !== undefined && { sunk }),
    ...(saysMore && {
      contract: {
        ...(since && { since: `${since.year}-${String(since.month).padStart(2, '0')}` }),
        monthsServed: since ? monthsBetween(since, start) : 0,
        ...(minimumTerm && { minimumTermMonths: minimumTerm.months }),
        ...(noticeMonths !== undefined && { noticeMonths }),
      },
    }),
  }
}
