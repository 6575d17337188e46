import type { Operation } from '../../src/staffing/operation.js'

type MonthlyFigures = { readonly [Key in Exclude<keyof Operation, 'months'>]?: readonly number[] | number }

/** An operation with the figures given and zero elsewhere; a number stands for the same in every month. */
export function operationOf(months: number, figures: MonthlyFigures): Operation {
  const monthly = (key: keyof MonthlyFigures): Float64Array => {
    const given = figures[key] ?? 0
    return typeof given === 'number' ? new Float64Array(months).fill(given) : Float64Array.from(given)
  }
  return {
    months,
    contactsOffered: monthly('contactsOffered'),
    contactsAnswered: monthly('contactsAnswered'),
    contactsAbandoned: monthly('contactsAbandoned'),
    contactsResolved: monthly('contactsResolved'),
    contactsTransferred: monthly('contactsTransferred'),
    transferHours: monthly('transferHours'),
    forecastContacts: monthly('forecastContacts'),
    plannedHours: monthly('plannedHours'),
    requiredHours: monthly('requiredHours'),
    workedHours: monthly('workedHours'),
    overtimeHours: monthly('overtimeHours'),
    idleHours: monthly('idleHours'),
    handlingHours: monthly('handlingHours'),
    paidHours: monthly('paidHours'),
    headcount: monthly('headcount'),
    positions: monthly('positions'),
    serviceLevel: monthly('serviceLevel'),
    abandonment: monthly('abandonment'),
    averageSpeedOfAnswer: monthly('averageSpeedOfAnswer'),
    contactsStale: monthly('contactsStale'),
    openDays: monthly('openDays'),
  }
}
