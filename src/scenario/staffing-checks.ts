import { meanOf } from '../kernel/distribution-functions.js'
import type { ValuePath } from './place.js'
import type { Finding } from './placed-problem.js'
import type { Scenario, ScenarioOption } from './scenario.js'

/** Checks of how staff is planned against the channels and lead times of the rest of the scenario. */
export function staffingChecks(scenario: Scenario): Finding[] {
  const options = Object.entries(scenario.options)
  return [
    ...deadlines(scenario, scenario.service, ['service']),
    ...specialistsUnused(scenario),
    ...options.flatMap(([id, option]) => [
      ...deadlines(scenario, option.service, ['options', id, 'service']),
      ...idleUse(scenario, option, ['options', id, 'staff', 'idleUse']),
      ...hiring(option, ['options', id, 'staff', 'hiring']),
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
