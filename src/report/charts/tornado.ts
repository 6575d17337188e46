import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { TornadoChart } from '../view/chart-data.js'
import type { ChartLayout, ChartSpec } from './chart-spec.js'
import { fittedLines } from './fit-text.js'
import { mostTicks, niceRange } from './nice-range.js'
import { palette, translucent } from './palette.js'
import { rowFrame } from './row-frame.js'
import { paper, setFont, textSizes } from './style.js'

/** Room above the bars for the names of both sides, one over the other. */
const headHeight = 44

/** How far each input moves the difference between the two best options; beyond zero the answer turns. */
export function tornado({ rows, base, labels, axis }: TornadoChart, layout: ChartLayout): ChartSpec {
  const ends = [0, base, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])]
  const least = Math.min(...ends)
  const most = Math.max(...ends)
  // Room beside the bars for the values of the inputs.
  const margin = (most - least || 1) * (layout === 'narrow' ? 0.3 : 0.2)
  // The name of the side on which the answer turns needs room too.
  const rightEnd = Math.max(most + margin, (most - least) * 0.3)
  const { min, max, stepSize } = niceRange(least - margin, rightEnd, layout === 'narrow' ? 3 : 5)
  const frame = rowFrame({
    layout,
    rows: rows.map(({ label }) => ({ label, value: '', recommended: false })),
    axis,
    rowHeight: 48,
    above: headHeight,
    nameWidth: 250,
    nameLines: { beside: 3, above: 2 },
    valueWidth: 14,
    options: { scales: { x: { min, max, ticks: { stepSize, maxTicksLimit: mostTicks } } } },
  })
  const bar = (value: (row: TornadoChart['rows'][number]) => number, colour: string) => ({
    data: rows.map((row) => [base, value(row)]),
    backgroundColor: colour,
    grouped: false,
    barThickness: 16,
    borderSkipped: false,
  })
  const configuration = {
    type: 'bar',
    data: {
      labels: [...frame.keys],
      datasets: [bar(({ atLow }) => atLow, palette.series[3]), bar(({ atHigh }) => atHigh, palette.accent)],
    },
    options: { ...frame.options, layout: { padding: { top: headHeight } } },
    plugins: [paper, turningPoint(labels, layout), endValues(rows, base, layout), frame.names],
  }
  return { configuration: configuration as unknown as ChartConfiguration, size: frame.size }
}

/** Tints the side on which the other option is cheaper and names both sides. */
function turningPoint(labels: TornadoChart['labels'], layout: ChartLayout): Plugin {
  return {
    id: 'turning-point',
    beforeDatasetsDraw(chart) {
      const zero = chart.scales.x?.getPixelForValue(0)
      if (zero === undefined) return
      const { right, top, bottom } = chart.chartArea
      const { ctx } = chart
      ctx.save()
      ctx.fillStyle = translucent(palette.alarm, 0.09)
      ctx.fillRect(zero, top, right - zero, bottom - top)
      ctx.fillStyle = palette.ink
      ctx.fillRect(zero - 1, top - 4, 2, bottom - top + 4)
      ctx.textBaseline = 'bottom'
      sideName(chart, labels.recommendedAhead, layout, 'right', zero - 8, 6)
      sideName(chart, labels.otherAhead, layout, 'left', zero + 8, 24)
      ctx.restore()
    },
  }
}

/** Names one side beside the line at zero; what would not fit there begins further in, on a line of its own. */
function sideName(
  chart: Chart,
  text: string,
  layout: ChartLayout,
  align: 'left' | 'right',
  x: number,
  above: number,
): void {
  const { ctx, chartArea } = chart
  setFont(chart, textSizes[layout] - 1, true)
  ctx.fillStyle = align === 'left' ? palette.alarm : palette.muted
  const measure = (part: string) => ctx.measureText(part).width
  const [line = ''] = fittedLines(measure, text, chart.width - 8, 1)
  const width = measure(line)
  const start = align === 'left' ? x : x - width
  ctx.textAlign = 'left'
  ctx.fillText(line, Math.max(4, Math.min(start, chart.width - 4 - width)), chartArea.top - above)
}

/** Writes the input's low and high value beside the ends of its bar. */
function endValues(rows: TornadoChart['rows'], base: number, layout: ChartLayout): Plugin {
  return {
    id: 'end-values',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales
      if (x === undefined || y === undefined) return
      const { ctx } = chart
      ctx.save()
      setFont(chart, textSizes[layout] - 1)
      ctx.fillStyle = palette.muted
      ctx.strokeStyle = palette.paper
      ctx.lineWidth = 4
      ctx.textBaseline = 'middle'
      rows.forEach((row, index) => {
        for (const { at, text, align } of textsBeside(row, base)) {
          ctx.textAlign = align
          const textX = x.getPixelForValue(at) + (align === 'left' ? 5 : -5)
          const textY = y.getPixelForValue(index)
          // A paper-coloured edge keeps the text readable across the line at zero.
          ctx.strokeText(text, textX, textY)
          ctx.fillText(text, textX, textY)
        }
      })
      ctx.restore()
    },
  }
}

/** One text at each end; both at the outer end where the input moves the difference to one side only. */
function textsBeside({ atLow, atHigh, lowText, highText }: TornadoChart['rows'][number], base: number) {
  const [left, right] =
    atLow <= atHigh
      ? [
          { at: atLow, text: lowText },
          { at: atHigh, text: highText },
        ]
      : [
          { at: atHigh, text: highText },
          { at: atLow, text: lowText },
        ]
  if (left.at >= base) return [{ at: right.at, text: `${left.text} … ${right.text}`, align: 'left' as const }]
  if (right.at <= base)
    return [{ at: left.at, text: `${left.text} … ${right.text}`, align: 'right' as const }]
  return [
    { ...left, align: 'right' as const },
    { ...right, align: 'left' as const },
  ]
}
