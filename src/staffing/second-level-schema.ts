import { z } from 'zod'
import { openingHoursPattern, weekOfOpeningHours } from '../demand/opening-hours.js'
import { clockTime, duration } from '../kernel/quantity/schema.js'

/** Hours as people write them: `mon-fri 09:00-17:00`. */
const hours = () =>
  z
    .string()
    .meta({ pattern: `^${openingHoursPattern}$` })
    .superRefine((text, context) => {
      const reading = weekOfOpeningHours(text)
      if (reading.ok) return
      const { code: reason, found, position } = reading.problem
      const figures = { reason, found, position }
      context.addIssue({ code: 'custom', params: { code: 'demand.openingHours', figures }, input: text })
    })

/** How many of the client's own specialists are there, and when: what time to resolution follows from. */
export const specialistTerms = {
  people: z.int().min(1).max(100_000).optional(),
  open: hours().optional(),
}

/** What it takes an agent to hand a contact on, beside its handling. */
const explain = () => duration({ max: 86_400, optional: true })

/** How an option hands on what its agents do not settle: put through at once, or collected and sent once a day. */
export const secondLevelSchema = z.discriminatedUnion('handover', [
  z.strictObject({ handover: z.literal('live'), explain: explain() }),
  z.strictObject({
    handover: z.literal('daily-batch'),
    /** What came since the last batch is sent every day at this hour. */
    sentAt: clockTime(),
    explain: explain(),
  }),
])
