import type { CostCategory } from '../../cost/categories.js'
import type { OptionResult } from '../../result/document.js'

/** Groups of cost categories that a chart can tell apart, in the order they are drawn. */
export const costGroups = [
  'people',
  'provider',
  'rental',
  'equipment',
  'steering',
  'leaving',
  'data',
  'tax',
  'losses',
] as const
export type CostGroup = (typeof costGroups)[number]

const groupOf: Readonly<Record<CostCategory, CostGroup>> = {
  wages: 'people',
  overtime: 'people',
  supervision: 'people',
  recruitment: 'people',
  premises: 'equipment',
  technology: 'equipment',
  investment: 'equipment',
  telecoms: 'equipment',
  providerFees: 'provider',
  commitment: 'provider',
  bonusMalus: 'provider',
  rental: 'rental',
  governance: 'steering',
  transition: 'steering',
  leaving: 'leaving',
  transfers: 'data',
  dataErrors: 'data',
  controls: 'data',
  irrecoverableVat: 'tax',
}

/** Discounted mean cost of one option in one group; the groups sum to its total cost. */
export function groupCost(option: OptionResult, group: CostGroup): number {
  if (group === 'losses') return option.totalCost.mean - option.cost.netPresentCost.mean
  return option.cost.byCategory
    .filter(({ category }) => groupOf[category] === group)
    .reduce((sum, { mean }) => sum + mean, 0)
}
