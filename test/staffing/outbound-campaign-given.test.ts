import { assert, constantFrom, double, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campaign } from '../../src/cli/staff/campaign.js'
import { checkFlags, type StaffFlags } from '../../src/cli/staff/flags.js'
import { unicodeCharacters } from '../../src/cli/terminal/character-set.js'
import { messages } from '../../src/language/catalogue.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { roundDown } from '../../src/queueing/round-down.js'
import { outboundCampaign, outboundCampaignWith } from '../../src/staffing/outbound-campaign.js'

describe('roundDown', () => {
  it('takes a product of decimal numbers for the whole number it is', () => {
    expect(5000 * -Math.expm1(3 * Math.log1p(-0.3))).toBeLessThan(3285)
    expect(roundDown(5000 * -Math.expm1(3 * Math.log1p(-0.3)))).toBe(3285)
    expect([roundDown(4.999), roundDown(5), roundDown(5.2), roundDown(0)]).toEqual([4, 5, 5, 0])
    assert(
      property(integer({ min: 1, max: 1e6 }), integer({ min: 1, max: 1000 }), (whole, thousandths) => {
        expect(roundDown((whole * (thousandths / 1000)) / (thousandths / 1000))).toBe(whole)
      }),
      { seed: 20261122, numRuns: 2000 },
    )
  })
})

describe('a campaign with agents that are given', () => {
  const list = {
    records: 1000,
    rightPartyRate: 0.3,
    maxAttempts: 3,
    talkTimeSeconds: 180,
    wrapUpSeconds: 60,
    missedAttemptSeconds: 40,
    callingHours: 20,
  }

  it('is done by the date, or not: 657 conversations from 2190 attempts of 100 s are 60.8 h', () => {
    expect(outboundCampaignWith(list, 4)).toMatchObject({ done: true })
    const three = outboundCampaignWith(list, 3)
    if (!three.possible) throw new Error('the list gives as many')
    expect(three.done).toBe(false)
    expect(three.hoursNeeded).toBeCloseTo((2190 * 100) / 3600 / 3, 9)
    // 60 of 60.83 hours
    expect(three.contactsByDate).toBeCloseTo((657 * 60) / (219000 / 3600), 9)
    expect(three.attemptsByDate).toBeCloseTo(2160, 9)
    expect(outboundCampaignWith(list, 0)).toMatchObject({ done: false, contactsByDate: 0, attemptsByDate: 0 })
    expect(() => outboundCampaignWith(list, 1.5)).toThrow('agents')
  })

  it('is done with the least agents and not with one fewer, and conversations follow the hours worked', () => {
    const cases = record({
      records: integer({ min: 1, max: 20_000 }),
      rightPartyRate: double({ min: 0.05, max: 1, noNaN: true }),
      maxAttempts: integer({ min: 1, max: 6 }),
      callingHours: double({ min: 1, max: 200, noNaN: true }),
      maxOccupancy: constantFrom(1, 0.85),
    })
    assert(
      property(cases, (some) => {
        const input = { ...list, ...some }
        const least = outboundCampaign(input)
        if (!least.possible) throw new Error('no target was asked for')
        expect(outboundCampaignWith(input, least.agents)).toMatchObject({ done: true, ...least })
        if (least.agents === 0) return
        const fewer = outboundCampaignWith(input, least.agents - 1)
        if (!fewer.possible) throw new Error('no target was asked for')
        expect(fewer.done).toBe(false)
        expect(fewer.contactsByDate).toBeLessThan(least.contacts)
        expect(fewer.contactsByDate).toBeCloseTo(fewer.attemptsByDate * some.rightPartyRate, 6)
        expect(3600 * (least.agents - 1) * some.callingHours * some.maxOccupancy).toBeCloseTo(
          fewer.attemptsByDate * least.handleTimeSeconds,
          3,
        )
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })

  const asked = (more: object): StaffFlags =>
    ({
      channel: ['outbound'],
      contacts: '5000',
      aht: '4m',
      'right-party': '30%',
      attempts: 3,
      within: '60h',
      ...more,
    }) as unknown as StaffFlags
  const shown = async (more: object, language: 'en' | 'fr' = 'en'): Promise<string> =>
    campaign(asked(more))
      .lines(await messages(language, terminalTexts), unicodeCharacters, 80)
      .join(' ')

  it('is asked for by --agents', async () => {
    expect(() => checkFlags('outbound', undefined, asked({ agents: 3 }))).not.toThrow()
    expect(campaign(asked({ agents: 3 })).data).toMatchObject({ agents: 3, done: false, leastAgents: 6 })
    expect(campaign(asked({ agents: 8 })).data).toMatchObject({ agents: 8, done: true, leastAgents: 6 })
    expect(await shown({ agents: 3 })).toContain('6 agents are done in time.')
    expect(await shown({ agents: 3 }, 'fr')).toContain('6 agents finissent à temps.')
  })

  it('names as many conversations as can be had', async () => {
    expect(await shown({ conversations: '3285' })).toContain('3,285')
    const refused = (): unknown => campaign(asked({ conversations: '3286' }))
    expect(refused).toThrow(
      expect.objectContaining({ figures: expect.objectContaining({ reachable: 3285 }) }),
    )
  })
})
