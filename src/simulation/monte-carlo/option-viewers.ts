import { type AccessRow, type AccessSite, accessRow, closedRow } from '../../access/row.js'
import type { RealisedOption, RealisedScenario } from '../../scenario/scenario.js'
import { siteOf } from './option-site.js'
import type { AccessMatrix, ViewerName } from './played-option.js'

/** People or parties beside the agents who see the client's data under an option. */
export interface Viewer extends ViewerName {
  readonly site: AccessSite
  /** People of a role; 0 for subcontractors, whose people are among the agents. */
  readonly people: number
  /** Leavers a year over people. */
  readonly attrition: number
  /** Subcontractors in the place; 0 for a role. */
  readonly parties: number
  /** What they see; undefined where they see what the agents see. */
  readonly rows: AccessMatrix | undefined
}

type ViewedOption = Pick<RealisedOption, 'model' | 'place' | 'price' | 'roles' | 'subcontractors' | 'staff'>

/** Everybody beside the agents, roles first, at the values the scenario now holds. */
export function viewersOf(
  scenario: Pick<RealisedScenario, 'transfers'>,
  option: ViewedOption,
): readonly Viewer[] {
  const { roles, subcontractors } = option
  if (roles === undefined && typeof subcontractors !== 'object') return nobody
  const site = siteOf(scenario, option)
  const inRoles = Object.entries(roles ?? {}).map(
    ([id, { people, attrition, staff = site.staff, place = site.place, access }]): Viewer => ({
      kind: 'role',
      id,
      site: { ...site, staff, place, outside: staff === site.staff ? site.outside : staff === 'provider' },
      people,
      attrition: attrition ?? option.staff.attrition,
      parties: 0,
      rows: access && new Map(Object.entries(access).map(([dataSet, row]) => [dataSet, accessRow(row)])),
    }),
  )
  const places = typeof subcontractors === 'object' ? subcontractors : []
  const abroad = [...new Set(places)].map(
    (place): Viewer => ({
      kind: 'subcontractor',
      id: place,
      site: { ...site, staff: 'provider', place, outside: true },
      people: 0,
      attrition: 0,
      parties: places.filter((other) => other === place).length,
      rows: undefined,
    }),
  )
  return [...inRoles, ...abroad]
}

const nobody: readonly Viewer[] = []

/**
 * Everybody beside the agents whom a reader is shown: subcontractors in the agents' own place, too. They see what the
 * agents see, so what they expose is told by their number alone (`partiesInPlace`).
 */
export function viewersToShow(
  scenario: Pick<RealisedScenario, 'transfers'>,
  option: ViewedOption,
): readonly Viewer[] {
  const parties = partiesInPlace(option) - 1
  const viewers = viewersOf(scenario, option)
  if (parties === 0) return viewers
  const site: AccessSite = { ...siteOf(scenario, option), staff: 'provider' }
  const here: Viewer = {
    kind: 'subcontractor',
    id: site.place,
    site,
    people: 0,
    attrition: 0,
    parties,
    rows: undefined,
  }
  return [...viewers, here]
}

/** The row a viewer has for a data set, the agents' rows being these. */
export function rowOfViewer(
  { rows }: Pick<Viewer, 'rows'>,
  dataSet: string,
  agents: AccessMatrix,
): AccessRow {
  return (rows ?? agents).get(dataSet) ?? closedRow
}

/** Parties in the agents' own place: the option's and its subcontractors there. */
export function partiesInPlace({ subcontractors }: Pick<RealisedOption, 'subcontractors'>): number {
  return 1 + (typeof subcontractors === 'number' ? subcontractors : 0)
}

export const isViewer = (one: ViewerName | undefined, other: ViewerName | undefined): boolean =>
  one?.kind === other?.kind && one?.id === other?.id
