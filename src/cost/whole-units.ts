/** Seats and licences are bought whole: rounded up, save for the rounding error of a computed number of agents. */
export function wholeUnits(agents: number): number {
  return Math.ceil(agents - 1e-9)
}
