import type { Operation } from '../staffing/operation.js'
import { billedMinutes } from './billed-time.js'
import { outboundMinutes } from './outbound-charges.js'
import type { MinutePrice, SpecialNumber } from './schema.js'

/** Mean handle time of the contacts answered in a month, seconds; 0 where none was answered. */
export function meanHandleSeconds(operation: Operation, month: number): number {
  const answered = operation.contactsAnswered[month]!
  return answered > 0 ? (operation.handlingHours[month]! * 3600) / answered : 0
}

/** Charge for the talk minutes of all contacts answered and of calls out in a month, before currency and index. */
export function talkCharge(price: MinutePrice | undefined, operation: Operation, month: number): number {
  if (price === undefined) return 0
  const minutes = billedMinutes(price, meanHandleSeconds(operation, month))
  const answered = operation.contactsAnswered[month]! * minutes * price.price
  return operation.outbound === undefined
    ? answered
    : answered + outboundMinutes(price, operation, month) * price.price
}

/**
 * Charge for the numbers the company pays for, before currency and index. Their minutes run from connection,
 * so the mean wait of answered contacts is billed as well; the waits of callers who give up are not.
 */
export function numberCharges(
  numbers: readonly SpecialNumber[] | undefined,
  operation: Operation,
  month: number,
): number {
  if (numbers === undefined) return 0
  let charge = 0
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!
    const minutes = billedMinutes(
      number.perMinute,
      meanHandleSeconds(operation, month),
      operation.averageSpeedOfAnswer[month]!,
    )
    const contacts = operation.contactsAnswered[month]! * number.contacts
    charge += (number.perMonth ?? 0) + contacts * minutes * number.perMinute.price
  }
  return charge
}
