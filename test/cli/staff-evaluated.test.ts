import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerDeferred } from '../../src/cli/calculators/staff-deferred.js'
import { blended } from '../../src/cli/staff/blended.js'
import { fewCallers } from '../../src/cli/staff/callers.js'
import type { StaffFlags } from '../../src/cli/staff/flags.js'
import { hire } from '../../src/cli/staff/hire.js'
import type { StaffReport } from '../../src/cli/staff/report.js'
import { transfer } from '../../src/cli/staff/transfer.js'
import { unicodeCharacters } from '../../src/cli/terminal/character-set.js'
import { messages } from '../../src/language/catalogue.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { brokenTargets } from '../../src/queueing/keeps-targets.js'
import { blendedWith, leastAgentsBlended } from '../../src/staffing/channel-agents.js'

describe('--agents for e-mail', () => {
  const question = (contacts: readonly number[], agents?: number) => ({
    intervals: contacts.map((count, at) => ({
      contacts: count,
      startSeconds: 8 * 3600 + 1800 * at,
      line: at + 2,
    })),
    intervalSeconds: 1800,
    handleTimeSeconds: 600,
    shrinkage: 0,
    promises: [
      { share: 0.8, withinMinutes: 120 },
      { share: 1, withinMinutes: 1440 },
    ],
    clock: 'always' as const,
    ...(agents !== undefined && { agents }),
  })

  it('says that as many as always do it keep every deadline, and what one fewer leaves late', () => {
    const days = array(integer({ min: 0, max: 30 }), { minLength: 8, maxLength: 16 }).filter((contacts) =>
      contacts.some((count) => count > 0),
    )
    assert(
      property(days, (contacts) => {
        const least = answerDeferred(question(contacts))
        if (!least.possible) throw new Error('the deadlines can be kept')
        const enough = Math.ceil(least.totals.constantAgents - 1e-9)
        const kept = answerDeferred(question(contacts, enough))
        expect(kept).toMatchObject({ possible: true, broken: [], growing: false })
        const fewer = answerDeferred(question(contacts, enough - 1))
        if (!fewer.possible) throw new Error('so many can be evaluated')
        fewer.promises.forEach(({ share, kept: done, lateHours }, index) => {
          expect(done).toBeLessThanOrEqual(kept.possible ? kept.promises[index]!.kept + 1e-9 : 0)
          expect(lateHours).toBeCloseTo(Math.max(0, share - done) * least.totals.workHours, 6)
        })
        if (fewer.totals.agentHours < least.totals.workHours - 1e-6) expect(fewer.growing).toBe(true)
      }),
      { seed: 20261122, numRuns: 40 },
    )
  })

  it('says how much is late: one agent for four hours of work that come in one hour', () => {
    const answer = answerDeferred(question([12, 12, 0, 0, 0, 0, 0, 0, 0, 0], 1))
    if (!answer.possible) throw new Error('so many can be evaluated')
    // Done earliest deadline first: two hours of the 3.2 promised within two, and all by the evening.
    expect(answer.totals).toMatchObject({ agentHours: 5, peakAgents: 1, workHours: 4 })
    expect(answer.promises[0]!.lateHours).toBeGreaterThan(0)
    expect(answer.promises[1]!.kept).toBeCloseTo(1, 9)
    expect(answer.broken).toEqual([{ share: 0.8, withinMinutes: 120 }])
  })
})

describe('--agents for calls in and out', () => {
  const targets = { serviceLevel: { share: 0.8, withinSeconds: 20 } }

  it('keeps with the least agents what one fewer breaks', () => {
    const cases = record({
      contacts: integer({ min: 10, max: 150 }),
      outboundPerHour: integer({ min: 5, max: 150 }),
    })
    assert(
      property(cases, ({ contacts, outboundPerHour }) => {
        const queue = { arrivalRate: contacts / 1800, handleTimeSeconds: 180, outboundHandleTimeSeconds: 180 }
        const least = leastAgentsBlended(queue, { targets, outboundPerHour })
        if (!least.possible) throw new Error(least.binding)
        const breaks = (agents: number) => {
          const answer = blendedWith(queue, targets, agents)
          if (!answer.stable) return true
          return (
            brokenTargets(targets, answer.measures).length > 0 ||
            answer.outboundPerHour < outboundPerHour * (1 - 1e-12)
          )
        }
        expect(breaks(least.agents)).toBe(false)
        if (least.agents > 1) expect(breaks(least.agents - 1)).toBe(true)
      }),
      { seed: 20261122, numRuns: 20 },
    )
  })

  it('refuses a team too large to be reckoned, which the program says in words', () => {
    const asked = { contacts: '1000000', aht: '3m', 'outbound-per-hour': '500', 'outbound-aht': '2m' }
    expect(() => blended(asked as unknown as StaffFlags)).toThrow(
      expect.objectContaining({ code: 'usage.too-large-to-blend' }),
    )
  })

  it('names what is broken, and a line that grows', () => {
    const flags = { contacts: '100', aht: '3m', 'outbound-per-hour': '60' } as unknown as StaffFlags
    const data = (agents: number) => blended({ ...flags, agents }).data
    expect(data(12)).toMatchObject({ stable: true, broken: ['serviceLevel', 'outbound'], outboundPerHour: 0 })
    expect(data(16)).toMatchObject({ stable: true, broken: [], reserve: 3 })
    expect(data(10)).toMatchObject({ stable: false, broken: ['stability'] })
  })
})

describe('--explain puts the numbers in', async () => {
  const words = await messages('en', terminalTexts)
  const of = (report: StaffReport) => report.explanation(words, 2000, unicodeCharacters).join('\n')
  const flags = (given: Record<string, unknown>) => given as unknown as StaffFlags

  it('for a limited number of callers: those who come are those who are not there', () => {
    const report = fewCallers(flags({ contacts: '100', aht: '3m', callers: 30 }))
    const { numberInSystem, arrivalRate } = report.data as { numberInSystem: number; arrivalRate: number }
    expect(((30 - numberInSystem) * 100) / 30).toBeCloseTo(arrivalRate * 1800, 9)
    expect(of(report)).toContain('(30 − 7.741) × 100 ÷ 30 = 74.2')
  })

  it('for contacts handed on: the waits of both teams add up to the time from call to answer', () => {
    const report = transfer(
      flags({ contacts: '90', aht: '200s', 'second-level': '20%', 'second-aht': '5m', per: '30m' }),
    )
    expect(of(report)).toContain('8.707 + 200 + 20% × (9.914 + 300) = 270.7 s')
    expect(8.707 + 200 + 0.2 * (9.914 + 300)).toBeCloseTo(270.7, 1)
  })

  it('for a hiring plan: who is left of those there at the start', () => {
    const report = hire(
      flags({
        hire: '40,42,45,50',
        staff: '38',
        attrition: '30%',
        'lead-months': '2',
        'training-months': '1',
      }),
    )
    expect(of(report)).toContain('38.0 × e^(−0.025 × 2) × (1 − e^(−0.025)) ÷ 0.025 = 35.7')
    expect((38 * Math.exp(-0.05) * (1 - Math.exp(-0.025))) / 0.025).toBeCloseTo(35.7, 1)
  })
})
