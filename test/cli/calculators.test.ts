import { describe, expect, it } from 'vitest'
import { answerStaff, neighbours, type StaffQuestion } from '../../src/cli/calculators/staff-question.js'
import { asciiCharacters, unicodeCharacters } from '../../src/cli/terminal/character-set.js'
import { explanationLines, staffLines } from '../../src/cli/terminal/staff-table.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { messages } from '../../src/language/catalogue.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { textWidth } from '../../src/report/text/width.js'

/** Call Centre Helper's worked example: 100 calls in 30 minutes of 180 s, 80/20, at most 85 % busy, 30 % shrinkage. */
const worked: StaffQuestion = {
  contacts: 100,
  perSeconds: 1800,
  handleTimeSeconds: 180,
  shrinkage: 0.3,
  definition: 'servedOverOffered',
  targets: {
    serviceLevel: { share: 0.8, withinSeconds: 20, definition: 'servedOverOffered' },
    maxOccupancy: 0.85,
  },
}

const agentsOf = (question: StaffQuestion) => {
  const reply = answerStaff(question)
  if (!reply.ok) throw new Error(reply.reason)
  return reply.answer
}

describe('answerStaff', () => {
  it('gives the published worked example', () => {
    const answer = agentsOf(worked)
    expect(answer).toMatchObject({
      model: 'erlang-c',
      offeredLoad: 10,
      attemptedLoad: 10,
      agents: 14,
      scheduledAgents: 20,
      stable: true,
      binding: 'serviceLevel',
    })
    expect(answer.serviceLevel).toBeCloseTo(0.8883500191794669, 12)
    expect(answer.occupancy).toBeCloseTo(10 / 14, 14)
    expect(answer.probabilityOfWait).toBeCloseTo(0.1741319335950498, 12)
  })

  // Published staffing examples: callCenterTools, TurboTab, phubers' vignette; the third is a boundary of rounding.
  it.each([
    ['1000 an hour of 120 s', { contacts: 1000, perSeconds: 3600, handleTimeSeconds: 120 }, 0.85, 40, 58],
    ['100 in ten minutes', { contacts: 100, perSeconds: 600, handleTimeSeconds: 180 }, 1, 35, 50],
    ['35.7 Erlang at 85 %', { contacts: 36, perSeconds: 600, handleTimeSeconds: 595 }, 0.85, 42, 60],
  ])('%s', (_name, load, maxOccupancy, agents, scheduledAgents) => {
    const targets = { ...worked.targets, maxOccupancy }
    expect(agentsOf({ ...worked, ...load, targets })).toMatchObject({ agents, scheduledAgents })
  })

  it('evaluates a number of agents, with callers who hang up', () => {
    // Recomputed Erlang A case: 13 agents, 5 minutes of patience.
    const answer = agentsOf({ ...worked, patienceSeconds: 300, agents: 13 })
    expect(answer).toMatchObject({ model: 'erlang-a', agents: 13 })
    expect(answer.binding).toBeUndefined()
    expect(answer.serviceLevel).toBeCloseTo(0.858, 3)
    expect(answer.probabilityOfAbandonment).toBeCloseTo(0.025, 3)
    expect(answer.averageWait! / 60).toBeCloseTo(0.125, 3)
  })

  it('says that a line without end has no measures', () => {
    const answer = agentsOf({ ...worked, agents: 10 })
    expect(answer).toEqual({
      model: 'erlang-c',
      offeredLoad: 10,
      attemptedLoad: 10,
      agents: 10,
      scheduledAgents: 15,
      stable: false,
      broken: ['stability'],
    })
  })

  it('says which promises the agents given break', () => {
    const targets = { serviceLevel: { share: 0.8, withinSeconds: 20 }, maxOccupancy: 0.7 }
    expect(agentsOf({ ...worked, targets, agents: 12 }).broken).toEqual(['serviceLevel', 'maxOccupancy'])
    expect(agentsOf({ ...worked, targets, agents: 20 }).broken).toEqual([])
    expect(agentsOf({ ...worked, targets })).not.toHaveProperty('broken')
  })

  it('counts those who call again into the load', () => {
    const answer = agentsOf({ ...worked, patienceSeconds: 60, redialProbability: 0.5, agents: 10 })
    const lost = answer.probabilityOfAbandonment!
    expect(answer.attemptedLoad).toBeCloseTo(10 / (1 - 0.5 * lost), 10)
  })

  it('needs nobody for no contacts, and refuses what cannot be', () => {
    expect(agentsOf({ ...worked, contacts: 0 })).toMatchObject({
      agents: 0,
      scheduledAgents: 0,
      stable: true,
    })
    expect(answerStaff({ ...worked, lines: 5 })).toMatchObject({ ok: false, reason: 'lines' })
    for (const wrong of [{ contacts: -1 }, { perSeconds: 0 }, { handleTimeSeconds: 0 }, { shrinkage: 1 }]) {
      expect(() => answerStaff({ ...worked, ...wrong })).toThrow(OutOfRangeError)
    }
  })

  it('shows what one agent more or fewer would reach', () => {
    const levels = neighbours(worked, 14, 3).map(({ serviceLevel }) => serviceLevel!)
    expect(levels).toHaveLength(7)
    expect(levels).toEqual([...levels].sort((a, b) => a - b))
    expect(neighbours(worked, 2, 3)[0]!.agents).toBe(1)
  })
})

describe.each(['en', 'fr'] as const)('the calculator in the terminal, %s', (language) => {
  const questions: StaffQuestion[] = [
    worked,
    { ...worked, agents: 9 },
    { ...worked, patienceSeconds: 300, redialProbability: 0.2, lines: 20 },
    { ...worked, contacts: 0 },
    { ...worked, contacts: 123_456 },
  ]

  it('fits 80 columns and leaves no code untranslated', async () => {
    const words = await messages(language, terminalTexts)
    for (const question of questions) {
      const answer = agentsOf(question)
      for (const characters of [unicodeCharacters, asciiCharacters]) {
        const lines = [
          ...staffLines(question, answer, words, characters, 80),
          ...explanationLines(question, answer, words, 80),
        ]
        for (const line of lines) {
          expect(textWidth(line), line).toBeLessThanOrEqual(80)
          expect(line).not.toMatch(/staff\.|undefined|NaN|∞/)
        }
      }
    }
  })
})
