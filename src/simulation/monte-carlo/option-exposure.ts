import { type AccessSite, closedRow } from '../../access/row.js'
import type { ExposedDataSet, ExposureDrivers } from '../../exposure/drivers.js'
import { ExposureModel } from '../../exposure/exposure-model.js'
import type { Operation } from '../../staffing/operation.js'
import type { OptionInStudy } from './option-in-study.js'
import type { AccessMatrix } from './played-option.js'

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

  /** Takes over who sees which data in the draw: the people the operation takes, and these rows. */
  update(operation: Operation, rows: AccessMatrix): ExposureDrivers {
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
    const dataSets = Object.entries(data).map(([id, { records, sensitivity }]): ExposedDataSet => {
      const group = fieldGroupOf(id, data)
      return { id, records, sensitivity, row: rows.get(id) ?? closedRow, ...(group && { group }) }
    })
    const drivers: ExposureDrivers = {
      site: this.#site,
      dataSets,
      headcount,
      yearlyTurnover: option.staff.attrition,
      contactsPerYear: months > 0 ? (offered * 12) / months : 0,
      parties: 1 + (option.subcontractors ?? 0),
    }
    this.drivers = drivers
    this.model.prepare(drivers, leg === undefined ? exposure : ofLeg(exposure, leg.failureShare))
    return drivers
  }
}

/** Whose fields a data set holds and how much of a record they are worth; undefined for a set that is not parted. */
function fieldGroupOf(
  id: string,
  data: OptionInStudy['drawn']['scenario']['data'],
): ExposedDataSet['group'] | undefined {
  const { fieldsOf, worth = 0 } = data[id]!
  if (fieldsOf !== undefined) return { of: fieldsOf, worth }
  let rest = 1
  let parted = false
  for (const other of Object.values(data)) {
    if (other.fieldsOf !== id) continue
    parted = true
    rest -= other.worth ?? 0
  }
  return parted ? { of: id, worth: Math.max(0, rest) } : undefined
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
