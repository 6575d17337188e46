import { monthNumber } from './month-number.js'
import type { Finding } from './placed-problem.js'
import { isMapping, type PlainMapping, valueAt } from './plain.js'

/**
 * What is done today is one option, what leaving it costs is said with how many people or months it concerns, and
 * another option keeps something of it only where it is said which one it is.
 */
export function baselineChecks(root: PlainMapping): Finding[] {
  if (!isMapping(root.options)) return []
  const marked = Object.entries(root.options).flatMap(([option, terms]) =>
    isMapping(terms) && isMapping(terms.baseline) ? [{ option, baseline: terms.baseline }] : [],
  )
  const second = marked[1]
  return [
    ...keepers(root.options, marked[0]?.option),
    ...(second === undefined
      ? []
      : [
          {
            code: 'scenario.oneBaseline',
            figures: { option: marked[0]!.option },
            path: ['options', second.option, 'baseline'],
            at: 'key' as const,
          },
        ]),
    ...marked.flatMap(({ option, baseline }) => contractSince(root, option, baseline)),
    ...marked.flatMap(({ option, baseline }) =>
      needed.flatMap(([key, other]): Finding[] =>
        Object.hasOwn(baseline, key) && !Object.hasOwn(baseline, other)
          ? [
              {
                code: 'scenario.baselineNeeds',
                figures: { key, other },
                path: ['options', option, 'baseline', key],
                at: 'key',
              },
            ]
          : [],
      ),
    ),
  ]
}

/** When today's contract began is said of a contract, and lies before the horizon. */
function contractSince(
  root: PlainMapping,
  option: string,
  { contractSince: since }: PlainMapping,
): Finding[] {
  const path = ['options', option, 'baseline', 'contractSince']
  if (since === undefined) return []
  if (valueAt(root, ['options', option, 'model']) === 'internal') {
    return [{ code: 'scenario.sinceWithoutContract', figures: { option }, path, at: 'key' }]
  }
  const written = valueAt(root, ['horizon', 'start'])
  const [began, start] = [monthNumber(since), monthNumber(written)]
  if (began === undefined || start === undefined || began <= start) return []
  const figures = { since: String(since), start: String(written) }
  return [{ code: 'scenario.contractNotBegun', figures, path, at: 'value' }]
}

function keepers(options: PlainMapping, today: string | undefined): Finding[] {
  return Object.entries(options).flatMap(([option, terms]): Finding[] => {
    if (!isMapping(terms) || !Object.hasOwn(terms, 'keepsToday')) return []
    if (today !== undefined && option !== today) return []
    const code = today === undefined ? 'scenario.keepsNothing' : 'scenario.keepsItself'
    return [{ code, figures: { option }, path: ['options', option, 'keepsToday'], at: 'key' }]
  })
}

const needed = [
  ['transferred', 'transferPerEmployee'],
  ['transferPerEmployee', 'employees'],
  ['redundancyPerEmployee', 'employees'],
  ['strandedPerMonth', 'strandedMonths'],
] as const
