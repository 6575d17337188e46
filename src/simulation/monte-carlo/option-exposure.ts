import { fieldGroupOf } from '../../access/field-groups.js'
import type { AccessRow, AccessSite } from '../../access/row.js'
import type { ExposedDataSet, ExposureDrivers } from '../../exposure/drivers.js'
import { ExposureModel } from '../../exposure/exposure-model.js'
import type { Operation } from '../../staffing/operation.js'
import type { OptionInStudy } from './option-in-study.js'
import { isViewer, rowOfViewer, type Viewer, viewersOf } from './option-viewers.js'
import type { AccessMatrix, RowOfViewer } from './played-option.js'

/** What an option's access exposes, draw after draw. */
export class OptionExposure {
  readonly model: ExposureModel
  /** What access exposes and costs to control, of the last run. */
  drivers: ExposureDrivers | undefined
  readonly #setting: OptionInStudy
  readonly #site: AccessSite

  constructor(setting: OptionInStudy, site: AccessSite) {
    this.#setting = setting
    this.#site = site
    this.model = new ExposureModel()
  }

  /**
   * Takes over who sees which data in the draw: the people the operation takes, and these rows.
   *
   * @param instead rows that others than the agents have in place of their own
   */
  update(operation: Operation, rows: AccessMatrix, instead: readonly RowOfViewer[] = []): ExposureDrivers {
    const { drawn, option, leg } = this.#setting
    const { data, exposure } = drawn.scenario
    const { from, until } = leg ?? { from: 0, until: operation.months }
    const months = until - from
    let headcount = 0
    let offered = 0
    for (let month = from; month < until; month++) {
      headcount += operation.headcount[month]! / months
      offered += operation.contactsOffered[month]!
    }
    const agents: ExposureDrivers = {
      site: this.#site,
      dataSets: exposedSets(data, nobodyElse, rows),
      headcount,
      yearlyTurnover: option.staff.attrition,
      contactsPerYear: months > 0 ? (offered * 12) / months : 0,
    }
    const viewers = viewersOf(drawn.scenario, option)
    const drivers =
      viewers.length === 0 ? agents : { ...agents, ...exposedViewers(data, viewers, rows, instead) }
    this.drivers = drivers
    if (leg === undefined) this.model.prepare(drivers, exposure)
    else this.model.prepare(drivers, ofLeg(exposure, leg.failureShare), 'leg')
    return drivers
  }
}

type DataSets = OptionInStudy['drawn']['scenario']['data']

/** The agents themselves, who have no rows of their own beside the option's. */
const nobodyElse = { rows: undefined }

/** What somebody sees, the agents' rows being these. */
function exposedSets(
  data: DataSets,
  viewer: Pick<Viewer, 'rows'>,
  agents: AccessMatrix,
  instead?: (dataSet: string) => AccessRow | undefined,
): ExposedDataSet[] {
  const dataSets: ExposedDataSet[] = []
  const parted = isParted(data)
  for (const id in data) {
    const { fieldsOf, sensitivity } = data[id]!
    // The same customers, however uncertain their number.
    const { records } = data[fieldsOf ?? id]!
    const row = instead?.(id) ?? rowOfViewer(viewer, id, agents)
    const group = parted ? fieldGroupOf(id, data) : undefined
    dataSets.push(
      group === undefined ? { id, records, sensitivity, row } : { id, records, sensitivity, row, group },
    )
  }
  return dataSets
}

/** Whether some set holds fields of another. */
function isParted(data: DataSets): boolean {
  for (const id in data) if (data[id]!.fieldsOf !== undefined) return true
  return false
}

/** Everybody beside the agents, as exposure depends on them; nothing where there is nobody. */
export function exposedViewers(
  data: DataSets,
  viewers: readonly Viewer[],
  agents: AccessMatrix,
  instead: readonly RowOfViewer[] = [],
): Pick<ExposureDrivers, 'roles' | 'subcontractors'> {
  if (viewers.length === 0) return {}
  const seenBy = (viewer: Viewer) => ({
    id: viewer.id,
    site: viewer.site,
    dataSets: exposedSets(
      data,
      viewer,
      agents,
      (dataSet) => instead.find((one) => one.dataSet === dataSet && isViewer(one.viewer, viewer))?.row,
    ),
  })
  return {
    roles: viewers
      .filter(({ kind }) => kind === 'role')
      .map((viewer) => ({
        ...seenBy(viewer),
        headcount: viewer.people,
        yearlyTurnover: viewer.attrition,
      })),
    subcontractors: viewers
      .filter(({ kind }) => kind === 'subcontractor')
      .map((viewer) => ({ ...seenBy(viewer), parties: viewer.parties })),
  }
}

type ExposureParameters = OptionInStudy['drawn']['scenario']['exposure']

/** A leg that fails costs its share of what a failure of everything would. */
function ofLeg(exposure: ExposureParameters, failureShare: number): ExposureParameters {
  const { providerFailure, ...parameters } = exposure
  if (providerFailure === undefined) return exposure
  return {
    ...parameters,
    providerFailure: {
      ...providerFailure,
      continuityCost: providerFailure.continuityCost * failureShare,
    },
  }
}
