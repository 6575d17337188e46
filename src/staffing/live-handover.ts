import { erlangC } from '../queueing/erlang-c.js'
import { NodeWindow } from './node-window.js'
import { type ResolutionTimes, resolutionHours } from './waiting-week.js'

export interface LiveHandoverTerms {
  readonly specialists: number
  /** Share of the week's contacts handed on in each half hour; 336 that sum to 1. */
  readonly profile: Float64Array
  /** 1 in half hours in which the specialists are there, else 0. */
  readonly present: Float64Array
  /** Largest share of a specialist's time spent on contacts put through. */
  readonly maxOccupancy: number
}

/** What becomes of contacts put through, `times` being those of the ones taken at once. */
export interface LiveHandover extends ResolutionTimes {
  /** Share taken by a specialist there and then, after a wait on the line. */
  readonly takenShare: number
}

/** Steps of the logarithmic grids of work and of handle time. */
const step = 0.1

/**
 * Contacts put through to specialists while the customer stays on the line: Erlang C in every half hour. Those that come
 * when nobody is there, or more than the specialists can take within their occupancy, are left for later. Filled in at
 * nodes of work and handle time when first asked for, and linear between them.
 */
export class LiveHandoverTable {
  readonly #terms: LiveHandoverTerms
  readonly #rows = new NodeWindow<NodeWindow<LiveHandover>>()

  constructor(terms: LiveHandoverTerms) {
    this.#terms = terms
  }

  /**
   * @param workHoursPerWeek handling hours a week of all contacts handed on, above 0
   * @param handleTimeSeconds of a specialist, above 0
   */
  at(workHoursPerWeek: number, handleTimeSeconds: number): LiveHandover {
    const work = Math.log(workHoursPerWeek) / step
    const handle = Math.log(handleTimeSeconds) / step
    const [workFloor, handleFloor] = [Math.floor(work), Math.floor(handle)]
    const within = new Float64Array(resolutionHours.length)
    let takenShare = 0
    let meanHours = 0
    for (const [workNode, workWeight] of [
      [workFloor, 1 - (work - workFloor)],
      [workFloor + 1, work - workFloor],
    ] as const) {
      for (const [handleNode, handleWeight] of [
        [handleFloor, 1 - (handle - handleFloor)],
        [handleFloor + 1, handle - handleFloor],
      ] as const) {
        const weight = workWeight * handleWeight
        if (weight === 0) continue
        const node = this.#node(workNode, handleNode)
        takenShare += weight * node.takenShare
        meanHours += weight * node.meanHours
        for (let index = 0; index < within.length; index++) within[index]! += weight * node.within[index]!
      }
    }
    return { takenShare, meanHours, within }
  }

  #node(workNode: number, handleNode: number): LiveHandover {
    let row = this.#rows.get(workNode)
    if (row === undefined) {
      row = new NodeWindow()
      this.#rows.set(workNode, row)
    }
    let node = row.get(handleNode)
    if (node === undefined) {
      node = liveHandover(this.#terms, Math.exp(workNode * step), Math.exp(handleNode * step))
      row.set(handleNode, node)
    }
    return node
  }
}

/** The same, worked out half hour by half hour. */
export function liveHandover(
  { specialists, profile, present, maxOccupancy }: LiveHandoverTerms,
  workHoursPerWeek: number,
  handleTimeSeconds: number,
): LiveHandover {
  const within = new Float64Array(resolutionHours.length)
  const most = maxOccupancy * specialists
  let takenShare = 0
  let meanHours = 0
  profile.forEach((share, slot) => {
    if (share === 0 || present[slot] === 0) return
    const offered = workHoursPerWeek * share * 2
    const load = Math.min(offered, most)
    const taken = (share * load) / offered
    const waits = erlangC(specialists, load)
    const waitRate = ((specialists - load) * 3600) / handleTimeSeconds
    const handleRate = 3600 / handleTimeSeconds
    takenShare += taken
    meanHours += taken * (waits / waitRate + 1 / handleRate)
    resolutionHours.forEach((hours, index) => {
      within[index]! += taken * settledWithin(waits, waitRate, handleRate, hours)
    })
  })
  if (takenShare === 0) return { takenShare, meanHours, within }
  return { takenShare, meanHours: meanHours / takenShare, within: within.map((part) => part / takenShare) }
}

/** A wait that some have, exponential, then handling, exponential: chance that both are over after so many hours. */
function settledWithin(waits: number, waitRate: number, handleRate: number, hours: number): number {
  const handling = Math.exp(-handleRate * hours)
  const difference = waitRate - handleRate
  const both =
    Math.abs(difference) * hours < 1e-6
      ? (1 + handleRate * hours) * handling
      : (waitRate * handling - handleRate * Math.exp(-waitRate * hours)) / difference
  return 1 - (1 - waits) * handling - waits * both
}
