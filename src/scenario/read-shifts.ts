import { type ShiftTerms, shiftsSchema } from '../staffing/shift-schema.js'
import { placed } from './placed-problem.js'
import { isMapping } from './plain.js'
import type { ScenarioProblem } from './problem.js'
import { readYaml } from './read-yaml.js'
import { realisation } from './realise.js'
import { schemaFindings } from './schema-findings.js'

export type ShiftsReading =
  | { readonly ok: true; readonly terms: ShiftTerms }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/** Reads a file of shifts: what a scenario says under `shifts`, with that word above it or without. */
export function readShifts(text: string, file: string): ShiftsReading {
  const reading = readYaml(text, file, 'scenario')
  if (!reading.ok) return reading
  const { value, places } = reading.sourced
  const under = isMapping(value) && value.shifts !== undefined ? ['shifts'] : []
  const parsed = shiftsSchema.safeParse(under.length > 0 && isMapping(value) ? value.shifts : value)
  if (parsed.success) return { ok: true, terms: realisation(parsed.data).tree }
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [...under, ...issue.path] }))
  return {
    ok: false,
    problems: schemaFindings(issues, value).map((finding) => placed(finding, places, file)),
  }
}
