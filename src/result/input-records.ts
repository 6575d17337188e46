import { isCertain, meanOf, quantile } from '../kernel/distribution-functions.js'
import { summarise } from '../kernel/summary.js'
import { formulaColumns } from '../scenario/formula/formula-columns.js'
import { namedInputUses } from '../scenario/formula/named-input-uses.js'
import type { ScenarioInput } from '../scenario/inputs.js'
import type { ScenarioTerm } from '../scenario/stated-terms.js'
import type { Outcome } from '../simulation/monte-carlo/outcome.js'
import type { Study } from '../simulation/study.js'
import type { InputRecord, TermRecord } from './document.js'

/** Every number of the scenario, and what call records gave, with its spread and origin. */
export function inputRecords(
  study: Study,
  inputs: readonly ScenarioInput[],
  drawn: Outcome['inputs'],
): InputRecord[] {
  const formulas = formulaColumns(study.scenario, drawn)
  const fitted: ScenarioInput[] = Object.entries(study.fitted).flatMap(([channel, quantities]) =>
    Object.entries(quantities).map(([name, quantity]) => ({
      ...quantity,
      path: `records.${channel}.${name}`,
    })),
  )
  const uses = namedInputUses(study.scenario)
  return [...inputs, ...fitted].map((input) => ({
    path: input.path,
    ...(input.label !== undefined && { label: input.label }),
    ...usesOf(input.path, uses),
    written: input.written,
    unit: input.unit,
    ...spreadOf(input, formulas.get(input.path)),
    origin: input.origin,
    ...(input.source !== undefined && { source: input.source }),
    ...(input.asOf !== undefined && { asOf: input.asOf }),
    ...placeOf(input),
  }))
}

function usesOf(path: string, uses: ReadonlyMap<string, readonly string[]>): Pick<InputRecord, 'usedIn'> {
  const usedIn = path.startsWith('inputs.') ? uses.get(path.slice('inputs.'.length)) : undefined
  return usedIn === undefined ? {} : { usedIn }
}

/** A term that is no number (a place, a date, a basis) with its origin. */
export function termRecord(term: ScenarioTerm): TermRecord {
  const { position: _, ...stated } = term
  return { ...stated, ...placeOf(term) }
}

/** Without its folder: where a scenario lies on a disk changes no byte of its result. */
function placeOf({ position }: Pick<ScenarioInput, 'position'>): Pick<InputRecord, 'position'> {
  return position ? { position: { file: position.file.split('/').at(-1)!, line: position.line } } : {}
}

/** Of a formula what its draws gave; of a number that is drawn its distribution. */
function spreadOf(
  { distribution }: ScenarioInput,
  drawn: Float64Array | undefined,
): Pick<InputRecord, 'mean' | 'p5' | 'p95' | 'certain'> {
  if (drawn) {
    const { mean, p5, p95, sd } = summarise(drawn)
    return { mean, p5, p95, certain: sd === 0 }
  }
  return {
    mean: meanOf(distribution),
    p5: quantile(distribution, 0.05),
    p95: quantile(distribution, 0.95),
    certain: isCertain(distribution),
  }
}
