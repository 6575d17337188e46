import type { Scenario } from '../../scenario/scenario.js'
import { UsageError } from '../failures.js'

/**
 * The option that is played through the past: the one named, else what is done today, else the only one.
 * @throws UsageError where that is none, or nobody calls in the scenario
 */
export function calibratedOption({ options, demand }: Scenario, named: string | undefined): string {
  const ids = Object.keys(options)
  const calls = Object.values(demand.reasons).some(({ channel }) => channel === 'voice')
  if (!calls) throw new UsageError('calibrate.no-calls')
  if (named !== undefined) {
    if (Object.hasOwn(options, named)) return named
    throw new UsageError('calibrate.unknown-option', { option: named.slice(0, 100), options: ids.join(', ') })
  }
  const today = ids.find((id) => options[id]!.baseline !== undefined)
  const only = ids.length === 1 ? ids[0] : undefined
  const chosen = today ?? only
  if (chosen === undefined) throw new UsageError('calibrate.which-option', { options: ids.join(', ') })
  return chosen
}
