import type { Chart, ChartConfiguration, Plugin } from 'chart.js'
import type { TornadoChart } from '../view/chart-data.js'
import { type ChartLayout, type ChartSpec, chartWidths } from './chart-spec.js'
import { fittedApart, fittedLines, type Measure } from './fit-text.js'
import { mostTicks, niceRange } from './nice-range.js'
import { palette, translucent } from './palette.js'
import { rowFrame } from './row-frame.js'
import { paper, setFont, textSizes } from './style.js'

/** A line of the names of both sides, which stand one over the other above the bars. */
const headLineHeight = 18
/** Between lines of one name. */
const nameLineHeight = 15
const nameWidth = 250
const valueWidth = 14
/** Between a bar's end and its text, and between a text and the picture's edge. */
const gap = 5
const barHeight = 16
/** About the width of a letter at a size of one. */
const letterWidth = 0.6
/** The longest text that stands beside a bar rather than under it, in pixels. */
const widestBeside = 110

/** How far each input moves the difference between the two best options; beyond zero the answer turns. */
export function tornado({ rows, base, labels, axis }: TornadoChart, layout: ChartLayout): ChartSpec {
  const ends = [0, base, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])]
  const least = Math.min(...ends)
  const most = Math.max(...ends)
  const margin = (most - least || 1) * marginShare(rows, base, layout)
  // The name of the side on which the answer turns needs room too.
  const rightEnd = Math.max(most + margin, (most - least) * 0.3)
  const { min, max, stepSize } = niceRange(least - margin, rightEnd, layout === 'narrow' ? 3 : 5)
  const head = headOf(labels, layout)
  const frame = rowFrame({
    layout,
    rows: rows.map(({ label }) => ({ label, value: '', recommended: false })),
    axis,
    rowHeight: 48,
    above: head.height,
    nameWidth,
    nameLines: { beside: 3, above: 2 },
    valueWidth,
    options: { scales: { x: { min, max, ticks: { stepSize, maxTicksLimit: mostTicks } } } },
  })
  const bar = (value: (row: TornadoChart['rows'][number]) => number, colour: string) => ({
    data: rows.map((row) => [base, value(row)]),
    backgroundColor: colour,
    grouped: false,
    barThickness: barHeight,
    borderSkipped: false,
  })
  const configuration = {
    type: 'bar',
    data: {
      labels: [...frame.keys],
      datasets: [bar(({ atLow }) => atLow, palette.series[3]), bar(({ atHigh }) => atHigh, palette.accent)],
    },
    options: { ...frame.options, layout: { padding: { top: head.height } } },
    plugins: [paper, turningPoint(labels, head.lines, layout), endValues(rows, base, layout), frame.names],
  }
  return { configuration: configuration as unknown as ChartConfiguration, size: frame.size }
}

/** Lines that the name of a side takes, and the room of both. */
function headOf({ recommendedAhead, otherAhead }: TornadoChart['labels'], layout: ChartLayout) {
  const longest = Math.max(recommendedAhead.length, otherAhead.length) * letterWidth * (textSizes[layout] - 1)
  const lines = longest > chartWidths[layout] - 8 ? 2 : 1
  return { lines, height: 8 + 2 * lines * headLineHeight }
}

/** Tints the side on which the other option is cheaper and names both sides. */
function turningPoint(labels: TornadoChart['labels'], lines: number, layout: ChartLayout): Plugin {
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
      setFont(chart, textSizes[layout] - 1, true)
      const measure = (text: string) => ctx.measureText(text).width
      const sides = [labels.recommendedAhead, labels.otherAhead]
      const room = chart.width - 8
      const [ahead = [], behind = []] = fittedApart(measure, sides, room, lines).map((text) =>
        fittedLines(measure, text, room, lines),
      )
      ctx.fillStyle = palette.muted
      sideName(chart, ahead, (width) => zero - 8 - width, 6)
      ctx.fillStyle = palette.alarm
      sideName(chart, behind, () => zero + 8, 6 + ahead.length * headLineHeight)
      ctx.restore()
    },
  }
}

