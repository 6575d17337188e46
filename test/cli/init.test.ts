import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/cli/failures.js'
import { type Collecting, collectAnswers, type SaidAnswers } from '../../src/cli/init/collect-answers.js'
import { exampleFiles } from '../../src/cli/init/copy-example.js'
import { firstScenario } from '../../src/cli/init/first-scenario.js'
import { questionIds, readAnswer } from '../../src/cli/init/questions.js'
import type { Channel } from '../../src/cli/terminal/console.js'
import { messages } from '../../src/language/catalogue.js'
import type { Language } from '../../src/language/languages.js'
import { problemTexts } from '../../src/language/problems.js'
import { terminalTexts } from '../../src/language/terminal.js'
import { shippedScenarioNames } from '../../src/platform/shipped-folders.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { readFileForTests } from '../scenario/read-file-for-tests.js'

/** Collects answers from lines typed, and everything that was shown. */
async function interviewed(said: SaidAnswers, typed?: readonly string[], language: Language = 'en') {
  const shown: string[] = []
  const out: Channel = {
    write: (text) => shown.push(text),
    line: (text = '') => shown.push(text),
    style: (_tone, text) => text,
    isTerminal: true,
    cells: 80,
  }
  const words = await messages(language, terminalTexts, problemTexts)
  const lines = [...(typed ?? [])]
  const collecting: Collecting = { said, words, out, ...(typed && { ask: async () => lines.shift() }) }
  const answers = await collectAnswers(collecting)
  const text = await firstScenario(
    { answers, start: '2027-01', months: 36, schema: 'schema/scenario.schema.json' },
    await messages(language, terminalTexts),
  )
  return { answers, text, shown: shown.join('\n') }
}

async function problems(text: string): Promise<string[]> {
  const outcome = await loadScenario({ file: 'work/a.yaml', presets: 'scenarios/presets' }, async (path) =>
    path === 'work/a.yaml' ? { ok: true, text } : await readFileForTests(path),
  )
  return outcome.ok
    ? []
    : outcome.problems.map(({ code, line, figures }) => `${line} ${code} ${JSON.stringify(figures)}`)
}

describe('ten questions', () => {
  it('make a scenario that is valid at once when every answer is Enter', async () => {
    for (const language of ['en', 'fr'] as const) {
      const { text, shown } = await interviewed({}, Array(10).fill(''), language)
      expect(await problems(text)).toEqual([])
      expect(shown.match(/\d+\/10/g)).toHaveLength(10)
      expect(shown).toContain('14.6 EUR (INSEE')
      for (const option of ['own', 'provider', 'abroad', 'rented']) expect(text).toContain(`\n  ${option}:\n`)
    }
  })

  it('explain an answer that cannot be read, and ask again', async () => {
    const { answers, shown } = await interviewed({}, [
      '',
      'France',
      'fr',
      'many',
      '2500',
      ...Array(7).fill(''),
    ])
    expect(shown).toContain('France: a country is two capitals')
    expect(shown).toContain('many')
    expect(answers).toMatchObject({ country: 'FR', contacts: '2500 per week' })
  })

  it('write nothing when the input ends before the answers do', async () => {
    await expect(interviewed({}, ['', ''])).rejects.toMatchObject({ code: 'usage.unanswered' })
  })

  it('need pay and price where nobody has published any', async () => {
    await expect(interviewed({ country: 'GB' })).rejects.toMatchObject({
      code: 'usage.no-published',
      figures: { flag: 'wage', country: 'GB' },
    })
    const { text } = await interviewed({ country: 'GB', wage: '12 to 14', 'provider-price': '25 £' })
    expect(text).toContain('currency: GBP')
    expect(await problems(text)).toEqual([])
  })

  it.each(['DE', 'RO', 'US', 'CH'])('suit a desk in %s', async (country) => {
    const { text } = await interviewed({ country, wage: '15 to 17', 'provider-price': '30 to 35' })
    expect(await problems(text)).toEqual([])
  })

  it('keep hostile answers inside their quotes', async () => {
    const title = 'x" }\\n# \u{1f600} : {{a}} $(b)'
    const { text } = await interviewed({ title })
    expect(await problems(text)).toEqual([])
    expect(text).toContain(JSON.stringify(title))
  })

  it('refuse an answer by flag with the reason', async () => {
    const refusal = interviewed({ 'handle-time': 'long' })
    await expect(refusal).rejects.toBeInstanceOf(UsageError)
    await expect(refusal).rejects.toMatchObject({
      code: 'usage.flag-value',
      figures: { flag: 'handle-time' },
    })
  })
})

describe('an answer', () => {
  it.each([
    ['contacts', '2000 à 3000', '2000 à 3000 per week'],
    ['contacts', '12 000 per month', '12 000 per month'],
    ['handle-time', '4,5', '4,5m'],
    ['handle-time', '4 to 5', '4m to 5m'],
    ['handle-time', '4m30s', '4m30s'],
    ['hours', 'daily 00:00-24:00', 'daily 00:00-24:00'],
    ['hours', 'mon-sat 9-19', 'mon-sat 9:00-19:00'],
    ['hours', 'mon-fri 8h-18h30, sat 9:00-12', 'mon-fri 8:00-18:30, sat 9:00-12:00'],
    ['hours', 'mon-fri 22:00-06:00', 'mon-fri 22:00-06:00'],
    ['changes', '1 par mois', '1 par mois'],
    ['wage', '15 € to 17 €', '15 € to 17 €'],
  ] as const)('%s: %s', (id, text, answer) => {
    expect(readAnswer(id, ` ${text} `)).toEqual({ ok: true, answer })
  })

  it('is refused with a code that has words', async () => {
    const words = await messages('fr', terminalTexts, problemTexts)
    for (const id of questionIds) {
      const reading = readAnswer(id, '\u0007?')
      if (!reading.ok) expect(words.say(reading.code, reading.figures)).not.toContain('undefined')
      expect(reading.ok, id).toBe(false)
    }
  })
})

const examples = await shippedScenarioNames()

describe('a copied example', () => {
  it('brings its data and their acknowledgement, and loads where it is put', async () => {
    const files = await exampleFiles('bank-call-centre', 'new/mine.yaml')
    expect(files.map(({ path }) => path)).toEqual([
      'new/mine.yaml',
      'new/data/bank-calls-1999-01-half-hours.csv',
      'new/data/README.md',
    ])
  })

  it.each(examples)('%s can be copied', async (name) => {
    const files = await exampleFiles(name, 'mine.yaml')
    expect(files[0]?.path).toBe('mine.yaml')
    expect(files.every(({ path }) => !path.includes('..') && !path.startsWith('/'))).toBe(true)
  })
})
