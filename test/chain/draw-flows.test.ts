import { describe, expect, it } from 'vitest'
import { drawFlows, simulateWithDraws } from '../../src/index.js'
import { loadShipped } from './scenarios.js'

const run = { draws: 16, seed: 3, workers: 1 }

describe('cash flows of every draw', () => {
  for (const name of ['multimail-launch', 'offshore-desk']) {
    it(`give the draw's total in every month, and discounted its net present cost: ${name}`, async () => {
      const study = await loadShipped(name)
      const { outcome, document } = await simulateWithDraws(study, run)
      const [head = '', ...lines] = [...(await drawFlows(study, run))].join('').trimEnd().split('\r\n')
      const columns = head.split(',')
      const first = columns.indexOf('wages')
      const last = columns.indexOf('irrecoverableVat')
      expect(lines).toHaveLength(run.draws * outcome.options.length * document.scenario.horizon.months)
      const present = new Map<string, number>()
      for (const line of lines) {
        const cells = line.split(',')
        const [total = 0, factor = 0] = cells.slice(-2).map(Number)
        const amounts = cells.slice(first, last + 1).map(Number)
        expect(Math.abs(amounts.reduce((sum, amount) => sum + amount, 0) - total)).toBeLessThan(1e-6)
        const key = `${cells[0]}/${cells[1]}`
        present.set(key, (present.get(key) ?? 0) + total * factor)
      }
      for (const { id, draws } of outcome.options) {
        draws.netPresentCost.forEach((cost, draw) => {
          expect(Math.abs(present.get(`${draw}/${id}`)! - cost)).toBeLessThan(0.005)
        })
      }
    })
  }
})
