import { realisation } from '../realise.js'
import type { Scenario } from '../scenario.js'

/** One number in each draw. */
export interface DrawnColumn {
  readonly path: string
  readonly values: Float64Array
}

/** What every formula of a scenario gave in each draw, by its path, from what was drawn of its inputs. */
export function formulaColumns(
  scenario: Scenario,
  inputs: readonly DrawnColumn[],
): ReadonlyMap<string, Float64Array> {
  const { uncertain, formulas, settle } = realisation(scenario)
  const drawn = inputs.filter(({ path }) => path.startsWith('inputs.'))
  const draws = drawn[0]?.values.length ?? 0
  const columns = new Map(formulas.map(({ path }) => [path, new Float64Array(draws)]))
  if (columns.size === 0) return columns
  const setters = drawn.map(({ path }) => uncertain.find((input) => input.path === path)!)
  for (let draw = 0; draw < draws; draw++) {
    setters.forEach((input, index) => {
      input.set(drawn[index]!.values[draw]!)
    })
    settle()
    for (const { path, value } of formulas) columns.get(path)![draw] = value()
  }
  return columns
}
