import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/index.js'
import { quantile } from '../../src/kernel/distribution-functions.js'
import { inputReach } from '../../src/result/input-reach.js'
import { candidatesOf } from '../../src/scenario/candidates.js'
import { pathText } from '../../src/scenario/place.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { mapLeaves } from '../../src/scenario/uncertain-leaves.js'
import { totalCostsOf } from '../../src/simulation/monte-carlo/columns.js'
import { DrawnStudy } from '../../src/simulation/monte-carlo/drawn-study.js'
import { Engine } from '../../src/simulation/monte-carlo/engine.js'
import type { Study } from '../../src/simulation/study.js'

const draws = 3

async function studies(overrides: readonly string[]): Promise<Record<string, Study>> {
  const file = fileURLToPath(new URL('reach.yaml', import.meta.url))
  const loaded = await loadScenario(file, { overrides })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const { study, futures } = loaded.study
  const named = futures.map((future): [string, Study] => [future.id, future.study])
  return Object.fromEntries(
    [['stated', study], ...named].map(([id, played]) => [id, costsOnly(played as Study)]),
  )
}

const costsOnly = (study: Study): Study => ({ ...study, draws, staffing: 'tabulated', costsOnly: true })

/** Total costs of every candidate in every draw, as text: to the last bit. */
const played = (study: Study): string[] =>
  new Engine(study).run(0, draws).options.map((option) => totalCostsOf(option.draws).join())

/** The study with one number in the upper half of its own range only. */
function withUpperHalf(study: Study, path: string): Study {
  const scenario = mapLeaves(study.scenario, (leaf, at) => {
    if (pathText(at) !== path) return leaf
    const [low, high] = [quantile(leaf.distribution, 0.6), quantile(leaf.distribution, 0.95)]
    return { ...leaf, distribution: { kind: 'uniform', low, high } }
  }) as Scenario
  return { ...study, scenario }
}

/** For every uncertain number: which candidates it is said to move, and which other draws come about once it is changed. */
function walk(study: Study, among: (path: string) => boolean = () => true) {
  const ids = candidatesOf(study.scenario)
  const reach = inputReach(study.scenario, ids)
  const stated = played(study)
  return new DrawnStudy(study).paths.filter(among).map((path) => {
    const changed = played(withUpperHalf(study, path))
    return {
      path,
      said: ids.filter((_, option) => reach(path).moves!.has(option)),
      moved: ids.filter((_, option) => changed[option] !== stated[option]),
    }
  })
}

const ownToday = [
  'options.own.baseline={ sunk: 10 000 to 20 000, employees: 10 to 16, transferred: 20 % to 60 %, transferPerEmployee: 500 to 900, redundancyPerEmployee: 5 000 to 9 000, strandedPerMonth: 800 to 1 500, strandedMonths: 3 }',
  'futures.leavers={ options.own.baseline.redundancyPerEmployee: 8 000 to 14 000 }',
]

/** Numbers of today's arrangement, and of contracts in one currency: what is said of them comes about, no more and no less. */
const takenFromAnother = /\.(?:baseline|currency)\.|^options\.near\.price|^arrangements\.|^inputs\./

describe('every uncertain number of a scenario', () => {
  it('moves no candidate that it is not said to move', async () => {
    const { stated, ...futures } = await studies(ownToday)
    const walked = walk(stated!)
    expect(walked.length).toBeGreaterThan(40)
    expect(walked.filter(({ said, moved }) => moved.some((id) => !said.includes(id)))).toEqual([])
    const taken = walked.filter(({ path }) => takenFromAnother.test(path))
    expect(taken.map(({ path, said }) => [path, said])).toEqual(taken.map(({ path, moved }) => [path, moved]))
    const saidOf = (path: string) => taken.find((number) => number.path === path)?.said
    expect(saidOf('options.own.baseline.employees')).toEqual(['near', 'gulf', 'atlas', 'step', 'peaks'])
    expect(saidOf('options.own.baseline.sunk')).toEqual([])
    expect(saidOf('options.gulf.price.currency.rate')).toEqual(['gulf', 'atlas', 'step'])
    for (const future of Object.values(futures)) {
      const inFuture = walk(future, (path) => /baseline|currency/.test(path))
      expect(inFuture.map(({ path, said }) => [path, said])).toEqual(
        inFuture.map(({ path, moved }) => [path, moved]),
      )
    }
  })

  it.each([
    ['an exit fee only', []],
    [
      'months of notice and a minimum term',
      ['noticeMonths=2', 'minimumTerm={ months: 24, remainder: 30 % to 60 % }'],
    ],
  ])('of a contract of today with %s moves those who leave it', async (_, terms) => {
    const price = ['exitFee=40 000 to 90 000', 'indexation={ perYear: 1 % to 4 %, from: 2027-03 }', ...terms]
    const { stated } = await studies([
      'options.gulf.baseline={ contractSince: 2026-01, sunk: 5 to 9 }',
      'options.gulf.lossOfControl=1 000 to 2 000',
      ...price.map((term) => `options.gulf.price.${term}`),
    ])
    const walked = walk(stated!, (path) => /^options\.(?:gulf|atlas)/.test(path))
    expect(walked.filter(({ said, moved }) => moved.some((id) => !said.includes(id)))).toEqual([])
    const movedBy = (path: string) => walked.find((number) => number.path === `options.gulf.${path}`)!.moved
    expect(movedBy('price.exitFee')).toEqual(['own', 'near', 'atlas', 'step', 'staying', 'peaks'])
    expect(movedBy('price.perHour').includes('atlas')).toBe(terms.length > 0)
    expect(movedBy('baseline.sunk')).toEqual([])
    expect(movedBy('lossOfControl')).toEqual(['gulf', 'step'])
  })
})