/** Names one side beside the line at zero; what would not fit there begins further in, on a line of its own. */
function sideName(
  { ctx, chartArea, width }: Chart,
  lines: readonly string[],
  startOf: (width: number) => number,
  above: number,
): void {
  ctx.textAlign = 'left'
  const widest = Math.max(...lines.map((line) => ctx.measureText(line).width))
  const start = Math.max(4, Math.min(startOf(widest), width - 4 - widest))
  lines.forEach((line, index) => {
    ctx.fillText(line, start, chartArea.top - above - (lines.length - 1 - index) * nameLineHeight)
  })
}

/** Room on both sides of the bars for the values of the inputs, as a share of what the bars take. */
function marginShare(rows: TornadoChart['rows'], base: number, layout: ChartLayout): number {
  const texts = rows.flatMap((row) => textsAtEnds(row, base).map(({ text }) => text))
  const widest = Math.max(...texts.map(({ length }) => length)) * letterWidth * textSizes[layout] + 2 * gap
  if (layout === 'narrow' || widest > widestBeside) return 0.08
  return widest / (chartWidths[layout] - nameWidth - valueWidth - 2 * widest)
}

/**
 * Writes the input's low and high value beside the ends of its bar: of every bar, or where there is no room for that, under
 * every bar.
 */
function endValues(rows: TornadoChart['rows'], base: number, layout: ChartLayout): Plugin {
  return {
    id: 'end-values',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales
      if (x === undefined || y === undefined) return
      const { ctx, chartArea } = chart
      ctx.save()
      setFont(chart, textSizes[layout] - 1)
      ctx.fillStyle = palette.muted
      ctx.strokeStyle = palette.paper
      ctx.lineWidth = 4
      ctx.textBaseline = 'middle'
      ctx.textAlign = 'left'
      const room = { from: chartArea.left + 2, to: chart.width - 4 }
      const measure = (text: string) => ctx.measureText(text).width
      const pixel = (value: number) => x.getPixelForValue(value)
      const beside = rows.map((row) => besideBar(row, base, pixel, measure))
      const fits = beside.flat().every(({ from, to }) => from >= room.from && to <= room.to)
      rows.forEach((row, index) => {
        const middle = y.getPixelForValue(index)
        for (const { text, from } of fits ? beside[index]! : underBar(row, room, pixel, measure)) {
          const height = fits ? middle : middle + barHeight / 2 + 9
          // A paper-coloured edge keeps the text readable across the line at zero.
          ctx.strokeText(text, from, height)
          ctx.fillText(text, from, height)
        }
      })
      ctx.restore()
    },
  }
}

/** A text and where it stands across, in pixels. */
interface Placed {
  readonly text: string
  readonly from: number
  readonly to: number
}

type Row = TornadoChart['rows'][number]
type PixelOf = (value: number) => number

/** The row's texts outside of its bar. */
function besideBar(row: Row, base: number, pixel: PixelOf, measure: Measure): Placed[] {
  return textsAtEnds(row, base).map(({ at, text, outward }) => {
    const width = measure(text)
    const from = outward === 'right' ? pixel(at) + gap : pixel(at) - gap - width
    return { text, from, to: from + width }
  })
}

/** Each text under its end as far as there is room, or both as one under the bar where they would meet. */
function underBar(
  row: Row,
  room: { readonly from: number; readonly to: number },
  pixel: PixelOf,
  measure: Measure,
): Placed[] {
  const centred = (text: string, at: number): Placed => {
    const width = measure(text)
    const from = Math.max(room.from, Math.min(at - width / 2, room.to - width))
    return { text, from, to: from + width }
  }
  const { left, right } = endsOf(row)
  const one = centred(left.text, pixel(left.at))
  const other = centred(right.text, pixel(right.at))
  if (one.to + 2 * gap <= other.from) return [one, other]
  return [centred(row.bothText, pixel((left.at + right.at) / 2))]
}

function endsOf({ atLow, atHigh, lowText, highText }: Row) {
  const low = { at: atLow, text: lowText }
  const high = { at: atHigh, text: highText }
  return atLow <= atHigh ? { left: low, right: high } : { left: high, right: low }
}

/** One text at each end; both at the outer end where the input moves the difference to one side only. */
function textsAtEnds(row: Row, base: number) {
  const { left, right } = endsOf(row)
  if (left.at >= base) return [{ at: right.at, text: row.bothText, outward: 'right' as const }]
  if (right.at <= base) return [{ at: left.at, text: row.bothText, outward: 'left' as const }]
  return [
    { ...left, outward: 'left' as const },
    { ...right, outward: 'right' as const },
  ]
}
