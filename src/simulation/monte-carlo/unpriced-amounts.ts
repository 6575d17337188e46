import type { AccessSite } from '../../access/row.js'
import type { CountedThing } from '../../scenario/comparison-schema.js'
import type { RealisedScenario, Scenario } from '../../scenario/scenario.js'
import type { Operation } from '../../staffing/operation.js'

/**
 * Units of each thing without a price that an option brings over the horizon, discounted like money: one column of
 * draws per name. Times the price of a unit they can be added to a present cost.
 */
export type UnpricedAmounts = Readonly<Record<string, Float64Array>>

export function emptyUnpricedAmounts(
  { unpriced }: Pick<Scenario, 'unpriced'>,
  draws: number,
): UnpricedAmounts {
  return Object.fromEntries(Object.keys(unpriced ?? {}).map((name) => [name, new Float64Array(draws)]))
}

/** Those who answer a candidate's contacts in the draw whose values the scenario holds, and what they did. */
export interface PartInDraw {
  readonly site: AccessSite
  readonly operation: Operation
}

/** Writes the draw's amounts of a candidate at `index`. `factors` bring each month to the start of the horizon. */
export function recordUnpricedAmounts(
  amounts: UnpricedAmounts,
  index: number,
  { unpriced = {}, calendar }: RealisedScenario,
  id: string,
  parts: readonly PartInDraw[],
  factors: Float64Array,
): void {
  for (const [name, { counts, perYear }] of Object.entries(unpriced)) {
    let units = 0
    for (let month = 0; month < factors.length; month++) {
      let inMonth = counts === undefined ? perYear![id]! / 12 : 0
      if (counts !== undefined) {
        for (const part of parts)
          inMonth += counted(counts, part, month, part.site.place !== calendar.country)
      }
      units += inMonth * factors[month]!
    }
    amounts[name]![index] = units
  }
}

function counted(
  thing: CountedThing,
  { site, operation }: PartInDraw,
  month: number,
  abroad: boolean,
): number {
  switch (thing) {
    case 'contactsStale':
      return operation.contactsStale[month]!
    case 'contactsAbandoned':
      return operation.contactsAbandoned[month]!
    case 'contactsUnresolved':
      return operation.contactsAnswered[month]! - operation.contactsResolved[month]!
    case 'contactsOutside':
      return site.outside ? operation.contactsAnswered[month]! : 0
    case 'hoursOutside':
      return site.outside ? operation.workedHours[month]! : 0
    case 'contactsAbroad':
      return abroad ? operation.contactsAnswered[month]! : 0
  }
}
