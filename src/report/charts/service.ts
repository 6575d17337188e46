import type { ChartConfiguration } from 'chart.js'
import type { ServiceChart } from '../view/chart-data.js'
import type { ChartLayout, ChartSpec } from './chart-spec.js'
import { palette, translucent } from './palette.js'
import { rowFrame } from './row-frame.js'
import { legend, legendGap, paper } from './style.js'

/** Service reached, its range over the months, and the promise as a mark on each row. */
export function service({ rows, labels, axis }: ServiceChart, layout: ChartLayout): ChartSpec {
  const lowest = Math.min(...rows.flatMap(({ worst, promised }) => [worst, promised]))
  const frame = rowFrame({
    layout,
    rows,
    axis,
    rowHeight: 44,
    above: layout === 'narrow' ? 50 : 32,
    options: {
      plugins: { legend: legend(layout) },
      scales: { x: { min: Math.max(0, Math.floor(lowest * 10 - 0.5) / 10), max: 1 } },
    },
  })
  const configuration = {
    type: 'bar',
    data: {
      labels: [...frame.keys],
      datasets: [
        {
          type: 'line',
          label: labels.promised,
          data: rows.map(({ promised }) => promised),
          showLine: false,
          pointStyle: 'line',
          rotation: 90,
          radius: 13,
          borderWidth: 3,
          borderColor: palette.alarm,
          backgroundColor: palette.alarm,
          clip: false,
        },
        {
          type: 'line',
          label: labels.reached,
          data: rows.map(({ reached }) => reached),
          showLine: false,
          pointStyle: 'circle',
          radius: 6.5,
          borderWidth: 2,
          borderColor: palette.paper,
          backgroundColor: palette.series[0],
          clip: false,
        },
        {
          type: 'bar',
          label: labels.months,
          data: rows.map(({ worst, best }) => [worst, best]),
          backgroundColor: rows.map((row) =>
            row.recommended ? translucent(palette.accent, 0.55) : translucent(palette.other, 0.55),
          ),
          borderSkipped: false,
          borderRadius: 3,
          barThickness: 10,
          minBarLength: 2,
          pointStyle: 'rectRounded',
        },
      ],
    },
    options: frame.options,
    plugins: [paper, legendGap, frame.names],
  }
  return { configuration: configuration as unknown as ChartConfiguration, size: frame.size }
}
