import { monthNumber } from './month-number.js'
import type { Finding } from './placed-problem.js'
import { isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'

/**
 * An indexation whose first month the horizon does not reach does nothing, nor does what is agreed for the time after a ramp that
 * outlasts the horizon: whoever writes it expects otherwise.
 */
export function contractChecks(root: PlainMapping): Finding[] {
  const months = valueAt(root, ['horizon', 'months'])
  if (!isMapping(root.options) || typeof months !== 'number') return []
  return [
    ...currencyTwice(root, Object.keys(root.options)),
    ...Object.keys(root.options).flatMap((option) => [
      ...indexedAfterHorizon(root, option, months),
      ...rampOutlastsHorizon(root, option, months),
    ]),
  ]
}

/** A currency has one rate, whoever invoices in it. */
function currencyTwice(root: PlainMapping, options: readonly string[]): Finding[] {
  const first = new Map<Plain, { readonly option: string; readonly terms: PlainMapping }>()
  return options.flatMap((option): Finding[] => {
    const path = ['options', option, 'price', 'currency']
    const terms = valueAt(root, path)
    if (!isMapping(terms) || terms.code === undefined) return []
    const known = first.get(terms.code)
    if (known === undefined) {
      first.set(terms.code, { option, terms })
      return []
    }
    const other = ['rate', 'yearlyChange'].find(
      (key) => JSON.stringify(terms[key]) !== JSON.stringify(known.terms[key]),
    )
    if (other === undefined) return []
    const figures = { code: String(terms.code), option: known.option, key: other }
    return [{ code: 'cost.currencyTwice', figures, path: [...path, 'code'], at: 'value' }]
  })
}

function indexedAfterHorizon(root: PlainMapping, option: string, months: number): Finding[] {
  const start = monthNumber(valueAt(root, ['horizon', 'start']))
  const path = ['options', option, 'price', 'indexation', 'from']
  const from = valueAt(root, path)
  const first = monthNumber(from)
  if (start === undefined || first === undefined || first < start + months) return []
  return [{ code: 'cost.indexedAfterHorizon', figures: { month: String(from) }, path, at: 'value' }]
}

const afterTheRamp = ['commitment', 'bonusMalus', 'gainShare'] as const

/** A shorter look is a look at the start-up itself. */
const shortestWholeLook = 12

/** A contract of today that has run before counts its ramp from there. */
function rampOutlastsHorizon(root: PlainMapping, option: string, months: number): Finding[] {
  const price = valueAt(root, ['options', option, 'price'])
  const path = ['options', option, 'price', 'ramp', 'months']
  const ramp = valueAt(root, path)
  const since = valueAt(root, ['options', option, 'baseline', 'contractSince'])
  if (!isMapping(price) || typeof ramp !== 'number' || ramp < months || since !== undefined) return []
  if (months < shortestWholeLook) return []
  const idle = afterTheRamp.find((term) => Object.hasOwn(price, term))
  if (idle === undefined) return []
  return [{ code: 'cost.rampOutlastsHorizon', figures: { term: idle, months: ramp }, path, at: 'value' }]
}
