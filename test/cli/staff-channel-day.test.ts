import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callBack } from '../../src/cli/staff/call-back.js'
import { fewCallers } from '../../src/cli/staff/callers.js'
import { channelDay } from '../../src/cli/staff/channel-day.js'
import { chat } from '../../src/cli/staff/chat.js'
import { checkFlags, type StaffFlags } from '../../src/cli/staff/flags.js'
import { transfer } from '../../src/cli/staff/transfer.js'
import { unicodeCharacters } from '../../src/cli/terminal/character-set.js'
import { messages } from '../../src/language/catalogue.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { erlangCQueue } from '../../src/queueing/erlang-c.js'
import { finitePopulationQueue } from '../../src/queueing/finite-population.js'
import { textWidth } from '../../src/report/text/width.js'

const flags = (given: Record<string, unknown>) => given as unknown as StaffFlags
let folder = ''
let file = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'channel-'))
  file = join(folder, 'day.csv')
  await writeFile(file, 'time,contacts\n08:00,20\n08:30,60\n09:00,0\n09:30,140\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const answerNames = [
  ...['model', 'offeredLoad', 'agents', 'scheduledAgents', 'occupancy', 'probabilityOfWait', 'serviceLevel'],
  ...['serviceLevels', 'averageSpeedOfAnswer', 'averageWait', 'probabilityOfAbandonment', 'queueLength'],
]

interface DayData {
  readonly intervals: readonly { agents: number; contacts: number; serviceLevel?: number }[]
  readonly totals: { contacts: number; agentHours: number; serviceLevel: number; unstableIntervals: number }
}

