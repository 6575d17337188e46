import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ChartConfiguration, Plugin } from 'chart.js'
import type { ChartJSNodeCanvas } from 'chartjs-node-canvas'

/** Size on the page, in CSS pixels; the picture has twice as many each way. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

export type RenderChart = (configuration: ChartConfiguration, size: ChartSize) => Promise<Buffer>

/** Pixels of the picture to one pixel of the page: sharp on dense screens and on paper. */
const pixelRatio = 2

// Each file of the font carries one script; a family per script, listed in order of preference,
// is how the canvas finds a letter that the first file lacks.
const fontFamilies = [
  { family: 'Inter', script: 'latin' },
  { family: 'Inter Extended', script: 'latin-ext' },
  { family: 'Inter Greek', script: 'greek' },
  { family: 'Inter Cyrillic', script: 'cyrillic' },
] as const

/**
 * Font list for the canvas: the shipped font only, so that a chart looks the same on every machine.
 * It has European letters, €, ±, ×, −, –, “”; it has no ≤, ≥, → and no emoji: use words in labels.
 */
export const chartFont = fontFamilies.map(({ family }) => `"${family}"`).join(', ')

/** The drawing library cannot be loaded on this machine. */
export class ChartLibraryError extends Error {
  override readonly name = 'ChartLibraryError'
}

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
    const [{ ChartJSNodeCanvas }, { GlobalFonts }] = await Promise.all([
      import('chartjs-node-canvas'),
      import('@napi-rs/canvas'),
    ])
    const fontFolder = join(
      dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')),
      'files',
    )
    for (const { family, script } of fontFamilies) {
      for (const weight of [400, 700]) {
        const file = join(fontFolder, `inter-${script}-${weight}-normal.woff2`)
        if (GlobalFonts.registerFromPath(file, family) === null) throw new Error(`cannot read ${file}`)
      }
    }
    return new ChartJSNodeCanvas({
      ...drawn,
      plugins: { modern: [sizeAndPaper] },
      chartCallback: (chart) => {
        chart.defaults.font.family = chartFont
        chart.defaults.devicePixelRatio = pixelRatio
      },
    })
  } catch (error) {
    throw new ChartLibraryError('the drawing library could not be loaded', { cause: error })
  }
}
