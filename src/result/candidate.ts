import { isPersonal } from '../access/modes.js'
import { type TransferStatus, transferStatus } from '../access/transfer-rules.js'
import { legIds } from '../arrangement/leg-ids.js'
import type { ArrangementKind } from '../arrangement/schema.js'
import type { RealisedOption, RealisedScenario } from '../scenario/scenario.js'
import { scheduleOfLeg } from '../simulation/monte-carlo/arrangement-legs.js'
import { legFigures } from '../simulation/monte-carlo/columns.js'
import { siteOf } from '../simulation/monte-carlo/option-site.js'
import { viewersOf } from '../simulation/monte-carlo/option-viewers.js'
import type { OptionOutcome } from '../simulation/monte-carlo/outcome.js'
import type { AccessMatrix } from '../simulation/monte-carlo/played-option.js'
import { accessRowsOf } from '../simulation/monte-carlo/reason-run.js'
import type { Study } from '../simulation/study.js'
import type { LegResult } from './document.js'
import { scheduleResult } from './staffing-result.js'

/** What is compared: an option by itself, or an arrangement with the options it is made of. */
export interface Candidate {
  readonly id: string
  readonly name: string | undefined
  readonly model: RealisedOption['model'] | ArrangementKind
  /** One for an option by itself; never none. */
  readonly legs: readonly { readonly id: string; readonly option: RealisedOption }[]
  /** The option itself, or the first leg. */
  readonly first: RealisedOption
}

export function candidateOf({ options, arrangements }: RealisedScenario, id: string): Candidate {
  const arrangement = arrangements?.[id]
  const legs = (arrangement === undefined ? [id] : legIds(arrangement)).map((leg) => ({
    id: leg,
    option: options[leg]!,
  }))
  const first = legs[0]!.option
  return {
    id,
    name: arrangement === undefined ? first.name : arrangement.name,
    model: arrangement === undefined ? first.model : arrangement.kind,
    legs,
    first,
  }
}

/** What is asked of transfers to the countries in which agents sit, and others who see personal data; each country once. */
export function transfersByPlace(
  scenario: RealisedScenario,
  { legs }: Candidate,
): { readonly place: string; readonly status: TransferStatus }[] {
  const sites = legs.flatMap(({ option }) => {
    const agents = accessRowsOf(option.access)
    const others = viewersOf(scenario, option).filter(({ rows = agents }) => seesPersonalData(scenario, rows))
    return [siteOf(scenario, option), ...others.map(({ site }) => site)]
  })
  return [...new Map(sites.map((site) => [site.place, site])).values()].map(({ place, transfers }) => ({
    place,
    status: transferStatus(place, transfers),
  }))
}

function seesPersonalData({ data }: RealisedScenario, rows: AccessMatrix): boolean {
  return Object.entries(data).some(
    ([dataSet, { sensitivity }]) => isPersonal(sensitivity) && (rows.get(dataSet)?.mode ?? 'none') !== 'none',
  )
}

/** The most that any of them asks. */
export function strictest(statuses: readonly TransferStatus[]): TransferStatus {
  const strictness: readonly TransferStatus[] = ['none', 'adequate', 'instrument-needed']
  return strictness[Math.max(...statuses.map((status) => strictness.indexOf(status)))]!
}

/** What each leg of an arrangement does, over the draws; undefined for an option by itself. */
export function legResults(
  { legs, id }: Candidate,
  means: RealisedScenario,
  { sums }: OptionOutcome,
  { draws, schedules }: Study,
  monthNames: readonly string[],
): LegResult[] | undefined {
  const arrangement = means.arrangements?.[id]
  if (arrangement === undefined) return undefined
  return legs.map(({ id: option, option: { name, model, place } }, index) => {
    const [servesFrom, monthsServing, monthsPaid, inForce, share] = legFigures.map(
      (_, figure) => sums.legs[index * legFigures.length + figure]!,
    )
    const schedule = schedules?.[scheduleOfLeg(id, arrangement, index) ?? option]
    return {
      option,
      ...(name !== undefined && { name }),
      model,
      place,
      ...(inForce! > 0 && { servesFrom: servesFrom! / inForce! }),
      monthsServing: monthsServing! / draws,
      monthsPaid: monthsPaid! / draws,
      inForce: inForce! / draws,
      shareOfContacts: share! / draws,
      ...(schedule && { schedule: scheduleResult(schedule, monthNames) }),
    }
  })
}
