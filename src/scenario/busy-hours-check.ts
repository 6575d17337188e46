import { agePattern } from '../freshness/copy-age.js'
import { readClockTime } from '../kernel/quantity/clock-time.js'
import { readDuration } from '../kernel/quantity/duration.js'
import type { ValuePath } from './place.js'
import type { Finding } from './placed-problem.js'
import { isMapping, type Plain, type PlainMapping } from './plain.js'

/**
 * Where changes keep to certain hours, what a copy lacks depends on the hour it was cut at: it must be stated, and the
 * cadence must bring it back to that hour.
 */
export function busyHoursCheck(root: PlainMapping): Finding[] {
  return entriesOf(root.data).flatMap(([dataSet, terms]) => {
    if (!isMapping(terms) || terms.busyHours === undefined) return []
    const rows: [ValuePath, Plain | undefined][] = [
      [['data', dataSet, 'copies'], terms.copies],
      ...entriesOf(root.options).map(([option, stated]): [ValuePath, Plain | undefined] => [
        ['options', option, 'access', dataSet],
        isMapping(stated) && isMapping(stated.access) ? stated.access[dataSet] : undefined,
      ]),
    ]
    return rows
      .filter(([, row]) => isMapping(row) && row.every !== undefined && !keepsItsHour(row))
      .map(
        ([path]): Finding => ({ code: 'scenario.busyHoursNeedCut', figures: { dataSet }, path, at: 'key' }),
      )
  })
}

function keepsItsHour({ every, cutAt }: PlainMapping): boolean {
  const cadence = typeof every === 'string' ? readDuration(every) : undefined
  const hour = readClockTime(cutAt)
  if (!cadence?.ok || !hour.ok) return false
  const timing = { everyHours: cadence.value / secondsPerHour, cutAtHour: hour.value, delayHours: 0 }
  return agePattern(timing) === 'clocked'
}

function entriesOf(value: Plain | undefined): [string, Plain][] {
  return isMapping(value) ? Object.entries(value) : []
}

const secondsPerHour = 3600
