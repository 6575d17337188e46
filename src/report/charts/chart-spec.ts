import type { ChartConfiguration } from 'chart.js'

/** Room for a chart: a whole column of text, a part of one, a telephone held upright, or the width of a sheet. */
export type ChartLayout = 'wide' | 'medium' | 'narrow' | 'paper'

/** Size on the page, in CSS pixels. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

export interface ChartSpec {
  readonly configuration: ChartConfiguration
  readonly size: ChartSize
}

export const chartWidths: Readonly<Record<ChartLayout, number>> = {
  wide: 760,
  medium: 600,
  narrow: 344,
  paper: 900,
}
