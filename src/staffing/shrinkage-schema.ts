import { z } from 'zod'
import { meanOf } from '../kernel/distribution-functions.js'
import { boundsOf } from '../kernel/quantity/bounds.js'
import { defaultQuantity } from '../kernel/quantity/quantity.js'
import { share } from '../kernel/quantity/schema.js'
import { largestShrinkage, shrinkageCauses } from './shrinkage.js'

const causesSchema = z
  .strictObject({
    holiday: share({ max: largestShrinkage, optional: true }),
    sickness: share({ max: largestShrinkage, optional: true }),
    training: share({ max: largestShrinkage, optional: true }),
    meetings: share({ max: largestShrinkage, optional: true }),
    breaks: share({ max: largestShrinkage, optional: true }),
    other: share({ max: largestShrinkage, optional: true }),
  })
  .superRefine((causes, context) => {
    const total = shrinkageCauses.reduce((sum, cause) => {
      const stated = causes[cause]
      return sum + (stated === undefined ? 0 : meanOf(stated.distribution))
    }, 0)
    if (total <= largestShrinkage) return
    const figures = { percent: Math.round(total * 1000) / 10 }
    context.addIssue({ code: 'custom', params: { code: 'staffing.shrinkageTooLarge', figures } })
  })

/** Share of paid time not at the position: as a whole, or by cause, each a share of paid time, which add up. */
export const shrinkageSchema = z.union([share({ max: largestShrinkage }), causesSchema]).default(
  defaultQuantity(
    'share',
    {
      value: '20 % to 30 %',
      source:
        'Iterum Connections, 150-agent centre at 80 % productive hours; Call Centre Helper worked example, 30 %',
      asOf: '2025',
    },
    boundsOf('share', undefined, largestShrinkage),
  ),
)
