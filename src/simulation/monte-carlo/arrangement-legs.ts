import { legIds } from '../../arrangement/leg-ids.js'
import type { Arrangement } from '../../arrangement/schema.js'
import type { TermValue } from '../../arrangement/search.js'
import type { Band } from '../../staffing/band.js'
import type { SharedWeekTables } from '../../staffing/week-tables.js'
import type { Study } from '../study.js'
import type { RealisedStudy } from './drawn-study.js'
import type { LegTerms } from './leg-terms.js'
import { OptionRun } from './option-run.js'

/** Under which name the schedule of a leg is kept: one that has all contacts of its months has the option's own. */
export function scheduleOfLeg(
  id: string,
  arrangement: Pick<Arrangement, 'kind'>,
  index: number,
): string | undefined {
  return arrangement.kind === 'phased' ? undefined : `${id}/${index}`
}

/**
 * What each leg has of the contacts, before the first draw.
 * @param instead a term that is not as stated
 */
export function legTermsOf(
  study: Study,
  drawn: RealisedStudy,
  id: string,
  tables: SharedWeekTables,
  instead?: TermValue,
): LegTerms[] {
  const arrangement = drawn.scenario.arrangements![id]!
  const months = study.months.length
  const bands = bandsOf(study, drawn, arrangement, tables, instead)
  const terms = legIds(arrangement).map((_, index): LegTerms => {
    const band = bands[index]
    const schedule = scheduleOfLeg(id, arrangement, index)
    return {
      share: 1,
      from: 0,
      servesFrom: 0,
      until: months,
      productivity: new Float64Array(months).fill(1),
      teamThere: 1,
      failureShare: 1,
      ...(schedule !== undefined && { schedule }),
      ...(band && { band, liveOnly: band.side === 'above' }),
    }
  })
  setShares(terms, arrangement, instead)
  return terms
}

/** Shares of legs side by side, at the values the drawn study now holds. */
export function setShares(
  legs: readonly LegTerms[],
  arrangement: Arrangement,
  instead: TermValue | undefined,
): void {
  legs.forEach((terms, index) => {
    if (arrangement.kind === 'split') terms.share = arrangement.shares[index]!.share
    if (arrangement.kind !== 'blended' || arrangement.overflowShare === undefined) return
    const overflow = instead?.value ?? arrangement.overflowShare
    terms.share = index === 0 ? 1 - overflow : overflow
  })
}

/** The bands of base and overflow where a level parts them. */
function bandsOf(
  study: Study,
  drawn: RealisedStudy,
  arrangement: Arrangement,
  tables: SharedWeekTables,
  instead: TermValue | undefined,
): readonly Band[] {
  if (arrangement.kind !== 'blended' || arrangement.above === undefined) return []
  const { agents, contactsPerHalfHour }: NonNullable<typeof arrangement.above> =
    instead === undefined ? arrangement.above : { [instead.term]: instead.value }
  const level =
    contactsPerHalfHour ?? new OptionRun(study, drawn, arrangement.base, tables).contactsCarriedBy(agents!)
  return [
    { side: 'below', contactsPerHalfHour: level },
    { side: 'above', contactsPerHalfHour: level },
  ]
}
