import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Folder of the presets shipped with the program, with forward slashes. */
export function shippedPresets(): string {
  return fileURLToPath(new URL('../../scenarios/presets', import.meta.url)).replaceAll('\\', '/')
}

/** Folder of the scenarios shipped with the program, with forward slashes. */
export function shippedScenarios(): string {
  return fileURLToPath(new URL('../../scenarios', import.meta.url)).replaceAll('\\', '/')
}

/** The published schema of result documents. */
export async function resultSchema(): Promise<object> {
  return JSON.parse(await readFile(`${shippedScenarios()}/schema/result.schema.json`, 'utf8')) as object
}

/** Names of the shipped scenarios, such as `bank-call-centre`, in alphabetical order. */
export async function shippedScenarioNames(): Promise<string[]> {
  const files = await readdir(shippedScenarios())
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort()
}
