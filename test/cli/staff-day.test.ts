import { describe, expect, it } from 'vitest'
import { answerDay, type DayQuestion } from '../../src/cli/calculators/staff-day.js'
import { answerDeferred } from '../../src/cli/calculators/staff-deferred.js'
import { conditionsOf } from '../../src/cli/calculators/staff-question.js'
import { asciiCharacters, unicodeCharacters } from '../../src/cli/terminal/character-set.js'
import { columnChart } from '../../src/cli/terminal/column-chart.js'
import { dayExplanation, dayLines } from '../../src/cli/terminal/staff-day-lines.js'
import { deferredExplanation, deferredLines } from '../../src/cli/terminal/staff-deferred-lines.js'
import { dayNumberOf } from '../../src/demand/calendar-date.js'
import type { PlannedInterval } from '../../src/demand/import/planned-intervals.js'
import { messages } from '../../src/language/catalogue.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { leastAgents } from '../../src/queueing/least-agents.js'
import { textWidth } from '../../src/report/text/width.js'

const intervals: PlannedInterval[] = Array.from({ length: 24 }, (_, at) => ({
  startSeconds: 28_800 + at * 1800,
  contacts: 20 + 60 * Math.sin((Math.PI * (at + 0.5)) / 24),
  line: at + 2,
}))

const question: DayQuestion = {
  intervals,
  intervalSeconds: 1800,
  handleTimeSeconds: 240,
  shrinkage: 0.3,
  definition: 'servedOverOffered',
  patienceSeconds: 180,
  timeMethod: 'auto',
  staffTo: 'steady',
  targets: { serviceLevel: { share: 0.8, withinSeconds: 20, definition: 'servedOverOffered' } },
}

const answered = (asked: DayQuestion) => {
  const reply = answerDay(asked)
  if (!reply.ok) throw new Error(reply.binding)
  return reply.answer
}

