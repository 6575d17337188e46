import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { ChartConfiguration } from 'chart.js'
import { ChartJSNodeCanvas } from 'chartjs-node-canvas'
import { describe, expect, it } from 'vitest'
import { chartFont } from '../../src/platform/chart-fonts.js'
import { renderChart } from '../../src/platform/chart-renderer.js'

const bars = (title: string, labels = ['a', 'b']): ChartConfiguration => ({
  type: 'bar',
  data: { labels, datasets: [{ data: [1, 2], backgroundColor: '#224466' }] },
  options: { plugins: { title: { display: true, text: title }, legend: { display: false } } },
})

async function pixels(png: Buffer): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height)
}

/** The pixels of one letter, drawn large in the chart's font. */
function letter(text: string, weight: number): string {
  const canvas = createCanvas(60, 60)
  const context = canvas.getContext('2d')
  context.font = `${weight} 40px ${chartFont}`
  context.fillText(text, 5, 45)
  return canvas.toBuffer('image/png').toString('base64')
}

describe('renderChart', () => {
  it('draws at twice the size asked for, each size its own', async () => {
    for (const size of [
      { width: 300, height: 150 },
      { width: 200, height: 400 },
    ]) {
      const { width, height } = await pixels(await renderChart(bars('Size'), size))
      expect([width, height]).toEqual([2 * size.width, 2 * size.height])
    }
  })

  it('paints on opaque white', async () => {
    const { data } = await pixels(await renderChart(bars('Paper'), { width: 100, height: 60 }))
    expect([...data.slice(0, 4)]).toEqual([255, 255, 255, 255])
    expect(data.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true)
  })

  it('gives the same bytes for the same chart, whatever was drawn before or meanwhile', async () => {
    const size = { width: 240, height: 120 }
    const alone = await renderChart(bars('Same'), size)
    const [first, , second] = await Promise.all([
      renderChart(bars('Same'), size),
      renderChart(bars('Other'), { width: 120, height: 240 }),
      renderChart(bars('Same'), size),
    ])
    expect(first!.equals(alone)).toBe(true)
    expect(second!.equals(alone)).toBe(true)
  })

  it('leaves the configuration as it was', async () => {
    const configuration = bars('Kept')
    const before = structuredClone(configuration)
    await renderChart(configuration, { width: 100, height: 100 })
    expect(configuration).toEqual(before)
  })

  it('has a picture of its own for every letter people need, in regular and bold', async () => {
    await renderChart(bars('Load'), { width: 50, height: 50 })
    // U+FFFF is no character: what is drawn for it is what stands for a missing letter.
    for (const weight of [400, 700]) {
      const missing = letter('\uffff', weight)
      for (const text of 'AÉàçœŒÿ€±×−–“”’‹›%&ŁőșžđΩЖß') {
        expect(letter(text, weight), `${text} at ${weight}`).not.toBe(missing)
      }
    }
    expect(letter('A', 400)).not.toBe(letter('A', 700))
  })

  it('goes on after a chart that cannot be drawn', async () => {
    const wrong = {
      type: 'no such chart',
      data: { datasets: [{ data: [1] }] },
    } as unknown as ChartConfiguration
    await expect(renderChart(wrong, { width: 50, height: 50 })).rejects.toThrow(/no such chart/)
    expect((await renderChart(bars('Next'), { width: 50, height: 50 })).length).toBeGreaterThan(0)
  })
})

describe('the canvas adapter under chartjs-node-canvas', () => {
  it('serves its synchronous and its asynchronous calls alike', async () => {
    const renderer = new ChartJSNodeCanvas({ width: 80, height: 40, backgroundColour: 'white' })
    const synchronous = renderer.renderToBufferSync(bars('Both'))
    expect(synchronous.subarray(1, 4).toString()).toBe('PNG')
    expect((await renderer.renderToBuffer(bars('Both'))).equals(synchronous)).toBe(true)
    expect(renderer.renderToDataURLSync(bars('Both'))).toMatch(/^data:image\/png;base64,/)
  })
})
