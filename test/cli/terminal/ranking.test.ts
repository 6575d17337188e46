import { describe, expect, it } from 'vitest'
import { asciiCharacters, inAscii, unicodeCharacters } from '../../../src/cli/terminal/character-set.js'
import { rankingLines } from '../../../src/cli/terminal/ranking.js'
import { messages } from '../../../src/language/catalogue.js'
import { languages } from '../../../src/language/languages.js'
import { reportTexts } from '../../../src/language/report.js'
import { terminalTexts } from '../../../src/language/terminal.js'
import { textWidth } from '../../../src/report/text/width.js'
import { fixtureResult, hostileResult } from '../../report/fixture-result.js'

describe.each(languages)('the ranking (%s)', (language) => {
  it.each([
    ['two options', fixtureResult(2)],
    ['eight options with long names', fixtureResult(8)],
    ['hostile names', hostileResult()],
  ])('fits the terminal, in Unicode and in ASCII, 80 and 60 cells wide: %s', async (_, result) => {
    const words = await messages(language, terminalTexts)
    const reportWords = await messages(language, reportTexts)
    for (const cells of [80, 60]) {
      for (const characters of [unicodeCharacters, asciiCharacters]) {
        const lines = rankingLines(result, words, reportWords, characters, cells)
        const shown = characters.ascii ? lines.map(inAscii) : lines
        expect(shown.filter((line) => textWidth(line) > cells)).toEqual([])
        expect(shown.join('')).not.toMatch(characters.ascii ? /[^\x20-\x7e]/ : /\p{Cc}|[\u202a-\u202e]/u)
        expect(lines.join('\n')).toContain(characters.intervalMean)
        expect(
          lines.filter((line) => line.includes(`${characters.intervalStart}`)).length,
        ).toBeGreaterThanOrEqual(result.options.length)
      }
    }
  })

  it('writes out the names that it tells apart by their rank only', async () => {
    const words = await messages(language, terminalTexts)
    const reportWords = await messages(language, reportTexts)
    const result = fixtureResult(3)
    const place = (id: string) => result.decision.ranking.indexOf(id) + 1
    const name = (id: string) =>
      `Customer contacts of the whole group ${`district${place(id)} `.repeat(5).trim()}`
    const named = {
      ...result,
      options: result.options.map((option) => ({ ...option, name: name(option.id) })),
    }
    const lines = rankingLines(named, words, reportWords, unicodeCharacters, 80)
    const said = lines.join(' ')
    for (const { id } of result.options) {
      expect(lines[place(id) + 1]).toContain(`…#${place(id)} `)
      expect(said).toContain(reportWords.say('option.of-rank', { rank: place(id), name: name(id) }))
    }
  })
})
