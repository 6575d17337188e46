import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { engset } from '../../src/queueing/engset.js'
import { erlangA } from '../../src/queueing/erlang-a.js'
import { erlangAWaitPercentile } from '../../src/queueing/erlang-a-waiting-time.js'
import { erlangB } from '../../src/queueing/erlang-b.js'
import { erlangBAgents } from '../../src/queueing/erlang-b-agents.js'
import { erlangBLoad } from '../../src/queueing/erlang-b-load.js'
import { erlangC, erlangCQueue } from '../../src/queueing/erlang-c.js'
import { erlangCWaitLongerThan } from '../../src/queueing/erlang-c-waiting-time.js'
import { extendedErlangB } from '../../src/queueing/extended-erlang-b.js'
import { finiteLine } from '../../src/queueing/finite-line.js'
import { finitePopulationQueue } from '../../src/queueing/finite-population.js'
import { leastAgents } from '../../src/queueing/least-agents.js'
import type { QueueMeasures } from '../../src/queueing/measures.js'
import { expectedArrivals } from '../../src/queueing/piecewise-arrivals.js'
import { priorityWaits } from '../../src/queueing/priority-queue.js'
import { erlangAWithReturns } from '../../src/queueing/returns.js'
import { roundUp } from '../../src/queueing/round-up.js'
import type { ServiceTargets } from '../../src/queueing/service-targets.js'
import { halfinWhitt } from '../../src/queueing/square-root-staffing.js'

type Figure = number | string
interface Case {
  id: string
  model: string
  inputs: Record<string, Figure | Figure[]>
  outputs: Record<string, number | number[]>
  tolerance?: number | Record<string, number>
  recomputed: Record<string, number>
  reproduces: boolean
  mismatch?: Record<string, { printed: number; recomputed: number }>
}

const cases = JSON.parse(
  readFileSync(new URL('../reference/queueing-cases.json', import.meta.url), 'utf8'),
) as Case[]

/** Inputs such as "0.5/0.7" are quotients. */
const read = (figure: Figure): number => {
  if (typeof figure === 'number') return figure
  const [dividend, divisor] = figure.split('/')
  return Number(dividend) / Number(divisor ?? 1)
}

/** The figures our formulas give for a case, under the names the case uses. */
type Model = (number: (name: string) => number, inputs: Case['inputs']) => Record<string, number | undefined>

const delayQueue = (agents: number, arrivalRate: number, serviceRate: number, targetWaitSeconds: number) => {
  const queue = erlangCQueue({ agents, arrivalRate, serviceRate, targetWaitSeconds })
  if (!queue.stable) throw new Error('unstable')
  return queue
}

const impatientFigures = (queue: QueueMeasures) => ({
  pWait: queue.probabilityOfWait,
  pAbandon: queue.probabilityOfAbandonment,
  asaAll: queue.averageWait,
  queueLength: queue.queueLength,
  occupancy: queue.occupancy,
  slServedOverOffered: queue.serviceLevels.servedOverOffered,
  slServedOverServed: queue.serviceLevels.servedOverServed,
  slExclShortAband: queue.serviceLevels.excludingShortAbandons,
  slWaitLeqT: queue.serviceLevels.waitWithinThreshold,
})

