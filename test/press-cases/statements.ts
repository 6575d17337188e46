import { accessRow } from '../../src/access/row.js'
import type { AccessRowInput } from '../../src/access/schema.js'
import { ExposureModel } from '../../src/exposure/exposure-model.js'
import { type ExposureParameters, exposureSchema } from '../../src/exposure/schema.js'
import { cheapestShareToCheck } from '../../src/freshness/write-back.js'
import { quantile } from '../../src/kernel/distribution-functions.js'
import { streamKey, uniformAt } from '../../src/kernel/stream.js'
import { realisation } from '../../src/scenario/realise.js'
import type { RealisedScenario } from '../../src/scenario/scenario.js'
import { DrawnStudy } from '../../src/simulation/monte-carlo/drawn-study.js'
import { Engine } from '../../src/simulation/monte-carlo/engine.js'
import { loadShipped } from '../chain/scenarios.js'

/** What a statement of the press may be judged by in one draw of the input ranges. Money discounted over the horizon. */
export interface Draw {
  /** What the option costs, losses left out. */
  readonly cost: (option: string) => number
  /** Expected loss. */
  readonly loss: (option: string) => number
  readonly total: (option: string) => number
  /** First attempts a week over all reasons, before growth and season. */
  readonly volume: number
  readonly scenario: RealisedScenario
}

/** A statement of the press whose truth depends on figures, as a question to one draw. Undefined: the draw says nothing of it. */
export interface Statement {
  readonly id: string
  readonly scenario: string
  readonly holds: (draw: Draw) => boolean | undefined
}

export const statements: readonly Statement[] = [
  {
    id: 'live works cheaper than a nightly replica',
    scenario: 'order-status',
    holds: ({ cost }) => cost('provider-live') < cost('provider-replica'),
  },
  {
    id: 'live behind a leased line and a rate limit exposes more than a nightly replica',
    scenario: 'order-status',
    holds: ({ loss }) => loss('provider-live') > loss('provider-replica'),
  },
  {
    id: 'efficiency and security contradict each other: one way works cheaper, the other exposes less',
    scenario: 'order-status',
    holds: ({ cost, loss }) =>
      cost('provider-live') < cost('provider-replica') !== loss('provider-live') < loss('provider-replica'),
  },
  {
    id: 'last night’s replica does not do: live costs less, losses and goodwill included',
    scenario: 'order-status',
    holds: ({ total }) => total('provider-live') < total('provider-replica'),
  },
  {
    id: 'an agent with next to no data costs more than one who sees the orders',
    scenario: 'order-status',
    holds: ({ total }) => total('provider-bare') > total('provider-live'),
  },
  {
    id: 'inside the company the same access exposes less',
    scenario: 'order-status',
    holds: ({ loss }) => loss('own-live') < loss('provider-live'),
  },
  {
    id: 'the check by hand is worth less than it costs',
    scenario: 'order-status',
    holds: ({ scenario }) => checkedByHand(scenario, 'own-replica', 'customers') === 0,
  },
  {
    id: 'the newspaper’s check by hand is worth less than it costs',
    scenario: 'newspaper-subscriptions',
    holds: ({ scenario }) => checkedByHand(scenario, 'daily-file', 'subscribers') === 0,
  },
  {
    id: 'specification only exposes less than the daily file',
    scenario: 'newspaper-subscriptions',
    holds: ({ loss }) => loss('order-taking') < loss('daily-file'),
  },
  {
    id: 'specification only costs less, losses and goodwill included',
    scenario: 'newspaper-subscriptions',
    holds: ({ total }) => total('order-taking') < total('daily-file'),
  },
  {
    id: 'a provider who may only read exposes less than one who may update',
    scenario: 'equipment-support',
    holds: ({ loss }) => loss('read-only') < loss('updating'),
  },
  {
    id: 'the maker’s strictness pays: reading only costs less, losses and goodwill included',
    scenario: 'equipment-support',
    holds: ({ total }) => total('read-only') < total('updating'),
  },
  {
    id: 'the provider is cheaper for the launch than the own team',
    scenario: 'multimail-launch',
    holds: ({ total }) => total('romania') < total('own-team'),
  },
  {
    id: 'a dedicated provider is cheaper than owning',
    scenario: 'web-call-centre',
    holds: ({ total }) => total('dedicated') < total('owned'),
  },
  {
    id: 'renting is the cheapest below 1,500 contacts a week',
    scenario: 'web-call-centre',
    holds: (draw) => (draw.volume < 1500 ? rentedIsCheapest(draw) : undefined),
  },
  {
    id: 'renting is the cheapest above 3,000 contacts a week',
    scenario: 'web-call-centre',
    holds: (draw) => (draw.volume > 3000 ? rentedIsCheapest(draw) : undefined),
  },
  {
    id: 'a provider abroad costs less than one nearby, losses left out',
    scenario: 'offshore-desk',
    holds: ({ cost }) => cost('tunisia') < cost('nearby'),
  },
  {
    id: 'a provider abroad costs less than one nearby, losses and goodwill included',
    scenario: 'offshore-desk',
    holds: ({ total }) => total('tunisia') < total('nearby'),
  },
  {
    id: 'a provider abroad exposes more than one nearby',
    scenario: 'offshore-desk',
    holds: ({ loss }) => loss('tunisia') > loss('nearby'),
  },
  {
    id: 'live updating exposes more than a nightly replica outside that takes nothing back',
    scenario: 'published ranges',
    holds: ({ loss }) => loss('live-write') > loss('replica'),
  },
  ...[40, 60, 80, 100].map(
    (percent): Statement => ({
      id: `segmented reading of ${percent} % of the fields exposes less than a nightly replica outside`,
      scenario: 'published ranges',
      holds: ({ loss }) => loss(`segmented ${percent}`) < loss('replica'),
    }),
  ),
]

