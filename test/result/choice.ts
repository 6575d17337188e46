import { fileURLToPath } from 'node:url'
import { type LoadedStudy, loadScenario } from '../../src/index.js'

/** A small study that is asked everything the comparison can say. */
export async function smallChoice(overrides: readonly string[] = []): Promise<LoadedStudy> {
  const loaded = await loadScenario(fileURLToPath(new URL('choice.yaml', import.meta.url)), { overrides })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.study
}
