import { type CentredInput, type Driver, driversOf, type RangedInput } from '../decision/drivers.js'
import type { OptionOutcome } from '../simulation/monte-carlo/outcome.js'

/** Figures of which it is kept how strongly each input moves them. */
export const drivenFigures = ['totalCost', 'netPresentCost', 'expectedLoss', 'freshness'] as const
export type DrivenFigure = (typeof drivenFigures)[number]

/** Documents of earlier programs state no error. */
export type DriverResult = Omit<Driver, 'standardError'> & Partial<Pick<Driver, 'standardError'>>

export type DriversResult = Readonly<Record<DrivenFigure, readonly DriverResult[]>>

/** Kept of each figure: those behind move it little. */
const mostDrivers = 12

/** The uncertain inputs as drawn, with the ends between which their effects are told: their 5 % and 95 % quantiles. */
export function rangedInputs(
  drawn: readonly { readonly path: string; readonly values: Float64Array }[],
  records: readonly { readonly path: string; readonly p5: number; readonly p95: number }[],
): RangedInput[] {
  const byPath = new Map(records.map((record) => [record.path, record]))
  return drawn.flatMap(({ path, values }) => {
    const record = byPath.get(path)
    return record === undefined ? [] : [{ path, values, low: record.p5, high: record.p95 }]
  })
}

/** What moves an option's figures most, over its draws, of the inputs that can. Freshness is a share here. */
export function driversResult(
  { draws }: Pick<OptionOutcome, 'draws'>,
  totalCost: Float64Array,
  inputs: readonly CentredInput[],
): DriversResult {
  const of = (column: Float64Array) => driversOf(column, inputs, mostDrivers)
  return {
    totalCost: of(totalCost),
    netPresentCost: of(draws.netPresentCost),
    expectedLoss: of(draws.expectedLoss),
    freshness: of(draws.freshness),
  }
}
