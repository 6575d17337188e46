import type { ChartConfiguration, Plugin } from 'chart.js'
import type { CurvesChart } from '../view/chart-data.js'
import { type ChartLayout, type ChartSpec, chartWidths } from './chart-spec.js'
import { palette, seriesColour } from './palette.js'
import { baseOptions, figureAxis, legend, legendGap, legendHeight, paper, textSizes } from './style.js'

/** Line patterns that tell the options apart without colour. */
const dashes: readonly (readonly number[])[] = [
  [7, 4],
  [2, 3],
  [10, 3, 2, 3],
  [4, 2],
  [12, 4],
  [1, 2],
  [6, 2, 1, 2],
]

/** Shares from 0 to 1 over a price, or costs over a volume: one line an option, a dashed upright where the best option changes. */
export function curves(data: CurvesChart, layout: ChartLayout): ChartSpec {
  const base = baseOptions(layout)
  const above = legendHeight(
    layout,
    data.series.map(({ label }) => label),
  )
  const title = (text: string) => ({
    display: true,
    text,
    color: palette.muted,
    font: { size: textSizes[layout] - 1 },
  })
  const last = data.series[0]?.points.at(-1)?.across
  const configuration = {
    type: 'line',
    data: {
      datasets: data.series.map(({ label, recommended, points }, index) => ({
        label,
        data: points.map(({ across, up }) => ({ x: across, y: up })),
        borderColor: seriesColour(index),
        backgroundColor: seriesColour(index),
        borderWidth: recommended ? 3.5 : 2,
        borderDash: recommended ? [] : [...(dashes[index % dashes.length] ?? [])],
        pointRadius: 0,
        pointStyle: 'line',
      })),
    },
    options: {
      ...base,
      parsing: false,
      normalized: true,
      layout: { padding: { right: 26, top: 4 } },
      plugins: { ...base.plugins, legend: legend(layout) },
      scales: {
        x: {
          ...figureAxis(layout, data.acrossAxis, layout === 'narrow' ? 5 : 8),
          type: 'linear',
          ...(data.acrossFrom !== undefined && { min: data.acrossFrom }),
          ...(last !== undefined && { max: last }),
          title: title(data.labels.across),
        },
        y: {
          ...figureAxis(layout, data.upAxis, 6),
          type: 'linear',
          min: 0,
          max: data.upTo ?? 1,
          title: title(data.labels.up),
        },
      },
    },
    plugins: [paper, legendGap, uprights(data.marks)],
  }
  return {
    configuration: configuration as unknown as ChartConfiguration,
    size: { width: chartWidths[layout], height: (layout === 'narrow' ? 240 : 270) + above },
  }
}

function uprights(marks: readonly number[]): Plugin {
  return {
    id: 'uprights',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart
      if (scales.x === undefined) return
      ctx.save()
      ctx.strokeStyle = palette.alarm
      ctx.lineWidth = 1.5
      ctx.setLineDash([3, 3])
      for (const mark of marks) {
        const left = scales.x.getPixelForValue(mark)
        ctx.beginPath()
        ctx.moveTo(left, chartArea.top)
        ctx.lineTo(left, chartArea.bottom)
        ctx.stroke()
      }
      ctx.restore()
    },
  }
}
