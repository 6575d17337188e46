import { readScenarioFile } from '../platform/read-scenario-file.js'
import { shippedPresets } from '../platform/shipped-folders.js'
import type { LoadedScenario } from '../scenario/load-scenario.js'
import { InvalidScenarioError } from './failures.js'

/** Reads one scenario with all it refers to, and keeps where everything was written. */
export async function loadSources(file: string, overrides: readonly string[] = []): Promise<LoadedScenario> {
  const { loadScenario } = await import('../scenario/load-scenario.js')
  const outcome = await loadScenario({ file, presets: shippedPresets(), overrides }, readScenarioFile)
  if (!outcome.ok) throw new InvalidScenarioError(outcome.problems, outcome.texts)
  return outcome
}

/** A path as the program reads it: forward slashes on every system. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}
