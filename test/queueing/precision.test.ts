import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { erlangAInto } from '../../src/queueing/erlang-a.js'
import { erlangB } from '../../src/queueing/erlang-b.js'
import { erlangC } from '../../src/queueing/erlang-c.js'
import { finiteLine } from '../../src/queueing/finite-line.js'
import { generalPatienceQueue } from '../../src/queueing/general-patience.js'
import { MEASURE, measureCount, type QueueMeasures } from '../../src/queueing/measures.js'
import type { Patience } from '../../src/queueing/patience.js'

type Measures = Record<string, string>
const reference = JSON.parse(
  readFileSync(new URL('../reference/queueing-precision.json', import.meta.url), 'utf8'),
) as {
  lossAndDelay: [agents: number, load: number, blocking: string, wait: string][]
  abandonment: { agents: number; load: number; target: number; abandonment: number; measures: Measures }[]
  generalPatience: {
    kind: 'deterministic' | 'gamma'
    agents: number
    load: number
    mean: number
    shape: number
    balking: number
    target: number
    measures: Measures
  }[]
  finiteLine: {
    agents: number
    lines: number
    load: number
    abandonment: number
    target: number
    measures: Measures
  }[]
}

const alikeAndUnlike = JSON.parse(
  readFileSync(new URL('../reference/general-patience.json', import.meta.url), 'utf8'),
) as Pick<typeof reference, 'generalPatience'>

const patientCallers = JSON.parse(
  readFileSync(new URL('../reference/patient-callers.json', import.meta.url), 'utf8'),
) as Pick<typeof reference, 'abandonment'>

const shortPatience = JSON.parse(
  readFileSync(new URL('../reference/short-patience.json', import.meta.url), 'utf8'),
) as Pick<typeof reference, 'generalPatience'>

const patienceInOverload = JSON.parse(
  readFileSync(new URL('../reference/overload-patience.json', import.meta.url), 'utf8'),
) as Pick<typeof reference, 'generalPatience'>

const relativeError = (ours: number, exact: string): number => Math.abs(ours / Number(exact) - 1)

describe('against values computed with 60 digits', () => {
  test('Erlang B: relative error at most 1e-12 where the value is above 1e-300, else nothing', () => {
    for (const [agents, load, blocking] of reference.lossAndDelay) {
      const ours = erlangB(agents, load)
      if (Number(blocking) > 1e-300) {
        expect(relativeError(ours, blocking), `${agents} ${load}`).toBeLessThanOrEqual(1e-12)
      } else expect(ours).toBeLessThanOrEqual(1.1e-300)
    }
  })

  test('Erlang C: relative error at most 1e-12 for loads below the number of agents', () => {
    for (const [agents, load, , wait] of reference.lossAndDelay) {
      const ours = erlangC(agents, load)
      if (load >= agents) expect(ours).toBe(1)
      else if (Number(wait) > 1e-300) {
        expect(relativeError(ours, wait), `${agents} ${load}`).toBeLessThanOrEqual(1e-12)
      } else expect(ours).toBeLessThanOrEqual(1.1e-300)
    }
  })

  test('Erlang A: error of every measure at most 1e-11, absolute up to 1 and relative above', () => {
    const figures = new Float64Array(measureCount)
    for (const { agents, load, target, abandonment, measures } of [
      ...reference.abandonment,
      ...patientCallers.abandonment,
    ]) {
      erlangAInto(figures, agents, load, target, abandonment)
      for (const [name, text] of Object.entries(measures)) {
        const exact = Number(text)
        const ours = figures[MEASURE[name as keyof typeof MEASURE]]!
        const error = Math.abs(ours - exact) / Math.max(1, Math.abs(exact))
        expect(error, `${name} ${agents} ${load} ${target} ${abandonment}`).toBeLessThanOrEqual(1e-11)
      }
    }
  })

  test('general patience: error at most 1e-11, absolute up to 1 and relative above', () => {
    for (const row of [
      ...reference.generalPatience,
      ...alikeAndUnlike.generalPatience,
      ...shortPatience.generalPatience,
      ...patienceInOverload.generalPatience,
    ]) {
      const others: Exclude<Patience, { kind: 'balking' }> =
        row.kind === 'gamma'
          ? { kind: 'gamma', meanSeconds: row.mean, shape: row.shape }
          : { kind: 'deterministic', seconds: row.mean }
      const queue = generalPatienceQueue({
        agents: row.agents,
        arrivalRate: row.load,
        serviceRate: 1,
        patience: row.balking > 0 ? { kind: 'balking', balkingShare: row.balking, others } : others,
        targetWaitSeconds: row.target,
      })
      for (const [name, text] of Object.entries(row.measures)) {
        expect(
          Math.abs(measure(queue, name) - Number(text)) / Math.max(1, Number(text)),
          `${name} ${JSON.stringify(row)}`,
        ).toBeLessThanOrEqual(1e-11)
      }
    }
  })

  test('finite lines: error at most 1e-11, absolute up to 1 and relative above', () => {
    for (const row of reference.finiteLine) {
      const line = finiteLine({
        agents: row.agents,
        lines: row.lines,
        arrivalRate: row.load,
        serviceRate: 1,
        abandonmentRate: row.abandonment,
        targetWaitSeconds: row.target,
      })
      for (const [name, text] of Object.entries(row.measures)) {
        const exact = Number(text)
        const ours = name === 'probabilityOfBlocking' ? line.probabilityOfBlocking : measure(line, name)
        const error = Math.abs(ours - exact) / Math.max(1, Math.abs(exact))
        expect(error, `${name} ${JSON.stringify(row)}`).toBeLessThanOrEqual(1e-11)
      }
    }
  })
})

const measure = (queue: QueueMeasures, name: string): number => {
  const all: Record<string, unknown> = { ...queue, ...queue.serviceLevels }
  return all[name] as number
}
