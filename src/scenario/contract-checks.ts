import { monthNumber } from './month-number.js'
import type { Finding } from './placed-problem.js'
import { isMapping, type PlainMapping, valueAt } from './plain.js'

/** An indexation whose first month the horizon does not reach does nothing: whoever writes it expects otherwise. */
export function contractChecks(root: PlainMapping): Finding[] {
  const start = monthNumber(valueAt(root, ['horizon', 'start']))
  const months = valueAt(root, ['horizon', 'months'])
  if (!isMapping(root.options) || start === undefined || typeof months !== 'number') return []
  return Object.keys(root.options).flatMap((option): Finding[] => {
    const path = ['options', option, 'price', 'indexation', 'from']
    const from = valueAt(root, path)
    const first = monthNumber(from)
    if (first === undefined || first < start + months) return []
    return [{ code: 'cost.indexedAfterHorizon', figures: { month: String(from) }, path, at: 'value' }]
  })
}
