import type { ChartConfiguration } from 'chart.js'

/** Room for a chart: a whole column of text, a part of one, or a telephone held upright. */
export type ChartLayout = 'wide' | 'medium' | 'narrow'

/** Size on the page, in CSS pixels. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

export interface ChartSpec {
  readonly configuration: ChartConfiguration
  readonly size: ChartSize
}

export const chartWidths: Readonly<Record<ChartLayout, number>> = { wide: 760, medium: 600, narrow: 344 }
