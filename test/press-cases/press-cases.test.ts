import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Share, sharesOf, statements } from './statements.js'

const page = new URL('../../docs/press-cases.md', import.meta.url)
const scenarios = [...new Set(statements.map(({ scenario }) => scenario))]

/** Run with PRESS_CASES=write to work the shares out anew and put them into the page. */
const writing = process.env.PRESS_CASES === 'write'
const documentedDraws = 2_000
const checkedDraws = 200

/** Rows `| statement | scenario | share | draws |` of the page. */
function documented(): Map<string, Share> {
  const rows = readFileSync(page, 'utf8').matchAll(/^\| (.+) \| ([\w -]+) \| (\d+) % \| ([\d ]+) \|$/gmu)
  return new Map(
    [...rows].map(([, id, scenario, percent, draws]) => [
      `${scenario}: ${id}`,
      { share: Number(percent) / 100, draws: Number(draws!.replaceAll(' ', '')) },
    ]),
  )
}

async function writePage(): Promise<void> {
  const rows: string[] = []
  for (const scenario of scenarios) {
    for (const [id, { share, draws }] of await sharesOf(scenario, documentedDraws)) {
      const grouped = String(draws).replace(/\B(?=(\d{3})+$)/g, ' ')
      rows.push(`| ${id} | ${scenario} | ${Math.round(100 * share)} % | ${grouped} |`)
    }
  }
  const table = ['| statement | scenario | holds in | draws |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
  const text = readFileSync(page, 'utf8')
  writeFileSync(
    page,
    text.replace(
      /(<!-- shares -->\n)[\s\S]*?(<!-- end -->)/,
      (_, from, until) => `${from}${table}\n${until}`,
    ),
  )
}

describe('the shares that the page on the press cases reports', () => {
  beforeAll(async () => {
    if (writing) await writePage()
  }, 600_000)

  test('are those of every statement that depends on figures', () => {
    expect([...documented().keys()]).toEqual(statements.map(({ id, scenario }) => `${scenario}: ${id}`))
  })

  test.each(scenarios)('%s: hold in a smaller sample', async (scenario) => {
    for (const [id, { share, draws }] of await sharesOf(scenario, checkedDraws)) {
      const reported = documented().get(`${scenario}: ${id}`)!
      // Four standard errors of both samples at the page's share, never less than one draw's, and its rounding.
      const spread = Math.max(reported.share * (1 - reported.share), 1 / draws)
      const allowed = 4 * Math.sqrt(spread * (1 / draws + 1 / reported.draws)) + 0.005
      expect(Math.abs(share - reported.share), id).toBeLessThan(allowed)
    }
  })
})
