import { scaledDistribution } from '../kernel/scaled-distribution.js'
import type { Uncertain } from '../kernel/uncertain.js'
import type { Scenario } from '../scenario/scenario.js'
import { mapLeaves } from '../scenario/uncertain-leaves.js'
import type { Study } from './study.js'

/** What break-evens are looked for along: all numbers of a kind times a factor. */
export const changedFactors = ['volume', 'wage', 'price', 'handleTime'] as const
export type ChangedFactor = (typeof changedFactors)[number]

/** How a study is changed: factors, and the passing spread of a month's volume in place of the stated one. */
export type Change = Readonly<Partial<Record<ChangedFactor | 'passingSpread', number>>>

/** Draws of a changed study unless it is said: differences of options on the same draws vary little. */
export const usualChangedDraws = 128

/** Prices that a provider or the owner of a hosted centre asks for what is used; wages apart. */
const providerPrices =
  /^options\.[^.]+\.price\.(?:perHour|perPosition|perAgent|perContact|perResolution|perMonth|(?:perLoggedHour|perMinute|perOutcome)\.price|anchored\.(?:perMonth|additional|reduced)|tiers\.\d+\.price|additional\.price|reduced\.credit|monthly\..+|services\..+|perCall|callBack\..+|agents\.supplied\..+)$/

const matches: Readonly<Record<ChangedFactor, (path: string, leaf: Uncertain) => boolean>> = {
  volume: (path) => /^demand\.reasons\.[^.]+\.volume$/.test(path),
  handleTime: (path) => /^demand\.reasons\.[^.]+\.handleTime$/.test(path),
  wage: (path) => /\.(?:grossPerHour|grossPerMonth)$/.test(path),
  price: (path, { unit }) => unit === 'money' && providerPrices.test(path),
}

/**
 * The study with all numbers of a kind changed, costs only. Of a formula what it gives is changed. It is staffed as the study itself
 * would be; where the months are made to scatter no draw is like another, and tables save the work.
 */
export function changedStudy(study: Study, change: Change): Study {
  const scenario = mapLeaves(study.scenario, (leaf, path) =>
    changedLeaf(leaf, path.join('.'), change),
  ) as Scenario
  const { volume = 1, handleTime = 1, passingSpread } = change
  return {
    ...study,
    scenario: passingSpread === undefined ? scenario : withPassingSpread(scenario, passingSpread),
    fitted: Object.fromEntries(
      Object.entries(study.fitted).map(([channel, fit]) => [
        channel,
        {
          ...fit,
          contactsPerWeek: scaledLeaf(fit.contactsPerWeek, volume),
          handleTime: scaledLeaf(fit.handleTime, handleTime),
        },
      ]),
    ),
    staffing: passingSpread ? 'tabulated' : study.staffing,
    costsOnly: true,
  }
}

function changedLeaf(leaf: Uncertain, path: string, change: Change): Uncertain {
  let factor = 1
  for (const name of changedFactors) if (matches[name](path, leaf)) factor *= change[name] ?? 1
  return factor === 1 ? leaf : scaledLeaf(leaf, factor)
}

function scaledLeaf(leaf: Uncertain, factor: number): Uncertain {
  const { distribution, formula } = leaf
  return {
    ...leaf,
    distribution: scaledDistribution(distribution, factor),
    ...(formula && {
      formula: {
        ...formula,
        tree: {
          kind: 'operation',
          operator: 'multiply',
          operands: [formula.tree, { kind: 'number', value: factor }],
        },
        min: formula.min * factor,
        max: formula.max * factor,
        otherwise: formula.otherwise * factor,
      },
    }),
  }
}

/** Which of the factors change anything: a scenario without wages has no break-even along them. */
export function factorsOf(study: Study): ChangedFactor[] {
  const found = new Set<ChangedFactor>(Object.keys(study.fitted).length > 0 ? ['volume', 'handleTime'] : [])
  mapLeaves(study.scenario, (leaf, path) => {
    for (const name of changedFactors) if (matches[name](path.join('.'), leaf)) found.add(name)
    return leaf
  })
  return changedFactors.filter((name) => found.has(name))
}

function withPassingSpread(scenario: Scenario, value: number): Scenario {
  const certain = (share: number): Uncertain => ({
    kind: 'uncertain',
    unit: 'share',
    distribution: { kind: 'constant', value: share },
    written: String(share),
    origin: 'scenario',
  })
  const { volatility } = scenario.demand
  return {
    ...scenario,
    demand: {
      ...scenario.demand,
      volatility: { persistent: volatility?.persistent ?? certain(0), passing: certain(value) },
    },
  }
}
