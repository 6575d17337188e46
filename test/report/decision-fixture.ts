import type { KnockedOut, RuleCost } from '../../src/result/access-result.js'
import type { OptionResult, ResultDocument } from '../../src/result/document.js'
import { fixtureResult } from './fixture-result.js'

function outBy(option: OptionResult, change: number): KnockedOut {
  const estimate = { mean: change, standardError: 9_000 }
  return {
    draws: 64,
    breaches: [
      {
        dataSet: 'accounts',
        subject: 'financial data',
        demand: 'never outside',
        repair: { id: 'none', mode: 'none', writeBack: 'none', totalCostChange: estimate },
      },
      {
        dataSet: 'customer-file',
        subject: 'provider',
        demand: 'read only',
        repair: {
          id: 'segmented-read+file',
          mode: 'segmented-read',
          writeBack: 'file',
          totalCostChange: { mean: -40_000, standardError: 5_000 },
        },
      },
    ],
    repaired: {
      rows: { accounts: 'none', 'customer-file': 'segmented-read' },
      totalCostChange: estimate,
      totalCost: option.totalCost.mean + change,
    },
  }
}

const rules: readonly RuleCost[] = [
  {
    subject: 'financial data',
    demand: 'never outside',
    breaks: ['offshore'],
    bestWithout: 'offshore',
    cost: 310_000,
    costWithRepairs: 120_000,
  },
  {
    subject: 'provider',
    demand: 'read only',
    breaks: ['offshore'],
    bestWithout: 'rented',
    cost: 0,
    costWithRepairs: 0,
  },
  { subject: 'personal data', demand: 'EEA only', breaks: [], costWithRepairs: 0 },
]

/** The fixture with one option, or every one, left out by hard rules. */
export function knockedOutResult(which: 'offshore' | 'all'): ResultDocument {
  const result = fixtureResult(4)
  const out = (id: string) => which === 'all' || id === which
  const { recommended: _, runnerUp: __, ...decision } = result.decision
  return {
    ...result,
    options: result.options.map((option, index) =>
      out(option.id)
        ? { ...option, probabilityBest: 0, knockedOut: outBy(option, 250_000 * (index + 1)) }
        : option,
    ),
    decision:
      which === 'all'
        ? {
            ...decision,
            standing: 'none',
            confidence: 0,
            ranking: [],
            pairwise: [],
            reasons: [{ code: 'everyOptionKnockedOut', figures: {} }],
            cautions: [],
            flips: [],
            tornado: [],
            informationValue: [],
            ruleCosts: rules.map(({ cost: __, bestWithout: ___, ...rule }) => ({
              ...rule,
              breaks: result.options.map(({ id }) => id),
            })),
          }
        : { ...result.decision, ranking: result.decision.ranking.filter((id) => !out(id)), ruleCosts: rules },
  }
}