const staffing: Model = (number, inputs) => {
  const aht = 'ahtSec' in inputs ? number('ahtSec') : number('ahtMin') * 60
  const interval =
    'intervalSec' in inputs
      ? number('intervalSec')
      : 'intervalMin' in inputs
        ? number('intervalMin') * 60
        : 3600
  const contacts = ['callsPerInterval', 'callsPerHour', 'transactions'].find((name) => name in inputs)
  const offeredLoad = contacts === undefined ? number('erlangs') : (number(contacts) * aht) / interval
  const targets: ServiceTargets = {
    ...('targetServiceLevel' in inputs
      ? {
          serviceLevel: {
            share: number('targetServiceLevel'),
            withinSeconds: 'targetSec' in inputs ? number('targetSec') : number('targetMin') * 60,
          },
        }
      : {}),
    ...('maxOccupancy' in inputs ? { maxOccupancy: number('maxOccupancy') } : {}),
    ...('maxAbandonment' in inputs ? { maxAbandonment: number('maxAbandonment') } : {}),
    ...('maxAsaSec' in inputs ? { averageSpeedOfAnswerSeconds: number('maxAsaSec') } : {}),
  }
  const conditions = {
    offeredLoad,
    handleTimeSeconds: aht,
    ...('patienceMin' in inputs ? { patienceSeconds: number('patienceMin') * 60 } : {}),
  }
  const answer = leastAgents({ ...conditions, targets })
  const capped = leastAgents({ ...conditions, targets: { ...targets, maxOccupancy: 0.85 } })
  if (!answer.possible || !capped.possible) throw new Error('impossible')
  const { agents, measures } = answer
  const scheduled = roundUp(agents / (1 - ('shrinkage' in inputs ? number('shrinkage') : 0)))
  return {
    erlangs: offeredLoad,
    agents,
    rawPositions: agents,
    agentsMaxOcc85: capped.agents,
    agentsWithShrinkage: scheduled,
    positions: scheduled,
    scheduled,
    rostered: 'shifts' in inputs ? scheduled * number('shifts') : scheduled,
    serviceLevel: measures.serviceLevels.servedOverOffered,
    slServedOverOffered: measures.serviceLevels.servedOverOffered,
    pAbandon: measures.probabilityOfAbandonment,
    occupancy: measures.occupancy,
    pWait: measures.probabilityOfWait,
    immediateAnswer: 1 - measures.probabilityOfWait,
    asaSec: measures.averageSpeedOfAnswer,
  }
}

const lossStaffing: Model = (number) => {
  const lines = erlangBAgents(number('erlangs'), number('maxBlocking'))
  const blocking = erlangB(lines, number('erlangs'))
  return {
    rawPositions: lines,
    servers: lines,
    positions: roundUp(lines / (1 - 0.3)),
    blocking,
    occupancy: (number('erlangs') * (1 - blocking)) / lines,
  }
}

/** M/M/c with rates under the names `lam` and `mu`. */
const unlimited = (agents: number, arrivalRate: number, serviceRate: number) => {
  const queue = delayQueue(agents, arrivalRate, serviceRate, 0)
  return {
    Lq: queue.queueLength,
    L: queue.queueLength + queue.offeredLoad,
    Wq: queue.averageWait,
    W: queue.averageWait + 1 / serviceRate,
    pWait: queue.probabilityOfWait,
    // one agent: idle when nobody waits or is served; two agents: from B(2) and the balance of states
    p0: agents === 1 ? 1 - queue.occupancy : (1 - queue.occupancy) / (1 + queue.occupancy),
  }
}

