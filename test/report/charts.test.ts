import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { chartSpec } from '../../src/report/charts/chart.js'
import { fittedApart, fittedLines } from '../../src/report/charts/fit-text.js'
import { niceRange } from '../../src/report/charts/nice-range.js'
import { palette } from '../../src/report/charts/palette.js'
import { stretchedTicks } from '../../src/report/charts/trade-off.js'
import { reportView } from '../../src/report/view/report-view.js'
import { fixtureResult } from './fixture-result.js'

type Triple = readonly [number, number, number]

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Contrast ratio as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linear(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const multiplied = (matrix: readonly Triple[], [x, y, z]: Triple): Triple =>
  matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Triple

/** Oklab coordinates (Ottosson 2020) of a linear sRGB colour. */
function oklab(colour: Triple): Triple {
  const cones = multiplied(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple,
  ).map(Math.cbrt) as unknown as Triple
  return multiplied(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

/** Complete colour-vision deficiencies, Machado, Oliveira and Fernandes 2009. */
const sights: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

describe('the palette', () => {
  it('stands out from paper: 3:1 for marks, 4.5:1 for text', () => {
    for (const colour of [...palette.series, palette.accent, palette.other, palette.alarm]) {
      expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(3)
    }
    for (const colour of [palette.ink, palette.muted, palette.alarm]) {
      expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(Object.keys(sights))('keeps any two series apart (%s)', (sight) => {
    const seen = palette.series.map((colour) => oklab(multiplied(sights[sight]!, linear(colour))))
    seen.forEach((one, i) => {
      for (const other of seen.slice(i + 1)) {
        // 0.02 is about the least difference seen side by side; marks far apart need several times that.
        expect(Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])).toBeGreaterThan(0.1)
      }
    })
  })
})

describe('fitted text', () => {
  const measure = (text: string) => text.length * 10

  it('breaks at spaces, then inside words, then ends in an ellipsis', () => {
    expect(fittedLines(measure, 'Own centre', 100, 2)).toEqual(['Own centre'])
    expect(fittedLines(measure, 'Provider in Lille', 100, 2)).toEqual(['Provider', 'in Lille'])
    expect(fittedLines(measure, 'Donaudampfschiff', 100, 2)).toEqual(['Donaudampf', 'schiff'])
    expect(fittedLines(measure, 'Provider abroad in Antananarivo', 100, 2)).toEqual([
      'Provider',
      'abroad in…',
    ])
    expect(fittedLines(measure, '', 100, 2)).toEqual([])
  })

  it('never exceeds its room or its lines', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 40, max: 400 }),
        (text, room) => {
          const lines = fittedLines(measure, text, room, 2)
          expect(lines.length).toBeLessThanOrEqual(2)
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(room)
        },
      ),
      { seed: 20261122, numRuns: 300 },
    )
  })
})

describe('names beside one another', () => {
  const measure = (text: string) => text.length * 10

  it('keep what tells them apart in the lines there are', () => {
    const names = ['Provider of the north, Lyon, three years', 'Provider of the north, Lille, three years']
    expect(fittedApart(measure, names, 100, 2)).toEqual(['Provider of…Lyon,…', 'Provider of…Lille,…'])
    expect(fittedApart(measure, names, 200, 3)).toEqual(names)
  })

  it('are never the same and never wider or longer than their room', () => {
    const word = fc.stringMatching(/^[ab]{1,9}$/)
    const name = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 60, max: 300 }),
        fc.integer({ min: 1, max: 3 }),
        (names, room, most) => {
          const texts = fittedApart(measure, names, room, most)
          expect(new Set(texts).size).toBe(new Set(names).size)
          for (const text of texts) {
            const lines = fittedLines(measure, text, room, most)
            expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
            for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(room)
          }
        },
      ),
      { seed: 20261122, numRuns: 300 },
    )
  })
})

describe('ticks of a stretched axis', () => {
  it('are round, end at the end and never beyond it', () => {
    expect(stretchedTicks(400_000, 5)).toEqual([0, 20_000, 100_000, 200_000, 400_000])
    expect(stretchedTicks(6e6, 6)).toEqual([0, 200_000, 1e6, 2e6, 6e6])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 4, max: 6 }), (max, steps) => {
        const ticks = stretchedTicks(max, steps)
        expect(ticks.at(-1)).toBe(max)
        for (const [index, tick] of ticks.slice(1).entries()) expect(tick).toBeGreaterThan(ticks[index]!)
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })
})

describe('nice ranges', () => {
  it('hold both ends in round steps', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
        (low, span) => {
          const { min, max, stepSize } = niceRange(low, low + span, 5)
          const slack = 1e-9 * Math.max(Math.abs(low), span)
          expect(min).toBeLessThanOrEqual(low + slack)
          expect(max).toBeGreaterThanOrEqual(low + span - slack)
          expect((max - min) / stepSize).toBeLessThanOrEqual(9)
        },
      ),
      { seed: 20261122, numRuns: 300 },
    )
  })

  it('take a single value', () => {
    expect(niceRange(0, 0, 5).stepSize).toBeGreaterThan(0)
  })
})

describe('charts', () => {
  it.each([1, 2, 4, 8])('have room for every row with %i options', async (count) => {
    const view = reportView(fixtureResult(count), await messages('en', reportTexts))
    const parts = [view.costs, view.work, view.service, view.freshness, view.exposure, view.change]
    const figures = [view.answer.figure, ...parts.flatMap((part) => part.figures)]
    for (const { chart } of figures) {
      for (const layout of ['wide', 'medium', 'narrow'] as const) {
        const { configuration, size } = chartSpec(chart, layout)
        expect(configuration.data.datasets.length).toBeGreaterThan(0)
        const rows = 'rows' in chart ? chart.rows.length : 1
        expect(size.height).toBeGreaterThanOrEqual(rows * 36 + 30)
        expect(size.width).toBe({ wide: 760, medium: 600, narrow: 344 }[layout])
      }
    }
  })
})
