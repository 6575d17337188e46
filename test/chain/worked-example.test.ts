import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadScenario, type ResultDocument, simulate } from '../../src/index.js'
import { scenarioOfPage, tableUnder } from './worked-page.js'

/** Figures of the page are rounded: money to the cent, the others to at least nine decimals. */
const cent = 0.005 + 1e-9
const share = 1e-9

const options = ['own', 'provider', 'abroad', 'rented'] as const
const work = tableUnder('## The work')
const losses = tableUnder('## What the access exposes')
const answer = tableUnder('## The answer')

let folder: string
let result: ResultDocument

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worked-example-'))
  const file = join(folder, 'worked-example.yaml')
  await writeFile(file, scenarioOfPage())
  const loaded = await loadScenario(file)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  result = await simulate(loaded.study, { draws: 2, workers: 1, staffing: 'exact' })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const resultOf = (id: string) => result.options.find((option) => option.id === id)!

function near(found: number, expected: number, tolerance: number): void {
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(tolerance)
}

describe('the worked example', () => {
  it.each(options)('%s: contacts, load, agents, service and hours are those of the page', (id) => {
    const { staffing } = resultOf(id)
    const [month] = staffing.byMonth
    const paper = (figure: string) => work.get(figure)![id]!
    near(month!.contactsOffered, paper('contacts in the month'), 1e-8)
    near(month!.contactsAnswered, paper('contacts in the month'), 1e-8)
    near(staffing.handleTimeSeconds, paper('handle time, s'), 1e-9)
    near(staffing.contactsPerFirstAttempt, paper('contacts in the month') / 36_000, share)
    near(month!.serviceLevel, paper('service level'), share)
    near(month!.positions, paper('agents'), 0)
    near(month!.plannedHours, paper('productive hours'), 1e-9)
    near(month!.requiredHours, paper('productive hours'), 1e-9)
    near(month!.headcount, paper('full-time equivalents'), 1e-9)
    near(month!.overtimeHours, 0, 0)
    near(month!.idleHours, 0, 0)
    // Monday 08:00 is the seventeenth half hour of the week, Saturday has none.
    near(staffing.week.offeredLoad[16]!, paper('offered load, Erlang'), 1e-9)
    near(staffing.week.agents[16]!, paper('agents'), 0)
    near(staffing.week.serviceLevel[16]!, paper('service level'), share)
    expect(staffing.week.agents.reduce((sum, agents) => sum + agents, 0)).toBe(100 * paper('agents'))
    expect(staffing.week.agents[5 * 48 + 20]).toBe(0)
  })

  it('needs every one of its agents: one fewer breaks the promise on paper too', () => {
    for (const id of options) {
      expect(work.get('service level of one agent fewer')![id]).toBeLessThan(0.8)
      expect(work.get('service level')![id]).toBeGreaterThanOrEqual(0.8)
    }
  })

  it.each(options)('%s: freshness is that of the page', (id) => {
    const { freshness } = resultOf(id)
    near(freshness.score / 100, 1 - work.get('stale share σ')![id]!, share)
    near(freshness.stalenessCost, answer.get('staleness, inside')![id]!, cent)
    const perfect = work.get('handling hours')!.own!
    near(freshness.extraHandlingHoursPerMonth, work.get('handling hours')![id]! - perfect, 1e-8)
  })

  it('abroad looks at orders 11 hours old, of which two thirds are current', () => {
    const { freshness } = resultOf('abroad')
    const orders = freshness.byDataSet.find(({ dataSet }) => dataSet === 'orders')!
    near(orders.score / 100, 0.66310863886, share)
    near(orders.meanAgeHours!, 11, 1e-9)
    near(freshness.meanAgeHours, 11, 1e-9)
  })

  it.each(options)('%s: every cash flow and its present value to the cent', (id) => {
    const { cost } = resultOf(id)
    const paper = tableUnder(`### ${id}`)
    const [month] = cost.byMonth
    const total = paper.get('total')!
    const categories = [...paper.keys()].filter((category) => category !== 'total')
    expect(cost.byCategory.map(({ category }) => category).sort()).toEqual([...categories].sort())
    for (const { category, mean } of cost.byCategory) {
      near(month!.byCategory[category]!, paper.get(category)!.month!, cent)
      near(mean, paper.get(category)!.present!, cent)
    }
    near(month!.mean, total.month!, cent)
    near(cost.netPresentCost.mean, total.present!, cent)
    near(cost.perContact, total.present! / work.get('contacts in the month')![id]!, 1e-6)
  })

  it.each(options)('%s: what its access exposes, threat by threat', (id) => {
    const { annualLoss, discountedExpectedLoss } = resultOf(id).exposure
    for (const [threat, row] of losses) {
      const found =
        threat === 'a year'
          ? annualLoss.expected
          : (annualLoss.byThreat.find((entry) => entry.threat === threat)?.expectedLoss ?? 0)
      near(found, row[id]!, cent)
    }
    near(discountedExpectedLoss, answer.get('expected loss')![id]!, cent)
  })

  it.each(options)('%s: the total cost is paid and lost together', (id) => {
    const option = resultOf(id)
    near(option.cost.netPresentCost.mean, answer.get('net present cost')![id]!, cent)
    near(option.totalCost.mean, answer.get('total cost')![id]!, cent)
    expect(option.totalCost.p90 - option.totalCost.p10).toBe(0)
  })

  it('recommends the cheapest with certainty', () => {
    const ranking = [...options].sort((a, b) => answer.get('total cost')![a]! - answer.get('total cost')![b]!)
    expect(result.decision.ranking).toEqual(ranking)
    expect(result.decision.recommended).toBe('abroad')
    expect(result.decision.confidence).toBe(1)
    expect(result.decision.expectedValueOfPerfectInformation).toBe(0)
  })
})
