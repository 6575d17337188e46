import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { beforeAll, expect, it } from 'vitest'
import { root } from './program.js'

/** What takes long to load and only a command at work needs. */
const heavy =
  /node_modules\/(mathjs|zod|yaml|handlebars|chart\.js|chartjs-node-canvas|canvas|@napi-rs|date-holidays|csv-parse|simple-statistics|nodemailer)\//

/** What is loaded before any command runs: for help, version, and complaints about the command line. */
const entries = ['src/cli/main.ts', 'src/cli/help.ts', 'src/cli/unknown-command.ts']

const imports = new Map<string, readonly string[]>()

beforeAll(async () => {
  const { options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
  const { output } = await cruise(['src'], { ...options, baseDir: root })
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    const loaded = dependencies.filter(
      ({ dynamic, typeOnly, dependencyTypes }) =>
        !dynamic &&
        !typeOnly &&
        !dependencyTypes.includes('type-only') &&
        !dependencyTypes.includes('type-import'),
    )
    imports.set(
      source,
      loaded.map(({ resolved }) => resolved),
    )
  }
})

/** Everything a file loads with it, by imports that are not made while running. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set<string>()
  const visit = (file: string) => {
    if (loaded.has(file)) return
    loaded.add(file)
    for (const next of imports.get(file) ?? []) visit(next)
  }
  visit(entry)
  return loaded
}

it.each(entries)('%s loads nothing heavy', (entry) => {
  const loaded = loadedWith(entry)
  expect(loaded.size).toBeGreaterThan(3)
  expect([...loaded].filter((file) => heavy.test(file))).toEqual([])
})

it('tells heavy modules when it meets them', () => {
  expect([...loadedWith(join('src', 'index.ts'))].some((file) => heavy.test(file))).toBe(true)
})
