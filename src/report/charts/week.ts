import type { ChartConfiguration, Plugin } from 'chart.js'
import type { WeekChart } from '../view/chart-data.js'
import { type ChartLayout, type ChartSpec, chartWidths } from './chart-spec.js'
import { palette, translucent } from './palette.js'
import { baseOptions, figureAxis, legend, legendGap, paper, setFont, textSizes } from './style.js'

const halfHoursPerDay = 48
const halfHoursPerWeek = 336

/**
 * Agents as steps over the load they carry, Monday to Sunday; with shifts those scheduled as well, and above them the service
 * level reached.
 */
export function week(data: WeekChart, layout: ChartLayout): ChartSpec {
  const base = baseOptions(layout)
  const points = (values: readonly (number | null)[]) => values.map((y, x) => ({ x, y }))
  const configuration = {
    type: 'line',
    data: {
      datasets: [
        ...(data.shifts === undefined ? [] : shiftLines(data.shifts, points, layout)),
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
          ...(data.shifts && { stack: 'week', stackWeight: 3 }),
        },
        ...(data.shifts && { service: servicePanel(data.shifts, layout) }),
      },
    },
    plugins: [paper, legendGap, dayNames(data.days, layout)],
  }
  return {
    configuration: configuration as unknown as ChartConfiguration,
    size: {
      width: chartWidths[layout],
      height: (layout === 'narrow' ? 250 : 290) + (data.shifts === undefined ? 0 : 90),
    },
  }
}

type Shifts = NonNullable<WeekChart['shifts']>

function shiftLines(
  { labels, scheduled, serviceLevel }: Shifts,
  points: (values: readonly (number | null)[]) => { x: number; y: number | null }[],
  layout: ChartLayout,
) {
  const line = {
    stepped: 'before',
    borderWidth: layout === 'narrow' ? 1.1 : 1.5,
    pointRadius: 0,
    pointStyle: 'line',
  }
  const colours = (colour: string | undefined) => ({ borderColor: colour, backgroundColor: colour })
  return [
    {
      ...line,
      ...colours(palette.series[1]),
      label: labels.scheduled,
      data: points(scheduled),
      borderDash: [4, 2],
    },
    {
      ...line,
      ...colours(palette.series[2]),
      label: labels.serviceLevel,
      data: points(serviceLevel),
      yAxisID: 'service',
    },
  ]
}

/** The service level's own axis, above that of the agents. */
function servicePanel({ percent }: Shifts, layout: ChartLayout) {
  return {
    ...figureAxis(layout, percent, 3),
    position: 'left',
    stack: 'week',
    stackWeight: 1,
    offset: true,
    min: 0,
    max: 1,
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
