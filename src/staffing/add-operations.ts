import type { Operation } from './operation.js'

/** Figures that are no sums: shares and means over contacts, and days counted once. */
const noSums: readonly (keyof Operation)[] = [
  'serviceLevel',
  'abandonment',
  'averageSpeedOfAnswer',
  'openDays',
]

/**
 * What several legs did together: contacts, hours and people add up; service is the mean over the contacts of all legs. A
 * month without contacts keeps its promise.
 */
export function addOperations(total: Operation, legs: readonly Operation[]): void {
  for (const key of Object.keys(total) as (keyof Operation)[]) {
    const series = total[key]
    if (!(series instanceof Float64Array) || noSums.includes(key)) continue
    series.fill(0)
    for (const leg of legs) {
      const part = leg[key] as Float64Array
      for (let month = 0; month < series.length; month++) series[month]! += part[month]!
    }
  }
  addSupplements(total, legs)
  for (let month = 0; month < total.months; month++) {
    const offered = total.contactsOffered[month]!
    const answered = total.contactsAnswered[month]!
    let inTime = 0
    let waited = 0
    let days = 0
    for (const leg of legs) {
      inTime += leg.contactsOffered[month]! * leg.serviceLevel[month]!
      waited += leg.contactsAnswered[month]! * leg.averageSpeedOfAnswer[month]!
      days = Math.max(days, leg.openDays[month]!)
    }
    total.serviceLevel[month] = offered > 0 ? inTime / offered : 1
    total.abandonment[month] = offered > 0 ? total.contactsAbandoned[month]! / offered : 0
    total.averageSpeedOfAnswer[month] = answered > 0 ? waited / answered : 0
    total.openDays[month] = days
  }
}

/** Deadlines, call-backs, calls out and hiring, of the legs that keep any. */
function addSupplements(
  { deferred, hiring, callBacks, outbound }: Operation,
  legs: readonly Operation[],
): void {
  if (deferred !== undefined) {
    const parts = legs.flatMap((leg) => (leg.deferred ? [leg.deferred] : []))
    sumInto(
      deferred.contacts,
      parts.map(({ contacts }) => contacts),
    )
    sumInto(
      deferred.backlogHours,
      parts.map(({ backlogHours }) => backlogHours),
    )
    sumInto(
      deferred.idleHoursUsed,
      parts.map(({ idleHoursUsed }) => idleHoursUsed),
    )
    deferred.inTime.forEach((series, promise) => {
      sumInto(
        series,
        parts.flatMap(({ inTime }) => inTime[promise] ?? []),
      )
    })
  }
  if (callBacks !== undefined) {
    const parts = legs.flatMap((leg) => (leg.callBacks ? [leg.callBacks] : []))
    for (const key of Object.keys(callBacks) as (keyof typeof callBacks)[]) {
      sumInto(
        callBacks[key],
        parts.map((part) => part[key]),
      )
    }
  }
  if (outbound !== undefined) {
    const parts = legs.flatMap((leg) => (leg.outbound ? [leg.outbound] : []))
    for (const key of Object.keys(outbound) as (keyof typeof outbound)[]) {
      sumInto(
        outbound[key],
        parts.map((part) => part[key]),
      )
    }
  }
  if (hiring === undefined) return
  const parts = legs.flatMap((leg) => (leg.hiring ? [leg.hiring] : []))
  for (const key of Object.keys(hiring) as (keyof typeof hiring)[]) {
    sumInto(
      hiring[key],
      parts.map((part) => part[key]),
    )
  }
}

function sumInto(total: Float64Array, parts: readonly Float64Array[]): void {
  total.fill(0)
  for (const part of parts) for (let month = 0; month < total.length; month++) total[month]! += part[month]!
}
