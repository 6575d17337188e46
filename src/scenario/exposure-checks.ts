import { meanOf } from '../kernel/distribution-functions.js'
import { nearestWord } from './nearest-word.js'
import type { Finding } from './placed-problem.js'
import type { Scenario } from './scenario.js'

/** Checks of what data is worth and how large an event is. */
export function exposureChecks(scenario: Scenario): Finding[] {
  return [
    ...sizeOfEvents(scenario),
    ...fieldGroups(scenario),
    ...sameRecords(scenario),
    ...worthOfGroups(scenario),
  ]
}

/** The lower end of an event's size must not lie above the upper one. */
function sizeOfEvents({ exposure }: Scenario): Finding[] {
  const { low, high } = exposure.recordsPerEvent
  if (meanOf(low.distribution) <= meanOf(high.distribution)) return []
  return [
    {
      code: 'scenario.recordsPerEventTurned',
      figures: { low: low.written, high: high.written },
      path: ['exposure', 'recordsPerEvent', 'low'],
      at: 'value',
    },
  ]
}

/** Further fields belong to a data set that stands by itself, and say what they are worth. */
function fieldGroups({ data }: Scenario): Finding[] {
  const whole = Object.keys(data).filter((id) => data[id]!.fieldsOf === undefined)
  return Object.entries(data).flatMap(([dataSet, { fieldsOf, worth }]): Finding[] => {
    const path = ['data', dataSet]
    if (fieldsOf === undefined) {
      if (worth === undefined) return []
      return [{ code: 'scenario.worthOfWhole', figures: { dataSet }, path: [...path, 'worth'], at: 'key' }]
    }
    if (!whole.includes(fieldsOf)) {
      const suggestion = nearestWord(fieldsOf, whole)
      const figures = { dataSet, found: fieldsOf, declared: whole.join(', ') }
      return [
        { code: 'scenario.fieldsOfNoSet', figures, path: [...path, 'fieldsOf'], at: 'value', suggestion },
      ]
    }
    if (worth !== undefined) return []
    return [{ code: 'scenario.worthNotSaid', figures: { dataSet }, path: [...path, 'fieldsOf'], at: 'key' }]
  })
}

/** Fields of the same records are of as many records. */
function sameRecords({ data }: Scenario): Finding[] {
  return Object.entries(data).flatMap(([dataSet, { fieldsOf, records }]): Finding[] => {
    const whole = fieldsOf === undefined ? undefined : data[fieldsOf]
    if (whole === undefined) return []
    const [found, expected] = [meanOf(records.distribution), meanOf(whole.records.distribution)]
    if (Math.abs(found - expected) <= 1e-9 * expected) return []
    return [
      {
        code: 'scenario.recordsOfGroup',
        figures: { dataSet, of: fieldsOf!, found: records.written, expected: whole.records.written },
        path: ['data', dataSet, 'records'],
        at: 'value',
      },
    ]
  })
}

/** Fields of one record are worth the whole record together, and not more. */
function worthOfGroups({ data }: Scenario): Finding[] {
  const sums = new Map<string, number>()
  for (const { fieldsOf, worth } of Object.values(data)) {
    if (fieldsOf === undefined || worth === undefined) continue
    sums.set(fieldsOf, (sums.get(fieldsOf) ?? 0) + meanOf(worth.distribution))
  }
  return [...sums]
    .filter(([, sum]) => sum > 1 + 1e-9)
    .map(([dataSet, sum]) => ({
      code: 'scenario.worthAboveOne',
      figures: { dataSet, percent: Math.round(sum * 1000) / 10 },
      path: ['data', dataSet],
      at: 'key',
    }))
}
