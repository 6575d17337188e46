import type { Operation } from '../staffing/operation.js'
import { billedMinutes } from './billed-time.js'
import type { MinutePrice } from './schema.js'

/** Conversations of calls out in a month: contacts too where contacts are paid for. */
export function outboundContacts({ outbound }: Operation, month: number): number {
  return outbound === undefined ? 0 : outbound.conversations[month]!
}

/** Minutes billed for all attempts of a month, before price. */
export function outboundMinutes(price: MinutePrice, { outbound }: Operation, month: number): number {
  const attempts = outbound?.attempts[month] ?? 0
  if (outbound === undefined || attempts === 0) return 0
  return attempts * billedMinutes(price, (outbound.handlingHours[month]! * 3600) / attempts)
}
