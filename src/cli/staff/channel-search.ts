import type { QueueMeasures, ServiceLevelDefinition } from '../../queueing/measures.js'
import type { ChannelSearch } from '../../staffing/channel-agents.js'
import type { StaffQuestion } from '../calculators/staff-question.js'

/** The promise and the bounds of a question, for the search over a channel's agents. */
export function channelSearch({ targets, minAgents, maxAgents }: StaffQuestion): ChannelSearch {
  return {
    targets,
    ...(minAgents !== undefined && { minAgents: Math.max(1, minAgents) }),
    ...(maxAgents !== undefined && { maxAgents }),
  }
}

/** The measures of a channel under the names that every answer has. */
export function measureData(measures: QueueMeasures, definition: ServiceLevelDefinition) {
  const { offeredLoad: _, probabilityOfBlocking: __, serviceLevels, ...others } = measures
  return { ...others, serviceLevel: serviceLevels[definition], serviceLevels }
}
