import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import type { ChartConfiguration } from 'chart.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canvasWithFonts, chartFont } from '../../src/platform/chart-fonts.js'
import { SvgCanvas, type SvgContext } from '../../src/platform/svg-canvas.js'
import { drawChart } from '../../src/platform/vector-charts.js'

const size = 120

type Pen = Pick<
  SvgContext,
  | 'arc'
  | 'beginPath'
  | 'bezierCurveTo'
  | 'clip'
  | 'closePath'
  | 'ellipse'
  | 'fillRect'
  | 'lineTo'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'rect'
  | 'restore'
  | 'rotate'
  | 'save'
  | 'setLineDash'
  | 'stroke'
  | 'translate'
> & { fill(rule?: 'nonzero' | 'evenodd'): void } & {
  fillStyle: unknown
  strokeStyle: unknown
  globalAlpha: number
  lineWidth: number
}

/** A drawing as SVG. */
async function written(draw: (pen: Pen) => void): Promise<string> {
  const { createCanvas: create } = await canvasWithFonts()
  const canvas = new SvgCanvas(size, size, create(1, 1).getContext('2d'))
  draw(canvas.getContext('2d') as Pen)
  return canvas.toSvg()
}

const pixelsOf = (context: SKRSContext2D) => context.getImageData(0, 0, size, size).data

/** Mean difference, from 0 to 255, between a drawing painted by a canvas and the same written as SVG, then painted. */
async function difference(draw: (pen: Pen) => void): Promise<number> {
  const painted = createCanvas(size, size).getContext('2d')
  draw(painted as unknown as Pen)
  const shown = createCanvas(size, size).getContext('2d')
  shown.drawImage(await loadImage(Buffer.from(await written(draw))), 0, 0)
  const [one, other] = [pixelsOf(painted), pixelsOf(shown)]
  return one.reduce((sum, value, index) => sum + Math.abs(value - other[index]!), 0) / one.length
}

// Two painters smooth the edges of shapes differently: a few levels along each edge, never a shape.
const edges = 1.5

