/** Rates, per second, of a system while they stay the same. */
export interface SystemRates {
  readonly arrivalRate: number
  /** Whole; each serves one contact at a time. */
  readonly agents: number
  readonly serviceRate: number
  /** Of one waiting contact; 0 where nobody hangs up. */
  readonly abandonmentRate: number
  /** Most that fit in; Infinity where there is no limit. */
  readonly lines: number
}

/** At which somebody leaves, served or hanging up, while so many are in the system. */
export const leavingRate = (
  { agents, serviceRate, abandonmentRate }: SystemRates,
  inSystem: number,
): number => Math.min(inSystem, agents) * serviceRate + Math.max(0, inSystem - agents) * abandonmentRate
