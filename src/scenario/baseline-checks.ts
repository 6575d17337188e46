import type { Finding } from './placed-problem.js'
import { isMapping, type PlainMapping } from './plain.js'

/** What is done today is one option, and what leaving it costs is said with how many people or months it concerns. */
export function baselineChecks(root: PlainMapping): Finding[] {
  if (!isMapping(root.options)) return []
  const marked = Object.entries(root.options).flatMap(([option, terms]) =>
    isMapping(terms) && isMapping(terms.baseline) ? [{ option, baseline: terms.baseline }] : [],
  )
  const second = marked[1]
  return [
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

const needed = [
  ['transferPerEmployee', 'employees'],
  ['redundancyPerEmployee', 'employees'],
  ['strandedPerMonth', 'strandedMonths'],
] as const
