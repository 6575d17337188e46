import { describe, expect, test } from 'vitest'
import { accessModes, isAdmissible, writeBackWays } from '../../src/access/modes.js'
import { accessRow, closedRow, copyHeldOutside, liveFromOutside } from '../../src/access/row.js'
import { keeps } from '../../src/access/rules.js'
import { accessRowSchema, dataSetSchema } from '../../src/access/schema.js'
import {
  adequacyLimit,
  transferRules,
  transferRulesWith,
  transferStatus,
} from '../../src/access/transfer-rules.js'

describe('a row of the access matrix', () => {
  test('by name alone', () => {
    expect(accessRow('none')).toBe(closedRow)
    expect(accessRow('live-write')).toMatchObject({
      mode: 'live-write',
      writeBack: 'live',
      fields: 1,
      delayHours: 0,
    })
    expect(accessRow('live-read').everyHours).toBeNaN()
  })

  test('a copy in hours, the rest filled in', () => {
    expect(accessRow({ mode: 'extract', every: 86_400, cutAt: 2, loadDelay: 14_400, fields: 0.6 })).toEqual({
      mode: 'extract',
      everyHours: 24,
      cutAtHour: 2,
      delayHours: 4,
      fields: 0.6,
      connection: undefined,
      writeBack: 'none',
      controls: [],
    })
  })

  test('a copy must say how often it is cut', () => {
    const paths = (raw: unknown) => accessRowSchema.safeParse(raw).success
    expect(paths('live-read')).toBe(true)
    expect(paths('replica')).toBe(false)
    expect(paths({ mode: 'replica', every: '24h' })).toBe(false)
    expect(paths({ mode: 'replica', every: '24h', loadDelay: '4h', cutAt: '02:00', writeBack: 'file' })).toBe(
      true,
    )
    expect(paths({ mode: 'live-read', every: '24h' })).toBe(false)
    expect(paths({ mode: 'live-read', writeBack: 'live' })).toBe(false)
    expect(paths({ mode: 'none', fields: '50 %' })).toBe(false)
    expect(
      dataSetSchema.safeParse({ records: -1, changes: '0.1/day', sensitivity: 'personal' }).success,
    ).toBe(false)
  })

  test('modes and write-backs that go together', () => {
    const admitted = accessModes.map((mode) => writeBackWays.filter((way) => isAdmissible(mode, way)).join())
    expect(admitted).toEqual(['none', 'none,file', 'none,file', 'none,file', 'none,file', 'live'])
  })

  test('what lies or connects outside', () => {
    const outside = { place: 'MA', staff: 'provider', outside: true } as const
    expect(accessModes.filter((mode) => copyHeldOutside(mode, outside))).toEqual(['extract', 'replica'])
    expect(accessModes.filter((mode) => liveFromOutside(mode, outside))).toHaveLength(3)
    expect(accessModes.some((mode) => copyHeldOutside(mode, { ...outside, outside: false }))).toBe(false)
  })
})

describe('transfers by place', () => {
  test('the European Economic Area, adequate countries, all others', () => {
    expect(['FR', 'RO', 'PT', 'BG', 'NO'].map((place) => transferStatus(place))).toEqual(
      Array(5).fill('none'),
    )
    expect(['GB', 'CH', 'US', 'JP', 'UY'].map((place) => transferStatus(place))).toEqual(
      Array(5).fill('adequate'),
    )
    // Outermost regions and Åland are European Union territory; overseas countries and territories are not.
    for (const place of ['RE', 'GP', 'MQ', 'GF', 'YT', 'MF', 'AX']) expect(transferStatus(place)).toBe('none')
    for (const place of ['PF', 'NC', 'GL', 'AW', 'MA', 'TN', 'MG', 'SN', 'MU', 'IN', 'PH']) {
      expect(transferStatus(place)).toBe('instrument-needed')
    }
    expect(adequacyLimit('US')).toBe('DPF-certified')
    expect(adequacyLimit('CH')).toBeUndefined()
  })

  test('the rules are data with a date', () => {
    expect(transferRules.economicArea).toHaveLength(30)
    expect(transferRules.adequate).toHaveLength(15)
    expect(transferRules.asOf).toBe('2026-04')
    expect(transferStatus('BR', { ...transferRules, adequate: [{ country: 'BR' }] })).toBe('adequate')
  })

  test('a scenario may bring the rules up to date, or say that no such law binds the client', () => {
    const stated = transferRulesWith({ adequate: ['BR', 'CH'], withdrawn: ['US'] })
    expect(['BR', 'CH', 'US', 'FR', 'MA'].map((place) => transferStatus(place, stated))).toEqual([
      'adequate',
      'adequate',
      'instrument-needed',
      'none',
      'instrument-needed',
    ])
    expect(stated.adequate.filter(({ country }) => country === 'CH')).toHaveLength(1)
    const free = transferRulesWith({ law: 'none' })
    expect(['MA', 'US', 'FR'].map((place) => transferStatus(place, free))).toEqual(['none', 'none', 'none'])
    // A rule on places is about places, whatever the law.
    const site = { place: 'MA', staff: 'provider', outside: true, transfers: free } as const
    expect(keeps('EEA only', accessRow('live-read'), site)).toBe(false)
  })
})
