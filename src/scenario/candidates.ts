import type { Scenario } from './scenario.js'

/** Names of everything that is compared, in the order of results: options by themselves, then arrangements. */
export function candidatesOf({
  options,
  arrangements,
}: Pick<Scenario, 'options' | 'arrangements'>): string[] {
  const alone = Object.entries(options).flatMap(([id, { candidate }]) => (candidate === false ? [] : [id]))
  return [...alone, ...Object.keys(arrangements ?? {})]
}
