import type { Distribution } from '../kernel/distribution.js'
import type { Origin, Uncertain, Unit } from '../kernel/uncertain.js'
import { type Places, pathText, type ValuePath } from './place.js'
import type { Scenario } from './scenario.js'
import { mapLeaves } from './uncertain-leaves.js'

/** One number of the scenario, certain or not, with where it came from. */
export interface ScenarioInput {
  /** Such as `options.offshore.price.perHour`. */
  readonly path: string
  readonly written: string
  readonly unit: Unit
  readonly distribution: Distribution
  readonly origin: Origin
  readonly source?: string
  readonly asOf?: string
  /** What people call a named input. */
  readonly label?: string
  /** Where it is written; absent for a default. */
  readonly position?: { readonly file: string; readonly line: number; readonly column: number }
}

/** The scenario with each number's origin corrected by where it was written (preset, command line). */
export function withOrigins(scenario: Scenario, places: Places): Scenario {
  return mapLeaves(scenario, (leaf, path): Uncertain => {
    const place = places.at(path)
    return leaf.origin === 'scenario' && place ? { ...leaf, origin: place.origin } : leaf
  }) as Scenario
}

/** Every number of the scenario that may be uncertain, in the order of the scenario; none that another key stands in for. */
export function scenarioInputs(scenario: Scenario, places: Places): ScenarioInput[] {
  const inputs: ScenarioInput[] = []
  mapLeaves(scenario, ({ written, unit, distribution, origin, source, asOf, label }, path) => {
    if (origin === 'default' && isReplaced(scenario, path)) return
    const place = origin === 'default' ? undefined : places.at(path)
    inputs.push({
      path: pathText(path),
      written,
      unit,
      distribution,
      origin,
      ...(source === undefined ? {} : { source }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(label === undefined ? {} : { label }),
      ...(place
        ? { position: { file: place.file, line: place.value.line, column: place.value.column } }
        : {}),
    })
  })
  return inputs
}

/** The efficiency of a schedule follows from the shifts where there are any. */
function isReplaced({ options }: Scenario, path: ValuePath): boolean {
  const [section, id, group, key] = path
  if (section !== 'options' || group !== 'staff' || key !== 'schedulingEfficiency') return false
  return options[String(id)]?.staff.shifts !== undefined
}
