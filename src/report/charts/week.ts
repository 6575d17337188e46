import type { ChartConfiguration, Plugin } from 'chart.js'
import type { WeekChart } from '../view/chart-data.js'
import { type ChartLayout, type ChartSpec, chartWidths } from './chart-spec.js'
import { palette, translucent } from './palette.js'
import { baseOptions, figureAxis, legend, legendGap, paper, setFont, textSizes } from './style.js'

const halfHoursPerDay = 48
const halfHoursPerWeek = 336

/** Agents as steps over the load they carry, Monday to Sunday. */
export function week(data: WeekChart, layout: ChartLayout): ChartSpec {
  const base = baseOptions(layout)
  const points = (values: readonly number[]) => values.map((y, x) => ({ x, y }))
  const configuration = {
    type: 'line',
    data: {
      datasets: [
        {
          label: data.labels.agents,
          data: points(data.agents),
          stepped: 'before',
          borderColor: palette.series[0],
          backgroundColor: palette.series[0],
          borderWidth: layout === 'narrow' ? 1.3 : 1.8,
          pointRadius: 0,
          pointStyle: 'line',
        },
        {
          label: data.labels.offeredLoad,
          data: points(data.offeredLoad),
          stepped: 'before',
          fill: 'origin',
          backgroundColor: translucent(palette.accent, 0.45),
          borderColor: translucent(palette.accent, 0.45),
          borderWidth: 0,
          pointRadius: 0,
          pointStyle: 'rectRounded',
        },
      ],
    },
    options: {
      ...base,
      parsing: false,
      normalized: true,
      layout: { padding: { bottom: 22, right: 6 } },
      plugins: { ...base.plugins, legend: legend(layout) },
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: halfHoursPerWeek,
          border: { color: palette.other },
          grid: { color: palette.grid, tickLength: 0 },
          ticks: { stepSize: halfHoursPerDay, display: false },
        },
        y: { ...figureAxis(layout, data.axis, 6), beginAtZero: true },
      },
    },
    plugins: [paper, legendGap, dayNames(data.days, layout)],
  }
  return {
    configuration: configuration as unknown as ChartConfiguration,
    size: { width: chartWidths[layout], height: layout === 'narrow' ? 250 : 290 },
  }
}

/** Names of the days under the middle of each day. */
function dayNames(days: readonly string[], layout: ChartLayout): Plugin {
  return {
    id: 'day-names',
    afterDraw(chart) {
      const x = chart.scales.x
      if (x === undefined) return
      chart.ctx.save()
      setFont(chart, textSizes[layout] - 1)
      chart.ctx.fillStyle = palette.muted
      chart.ctx.textAlign = 'center'
      chart.ctx.textBaseline = 'top'
      days.forEach((day, index) => {
        chart.ctx.fillText(
          day,
          x.getPixelForValue((index + 0.5) * halfHoursPerDay),
          chart.chartArea.bottom + 8,
        )
      })
      chart.ctx.restore()
    },
  }
}
