import type { ChartConfiguration, Plugin } from 'chart.js'
import type { ChartJSNodeCanvas } from 'chartjs-node-canvas'
import { ChartLibraryError, canvasWithFonts, chartFont } from './chart-fonts.js'

/** Size on the page, in CSS pixels; the picture has twice as many each way. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

export type RenderChart = (configuration: ChartConfiguration, size: ChartSize) => Promise<Buffer>

/** Pixels of the picture to one pixel of the page: sharp on dense screens and on paper. */
const pixelRatio = 2

let library: Promise<ChartJSNodeCanvas> | undefined
/**
 * The last two pictures asked for. One is drawn while the one before is still being packed, no more: each takes
 * megabytes until then, and a report has dozens.
 */
let pending: readonly [Promise<unknown>, Promise<unknown>] = [Promise.resolve(), Promise.resolve()]
/** The size of the chart being drawn: drawing is synchronous, only packing the picture is not. */
let drawn: ChartSize = { width: 1, height: 1 }

// One renderer serves every size: each of its own would load another copy of Chart.js.
const sizeAndPaper: Plugin = {
  id: 'size-and-paper',
  beforeInit(chart) {
    chart.resize(drawn.width, drawn.height)
  },
  beforeDraw({ ctx, width, height }) {
    // A canvas starts transparent, which mail clients show as black.
    ctx.save()
    ctx.fillStyle = '#ffffff'
    ctx.fillRect(0, 0, width, height)
    ctx.restore()
  },
}

/**
 * Draws a Chart.js chart as a PNG picture on white, at double resolution, in the shipped font. The same
 * configuration gives the same bytes. The drawing library is loaded at the first chart.
 * @throws ChartLibraryError
 */
export const renderChart: RenderChart = async (configuration, size) => {
  const renderer = await loadChartLibrary()
  const [beforeLast, last] = pending
  const picture = beforeLast.then(() => {
    drawn = size
    const options = { ...configuration.options, maintainAspectRatio: false }
    return renderer.renderToBuffer({ ...configuration, options })
  })
  pending = [last, picture.catch(() => undefined)]
  return await picture
}

/**
 * Loads the drawing library, once; charts do so by themselves.
 * @throws ChartLibraryError
 */
export async function loadChartLibrary(): Promise<ChartJSNodeCanvas> {
  library ??= loadLibrary()
  return await library
}

async function loadLibrary(): Promise<ChartJSNodeCanvas> {
  try {
    const [{ ChartJSNodeCanvas }] = await Promise.all([import('chartjs-node-canvas'), canvasWithFonts()])
    return new ChartJSNodeCanvas({
      ...drawn,
      plugins: { modern: [sizeAndPaper] },
      chartCallback: (chart) => {
        chart.defaults.font.family = chartFont
        chart.defaults.devicePixelRatio = pixelRatio
      },
    })
  } catch (error) {
    throw new ChartLibraryError(error)
  }
}
