import type { ChartConfiguration } from 'chart.js'

/** Charts are drawn twice: for a laptop or paper, and for a telephone held upright. */
export type ChartLayout = 'wide' | 'narrow'

/** Size on the page, in CSS pixels. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

export interface ChartSpec {
  readonly configuration: ChartConfiguration
  readonly size: ChartSize
}

export const chartWidths: Readonly<Record<ChartLayout, number>> = { wide: 760, narrow: 344 }
