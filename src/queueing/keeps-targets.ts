import { requireNotNegative, requireShare } from './legal-range.js'
import type { QueueMeasures } from './measures.js'
import { ROUNDING } from './round-up.js'
import type { ServiceTargets, TargetName } from './service-targets.js'

/**
 * The promises that a queue does not keep, in order of importance: for queues of which only the measures are known. Met
 * is met to one part in 10^12, as in the searches. Shares of no contacts keep every promise.
 *
 * @param measures with the service level counted within the promised time
 * @throws OutOfRangeError
 */
export const brokenTargets = (
  targets: ServiceTargets,
  measures: Pick<
    QueueMeasures,
    'serviceLevels' | 'probabilityOfAbandonment' | 'averageSpeedOfAnswer' | 'occupancy'
  >,
): readonly TargetName[] => {
  const { serviceLevel, maxAbandonment, maxOccupancy, averageSpeedOfAnswerSeconds } = targets
  const broken: TargetName[] = []
  if (serviceLevel !== undefined) {
    const { share, definition = 'servedOverOffered' } = serviceLevel
    requireShare('share', share)
    if (measures.serviceLevels[definition] < share - ROUNDING) broken.push('serviceLevel')
  }
  if (maxAbandonment !== undefined) {
    requireShare('maxAbandonment', maxAbandonment)
    if (measures.probabilityOfAbandonment > maxAbandonment + ROUNDING) broken.push('maxAbandonment')
  }
  if (averageSpeedOfAnswerSeconds !== undefined) {
    requireNotNegative('averageSpeedOfAnswerSeconds', averageSpeedOfAnswerSeconds)
    if (measures.averageSpeedOfAnswer > averageSpeedOfAnswerSeconds * (1 + ROUNDING) + ROUNDING)
      broken.push('averageSpeedOfAnswer')
  }
  if (maxOccupancy !== undefined) {
    requireShare('maxOccupancy', maxOccupancy)
    if (measures.occupancy > maxOccupancy * (1 + ROUNDING)) broken.push('maxOccupancy')
  }
  return broken
}

/** The first of them; undefined when all are kept. */
export const brokenTarget = (targets: ServiceTargets, measures: QueueMeasures): TargetName | undefined =>
  brokenTargets(targets, measures)[0]
