import { z } from 'zod'
import { clockTime, count, duration, perDay, share } from '../kernel/quantity/schema.js'
import type { Realised } from '../kernel/uncertain.js'
import { accessControls, accessModes, connections, isCopy, sensitivities } from './modes.js'

/** A data set of the client: how much of it there is, how fast it changes, what it can do in wrong hands. */
export const dataSetSchema = z.strictObject({
  /** Records held. */
  records: count({ min: 0 }),
  /** Changes of one record per day; changes arrive as a Poisson process. */
  changes: perDay({ min: 0 }),
  sensitivity: z.enum(sensitivities),
})
export type DataSet = Realised<z.output<typeof dataSetSchema>>

const controlsSchema = z.array(z.enum(accessControls)).optional()

/** Keys that every open row has. */
const openRow = {
  /** Share of the fields the contacts need that the row carries; all of them where it is not said. */
  fields: share({ optional: true }),
  connection: z.enum(connections).optional(),
  controls: controlsSchema,
}

/** Keys of a row that hands over a copy. */
const copyRow = {
  ...openRow,
  /** Time from one cut to the next. */
  every: duration({ min: 1 }),
  /** Clock time of a cut; without it the cut falls at any time of the day. */
  cutAt: clockTime().optional(),
  /** Time from the cut until agents can use the copy. */
  loadDelay: duration({ min: 0 }),
  /** How what agents enter comes back; not at all where it is not said. */
  writeBack: z.enum(['none', 'file']).optional(),
}

/** Keys of a row that looks at the central system. */
const liveRow = {
  ...openRow,
  /** Time from a change in the central system until agents see it; none where it is not said. */
  latency: duration({ min: 0, optional: true }),
}

/**
 * One data set as one option may use it: a mode by itself (`live-read`), or the mode with what it needs.
 * Copies must say how often they are cut and how long they take to arrive.
 */
export const accessRowSchema = z.union([
  z.enum(accessModes).superRefine((mode, context) => {
    if (isCopy(mode)) {
      context.addIssue({
        code: 'custom',
        params: { code: 'access.copyNeedsCadence', figures: { mode } },
        input: mode,
      })
    }
  }),
  z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('none') }),
    z.strictObject({ mode: z.literal('extract'), ...copyRow }),
    z.strictObject({ mode: z.literal('replica'), ...copyRow }),
    z.strictObject({
      mode: z.literal('segmented-read'),
      ...liveRow,
      writeBack: z.enum(['none', 'file']).optional(),
    }),
    z.strictObject({
      mode: z.literal('live-read'),
      ...liveRow,
      writeBack: z.enum(['none', 'file']).optional(),
    }),
    z.strictObject({ mode: z.literal('live-write'), ...liveRow, writeBack: z.literal('live').optional() }),
  ]),
])
/** One row of the access matrix once its uncertain numbers are drawn. */
export type AccessRowInput = Realised<z.output<typeof accessRowSchema>>
