/**
 * Whether agents keep up with a load from which nobody hangs up: the load must be below their number.
 * A load that misses the number by no more than the rounding of a few divisions counts as reaching it:
 * 100 calls in 1800 s of 180 s each are 10 Erlang, though 100 / 1800 / (1 / 180) is 9.999999999999998.
 */
export const isStable = (agents: number, offeredLoad: number): boolean =>
  agents - offeredLoad > RESOLUTION * agents

/** The least whole number of agents that keeps up with this load. */
export const leastStableAgents = (offeredLoad: number): number => {
  const agents = Math.floor(offeredLoad) + 1
  return isStable(agents, offeredLoad) ? agents : agents + 1
}

const RESOLUTION = 16 * Number.EPSILON
