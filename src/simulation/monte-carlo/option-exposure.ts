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
    const dataSets: ExposedDataSet[] = Object.entries(data).map(([id, { records, sensitivity }]) => ({
      id,
      records,
      sensitivity,
      row: rows.get(id) ?? closedRow,
    }))
    const drivers: ExposureDrivers = {
      site: this.#site,
      dataSets,
      headcount,
      yearlyTurnover: option.staff.attrition,
      contactsPerYear: months > 0 ? (offered * 12) / months : 0,
      parties: 1,
    }
    this.drivers = drivers
    this.model.prepare(drivers, leg === undefined ? exposure : ofLeg(exposure, leg.failureShare))
    return drivers
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
