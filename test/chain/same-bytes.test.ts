import { describe, expect, it } from 'vitest'
import type { ResultDocument } from '../../src/index.js'
import { BLOCK_SIZE } from '../../src/kernel/blocked-sum.js'
import { composeDocument } from '../../src/result/compose-document.js'
import { Engine } from '../../src/simulation/monte-carlo/engine.js'
import { mergeShards } from '../../src/simulation/monte-carlo/outcome.js'
import type { Study } from '../../src/simulation/study.js'
import { loadShipped, play } from './scenarios.js'

/** Calls with repeats, redials and busyness over a short horizon; mail with campaigns. */
const names = ['offshore-desk', 'multimail-launch'] as const
const load = (name: (typeof names)[number]): ReturnType<typeof loadShipped> =>
  loadShipped(
    name,
    name === 'offshore-desk' ? ['horizon.months=3', 'demand.outbound.renewal.start=2027-01'] : [],
  )

const played = new Map<string, Promise<ResultDocument>>()

/** The first play of a scenario, with which further ones are compared. */
function once(name: (typeof names)[number]): Promise<ResultDocument> {
  const first = played.get(name) ?? load(name).then((study) => play(study, 24))
  played.set(name, first)
  return first
}

describe('same seed, same bytes', () => {
  it.each(names)('%s: twice from the file', async (name) => {
    const first = await once(name)
    const second = await play(await load(name), 24)
    expect(JSON.stringify(second)).toBe(JSON.stringify(first))
  })

  it.each(names)('%s: another seed, other draws', async (name) => {
    const first = await once(name)
    const second = await play(await load(name), 24, 2)
    expect(second.options[0]!.cost.netPresentCost.mean).not.toBe(first.options[0]!.cost.netPresentCost.mean)
    expect(second.decision.ranking).toHaveLength(first.decision.ranking.length)
  })

  it.each(names)('%s: the last block first, each by an engine of its own', async (name) => {
    const loaded = await load(name)
    const draws = BLOCK_SIZE + 20
    const study: Study = { ...loaded.study, draws, seed: 7 }
    const making = { inputs: loaded.inputs, programVersion: '0', resolved: loaded.resolved }
    const whole = mergeShards(study, [new Engine(study).run(0, draws)])
    const last = new Engine(study).run(BLOCK_SIZE, 20)
    const first = new Engine(study).run(0, BLOCK_SIZE)
    const parts = mergeShards(study, [first, last])
    expect(JSON.stringify(composeDocument(study, parts, making))).toBe(
      JSON.stringify(composeDocument(study, whole, making)),
    )
  })

  it('further draws change none of those before', async () => {
    const { study } = await loadShipped('multimail-launch')
    const few = new Engine({ ...study, draws: 50 }).run(0, 50)
    const more = new Engine({ ...study, draws: 200 }).run(0, 200)
    few.options.forEach((option, index) => {
      const longer = more.options[index]!.draws
      expect(longer.netPresentCost.slice(0, 50)).toEqual(option.draws.netPresentCost)
      expect(longer.expectedLoss.slice(0, 50)).toEqual(option.draws.expectedLoss)
      expect(longer.annualLoss.slice(0, 50)).toEqual(option.draws.annualLoss)
    })
  })
})
