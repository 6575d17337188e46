import { heldShare } from '../kernel/quantity/service-target.js'
import { leastStableAgents } from '../queueing/stability.js'
import { leastAgentsForLoad, type ServiceOf } from './agents-for-load.js'
import { type AverageChoices, cheapestOnAverage } from './cheapest-on-average.js'
import { SERVICE, serviceFigures } from './interval-service.js'
import type { StaffingTargets } from './week-plan.js'

/** Half hours over which one promise is kept on average. */
export interface AveragedHalfHours {
  /** Erlang in each. */
  readonly loads: Float64Array
  /** Weekday of each. */
  readonly weekdays: ArrayLike<number>
  /** Whether no customer hangs up and none is turned away, so that agents must exceed the load. */
  readonly mustBeStable: boolean
}

/**
 * The cheapest agents of each half hour when service level, abandonment and mean wait are promised on average over the
 * contacts of each day or of the week: occupancy and minimum hold in each. As many as are of use where the promise cannot be
 * kept.
 *
 * @param mostTried combinations tried out for the last agent; beyond, the answer may have one more than the least
 */
export function agentsOnAverage(
  { loads, weekdays, mustBeStable }: AveragedHalfHours,
  service: ServiceOf,
  targets: StaffingTargets,
  mostTried?: number,
): Int32Array {
  const agents = new Int32Array(loads.length)
  const known = new Map<number, AverageChoices>()
  const choicesAt = (load: number): AverageChoices => {
    const choices = known.get(load) ?? choicesOf(load, service, targets, mustBeStable)
    known.set(load, choices)
    return choices
  }
  for (const members of periodsOf(loads, weekdays, targets)) {
    const choices = members.map((at) => choicesAt(loads[at]!))
    const found = cheapestOnAverage(choices, 0, mostTried)
    members.forEach((at, member) => {
      const { floor, gains } = choices[member]!
      const most = Math.max(...Object.values(gains).map(({ length }) => length - 1))
      agents[at] = floor + (found.possible ? found.above[member]! : most)
    })
  }
  return agents
}

/** Half hours in which contacts come, by the day or all of the week. */
function periodsOf(
  loads: Float64Array,
  weekdays: ArrayLike<number>,
  { averageOver }: StaffingTargets,
): number[][] {
  const periods = new Map<number, number[]>()
  loads.forEach((load, at) => {
    if (load <= 0) return
    const period = averageOver === 'day' ? weekdays[at]! : 0
    const members = periods.get(period) ?? []
    members.push(at)
    periods.set(period, members)
  })
  return [...periods.values()]
}

/** What each number of agents adds to each promise at a load, weighted by the contacts. */
function choicesOf(
  load: number,
  service: ServiceOf,
  targets: StaffingTargets,
  mustBeStable: boolean,
): AverageChoices {
  const { maxAbandonment, maxAnswerSeconds, mostUseful = Number.POSITIVE_INFINITY } = targets
  const serviceLevel = heldShare(targets.serviceLevel)
  const busyOnly = { ...targets, serviceLevel: 0, maxAbandonment: 1 }
  const { maxAnswerSeconds: _, ...inEach } = busyOnly
  const settled = Math.min(1e-9, (1 - serviceLevel) / 100)
  const guess = Math.max(1, Math.floor(load))
  const least = leastAgentsForLoad(service, inEach, load, guess)
  const floor = mustBeStable ? Math.max(least, leastStableAgents(load)) : least
  const level: number[] = []
  const hangUps: number[] = []
  const speed: number[] = []
  for (let agents = floor; ; agents++) {
    const turnedAway = service(figures, agents, load) ?? 0
    const inTime = figures[SERVICE.inTime]!
    const counted = figures[SERVICE.counted]!
    const abandoned = figures[SERVICE.abandoned]!
    const waited = figures[SERVICE.answeredWaitSeconds]!
    level.push(load * (inTime - serviceLevel * counted))
    hangUps.push(load * (maxAbandonment - (abandoned - turnedAway)))
    speed.push(load * ((maxAnswerSeconds ?? 0) * (1 - abandoned) - waited))
    // More agents have next to nothing left to gain.
    if (agents >= mostUseful || (counted - inTime < settled && abandoned < settled && waited < settled)) break
  }
  return {
    floor,
    gains: {
      serviceLevel: Float64Array.from(level),
      ...(maxAbandonment < 1 && { maxAbandonment: Float64Array.from(hangUps) }),
      ...(maxAnswerSeconds !== undefined && { averageSpeedOfAnswer: Float64Array.from(speed) }),
    },
  }
}

const figures = new Float64Array(serviceFigures)
