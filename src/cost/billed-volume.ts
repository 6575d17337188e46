import type { Operation } from '../staffing/operation.js'
import { billedMinutes } from './billed-time.js'
import { meanHandleSeconds } from './call-charges.js'
import { outboundContacts, outboundMinutes } from './outbound-charges.js'
import { priceBases } from './price-bases.js'
import type { ProviderTerms } from './schema.js'
import { wholeUnits } from './whole-units.js'

export type PriceBasis = (typeof priceBases)[number]

/** The one basis a provider's contract is priced on. */
export function priceBasis(price: ProviderTerms): PriceBasis {
  for (const basis of priceBases) if (price[basis] !== undefined) return basis
  throw new TypeError('a provider price without basis passed validation')
}

/** Price of one unit of the contract's basis, before currency and index; 0 for an anchored contract. */
export function basePrice(price: ProviderTerms, basis: PriceBasis): number {
  if (basis === 'anchored') return 0
  const stated = price[basis]!
  return typeof stated === 'number' ? stated : stated.price
}

/**
 * Units used in a month, in the contract's basis; contacts for an anchored contract.
 *
 * Hours are the hours worked, idle ones included: the client ordered them. Where `released` (the contract
 * states a commitment or a reduced charge) the provider gives back hours that turn out not to be needed, and
 * the hours used are those needed; the commitment or the reduced charge then says what the rest costs.
 */
export function usedVolume(
  price: ProviderTerms,
  basis: PriceBasis,
  operation: Operation,
  month: number,
  released: boolean,
): number {
  switch (basis) {
    case 'perHour':
      return usedHours(operation, month, released)
    case 'perLoggedHour':
      return usedHours(operation, month, released) / price.perLoggedHour!.productiveShare
    case 'perPosition':
      return wholeUnits(operation.positions[month]!)
    case 'perAgent':
      return operation.headcount[month]!
    default:
      return (
        operation.contactsAnswered[month]! * unitsPerContact(price, basis, operation, month) +
        outboundUnits(price, basis, operation, month)
      )
  }
}

/**
 * Units the client has sent in a month, in the contract's basis: what a commitment, a reduced charge or an agreed number
 * of contacts is held against, as the forecast is of contacts that come. Calls that the provider did not answer were sent all
 * the same; they are not paid, and they are not missing.
 */
export function sentVolume(
  price: ProviderTerms,
  basis: PriceBasis,
  operation: Operation,
  month: number,
  released: boolean,
): number {
  switch (basis) {
    case 'perHour':
    case 'perLoggedHour':
    case 'perPosition':
    case 'perAgent':
      return usedVolume(price, basis, operation, month, released)
    default:
      return (
        operation.contactsOffered[month]! * unitsPerContact(price, basis, operation, month) +
        outboundUnits(price, basis, operation, month)
      )
  }
}

/**
 * Units of the forecast that capacity was committed on, in the contract's basis. Minutes, resolutions and
 * outcomes per contact are those of the month: the forecast is of contacts. Positions and agents have no
 * forecast of their own: those used are those planned.
 */
export function forecastVolume(
  price: ProviderTerms,
  basis: PriceBasis,
  operation: Operation,
  month: number,
): number {
  switch (basis) {
    case 'perHour':
      return operation.plannedHours[month]!
    case 'perLoggedHour':
      return operation.plannedHours[month]! / price.perLoggedHour!.productiveShare
    case 'perPosition':
    case 'perAgent':
      return usedVolume(price, basis, operation, month, false)
    default:
      return (
        operation.forecastContacts[month]! * unitsPerContact(price, basis, operation, month) +
        outboundUnits(price, basis, operation, month)
      )
  }
}

/** Units of calls out: their conversations, or the minutes of all attempts. Ordered as they come about, they are no forecast's error. */
function outboundUnits(price: ProviderTerms, basis: PriceBasis, operation: Operation, month: number): number {
  if (operation.outbound === undefined) return 0
  if (basis === 'perMinute') return outboundMinutes(price.perMinute!, operation, month)
  const conversations = outboundContacts(operation, month)
  return basis === 'perOutcome' ? conversations * price.perOutcome!.outcomes : conversations
}

function usedHours(operation: Operation, month: number, released: boolean): number {
  const worked = operation.workedHours[month]!
  return released ? Math.min(worked, operation.requiredHours[month]!) : worked
}

function unitsPerContact(
  price: ProviderTerms,
  basis: PriceBasis,
  operation: Operation,
  month: number,
): number {
  switch (basis) {
    case 'perMinute':
      return billedMinutes(price.perMinute!, meanHandleSeconds(operation, month))
    case 'perResolution': {
      const answered = operation.contactsAnswered[month]!
      return answered > 0 ? operation.contactsResolved[month]! / answered : 0
    }
    case 'perOutcome':
      return price.perOutcome!.outcomes
    default:
      return 1
  }
}
