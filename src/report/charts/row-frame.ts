import type { Chart, ChartOptions, Plugin } from 'chart.js'
import type { AxisText, ChartRow } from '../view/chart-data.js'
import { type ChartLayout, type ChartSize, chartWidths } from './chart-spec.js'
import { fittedLines } from './fit-text.js'
import { palette } from './palette.js'
import { baseOptions, figureAxis, setFont, textSizes } from './style.js'

/**
 * The frame of every chart with one row per option: the name on the left and the figure on the right of the row, or
 * both above it where there is little room. Names wrap to two lines and then end in an ellipsis; nothing can collide.
 */
export interface RowFrame {
  readonly options: ChartOptions
  readonly names: Plugin
  readonly size: ChartSize
  /** Labels of the row axis, one per row; never shown. */
  readonly keys: readonly string[]
  /** Room the bars have, in pixels. */
  readonly plotWidth: number
  readonly rowHeight: number
}

const defaultNameWidth = 196
const defaultValueWidth = 116
const gap = 14
const axisHeight = 30

export interface RowFrameParts {
  readonly layout: ChartLayout
  readonly rows: readonly ChartRow[]
  readonly axis: AxisText
  /** Height of a row; narrow charts add room for the name above. */
  readonly rowHeight: number
  /** Room above the rows, for a legend. */
  readonly above?: number
  readonly options?: ChartOptions
  /** Width of the column of names and of the column of figures, where they stand beside the rows. */
  readonly nameWidth?: number
  readonly valueWidth?: number
  /** Lines a name may take beside its row, and above it where there is little room. */
  readonly nameLines?: { readonly beside: number; readonly above: number }
}

export function rowFrame({
  layout,
  rows,
  axis,
  rowHeight,
  above = 0,
  options = {},
  nameWidth = defaultNameWidth,
  valueWidth = defaultValueWidth,
  nameLines = { beside: 2, above: 1 },
}: RowFrameParts): RowFrame {
  const beside = layout !== 'narrow'
  const height = beside ? rowHeight : rowHeight + 6 + 16 * nameLines.above
  const left = beside ? nameWidth : 4
  const right = beside ? valueWidth : 12
  const width = chartWidths[layout]
  const base = baseOptions(layout)
  return {
    keys: rows.map((_, row) => String(row)),
    size: { width, height: Math.round(rows.length * height + axisHeight + above) },
    plotWidth: width - left - right,
    rowHeight: height,
    names: rowNames(rows, layout, height, nameWidth, nameLines),
    options: {
      ...base,
      indexAxis: 'y',
      ...options,
      layout: { padding: 0 },
      plugins: { ...base.plugins, ...options.plugins },
      scales: {
        x: xAxis(figureAxis(layout, axis, beside ? 7 : 5), options.scales?.x),
        y: { ...columnBeside(left), offset: true, ...options.scales?.y },
        beside: { ...columnBeside(right), position: 'right', type: 'linear' },
      } as NonNullable<ChartOptions['scales']>,
    },
  }
}

/** The chart's own axis over the shared one; of the ticks only what it states. */
function xAxis(shared: ReturnType<typeof figureAxis>, own: object & { ticks?: unknown } = {}) {
  return { ...shared, ...own, ticks: { ...shared.ticks, ...(own.ticks as object | undefined) } }
}

/** An axis that shows nothing and only keeps room for a column of text. */
function columnBeside(width: number) {
  return {
    display: true,
    border: { display: false },
    grid: { display: false },
    ticks: { display: false },
    afterFit(scale: { width: number }) {
      scale.width = width
    },
  }
}

function rowNames(
  rows: readonly ChartRow[],
  layout: ChartLayout,
  rowHeight: number,
  nameWidth: number,
  nameLines: NonNullable<RowFrameParts['nameLines']>,
): Plugin {
  return {
    id: 'row-names',
    afterDatasetsDraw(chart) {
      const y = chart.scales.y
      if (y === undefined) return
      chart.ctx.save()
      chart.ctx.fillStyle = palette.ink
      rows.forEach((row, index) => {
        const middle = y.getPixelForValue(index)
        if (layout !== 'narrow') beside(chart, row, middle, nameWidth, nameLines.beside)
        else aboveRow(chart, row, middle - rowHeight / 2 + 12, nameLines.above)
      })
      chart.ctx.restore()
    },
  }
}

function beside(chart: Chart, row: ChartRow, middle: number, nameWidth: number, mostLines: number): void {
  const { ctx } = chart
  const size = textSizes.wide
  setFont(chart, size, row.recommended)
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'left'
  const lines = fittedLines((text) => ctx.measureText(text).width, row.label, nameWidth - gap, mostLines)
  const lineHeight = size * 1.25
  lines.forEach((line, index) => {
    ctx.fillText(line, 0, middle + (index - (lines.length - 1) / 2) * lineHeight)
  })
  ctx.textAlign = 'right'
  ctx.fillText(row.value, chart.width - 2, middle)
}

function aboveRow(chart: Chart, row: ChartRow, top: number, mostLines: number): void {
  const { ctx } = chart
  setFont(chart, textSizes.narrow, row.recommended)
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'right'
  ctx.fillText(row.value, chart.width - 4, top)
  const room = chart.width - ctx.measureText(row.value).width - gap - 8
  ctx.textAlign = 'left'
  const lines = fittedLines((text) => ctx.measureText(text).width, row.label, room, mostLines)
  // A paper-coloured edge keeps the name readable across lines of the plot.
  ctx.strokeStyle = palette.paper
  ctx.lineWidth = 4
  lines.forEach((line, index) => {
    ctx.strokeText(line, 4, top + index * 16)
    ctx.fillText(line, 4, top + index * 16)
  })
}
