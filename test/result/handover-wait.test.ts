import { beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type ResultDocument, simulate } from '../../src/index.js'
import { loadText } from '../chain/scenarios.js'
import { optionOf } from './access-study.js'

const access = { customers: { mode: 'replica', every: '24h', cutAt: '08:00', loadDelay: 0 } }
const provider = {
  model: 'dedicated',
  place: 'FR',
  leadTime: '4 weeks',
  quality: { transfer: '20 %' },
  staff: { minimumAgents: 1 },
  price: { perHour: 30 },
}
const batch = { secondLevel: { handover: 'daily-batch', sentAt: '18:00' } }

/** Calls from 08:00 to 18:00 every day; what is handed on is sent at 18:00 and read at 09:00, 15 to 25 hours old. */
const scenario = {
  schemaVersion: 1,
  currency: 'EUR',
  horizon: { start: '2027-01', months: 3 },
  discountRate: '0 %',
  service: { target: '80/20' },
  demand: {
    channels: { voice: { week: { open: 'mon-sun 08:00-18:00' }, patience: '3m' } },
    reasons: {
      orders: {
        volume: '4000 per week',
        handleTime: '5m',
        needs: { customers: '100 %' },
        whenStale: { extraHandleTime: '100s', transfer: '50 %', callsAgain: '25 %', errorCost: 4 },
      },
    },
  },
  specialists: { costPerHour: 36, people: 20, open: 'mon-sun 09:00-17:00' },
  data: { customers: { records: '1000', changes: '0.24/day', sensitivity: 'contact' } },
  options: {
    live: { ...provider, access: { customers: 'live-read' }, secondLevel: { handover: 'live' } },
    unsaid: { ...provider, access: { customers: 'live-read' } },
    batch: { ...provider, access: { customers: 'live-read' }, ...batch },
    copy: { ...provider, access, secondLevel: { handover: 'live' } },
    both: { ...provider, access, ...batch },
    closed: { ...provider, access: { customers: 'none' }, ...batch },
  },
  simulation: { draws: 4, seed: 3 },
}

// A change an hour in a hundred: what is current at the contact is so when read with this chance.
const kept = (Math.exp(-0.15) - Math.exp(-0.25)) / 0.1
/** Share current at the contact in a copy as old as it is past eight. */
const currentInCopy = (1 - Math.exp(-0.1)) / 0.1

describe('what changes before the day’s batch is read', () => {
  let result: ResultDocument
  beforeAll(async () => {
    result = await simulate(await loadText(stringify(scenario)), { workers: 1 })
  })
  const staffing = (id: string) => optionOf(result, id).staffing
  const score = (id: string) => optionOf(result, id).freshness.score
  const errors = (id: string) =>
    optionOf(result, id).cost.byCategory.find(({ category }) => category === 'dataErrors')?.mean ?? 0

  test('makes contacts stale that were current, a fifth of them being handed on', () => {
    expect(score('live')).toBeCloseTo(100, 9)
    expect(score('batch')).toBeCloseTo(100 * (1 - 0.2 * (1 - kept)), 9)
  })

  test('is not counted again where the copy was out of date already', () => {
    expect(score('copy')).toBeCloseTo(100 * currentInCopy, 9)
    expect(score('both')).toBeCloseTo(100 * currentInCopy * (1 - 0.2 * (1 - kept)), 9)
    // What is closed is not written down: the specialist looks at his own.
    expect(score('closed')).toBe(0)
  })

  test('brings customers back, specialists’ time and errors, as stale data does; agents take no longer', () => {
    const late = 0.2 * (1 - kept)
    expect(staffing('batch').handleTimeSeconds).toBeCloseTo(300, 9)
    expect(staffing('batch').contactsPerFirstAttempt).toBeCloseTo(1 / (1 - 0.25 * late), 9)
    const perHandedOn = 300 + (1 - kept) * 100
    expect(staffing('batch').secondLevel!.costPerContact).toBeCloseTo((perHandedOn / 3600) * 36, 6)
    const answered = staffing('batch').byMonth.reduce((sum, month) => sum + month.contactsAnswered, 0)
    expect(errors('batch') / answered).toBeCloseTo(4 * late, 6)
    expect(optionOf(result, 'batch').freshness.stalenessCost).toBeGreaterThan(errors('batch'))
  })

  test('takes specialists longer over those, too, who were handed on because the copy was out of date', () => {
    const perHandedOn = 300 + (1 - kept) * 100
    expect(staffing('both').secondLevel!.costPerContact).toBeCloseTo((perHandedOn / 3600) * 36, 6)
    expect(staffing('copy').secondLevel!.costPerContact).toBeCloseTo(3, 6)
    // To the customer staleness happens once: of both, those who were current and are handed on.
    const stale = 1 - currentInCopy
    const back = (late: number) => {
      const first = 0.25 * stale
      return 1 / (1 - (first + 0.25 * late - first * 0.25 * late))
    }
    expect(staffing('copy').contactsPerFirstAttempt).toBeCloseTo(back(0), 9)
    expect(staffing('both').contactsPerFirstAttempt).toBeCloseTo(back(currentInCopy * 0.2 * (1 - kept)), 9)
  })

  test('put through at once, nothing changes', () => {
    expect(staffing('live').contactsPerFirstAttempt).toBe(1)
    expect(optionOf(result, 'live').freshness).toEqual(optionOf(result, 'unsaid').freshness)
    expect(optionOf(result, 'live').freshness.stalenessCost).toBe(0)
  })
})