describe('a day of a channel from a file', () => {
  const asked = flags({ aht: '8m', channel: ['chat'], concurrency: 3, patience: '2m' })

  it('answers every interval as the one question is answered, and totals contacts', async () => {
    const { intervals, totals } = (await channelDay(file, asked, 'en', chat)).data as DayData
    for (const { contacts, agents, serviceLevel } of intervals) {
      if (contacts === 0) expect(agents).toBe(0)
      else {
        const one = chat({ ...asked, contacts: String(contacts), per: '30m' }).data as { agents: number }
        expect(agents).toBe(one.agents)
        expect(serviceLevel).toBeGreaterThanOrEqual(0.8)
      }
    }
    const inTime = intervals.reduce((sum, one) => sum + one.contacts * (one.serviceLevel ?? 0), 0)
    expect(totals).toMatchObject({ contacts: 220, unstableIntervals: 0 })
    expect(totals.serviceLevel).toBeCloseTo(inTime / 220, 12)
    expect(totals.agentHours).toBe(intervals.reduce((sum, { agents }) => sum + agents, 0) / 2)
  })

  it('draws the agents over the day above its table', async () => {
    const report = await channelDay(file, asked, 'en', chat)
    const lines = report.lines(await messages('en', terminalTexts), unicodeCharacters, 80)
    const highest = Math.max(...(report.data as DayData).intervals.map(({ agents }) => agents))
    expect(lines[0]).toMatch(/^Agents at the position/)
    expect(lines[1]).toMatch(new RegExp(`^${highest} +[█░]{3}$`))
    expect(lines.findIndex((line) => line.startsWith('Time'))).toBeGreaterThan(highest > 10 ? 10 : highest)
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(80)
  })

  it('counts an overloaded interval as not answered in time', async () => {
    const calls = flags({ aht: '4m', 'call-back-after': '1m', 'call-back-share': '40%', agents: 16 })
    const { totals } = (await channelDay(file, calls, 'en', callBack)).data as DayData
    expect(totals.unstableIntervals).toBe(1)
    expect(totals.serviceLevel).toBeLessThanOrEqual(80 / 220)
    expect(totals.serviceLevel).toBeGreaterThan(79 / 220)
  })

  it('of a limited number of callers has the names that every answer has', async () => {
    const few = flags({ aht: '4m', callers: 300 })
    const { intervals, totals } = (await channelDay(file, few, 'en', fewCallers)).data as DayData
    for (const { contacts, agents } of intervals.filter((one) => one.contacts > 0)) {
      const level = (count: number) =>
        finitePopulationQueue({
          sources: 300,
          agents: count,
          callRatePerSource: contacts / (300 * 1800),
          serviceRate: 1 / 240,
        }).serviceLevel
      expect(level(agents)).toBeGreaterThanOrEqual(0.8)
      expect(level(agents - 1)).toBeLessThan(0.8)
    }
    expect(totals.unstableIntervals).toBe(0)
    expect(totals.serviceLevel).toBeGreaterThan(0.8)
    const one = fewCallers({ ...few, contacts: '60', per: '30m' }).data
    for (const name of answerNames) expect(one).toHaveProperty(name)
  })

  it('of callers who may hang up counts them, and keeps what is promised of them', async () => {
    const few = flags({ aht: '4m', callers: 60, patience: '2m', 'max-abandonment': '4%' })
    const { intervals, totals } = (await channelDay(file, few, 'en', fewCallers)).data as DayData & {
      intervals: readonly { probabilityOfAbandonment: number }[]
      totals: { probabilityOfAbandonment: number }
    }
    for (const { contacts, agents, probabilityOfAbandonment } of intervals) {
      if (contacts === 0) continue
      expect(probabilityOfAbandonment).toBeGreaterThan(0)
      expect(probabilityOfAbandonment).toBeLessThanOrEqual(0.04)
      const fewer = finitePopulationQueue({
        sources: 60,
        agents: agents - 1,
        callRatePerSource: contacts / (60 * 1800),
        serviceRate: 1 / 240,
        abandonmentRate: 1 / 120,
      })
      expect(fewer.serviceLevel < 0.8 || fewer.probabilityOfAbandonment > 0.04).toBe(true)
    }
    expect(totals.probabilityOfAbandonment).toBeLessThanOrEqual(0.04)
    const one = fewCallers({
      ...few,
      contacts: '60',
      per: '30m',
      definition: ['servedOverServed'],
    } as StaffFlags)
    for (const name of answerNames) expect(one.data).toHaveProperty(name)
    for (const language of ['en', 'fr'] as const) {
      const words = await messages(language, terminalTexts)
      for (const line of [
        ...one.lines(words, unicodeCharacters, 80),
        ...one.explanation(words, 80, unicodeCharacters),
      ])
        expect(textWidth(line), line).toBeLessThanOrEqual(80)
    }
    for (const patience of ['0s', '1e-9s'])
      expect(() => fewCallers(flags({ ...few, contacts: '60', patience }))).toThrow('patienceSeconds')
    expect(() => checkFlags('callers', undefined, flags({ ...few, redial: '10%' }))).toThrow(
      'staff.flag-not-here',
    )
  })

  it('has its contacts from the file', () => {
    const both = flags({ aht: '8m', concurrency: 3, contacts: '5' })
    expect(() => checkFlags('chat', file, both)).toThrow('staff.contacts-and-file')
    expect(() => checkFlags('outbound', file, flags({}))).toThrow('staff.no-file-here')
  })

  it.each(['en', 'fr'] as const)('fits 80 columns, %s', async (language) => {
    const words = await messages(language, terminalTexts)
    const report = await channelDay(file, flags({ ...asked, agents: 5, shrinkage: '30%' }), language, chat)
    const lines = [
      ...report.lines(words, unicodeCharacters, 80),
      ...report.explanation(words, 80, unicodeCharacters),
    ]
    for (const line of lines) {
      expect(textWidth(line), line).toBeLessThanOrEqual(80)
      expect(line).not.toMatch(/staff\.|undefined|NaN/)
    }
  })
})

describe('a live transfer', () => {
  const asked = flags({
    contacts: '140',
    aht: '260s',
    'second-level': '30%',
    'second-aht': '12m',
    target: '99/1',
    agents: 23,
    specialists: 20,
  })

  it('shows the first level as any other queue, and what both promise', async () => {
    const { data, lines } = transfer(asked)
    for (const name of answerNames) expect(data).toHaveProperty(name)
    const queueOf = (agents: number, load: number, handleTimeSeconds: number) => {
      const queue = erlangCQueue({
        agents,
        arrivalRate: load / handleTimeSeconds,
        serviceRate: 1 / handleTimeSeconds,
        targetWaitSeconds: 1,
      })
      if (!queue.stable) throw new Error('unstable')
      return queue.serviceLevels.servedOverOffered
    }
    const { serviceLevel, specialistServiceLevel } = data as Record<string, number>
    expect(serviceLevel).toBeCloseTo(queueOf(23, (140 * 260) / 1800, 260), 12)
    expect(specialistServiceLevel).toBeCloseTo(queueOf(20, (140 * 0.3 * 720) / 1800, 720), 12)
    expect(data).toMatchObject({ broken: ['serviceLevel'], specialistsBreak: ['serviceLevel'] })
    for (const language of ['en', 'fr'] as const) {
      const told = lines(await messages(language, terminalTexts), unicodeCharacters, 80)
      for (const line of told) expect(textWidth(line)).toBeLessThanOrEqual(80)
    }
  })
})
