import { roundDown } from '../../queueing/round-down.js'
import { roundUp } from '../../queueing/round-up.js'
import { wrapped } from '../../report/text/width.js'
import {
  type CampaignInput,
  outboundCampaign,
  outboundCampaignWith,
} from '../../staffing/outbound-campaign.js'
import { UsageError } from '../failures.js'
import { shortTime } from '../terminal/staff-table.js'
import type { StaffFlags } from './flags.js'
import { countOf, requiredCount, requiredShare, requiredTime, shareOf, timeOf } from './questions.js'
import type { StaffReport } from './report.js'

const secondsPerHour = 3600

/** An outbound campaign: the agents that reach its people by the date, or how far the agents given are by then. */
export function campaign(flags: StaffFlags): StaffReport {
  const records = requiredCount(flags, 'contacts')
  const talkTimeSeconds = requiredTime(flags, 'aht')
  const missedAttemptSeconds = timeOf(flags, 'missed') ?? 40
  const rightPartyRate = requiredShare(flags, 'right-party')
  const maxAttempts = flags.attempts ?? 1
  const callingHours = requiredTime(flags, 'within') / secondsPerHour
  const maxOccupancy = shareOf(flags, 'max-occupancy')
  const targetContacts = countOf(flags, 'conversations')
  const shrinkage = shareOf(flags, 'shrinkage') ?? 0
  if (!(shrinkage >= 0 && shrinkage < 1))
    throw new UsageError('usage.out-of-range', {
      quantity: '--shrinkage',
      value: String(shrinkage),
      range: '0 <= x < 1',
    })
  const asked: CampaignInput = {
    records,
    rightPartyRate,
    maxAttempts,
    talkTimeSeconds,
    wrapUpSeconds: 0,
    missedAttemptSeconds,
    callingHours,
    ...(maxOccupancy !== undefined && { maxOccupancy }),
    ...(targetContacts !== undefined && { targetContacts }),
  }
  const answer = outboundCampaign(asked)
  if (!answer.possible) {
    throw new UsageError('staff.campaign.impossible', {
      wanted: targetContacts ?? 0,
      reachable: roundDown(answer.reachableContacts),
      attempts: maxAttempts,
    })
  }
  const { contacts, attempts, handleTimeSeconds, agentHours, reachableShare } = answer
  const given = flags.agents === undefined ? undefined : outboundCampaignWith(asked, flags.agents)
  const { agents, hoursNeeded } = given?.possible ? given : answer
  const scheduledAgents = roundUp(agents / (1 - shrinkage))
  return {
    data: {
      model: 'outbound',
      agents,
      scheduledAgents,
      contacts,
      attempts,
      reachableShare,
      averageHandleTime: handleTimeSeconds,
      agentHours,
      hoursNeeded,
      callingHours,
      ...(given?.possible && {
        leastAgents: answer.agents,
        done: given.done,
        contactsByDate: given.contactsByDate,
        attemptsByDate: given.attemptsByDate,
      }),
    },
    lines: (words, _characters, cells) => {
      const { say, number, percent } = words
      return [
        say('staff.answer', {
          agents,
          scheduled: scheduledAgents === agents ? 'same' : number(scheduledAgents),
        }),
        ...wrapped(
          given?.possible && !given.done
            ? say('staff.campaign.unfinished', {
                by: number(roundDown(given.contactsByDate)),
                contacts: number(roundDown(contacts)),
                share: percent(given.contactsByDate / contacts, { decimals: 1 }),
                attempts: number(given.attemptsByDate, { decimals: 0 }),
                all: number(attempts, { decimals: 0 }),
                within: number(callingHours, { decimals: 1 }),
                hours: number(agentHours, { decimals: 1 }),
                needed: number(hoursNeeded, { decimals: 1 }),
                least: answer.agents,
              })
            : say('staff.campaign.answer', {
                records: number(records),
                contacts: number(roundDown(contacts)),
                share: percent(records > 0 ? contacts / records : 0, { decimals: 1 }),
                attempts: number(attempts, { decimals: 0 }),
                hours: number(agentHours, { decimals: 1 }),
                needed: number(hoursNeeded, { decimals: 1 }),
                within: number(callingHours, { decimals: 1 }),
                most: maxAttempts,
              }),
          cells,
        ),
      ]
    },
    explanation: (words, cells) => {
      const { say, number, percent } = words
      const text = say('staff.campaign.explain', {
        rate: percent(rightPartyRate),
        most: maxAttempts,
        reachable: percent(reachableShare, { decimals: 1 }),
        talk: shortTime(talkTimeSeconds, words),
        missed: shortTime(missedAttemptSeconds, words),
        mean: shortTime(handleTimeSeconds, words),
        attempts: number(attempts, { decimals: 0 }),
        hours: number(agentHours, { decimals: 1 }),
      })
      return ['', ...wrapped(text, cells)]
    },
  }
}
