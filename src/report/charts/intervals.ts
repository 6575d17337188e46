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
    ...(layout === 'paper' ? flat(rows) : { rowHeight: rows.length > 5 ? 36 : 44 }),
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
          radius: layout === 'paper' ? 5.5 : 6.5,
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
          radius: layout === 'paper' ? 6 : 7,
          borderWidth: 2,
          borderColor: palette.paper,
        },
        {
          type: 'bar',
          data: rows.map(({ p10, p90 }) => [p10, p90]),
          backgroundColor: colours,
          borderRadius: 3,
          borderSkipped: false,
          barThickness: layout === 'paper' ? 10 : 12,
        },
      ],
    },
    options: frame.options,
    plugins: [paper, frame.names],
  }
  return { configuration: configuration as unknown as ChartConfiguration, size: frame.size }
}

/** About the width of a bold letter of a chart's text, in pixels. */
const letterWidth = 7.6

/** Rows of one line, so that the first printed page holds eight options: names have the room that they need. */
function flat(rows: IntervalsChart['rows']) {
  const longest = Math.max(...rows.map(({ label }) => label.length))
  return {
    rowHeight: rows.length > 5 ? 20 : 25,
    nameWidth: Math.min(480, Math.max(160, 20 + longest * letterWidth)),
    nameLines: { beside: 1, above: 1 },
  }
}
