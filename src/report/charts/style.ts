import type { Chart, ChartOptions, LegendItem, LegendOptions, Plugin } from 'chart.js'
import type { AxisText } from '../view/chart-data.js'
import { type ChartLayout, chartWidths } from './chart-spec.js'
import { fittedApart } from './fit-text.js'
import { palette } from './palette.js'

export const textSizes: Readonly<Record<ChartLayout, number>> = {
  wide: 13,
  medium: 13,
  narrow: 12,
  paper: 13,
}

/** Fills the picture's ground: a canvas is transparent until painted. */
export const paper: Plugin = {
  id: 'paper',
  beforeDraw(chart) {
    const { ctx } = chart
    ctx.save()
    ctx.fillStyle = palette.paper
    ctx.fillRect(0, 0, chart.width, chart.height)
    ctx.restore()
  },
}

/** Sets the canvas's font to the chart's own at a size and weight. */
export function setFont(chart: Chart, size: number, bold = false): void {
  const family = (chart.options.font as { family?: string } | undefined)?.family ?? 'sans-serif'
  chart.ctx.font = `${bold ? 'bold' : 'normal'} ${size}px ${family}`
}

/** What every chart shares: no motion, fixed size, quiet text. */
export function baseOptions(layout: ChartLayout): ChartOptions {
  return {
    animation: false,
    responsive: false,
    color: palette.ink,
    font: { size: textSizes[layout] },
    layout: { padding: { left: 0, right: 4, top: 2, bottom: 0 } },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  }
}

/** Keeps the legend at a distance from what stands below it. */
export const legendGap: Plugin = {
  id: 'legend-gap',
  beforeInit(chart) {
    const { legend } = chart as unknown as { legend?: { fit(): void; height: number } }
    if (legend === undefined) return
    const fit = legend.fit
    legend.fit = function fitWithGap() {
      fit.call(legend)
      legend.height += gapBelowLegend
    }
  },
}

const gapBelowLegend = 10

/** About the width of a letter at a size of one, and of what stands beside the letters of a legend's item. */
const letterWidth = 0.56
/** Room a legend item's own sign and margins take, in pixels. */
const besideLegendText = 60
const legendLineHeights: Readonly<Record<ChartLayout, number>> = {
  wide: 27,
  medium: 27,
  narrow: 21,
  paper: 27,
}
const mostColumns = 3

/** Columns in which a legend's texts find room. */
function legendColumns(layout: ChartLayout, texts: readonly string[]): number {
  const widest = Math.max(...texts.map((text) => text.length)) * letterWidth * textSizes[layout]
  const fitting = Math.floor(chartWidths[layout] / (widest + besideLegendText))
  return Math.min(mostColumns, Math.max(1, fitting))
}

/** Room a legend of these texts takes above its chart, in pixels. */
export function legendHeight(layout: ChartLayout, texts: readonly string[]): number {
  return Math.ceil(texts.length / legendColumns(layout, texts)) * legendLineHeights[layout]
}

/** A legend above the chart, in the order of the datasets. */
export function legend(layout: ChartLayout) {
  return {
    display: true,
    position: 'top',
    align: 'start',
    labels: {
      color: palette.ink,
      font: { size: textSizes[layout] },
      usePointStyle: true,
      boxWidth: 18,
      boxHeight: 8,
      padding: layout === 'narrow' ? 9 : 14,
      filter: (item: { text: string }) => item.text !== '',
      generateLabels: (chart: Chart) => fittedLegendItems(chart, layout),
    },
  } as unknown as LegendOptions<'bar'>
}

/** Chart.js's own legend items, their texts cut to the width of a column, with an eye on each other. */
function fittedLegendItems(chart: Chart, layout: ChartLayout): LegendItem[] {
  const { defaults } = chart.constructor as typeof Chart
  setFont(chart, textSizes[layout])
  const measure = (text: string) => chart.ctx.measureText(text).width
  const items = defaults.plugins.legend.labels.generateLabels(chart)
  const columns = legendColumns(
    layout,
    items.map(({ text }) => text),
  )
  const room = chart.width / columns - besideLegendText
  const texts = fittedApart(
    measure,
    items.map(({ text }) => text),
    room,
    1,
  )
  return items.map((item, index) => ({ ...item, text: texts[index]! }))
}

/** An axis of figures with quiet grid lines. */
export function figureAxis(layout: ChartLayout, text: AxisText, most: number) {
  return {
    border: { display: false },
    grid: { color: palette.grid, tickLength: 0 },
    ticks: {
      color: palette.muted,
      font: { size: textSizes[layout] - 1 },
      maxRotation: 0,
      maxTicksLimit: most,
      includeBounds: false,
      padding: 6,
      callback: (value: string | number) => text(Number(value)),
    },
  } as const
}

/** An axis of months: every January, or every third month where there are few. */
export function monthAxis(layout: ChartLayout, months: readonly string[]) {
  const widest = layout === 'narrow' ? 5 : 12
  const step = [1, 2, 3, 4, 6, 12, 24, 36, 60].find((candidate) => months.length / candidate <= widest) ?? 120
  return {
    border: { color: palette.other },
    grid: { display: false },
    ticks: {
      color: palette.muted,
      font: { size: textSizes[layout] - 1 },
      autoSkip: false,
      maxRotation: 0,
      callback: (_value: string | number, index: number) =>
        index % step === 0 ? (months[index] ?? '') : null,
    },
  } as const
}
