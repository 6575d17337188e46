import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type LoadedStudy, simulateWithDraws } from '../../src/index.js'
import { combinations } from '../../src/simulation/monte-carlo/access-repairs.js'
import { totalCostsOf } from '../../src/simulation/monte-carlo/columns.js'
import { Engine } from '../../src/simulation/monte-carlo/engine.js'
import { mostPlayed } from '../../src/simulation/monte-carlo/repair-search.js'
import { loadText } from '../chain/scenarios.js'

type Row = 'none' | { mode: string; every?: string; loadDelay?: string; connection: string }

const connection = 'leased-line'
const copy: Row = { mode: 'replica', every: '24h', loadDelay: '4h', connection }
const live = (mode: string): Row => ({ mode, connection })

/** One month of contacts about each data set. `far` holds copies, which a rule may forbid. */
function scenario(rows: Readonly<Record<string, Row>>, ruled: boolean, costPerRecord = 200): string {
  const sets = Object.keys(rows)
  return stringify({
    schemaVersion: 1,
    currency: 'EUR',
    horizon: { start: '2027-01', months: 1 },
    service: { target: '80/20' },
    demand: {
      channels: { voice: { week: { open: 'mon-fri 09:00-17:00' }, patience: '3m' } },
      reasons: Object.fromEntries(
        // Each needs two sets together, the last one alone.
        sets.map((set, index) => [
          `about-${set}`,
          {
            volume: `${300 + 150 * index} per week`,
            handleTime: '4m',
            needs: { [set]: '60 %', [sets[Math.min(index + 1, sets.length - 1)]!]: '50 %' },
            whenStale: { extraHandleTime: '60s', errorCost: 1 + (index % 3) },
          },
        ]),
      ),
    },
    data: Object.fromEntries(
      sets.map((set, index) => [
        set,
        {
          records: [400_000, 2_000, 90_000, 20_000, 250_000, 5_000][index]!,
          changes: `${[0.02, 0.5, 0.1, 0.3, 0.05, 0.2][index]}/day`,
          sensitivity: index === 1 ? 'financial' : 'personal',
        },
      ]),
    ),
    exposure: { costPerRecord },
    ...(ruled && { rules: { 'any data': 'no copies outside' } }),
    options: {
      far: {
        model: 'offshore',
        leadTime: '1 month',
        place: 'MA',
        access: rows,
        price: { perHour: 15 },
        staff: { minimumAgents: 1 },
      },
    },
  })
}

const copies = (sets: number): Record<string, Row> =>
  Object.fromEntries(Array.from({ length: sets }, (_, index) => [`set${index}`, copy]))

const played = async (study: LoadedStudy) => await simulateWithDraws(study, { draws: 2, workers: 1 })

/** Total cost of the option with these rows, stated outright, in the first draw: the one repairs are weighed on. */
async function costOf(rows: Readonly<Record<string, Row>>): Promise<number> {
  const { study } = await loadText(scenario(rows, false))
  const { options } = new Engine({ ...study, draws: 2 }).run(0, 1)
  return totalCostsOf(options[0]!.draws)[0]!
}

/** The ways out of the copies. */
const ways = ['none', 'live-read', 'live-write']

describe('the cheapest repair', () => {
  test('of four broken rows is the cheapest of all 81 matrices, each stated outright', async () => {
    const { document } = await played(await loadText(scenario(copies(4), true)))
    const { repaired } = document.options[0]!.knockedOut!
    const stated: { rows: Record<string, string>; cost: number }[] = []
    for (const modes of combinations(Array.from({ length: 4 }, () => [0, 1, 2]))) {
      const rows = Object.fromEntries(modes.map((mode, index) => [`set${index}`, ways[mode]!]))
      const opened = Object.entries(rows).map(([set, mode]) => [set, mode === 'none' ? 'none' : live(mode)])
      stated.push({ rows, cost: await costOf(Object.fromEntries(opened)) })
    }
    const [cheapest] = stated.sort((a, b) => a.cost - b.cost)
    expect(repaired.rows).toEqual(cheapest!.rows)
    const change = cheapest!.cost - (await costOf(copies(4)))
    expect(repaired.totalCostChange.mean / change).toBeCloseTo(1, 9)
    // Some sets are worth opening and some are not: neither closing all nor opening all is the answer.
    expect(new Set(Object.values(cheapest!.rows)).has('none')).toBe(true)
    expect(new Set(Object.values(cheapest!.rows)).size).toBeGreaterThan(1)
    expect(repaired).not.toHaveProperty('tried')
  })

  test.each([
    200, 600, 1000,
  ])('of six broken rows is found among 729 by playing fewer, which is said: %d a record', async (cost) => {
    const loaded = await loadText(scenario(copies(6), true, cost))
    const { document, outcome } = await played(loaded)
    const { repaired } = document.options[0]!.knockedOut!
    const { plan } = outcome.options[0]!
    const { admitted } = plan.repaired!
    expect(repaired.possible).toBe(3 ** 6)
    expect(repaired.tried).toBeLessThanOrEqual(mostPlayed)
    const all = combinations(admitted)
    const { values } = new Engine({ ...loaded.study, draws: 2 }).playVariants(0, all)
    const costs = all.map((_, place) => values.stalenessCost[place]! + values.expectedLoss[place]!)
    const least = costs.indexOf(Math.min(...costs))
    expect(Object.values(repaired.rows)).toEqual(
      all[least]!.map((choice, row) => plan.rows[row]!.choices[choice]!.id),
    )
  })
})
