import { largestLoadOf } from '../../staffing/agents-for-load.js'
import { intervalServiceInto } from '../../staffing/interval-service.js'
import { secondsPerHalfHour } from '../../staffing/week-plan.js'
import type { OptionChannels } from './option-channels.js'
import { type OptionInStudy, patienceOf } from './option-in-study.js'
import { weekSpecification } from './option-week-plan.js'
import type { AccessMatrix } from './played-option.js'

/** Contacts of a half hour that so many agents carry within the promise, at the values now drawn; 0 without calls. */
export function carriedContacts(
  setting: OptionInStudy,
  channels: OptionChannels,
  rows: AccessMatrix,
  agents: number,
): number {
  const voice = channels.list.find(({ name }) => name === 'voice')
  if (voice === undefined) return 0
  channels.update(rows, false)
  const { targets, conditions } = weekSpecification(setting, 'voice')
  const { mostUseful: _, ...promised } = targets
  const { handleTimeSeconds } = voice
  const patienceSeconds = patienceOf(setting, 'voice')
  const load = largestLoadOf(
    (out, number, offered) =>
      intervalServiceInto(out, 0, number, offered, { ...conditions, handleTimeSeconds, patienceSeconds }),
    promised,
    agents,
  )
  return (load * secondsPerHalfHour) / handleTimeSeconds
}
