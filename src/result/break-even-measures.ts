import { legIds } from '../arrangement/leg-ids.js'
import { ownLabour } from '../cost/own-labour.js'
import { priceBases } from '../cost/price-bases.js'
import { realisation } from '../scenario/realise.js'
import type { RealisedOption, RealisedScenario } from '../scenario/scenario.js'
import type { ChangedFactor } from '../simulation/changed-study.js'
import type { Study } from '../simulation/study.js'

/** What a number that is multiplied is a number of. */
export const measureUnits = [
  'contactsPerMonth',
  'seconds',
  'grossPerHour',
  ...priceBases,
  'perCall',
  'flat',
  'perNamedAgent',
  'perConcurrentAgent',
] as const
export type MeasureUnit = (typeof measureUnits)[number]

/** A number as it is stated, at its mean: what the factor 1 stands for. */
export interface FactorMeasure {
  readonly along: ChangedFactor
  readonly unit: MeasureUnit
  readonly value: number
  /** Whose wage or price it is; absent for what customers bring. */
  readonly option?: string
  /** A price in the contract's own currency. */
  readonly foreign?: true
}

const weeksPerMonth = 365.25 / 7 / 12

/**
 * What is multiplied along each factor, in the units people state it in: contacts a month before growth and season, the mean handle
 * time over contacts, and of each option what an hour of its agents is paid and what its provider's unit costs.
 */
export function factorMeasures(study: Study): FactorMeasure[] {
  const means = realisation(study.scenario).tree as RealisedScenario
  const fitted = realisation(study.fitted).tree as Readonly<
    Record<string, { readonly contactsPerWeek: number; readonly handleTime: number }>
  >
  let contacts = 0
  let seconds = 0
  for (const reason of Object.values(means.demand.reasons)) {
    const records = fitted[reason.channel]
    const weekly = reason.volume ?? (reason.recordsShare ?? 1) * (records?.contactsPerWeek ?? 0)
    contacts += weekly
    seconds += weekly * (reason.handleTime ?? records?.handleTime ?? 0)
  }
  return [
    { along: 'volume', unit: 'contactsPerMonth', value: contacts * weeksPerMonth },
    ...(contacts > 0 ? [{ along: 'handleTime', unit: 'seconds', value: seconds / contacts } as const] : []),
    ...Object.entries(means.options).flatMap(([id, option]) => measuresOf(id, option)),
  ]
}

/** Those that matter for a pair: of the contacts, and of the options that either is or is made of. */
export function measuresOfPair(
  measures: readonly FactorMeasure[],
  along: ChangedFactor,
  arrangements: Study['scenario']['arrangements'],
  pair: readonly string[],
): FactorMeasure[] {
  const options = new Set(
    pair.flatMap((id) => (arrangements?.[id] === undefined ? [id] : legIds(arrangements[id]))),
  )
  return measures.filter(
    (one) => one.along === along && (one.option === undefined || options.has(one.option)),
  )
}

function measuresOf(id: string, option: RealisedOption): FactorMeasure[] {
  const { price } = option
  const wage = ownLabour(option)
  const unit = unitPrice(option)
  return [
    ...(wage === undefined
      ? []
      : [{ along: 'wage', unit: 'grossPerHour', value: wage.grossPerHour, option: id } as const]),
    ...(unit === undefined
      ? []
      : [
          { along: 'price', ...unit, option: id, ...(price.currency && { foreign: true as const }) } as const,
        ]),
  ]
}

/** The price a contract is known by: that of its basis, or of the agents, calls or months of a hosted centre. */
function unitPrice(option: RealisedOption): Pick<FactorMeasure, 'unit' | 'value'> | undefined {
  if (option.model === 'internal') return undefined
  const stated: readonly (readonly [MeasureUnit, unknown])[] =
    option.model === 'rented'
      ? [
          ...(['perHour', 'perContact', 'perMinute'] as const).map(
            (unit) => [unit, option.price.agents.supplied?.[unit]] as const,
          ),
          ['perCall', option.price.perCall],
          ['perMinute', option.price.perMinute],
          ...(['perNamedAgent', 'perConcurrentAgent', 'flat'] as const).map(
            (unit) => [unit, option.price.monthly?.[unit]] as const,
          ),
        ]
      : priceBases.map((unit) => [unit, option.price[unit]] as const)
  for (const [unit, terms] of stated) {
    const value = amountOf(terms)
    if (value !== undefined) return { unit, value }
  }
  return undefined
}

function amountOf(terms: unknown): number | undefined {
  if (typeof terms === 'number') return terms
  if (terms === null || typeof terms !== 'object') return undefined
  const { price, perMonth } = terms as { readonly price?: number; readonly perMonth?: number }
  return price ?? perMonth
}