const models: Record<string, Model> = {
  'erlang-b': (number, inputs) => {
    if ('lam' in inputs) {
      const load = number('lam') / number('mu')
      return { W: 1 / number('mu'), Wq: 0, L: load * (1 - erlangB(number('c'), load)), Lq: 0 }
    }
    return { blocking: erlangB(number('servers'), number('erlangs')) }
  },
  'erlang-b/c': (number) => ({
    blocking: erlangB(number('servers'), number('erlangs')),
    pWait: erlangC(number('servers'), number('erlangs')),
  }),
  'erlang-b-inverse': (number) => ({ erlangs: erlangBLoad(number('servers'), number('blocking')) }),
  'erlang-b-staffing': lossStaffing,
  'erlang-b-two-class': (number) => {
    // loss depends on the service times only through their mean
    const mean = number('shareCar') / number('muCar') + (1 - number('shareCar')) / number('muMoto')
    const load = number('lamPerMin') * mean
    const blocking = erlangB(number('servers'), load)
    return { blocking, N: load * (1 - blocking) }
  },
  'extended-erlang-b': (number) => {
    const answer = extendedErlangB(number('servers'), number('erlangs'), number('retryProbability'))
    if (!answer.stable) throw new Error('unstable')
    return { totalOffered: answer.totalLoad, blocking: answer.blocking }
  },
  'erlang-c': (number, inputs) => {
    if ('servers' in inputs) return { pWait: erlangC(number('servers'), number('erlangs')) }
    const seconds = 'ahtSec' in inputs
    const aht = seconds ? number('ahtSec') : number('ahtMin') * 60
    const target = seconds ? number('targetSec') : number('targetMin') * 60
    const arrivalRate = seconds
      ? number('callsPerInterval') / number('intervalSec')
      : number('transactions') / number('intervalMin') / 60
    const queue = delayQueue(number(seconds ? 'agents' : 'positions'), arrivalRate, 1 / aht, target)
    return {
      pWait: queue.probabilityOfWait,
      serviceLevel: queue.serviceLevel,
      asaSec: queue.averageSpeedOfAnswer,
      immediateAnswer: 1 - queue.probabilityOfWait,
      occupancy: queue.occupancy,
    }
  },
  'erlang-c-staffing': staffing,
  // with the agents stated there is nothing to search
  'erlang-a-staffing': (number, inputs) =>
    'agents' in inputs ? models['erlang-a']!(number, inputs) : staffing(number, inputs),
  'shrinkage-rounding': (number) => ({
    scheduled: roundUp(number('productive') / (1 - number('shrinkage'))),
  }),
  'erlang-a': (number, inputs) => {
    if ('lambdaTimesAht' in inputs) {
      return impatientFigures(
        erlangA({
          agents: number('agents'),
          arrivalRate: number('lambdaTimesAht'),
          serviceRate: 1,
          abandonmentRate: 1 / number('patienceInAht'),
          targetWaitSeconds: number('targetInAht'),
        }),
      )
    }
    const arrivalRate =
      'transactions' in inputs
        ? number('transactions') / number('intervalMin')
        : number('lamPerMin' in inputs ? 'lamPerMin' : 'lambdaPerMin')
    // minutes throughout
    const minutes = {
      agents: number('agents'),
      arrivalRate,
      serviceRate: 1 / number('ahtMin'),
      abandonmentRate: 1 / number('patienceMin'),
    }
    const queue = erlangA({ ...minutes, targetWaitSeconds: 'targetMin' in inputs ? number('targetMin') : 0 })
    const percentile = erlangAWaitPercentile(minutes, 0.9)
    return {
      ...impatientFigures(queue),
      asaAllMin: queue.averageWait,
      asaAllSec: queue.averageWait * 60,
      wait90pctSec: percentile === undefined ? undefined : percentile * 60,
    }
  },
  'erlang-a-redial': (number) => {
    const answer = erlangAWithReturns({
      freshArrivalRate: number('freshLamPerMin'),
      agents: number('agents'),
      serviceRate: 1 / number('ahtMin'),
      abandonmentRate: 1 / number('patienceMin'),
      redialProbability: number('redialProbability'),
    })
    if (!answer.stable) throw new Error('unstable')
    return {
      totalLamPerMin: answer.totalArrivalRate,
      pAbandon: answer.measures.probabilityOfAbandonment,
      pWait: answer.measures.probabilityOfWait,
    }
  },
  mm1: (number) => unlimited(1, number('lam'), number('mu')),
  mmc: (number, inputs) => {
    const perHour = 'lamPerHour' in inputs
    const arrivalRate = number(perHour ? 'lamPerHour' : 'lam')
    const serviceRate = number(perHour ? 'muPerHour' : 'mu')
    const queue = { agents: number('c'), arrivalRate, serviceRate }
    return {
      ...unlimited(number('c'), arrivalRate, serviceRate),
      pWaitGtHalfHour: erlangCWaitLongerThan(queue, 0.5),
      pWaitGt1Hour: erlangCWaitLongerThan(queue, 1),
    }
  },
  // as many agents as contacts: nobody ever waits
  mminf: (number) => unlimited(1000, number('lam'), number('mu')),
  mmck: (number) => {
    const line = finiteLine({
      agents: number('c'),
      lines: number('K'),
      arrivalRate: number('lam'),
      serviceRate: number('mu'),
    })
    return {
      W: line.averageTimeInSystem,
      Wq: line.averageWait,
      L: line.numberInSystem,
      Lq: line.queueLength,
      pK: line.probabilityOfBlocking,
      pKx60: line.probabilityOfBlocking * 60,
      p0: line.probabilityOfEmpty,
      U: line.occupancy,
    }
  },
  'mmckk-finite-source': (number) => {
    const queue = finitePopulationQueue({
      sources: number('K'),
      agents: number('c'),
      callRatePerSource: number('lam'),
      serviceRate: number('mu'),
    })
    return {
      W: queue.averageTimeInSystem,
      Wq: queue.averageWait,
      L: queue.numberInSystem,
      Lq: queue.queueLength,
    }
  },
  engset: (number) => ({ ...engset(number('sources'), number('servers'), number('ratio')) }),
  'mm1-nonpreemptive-priority': (number) => {
    const [high, low] = priorityWaits(1, [number('lamHigh'), number('lamLow')], number('mu'))
    return { WHigh: high! + 1 / number('mu'), WLow: low! + 1 / number('mu') }
  },
  'nhpp-piecewise': (number, inputs) => {
    const rates = (inputs.rates as number[]).map(read)
    const endpoints = (inputs.endpoints as number[]).map(read)
    const [first, second, third] = expectedArrivals(rates, endpoints, number('horizon'))
    return { expected1: first, expected2: second, expected3: third }
  },
  'halfin-whitt': (number) => ({ alpha: halfinWhitt(number('beta')) }),
}

