import { monthNumber } from './month-number.js'
import type { Finding } from './placed-problem.js'
import { isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'

/**
 * An indexation whose first month the horizon does not reach does nothing, nor does what is agreed for the time after a ramp that
 * outlasts the horizon: whoever writes it expects otherwise. So with a commitment that falls due after the horizon, and a minimum
 * term that no notice can meet.
 */
export function contractChecks(root: PlainMapping): Finding[] {
  const months = valueAt(root, ['horizon', 'months'])
  if (!isMapping(root.options) || typeof months !== 'number') return []
  return [
    ...currencyTwice(root, Object.keys(root.options)),
    ...Object.keys(root.options).flatMap((option) => [
      ...indexedAfterHorizon(root, option, months),
      ...rampOutlastsHorizon(root, option, months),
      ...neverSettled(root, option, months),
      ...noticeBeyondTerm(root, option),
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

/** The first settlement lies within the horizon; periods count from the end of the ramp. */
function neverSettled(root: PlainMapping, option: string, months: number): Finding[] {
  const path = ['options', option, 'price', 'commitment', 'settledEveryMonths']
  const every = valueAt(root, path)
  if (typeof every !== 'number' || months < shortestWholeLook) return []
  const ramp = valueAt(root, ['options', option, 'price', 'ramp', 'months'])
  const since = monthNumber(valueAt(root, ['options', option, 'baseline', 'contractSince']))
  const start = monthNumber(valueAt(root, ['horizon', 'start']))
  const served = since === undefined || start === undefined ? 0 : Math.max(0, start - since)
  const underCommitment = served - (typeof ramp === 'number' ? ramp : 0)
  const applies = months + Math.min(0, underCommitment)
  const first = every - (Math.max(0, underCommitment) % every)
  if (applies <= 0 || first <= applies) return []
  return [{ code: 'cost.neverSettled', figures: { every, months: applies }, path, at: 'value' }]
}

/**
 * A notice may be as long as the term, given on the first day, and end after the horizon. A longer one leaves the term without a
 * meaning: the contract could never end with it.
 */
function noticeBeyondTerm(root: PlainMapping, option: string): Finding[] {
  const path = ['options', option, 'price', 'noticeMonths']
  const notice = valueAt(root, path)
  const term = valueAt(root, ['options', option, 'price', 'minimumTerm', 'months'])
  if (typeof notice !== 'number' || typeof term !== 'number' || notice <= term) return []
  return [{ code: 'cost.noticeBeyondTerm', figures: { notice, term }, path, at: 'value' }]
}
