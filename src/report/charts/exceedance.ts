import type { ChartConfiguration, Plugin } from 'chart.js'
import type { ExceedanceChart } from '../view/chart-data.js'
import { type ChartLayout, type ChartSpec, chartWidths } from './chart-spec.js'
import { palette, seriesColour } from './palette.js'
import {
  baseOptions,
  figureAxis,
  legend,
  legendGap,
  legendHeight,
  paper,
  setFont,
  textSizes,
} from './style.js'

/** Line patterns that tell the options apart without colour. */
const dashes: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [2, 3],
  [10, 3, 2, 3],
  [4, 2],
  [12, 4],
  [1, 2],
  [6, 2, 1, 2],
]

/** Chances below this are left out: too few simulated years stand behind them. */
const leastProbability = 1e-3

/** Chance of exceeding a loss, both axes logarithmic: frequent small losses and rare large ones on one page. */
export function exceedance(data: ExceedanceChart, layout: ChartLayout): ChartSpec {
  const base = baseOptions(layout)
  const curves = data.series.map(({ points }) =>
    points
      .filter(({ loss, probability }) => loss > 0 && probability >= leastProbability)
      .map(({ loss, probability }) => ({ x: loss, y: probability })),
  )
  const axis = (text: (value: number) => string) => {
    const shared = figureAxis(layout, text, 12)
    return {
      ...shared,
      type: 'logarithmic',
      ticks: {
        ...shared.ticks,
        callback: (value: string | number) => (isDecade(Number(value)) ? text(Number(value)) : null),
      },
    }
  }
  const title = (text: string) => ({
    display: true,
    text,
    color: palette.muted,
    font: { size: textSizes[layout] - 1 },
  })
  const above = legendHeight(
    layout,
    data.series.map(({ label }) => label),
  )
  const configuration = {
    type: 'line',
    data: {
      datasets: data.series.map(({ label, recommended }, index) => ({
        label,
        data: curves[index],
        borderColor: seriesColour(index),
        backgroundColor: seriesColour(index),
        borderWidth: recommended ? 3.5 : 2,
        borderDash: recommended ? [] : [...(dashes[(index % (dashes.length - 1)) + 1] ?? [])],
        pointRadius: 0,
        pointStyle: 'line',
      })),
    },
    options: {
      ...base,
      parsing: false,
      normalized: true,
      layout: { padding: { right: 14, top: 4 } },
      plugins: { ...base.plugins, legend: legend(layout) },
      scales: {
        x: { ...axis(data.lossAxis), title: title(data.labels.loss) },
        y: { ...axis(data.probabilityAxis), title: title(data.labels.probability), max: 1 },
      },
    },
    plugins: [paper, legendGap, ...(data.tolerance === null ? [] : [toleranceLine(data.tolerance, layout)])],
  }
  return {
    configuration: configuration as unknown as ChartConfiguration,
    size: { width: chartWidths[layout], height: (layout === 'narrow' ? 260 : 320) + above },
  }
}

function isDecade(value: number): boolean {
  const power = Math.log10(value)
  return Math.abs(power - Math.round(power)) < 1e-9
}

function toleranceLine(tolerance: NonNullable<ExceedanceChart['tolerance']>, layout: ChartLayout): Plugin {
  return {
    id: 'tolerance',
    afterDatasetsDraw(chart) {
      const x = chart.scales.x?.getPixelForValue(tolerance.loss)
      const { left, right, top, bottom } = chart.chartArea
      if (x === undefined || !Number.isFinite(x) || x < left || x > right) return
      const { ctx } = chart
      ctx.save()
      ctx.strokeStyle = palette.alarm
      ctx.lineWidth = 1.5
      ctx.setLineDash([3, 3])
      ctx.beginPath()
      ctx.moveTo(x, top)
      ctx.lineTo(x, bottom)
      ctx.stroke()
      setFont(chart, textSizes[layout] - 1, true)
      ctx.fillStyle = palette.alarm
      ctx.textBaseline = 'top'
      const fitsRight = x + 8 + ctx.measureText(tolerance.label).width < right
      ctx.textAlign = fitsRight ? 'left' : 'right'
      ctx.fillText(tolerance.label, fitsRight ? x + 6 : x - 6, top + 4)
      ctx.restore()
    },
  }
}
