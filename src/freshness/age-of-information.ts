import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** How updates come to the one server that takes them in, first come first served: arrivals and service exponential (M) or constant (D). */
export type UpdateQueue = 'M/M/1' | 'M/D/1' | 'D/M/1'

export interface InformationAge {
  /** Mean time since the newest update that has been taken in was sent, in the unit of the service time. */
  readonly mean: number
  /** Mean age just before an update is taken in: time between updates and time in the queue. */
  readonly peak: number
}

/**
 * Age of information of updates that queue for one server of rate μ with load ρ = λ/μ:
 * M/M/1 (1/μ)(1 + 1/ρ + ρ²/(1 - ρ)); M/D/1 (1/μ)(1/(2(1 - ρ)) + 1/2 + (1 - ρ) e^ρ/ρ);
 * D/M/1 (1/μ)(1/(2ρ) + 1/(1 - β)) with β = e^(-(1 - β)/ρ).
 *
 * Source: Kaul, Yates & Gruteser, Real-time status: how often should one update?, INFOCOM 2012; peak age: Costa,
 * Codreanu & Ephremides 2016.
 *
 * @param load 0 < load < 1
 * @param serviceRate updates taken in per unit of time where they never stop coming, above 0
 * @throws OutOfRangeError
 */
export function ageOfInformation(queue: UpdateQueue, load: number, serviceRate = 1): InformationAge {
  if (!(load > 0 && load < 1)) throw new OutOfRangeError('load', load, '0 < load < 1')
  if (!(serviceRate > 0)) throw new OutOfRangeError('serviceRate', serviceRate, 'serviceRate > 0')
  const { mean, inQueue } = inServices(queue, load)
  return { mean: mean / serviceRate, peak: (1 / load + inQueue) / serviceRate }
}

/** Mean age, and mean time from sending to taking in, in mean service times. */
function inServices(queue: UpdateQueue, load: number): { mean: number; inQueue: number } {
  switch (queue) {
    case 'M/M/1':
      return { mean: 1 + 1 / load + (load * load) / (1 - load), inQueue: 1 / (1 - load) }
    case 'M/D/1':
      return {
        mean: 1 / (2 * (1 - load)) + 0.5 + ((1 - load) * Math.exp(load)) / load,
        inQueue: 1 + load / (2 * (1 - load)),
      }
    case 'D/M/1': {
      const free = 1 - waitingShare(load)
      return { mean: 1 / (2 * load) + 1 / free, inQueue: 1 / free }
    }
  }
}

/** The root β < 1 of β = e^(-(1 - β)/ρ), by bisection on 1 - β. */
function waitingShare(load: number): number {
  const tooLarge = (free: number) => -Math.expm1(-free / load) < free
  let low = 0
  let high = 1
  for (;;) {
    const middle = (low + high) / 2
    if (!(middle > low && middle < high)) return 1 - middle
    if (tooLarge(middle)) high = middle
    else low = middle
  }
}

export interface FreshestLoad extends InformationAge {
  readonly load: number
}

/**
 * The load at which the mean age is least: sending oftener makes updates queue, more seldom makes them old.
 *
 * @throws OutOfRangeError
 */
export function freshestLoad(queue: UpdateQueue, serviceRate = 1): FreshestLoad {
  const golden = (Math.sqrt(5) - 1) / 2
  let low = 1e-3
  let high = 1 - 1e-3
  const ageAt = (load: number) => ageOfInformation(queue, load, serviceRate).mean
  while (high - low > 1e-9) {
    const left = high - golden * (high - low)
    const right = low + golden * (high - low)
    if (ageAt(left) < ageAt(right)) high = right
    else low = left
  }
  const load = (low + high) / 2
  return { load, ...ageOfInformation(queue, load, serviceRate) }
}
