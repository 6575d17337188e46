import type { RealisedScenario } from '../../scenario/scenario.js'
import type { OptionPart } from './played-option.js'

/** Why customers are lost, and what it costs to hand over control. */
export const goodwillCauses = [
  'wait',
  'abandonment',
  'wrongAnswer',
  'transfer',
  'language',
  'lossOfControl',
] as const
export type GoodwillCause = (typeof goodwillCauses)[number]

/** Whether anything of it is stated, so that there is something to add. */
export function statesGoodwill({ demand, options }: Pick<RealisedScenario, 'demand' | 'options'>): boolean {
  return (
    Object.values(demand.reasons).some(({ goodwill }) => goodwill !== undefined) ||
    Object.values(options).some(({ lossOfControl }) => lossOfControl !== undefined)
  )
}

/**
 * Margin lost with customers who leave, by cause, discounted. Customers leave with the stated probability after a wait
 * beyond the promise, after giving up, after an answer on stale data, a transfer or a failure of language; each contact in
 * which it happens puts the reason's margin at stake. Contacts of reasons follow their mix at expected volumes.
 *
 * @param into by cause, overwritten
 * @param factors bring each month to the start of the horizon
 * @returns the sum over causes
 */
export function presentGoodwill(
  parts: readonly OptionPart[],
  { demand, options }: RealisedScenario,
  factors: Float64Array,
  into: Float64Array,
): number {
  into.fill(0)
  for (const part of parts) {
    const { quality, lossOfControl = 0 } = options[part.id]!
    const stakes = stakesOf(part, demand.reasons, quality.languageFailure ?? 0)
    const { operation } = part
    for (let month = 0; month < factors.length; month++) {
      const factor = factors[month]!
      const answered = operation.contactsAnswered[month]! * factor
      const abandoned = operation.contactsAbandoned[month]! * factor
      const offered = operation.contactsOffered[month]! * factor
      const late = Math.max(0, offered * (1 - operation.serviceLevel[month]!) - abandoned)
      into[0]! += late * stakes.wait
      into[1]! += abandoned * stakes.abandonment
      into[2]! += answered * stakes.wrongAnswer
      into[3]! += answered * stakes.transfer
      into[4]! += answered * stakes.language
      if (operation.paidHours[month]! > 0) into[5]! += (lossOfControl / 12) * factor
    }
  }
  let sum = 0
  for (const lost of into) sum += lost
  return sum
}

/** Money lost per contact to which a cause applies: late, abandoned, or answered. */
function stakesOf(
  { channels }: OptionPart,
  reasons: RealisedScenario['demand']['reasons'],
  languageFailure: number,
) {
  const stakes = { wait: 0, abandonment: 0, wrongAnswer: 0, transfer: 0, language: 0 }
  let contacts = 0
  for (const channel of channels) {
    for (const reason of channel.reasons) {
      const answered = reason.contactsPerWeek / (1 - reason.returnProbability)
      contacts += answered
      const { goodwill } = reasons[reason.id]!
      if (goodwill === undefined) continue
      const { wait, abandonment, wrongAnswer, transfer, language } = goodwill.lostAfter
      const stake = answered * goodwill.margin
      stakes.wait += stake * (wait ?? 0)
      stakes.abandonment += stake * (abandonment ?? 0)
      stakes.wrongAnswer += stake * (wrongAnswer ?? 0) * reason.staleShare
      stakes.transfer += stake * (transfer ?? 0) * reason.transferredShare
      stakes.language += stake * (language ?? 0) * languageFailure
    }
  }
  if (contacts === 0) return stakes
  return {
    wait: stakes.wait / contacts,
    abandonment: stakes.abandonment / contacts,
    wrongAnswer: stakes.wrongAnswer / contacts,
    transfer: stakes.transfer / contacts,
    language: stakes.language / contacts,
  }
}
