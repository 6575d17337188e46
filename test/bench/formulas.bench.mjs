// What a formula costs next to the built-in it replaces: cost lines month by month, numbers draw by draw, whole draws.

const months = 36

const scenarioText = (priceLine, otherCosts) => `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: ${months} }
service: { target: 80/20 }
demand:
  channels: { voice: { week: { open: mon-fri 08:00-18:00 }, patience: 2m to 4m } }
  reasons: { calls: { volume: 2000 per week, handleTime: 3m to 4m } }
inputs: { price: 0.3 to 0.4 EUR, fee: 1200 to 1500 EUR, wage: 15 to 17 EUR, markup: 1.9 to 2.3 }
options:
  own: { model: internal, place: FR, leadTime: 3 months, access: {}, staff: { minimumAgents: 1 }, price: { grossPerHour: 15, otherCosts: ${otherCosts} } }
  provider: { model: dedicated, place: FR, leadTime: 6 weeks, access: {}, staff: { minimumAgents: 1 }, price: { perHour: ${priceLine} } }
`

const lines = {
  'built-in: an amount per contact': '{ x: { category: technology, amount: 0.3 to 0.4, per: contact } }',
  'the same by a formula': '{ x: { category: technology, cost: "price * answered" } }',
  'fee + max(0, contacts - 1000) * 0.35':
    '{ x: { category: technology, cost: "fee + max(0, contacts - 1000) * 0.35" } }',
}

/** Most that a formula may cost next to the built-in it replaces. */
const promises = { 'the same by a formula': 1.5, 'a number by a formula': 1.5, 'a draw with formulas': 1.1 }

export default async ({ load, measure }) => {
  const { loadScenario } = await load('scenario/load-scenario.js')
  const { realisation } = await load('scenario/realise.js')
  const { payOtherCosts } = await load('cost/other-costs.js')
  const { createPricingContext } = await load('cost/pricing-context.js')
  const { createCashFlows, clearCashFlows } = await load('cost/cash-flows.js')
  const { emptyOperation } = await load('staffing/operation.js')
  const { composeStudy } = await load('simulation/study.js')
  const { Engine } = await load('simulation/monte-carlo/engine.js')
  const { DrawnStudy } = await load('simulation/monte-carlo/drawn-study.js')

  const read = async (price, otherCosts) => {
    const text = scenarioText(price, otherCosts)
    const loaded = await loadScenario({ file: 'b.yaml' }, async () => ({ ok: true, text }))
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    return loaded.scenario
  }
  const studyOf = (scenario) =>
    composeStudy({ name: 'b', scenario, records: {}, holidays: [], futures: [] }).study

  const speeds = {}
  const operation = emptyOperation(months)
  operation.contactsAnswered.forEach((_, month) => {
    operation.contactsAnswered[month] = 8000 + 10 * month
    operation.contactsOffered[month] = 9000 + 10 * month
  })
  const context = createPricingContext(months, { year: 2027, month: 1 })
  for (const [name, line] of Object.entries(lines)) {
    const { tree } = realisation(await read('32 to 36', line))
    const { otherCosts } = tree.options.own.price
    const flows = createCashFlows(months)
    speeds[name] = measure(1000, () => {
      clearCashFlows(flows)
      for (let i = 0; i < 1000; i += 1) payOtherCosts(operation, otherCosts, context, flows)
      return flows.amounts.reduce((sum, amount) => sum + amount, 0)
    })
  }

  const plain = studyOf(await read('32 to 36', lines['built-in: an amount per contact']))
  const byFormula = studyOf(await read('= wage * markup + 1', lines['the same by a formula']))
  for (const [name, study] of [
    ['built-in: a number drawn', plain],
    ['a number by a formula', byFormula],
  ]) {
    const drawn = new DrawnStudy(study)
    speeds[name] = measure(1000, () => {
      let check = 0
      for (let draw = 0; draw < 1000; draw += 1) {
        drawn.take(draw)
        check += drawn.tree.scenario.options.provider.price.perHour
      }
      return check
    })
  }
  for (const [name, study] of [
    ['built-in: a draw', plain],
    ['a draw with formulas', byFormula],
  ]) {
    const engine = new Engine(study)
    speeds[name] = measure(256, () => engine.run(256, 256).options[0].draws.netPresentCost[0])
  }

  let builtIn = 0
  console.table(
    Object.entries(speeds).map(([name, { perSecond }]) => {
      if (name.startsWith('built-in')) builtIn = perSecond
      const ratio = builtIn / perSecond
      const promise = promises[name]
      return {
        benchmark: name,
        'microseconds each': (1e6 / perSecond).toFixed(3),
        'times the built-in': ratio.toFixed(2),
        promise: promise === undefined ? '' : ratio <= promise ? `kept (${promise})` : `BROKEN (${promise})`,
      }
    }),
  )
}
