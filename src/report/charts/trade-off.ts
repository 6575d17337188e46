import type { ChartConfiguration, Plugin } from 'chart.js'
import type { TradeOffChart, TradeOffPoint } from '../view/chart-data.js'
import { type ChartLayout, type ChartSpec, chartWidths } from './chart-spec.js'
import { nearestNice, niceRange } from './nice-range.js'
import { palette, seriesColour } from './palette.js'
import {
  baseOptions,
  figureAxis,
  legend,
  legendGap,
  legendHeight,
  paper,
  setFont,
  textSizes,
} from './style.js'

/** Line patterns that tell the options apart without colour. */
const dashes: readonly (readonly number[])[] = [
  [],
  [7, 4],
  [2, 3],
  [10, 3, 2, 3],
  [4, 2],
  [12, 4],
  [1, 2],
  [6, 2, 1, 2],
]

/**
 * Every option's ways of opening the data on two counts: a line through those no other beats, a filled point for the
 * one in use, a ring for the best. Amounts stand at the square roots, so that small ones can be told apart.
 */
export function tradeOff(data: TradeOffChart, layout: ChartLayout): ChartSpec {
  const base = baseOptions(layout)
  const place = data.stretched ? Math.sqrt : (value: number) => value
  const at = ({ across, up }: TradeOffPoint) => ({ x: place(across), y: place(up) })
  const all = data.series.flatMap(({ frontier, inUse, best }) => [...frontier, inUse, best])
  const above = legendHeight(
    layout,
    data.series.map(({ label }) => label),
  )
  const axis = (values: readonly number[], text: (value: number) => string, title: string, most: number) => ({
    ...(data.stretched ? stretchedAxis(values, most) : plainAxis(values, most)),
    title: { display: true, text: title, color: palette.muted, font: { size: textSizes[layout] - 1 } },
    ...ticksOf(layout, text, most, data.stretched),
  })
  const configuration = {
    type: 'scatter',
    data: {
      datasets: data.series.map(({ label, recommended, frontier }, index) => ({
        label,
        data: frontier.map(at),
        showLine: true,
        borderColor: seriesColour(index),
        backgroundColor: seriesColour(index),
        borderWidth: recommended ? 3.5 : 2,
        borderDash: recommended ? [] : [...(dashes[(index % (dashes.length - 1)) + 1] ?? [])],
        pointRadius: 3,
        pointStyle: 'circle',
        clip: false,
      })),
    },
    options: {
      ...base,
      layout: { padding: { right: 26, top: 4 } },
      plugins: { ...base.plugins, legend: legend(layout) },
      scales: {
        x: axis(
          all.map(({ across }) => across),
          data.acrossAxis,
          data.labels.across,
          layout === 'narrow' ? 4 : 6,
        ),
        y: axis(
          all.map(({ up }) => up),
          data.upAxis,
          data.labels.up,
          5,
        ),
      },
    },
    plugins: [paper, legendGap, marks(data, at, layout)],
  }
  return {
    configuration: configuration as unknown as ChartConfiguration,
    size: { width: chartWidths[layout], height: (layout === 'narrow' ? 270 : 330) + above },
  }
}

/** From nought to a round amount, ticks at it and at the round amounts nearest to the squares of even steps below. */
function stretchedAxis(values: readonly number[], steps: number) {
  const { max } = niceRange(0, Math.max(...values, 1), 2)
  const root = Math.sqrt(max)
  return {
    type: 'linear',
    // Marks at nought keep clear of the figures beside the axis.
    min: -root * 0.03,
    max: root * 1.02,
    afterBuildTicks(scale: { ticks: { value: number }[] }) {
      scale.ticks = stretchedTicks(max, steps).map((amount) => ({ value: Math.sqrt(amount) }))
    },
  }
}

