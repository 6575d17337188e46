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
import { wrapped } from '../../src/report/text/width.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { readFileForTests } from '../scenario/read-file-for-tests.js'

/** Collects answers from lines typed, and everything that was shown. */
async function interviewed(said: SaidAnswers, typed?: readonly string[], language: Language = 'en') {
  const shown: string[] = []
  const out: Channel = {
    write: (text) => shown.push(text),
    line: (text = '') => shown.push(text),
    wrapped: (text) => wrapped(text, 80),
    style: (_tone, text) => text,
    isTerminal: true,
    cells: 80,
  }
  const words = await messages(language, terminalTexts, problemTexts)
  const lines = [...(typed ?? [])]
  const collecting: Collecting = {
    said,
    words,
    out,
    resuming: JSON.stringify,
    ...(typed && { ask: async () => lines.shift() }),
  }
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

  it('need pay and price where nobody has published any, and say both flags at once', async () => {
    await expect(interviewed({ country: 'JP' })).rejects.toMatchObject({
      code: 'usage.no-published',
      figures: { country: 'JP', currency: 'USD', flags: '--wage "15 to 17" --provider-price "30 to 35"' },
    })
    const { text } = await interviewed({ country: 'CH', wage: '25 to 30', 'provider-price': '50 CHF' })
    expect(text).toContain('currency: CHF')
    expect(await problems(text)).toEqual([])
  })

  it('explain once what to say where nothing is published, then end with the command that goes on', async () => {
    const typed = ['', 'jp', ...Array(6).fill(''), '', '']
    await expect(interviewed({}, typed)).rejects.toMatchObject({
      code: 'usage.unanswered',
      figures: { command: '{"country":"JP"}' },
    })
    const { answers, shown } = await interviewed({}, [...typed.slice(0, 9), '10 to 12', '1500 JPY', '25'])
    expect(shown).toContain('Nothing published can stand in for JP. Type an amount in USD')
    expect(shown).toContain('JPY: a scenario for JP reckons in USD')
    expect(answers).toMatchObject({ wage: '10 to 12', 'provider-price': '25' })
  })

  it.each([
    [
      'GB',
      'GBP',
      '12.2 to 15.2 GBP (National Living Wage',
      '25.9 to 30.2 GBP (Estimate: 30 to 35 EUR as in France',
    ],
    [
      'DE',
      'EUR',
      'that is for EU, as none is published for DE',
      'that is for FR, as none is published for DE',
    ],
    ['RO', 'EUR', '11.9 EUR (Eurostat', '17.4 to 20.3 EUR (Estimate: labour cost of 12.5'],
    ['BG', 'EUR', '10.6 EUR (Eurostat', '14.8 to 17.2 EUR (Estimate: labour cost of 10.6'],
    ['MA', 'EUR', '2.88 EUR (Aujourd', '14 to 18 EUR (Libération 2004'],
    ['TN', 'EUR', '2.88 EUR (Aujourd', 'that is for MA, as none is published for TN'],
    ['IN', 'USD', '2.1 to 3.9 USD (Estimate: The Balance', '13 to 18 USD (DMG Consulting'],
    ['PH', 'USD', '2.1 to 2.4 USD (Estimate: 30 % for agents', '7 to 8 USD (CTNP'],
    ['US', 'USD', '15 to 25 USD (Climb the Ladder', '30 to 60 USD (DMG Consulting'],
  ])('have a sourced answer each in %s', async (country, currency, wage, price) => {
    const { text, shown } = await interviewed({ country }, Array(9).fill(''))
    const said = shown.replace(/\s+/g, ' ')
    expect(said).toContain(wage)
    expect(said).toContain(price)
    expect(text).toContain(`currency: ${currency}`)
    expect(await problems(text)).toEqual([])
    expect((await interviewed({ country })).text).toBe(text)
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
    ['contacts', '2000-3000', '2000 to 3000 per week'],
    ['handle-time', '4 - 5', '4m to 5m'],
  ] as const)('%s: %s', (id, text, answer) => {
    expect(readAnswer(id, ` ${text} `)).toEqual({ ok: true, answer })
  })

  it.each([
    ['contacts', '-5', 'quantity.belowMinimum'],
    ['contacts', '1e9', 'quantity.aboveMaximum'],
    ['contacts', '5000001', 'quantity.aboveMaximum'],
    ['handle-time', '-4', 'quantity.belowMinimum'],
    ['wage', '-3', 'quantity.belowMinimum'],
  ] as const)('%s: %s is refused for its size, not for its unit', (id, text, code) => {
    expect(readAnswer(id, text)).toMatchObject({ ok: false, code })
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
