import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LoadedStudy } from '../../src/index.js'
import { simulateShards } from '../../src/platform/simulation-shards.js'
import type { OptionColumns } from '../../src/simulation/monte-carlo/columns.js'
import { loadText, shippedFile } from './scenarios.js'

const scenario = readFileSync(shippedFile('newspaper-subscriptions'), 'utf8')
const draws = 12

/** Columns of every option by its id. */
async function columnsOf({ study }: LoadedStudy): Promise<Map<string, OptionColumns>> {
  const [shard] = await simulateShards({ ...study, draws, seed: 11 }, { workers: 1 })
  return new Map(Object.keys(study.scenario.options).map((id, index) => [id, shard!.options[index]!]))
}

function expectSame(found: OptionColumns | undefined, expected: OptionColumns | undefined): void {
  expect(found!.draws).toEqual(expected!.draws)
  expect(found!.blocks).toEqual(expected!.blocks)
}

/** The scenario's text with one more option: a copy of `from` under another name, first or last of all. */
function withCopyOf(from: string, name: string, first: boolean): string {
  const start = scenario.indexOf(`  ${from}:\n`)
  const rest = scenario.slice(start + 1)
  const length = rest.search(/\n {2}\S|\nsimulation/)
  const block = scenario.slice(start, start + 1 + length).replace(`  ${from}:`, `  ${name}:`)
  return first
    ? scenario.replace('options:\n', `options:\n${block}\n`)
    : scenario.replace('\nsimulation:', `${block}\n\nsimulation:`)
}

describe('common random numbers', () => {
  it.each([
    ['first', true],
    ['last', false],
  ])('a further option, %s, changes no draw of the others', async (_, first) => {
    const before = await columnsOf(await loadText(scenario))
    const after = await columnsOf(await loadText(withCopyOf('daily-file', 'another', first)))
    expect([...after.keys()]).toHaveLength(before.size + 1)
    for (const [id, columns] of before) expectSame(after.get(id), columns)
  })

  it('an option under another name leaves the others as they were', async () => {
    const before = await columnsOf(await loadText(scenario))
    const after = await columnsOf(await loadText(scenario.replace('  daily-file:', '  assistance-company:')))
    expect(after.has('daily-file')).toBe(false)
    expectSame(after.get('own-desk'), before.get('own-desk'))
    expectSame(after.get('order-taking'), before.get('order-taking'))
  })

  it('an input drawn nowhere else moves the option it belongs to alone', async () => {
    const before = await columnsOf(await loadText(scenario))
    const after = await columnsOf(await loadText(scenario, ['options.daily-file.price.perContact=5 to 6']))
    expect(after.get('daily-file')!.draws.netPresentCost).not.toEqual(
      before.get('daily-file')!.draws.netPresentCost,
    )
    expect(after.get('daily-file')!.draws.freshness).toEqual(before.get('daily-file')!.draws.freshness)
    expectSame(after.get('own-desk'), before.get('own-desk'))
  })
})
