import type { RealisedScenario } from '../../scenario/scenario.js'
import { type StatedTimeMethod, timeMethodOf } from '../../staffing/planned-profile.js'
import { type ChannelName, channelNames, type Study } from '../study.js'
import type { OptionInDraw } from './option-in-study.js'

/** Means of what records say of each channel that has any. */
export type Recorded = Readonly<
  Partial<Record<ChannelName, { readonly contactsPerWeek: number; readonly handleTime: number }>>
>

/** First attempts of a channel in a week in an option's hands, and their work, stale data left out. */
export function statedWork(
  { demand }: Pick<RealisedScenario, 'demand'>,
  records: Recorded,
  { quality }: Pick<OptionInDraw, 'quality'>,
  name: ChannelName,
): { readonly contacts: number; readonly workSeconds: number } {
  const recorded = records[name]
  let contacts = 0
  let work = 0
  for (const reason of Object.values(demand.reasons)) {
    if (reason.channel !== name) continue
    const volume = reason.volume ?? reason.recordsShare! * recorded!.contactsPerWeek
    contacts += volume
    work += volume * (reason.handleTime ?? recorded!.handleTime) * quality.handleTime
  }
  return { contacts, workSeconds: work }
}

/** Mean handle time of those; 0 where nobody comes. */
export function statedHandleTime(...asked: Parameters<typeof statedWork>): number {
  const { contacts, workSeconds } = statedWork(...asked)
  return contacts > 0 ? workSeconds / contacts : 0
}

/** The method each live channel of an option is staffed by; undefined where the option states none. */
export function timeMethods(
  { weeks }: Pick<Study, 'weeks'>,
  means: RealisedScenario,
  records: Recorded,
  option: OptionInDraw,
): { readonly channel: ChannelName; readonly method: Exclude<StatedTimeMethod, 'auto'> }[] | undefined {
  const stated = option.staff.timeMethod
  if (stated === undefined) return undefined
  return channelNames.flatMap((channel) => {
    const handleTime = statedHandleTime(means, records, option, channel)
    if (channel === 'email' || weeks[channel] === undefined || handleTime === 0) return []
    return [{ channel, method: timeMethodOf(stated, handleTime) }]
  })
}
