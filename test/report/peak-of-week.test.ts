import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { weekFigure } from '../../src/report/view/staffing.js'

type Context = Parameters<typeof weekFigure>[0]
type Option = Parameters<typeof weekFigure>[1]

/** What the report says of a week with these agents and loads from Monday, 08:00. */
async function finding(
  language: 'en' | 'fr',
  agents: readonly number[],
  loads: readonly number[],
): Promise<string> {
  const words = await messages(language, reportTexts)
  const week = (values: readonly number[]): number[] => {
    const slots = new Array<number>(336).fill(0)
    values.forEach((value, at) => {
      slots[16 + at] = value
    })
    return slots
  }
  const context = { say: words.say, messages: words, named: () => 'Own team' } as unknown as Context
  const option = {
    id: 'own',
    staffing: {
      week: { agents: week(agents), offeredLoad: week(loads), serviceLevel: week(agents.map(() => 0.8)) },
    },
  } as unknown as Option
  return weekFigure(context, option).finding
}

describe('the peak of the typical week', () => {
  it('is the one half hour with most agents', async () => {
    expect(await finding('en', [4, 6, 5], [2.1, 3.9, 3])).toBe(
      '“Own team” needs 6 agents at its peak, Monday at 08:30, for a load of 3.9 Erlang.',
    )
  })

  it('is the first of several that need as many, whichever has most load', async () => {
    expect(await finding('en', [5, 6, 6, 6], [2.1, 3.9, 3.8, 4.2])).toBe(
      '“Own team” needs 6 agents at its peak, in 3 half hours of the week, the first Monday at 08:30, for a load of up to 4.2 Erlang.',
    )
    expect(await finding('fr', [5, 6, 6], [2.1, 3.9, 4.2])).toContain('pendant 2 demi-heures de la semaine')
  })
})
