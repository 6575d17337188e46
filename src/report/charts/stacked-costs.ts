import type { ChartConfiguration } from 'chart.js'
import type { StackedCostsChart } from '../view/chart-data.js'
import type { ChartLayout, ChartSpec } from './chart-spec.js'
import { palette, seriesColour } from './palette.js'
import { rowFrame } from './row-frame.js'
import { legend, legendGap, legendHeight, paper } from './style.js'

/** Amounts that add up, one bar per option. */
export function stackedCosts({ rows, segments, axis }: StackedCostsChart, layout: ChartLayout): ChartSpec {
  const above =
    legendHeight(
      layout,
      segments.map(({ label }) => label),
    ) + 6
  const frame = rowFrame({
    layout,
    rows,
    axis,
    rowHeight: 44,
    above,
    options: {
      plugins: { legend: legend(layout) },
      scales: { x: { stacked: true, beginAtZero: true }, y: { stacked: true } },
    },
  })
  const configuration = {
    type: 'bar',
    data: {
      labels: [...frame.keys],
      datasets: segments.map(({ label, values }, index) => ({
        label,
        data: [...values],
        backgroundColor: seriesColour(index),
        borderColor: palette.paper,
        // A white line between neighbours: they can be told apart without colour.
        borderWidth: { left: 0, right: 1.5, top: 0, bottom: 0 },
        barThickness: 20,
        pointStyle: 'rectRounded',
      })),
    },
    options: frame.options,
    plugins: [paper, legendGap, frame.names],
  }
  return { configuration: configuration as unknown as ChartConfiguration, size: frame.size }
}
