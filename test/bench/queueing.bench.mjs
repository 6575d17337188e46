// Speed of the queueing formulas next to the same algorithms in plain C (queueing-baseline.c), in the same run.

const intervals = 10_000
const scatteredLoads = Float64Array.from(
  { length: intervals },
  (_, i) => 0.5 + (499.5 * ((i * 7919) % intervals)) / intervals,
)

/** Least speeds this project promises: a share of C, or evaluations a second. */
const promises = {
  'least-agents': { shareOfC: 0.7 },
  'large-interval': { perSecond: 50_000 },
  'erlang-a': { shareOfC: 0.7 },
  table: { perSecond: 15_000_000 },
}

export default async ({ load, measure, runC }) => {
  const { leastAgents, leastAgentsMeeting } = await load('queueing/least-agents.js')
  const { leastAgentsForLoads } = await load('queueing/least-agents-for-loads.js')
  const { prepareTargets } = await load('queueing/service-targets.js')
  const { erlangAInto } = await load('queueing/erlang-a.js')
  const { MEASURE, measureCount } = await load('queueing/measures.js')
  const { agentsTable, agentsFromTable } = await load('queueing/agents-table.js')

  const conditions = {
    handleTimeSeconds: 180,
    targets: { serviceLevel: { share: 0.8, withinSeconds: 20 } },
  }
  const prepared = prepareTargets(conditions)
  const impatient = prepareTargets({ ...conditions, patienceSeconds: 300 })
  const table = agentsTable(conditions, 500)
  const figures = new Float64Array(measureCount)

  const speeds = {
    'least-agents': measure(intervals, () => {
      let check = 0
      for (const agents of leastAgentsForLoads({ ...conditions, offeredLoads: scatteredLoads }))
        check += agents
      return check
    }),
    'large-interval': measure(100, () => {
      let check = 0
      for (let i = 0; i < 100; i += 1) check += leastAgentsMeeting(prepared, 100_000 + i)
      return check
    }),
    'erlang-a': measure(451 * 3, () => {
      let check = 0
      for (let agents = 50; agents <= 500; agents += 1) {
        for (let k = 0; k < 3; k += 1) {
          erlangAInto(figures, agents, agents * (0.9 + 0.08 * k), 20 / 180, 0.6)
          check += figures[MEASURE.servedOverOffered]
        }
      }
      return check
    }),
    table: measure(intervals, () => {
      let check = 0
      for (let i = 0; i < intervals; i += 1) check += agentsFromTable(table, scatteredLoads[i])
      return check
    }),
    'least-agents-in-words': measure(intervals, () => {
      let check = 0
      for (let i = 0; i < intervals; i += 1) {
        check += leastAgents({ ...conditions, offeredLoad: scatteredLoads[i] }).agents
      }
      return check
    }),
    'least-agents-with-patience': measure(intervals, () => {
      let check = 0
      for (let i = 0; i < intervals; i += 1) check += leastAgentsMeeting(impatient, scatteredLoads[i])
      return check
    }),
  }

  const baseline = runC('queueing-baseline.c')
  const rows = Object.entries(speeds).map(([name, { perSecond, check }]) => {
    const c = baseline?.get(name)
    const agrees = c === undefined || Math.abs(check - c.check) <= 1e-9 * Math.abs(check)
    const promise = promises[name]
    const kept =
      promise === undefined || (promise.shareOfC !== undefined && c === undefined)
        ? ''
        : (promise.shareOfC ?? 0) <= perSecond / (c?.perSecond ?? 1) && (promise.perSecond ?? 0) <= perSecond
          ? 'kept'
          : 'BROKEN'
    return {
      benchmark: name,
      'per second': Math.round(perSecond).toLocaleString('en'),
      'microseconds each': (1e6 / perSecond).toFixed(3),
      'C per second': c === undefined ? '' : Math.round(c.perSecond).toLocaleString('en'),
      'share of C': c === undefined ? '' : (perSecond / c.perSecond).toFixed(2),
      'same answers': agrees ? 'yes' : 'NO',
      promise: kept,
    }
  })
  console.table(rows)
  if (baseline === undefined) console.log('no C compiler found: speeds without comparison')
}