function rentedIsCheapest({ total }: Draw): boolean {
  return total('rented') < Math.min(total('owned'), total('dedicated'))
}

/** The share of a provider's or an own centre's entries that it is cheapest to check by hand. */
function checkedByHand(scenario: RealisedScenario, option: string, dataSet: string): number | undefined {
  const { returnedFile } = accessRow(scenario.options[option]!.access[dataSet]!)
  return returnedFile && cheapestShareToCheck(returnedFile)
}

/** A share of draws, and how many draws said anything. */
export interface Share {
  readonly share: number
  readonly draws: number
}

/** In which share of so many draws each statement of a scenario holds. */
export async function sharesOf(scenario: string, draws: number): Promise<Map<string, Share>> {
  const drawAt = scenario === 'published ranges' ? publishedRanges() : await shippedScenario(scenario, draws)
  const asked = statements.filter((statement) => statement.scenario === scenario)
  const counts = asked.map(() => ({ holding: 0, said: 0 }))
  for (let index = 0; index < draws; index++) {
    const draw = drawAt(index)
    asked.forEach(({ holds }, statement) => {
      const answer = holds(draw)
      if (answer === undefined) return
      counts[statement]!.said++
      if (answer) counts[statement]!.holding++
    })
  }
  return new Map(
    asked.map(({ id }, statement) => {
      const { holding, said } = counts[statement]!
      return [id, { share: holding / said, draws: said }]
    }),
  )
}

/** Draws of a shipped scenario, one at a time: each holds until the next is asked for. */
async function shippedScenario(name: string, draws: number): Promise<(draw: number) => Draw> {
  const { study: stated } = await loadShipped(name)
  const study = { ...stated, draws, seed: 20261122, costsOnly: true }
  const { options } = new Engine(study).run(0, draws)
  const places = new Map(Object.keys(study.scenario.options).map((id, place) => [id, place]))
  const drawn = new DrawnStudy(study)
  const { scenario } = drawn.tree
  return (draw) => {
    drawn.take(draw)
    const figure = (option: string, figureName: 'netPresentCost' | 'expectedLoss' | 'goodwill') =>
      options[places.get(option)!]!.draws[figureName][draw]!
    const cost = (option: string) => figure(option, 'netPresentCost')
    const loss = (option: string) => figure(option, 'expectedLoss')
    return {
      cost,
      loss,
      total: (option) => cost(option) + loss(option) + figure(option, 'goodwill'),
      volume: Object.values(scenario.demand.reasons).reduce((sum, { volume }) => sum + (volume ?? 0), 0),
      scenario,
    }
  }
}

/** What is published of breaches at a third party tells copies from connections as little as anything else. */
const publishedPerParty = '0.0038 to 0.028/year'

/**
 * The published ranges of losses alone: a provider with 50 agents abroad of the house and 400,000 personal records. How
 * often copies and connections are broken into is drawn for each by itself.
 */
function publishedRanges(): (draw: number) => Draw {
  const parameters = realisation(
    exposureSchema.parse({
      breach: { perCopyHolder: publishedPerParty, perConnectedParty: publishedPerParty },
    }),
  )
  const model = new ExposureModel()
  const losses = (row: AccessRowInput) => {
    const drivers = {
      site: { place: 'FR', staff: 'provider', outside: true },
      dataSets: [{ records: 400_000, sensitivity: 'personal', row: accessRow(row) }],
      headcount: 50,
      yearlyTurnover: 0.3,
      contactsPerYear: 500_000,
    } as const
    model.prepare(drivers, parameters.tree as ExposureParameters)
    return model.expectedAnnualLoss()
  }
  return (draw) => {
    for (const { path, distribution, set } of parameters.uncertain) {
      set(quantile(distribution, uniformAt(20261122, streamKey(path), draw)))
    }
    const found = new Map([
      ['replica', losses({ mode: 'replica', every: 86_400, loadDelay: 0 })],
      ['live-write', losses('live-write')],
    ])
    for (const percent of [40, 60, 80, 100]) {
      found.set(`segmented ${percent}`, losses({ mode: 'segmented-read', fields: percent / 100 }))
    }
    const loss = (row: string) => found.get(row)!
    return { cost: () => 0, loss, total: loss, volume: 0, scenario: {} as RealisedScenario }
  }
}
