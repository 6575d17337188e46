import { describe, expect, it } from 'vitest'
import { type Outcome, requireFormulaAmounts } from '../../src/index.js'
import { formulaWarnings, PlayedFormulas, requireAmounts } from '../../src/result/formula-warnings.js'
import { NoAmountError } from '../../src/result/no-amount-error.js'
import { candidatesOf } from '../../src/scenario/candidates.js'
import { Engine } from '../../src/simulation/monte-carlo/engine.js'
import { mergeShards } from '../../src/simulation/monte-carlo/outcome.js'
import type { Study } from '../../src/simulation/study.js'
import { loadShipped } from './scenarios.js'

const path = 'options.own-team.price.otherCosts.extra.cost'

function loadedWith(cost: string) {
  const line = JSON.stringify({ extra: { category: 'technology', cost } })
  return loadShipped('multimail-launch', ['inputs.fee=1200 EUR', `options.own-team.price.otherCosts=${line}`])
}

async function studyWith(cost: string): Promise<Study> {
  return { ...(await loadedWith(cost)).study, draws: 6 }
}

const sumsOf = ({ options }: Outcome) => options.map(({ sums }) => sums)

describe('a cost line whose formula gives no number at the size of the scenario', () => {
  it('is counted by the months with contacts, however the draws are cut', async () => {
    const study = await studyWith('fee * log(headcount - (month > 2 ? 100000 : 0))')
    const whole = mergeShards(study, [new Engine(study).run(0, study.draws)])
    const parts = [new Engine(study).run(0, 4), new Engine(study).run(4, 2)]
    const warnings = formulaWarnings(study, whole)
    expect(formulaWarnings(study, mergeShards(study, parts))).toEqual(warnings)
    const months = study.months.length
    expect(warnings.filter(({ option }) => option === 'own-team')).toEqual([
      { code: 'cost.formulaWithoutAmount', input: path, option: 'own-team', share: (months - 2) / months },
    ])
    expect(() => requireAmounts(study, sumsOf(whole), [])).not.toThrow()
  })

  it('is told of studies played one by one, too', async () => {
    const study = await studyWith('fee * log(headcount - (month > 2 ? 100000 : 0))')
    const ids = candidatesOf(study.scenario)
    const formulas = new PlayedFormulas()
    for (const first of [0, 3]) {
      const { options } = new Engine(study).run(first, 3)
      formulas.add(
        study,
        options.map(({ blocks }, index) => ({ id: ids[index]!, blocks })),
        [],
      )
    }
    const whole = mergeShards(study, [new Engine(study).run(0, study.draws)])
    expect(formulas.warnings()).toEqual(formulaWarnings(study, whole))
  })

  it('is refused where it never gives one, at its place', async () => {
    const study = await studyWith('fee * log(headcount - 100000)')
    const outcome = mergeShards(study, [new Engine(study).run(0, study.draws)])
    const position = { file: 's.yaml', line: 12, column: 7 }
    const terms = [{ path, written: '', origin: 'scenario' as const, position }]
    const refusal = new NoAmountError({
      code: 'formula.neverFinite',
      figures: {},
      path: path.split('.'),
      file: 's.yaml',
      line: 12,
      column: 7,
      endColumn: 8,
    })
    expect(() => requireAmounts(study, sumsOf(outcome), terms)).toThrow(refusal)
  })

  it('is found before anything is simulated', async () => {
    const never = await loadedWith('fee * log(headcount - 100000)')
    await expect(requireFormulaAmounts(never)).rejects.toThrow(NoAmountError)
    await expect(requireFormulaAmounts(await loadedWith('fee + 0.1 * fee'))).resolves.toBeUndefined()
  })

  it('is not mentioned where it always does', async () => {
    const study = await studyWith('fee + 0.1 * fee * answered / (contacts + 1)')
    expect(formulaWarnings(study, mergeShards(study, [new Engine(study).run(0, 4)]))).toEqual([])
  })
})
