import { describe, expect, it } from 'vitest'
import { demandSchema } from '../../src/demand/schema.js'

const minimal = {
  channels: { voice: { week: { open: 'mon-fri 08:00-20:00' } } },
  reasons: { billing: { volume: '2000 per week', handleTime: '4m30s' } },
}

/** Codes and paths of everything wrong. */
const problemsOf = (demand: unknown): string[] => {
  const reading = demandSchema.safeParse(demand)
  return reading.success
    ? []
    : reading.error.issues.map(
        (issue) =>
          `${'params' in issue ? String(issue.params?.code) : issue.code} at ${issue.path.join('.')}`,
      )
}

describe('demandSchema', () => {
  it('takes a minimal demand and fills in sourced defaults', () => {
    const demand = demandSchema.parse(minimal)
    expect(demand.reasons.billing!.channel).toBe('voice')
    expect(demand.reasons.billing!.handleTime!.distribution).toEqual({ kind: 'constant', value: 270 })
    expect(demand.growth).toMatchObject({ origin: 'default', distribution: { kind: 'constant', value: 0 } })
  })
  it('takes everything', () => {
    const full = {
      channels: {
        voice: { week: { records: 'calls.csv' }, patience: '2m', redial: '20 %', busyness: '10 %' },
        email: { week: { halfHours: new Array(336).fill(1) } },
      },
      growth: '1 % to 5 %',
      volatility: { persistent: '3 %' },
      season: new Array(12).fill(1),
      campaigns: [{ name: 'launch', start: '2027-03', months: 3, lift: { pert: ['20 %', '40 %', '150 %'] } }],
      reasons: {
        orders: {
          stage: 'sale',
          recordsShare: '60 %',
          resolution: '85 %',
          callsAgain: '70 %',
          needs: { stock: '40 %' },
          triggered: { by: 'stock', share: '40 %', lag: '6h' },
          whenStale: { extraHandleTime: '90s', transfer: '5 %', callsAgain: '30 %', errorCost: 20 },
        },
        mail: { channel: 'email', volume: '300 per week', handleTime: '8m' },
      },
    }
    expect(problemsOf(full)).toEqual([])
    expect(demandSchema.parse(full).volatility!.passing).toMatchObject({ origin: 'default' })
  })
  it.each<[string, object, string]>([
    ['no channel', { ...minimal, channels: {} }, 'demand.channelMissing at channels'],
    [
      'an unknown channel',
      { ...minimal, reasons: { a: { channel: 'email', volume: '1 per week', handleTime: '1m' } } },
      'demand.unknownChannel at reasons.a.channel',
    ],
    ['no volume', { ...minimal, reasons: { a: { handleTime: '1m' } } }, 'demand.volumeMissing at reasons.a'],
    [
      'two volumes',
      {
        channels: { voice: { week: { records: 'x.csv' } } },
        reasons: { a: { volume: '1 per week', recordsShare: '5 %' } },
      },
      'demand.volumeTwice at reasons.a.recordsShare',
    ],
    [
      'a share of no records',
      { ...minimal, reasons: { a: { recordsShare: '5 %', handleTime: '1m' } } },
      'demand.recordsShareNeedsRecords at reasons.a.recordsShare',
    ],
    [
      'no handle time',
      { ...minimal, reasons: { a: { volume: '1 per week' } } },
      'demand.handleTimeMissing at reasons.a',
    ],
    [
      'no week',
      { ...minimal, channels: { voice: { week: {} } } },
      'demand.weekNeedsOneSource at channels.voice.week',
    ],
    [
      'two weeks',
      { ...minimal, channels: { voice: { week: { records: 'x.csv', open: 'mon 08:00-09:00' } } } },
      'demand.weekNeedsOneSource at channels.voice.week',
    ],
    [
      'hours that cannot be read',
      { ...minimal, channels: { voice: { week: { open: 'monday' } } } },
      'demand.openingHours at channels.voice.week.open',
    ],
    [
      'an empty week',
      { ...minimal, channels: { voice: { week: { halfHours: new Array(336).fill(0) } } } },
      'demand.weekProfile at channels.voice.week.halfHours',
    ],
  ])('refuses %s', (_, demand, problem) => {
    expect(problemsOf(demand)).toContain(problem)
  })
  it('refuses unknown keys', () => {
    expect(demandSchema.safeParse({ ...minimal, volumes: 3 }).success).toBe(false)
  })
})
