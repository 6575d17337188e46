import type { ChartConfiguration } from 'chart.js'
import type { WorthChart } from '../view/chart-data.js'
import type { ChartLayout, ChartSpec } from './chart-spec.js'
import { palette } from './palette.js'
import { rowFrame } from './row-frame.js'
import { paper } from './style.js'

/** Amounts without uncertainty of their own, one bar a row. */
export function worth({ rows, axis }: WorthChart, layout: ChartLayout): ChartSpec {
  const frame = rowFrame({
    layout,
    rows,
    axis,
    rowHeight: 38,
    nameWidth: 236,
    valueWidth: 90,
    options: { scales: { x: { beginAtZero: true } } },
  })
  const configuration = {
    type: 'bar',
    data: {
      labels: [...frame.keys],
      datasets: [
        {
          data: rows.map(({ amount }) => amount),
          backgroundColor: rows.map((row) => (row.recommended ? palette.accent : palette.other)),
          barThickness: 14,
          borderRadius: 2,
        },
      ],
    },
    options: frame.options,
    plugins: [paper, frame.names],
  }
  return { configuration: configuration as unknown as ChartConfiguration, size: frame.size }
}
