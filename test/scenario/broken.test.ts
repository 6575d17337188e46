import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { messages } from '../../src/language/catalogue.js'
import { problemTexts } from '../../src/language/problems.js'
import { scenarioJsonSchema } from '../../src/scenario/json-schema.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import type { ScenarioProblem } from '../../src/scenario/problem.js'
import { beyondTheSchema } from './beyond-the-schema.js'
import { readFileForTests } from './read-file-for-tests.js'

const folder = 'test/scenario/broken'
const cases = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

const exempt = new Set(beyondTheSchema.flatMap(({ codes }) => codes))

/** What the leading comment of a case says must be found: `line:column code -> suggestion`. */
function expectations(text: string): string[] {
  return [...text.matchAll(/^# expect (.+)$/gmu)].map((match) => match[1]!)
}

/** What a schema is shown of a file; undefined where the file is no YAML. */
function parsed(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' })
  } catch {
    return undefined
  }
}

function described({ file, line, column, code, suggestion }: ScenarioProblem, wanted: string): string {
  const place = wanted.startsWith('*')
    ? '*'
    : /^\d+:\*/.test(wanted)
      ? `${line}:*`
      : `${/^\S*(?:\/|\.yaml:)/.test(wanted) ? `${file.replace(`${folder}/`, '')}:` : ''}${line}:${column}`
  return `${place} ${code}${suggestion === undefined ? '' : ` -> ${suggestion}`}`
}

describe('broken scenarios', async () => {
  const languages = await Promise.all([messages('en', problemTexts), messages('fr', problemTexts)])
  const validate = new Ajv({ strict: false }).compile(scenarioJsonSchema(() => undefined))

  /** Codes of cases that the JSON Schema accepts, or that have further problems. */
  const unseen = new Set<string>()

  it('are at least eighty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80)
  })

  it.each(cases)('%s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const outcome = await loadScenario(
      { file: `${folder}/${name}`, presets: 'scenarios/presets' },
      readFileForTests,
    )
    const problems = outcome.ok ? [] : outcome.problems
    const wanted = expectations(text)
    expect(problems.map((problem, index) => described(problem, wanted[index] ?? ''))).toEqual(wanted)
    for (const { code, figures } of problems) {
      for (const words of languages) {
        expect(words.has(code), code).toBe(true)
        const sentence = words.has(code) ? words.say(code, figures) : ''
        expect(sentence).not.toMatch(/undefined|\{\w+\}|\[object/)
      }
    }
    const value = parsed(text)
    if (value === undefined) return
    const codes = new Set(problems.map(({ code }) => code))
    const accepted = validate(value) === true
    const own = problems.filter(({ file }) => file.endsWith(name)).map(({ code }) => code)
    const visible = own.filter((code) => !exempt.has(code))
    if (accepted) expect(visible, 'the JSON Schema accepts it').toEqual([])
    // Beside another problem a code shows nothing of what a schema can say of it.
    if (accepted || codes.size > 1) for (const code of codes) unseen.add(code)
  })

  it('need no more exemptions from the JSON Schema than are listed', () => {
    expect([...exempt].filter((code) => !unseen.has(code))).toEqual([])
  })

  it('and the manual lists the same', () => {
    const manual = readFileSync('docs/sharing.md', 'utf8')
    for (const { why, codes } of beyondTheSchema) {
      const row = `| ${why} | ${codes.map((code) => `\`${code}\``).join(', ')} |`
      expect(manual).toContain(row)
    }
  })
})
