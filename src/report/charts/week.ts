import type { ChartConfiguration, Plugin } from 'chart.js'
import type { WeekChart } from '../view/chart-data.js'
import { type ChartLayout, type ChartSpec, chartWidths } from './chart-spec.js'
import { palette, translucent } from './palette.js'
import { baseOptions, figureAxis, legend, legendGap, paper, setFont, textSizes } from './style.js'

const halfHoursPerDay = 48
const halfHoursPerWeek = 336

/** Agents as steps over the load they carry, Monday to Sunday, with shifts those scheduled as well; above them the service level. */
export function week(data: WeekChart, layout: ChartLayout): ChartSpec {
  const base = baseOptions(layout)
  const points = (values: readonly (number | null)[]) => values.map((y, x) => ({ x, y }))
  const configuration = {
    type: 'line',
    data: {
      datasets: [
        ...scheduledLine(data, points, layout),
        ...serviceLines(data, points, layout),
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
        y: {
          ...figureAxis(layout, data.axis, 6),
          beginAtZero: true,
          stack: 'week',
          stackWeight: 3,
        },
        service: servicePanel(data, layout),
      },
    },
    plugins: [paper, legendGap, dayNames(data.days, layout)],
  }
  return {
    configuration: configuration as unknown as ChartConfiguration,
    size: { width: chartWidths[layout], height: layout === 'narrow' ? 340 : 380 },
  }
}

type Points = (values: readonly (number | null)[]) => { x: number; y: number | null }[]

function scheduledLine({ scheduled }: WeekChart, points: Points, layout: ChartLayout) {
  if (scheduled === undefined) return []
  const { label, agents } = scheduled
  return [{ ...line(palette.series[1], layout), label, data: points(agents), borderDash: [4, 2] }]
}

/** The last one, which is to be looked at, stands out and is drawn over the others. */
function serviceLines({ service }: WeekChart, points: Points, layout: ChartLayout) {
  const lines = service.map(({ levels, label }, index) => ({
    ...line(index === service.length - 1 ? palette.series[2] : palette.other, layout),
    label,
    data: points(levels),
    yAxisID: 'service',
  }))
  return lines.reverse()
}

function line(colour: string | undefined, layout: ChartLayout) {
  return {
    stepped: 'before',
    borderWidth: layout === 'narrow' ? 1.1 : 1.5,
    pointRadius: 0,
    pointStyle: 'line',
    borderColor: colour,
    backgroundColor: colour,
  }
}

/** The service level's own axis, above that of the agents. */
function servicePanel({ percent, service }: WeekChart, layout: ChartLayout) {
  return {
    ...figureAxis(layout, percent, 3),
    position: 'left',
    stack: 'week',
    stackWeight: 2,
    offset: true,
    min: leastShown(service),
    max: 1,
  }
}

/** Levels lie mostly between a half and all: differences are seen there. */
function leastShown(service: WeekChart['service']): number {
  const low = service.some(({ levels }) => levels.some((level) => level !== null && level < 0.5))
  return low ? 0 : 0.5
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