describe('answerDay', () => {
  it('shows what is really reached, and warns where the load changes quickly in a day too large to follow', async () => {
    const words = await messages('en', terminalTexts)
    const shown = (contacts: readonly number[]) => {
      const asked = {
        ...question,
        intervals: contacts.map((count, at) => ({ ...intervals[at]!, contacts: count })),
      }
      return dayLines(asked, answered(asked), words, unicodeCharacters, 80).join(' ')
    }
    expect(shown([60, 140, 140])).toContain('Every interval reaches what is promised')
    const many = (contacts: readonly number[]) => contacts.map((count) => count * 1e4)
    expect(shown(many([60, 140, 140]))).toContain('The load changes quickly')
    expect(shown(many([100, 120, 110]))).not.toContain('The load changes quickly')
    expect(shown(many([100, 120, 110]))).toContain('too long to follow')
  })

  it('staffs to what is reached', () => {
    const contacts = [20, 60, 140, 140, 60, 20, 10, 10]
    const day = contacts.map((count, at) => ({ ...intervals[at]!, contacts: count }))
    const asked = { ...question, intervals: day, handleTimeSeconds: 1200, patienceSeconds: 600 }
    const steady = answered(asked)
    const reached = answered({ ...asked, staffTo: 'reached' })
    expect(steady.totals.serviceLevel).toBeGreaterThan(0.8)
    expect(steady.totals.reached!.serviceLevel).toBeCloseTo(0.737, 3)
    for (const interval of reached.intervals)
      expect(interval.reached!.serviceLevel).toBeGreaterThanOrEqual(0.8)
    expect(reached.steadyAgentHours).toBe(steady.totals.agentHours)
    expect(reached.totals.agentHours).toBeGreaterThan(steady.totals.agentHours)
  })

  it('pays nobody on average where nobody calls', () => {
    const two = intervals.slice(0, 2).map((interval, at) => ({ ...interval, contacts: 100 * at }))
    const { average, intervals: staffed } = answered({
      ...question,
      intervals: two,
      handleTimeSeconds: 180,
      average: 'day',
      minAgents: 1,
      minAgentsWithoutLoad: 0,
    })
    expect(staffed[0]!.agents).toBe(0)
    expect(average!.agentHoursIntervalByInterval).toBe(average!.agentHours)
  })

  it('staffs every interval as the search for one does', () => {
    const { intervals: staffed, timeMethod } = answered(question)
    expect(timeMethod).toBe('sipp')
    for (const { contacts, agents, start } of staffed) {
      const one = leastAgents({ ...conditionsOf(question), offeredLoad: (contacts * 240) / 1800 })
      expect(one.possible && one.agents, start).toBe(agents)
    }
    expect(staffed.map(({ start }) => start).slice(0, 3)).toEqual(['08:00', '08:30', '09:00'])
  })

  it('totals contacts, not intervals', () => {
    const { intervals: staffed, totals } = answered(question)
    const sum = (of: (one: (typeof staffed)[number]) => number) =>
      staffed.reduce((all, one) => all + of(one), 0)
    const contacts = sum((one) => one.contacts)
    expect(totals.contacts).toBeCloseTo(contacts, 9)
    expect(totals.serviceLevel).toBeCloseTo(sum((one) => one.contacts * one.serviceLevel!) / contacts, 12)
    const lost = sum((one) => one.contacts * one.probabilityOfAbandonment!)
    expect(totals.probabilityOfAbandonment).toBeCloseTo(lost / contacts, 12)
    expect(totals.agentHours).toBe(sum((one) => one.agents) / 2)
    expect(totals.scheduledHours).toBe(sum((one) => one.scheduledAgents) / 2)
    const served = sum((one) => one.contacts * (1 - one.probabilityOfAbandonment!))
    expect(totals.serviceLevels!.servedOverServed).toBeCloseTo((totals.serviceLevel! * contacts) / served, 12)
    expect(totals.occupancy! * totals.agentHours * 3600).toBeCloseTo(served * 240, 6)
  })

  it('counts what is carried over where handle times are long', () => {
    const long = answered({ ...question, handleTimeSeconds: 1500 })
    expect(long.timeMethod).toBe('mol')
    const alone = answered({ ...question, handleTimeSeconds: 1500, timeMethod: 'sipp' })
    expect(long.intervals[0]!.offeredLoad).toBeLessThan(alone.intervals[0]!.offeredLoad / 1.5)
    expect(long.intervals[23]!.offeredLoad).toBeGreaterThan(alone.intervals[23]!.offeredLoad)
  })

  it('keeps the promise over the day with fewer agents', () => {
    const each = answered(question)
    const whole = answered({ ...question, average: 'day', minAgents: 1 })
    expect(whole.totals.serviceLevel).toBeGreaterThanOrEqual(0.8)
    expect(whole.average).toMatchObject({
      agentHours: whole.totals.agentHours,
      leastAgentHours: whole.totals.agentHours,
      agentHoursIntervalByInterval: each.totals.agentHours,
    })
    expect(whole.totals.agentHours).toBeLessThan(each.totals.agentHours)
  })

  it('keeps days, weeks and months apart', () => {
    const first = dayNumberOf(2027, 1, 29)
    const dated = Array.from({ length: 6 }, (_, day) =>
      intervals.slice(0, 4).map((interval) => ({
        ...interval,
        contacts: interval.contacts * (1 + day),
        dayNumber: first + day,
      })),
    ).flat()
    const level = (average: 'day' | 'week' | 'month') => {
      const { days, totals } = answered({ ...question, intervals: dated, average, minAgents: 1 })
      return { hours: totals.agentHours, levels: days!.map(({ serviceLevel }) => serviceLevel!) }
    }
    expect(Math.min(...level('day').levels)).toBeGreaterThanOrEqual(0.8)
    expect(level('week').hours).toBeLessThanOrEqual(level('day').hours)
    expect(Math.min(...level('week').levels)).toBeLessThan(0.8)
    expect(level('month').hours).toBeLessThanOrEqual(level('day').hours)
  })

  it('names the interval and the promise that cannot be kept', () => {
    expect(answerDay({ ...question, maxAgents: 6 })).toMatchObject({
      ok: false,
      reason: 'maxAgents',
      binding: 'serviceLevel',
      at: { start: '09:00' },
    })
    expect(answerDay({ ...question, maxAgents: 6, average: 'day' })).toMatchObject({
      ok: false,
      binding: 'serviceLevel',
    })
  })

  it('needs nobody in an interval without contacts, and does not call it a line without end', () => {
    const { patienceSeconds: _, ...endless } = question
    const quiet = intervals.map((interval, at) => (at === 3 ? { ...interval, contacts: 0 } : interval))
    const { intervals: staffed, totals } = answered({ ...endless, intervals: quiet })
    expect(staffed[3]).toMatchObject({ agents: 0, stable: true, occupancy: 0 })
    expect(totals.unstableIntervals).toBe(0)
    expect(totals.serviceLevel).toBeGreaterThan(0.8)
  })

  it('evaluates a number of agents, a line without end included', () => {
    const { patienceSeconds: _, ...endless } = question
    const { totals, intervals: staffed } = answered({ ...endless, agents: 8 })
    expect(totals.unstableIntervals).toBe(staffed.filter(({ stable }) => !stable).length)
    expect(totals.unstableIntervals).toBeGreaterThan(0)
    // nobody is answered in time where the line grows without end
    const contacts = staffed.reduce((sum, one) => sum + one.contacts, 0)
    const inTime = staffed.reduce((sum, one) => sum + one.contacts * (one.serviceLevel ?? 0), 0)
    expect(totals.serviceLevel).toBeCloseTo(inTime / contacts, 12)
    expect(totals.averageWait).toBeUndefined()
  })
})

