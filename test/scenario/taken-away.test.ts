import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/index.js'

const base = `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 3 }
service: { target: 80/30 }
demand:
  channels: { voice: { week: { open: mon-fri 08:00-18:00 }, patience: 3m } }
  reasons: { bills: { volume: 1600 per week, handleTime: 5m } }
options:
  brest: { model: dedicated, leadTime: 6 weeks, staff: { overtimeLimit: 15 % }, place: FR, access: {}, price: { perHour: 37, commitment: { share: 80 % } } }
  own: { model: internal, leadTime: 1 month, staff: { shrinkage: 30 % }, place: FR, access: {}, price: { grossPerHour: 10 } }
simulation: { draws: 4, seed: 9 }
`
const folder = mkdtempSync(join(tmpdir(), 'taken-away-'))
writeFileSync(join(folder, 'base.yaml'), base)

async function priceWith(overrides: readonly string[], extending?: string) {
  const file = join(folder, extending === undefined ? 'base.yaml' : 'over.yaml')
  if (extending !== undefined) writeFileSync(file, `extends: ./base.yaml\n${extending}\n`)
  const loaded = await loadScenario(file, { overrides })
  if (!loaded.ok) return loaded.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
  const { price } = loaded.study.study.scenario.options.brest!
  return Object.entries(price).flatMap(([key, value]) => (value === undefined ? [] : [key]))
}

describe('null that is written out', () => {
  it('takes a commitment away, alone or within a mapping, laid over or extending', async () => {
    const taken = ['perHour']
    const kept = await priceWith([])
    const without = kept.filter((key) => key !== 'commitment')
    expect(kept).toEqual(expect.arrayContaining([...taken, 'commitment']))
    expect(await priceWith(['options.brest.price.commitment=null'])).toEqual(without)
    expect(await priceWith(['options.brest.price={ perHour: 30, commitment: null }'])).toEqual(without)
    expect(await priceWith([], 'options: { brest: { price: { commitment: null } } }')).toEqual(without)
  })

  it('puts another price basis in place of the stated one', async () => {
    const mapping = '{ perContact: 3.2, perHour: null, commitment: null }'
    const expected = await priceWith([`options.brest.price=${mapping}`])
    expect(expected).toContain('perContact')
    expect(expected).not.toContain('perHour')
    expect(await priceWith([], `options: { brest: { price: ${mapping} } }`)).toEqual(expected)
  })

  it('is no key left without a value, and takes nothing away that is not there', async () => {
    for (const problems of [
      await priceWith([], 'options:\n  brest:\n    price:\n      commitment:'),
      await priceWith(['options.brest.price={ commitment }']),
      await priceWith(['options.brest.price.comitment=null']),
    ]) {
      expect(problems.join()).toMatch(/\w+\.\w+ .*options\.brest\.price/)
    }
  })
})
