import type { LoadedStudy } from '../index.js'
import { InvalidScenarioError } from './failures.js'

/** Loads all scenarios; the problems of all of them are reported together. */
export async function loadStudies(
  files: readonly string[],
  overrides: readonly string[],
): Promise<LoadedStudy[]> {
  const { loadScenario } = await import('../index.js')
  const studies: LoadedStudy[] = []
  const problems: InvalidScenarioError['problems'][number][] = []
  const texts = new Map<string, string>()
  for (const file of files) {
    const loaded = await loadScenario(file, { overrides })
    if (loaded.ok) studies.push(loaded.study)
    else {
      problems.push(...loaded.problems)
      for (const [path, text] of loaded.texts) texts.set(path, text)
    }
  }
  if (problems.length > 0) throw new InvalidScenarioError(problems, texts)
  return studies
}
