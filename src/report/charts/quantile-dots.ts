import type { ChartConfiguration } from 'chart.js'
import type { QuantileDotsChart } from '../view/chart-data.js'
import type { ChartLayout, ChartSpec } from './chart-spec.js'
import { mostTicks, niceRange } from './nice-range.js'
import { palette } from './palette.js'
import { rowFrame } from './row-frame.js'
import { paper } from './style.js'

const radius = 5
const spacing = 2 * radius + 1

/**
 * Twenty equally likely values of each option as stacked dots (quantile dot plot, Kay, Kola, Hullman and Munson 2016):
 * chances are counted, not guessed from areas.
 */
export function quantileDots({ rows, axis }: QuantileDotsChart, layout: ChartLayout): ChartSpec {
  const values = rows.flatMap(({ dots }) => dots)
  const least = Math.min(...values)
  const most = Math.max(...values)
  const { min, max, stepSize } = niceRange(least, most, layout === 'narrow' ? 3 : 5)
  const rowHeight = 58
  const frame = rowFrame({
    layout,
    rows,
    axis,
    rowHeight,
    options: {
      indexAxis: 'x',
      scales: {
        x: { type: 'linear', min, max, ticks: { stepSize, maxTicksLimit: mostTicks } },
        y: { type: 'linear', min: -0.5, max: rows.length - 0.5, reverse: true, offset: false },
      },
    },
  })
  const binWidth = ((max - min) / frame.plotWidth) * spacing
  const stacks = rows.map(({ dots }) => stacked(dots, min, binWidth))
  const highest = Math.max(1, ...stacks.flat().map(({ level }) => level + 1))
  const step = Math.min(spacing, (rowHeight - 12) / highest) / frame.rowHeight
  const baseline = 0.5 - 6 / frame.rowHeight
  const configuration = {
    type: 'scatter',
    data: {
      datasets: stacks.map((dots, row) => ({
        data: dots.map(({ x, level }) => ({ x, y: row + baseline - (level + 0.5) * step })),
        radius,
        borderWidth: 0,
        backgroundColor: rows[row]?.recommended ? palette.accent : palette.other,
        clip: false,
      })),
    },
    options: frame.options,
    plugins: [paper, frame.names],
  }
  return { configuration: configuration as unknown as ChartConfiguration, size: frame.size }
}

/** Puts ascending values into bins and counts them up from the row's ground. */
function stacked(dots: readonly number[], least: number, binWidth: number) {
  const levels = new Map<number, number>()
  return dots.map((dot) => {
    const bin = Math.floor((dot - least) / binWidth)
    const level = levels.get(bin) ?? 0
    levels.set(bin, level + 1)
    return { x: least + (bin + 0.5) * binWidth, level }
  })
}
