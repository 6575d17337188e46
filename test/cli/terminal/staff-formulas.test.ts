import { describe, expect, it } from 'vitest'
import { formulaLines, fourDigits } from '../../../src/cli/terminal/staff-formulas.js'
import { erlangA } from '../../../src/queueing/erlang-a.js'
import { erlangCQueue } from '../../../src/queueing/erlang-c.js'
import { finiteLine } from '../../../src/queueing/finite-line.js'

type Words = Parameters<typeof formulaLines>[1]

/** The figures put into each formula, at full length. */
const figuresOf = (queue: Parameters<typeof formulaLines>[0]) => {
  const put: Record<string, Record<string, number>> = {}
  const words = {
    number: (value: number) => String(value),
    say: (code: string, figures: Record<string, string>) => {
      put[code] = Object.fromEntries(Object.entries(figures).map(([name, text]) => [name, Number(text)]))
      return code
    },
  }
  formulaLines(queue, words as unknown as Words)
  return (code: string) => put[`staff.formula.${code}`] ?? {}
}

const common = { servers: 14, load: 10, handleTimeSeconds: 180, withinSeconds: 20 }
const rates = { agents: 14, arrivalRate: 10 / 180, serviceRate: 1 / 180, targetWaitSeconds: 20 }

describe('the formulas that --explain writes out', () => {
  it('come to what is answered: Erlang C', () => {
    const queue = erlangCQueue(rates)
    if (!queue.stable) throw new Error('unstable')
    const servedWithin = queue.serviceLevels.servedOverOffered
    const at = figuresOf({ ...common, ...queue, servedWithin })
    const { servers, load, blocking, passing, wait } = at('erlang-c')
    expect((servers! * blocking!) / (servers! - load! * passing!)).toBeCloseTo(wait!, 12)
    const level = at('level-c')
    expect(1 - level.wait! * Math.exp((-level.spare! * 20) / 180)).toBeCloseTo(level.level!, 12)
    expect(level.level).toBe(servedWithin)
    const asa = at('asa-c')
    expect((asa.wait! * asa.handle!) / asa.spare!).toBeCloseTo(queue.averageSpeedOfAnswer, 10)
  })

  it('come to what is answered: Erlang A, the integral done by itself', () => {
    const queue = erlangA({ ...rates, abandonmentRate: 1 / 240 })
    const servedWithin = queue.serviceLevels.servedOverOffered
    const at = figuresOf({
      ...common,
      patienceSeconds: 240,
      ...queue,
      probabilityOfBlocking: 0,
      servedWithin,
    })
    const wait = at('wait-a')
    expect(wait.waiting! / wait.weight!).toBeCloseTo(queue.probabilityOfWait, 12)
    const gone = at('abandoned')
    expect((gone.theta! * gone.length!) / gone.load!).toBeCloseTo(queue.probabilityOfAbandonment, 12)
    const { integral, theta } = at('level-a')
    const height = (x: number) => Math.exp((10 * (1 - Math.exp(-theta! * x))) / theta! - (14 + theta!) * x)
    let sum = 0
    const steps = 4000
    const width = 8 / steps
    for (let step = 0; step < steps; step += 1) {
      const from = 20 / 180 + step * width
      sum += (width / 6) * (height(from) + 4 * height(from + width / 2) + height(from + width))
    }
    expect(integral).toBeCloseTo(sum, 10)
  })

  it('come to what is answered: lines that fill up', () => {
    for (const lines of [14, 17]) {
      const queue = finiteLine({ ...rates, lines, abandonmentRate: 1 / 120 })
      const servedWithin = queue.serviceLevels.servedOverOffered
      const at = figuresOf({ ...common, lines, patienceSeconds: 120, ...queue, servedWithin })
      const blocked = at('blocked')
      expect(blocked.last! / blocked.weight!).toBeCloseTo(queue.probabilityOfBlocking, 12)
      const wait = at('wait-a')
      expect(wait.waiting! / wait.weight!).toBeCloseTo(queue.probabilityOfWait, 12)
      const level = at('level-lines')
      expect(1 - level.blocked! - level.abandoned! - level.late!).toBeCloseTo(servedWithin, 12)
    }
  })

  it('write very small numbers as powers of ten', () => {
    const number = (value: number) => String(value)
    expect(fourDigits(3.155e-82, number as unknown as Words['number'])).toBe('3.155 × 10⁻⁸²')
    expect(fourDigits(0.0125, number as unknown as Words['number'])).toBe('0.0125')
  })

  it('say so where their terms go beyond all numbers', () => {
    const at = figuresOf({
      ...common,
      servers: 5000,
      load: 1,
      probabilityOfWait: 0,
      probabilityOfAbandonment: 0,
      probabilityOfBlocking: 0,
      averageSpeedOfAnswer: 0,
      queueLength: 0,
      servedWithin: 1,
    })
    expect(at('extreme')).toMatchObject({ wait: 0, level: 1 })
  })
})
