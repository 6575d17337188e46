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
import { readFileForTests } from './read-file-for-tests.js'

const folder = 'test/scenario/broken'
const cases = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

/** Problems that single values do not show, which a JSON Schema therefore cannot see. */
const beyondTheSchema =
  /^(?:formula\.|correlation\.|inputs\.reserved|access\.|arrangement\.|demand\.|cost\.|file\.|records\.|extends\.|staffing\.|yaml\.|scenario\.(?!country|region|currencyCode|noOptions|staffNotSaid))|^quantity\.(?:aboveMaximum|belowMinimum|notPositive|reversedInterval|intervalAtBound|unorderedDistribution|ambiguousComma|asOf|serviceTarget|notFinite|wrongUnit)/

/** What the leading comment of a case says must be found: `line:column code -> suggestion`. */
function expectations(text: string): string[] {
  return [...text.matchAll(/^# expect (.+)$/gmu)].map((match) => match[1]!)
}

function described({ file, line, column, code, suggestion }: ScenarioProblem, wanted: string): string {
  const place = wanted.startsWith('*')
    ? '*'
    : /^\d+:\*/.test(wanted)
      ? `${line}:*`
      : `${wanted.includes('/') ? `${file.replace(`${folder}/`, '')}:` : ''}${line}:${column}`
  return `${place} ${code}${suggestion === undefined ? '' : ` -> ${suggestion}`}`
}

describe('broken scenarios', async () => {
  const languages = await Promise.all([messages('en', problemTexts), messages('fr', problemTexts)])
  const validate = new Ajv({ strict: false }).compile(scenarioJsonSchema(() => undefined))

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
    const wellFormed = problems.every(({ code }) => !code.startsWith('yaml.') && !code.startsWith('file.'))
    if (wellFormed) {
      const visible = problems.some(({ code, file }) => file.endsWith(name) && !beyondTheSchema.test(code))
      if (visible) expect(validate(parse(text)), 'the JSON Schema accepts it').toBe(false)
    }
  })
})
