import { describe, expect, it } from 'vitest'
import { choiceNotes } from '../../src/cli/terminal/choice-notes.js'
import type { Channel } from '../../src/cli/terminal/console.js'
import { messages } from '../../src/language/catalogue.js'
import type { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { renderChart } from '../../src/platform/chart-renderer.js'
import { chartSpec } from '../../src/report/charts/chart.js'
import { reportView } from '../../src/report/view/report-view.js'
import { weighedResult } from './decision-fixture.js'
import { fixtureResult } from './fixture-result.js'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const viewOf = async (language: (typeof languages)[number], options = 4) =>
  reportView(weighedResult(options), await messages(language, reportTexts))

describe('the access trade-off in the report', () => {
  it('says what the best way saves, and names what is beaten', async () => {
    const { access, options } = await viewOf('en')
    const [money, scores] = access.figures
    expect(money!.finding).toBe(
      '“Rented centre” would cost €330k less with accounts: live reading of a part.',
    )
    expect(money!.alternative).toContain(money!.finding)
    expect(money!.table.rows[0]!.cells.map(({ text }) => text)).toEqual([
      'accounts',
      'a full copy',
      'live reading of a part',
      '330',
      'a full copy',
    ])
    expect(scores!.finding).toBe(
      '“Rented centre” could be at least as fresh and as safe with accounts: live reading of a part: 95% of contacts on current data, 97% of years within the tolerated loss.',
    )
    expect(access.notes[0]).toContain('live reading of a part beats a full copy on both counts')
    expect(access.notes[1]).toBe(
      'Not weighed, since nobody stated how many fields a part would carry: accounts: an extract.',
    )
    const ways = options[0]!.alternatives!.rows
    expect(ways.map(({ note }) => note)).toEqual(['', 'in use; beaten by live reading of a part', 'best', ''])
  })

  it('says in the terminal, too, that a part beats a full copy', async () => {
    const out: Channel = {
      write: () => {},
      line: () => {},
      wrapped: (text) => [text],
      style: (_, text) => text,
      isTerminal: false,
      cells: 80,
    }
    const result = weighedResult(4)
    const { access } = await viewOf('en')
    expect(choiceNotes(result, await messages('en', reportTexts), out)).toContain(access.notes[0])
  })

  it('says so in French', async () => {
    const { access, freshness } = await viewOf('fr')
    expect(plain(access.figures[0]!.finding)).toBe(
      '« Rented centre » coûterait 330 k€ de moins avec accounts : lecture directe d’une partie.',
    )
    expect(plain(freshness.notes[0]!)).toContain('contrôle à la main 100 % des saisies de accounts ; 20 %')
  })

  it('joins exactly the ways no other beats, cheapest staleness first', async () => {
    const { access } = await viewOf('en')
    const { chart } = access.figures[0]!
    if (chart.kind !== 'trade-off') throw new Error('another chart')
    expect(chart.series[0]).toMatchObject({
      recommended: true,
      frontier: [
        { across: 80_000, up: 700_000 },
        { across: 90_000, up: 280_000 },
        { across: 900_000, up: 100_000 },
      ],
      inUse: { across: 400_000, up: 300_000 },
      best: { across: 90_000, up: 280_000 },
    })
  })

  it('shows entries that come back by file, and how many to check', async () => {
    const { freshness } = await viewOf('en')
    const table = freshness.tables.find(({ id }) => id === 'table-round-trips')!
    expect(table.rows[0]!.cells.map(({ text }) => text)).toEqual([
      'accounts',
      '21,000',
      '14 h',
      '35',
      '60',
      '400',
      '7,300',
      '100%',
      '20%',
    ])
    expect(freshness.notes).toHaveLength(4)
  })

  it('draws nothing where nothing was weighed', async () => {
    const view = reportView(fixtureResult(3), await messages('en', reportTexts))
    expect(view.access).toMatchObject({ figures: [], notes: [] })
    expect(view.options.every(({ alternatives }) => alternatives === null)).toBe(true)
  })

  it.each([1, 8])('can be drawn for %d options, wide and narrow', async (options) => {
    const { access } = await viewOf('fr', options)
    for (const { chart } of access.figures) {
      for (const layout of ['wide', 'narrow'] as const) {
        const { configuration, size } = chartSpec(chart, layout)
        expect((await renderChart(configuration, size)).length).toBeGreaterThan(5_000)
      }
    }
  })
})
