import { loadScenario } from '../../src/scenario/load-scenario.js'
import type { ScenarioProblem } from '../../src/scenario/problem.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { filesInMemory, shortest } from './files-in-memory.js'

/** The shortest scenario with lines added at its end and paths set, read; line 11 is the first line added. */
export async function read(added: string, ...overrides: string[]) {
  const { readFile } = filesInMemory({ 's.yaml': `${shortest}${added}\n` })
  return await loadScenario({ file: 's.yaml', overrides }, readFile)
}

export async function scenarioWith(added: string, ...overrides: string[]): Promise<Scenario> {
  const outcome = await read(added, ...overrides)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join())
  return outcome.scenario
}

export async function problemsOf(added: string, ...overrides: string[]): Promise<readonly ScenarioProblem[]> {
  const outcome = await read(added, ...overrides)
  return outcome.ok ? [] : outcome.problems
}
