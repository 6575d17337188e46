import { describe, expect, it } from 'vitest'
import type { StaffFlags } from '../../src/cli/staff/flags.js'
import { hire } from '../../src/cli/staff/hire.js'
import { unicodeCharacters } from '../../src/cli/terminal/character-set.js'
import { messages } from '../../src/language/catalogue.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { textWidth } from '../../src/report/text/width.js'
import { hiringPlan } from '../../src/staffing/hiring-plan.js'

const asked = {
  hire: '40,42,45,50,50,44',
  staff: '38',
  attrition: '30%',
  'lead-months': '2',
  'training-months': '1.5',
  learning: '70%,85%',
} as unknown as StaffFlags

describe('sourcing staff --hire', () => {
  it('is the hiring plan, months counted from 1', () => {
    const plan = hiringPlan({
      requiredStaff: [40, 42, 45, 50, 50, 44],
      staffAtStart: 38,
      attritionPerYear: 0.3,
      leadTimeMonths: 2,
      trainingMonths: 1.5,
      learningCurve: [0.7, 0.85],
    })
    const data = hire(asked).data as { hires: unknown[]; months: { effective: number }[] }
    expect(data.hires).toEqual(
      plan.hires.map((cohort) => ({
        ...cohort,
        month: cohort.month + 1,
        decisionMonth: cohort.decisionMonth + 1,
      })),
    )
    expect(data.months.map(({ effective }) => effective)).toEqual(
      plan.months.map(({ effective }) => effective),
    )
  })

  it.each(['en', 'fr'] as const)('fits 80 columns, %s', async (language) => {
    const words = await messages(language, terminalTexts)
    const report = hire(asked)
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
