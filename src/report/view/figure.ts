import type { ChartData } from './chart-data.js'
import type { TableView } from './table.js'

/** A chart with everything said about it. */
export interface FigureView {
  readonly id: string
  /** What the chart shows to be true, in a sentence: its title. */
  readonly finding: string
  /** What is drawn, over what, in which unit. */
  readonly subtitle: string
  /** For who cannot see the picture: what is drawn and what it shows. */
  readonly alternative: string
  readonly chart: ChartData
  readonly table: TableView
  /** Long tables are folded on screen; all are printed. */
  readonly folded: boolean
  /** Whether the chart has only a part of the page's width on a screen; on paper it has all of it, and little height. */
  readonly besideText: boolean
}

export function figure(
  parts: Omit<FigureView, 'alternative' | 'folded' | 'besideText'> &
    Partial<Pick<FigureView, 'folded' | 'besideText'>>,
): FigureView {
  return { folded: false, besideText: false, ...parts, alternative: `${parts.subtitle} ${parts.finding}` }
}
