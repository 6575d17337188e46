import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { finiteLineInto, LONGEST_WAITING_ROOM } from './finite-line.js'
import { MEASURE } from './measures.js'
import { isStable } from './stability.js'

/**
 * Every measure of the line behind servers of which only "all busy" is as in Erlang's queues: they complete contacts at
 * a constant rate then, and what happens before is one number. Written into `out` at the positions of `MEASURE`, times
 * in mean handle times while all are busy; the occupancy is left to the caller.
 *
 * @param servers whole, from 1
 * @param offeredLoad above 0, in Erlang of the handle time while all are busy
 * @param abandonment mean handle time over mean patience; 0 when nobody hangs up
 * @param notAllBusy chance that not all are busy over the chance that all are and nobody waits
 * @returns false where the line grows without end
 * @throws OutOfRangeError where patience is so long that over a million wait
 */
export const delayLineInto = (
  out: Float64Array,
  servers: number,
  offeredLoad: number,
  targetOverService: number,
  abandonment: number,
  notAllBusy: number,
): boolean => {
  if (abandonment > 0) {
    const places = placesThatMatter(servers, offeredLoad, abandonment)
    finiteLineInto(out, servers, servers + places, offeredLoad, targetOverService, abandonment, notAllBusy)
    out[MEASURE.probabilityOfBlocking] = 0
    return true
  }
  if (!isStable(servers, offeredLoad)) return false
  const spare = servers - offeredLoad
  const wait = 1 / (1 + (spare / servers) * notAllBusy)
  const inTime = 1 - wait * Math.exp(-spare * targetOverService)
  out[MEASURE.probabilityOfWait] = wait
  out[MEASURE.probabilityOfAbandonment] = 0
  out[MEASURE.averageWait] = wait / spare
  out[MEASURE.averageSpeedOfAnswer] = wait / spare
  out[MEASURE.servedOverOffered] = inTime
  out[MEASURE.servedOverServed] = inTime
  out[MEASURE.excludingShortAbandons] = inTime
  out[MEASURE.waitWithinThreshold] = inTime
  out[MEASURE.queueLength] = (offeredLoad * wait) / spare
  out[MEASURE.probabilityOfBlocking] = 0
  return true
}

/** So many waiting that more come with a chance below 1e-18 of the likeliest number. */
const placesThatMatter = (servers: number, load: number, abandonment: number): number => {
  let places = Math.max(0, Math.floor((load - servers) / abandonment))
  for (let weight = 1; weight > 1e-18; places += 1) {
    if (places >= LONGEST_WAITING_ROOM)
      throw new OutOfRangeError('patience', 1 / abandonment, 'short enough that fewer than 1e6 wait')
    weight *= load / (servers + (places + 1) * abandonment)
  }
  return places + 1
}
