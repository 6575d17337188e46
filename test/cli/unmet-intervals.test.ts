import { describe, expect, it } from 'vitest'
import { unmetIntervals } from '../../src/cli/terminal/unmet-intervals.js'
import { messages } from '../../src/language/catalogue.js'
import { terminalTexts } from '../../src/language/terminal.js'

describe('intervals that shifts leave short', () => {
  const at = (startMinutes: number, missing: number, date?: string) => ({
    startMinutes,
    missing,
    ...(date !== undefined && { date }),
  })

  const plain = (unmet: Parameters<typeof unmetIntervals>[0]) =>
    unmetIntervals(unmet, 30).replaceAll('\u00A0', ' ')

  it('are all named, those that follow each other with as many missing as one', () => {
    expect(plain([at(420, 3), at(450, 3), at(480, 2), at(600, 2)])).toBe(
      '07:00–08:00 (3), 08:00–08:30 (2), 10:00–10:30 (2)',
    )
  })

  it('have their date before the first of each day, and end at midnight', () => {
    expect(
      plain([
        at(1410, 1, '2026-03-02'),
        at(0, 1, '2026-03-03'),
        at(30, 1, '2026-03-03'),
        at(90, 4, '2026-03-03'),
      ]),
    ).toBe('2026-03-02 23:30–24:00 (1); 2026-03-03 00:00–01:00 (1), 01:30–02:00 (4)')
  })

  it('are those of as many days as the file has, covered as far as can be', async () => {
    const figures = { people: 24, paid: '180', efficiency: '90%', proved: 'none' }
    const english = await messages('en', terminalTexts)
    const french = await messages('fr', terminalTexts)
    expect(english.say('staff.shifts.heading', { ...figures, days: 7, short: 'none' })).toMatch(
      /^24 shifts cover the 7 days:/,
    )
    expect(english.say('staff.shifts.heading', { ...figures, people: 1, days: 1, short: 'some' })).toMatch(
      /^1 shift covers as much as can be of the day:/,
    )
    expect(french.say('staff.shifts.heading', { ...figures, days: 7, short: 'some' })).toMatch(
      /^24 vacations couvrent au mieux les 7 jours/,
    )
  })
})
