import type { Chart, ChartItem } from 'chart.js'
import type { DrawChart } from '../report/html.js'
import { ChartLibraryError, canvasWithFonts, chartFont } from './chart-fonts.js'
import { SvgCanvas, type TextRuler } from './svg-canvas.js'

/** Chart.js with a ruler for its texts. */
interface ChartLibrary {
  readonly Chart: typeof Chart
  readonly ruler: TextRuler
}

let library: Promise<ChartLibrary> | undefined

/**
 * Draws a Chart.js chart as an SVG element, for pages and paper: the same configuration gives the same text. The drawing
 * library is loaded at the first chart.
 * @throws ChartLibraryError
 */
export const drawChart: DrawChart = async (configuration, { width, height }) => {
  const { Chart, ruler } = await loadVectorCharts()
  const canvas = new SvgCanvas(width, height, ruler)
  // Chart.js asks of a canvas what this one has; a browser's has a hundred things more.
  const context = canvas.getContext('2d') as unknown as ChartItem
  const options = { ...configuration.options, devicePixelRatio: 1, maintainAspectRatio: false }
  const chart = new Chart(context, { ...configuration, options })
  try {
    return canvas.toSvg()
  } finally {
    chart.destroy()
  }
}

/**
 * Loads what pages are drawn with, once; charts do so by themselves.
 * @throws ChartLibraryError
 */
export async function loadVectorCharts(): Promise<ChartLibrary> {
  library ??= loadLibrary()
  return await library
}

async function loadLibrary(): Promise<ChartLibrary> {
  try {
    const [{ Chart, registerables }, { createCanvas }] = await Promise.all([
      import('chart.js'),
      canvasWithFonts(),
    ])
    Chart.register(...registerables)
    Chart.defaults.font.family = chartFont
    return { Chart, ruler: createCanvas(1, 1).getContext('2d') }
  } catch (error) {
    throw new ChartLibraryError(error)
  }
}
