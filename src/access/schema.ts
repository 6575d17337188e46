import { z } from 'zod'
import { clockTime, count, duration, money, named, perDay, share } from '../kernel/quantity/schema.js'
import type { Realised } from '../kernel/uncertain.js'
import { accessControls, accessModes, connections, isCopy, sensitivities } from './modes.js'

/** When copies are cut and how long they take to arrive. */
const copyTiming = {
  /** Time from one cut to the next. */
  every: duration({ min: 1, example: '24h' }),
  /** Clock time of a cut; without it the cut falls at any time of the day. */
  cutAt: clockTime().optional(),
  /** Time from the cut until agents can use the copy. */
  loadDelay: duration({ min: 0, example: '4h' }),
}

/** A data set of the client: how much of it there is, how fast it changes, what it can do in wrong hands. */
export const dataSetSchema = z.strictObject({
  /** Records held. */
  records: count({ min: 0 }),
  /** Changes of one record per day; changes arrive as a Poisson process. */
  changes: perDay({ min: 0 }),
  sensitivity: z.enum(sensitivities),
  /** Clock hours in which most changes come; at any hour alike where it is not said. Past midnight where `until` is not later. */
  busyHours: z
    .strictObject({
      from: clockTime(),
      until: clockTime(),
      /** Share of the changes within these hours, evenly over them; all where it is not said. */
      share: share({ optional: true }),
    })
    .optional(),
  /** How a copy of the set would be made: for weighing modes an option does not use. */
  copies: z.strictObject(copyTiming).optional(),
  /** Share of the needed fields an extract or a segment would carry: for weighing modes an option does not use. */
  part: share({ optional: true }),
  /** Share of the whole record it would show, needed or not; as `part` where it is not said. */
  partShown: share({ optional: true }),
  /** The data set whose records these are further fields of: the same customers, opened by a row of their own. */
  fieldsOf: z.string().min(1).max(200).optional(),
  /** With `fieldsOf`: the share of what a whole record is worth in wrong hands that lies in these fields. */
  worth: share({ optional: true }),
})
export type DataSet = Realised<z.output<typeof dataSetSchema>>

const controlsSchema = z.array(z.enum(accessControls)).optional()

/** Keys that every open row has. */
const openRow = {
  /** Share of the whole record that the row shows, needed or not; as `fields` where it is not said, else all. */
  shown: share({ optional: true }),
  connection: z.enum(connections).optional(),
  controls: controlsSchema,
}

/** Keys of a row that agents work with. */
const workedWith = {
  /** Share of the fields the contacts need that the row carries; all of them where it is not said. */
  fields: share({ optional: true }),
  ...openRow,
}

/** What one entry that went wrong brings, beside its cost; what is left out is nil. */
const entryGoneWrong = z
  .strictObject({
    /** Agents' time to put it right. */
    extraHandleTime: duration({ optional: true }),
    /** Share of them handed to the client's own staff. */
    transfer: share({ optional: true }),
    /** Share of them after which the customer contacts again. */
    callsAgain: share({ optional: true }),
  })
  .optional()

/** Keys that every file of entries has, however it is checked. */
const returnedFile = {
  /** Time from one file to the next. */
  every: duration({ min: 1, example: '24h' }),
  /** Clock time at which a file leaves; without it that may be at any time of the day. */
  cutAt: clockTime().optional(),
  /** Time from the file's leaving until its records stand in the central system, the check included. */
  loadDelay: duration({ min: 0, example: '4h' }),
  /** Records written per answered contact that needs the data set. */
  entriesPerContact: count({ min: 0 }),
  /** Share of the records that are wrong when they arrive; errors are not priced where it is not stated. */
  wrongShare: share({ optional: true }),
  /** Cost of one wrong record in the central system; errors are not priced where it is not stated. */
  costPerWrongRecord: money({ min: 0, optional: true }),
  /** Cost of settling one record that both sides changed; conflicts are counted but not priced where it is not stated. */
  costPerConflict: money({ min: 0, optional: true }),
  /** What a wrong record in the central system brings. */
  whenWrong: entryGoneWrong,
  /** What a record that both sides changed brings. */
  whenConflict: entryGoneWrong,
}

/** Share of the wrong records that a check lets through. */
const missRate = share()

