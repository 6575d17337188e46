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
  if (roles === undefined && subcontractors === undefined) return nobody
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
  const parties = [...partiesByPlace(subcontractors, site.place)].map(
    ([place, number]): Viewer => ({
      kind: 'subcontractor',
      id: place,
      site: { ...site, staff: 'provider', place, outside: true },
      people: 0,
      attrition: 0,
      parties: number,
      rows: undefined,
    }),
  )
  return [...inRoles, ...parties]
}

const nobody: readonly Viewer[] = []

/** Subcontractors in each place; those stated as a number are in the option's own. */
function partiesByPlace(
  subcontractors: RealisedOption['subcontractors'],
  ownPlace: string,
): ReadonlyMap<string, number> {
  const parties = new Map<string, number>()
  if (typeof subcontractors === 'number' && subcontractors > 0) parties.set(ownPlace, subcontractors)
  if (typeof subcontractors !== 'object') return parties
  for (const place of subcontractors) parties.set(place, (parties.get(place) ?? 0) + 1)
  return parties
}

/** The row a viewer has for a data set, the agents' rows being these. */
export function rowOfViewer(
  { rows }: Pick<Viewer, 'rows'>,
  dataSet: string,
  agents: AccessMatrix,
): AccessRow {
  return (rows ?? agents).get(dataSet) ?? closedRow
}

export const isViewer = (one: ViewerName | undefined, other: ViewerName | undefined): boolean =>
  one?.kind === other?.kind && one?.id === other?.id
