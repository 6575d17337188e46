import type { ChartConfiguration } from 'chart.js'
import type { HoursChart } from '../view/chart-data.js'
import { type ChartLayout, type ChartSpec, chartWidths } from './chart-spec.js'
import { palette, translucent } from './palette.js'
import { baseOptions, figureAxis, legend, legendGap, monthAxis, paper } from './style.js'

/** Hours planned and worked over, against the hours the month turns out to need. */
export function hours(data: HoursChart, layout: ChartLayout): ChartSpec {
  const base = baseOptions(layout)
  const configuration = {
    type: 'bar',
    data: {
      labels: [...data.months],
      datasets: [
        {
          type: 'line',
          label: data.labels.required,
          data: [...data.required],
          borderColor: palette.series[0],
          backgroundColor: palette.series[0],
          borderWidth: 2.5,
          pointRadius: data.months.length === 1 ? 5 : 0,
          pointStyle: 'line',
        },
        {
          label: data.labels.planned,
          data: [...data.planned],
          backgroundColor: translucent(palette.accent, 0.45),
          stack: 'worked',
          categoryPercentage: 0.9,
          barPercentage: 0.9,
          maxBarThickness: 40,
          pointStyle: 'rectRounded',
        },
        {
          label: data.labels.overtime,
          data: [...data.overtime],
          backgroundColor: palette.alarm,
          stack: 'worked',
          categoryPercentage: 0.9,
          barPercentage: 0.9,
          maxBarThickness: 40,
          pointStyle: 'rectRounded',
        },
      ],
    },
    options: {
      ...base,
      layout: { padding: { right: 12 } },
      plugins: { ...base.plugins, legend: legend(layout) },
      scales: {
        x: { ...monthAxis(layout, data.months), stacked: true },
        y: { ...figureAxis(layout, data.axis, 6), beginAtZero: true },
      },
    },
    plugins: [paper, legendGap],
  }
  return {
    configuration: configuration as unknown as ChartConfiguration,
    size: { width: chartWidths[layout], height: layout === 'narrow' ? 250 : 290 },
  }
}
