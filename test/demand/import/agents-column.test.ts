import { describe, expect, it } from 'vitest'
import { agentsColumn } from '../../../src/demand/import/agents-column.js'
import { importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'

function imported(text: string, agents?: { readonly header?: string }) {
  const reading = readDelimited(text)
  if (!reading.ok) throw new Error(reading.code)
  return importRecords({ table: reading.table, ...(agents && { agents }) })
}

function agentsOf(text: string, agents: { readonly header?: string } = {}) {
  const outcome = imported(text, agents)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome.records.filter(({ offered }) => offered > 0).map((record) => record.agents)
}

describe('the column of agents at work', () => {
  it.each([
    'Agents',
    'Staffed',
    'Avg Pos Staff',
    'Positions staffed',
    'Staffed agents',
    'Agents logged in',
    'Nb agents connectés',
    'Nombre d’agents présents',
    'Effectif présent',
    'Anzahl Mitarbeiter',
  ])('is %s', (name) => {
    expect(
      agentsColumn(
        ['Date', name],
        [
          ['2026-01-05', '4'],
          ['2026-01-06', '5.5'],
        ],
      ),
    ).toBe(1)
  })

  it.each([
    'Agent',
    'Agent ID',
    'Agent name',
    'Staffed time',
    'Agents required',
    'Scheduled agents',
    'Calls',
    'Occupancy',
  ])('is not %s', (name) => {
    expect(agentsColumn(['Date', name], [['2026-01-05', '4']])).toBeUndefined()
  })

  it('has figures below it', () => {
    expect(agentsColumn(['Agents'], [['Smith'], ['Jones']])).toBeUndefined()
  })
})

describe('agents of half hours', () => {
  const quarters = [
    'Date,Time,Calls,Answered,Agents',
    '2026-01-05,08:00,10,9,4',
    '2026-01-05,08:15,12,12,6',
    '2026-01-05,08:30,8,8,5',
    '2026-01-05,08:45,9,9,',
  ].join('\n')

  it('are means of shorter intervals, unknown where a part is', () => {
    expect(agentsOf(quarters)).toEqual([5, undefined])
  })

  it('are those of the hour in both its halves', () => {
    const hours = [
      'Date,Time,Calls,Answered,Agents',
      '2026-01-05,08:00,10,9,4',
      '2026-01-05,09:00,12,12,"6,5"',
    ].join('\n')
    expect(agentsOf(hours)).toEqual([4, 4, 6.5, 6.5])
  })

  it('may stand under another header', () => {
    expect(agentsOf(quarters.replace('Agents', 'Crew'), { header: 'Crew' })).toEqual([5, undefined])
    const outcome = imported(quarters, { header: 'Crew' })
    expect(outcome.ok ? '' : outcome.problem.code).toBe('import.unknown-header')
  })

  it('are read only where they are asked for', () => {
    const outcome = imported(quarters)
    expect(outcome.ok && outcome.records.every(({ agents }) => agents === undefined)).toBe(true)
  })
})
