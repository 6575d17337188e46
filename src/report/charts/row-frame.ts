import type { Chart, ChartOptions, Plugin } from 'chart.js'
import type { AxisText, ChartRow } from '../view/chart-data.js'
import { type ChartLayout, type ChartSize, chartWidths } from './chart-spec.js'
import { cutToLines, fittedApart, fittedLines } from './fit-text.js'
import { palette } from './palette.js'
import { baseOptions, figureAxis, setFont, textSizes } from './style.js'

/**
 * The frame of every chart with one row per option: the name on the left and the figure on the right of the row, or
 * both above it where there is little room. Names wrap to two lines; beyond, they are cut so that each can be told from the
 * others. Nothing can collide.
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
/** A row whose bar, in its middle, keeps clear of a name of two lines above it. */
const leastBelowTwoLines = 94
const lineHeightBeside = textSizes.wide * 1.25

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
  /** Lines a name may take beside its row, and above it where there is little room; what the longest needs, by default. */
  readonly nameLines?: NameLines
}

interface NameLines {
  readonly beside: number
  readonly above: number
}

/** About the width of a bold letter at a size of one, with what breaking at spaces leaves unused. */
const letterWidth = 0.68

/** Lines for the longest name: two or three beside a row, one or two above it. */
function linesFor(rows: readonly ChartRow[], nameWidth: number): NameLines {
  const longest = Math.max(0, ...rows.map(({ label }) => label.length)) * letterWidth
  const above = chartWidths.narrow - gap - defaultValueWidth / 2
  return {
    beside: longest * textSizes.wide > 2 * (nameWidth - gap) ? 3 : 2,
    above: longest * textSizes.narrow > above ? 2 : 1,
  }
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
  nameLines = linesFor(rows, nameWidth),
}: RowFrameParts): RowFrame {
  const beside = layout !== 'narrow'
  const height = beside
    ? Math.max(rowHeight, nameLines.beside > 2 ? nameLines.beside * lineHeightBeside + 12 : 0)
    : Math.max(rowHeight + 6 + 16 * nameLines.above, nameLines.above > 1 ? leastBelowTwoLines : 0)
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
  nameLines: NameLines,
): Plugin {
  return {
    id: 'row-names',
    afterDatasetsDraw(chart) {
      const y = chart.scales.y
      if (y === undefined) return
      chart.ctx.save()
      chart.ctx.fillStyle = palette.ink
      const isBeside = layout !== 'narrow'
      const mostLines = isBeside ? nameLines.beside : nameLines.above
      const names = namesApart(
        chart,
        rows,
        layout,
        (row) => (isBeside ? nameWidth - gap : roomAbove(chart, row)),
        mostLines,
      )
      rows.forEach((row, index) => {
        const middle = y.getPixelForValue(index)
        setFont(chart, textSizes[layout], row.recommended)
        if (isBeside) beside(chart, row, names[index]!, middle)
        else aboveRow(chart, row, names[index]!, middle - rowHeight / 2 + 12)
      })
      chart.ctx.restore()
    },
  }
}

/**
 * The lines of every row's name. Where two would look the same in the room that the least of them has, in the wider letters
 * of the recommended row, all are cut together.
 */
function namesApart(
  chart: Chart,
  rows: readonly ChartRow[],
  layout: ChartLayout,
  room: (row: ChartRow) => number,
  mostLines: number,
): string[][] {
  const measure = (text: string) => chart.ctx.measureText(text).width
  const rooms = rows.map((row) => {
    setFont(chart, textSizes[layout], row.recommended)
    return room(row)
  })
  const least = Math.min(...rooms)
  setFont(chart, textSizes[layout], true)
  const labels = rows.map(({ label }) => label)
  const apart = fittedApart(measure, labels, least, mostLines)
  const plain = labels.map((label) => cutToLines(measure, label, least, mostLines))
  const together = apart.some((label, index) => label !== plain[index])
  return rows.map((row, index) => {
    setFont(chart, textSizes[layout], row.recommended)
    return together
      ? fittedLines(measure, apart[index]!, least, mostLines)
      : fittedLines(measure, row.label, rooms[index]!, mostLines)
  })
}

/** What the figure at its end leaves of the line above a row. */
function roomAbove(chart: Chart, row: ChartRow): number {
  return chart.width - chart.ctx.measureText(row.value).width - gap - 8
}

function beside(chart: Chart, row: ChartRow, lines: readonly string[], middle: number): void {
  const { ctx } = chart
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'left'
  lines.forEach((line, index) => {
    ctx.fillText(line, 0, middle + (index - (lines.length - 1) / 2) * lineHeightBeside)
  })
  ctx.textAlign = 'right'
  ctx.fillText(row.value, chart.width - 2, middle)
}

function aboveRow(chart: Chart, row: ChartRow, lines: readonly string[], top: number): void {
  const { ctx } = chart
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'right'
  ctx.fillText(row.value, chart.width - 4, top)
  ctx.textAlign = 'left'
  // A paper-coloured edge keeps the name readable across lines of the plot.
  ctx.strokeStyle = palette.paper
  ctx.lineWidth = 4
  lines.forEach((line, index) => {
    ctx.strokeText(line, 4, top + index * 16)
    ctx.fillText(line, 4, top + index * 16)
  })
}
