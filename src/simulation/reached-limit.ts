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

/** The options that are to be staffed to what they really reach and are too large for it; of those under one promise the largest. */
export function tooLargeToFollow(study: Study): readonly TooLargeToFollow[] {
  const { scenario, weeks } = study
  const chosen = Object.entries(scenario.options).filter(
    ([, { service }]) => (service ?? scenario.service).staffTo === 'reached',
  )
  if (chosen.length === 0 || weeks.voice === undefined) return []
  const busiest = weeks.voice.profile.reduce((most, share) => Math.max(most, share), 0)
  const drawn = new DrawnStudy(study)
  drawn.takeMeans()
  const { scenario: means, records } = drawn.tree
  const loads = chosen.map(([option, { service }]) => {
    const { workSeconds } = statedWork(means, records, means.options[option]!, 'voice')
    return { option, erlang: (workSeconds * busiest) / secondsPerHalfHour, service }
  })
  const largest = Math.max(...loads.flatMap(({ service, erlang }) => (service === undefined ? [erlang] : [])))
  const shared = loads.find(({ service, erlang }) => service === undefined && erlang === largest)
  return loads
    .filter((load) => load.erlang > mostErlangFollowed && (load.service !== undefined || load === shared))
    .map(({ option, erlang }) => ({ option, erlang }))
}
