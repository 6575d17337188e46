import { monthsBetween } from '../demand/calendar.js'
import { meanOf } from '../kernel/distribution-functions.js'
import type { ValuePath } from './place.js'
import type { Finding } from './placed-problem.js'
import { queueChecks } from './queue-checks.js'
import type { Scenario, ScenarioOption } from './scenario.js'

/** Checks of how staff is planned against the channels and lead times of the rest of the scenario. */
export function staffingChecks(scenario: Scenario): Finding[] {
  const options = Object.entries(scenario.options)
  return [
    ...deadlines(scenario, scenario.service, ['service']),
    ...longestAnswer(scenario, scenario.service, ['service']),
    ...queueChecks(scenario),
    ...specialistsUnused(scenario),
    ...outboundOutsideHorizon(scenario),
    ...options.flatMap(([id, option]) => [
      ...deadlines(scenario, option.service, ['options', id, 'service']),
      ...longestAnswer(scenario, option.service, ['options', id, 'service']),
      ...idleUse(scenario, option, ['options', id, 'staff', 'idleUse']),
      ...hiring(option, ['options', id, 'staff', 'hiring']),
      ...outbound(scenario, option, ['options', id, 'staff', 'outbound']),
      ...secondLevel(scenario, option, ['options', id, 'secondLevel']),
    ]),
  ]
}

/** Deadlines are for contacts that can wait; there are none without e-mail. */
function deadlines(
  { demand }: Scenario,
  promise: Scenario['service'] | undefined,
  path: ValuePath,
): Finding[] {
  if (promise?.deadlines === undefined || demand.channels.email !== undefined) return []
  return [{ code: 'scenario.deadlinesWithoutEmail', figures: {}, path: [...path, 'deadlines'], at: 'key' }]
}

/**
 * A mean wait is one of contacts that are answered at once. On the busiest of days that scatter it has no end unless
 * somebody hangs up; and whoever is called back waits in another line.
 */
function longestAnswer(
  { demand }: Scenario,
  promise: Scenario['service'] | undefined,
  path: ValuePath,
): Finding[] {
  if (promise?.maxAverageSpeedOfAnswer === undefined) return []
  const found = (code: string, figures = {}): Finding[] => [
    { code, figures, path: [...path, 'maxAverageSpeedOfAnswer'], at: 'key' },
  ]
  const { voice, chat } = demand.channels
  if (voice === undefined && chat === undefined) return found('scenario.longestAnswerNeedsLive')
  if (promise.callBack !== undefined) return found('scenario.longestAnswerWithCallBack')
  const scatters = ({ week, busyness }: NonNullable<typeof voice | typeof chat>): boolean =>
    busyness === undefined ? week.records !== undefined : meanOf(busyness.distribution) > 0
  for (const [channel, stated] of Object.entries({ voice, chat })) {
    if (stated !== undefined && stated.patience === undefined && scatters(stated))
      return found('scenario.longestAnswerNeedsPatience', { channel })
  }
  return []
}

/** Idle time comes from live contacts and goes into those that can wait. */
function idleUse({ demand }: Scenario, { staff }: ScenarioOption, path: ValuePath): Finding[] {
  const { voice, email } = demand.channels
  if (staff.idleUse === undefined || (voice !== undefined && email !== undefined)) return []
  return [{ code: 'scenario.idleUseNeedsBoth', figures: {}, path, at: 'key' }]
}

/** Who is planned for a month must be recruited and trained by then. */
function hiring({ staff, leadTime }: ScenarioOption, path: ValuePath): Finding[] {
  if (staff.hiring === undefined) return []
  const { leadTime: recruiting, training } = staff.hiring
  const needed = meanOf(recruiting.distribution) + meanOf(training.distribution)
  if (needed <= meanOf(leadTime.distribution) * (1 + 1e-9)) return []
  const figures = {
    recruiting: recruiting.written,
    training: training.written,
    leadTime: leadTime.written,
  }
  return [{ code: 'scenario.hiringTooLate', figures, path, at: 'key' }]
}

/** Time to resolution follows from how many specialists are there, and when. */
function secondLevel({ specialists }: Scenario, option: ScenarioOption, path: ValuePath): Finding[] {
  if (option.secondLevel === undefined) return []
  if (specialists?.people !== undefined && specialists.open !== undefined) return []
  return [{ code: 'scenario.secondLevelNeedsSpecialists', figures: {}, path, at: 'key' }]
}

function specialistsUnused({ specialists, options }: Scenario): Finding[] {
  if (Object.values(options).some(({ secondLevel: stated }) => stated !== undefined)) return []
  return (['people', 'open'] as const)
    .filter((key) => specialists?.[key] !== undefined)
    .map((key) => ({
      code: 'scenario.specialistsUnused',
      figures: { key },
      path: ['specialists', key],
      at: 'key',
    }))
}

/** Calls out are made by somebody where there are any; between calls where there are calls. */
function outbound({ demand }: Scenario, { staff }: ScenarioOption, path: ValuePath): Finding[] {
  if (staff.outbound === undefined) return []
  if (Object.keys(demand.outbound ?? {}).length === 0)
    return [{ code: 'scenario.nobodyToCall', figures: {}, path, at: 'key' }]
  if (staff.outbound === 'own-team' || demand.channels.voice !== undefined) return []
  return [{ code: 'scenario.betweenCallsNeedsCalls', figures: {}, path, at: 'value' }]
}

function outboundOutsideHorizon({ demand, horizon }: Scenario): Finding[] {
  return Object.entries(demand.outbound ?? {})
    .filter(([, { start, months }]) => {
      const first = monthsBetween(horizon.start, start)
      return first >= horizon.months || first + months <= 0
    })
    .map(([name, { start }]) => ({
      code: 'scenario.campaignOutsideHorizon',
      figures: { campaign: name, start: `${start.year}-${String(start.month).padStart(2, '0')}` },
      path: ['demand', 'outbound', name, 'start'],
      at: 'value',
    }))
}