const toleranceOf = (one: Case, name: string): number => {
  const stated = typeof one.tolerance === 'object' ? one.tolerance[name] : one.tolerance
  if (stated === undefined) throw new Error(`no tolerance for ${name}`)
  // a tolerance below the resolution of the number itself means "to the last digit or two"
  const printed = Math.abs(one.outputs[name] as number)
  return stated === 0 && Number.isInteger(printed) ? 0 : Math.max(stated, 4e-16 * printed)
}

const analytic = cases.filter((one) => !one.model.startsWith('simulation'))

describe('published and recomputed reference cases', () => {
  test.each(analytic.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const model = models[one.model]
    if (model === undefined) throw new Error(`no model ${one.model}`)
    const figures = model((name) => {
      const figure = one.inputs[name]
      if (figure === undefined || Array.isArray(figure)) throw new Error(`no input ${name}`)
      return read(figure)
    }, one.inputs)
    for (const [name, printed] of Object.entries(one.outputs)) {
      const ours = figures[name]
      if (ours === undefined) throw new Error(`no figure ${name}`)
      const tolerance = toleranceOf(one, name)
      const wrong = one.mismatch?.[name]
      if (wrong === undefined) expect(Math.abs(ours - (printed as number))).toBeLessThanOrEqual(tolerance)
      else {
        // an error of another tool: we give the right figure, not the printed one
        expect(Math.abs(ours - wrong.printed)).toBeGreaterThan(tolerance)
        expect(ours).toBeCloseTo(wrong.recomputed, 8)
      }
    }
  })
})

describe('published simulations of days that start empty', () => {
  const simulated = (id: string): Case => cases.find((one) => one.id === id)!

  test('without abandonment the steady state lies where the source says', () => {
    const { recomputed } = simulated('contactcenters-mmc-sim')
    const queue = delayQueue(12, 4.2, 0.5, 20 / 60)
    expect(queue.serviceLevel).toBeCloseTo(recomputed.steadyStateServiceLevel!, 12)
    expect(queue.averageSpeedOfAnswer).toBeCloseTo(recomputed.steadyStateAsaMin!, 12)
    expect(queue.occupancy).toBeCloseTo(recomputed.steadyStateOccupancy!, 12)
  })

  test('with abandonment', () => {
    const { recomputed } = simulated('contactcenters-mmcab-sim')
    const queue = erlangA({
      agents: 12,
      arrivalRate: 4.2,
      serviceRate: 0.5,
      abandonmentRate: 1,
      targetWaitSeconds: 20 / 60,
    })
    for (const [name, value] of Object.entries(impatientFigures(queue))) {
      expect(value).toBeCloseTo(recomputed[`steady_${name}`]!, 12)
    }
  })

  test('with a limited line', () => {
    const { recomputed } = simulated('contactcenters-mmcblocked-sim')
    const line = finiteLine({ agents: 12, lines: 17, arrivalRate: 4.2, serviceRate: 0.5 })
    expect(line.probabilityOfBlocking * 4.2 * 480).toBeCloseTo(recomputed.steadyBlockedPerDay!, 10)
    expect(line.averageSpeedOfAnswer).toBeCloseTo(recomputed.steadyAsaMin!, 12)
    expect(line.occupancy).toBeCloseTo(recomputed.steadyOccupancy!, 12)
  })
})
