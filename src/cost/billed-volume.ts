import type { Operation } from '../staffing/operation.js'
import { billedMinutes } from './billed-time.js'
import { meanHandleSeconds } from './call-charges.js'
import type { ProviderTerms } from './schema.js'

/** Price of one unit of the contract's basis, before currency and index; 0 for an anchored contract. */
export function basePrice(price: ProviderTerms): number {
  return (
    price.perHour ??
    price.perLoggedHour?.price ??
    price.perPosition ??
    price.perContact ??
    price.perMinute?.price ??
    price.perResolution ??
    price.perOutcome?.price ??
    0
  )
}

/**
 * Units used in a month, in the contract's basis.
 *
 * Hours are the hours worked, idle ones included: the client ordered them. Where the contract states a
 * commitment or a reduced charge, the provider releases hours that turn out not to be needed, and the hours
 * used are those needed; the commitment or the reduced charge then says what the rest costs.
 */
export function usedVolume(price: ProviderTerms, operation: Operation, month: number): number {
  if (price.perHour !== undefined) return usedHours(price, operation, month)
  if (price.perLoggedHour !== undefined) {
    return usedHours(price, operation, month) / price.perLoggedHour.productiveShare
  }
  if (price.perPosition !== undefined) return operation.positions[month]!
  if (price.perResolution !== undefined) return operation.contactsResolved[month]!
  return operation.contactsAnswered[month]! * unitsPerContact(price, operation, month)
}

/**
 * Units of the forecast that capacity was committed on, in the contract's basis. Minutes, resolutions and
 * outcomes per contact are those of the month: the forecast is of contacts.
 */
export function forecastVolume(price: ProviderTerms, operation: Operation, month: number): number {
  if (price.perHour !== undefined) return operation.plannedHours[month]!
  if (price.perLoggedHour !== undefined) {
    return operation.plannedHours[month]! / price.perLoggedHour.productiveShare
  }
  return operation.forecastContacts[month]! * unitsPerContact(price, operation, month)
}

function usedHours(price: ProviderTerms, operation: Operation, month: number): number {
  const worked = operation.workedHours[month]!
  const released = price.commitment !== undefined || price.reduced !== undefined
  return released ? Math.min(worked, operation.requiredHours[month]!) : worked
}

function unitsPerContact(price: ProviderTerms, operation: Operation, month: number): number {
  if (price.perMinute !== undefined) {
    return billedMinutes(price.perMinute, meanHandleSeconds(operation, month))
  }
  if (price.perResolution !== undefined) {
    const answered = operation.contactsAnswered[month]!
    return answered > 0 ? operation.contactsResolved[month]! / answered : 0
  }
  return price.perOutcome?.outcomes ?? 1
}
