import type { ValuePath } from './place.js'
import type { Finding } from './placed-problem.js'
import type { Scenario, ScenarioOption } from './scenario.js'

/** Checks of queues other than Erlang's: no formula holds every two of them together. */
export function queueChecks(scenario: Scenario): Finding[] {
  return [
    ...promiseApart(scenario, scenario.service, ['service']),
    ...Object.entries(scenario.options).flatMap(([id, option]) => [
      ...promiseApart(scenario, option.service, ['options', id, 'service']),
      ...staffApart(scenario, option, ['options', id, 'staff']),
    ]),
  ]
}

/** Keys of the calls that make their queue another than Erlang's. */
const ofCalls = ['patienceShape', 'balking'] as const

/** Who is called back is worked out for callers of exponential patience. */
function promiseApart(
  { demand }: Scenario,
  promise: Scenario['service'] | undefined,
  path: ValuePath,
): Finding[] {
  if (promise?.callBack === undefined) return []
  return ofCalls
    .filter((key) => demand.channels.voice?.[key] !== undefined)
    .map((key) => apart('callBack', key, path))
}

/** So are calls out between calls. */
function staffApart({ demand }: Scenario, { staff }: ScenarioOption, path: ValuePath): Finding[] {
  if (staff.outbound !== 'between-calls') return []
  return ofCalls
    .filter((key) => demand.channels.voice?.[key] !== undefined)
    .map((key) => apart('outbound', key, path))
}

function apart(key: string, other: string, path: ValuePath): Finding {
  return { code: 'scenario.queuesApart', figures: { key, other }, path: [...path, key], at: 'key' }
}
