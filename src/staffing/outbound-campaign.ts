import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { roundUp } from '../queueing/round-up.js'

export interface CampaignInput {
  /** People on the list. */
  readonly records: number
  /** Chance that one attempt reaches the person wanted, above 0, at most 1. */
  readonly rightPartyRate: number
  /** Attempts made at most for each person; whole, 1 to 100. */
  readonly maxAttempts: number
  /** Mean conversation with the person wanted. */
  readonly talkTimeSeconds: number
  /** Mean work after such a conversation. */
  readonly wrapUpSeconds: number
  /** Mean of an attempt that does not reach the person wanted: dialling, ringing, a machine, somebody else. */
  readonly missedAttemptSeconds: number
  /** Hours in which people may be called, until the date by which it has to be done. */
  readonly callingHours: number
  /** Largest share of the time at the position that agents spend on attempts; default 1. */
  readonly maxOccupancy?: number
  /** Conversations wanted by the date; as many as the attempts give when left out. */
  readonly targetContacts?: number
}

export type CampaignAnswer =
  | {
      readonly possible: true
      readonly agents: number
      /** Conversations, expected. */
      readonly contacts: number
      readonly attempts: number
      /** Mean of all attempts. */
      readonly handleTimeSeconds: number
      /** At the position. */
      readonly agentHours: number
      /** What these agents need of the calling hours. */
      readonly hoursNeeded: number
      /** Share of the list that all attempts together reach. */
      readonly reachableShare: number
    }
  /** Even all attempts for everybody do not give so many conversations. */
  | { readonly possible: false; readonly reachableContacts: number }

/**
 * A progressive campaign: an agent who is free has the next number dialled and stays on the line, so that nobody is
 * called and then kept waiting. Attempts for a person end with success or after the last; each succeeds with the same
 * chance p, so that a list of N gives N (1 - (1 - p)^m) conversations from N (1 - (1 - p)^m) / p attempts.
 *
 * Expected numbers: for large lists the spread is a small share (one over the root of the conversations).
 *
 * @throws OutOfRangeError
 * @example outboundCampaign({ records: 1000, rightPartyRate: 0.3, maxAttempts: 3, talkTimeSeconds: 180, wrapUpSeconds: 60,
 *   missedAttemptSeconds: 40, callingHours: 20 }) // 657 conversations, 2190 attempts, 61 h: 4 agents
 */
export function outboundCampaign(input: CampaignInput): CampaignAnswer {
  const { records, rightPartyRate, maxAttempts, callingHours, maxOccupancy = 1 } = input
  check(input)
  const reachableShare = -Math.expm1(maxAttempts * Math.log1p(-rightPartyRate))
  const reachableContacts = records * reachableShare
  const { targetContacts: contacts = reachableContacts } = input
  if (contacts > reachableContacts * (1 + 1e-12)) return { possible: false, reachableContacts }
  const attempts = contacts / rightPartyRate
  const handleTimeSeconds =
    rightPartyRate * (input.talkTimeSeconds + input.wrapUpSeconds) +
    (1 - rightPartyRate) * input.missedAttemptSeconds
  const agentHours = (attempts * handleTimeSeconds) / (3600 * maxOccupancy)
  const agents = roundUp(agentHours / callingHours)
  const hoursNeeded = agents > 0 ? agentHours / agents : 0
  return {
    possible: true,
    agents,
    contacts,
    attempts,
    handleTimeSeconds,
    agentHours,
    hoursNeeded,
    reachableShare,
  }
}

/** What so many agents have done of a campaign, by its date and in all. */
export interface CampaignProgress extends Extract<CampaignAnswer, { readonly possible: true }> {
  /** Whether every conversation is had by the date. */
  readonly done: boolean
  /** Conversations, expected, by the date. */
  readonly contactsByDate: number
  readonly attemptsByDate: number
}

/**
 * The same campaign with agents that are given: hours until all is done, without end where nobody is there, and how far they are
 * by the date. Every attempt succeeds with the same chance, so that conversations come as the attempts are made.
 *
 * @param agents whole, 0 or more
 * @throws OutOfRangeError
 * @example outboundCampaignWith(input, 3) // of the campaign above: done after 20.3 h, so 648 of 657 in 20 h
 */
export function outboundCampaignWith(
  input: CampaignInput,
  agents: number,
): CampaignProgress | Extract<CampaignAnswer, { readonly possible: false }> {
  if (!(Number.isInteger(agents) && agents >= 0))
    throw new OutOfRangeError('agents', agents, 'whole, agents >= 0')
  const answer = outboundCampaign(input)
  if (!answer.possible) return answer
  const { agentHours, contacts, attempts } = answer
  const done = agents >= answer.agents
  const share = done ? 1 : (agents * input.callingHours) / agentHours
  return {
    ...answer,
    agents,
    hoursNeeded: agentHours === 0 ? 0 : agentHours / agents,
    done,
    contactsByDate: share * contacts,
    attemptsByDate: share * attempts,
  }
}

function check(input: CampaignInput): void {
  const { rightPartyRate, maxAttempts, callingHours, maxOccupancy = 1, targetContacts = 0 } = input
  for (const quantity of ['records', 'talkTimeSeconds', 'wrapUpSeconds', 'missedAttemptSeconds'] as const) {
    if (!(input[quantity] >= 0 && input[quantity] <= 1e12))
      throw new OutOfRangeError(quantity, input[quantity], `0 <= ${quantity} <= 1e12`)
  }
  if (!(rightPartyRate > 0 && rightPartyRate <= 1))
    throw new OutOfRangeError('rightPartyRate', rightPartyRate, '0 < rightPartyRate <= 1')
  if (!(Number.isInteger(maxAttempts) && maxAttempts >= 1 && maxAttempts <= 100))
    throw new OutOfRangeError('maxAttempts', maxAttempts, 'whole, 1 <= maxAttempts <= 100')
  if (!(callingHours > 0 && callingHours < Number.POSITIVE_INFINITY))
    throw new OutOfRangeError('callingHours', callingHours, 'callingHours > 0')
  if (!(maxOccupancy > 0 && maxOccupancy <= 1))
    throw new OutOfRangeError('maxOccupancy', maxOccupancy, '0 < maxOccupancy <= 1')
  if (!(targetContacts >= 0))
    throw new OutOfRangeError('targetContacts', targetContacts, 'targetContacts >= 0')
}
