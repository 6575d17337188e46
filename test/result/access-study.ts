import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { type LoadedStudy, loadScenario, type ResultDocument, simulate } from '../../src/index.js'
import { loadText } from '../chain/scenarios.js'

const file = fileURLToPath(new URL('access.yaml', import.meta.url))

/** The small study of data access, with texts `path=value` laid over it. */
export async function accessStudy(overrides: readonly string[] = []): Promise<LoadedStudy> {
  const loaded = await loadScenario(file, { overrides })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.study
}

/** The same study without some of its data sets. Call inside a test file only. */
export async function accessStudyWithout(...dataSets: readonly string[]): Promise<LoadedStudy> {
  const scenario = parse(readFileSync(file, 'utf8'))
  for (const dataSet of dataSets) {
    delete scenario.data[dataSet]
    for (const option of Object.values<{ access: Record<string, unknown> }>(scenario.options)) {
      delete option.access[dataSet]
    }
    for (const reason of Object.values<Record<string, Record<string, unknown>>>(scenario.demand.reasons)) {
      delete reason.needs?.[dataSet]
      if (reason.triggered?.by === dataSet) delete reason.triggered
    }
  }
  return await loadText(stringify(scenario))
}

export async function accessResult(overrides: readonly string[] = []): Promise<ResultDocument> {
  return await simulate(await accessStudy(overrides), { workers: 1 })
}

export function optionOf(result: ResultDocument, id: string): ResultDocument['options'][number] {
  const option = result.options.find((candidate) => candidate.id === id)
  if (option === undefined) throw new Error(`no option ${id}`)
  return option
}
