import type { ChartConfiguration } from 'chart.js'
import type { IntervalsChart } from '../view/chart-data.js'
import type { ChartLayout, ChartSpec } from './chart-spec.js'
import { palette } from './palette.js'
import { rowFrame } from './row-frame.js'
import { paper } from './style.js'

/** Mean and 80 % interval of each option: what can be compared under uncertainty, which bars from zero cannot. */
export function intervals({ rows, axis }: IntervalsChart, layout: ChartLayout): ChartSpec {
  const frame = rowFrame({
    layout,
    rows,
    axis,
    // Many rows stand closer: the first printed page has to hold them.
    rowHeight: rows.length > 5 ? 36 : 44,
    options: { scales: { x: { beginAtZero: false, grace: '6%' } } },
  })
  const colours = rows.map((row) => (row.recommended ? palette.accent : palette.other))
  const configuration = {
    type: 'bar',
    data: {
      labels: [...frame.keys],
      datasets: [
        {
          type: 'line',
          data: rows.map(({ mean }) => mean),
          showLine: false,
          pointStyle: 'circle',
          radius: 6.5,
          borderWidth: 2,
          borderColor: palette.paper,
          backgroundColor: rows.map((row) => (row.recommended ? palette.series[0] : palette.muted)),
          clip: false,
        },
        {
          type: 'line',
          data: rows.map(({ p50 }) => p50),
          showLine: false,
          pointStyle: 'line',
          rotation: 90,
          radius: 7,
          borderWidth: 2,
          borderColor: palette.paper,
        },
        {
          type: 'bar',
          data: rows.map(({ p10, p90 }) => [p10, p90]),
          backgroundColor: colours,
          borderRadius: 3,
          borderSkipped: false,
          barThickness: 12,
        },
      ],
    },
    options: frame.options,
    plugins: [paper, frame.names],
  }
  return { configuration: configuration as unknown as ChartConfiguration, size: frame.size }
}
