import type { Study } from '../study.js'
import type { ObservedMonth } from './observed-calls.js'

/** Terms of a contract that only hold at its beginning, or move its prices from then on. */
const ofTheBeginning: ReadonlySet<string> = new Set(['ramp', 'teamToHire', 'indexation', 'wageGrowth'])

/**
 * A study laid out over the months of the past, in which the option has been running for long: no ramp, nobody to be hired for
 * the start, prices as stated.
 */
export function pastStudy(study: Study, option: string, months: readonly ObservedMonth[]): Study {
  const { scenario } = study
  const running = scenario.options[option]!
  const { year, month } = months[0]!
  return {
    ...study,
    months,
    scenario: {
      ...scenario,
      horizon: { start: { year, month }, months: months.length },
      options: {
        ...scenario.options,
        [option]: { ...running, price: withoutBeginning(running.price) } as typeof running,
      },
    },
    staffing: 'tabulated',
    costsOnly: true,
  }
}

/** The same study with calls only. */
export function callsOnly(study: Study): Study {
  const { voice } = study.weeks
  return { ...study, weeks: voice === undefined ? {} : { voice } }
}

function withoutBeginning(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ((value as { kind?: unknown }).kind !== undefined) return value
  if (Array.isArray(value)) return value.map(withoutBeginning)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) =>
      ofTheBeginning.has(key) ? [] : [[key, withoutBeginning(child)]],
    ),
  )
}
