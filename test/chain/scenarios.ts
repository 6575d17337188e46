import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { type LoadedStudy, loadScenario, type ResultDocument, simulate } from '../../src/index.js'

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url))

/** Names of the scenarios the programme ships. */
export const shipped: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''))

export const shippedFile = (name: string): string => join(folder, `${name}.yaml`)

/** A shipped scenario, with texts `path=value` laid over it. */
export const loadShipped = (name: string, overrides: readonly string[] = []): Promise<LoadedStudy> =>
  load(shippedFile(name), overrides)

/** A scenario given as text. Call inside a test file only: what is written is removed after its tests. */
export async function loadText(text: string, overrides: readonly string[] = []): Promise<LoadedStudy> {
  written ??= scratch()
  const file = join(written, `scenario-${counter++}.yaml`)
  writeFileSync(file, text)
  return await load(file, overrides)
}

async function load(file: string, overrides: readonly string[]): Promise<LoadedStudy> {
  const loaded = await loadScenario(file, { overrides })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2))
  return loaded.study
}

let written: string | undefined
let counter = 0

function scratch(): string {
  const made = mkdtempSync(join(tmpdir(), 'chain-'))
  afterAll(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A simulation in this thread. */
export const play = (study: LoadedStudy, draws: number, seed = 20261122): Promise<ResultDocument> =>
  simulate(study, { draws, seed, workers: 1 })

export const optionOf = (result: ResultDocument, id: string): ResultDocument['options'][number] => {
  const option = result.options.find((candidate) => candidate.id === id)
  if (option === undefined) throw new Error(`no option ${id}`)
  return option
}
