/** Why paid time is not spent at the position. */
export const shrinkageCauses = ['holiday', 'sickness', 'training', 'meetings', 'breaks', 'other'] as const
export type ShrinkageCause = (typeof shrinkageCauses)[number]

/** Above this, a head at the position would take more than ten on the payroll: a slip. */
export const largestShrinkage = 0.9

/** As a whole, or by cause. */
export type Shrinkage = number | { readonly [Cause in ShrinkageCause]?: number | undefined }

/** The share of paid time not at the position, whatever it was stated by; causes are all shares of paid time. */
export function totalShrinkage(shrinkage: Shrinkage): number {
  if (typeof shrinkage === 'number') return shrinkage
  let total = 0
  for (const cause of shrinkageCauses) total += shrinkage[cause] ?? 0
  return Math.min(largestShrinkage, total)
}