const writeBackSchema = z
  .union([
    z.enum(['none', 'file']),
    z.strictObject({
      file: z.discriminatedUnion('check', [
        z.strictObject({ check: z.literal('none'), ...returnedFile }),
        z.strictObject({ check: z.literal('automatic'), ...returnedFile, missRate }),
        z.strictObject({
          check: z.literal('manual'),
          ...returnedFile,
          missRate,
          /** Cost of checking one record. */
          costPerRecord: money({ min: 0 }),
          /** Share of the records that are checked; all where it is not said. */
          checkedShare: share({ optional: true }),
          /**
           * How well the records to check are chosen: a share x of them holds the share x^γ of the wrong ones. 1, chosen at
           * random, where it is not said.
           */
          concentration: share({ min: 0.01, optional: true }),
        }),
      ]),
    }),
  ])
  .optional()

/** Places outside at which each party holds a copy; one where it is not said. */
const copiesHeld = count({ min: 1, optional: true })
/** Places outside from which each party looks at the set; one where it is not said. */
const liveConnections = count({ min: 1, optional: true })

/** Keys of a row that hands over a copy. */
const copyRow = {
  ...workedWith,
  ...copyTiming,
  copiesHeld,
  /** How what agents enter comes back; not at all where it is not said. */
  writeBack: writeBackSchema,
}

/** Keys of a row that looks at the central system. */
const liveRow = {
  ...workedWith,
  connections: liveConnections,
  /** Time from a change in the central system until agents see it; none where it is not said. */
  latency: duration({ min: 0, optional: true }),
}

/** A mode by itself: copies must say how often they are cut and how long they take to arrive. */
const modeByName = z
  .enum(accessModes)
  .superRefine((mode, context) => {
    if (isCopy(mode)) {
      context.addIssue({
        code: 'custom',
        params: { code: 'access.copyNeedsCadence', figures: { mode } },
        input: mode,
      })
    }
  })
  .meta({ enum: accessModes.filter((mode) => !isCopy(mode)) })

/** One data set as one option may use it: a mode by itself (`live-read`), or the mode with what it needs. */
export const accessRowSchema = z.union([
  modeByName,
  z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('none') }),
    z.strictObject({ mode: z.literal('extract'), ...copyRow }),
    z.strictObject({ mode: z.literal('replica'), ...copyRow }),
    z.strictObject({
      mode: z.literal('segmented-read'),
      ...liveRow,
      writeBack: writeBackSchema,
    }),
    z.strictObject({
      mode: z.literal('live-read'),
      ...liveRow,
      writeBack: writeBackSchema,
    }),
    z.strictObject({ mode: z.literal('live-write'), ...liveRow, writeBack: z.literal('live').optional() }),
  ]),
])
/** One row of the access matrix once its uncertain numbers are drawn. */
export type AccessRowInput = Realised<z.output<typeof accessRowSchema>>
/** The terms of a provider's file once its uncertain numbers are drawn. */
export type ReturnedFileInput = Realised<
  Extract<NonNullable<z.output<typeof writeBackSchema>>, { file: unknown }>
>['file']

const writesByFile = z.enum(['none', 'file']).optional()
/** A copy for people who handle no contacts. */
const heldCopy = { ...openRow, ...copyTiming, copiesHeld, writeBack: writesByFile }
/** A look at the central system by people who handle no contacts. */
const look = { ...openRow, connections: liveConnections }

/** One data set as people see it who handle no contacts: what they need of it is not asked, only what they are shown. */
const roleRowSchema = z.union([
  modeByName,
  z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('none') }),
    z.strictObject({ mode: z.literal('extract'), ...heldCopy }),
    z.strictObject({ mode: z.literal('replica'), ...heldCopy }),
    z.strictObject({ mode: z.literal('segmented-read'), ...look, writeBack: writesByFile }),
    z.strictObject({ mode: z.literal('live-read'), ...look, writeBack: writesByFile }),
    z.strictObject({ mode: z.literal('live-write'), ...look }),
  ]),
])

/**
 * People beside the agents who see the client's data under an option: team leaders, administrators, the client's own
 * specialists. `access` names the data sets they see and leaves the others closed; as the agents' where it is not said.
 */
export const roleSchema = z.strictObject({
  people: count({ min: 0 }),
  /** Whose staff they are; as the agents where it is not said. */
  staff: z.enum(['own', 'provider']).optional(),
  /** Share of them who leave in a year; as the agents where it is not said. */
  attrition: share({ max: 3, optional: true }),
  access: named(roleRowSchema).optional(),
})
