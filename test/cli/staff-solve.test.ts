import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/cli/failures.js'
import { checkFlags, modeOf, type StaffFlags } from '../../src/cli/staff/flags.js'
import { loss } from '../../src/cli/staff/loss.js'
import { staffQuestion } from '../../src/cli/staff/questions.js'
import { solve } from '../../src/cli/staff/solve.js'
import { unicodeCharacters } from '../../src/cli/terminal/character-set.js'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { textWidth } from '../../src/report/text/width.js'

interface Data {
  readonly offeredLoad: number
  readonly contacts: number
  readonly longestHandleTime: number
  readonly largestShare: number
  readonly shortestWithinSeconds: number
  readonly patience: number
  readonly binding: string
}

/** Flags as the command line hands them over. */
const asked = (values: Record<string, unknown>): StaffFlags => values as unknown as StaffFlags

function answerOf(values: Record<string, unknown>) {
  const flags = asked(values)
  const mode = modeOf(undefined, flags)
  expect(mode).toBe('solve')
  checkFlags(mode, undefined, flags)
  const report = solve(flags)
  return { report, data: report.data as Data }
}

const words = await messages('en', terminalTexts)
const explained = (values: Record<string, unknown>): string =>
  answerOf(values).report.explanation(words, 200, unicodeCharacters).join('\n')

const queues: Readonly<Record<string, Record<string, unknown>>> = {
  'exponential patience': { patience: '2m' },
  'agents that are not whole': { agents: 13.5 },
  'agents on the straight line of spreadsheets': { agents: 13.5, fractional: ['linear'] },
  'lines that fill up': { patience: '2m', lines: 18, redial: '20%' },
  'patience the same for all, some balk': {
    patience: '2m',
    'patience-shape': 'deterministic',
    balking: '5%',
  },
  'gamma patience': { patience: '2m', 'patience-shape': 'gamma:2' },
  'an uncertain rate': { patience: '2m', busyness: '20%' },
  'a limited number of callers': { callers: 150 },
  'a limited number of callers with patience': { callers: 150, patience: '2m' },
  chat: { channel: ['chat'], concurrency: 2, 'slow-down': '15%', agents: 8 },
}
const cases = Object.entries(queues).map(([name, own]) => [name, { agents: 14, ...own }] as const)

describe('reverse questions', () => {
  it.each(cases)('%s: load, handle time and promise are one edge', (_name, own) => {
    const load = answerOf({ ...own, solve: ['load'], aht: '180s' }).data
    expect(load.binding).toBe('serviceLevel')
    const contacts = String(load.contacts)
    const time = answerOf({ ...own, solve: ['handle-time'], contacts }).data
    expect(time.longestHandleTime).toBeCloseTo(180, 5)
    const target = answerOf({ ...own, solve: ['target'], contacts, aht: '180s' }).data
    expect(target.largestShare).toBeCloseTo(0.8, 8)
    expect(target.shortestWithinSeconds).toBeCloseTo(20, 5)
  })

  it.each(cases)('%s: the patience found is that of the callers', (_name, own) => {
    const { patience: _patience, ...others } = own as Record<string, unknown>
    const seen = { ...others, solve: ['patience'], contacts: '110', aht: '180s', 'seen-abandonment': '2%' }
    const { patience } = answerOf(seen).data
    const rows = explained(seen).split('\n').slice(-3)
    expect(rows[0]).toContain('more than 2.0%')
    expect(rows[1]).toMatch(/ 2\.00% .*as seen/)
    expect(rows[2]).toContain('fewer than 2.0%')
    expect(patience).toBeGreaterThan(0)
  })

  it.each(cases)('%s: the check keeps the promise up to the answer and breaks it beyond', (_name, own) => {
    for (const question of [
      { ...own, solve: ['load'], aht: '180s' },
      { ...own, solve: ['handle-time'], contacts: '100' },
    ]) {
      const text = explained(question)
      const verdicts = text.split('\n').slice(-3)
      expect(verdicts.map((line) => line.replace(/^.*% {2}/, ''))).toEqual([
        'kept',
        'kept',
        'broken: service level',
      ])
      expect(verdicts[1]).toContain(' 80.000% ')
      expect(text).toMatch(/= 1,800|1,800 s/)
    }
  })

  it.each([
    ['staff.solve.no-target', { solve: ['target'], agents: 10, contacts: '100', aht: '3m' }],
    [
      'staff.solve.no-patience',
      { solve: ['patience'], agents: 5, contacts: '100', aht: '3m', 'seen-abandonment': '4%' },
    ],
    [
      'staff.solve.no-patience',
      { solve: ['patience'], agents: 50, contacts: '100', aht: '3m', 'seen-abandonment': '4%' },
    ],
    [
      'staff.solve.no-handle-time',
      { solve: ['handle-time'], agents: 2, contacts: '100', 'max-occupancy': '0%' },
    ],
    ['staff.solve.no-load', { solve: ['load'], agents: 2, aht: '3m', 'max-occupancy': '0%' }],
    ['staff.solve.no-load', { solve: ['load'], agents: 2, aht: '3m', 'max-occupancy': '0%', callers: 40 }],
  ])('without an answer is refused: %s', (code, values) => {
    expect(() => answerOf(values)).toThrow(expect.objectContaining({ name: 'UsageError', code }))
  })

  it.each([
    [{ channel: ['chat'], concurrency: 2, lines: 9 }],
    [{ channel: ['chat'], concurrency: 2, agents: 8.5 }],
    [{ callers: 40, 'patience-shape': 'deterministic', patience: '2m' }],
    [{ concurrency: 3 }],
    [{ callers: 40, agents: 3.5 }],
    [{ lines: 20, agents: 14.5 }],
  ])('refuses what a queue cannot heed: %o', (own) => {
    expect(() => answerOf({ agents: 14, ...own, solve: ['load'], aht: '3m' })).toThrow(UsageError)
  })

  it('says so where nothing limits the load or the handle time', () => {
    expect(answerOf({ solve: ['load'], agents: 5, callers: 5, aht: '3m' }).data).toEqual({
      solve: 'load',
      agents: 5,
      binding: 'none',
    })
    expect(answerOf({ solve: ['handle-time'], agents: 5, callers: 5, contacts: '10' }).data).toEqual({
      solve: 'handle-time',
      agents: 5,
      contacts: 10,
      binding: 'none',
    })
  })

  it('writes very small shares as powers of ten, and names an interval of no length', async () => {
    const rare = { model: ['erlang-b'], contacts: '1', aht: '10m', lines: 100 }
    const lines = loss(asked(rare)).explanation(words, 80, unicodeCharacters)
    for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(80)
    expect(() => staffQuestion(asked({ contacts: '5', aht: '3m', per: '0s' }))).toThrow(
      expect.objectContaining({ name: 'OutOfRangeError', quantity: 'per' }),
    )
  })

  it('fits into 80 columns in every language', async () => {
    for (const language of languages) {
      const own = await messages(language, terminalTexts)
      for (const [, queue] of cases.slice(0, 4)) {
        const { report } = answerOf({ ...queue, solve: ['load'], aht: '180s' })
        const lines = [
          ...report.lines(own, unicodeCharacters, 80),
          ...report.explanation(own, 80, unicodeCharacters),
        ]
        for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(80)
        expect(lines.join(' ')).not.toMatch(/undefined|NaN|Infinity|staff\./)
      }
    }
  })
})
