import { isChatFollowed } from '../../staffing/chat-half-hour.js'
import type { HalfHour } from '../../staffing/exact-week-plan.js'
import type { OptionInStudy } from './option-in-study.js'
import type { ChannelRun } from './played-option.js'

/** In how many half hours of a week the chat team is so large that a bound on the safe side is told; 0 of other channels. */
export function chatBoundedHalfHours(
  { drawn }: OptionInStudy,
  { name }: ChannelRun,
  halfHours: readonly Pick<HalfHour, 'load' | 'agents'>[],
): number {
  const { chat } = drawn.scenario.demand.channels
  if (name !== 'chat' || chat === undefined) return 0
  return halfHours.filter(({ load, agents }) => !isChatFollowed(agents, load, chat)).length
}