describe('answerDeferred', () => {
  it('plans a day of e-mail with its deadlines', () => {
    const mail = {
      ...question,
      promises: [{ share: 1, withinMinutes: 240 }],
      clock: 'while-open',
      open: { fromHour: 9, untilHour: 17 },
    } as const
    const answer = answerDeferred(mail)
    if (!answer.possible) throw new Error('impossible')
    const work = intervals.reduce((sum, { contacts }) => sum + contacts, 0) * (240 / 3600)
    expect(answer.totals.workHours).toBeCloseTo(work, 9)
    expect(answer.promises[0]!.kept).toBeCloseTo(1, 9)
    expect(answer.intervals.filter(({ open }) => open)).toHaveLength(16)
    expect(answer.intervals.every(({ open, agents }) => open || agents === 0)).toBe(true)
    const never = answerDeferred({ ...mail, clock: 'always' })
    expect(never).toMatchObject({ possible: false })
  })
})

describe('columnChart', () => {
  const columns = Array.from({ length: 300 }, (_, at) => ({
    height: at % 40,
    filled: (at % 40) / 2,
    label: `${at}`,
  }))

  it('fits, and shows the highest of columns that share a cell', () => {
    for (const count of [1, 5, 48, 96, 300]) {
      const lines = columnChart(columns.slice(0, count), String, 80, unicodeCharacters)
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(80)
      expect(lines.length).toBe(count === 1 ? 0 : Math.min(10, Math.min(count, 40) - 1) + 2)
    }
  })
})

describe.each(['en', 'fr'] as const)('a day in the terminal, %s', (language) => {
  it('fits 80 columns and leaves no code untranslated', async () => {
    const words = await messages(language, terminalTexts)
    const { patienceSeconds: _, ...endless } = question
    const dated = Array.from({ length: 7 }, (_, day) =>
      intervals.map((interval) => ({ ...interval, dayNumber: 20_000 + day })),
    ).flat()
    const questions: DayQuestion[] = [
      question,
      endless,
      { ...endless, agents: 8 },
      { ...question, average: 'day', minAgents: 1, timeMethod: 'mol' },
      { ...question, timeMethod: 'lag-sipp', lines: 30, redialProbability: 0.2 },
      { ...question, intervals: dated },
      { ...question, intervals: dated.slice(0, 48) },
      { ...question, intervals: intervals.map((interval) => ({ ...interval, contacts: 0 })) },
      { ...question, intervals: intervals.map((interval) => ({ ...interval, contacts: 54_321.5 })) },
    ]
    const mail = { ...question, promises: [{ share: 0.8, withinMinutes: 120 }], clock: 'while-open' } as const
    for (const characters of [unicodeCharacters, asciiCharacters]) {
      const lines = questions.flatMap((asked) => {
        const answer = answered(asked)
        return [
          ...dayLines(asked, answer, words, characters, 80),
          ...dayExplanation(asked, answer, words, 80),
        ]
      })
      const deferred = answerDeferred(mail)
      if (!deferred.possible) throw new Error('impossible')
      lines.push(
        ...deferredLines(mail, deferred, words, characters, 80),
        ...deferredExplanation(deferred, words, 80),
      )
      for (const line of lines) {
        expect(textWidth(line), line).toBeLessThanOrEqual(80)
        expect(line).not.toMatch(/staff\.|undefined|NaN|∞/)
      }
    }
  })
})
