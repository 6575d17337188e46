import { z } from 'zod'
import { meanOf } from '../kernel/distribution-functions.js'
import { boundsOf } from '../kernel/quantity/bounds.js'
import { defaultQuantity } from '../kernel/quantity/quantity.js'
import { share } from '../kernel/quantity/schema.js'
import type { Realised } from '../kernel/uncertain.js'

/** Why paid time is not spent at the position. */
export const shrinkageCauses = ['holiday', 'sickness', 'training', 'meetings', 'breaks', 'other'] as const
export type ShrinkageCause = (typeof shrinkageCauses)[number]

/** Above this, a head at the position would take more than ten on the payroll: a slip. */
const largest = 0.9

const causesSchema = z
  .strictObject({
    holiday: share({ max: largest, optional: true }),
    sickness: share({ max: largest, optional: true }),
    training: share({ max: largest, optional: true }),
    meetings: share({ max: largest, optional: true }),
    breaks: share({ max: largest, optional: true }),
    other: share({ max: largest, optional: true }),
  })
  .superRefine((causes, context) => {
    const total = shrinkageCauses.reduce((sum, cause) => {
      const stated = causes[cause]
      return sum + (stated === undefined ? 0 : meanOf(stated.distribution))
    }, 0)
    if (total <= largest) return
    const figures = { percent: Math.round(total * 1000) / 10 }
    context.addIssue({ code: 'custom', params: { code: 'staffing.shrinkageTooLarge', figures } })
  })

/** Share of paid time not at the position: as a whole, or by cause, each a share of paid time, which add up. */
export const shrinkageSchema = z.union([share({ max: largest }), causesSchema]).default(
  defaultQuantity(
    'share',
    {
      value: '20 % to 30 %',
      source:
        'Iterum Connections, 150-agent centre at 80 % productive hours; Call Centre Helper worked example, 30 %',
      asOf: '2025',
    },
    boundsOf('share', undefined, largest),
  ),
)
export type Shrinkage = Realised<z.output<typeof shrinkageSchema>>

/** The share of paid time not at the position, whatever it was stated by; causes are all shares of paid time. */
export function totalShrinkage(shrinkage: Shrinkage): number {
  if (typeof shrinkage === 'number') return shrinkage
  let total = 0
  for (const cause of shrinkageCauses) total += shrinkage[cause] ?? 0
  return Math.min(largest, total)
}