describe('a canvas that writes SVG', () => {
  it.each<[string, (pen: Pen) => void]>([
    [
      'a circle',
      (pen) => {
        pen.arc(60, 60, 40, 0, 2 * Math.PI)
        pen.fill()
      },
    ],
    [
      'a slice',
      (pen) => {
        pen.moveTo(60, 60)
        pen.arc(60, 60, 40, 1, 5)
        pen.closePath()
        pen.fill()
      },
    ],
    [
      'a slice the other way',
      (pen) => {
        pen.moveTo(60, 60)
        pen.arc(60, 60, 40, 1, 5, true)
        pen.fill()
      },
    ],
    [
      'an ellipse turned',
      (pen) => {
        pen.ellipse(60, 60, 50, 20, 0.7, 0, 2 * Math.PI)
        pen.stroke()
      },
    ],
    [
      'curves moved and turned',
      (pen) => {
        pen.translate(60, 30)
        pen.rotate(0.6)
        pen.moveTo(0, 0)
        pen.quadraticCurveTo(40, 0, 40, 40)
        pen.bezierCurveTo(30, 60, 0, 50, 0, 40)
        pen.closePath()
        pen.fill()
        pen.fillRect(-30, 0, 20, 10)
      },
    ],
    [
      'a frame',
      (pen) => {
        pen.rect(20, 20, 80, 80)
        pen.rect(40, 40, 40, 40)
        pen.fill('evenodd')
      },
    ],
    [
      'half seen through',
      (pen) => {
        pen.fillStyle = '#0082ca80'
        pen.fillRect(10, 10, 80, 80)
        pen.globalAlpha = 0.4
        pen.fillRect(0, 60, 120, 30)
      },
    ],
    [
      'dashes',
      (pen) => {
        pen.setLineDash([7, 4])
        pen.lineWidth = 3
        pen.strokeStyle = '#9f4622'
        pen.moveTo(10, 10)
        pen.lineTo(110, 10)
        pen.lineTo(110, 90)
        pen.lineTo(20, 60)
        pen.stroke()
      },
    ],
  ])('draws what a canvas paints: %s', async (_, draw) => {
    expect(
      await difference((pen) => {
        pen.beginPath()
        draw(pen)
      }),
    ).toBeLessThan(edges)
  })

  it('draws what a canvas paints: any path of lines and arcs', async () => {
    const place = fc.integer({ min: 10, max: 110 })
    const angle = fc.integer({ min: -70, max: 70 }).map((tenths) => tenths / 10)
    // @napi-rs/canvas paints nothing of some arcs of a full turn that begin below zero, against the standard.
    const sweep = fc.integer({ min: -62, max: 62 }).map((tenths) => tenths / 10)
    const step = fc.oneof(
      fc.record({ kind: fc.constant('line' as const), x: place, y: place }),
      fc.record({
        kind: fc.constant('arc' as const),
        x: place,
        y: place,
        radius: fc.integer({ min: 3, max: 50 }),
        from: angle,
        sweep,
        back: fc.boolean(),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), angle, async (steps, turn) => {
        const drawn = await difference((pen) => {
          pen.translate(10, 5)
          pen.rotate(turn / 20)
          pen.beginPath()
          for (const one of steps) {
            if (one.kind === 'line') pen.lineTo(one.x, one.y)
            else pen.arc(one.x, one.y, one.radius, one.from, one.from + one.sweep, one.back)
          }
          pen.fill('evenodd')
        })
        expect(drawn).toBeLessThan(2 * edges)
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })

  it('draws a full turn from wherever it begins', async () => {
    const svg = await written((pen) => {
      pen.beginPath()
      pen.arc(60, 60, 40, -Math.PI / 2, 1.5 * Math.PI)
      pen.fill()
    })
    expect(svg).toContain('d="M60 20A40 40 0 0 1 60 100A40 40 0 0 1 60 20"')
  })

  it('keeps every character of a text, escaped, each text once', async () => {
    const text = '10:30 (A) 3x4 -> a@B <b>&"x" 12–14 Łódź Αθήνα 日本 😀'
    const svg = await written((pen) => {
      const words = pen as unknown as SvgContext
      words.font = `bold 12px ${chartFont}`
      words.textAlign = 'right'
      words.strokeText(text, 100, 20)
      words.fillText(text, 100, 20)
    })
    expect([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words)).toEqual([
      '10:30 (A) 3x4 -&#62; a@B &#60;b&#62;&#38;&#34;x&#34; 12–14 Łódź Αθήνα 日本 😀',
    ])
    expect(svg).toMatch(/font-size="12" font-weight="bold" text-anchor="end" textLength="[\d.]+"/)
    expect(svg).toContain('paint-order="stroke"')
  })

  it('sets a text on the height its baseline says', async () => {
    const heights = await Promise.all(
      ['top', 'middle', 'alphabetic', 'bottom'].map(async (textBaseline) => {
        const svg = await written((pen) => {
          const words = pen as unknown as SvgContext
          Object.assign(words, { font: `20px ${chartFont}`, textBaseline })
          words.fillText('Ag', 10, 50)
        })
        return Number(/ y="([\d.]+)"/.exec(svg)?.[1])
      }),
    )
    expect(heights).toEqual([...heights].sort((one, other) => other - one))
    expect(heights[2]).toBe(50)
  })

  it('shows nothing beyond a rectangle, and of two what both have', async () => {
    const svg = await written((pen) => {
      pen.fillRect(0, 0, 1, 1)
      pen.save()
      pen.beginPath()
      pen.rect(20, 20, 60, 60)
      pen.clip()
      pen.beginPath()
      pen.rect(50, 40, 60, 60)
      pen.clip()
      pen.fillRect(0, 0, 120, 120)
      pen.fillRect(0, 0, 60, 60)
      pen.restore()
      pen.fillRect(2, 2, 1, 1)
    })
    expect(svg.replace(/<path[^>]*>/g, '.').replace(/^<svg[^>]*>/, '')).toBe(
      '.<svg x="50" y="40" width="30" height="40" viewBox="50 40 30 40">..</svg>.</svg>',
    )
  })

  it('refuses what it cannot draw', async () => {
    await expect(
      written((pen) => {
        pen.beginPath()
        pen.arc(9, 9, 9, 0, 1)
        pen.clip()
      }),
    ).rejects.toThrow(/rectangles/)
    await expect(
      written((pen) => (pen as unknown as SvgContext).setTransform(2, 0, 0, 2, 0, 0)),
    ).rejects.toThrow(/stretch/)
  })
})

describe('drawChart', () => {
  const bars: ChartConfiguration = {
    type: 'bar',
    data: { labels: ['a', 'b'], datasets: [{ data: [1, 2], backgroundColor: '#224466' }] },
    options: { plugins: { title: { display: true, text: 'Cost < price' } } },
  }

  it('gives the same text each time and leaves the configuration as it was', async () => {
    const before = JSON.stringify(bars)
    const one = await drawChart(bars, { width: 300, height: 200 })
    await drawChart(bars, { width: 200, height: 300 })
    expect(await drawChart(bars, { width: 300, height: 200 })).toBe(one)
    expect(JSON.stringify(bars)).toBe(before)
    expect(one).toMatch(/^<svg xmlns="[^"]+" width="300" height="200" viewBox="0 0 300 200"/)
    expect(one).toContain('>Cost &#60; price</text>')
    expect(one).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('reports what goes wrong, and draws the next chart', async () => {
    const wrong = { ...bars, plugins: [{ id: 'fails', beforeDraw: failing }] }
    await expect(drawChart(wrong, { width: 50, height: 50 })).rejects.toThrow('no such colour')
    expect(await drawChart(bars, { width: 50, height: 50 })).toContain('<path')
  })
})

function failing(): never {
  throw new Error('no such colour')
}
