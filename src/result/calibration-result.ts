import { monthsBetween } from '../demand/calendar.js'
import { isoDateOf } from '../demand/calendar-date.js'
import {
  type CalibratedRow,
  type ComparedFigure,
  calibratedRows,
} from '../simulation/calibration/calibrated-rows.js'
import {
  type CalibratedFigure,
  type CalibratedService,
  calibratedFigures,
  type RecordedDefinition,
  serviceFiguresCalibrated,
} from '../simulation/calibration/figures.js'
import type { KnownFigures, ObservedCalls } from '../simulation/calibration/observed-calls.js'
import {
  actualSums,
  type CalibrationStep,
  knowsService,
  type PlayedPast,
  ratioIn,
} from '../simulation/calibration/play-past.js'
import type { BillsCompared } from './calibration-bills.js'
import { type Reconciled, reconciled } from './calibration-inputs.js'
import type { LoadedStudy } from './loaded-study.js'

/** Predicted beside actual in one group of half hours. */
export interface CalibrationRow {
  readonly days: number
  readonly figures: Readonly<Record<CalibratedFigure, ComparedFigure>>
}

/** The past played through a scenario: predicted beside actual. */
export interface CalibrationDocument {
  readonly document: 'sourcing-calibration'
  readonly scenario: string
  readonly option: { readonly id: string; readonly name?: string }
  readonly draws: number
  readonly seed: number
  readonly records: {
    readonly first: string
    readonly last: string
    readonly days: number
    readonly missingDays: number
    /** From the first month of the records to the scenario's; negative where they begin after it. */
    readonly monthsBeforeStart: number
    readonly contacts: number
    readonly knows: KnownFigures
    /** Contacts answered in this many seconds are counted as in time. */
    readonly withinSeconds: number
    readonly definition: RecordedDefinition
  }
  /** Whether nobody gives up in the model: no patience is stated. */
  readonly isPatient: boolean
  /** Figures of hours and months with an interval: how many are outside, and how many would be by chance. */
  readonly outside: { readonly count: number; readonly of: number; readonly byChance: number }
  /** Over all days; contacts and agent hours are totals. */
  readonly all: CalibrationRow
  readonly months: readonly (CalibrationRow & { readonly month: string })[]
  /** Contacts and agents are means of a day. */
  readonly hours: readonly (CalibrationRow & { readonly hour: number })[]
  /** Service from the scenario's own numbers to what was, one difference after another. */
  readonly steps: readonly {
    readonly figure: CalibratedService
    readonly values: readonly { readonly step: CalibrationStep; readonly value: number }[]
    readonly actual: number
  }[]
  /** Inputs that would close the gaps, each by itself. */
  readonly reconciled: Reconciled
  /** Where bills were given. */
  readonly bills?: BillsCompared
}

/** Share of figures outside a 90 % interval by chance alone. */
const outsideByChance = 0.1

/** Composes the document of a past that has been played. */
export function calibrationDocument(
  past: PlayedPast,
  loaded: LoadedStudy,
  bills?: BillsCompared,
): CalibrationDocument {
  const { study } = loaded
  const rows = calibratedRows(past)
  const { observed, option, withinSeconds, definition } = past.question
  const parts = rows.filter(({ group }) => group.kind !== 'all')
  const outside = outsideOf(parts)
  const name = study.scenario.options[option]?.name
  return {
    document: 'sourcing-calibration',
    scenario: study.name,
    option: { id: option, ...(name !== undefined && { name }) },
    draws: past.question.draws,
    seed: past.question.study.seed,
    records: {
      first: isoDateOf(observed.days[0]!.dayNumber),
      last: isoDateOf(observed.days.at(-1)!.dayNumber),
      days: observed.days.length,
      missingDays: observed.missingDays,
      monthsBeforeStart: monthsBetween(observed.months[0]!, past.question.stated),
      contacts: observed.offered.reduce((sum, count) => sum + count, 0),
      knows: observed.knows,
      withinSeconds,
      definition,
    },
    isPatient: past.own.patienceSeconds === Number.POSITIVE_INFINITY,
    outside,
    all: rowOf(rows[0]!),
    months: rows.flatMap((row) =>
      row.group.kind === 'month' ? [{ month: monthText(observed, row.group.month), ...rowOf(row) }] : [],
    ),
    hours: rows.flatMap((row) =>
      row.group.kind === 'hour' ? [{ hour: row.group.hour, ...rowOf(row) }] : [],
    ),
    steps: stepsOf(past),
    reconciled: reconciled(past, loaded),
    ...(bills && { bills }),
  }
}

const rowOf = ({ days, figures }: CalibratedRow): CalibrationRow => ({ days, figures })

function monthText({ months }: ObservedCalls, index: number): string {
  const { year, month } = months[index]!
  return `${year}-${String(month).padStart(2, '0')}`
}

function outsideOf(rows: readonly CalibratedRow[]): CalibrationDocument['outside'] {
  const compared = rows.flatMap(({ figures }) =>
    calibratedFigures.flatMap((name) => {
      const { own, given, actual, off } = figures[name]
      return actual === undefined || (given ?? own)?.low === undefined ? [] : [off]
    }),
  )
  return {
    count: compared.filter((off) => off !== undefined).length,
    of: compared.length,
    byChance: Math.round(outsideByChance * compared.length),
  }
}

function stepsOf(past: PlayedPast): CalibrationDocument['steps'] {
  const { observed } = past.question
  const all = { kind: 'all' } as const
  // Without patience nothing bounds the wait of a queue that is short of agents.
  const isBounded = past.own.patienceSeconds < Number.POSITIVE_INFINITY
  return serviceFiguresCalibrated.flatMap((figure) =>
    knowsService(observed, figure) && (figure !== 'speedOfAnswer' || isBounded)
      ? [
          {
            figure,
            values: past.steps.map(({ step, played }) => ({
              step,
              value: ratioIn(past, all, figure, played, past.counts),
            })),
            actual: ratioIn(past, all, figure, actualSums(observed), past.counts),
          },
        ]
      : [],
  )
}
