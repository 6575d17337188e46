import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outboundCampaign } from '../../src/staffing/outbound-campaign.js'
import {
  emptyOutboundSeries,
  type OutboundCampaignValues,
  type OutboundMonthMet,
  OutboundTeam,
} from '../../src/staffing/outbound-team.js'

const values: OutboundCampaignValues = {
  people: 6000,
  rightParty: 0.3,
  attempts: 3,
  reachedSeconds: 240,
  missedSeconds: 40,
}
const terms = { overtimeLimit: 0, leadTimeMonths: 1, maxOccupancy: 0.85 }
/** Four months of 200 calling hours from the third on. */
const callingHours = Float64Array.from({ length: 12 }, (_, month) => (month >= 2 && month < 6 ? 200 : 0))

function met(): OutboundMonthMet {
  return {
    plannedHours: 0,
    requiredHours: 0,
    workedHours: 0,
    idleHours: 0,
    betweenCallsHours: 0,
    positions: 0,
  }
}

function played(
  drawn: OutboundCampaignValues = values,
  { from = 0, until = 12, share = 1, idle = 0, overtimeLimit = 0, expected = values } = {},
) {
  const team = new OutboundTeam([{ callingHours }], [expected])
  team.restart([drawn], from, until, share)
  const series = emptyOutboundSeries(12)
  const months = Array.from({ length: 12 }, (_, month) => {
    const figures = met()
    team.meet(
      figures,
      series,
      month,
      { plannedIdleHours: idle, idleHours: idle, staffedShare: 1 },
      { ...terms, overtimeLimit },
    )
    return figures
  })
  const total = (of: (month: OutboundMonthMet) => number) => months.reduce((sum, one) => sum + of(one), 0)
  const sum = (one: Float64Array) => one.reduce((all, value) => all + value, 0)
  return { series, months, total, sum }
}

describe('calls out by a team of its own', () => {
  it('are those of the calculator, spread over the calling hours', () => {
    const { series, months, total, sum } = played()
    const answer = outboundCampaign({
      records: 6000,
      rightPartyRate: 0.3,
      maxAttempts: 3,
      talkTimeSeconds: 240,
      wrapUpSeconds: 0,
      missedAttemptSeconds: 40,
      callingHours: 800,
      maxOccupancy: 0.85,
    })
    if (!answer.possible) throw new Error('impossible')
    expect(sum(series.conversations)).toBeCloseTo(answer.contacts, 6)
    expect(sum(series.attempts)).toBeCloseTo(answer.attempts, 6)
    expect(total(({ plannedHours }) => plannedHours)).toBeCloseTo(answer.agentHours, 6)
    expect(total(({ workedHours }) => workedHours)).toBeCloseTo(answer.agentHours, 6)
    expect(series.wanted[5]).toBeCloseTo(answer.contacts, 6)
    expect(sum(series.missed)).toBeCloseTo(0, 6)
    for (let month = 2; month < 6; month++) {
      expect(series.conversations[month]).toBeCloseTo(answer.contacts / 4, 6)
      expect(months[month]!.positions).toBeCloseTo(answer.agentHours / 800, 6)
    }
    expect(months[1]).toEqual(met())
    expect(months[6]).toEqual(met())
  })

  it('fall behind where fewer are reached than expected, and catch up once that is seen', () => {
    const harder = { ...values, people: 5000, rightParty: 0.2, target: 0.45 }
    const { series, months, sum } = played(harder, { expected: { ...values, people: 5000, target: 0.45 } })
    // The first month and the next are planned before anything is seen: a conversation takes 400 s, not 333.
    const pace = (5000 * 0.45) / 4
    expect(series.conversations[2]).toBeCloseTo((pace * 1000) / 3 / 400, 6)
    expect(series.conversations[3]).toBeCloseTo((pace * 1000) / 3 / 400, 6)
    // Of the third, what is known to be left and planned: (2250 - 468.75 - 562.5) / 2; then all of the rest.
    expect(series.conversations[4]).toBeCloseTo(609.375, 6)
    expect(series.conversations[5]).toBeCloseTo(703.125, 6)
    expect(months[5]!.plannedHours / months[2]!.plannedHours).toBeCloseTo(1.5, 6)
    expect(sum(series.missed)).toBeCloseTo(0, 6)
    const overtime = played(harder, {
      expected: { ...values, people: 5000, target: 0.45 },
      overtimeLimit: 0.5,
    })
    expect(overtime.series.conversations[2]).toBeCloseTo(pace, 6)
  })

  it('say how many are missing where the attempts do not reach as many as are wanted', () => {
    const { series, sum } = played({ ...values, target: 0.9 })
    const reachable = 6000 * (1 - 0.7 ** 3)
    expect(sum(series.conversations)).toBeCloseTo(reachable, 6)
    expect(sum(series.missed)).toBeCloseTo(0.9 * 6000 - reachable, 6)
  })

  it('are made between calls as far as there is time, which spares the team', () => {
    const alone = played()
    const { months, total, series, sum } = played(values, { idle: 60 })
    expect(sum(series.conversations)).toBeCloseTo(alone.sum(alone.series.conversations), 6)
    expect(total(({ betweenCallsHours }) => betweenCallsHours)).toBeCloseTo(240, 6)
    for (const { betweenCallsHours } of months) expect(betweenCallsHours).toBeLessThanOrEqual(60 + 1e-9)
    const spared = alone.total(({ workedHours }) => workedHours) - total(({ workedHours }) => workedHours)
    expect(spared).toBeCloseTo(240 / 0.85, 6)
  })

  it('of two teams one after the other, or side by side, are those of one', () => {
    const whole = played()
    const conversations = whole.sum(whole.series.conversations)
    const [first, second] = [played(values, { until: 4 }), played(values, { from: 4 })]
    expect(first.sum(first.series.conversations)).toBeCloseTo(conversations / 2, 6)
    expect(second.sum(second.series.conversations)).toBeCloseTo(conversations / 2, 6)
    const half = played(values, { share: 0.5 })
    expect(half.sum(half.series.conversations)).toBeCloseTo(conversations / 2, 6)
  })

  it('never reach more than there are, nor in less time than they take', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (rightParty, attempts, idle, overtimeLimit) => {
          const { series, total, sum } = played({ ...values, rightParty, attempts }, { idle, overtimeLimit })
          const done = sum(series.conversations)
          expect(done).toBeLessThanOrEqual(6000 * (1 - (1 - rightParty) ** attempts) * (1 + 1e-9))
          expect(done + sum(series.missed)).toBeCloseTo(sum(series.wanted), 4)
          expect(sum(series.handlingHours)).toBeLessThanOrEqual(
            0.85 * total(({ workedHours }) => workedHours) + sum(series.betweenCallsHours) + 1e-6,
          )
        },
      ),
      { seed: 20261122, numRuns: 200 },
    )
  })
})
