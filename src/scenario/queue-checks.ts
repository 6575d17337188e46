import type { ValuePath } from './place.js'
import type { Finding } from './placed-problem.js'
import type { Scenario, ScenarioOption } from './scenario.js'

/** Checks of queues other than Erlang's: no formula holds every two of them together. */
export function queueChecks(scenario: Scenario): Finding[] {
  return [
    ...callersApart(scenario),
    ...promiseApart(scenario, scenario.service, ['service']),
    ...averageOfLive(scenario, scenario.service, ['service']),
    ...reachedApart(scenario, scenario.service, ['service']),
    ...reachedOfAll(scenario),
    ...Object.entries(scenario.options).flatMap(([id, option]) => [
      ...promiseApart(scenario, option.service, ['options', id, 'service']),
      ...averageOfLive(scenario, option.service, ['options', id, 'service']),
      ...reachedApart(scenario, option.service, ['options', id, 'service']),
      ...reachedBySteady(scenario, option, ['options', id, 'staff']),
      ...staffApart(scenario, option, ['options', id, 'staff']),
      ...linesApart(scenario, option, ['options', id, 'staff', 'lines']),
    ]),
  ]
}

/** A limited number of callers hang up with exponential patience or not at all, call again like any other, and wait in one line. */
function callersApart({ demand: { channels }, arrangements }: Scenario): Finding[] {
  const { voice } = channels
  if (voice?.callers === undefined) return []
  const others = [
    ...(['patienceShape', 'balking', 'redial'] as const).filter((key) => voice[key] !== undefined),
    ...(arrangements === undefined ? [] : ['arrangements']),
  ]
  return others.map((other) => apart('callers', other, ['demand', 'channels', 'voice', 'callers']))
}

/** Keys of the calls that make their queue another than Erlang's. */
const ofCalls = ['patienceShape', 'balking', 'callers'] as const

function statedOfCalls({ demand }: Scenario): (typeof ofCalls)[number][] {
  return ofCalls.filter((key) => demand.channels.voice?.[key] !== undefined)
}

/** Who is called back is worked out for any number of callers of exponential patience. */
function promiseApart(
  scenario: Scenario,
  promise: Scenario['service'] | undefined,
  path: ValuePath,
): Finding[] {
  if (promise?.callBack === undefined) return []
  return statedOfCalls(scenario).map((key) => apart('callBack', key, [...path, 'callBack']))
}

/** Deferred work is done within its deadlines, over no average. */
function averageOfLive(
  { demand: { channels } }: Scenario,
  promise: Scenario['service'] | undefined,
  path: ValuePath,
): Finding[] {
  if (promise?.average === undefined || channels.voice !== undefined || channels.chat !== undefined) return []
  return [{ code: 'scenario.averageNeedsLive', figures: {}, path: [...path, 'average'], at: 'key' }]
}

/** What is really reached is followed for calls of exponential patience that are answered as they come, half hour by half hour. */
function reachedApart(
  scenario: Scenario,
  promise: Scenario['service'] | undefined,
  path: ValuePath,
): Finding[] {
  if (promise?.staffTo !== 'reached') return []
  const at = [...path, 'staffTo']
  if (scenario.demand.channels.voice === undefined)
    return [{ code: 'scenario.reachedNeedsCalls', figures: {}, path: at, at: 'key' }]
  const others = [
    ...statedOfCalls(scenario),
    ...(['average', 'callBack', 'maxAverageSpeedOfAnswer'] as const).filter(
      (key) => promise[key] !== undefined,
    ),
  ]
  return others.map((other) => notReached(other, at))
}

/** Calls out between calls take agents who wait, and the time method is one of queues that stay as they are. */
function reachedBySteady(scenario: Scenario, option: ScenarioOption, path: ValuePath): Finding[] {
  if (!isStaffedToReached(scenario, option)) return []
  return [
    ...(option.staff.outbound === 'between-calls' ? [notReached('outbound', [...path, 'outbound'])] : []),
    ...(option.staff.timeMethod === undefined
      ? []
      : [
          {
            code: 'scenario.reachedFollowsTime',
            figures: {},
            path: [...path, 'timeMethod'],
            at: 'key' as const,
          },
        ]),
  ]
}

/** Calls above a level come in no even stream. */
function reachedOfAll(scenario: Scenario): Finding[] {
  return Object.entries(scenario.arrangements ?? {}).flatMap(([name, arrangement]) => {
    if (arrangement.kind !== 'blended' || arrangement.above === undefined) return []
    const legs = [arrangement.base, arrangement.overflow].map((id) => scenario.options[id])
    return legs.some((option) => option !== undefined && isStaffedToReached(scenario, option))
      ? [
          {
            code: 'scenario.reachedAboveLevel',
            figures: {},
            path: ['arrangements', name, 'above'],
            at: 'key' as const,
          },
        ]
      : []
  })
}

function isStaffedToReached(scenario: Scenario, { service }: ScenarioOption): boolean {
  return (service ?? scenario.service).staffTo === 'reached'
}

function notReached(other: string, path: ValuePath): Finding {
  return { code: 'scenario.reachedApart', figures: { other }, path, at: 'key' }
}

/** So are calls out between calls. */
function staffApart(scenario: Scenario, { staff }: ScenarioOption, path: ValuePath): Finding[] {
  if (staff.outbound !== 'between-calls') return []
  return statedOfCalls(scenario).map((key) => apart('outbound', key, [...path, 'outbound']))
}

/** Lines are of calls, and their queue is worked out for callers of exponential patience who are not called back. */
function linesApart(scenario: Scenario, { staff, service }: ScenarioOption, path: ValuePath): Finding[] {
  if (staff.lines === undefined) return []
  if (scenario.demand.channels.voice === undefined)
    return [{ code: 'scenario.linesNeedCalls', figures: {}, path, at: 'key' }]
  const others = [
    ...statedOfCalls(scenario),
    ...((service ?? scenario.service).callBack === undefined ? [] : ['callBack']),
    ...(staff.outbound === 'between-calls' ? ['outbound'] : []),
  ]
  return others.map((other) => apart('lines', other, path))
}

function apart(key: string, other: string, path: ValuePath): Finding {
  return { code: 'scenario.queuesApart', figures: { key, other }, path, at: 'key' }
}
