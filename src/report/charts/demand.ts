import type { ChartConfiguration } from 'chart.js'
import type { DemandChart } from '../view/chart-data.js'
import { type ChartLayout, type ChartSpec, chartWidths } from './chart-spec.js'
import { palette, translucent } from './palette.js'
import { baseOptions, figureAxis, legend, legendGap, monthAxis, paper } from './style.js'

/** Contacts by month with their interval. */
export function demand(data: DemandChart, layout: ChartLayout): ChartSpec {
  const base = baseOptions(layout)
  const single = data.months.length === 1
  const configuration = {
    type: 'line',
    data: {
      labels: [...data.months],
      datasets: [
        {
          label: data.labels.mean,
          data: [...data.mean],
          borderColor: palette.series[0],
          backgroundColor: palette.series[0],
          borderWidth: 2.5,
          pointRadius: single ? 5 : 0,
          pointStyle: single ? 'circle' : 'line',
        },
        {
          label: data.labels.interval,
          data: [...data.p90],
          fill: '+1',
          backgroundColor: translucent(palette.accent, 0.24),
          borderColor: translucent(palette.accent, 0.5),
          borderWidth: 1,
          pointRadius: 0,
          pointStyle: 'rectRounded',
        },
        {
          label: '',
          data: [...data.p10],
          borderColor: translucent(palette.accent, 0.5),
          borderWidth: 1,
          pointRadius: 0,
        },
      ],
    },
    options: {
      ...base,
      layout: { padding: { right: 12 } },
      plugins: { ...base.plugins, legend: legend(layout) },
      scales: {
        x: monthAxis(layout, data.months),
        y: { ...figureAxis(layout, data.axis, 6), grace: '6%' },
      },
    },
    plugins: [paper, legendGap],
  }
  return {
    configuration: configuration as unknown as ChartConfiguration,
    size: { width: chartWidths[layout], height: layout === 'narrow' ? 250 : 290 },
  }
}
