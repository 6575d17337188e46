import { requireNotNegative, requireShare } from './legal-range.js'
import type { QueueMeasures } from './measures.js'
import { ROUNDING } from './round-up.js'
import type { ServiceTargets, TargetName } from './service-targets.js'

/**
 * The first promise that a queue does not keep, undefined when it keeps all: for queues of which only the measures are
 * known. Met is met to one part in 10^12, as in the searches. Shares of no contacts keep every promise.
 *
 * @param measures with the service level counted within the promised time
 * @throws OutOfRangeError
 */
export const brokenTarget = (targets: ServiceTargets, measures: QueueMeasures): TargetName | undefined => {
  const { serviceLevel, maxAbandonment, maxOccupancy, averageSpeedOfAnswerSeconds } = targets
  if (serviceLevel !== undefined) {
    const { share, definition = 'servedOverOffered' } = serviceLevel
    requireShare('share', share)
    if (measures.serviceLevels[definition] < share - ROUNDING) return 'serviceLevel'
  }
  if (maxAbandonment !== undefined) {
    requireShare('maxAbandonment', maxAbandonment)
    if (measures.probabilityOfAbandonment > maxAbandonment + ROUNDING) return 'maxAbandonment'
  }
  if (averageSpeedOfAnswerSeconds !== undefined) {
    requireNotNegative('averageSpeedOfAnswerSeconds', averageSpeedOfAnswerSeconds)
    if (measures.averageSpeedOfAnswer > averageSpeedOfAnswerSeconds * (1 + ROUNDING) + ROUNDING)
      return 'averageSpeedOfAnswer'
  }
  if (maxOccupancy !== undefined) {
    requireShare('maxOccupancy', maxOccupancy)
    if (measures.occupancy > maxOccupancy * (1 + ROUNDING)) return 'maxOccupancy'
  }
  return undefined
}