/** Round amounts from nought to `max`, at square roots no nearer to the end than half a step: their words find room. */
export function stretchedTicks(max: number, steps: number): number[] {
  const squares = Array.from({ length: steps }, (_, step) => max * (step / (steps - 1)) ** 2)
  const below = squares.map(nearestNice).filter((amount) => Math.sqrt(amount / max) <= 1 - 0.5 / (steps - 1))
  return [...new Set([...below, max])]
}

function plainAxis(values: readonly number[], steps: number) {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const margin = Math.max((high - low) * 0.08, 0.005)
  const { min, max, stepSize } = niceRange(low - margin, high + margin, steps)
  return { type: 'linear', min: Math.max(0, min), max: Math.min(max, 1 + stepSize / 4), stepSize }
}

function ticksOf(layout: ChartLayout, text: (value: number) => string, most: number, stretched: boolean) {
  const shared = figureAxis(layout, text, most + 2)
  return {
    ...shared,
    ticks: {
      ...shared.ticks,
      callback: (value: string | number) => text(stretched ? Number(value) ** 2 : Number(value)),
    },
  }
}

/** A filled point where an option stands, a ring around its best way, and words at the recommended option's own. */
function marks(
  { series, labels }: TradeOffChart,
  at: (point: TradeOffPoint) => { readonly x: number; readonly y: number },
  layout: ChartLayout,
): Plugin {
  return {
    id: 'marks',
    afterDatasetsDraw(chart) {
      const { x, y } = chart.scales
      if (x === undefined || y === undefined) return
      const { ctx } = chart
      const pixel = (point: TradeOffPoint) => ({
        left: x.getPixelForValue(at(point).x),
        top: y.getPixelForValue(at(point).y),
      })
      ctx.save()
      // The recommended option last: nothing may cover its marks and words.
      const order = [...series.entries()].sort(
        ([, a], [, b]) => Number(a.recommended) - Number(b.recommended),
      )
      for (const [index, { inUse, best, recommended }] of order) {
        const colour = seriesColour(index)
        const here = pixel(inUse)
        const there = pixel(best)
        ctx.beginPath()
        ctx.arc(here.left, here.top, recommended ? 7 : 5.5, 0, 2 * Math.PI)
        ctx.fillStyle = colour
        ctx.fill()
        ctx.lineWidth = 2
        ctx.strokeStyle = palette.paper
        ctx.stroke()
        ctx.beginPath()
        ctx.arc(there.left, there.top, recommended ? 11 : 9, 0, 2 * Math.PI)
        ctx.strokeStyle = colour
        ctx.stroke()
        if (!recommended) continue
        const middle = (y.top + y.bottom) / 2
        if (nearby(here, there)) note(chart, labels.both, here, layout, middle < here.top)
        else {
          note(chart, labels.inUse, here, layout, here.top <= there.top)
          note(chart, labels.best, there, layout, there.top < here.top)
        }
      }
      ctx.restore()
    },
  }
}

interface Pixel {
  readonly left: number
  readonly top: number
}

/** Points so close that one covers the other. */
function nearby(first: Pixel, second: Pixel): boolean {
  return Math.hypot(first.left - second.left, first.top - second.top) < 4
}

/** A short text beside a point, above or below it, never beyond the picture's edge. */
function note(
  chart: Parameters<NonNullable<Plugin['afterDatasetsDraw']>>[0],
  text: string,
  { left, top }: Pixel,
  layout: ChartLayout,
  above: boolean,
): void {
  const { ctx, chartArea } = chart
  setFont(chart, textSizes[layout] - 1, true)
  const width = ctx.measureText(text).width
  const start = Math.min(Math.max(left + 10, chartArea.left + 2), chart.width - 4 - width)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  ctx.lineWidth = 4
  ctx.strokeStyle = palette.paper
  ctx.fillStyle = palette.ink
  const height = Math.min(Math.max(top + (above ? -15 : 15), chartArea.top + 8), chartArea.bottom - 8)
  ctx.strokeText(text, start, height)
  ctx.fillText(text, start, height)
}
