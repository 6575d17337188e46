import { secondsPerHalfHour } from '../staffing/week-plan.js'
import { DrawnStudy } from './monte-carlo/drawn-study.js'
import { statedWork } from './monte-carlo/time-method.js'
import type { Study } from './study.js'

/** Erlang up to which what half hours really reach is followed: a week of a hundred takes some seconds to staff. */
export const mostErlangFollowed = 100

export interface TooLargeToFollow {
  readonly option: string
  /** In the busiest half hour, at mean inputs, of first attempts. */
  readonly erlang: number
}

/** The options of a study that are to be staffed to what they really reach and are too large for it. */
export function tooLargeToFollow(study: Study): readonly TooLargeToFollow[] {
  const { scenario, weeks } = study
  const chosen = Object.entries(scenario.options).filter(
    ([, { service }]) => (service ?? scenario.service).staffTo === 'reached',
  )
  if (chosen.length === 0 || weeks.voice === undefined) return []
  const busiest = weeks.voice.profile.reduce((most, share) => Math.max(most, share), 0)
  const drawn = new DrawnStudy(study)
  drawn.takeMeans()
  return chosen.flatMap(([option]) => {
    const { scenario: means, records } = drawn.tree
    const { workSeconds } = statedWork(means, records, means.options[option]!, 'voice')
    const erlang = (workSeconds * busiest) / secondsPerHalfHour
    return erlang > mostErlangFollowed ? [{ option, erlang }] : []
  })
}
