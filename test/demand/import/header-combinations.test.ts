import { describe, expect, it } from 'vitest'
import { roleFound } from '../../../src/demand/import/column-roles.js'
import { importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'

const handleTimes = [
  'Talk plus wrap',
  'Talk + ACW',
  'Talk/Wrap',
  'Talk, hold and wrap',
  'Handle (talk+wrap)',
  'Handle time (talk + hold + wrap)',
  'AHT',
  'AHT (incl. ACW)',
  'Average handle time incl. after-call work',
  'conversation + post-appel',
  'Conversation et post-appel',
  'Conversation/post-appel',
  'Conversation + après-appel',
  'Durée (conversation + post-appel)',
  'Temps de communication + ACW',
  'DMT',
  'DMT (s)',
  'DMT y compris post-appel',
  'durée moyenne de traitement',
  'Durée moyenne de traitement des appels',
  'Gespräch + Nachbearbeitung',
]
const wrapTimes = [
  'ACW',
  'After call work',
  'After contact work time',
  'Conversation wrap-up',
  'Post-appel',
  'Travail après appel',
  'Temps de traitement post-appel',
  'Durée moyenne de traitement post-appel',
]
const talkTimes = [
  'Talk + Hold',
  'Talk time excl. ACW',
  'AHT excl. wrap',
  'DMT hors post-appel',
  'DMC',
  'Temps de conversation et mise en garde',
]

describe('headers that name several times of a call', () => {
  it.each([
    ['handleTime', handleTimes],
    ['wrapTime', wrapTimes],
    ['talkTime', talkTimes],
    [undefined, ['Wait + talk', 'Attente + conversation', 'AHT excl. hold']],
  ] as const)('are %s', (role, headers) => {
    const others = (['figure', 'clock'] as const).flatMap((kind) =>
      headers.filter((header) => roleFound(header, kind)?.role !== role),
    )
    expect(others).toEqual([])
  })

  it('do not count the time on hold twice', () => {
    const handleSeconds = (header: string, figures: string) => {
      const text = [`Date,Time,Answered,${header}`, `2026-03-02,08:00,10,${figures}`]
      const reading = readDelimited([...text, `2026-03-02,08:30,10,${figures}`].join('\n'))
      if (!reading.ok) throw new Error(reading.code)
      const outcome = importRecords({ table: reading.table })
      return outcome.ok ? outcome.records[0]?.handleTimeSeconds : outcome.problem.code
    }
    expect(handleSeconds('Talk,Hold,ACW', '100,20,30')).toBe(150)
    expect(handleSeconds('Talk + hold,Hold,ACW', '120,20,30')).toBe(150)
    expect(handleSeconds('AHT excl. wrap,Hold,ACW', '120,20,30')).toBe(150)
    expect(handleSeconds('Talk plus wrap', '200')).toBe(200)
    expect(handleSeconds('Talk,Post-appel', '100,30')).toBe(130)
  })
})
