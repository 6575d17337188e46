/**
 * Part of a team that has to be hired where some of those it counts on are there no longer: who is not there is hired,
 * beside what had to be hired anyway.
 *
 * @param stated part to be hired if all it counts on were there, 0 to 1
 * @param there share of those it counts on that is there, 0 to 1
 */
export function teamToHire(stated: number, there: number): number {
  return stated + (1 - stated) * (1 - there)
}
