import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/cli/failures.js'
import { blended } from '../../src/cli/staff/blended.js'
import type { StaffFlags } from '../../src/cli/staff/flags.js'
import { transfer } from '../../src/cli/staff/transfer.js'
import { withinText } from '../../src/cli/terminal/within-text.js'
import { messages } from '../../src/language/catalogue.js'
import { terminalTexts } from '../../src/language/terminal.js'

const flags = (given: Record<string, unknown>) => given as unknown as StaffFlags

function refusalOf(given: Record<string, unknown>): UsageError {
  try {
    blended(flags(given))
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
  throw new Error('answered')
}

describe('a blended team too large to be followed', () => {
  const long = { contacts: '1e6', aht: '1s', 'outbound-per-hour': '1e5', 'outbound-aht': '3m' }

  it('is told what two teams need, each known at any size', () => {
    const { code, figures } = refusalOf(long)
    expect(code).toBe('usage.too-large-to-blend')
    // 1e5 calls of 180 s in 3,600 s, and Erlang C for 1e6 ÷ 1,800 Erlang
    expect(figures).toEqual({ patience: 'no', known: 'yes', inbound: 556, outbound: 5000 })
    expect(refusalOf({ ...long, 'max-occupancy': '80%' }).figures).toMatchObject({
      inbound: 695,
      outbound: 6250,
    })
  })

  it('is not advised what it has already', async () => {
    const patient = {
      contacts: '5000',
      aht: '45m',
      'outbound-per-hour': '1',
      'outbound-aht': '1s',
      patience: '10h',
    }
    const { code, figures } = refusalOf(patient)
    for (const [language, advice] of [
      ['en', 'a shorter --patience'],
      ['fr', '--patience plus courte'],
    ] as const) {
      const { say } = await messages(language, terminalTexts)
      expect(say(code, figures)).toContain(advice)
      expect(say(code, refusalOf(long).figures)).not.toContain(advice)
    }
  })
})

describe('a live transfer whose specialists cannot keep up', () => {
  it('has the measures of the first level, and says what breaks', () => {
    const asked = { contacts: '100', aht: '3m', 'second-level': '20%', 'second-aht': '10m' }
    const { data } = transfer(flags({ ...asked, specialists: 2 }))
    expect(data).toMatchObject({ stable: false, growing: 'secondLevel', specialistsBreak: ['stability'] })
    expect(data).toHaveProperty('serviceLevel')
    const first = transfer(flags({ ...asked, agents: 8 })).data
    expect(first).toMatchObject({ stable: false, growing: 'firstLevel', broken: ['stability'] })
    expect(first).not.toHaveProperty('specialistsBreak')
  })
})

describe('the time that is promised', () => {
  it('is never written as none where it is a part of a second', async () => {
    for (const [language, texts] of [
      ['en', ['0 secs', '0.001 s', '19.8 s', '20 secs', '1 min 30 secs']],
      ['fr', ['0 s', '0,001 s', '19,8 s', '20 s', '1 min 30 s']],
    ] as const) {
      const words = await messages(language, terminalTexts)
      const written = [0, 0.001, 19.8, 20, 90].map((seconds) => withinText(seconds, words))
      expect(written.map((text) => text.replaceAll(/\s/gu, ' '))).toEqual(texts)
    }
  })
})
