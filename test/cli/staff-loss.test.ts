import { describe, expect, it } from 'vitest'
import { fewCallers } from '../../src/cli/staff/callers.js'
import { checkFlags, modeOf, type StaffFlags } from '../../src/cli/staff/flags.js'
import { loss } from '../../src/cli/staff/loss.js'
import type { StaffReport } from '../../src/cli/staff/report.js'
import { unicodeCharacters } from '../../src/cli/terminal/character-set.js'
import { messages } from '../../src/language/catalogue.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { erlangC } from '../../src/queueing/erlang-c.js'
import { textWidth } from '../../src/report/text/width.js'

const flags = (given: Record<string, unknown>) => given as unknown as StaffFlags
const dataOf = (report: StaffReport) => report.data as Record<string, number>
const load = { contacts: '100', aht: '3m' }

describe('lines on which nobody waits', () => {
  it('are as many as turn away no more than promised', () => {
    // ITU-T table of Erlang B: 10 Erlang at 1 % need 18 lines; 14 lines carry 7.352 Erlang at 1 %
    expect(dataOf(loss(flags({ ...load, 'max-blocked': '1%' })))).toMatchObject({
      model: 'erlang-b',
      lines: 18,
    })
    const carried = dataOf(loss(flags({ aht: '3m', lines: 14, 'max-blocked': '1%' })))
    expect(carried.offeredLoad).toBeCloseTo(7.352, 3)
    expect(carried.contacts).toBeCloseTo(73.52, 2)
  })

  it('meet more attempts where those turned away try again, and fewer where callers are few', () => {
    // extendedErlangB(12, 10, 0.5): total 10.8214, blocking 0.1518
    const again = dataOf(loss(flags({ ...load, lines: 12, model: ['erlang-b'], redial: '50%' })))
    expect(again.attemptedLoad).toBeCloseTo(10.8214, 4)
    expect(again.probabilityOfBlocking).toBeCloseTo(0.1518, 4)
    const few = dataOf(loss(flags({ ...load, lines: 12, callers: 50, model: ['erlang-b'] })))
    expect(few.probabilityOfBlocking).toBeLessThan(again.probabilityOfBlocking!)
    // as many lines as callers turn nobody away
    expect(dataOf(loss(flags({ ...load, callers: 5, 'max-blocked': '0.0001%' }))).lines).toBe(5)
  })

  it('need two of three, and refuse what has no meaning', () => {
    expect(() => loss(flags({ aht: '3m', 'max-blocked': '1%' }))).toThrow('staff.loss.two-of-three')
    expect(() => loss(flags({ ...load, model: ['erlang-b'] }))).toThrow('staff.loss.two-of-three')
    expect(() => loss(flags({ ...load, 'max-blocked': '100%' }))).toThrow('staff.loss.share')
    const patient = flags({ ...load, 'max-blocked': '1%', patience: '3m' })
    expect(() => checkFlags(modeOf(undefined, patient), undefined, patient)).toThrow('staff.flag-not-here')
  })
})

describe('a limited number of callers who wait', () => {
  it('needs the least agents that keep the promise', () => {
    const found = dataOf(fewCallers(flags({ ...load, callers: 30 })))
    const level = (agents: number) =>
      dataOf(fewCallers(flags({ ...load, callers: 30, agents }))).serviceLevel!
    expect(level(found.agents!)).toBeGreaterThanOrEqual(0.8)
    expect(level(found.agents! - 1)).toBeLessThan(0.8)
  })

  it('is Erlang C where they are many', () => {
    const { serviceLevel, probabilityOfWait } = dataOf(
      fewCallers(flags({ ...load, callers: 10_000_000, agents: 13 })),
    )
    expect(probabilityOfWait).toBeCloseTo(erlangC(13, 10), 5)
    expect(serviceLevel).toBeCloseTo(1 - erlangC(13, 10) * Math.exp(-20 / 60), 5)
  })

  it('leaves each agent a caller: nobody waits', () => {
    const { serviceLevel, averageWait } = dataOf(fewCallers(flags({ ...load, callers: 3, agents: 3 })))
    expect({ serviceLevel, averageWait }).toEqual({ serviceLevel: 1, averageWait: 0 })
  })
})

describe.each(['en', 'fr'] as const)('lines and callers in the terminal, %s', (language) => {
  it('fit 80 columns and leave no code untranslated', async () => {
    const words = await messages(language, terminalTexts)
    for (const report of [
      loss(flags({ ...load, 'max-blocked': '1%' })),
      loss(flags({ ...load, 'max-blocked': '1%', lines: 12, redial: '20%' })),
      loss(flags({ ...load, 'max-blocked': '1%', callers: 40 })),
      loss(flags({ aht: '3m', lines: 14, 'max-blocked': '1%' })),
      fewCallers(flags({ ...load, callers: 30 })),
      fewCallers(flags({ ...load, callers: 30, agents: 5 })),
    ]) {
      const lines = [
        ...report.lines(words, unicodeCharacters, 80),
        ...report.explanation(words, 80, unicodeCharacters),
      ]
      for (const line of lines) {
        expect(textWidth(line), line).toBeLessThanOrEqual(80)
        expect(line).not.toMatch(/staff\.|undefined|NaN|∞/)
      }
    }
  })
})
