import type {
  AccessAlternativeResult,
  AccessTradeOffResult,
  KnockedOut,
  RuleCost,
} from '../../src/result/access-result.js'
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

/** A way of opening a data set, in thousands of euros and per cent. */
function way(
  mode: AccessAlternativeResult['mode'],
  [stale, losses, freshness, protection]: readonly [number, number, number, number],
  inUse: readonly [number, number],
  more: Partial<AccessAlternativeResult> = {},
): AccessAlternativeResult {
  return {
    id: mode,
    mode,
    writeBack: 'none',
    inUse: false,
    breaksRule: false,
    losesWriteBack: false,
    stalenessCost: stale * 1000,
    expectedLoss: losses * 1000,
    totalCostChange: { mean: (stale + losses - inUse[0] - inUse[1]) * 1000, standardError: 4_000 },
    freshnessScore: freshness,
    protectionScore: protection,
    ...more,
  }
}

const used = [400, 300] as const

const tradeOff: AccessTradeOffResult = {
  draws: 64,
  years: 256,
  dataSets: [
    {
      dataSet: 'accounts',
      alternatives: [
        way('none', [900, 100, 40, 99], used, { outscoredBy: 'segmented-read' }),
        way('replica', [400, 300, 70, 94], used, {
          inUse: true,
          dominatedBy: 'segmented-read',
          outscoredBy: 'segmented-read',
        }),
        way('segmented-read', [90, 280, 95, 97], used),
        way('live-write', [80, 700, 96, 88], used),
      ],
      notEvaluated: [{ mode: 'extract', unknown: 'part' }],
      frontier: ['live-write', 'segmented-read', 'none'],
      scoreFrontier: ['live-write', 'segmented-read', 'none'],
      best: 'segmented-read',
      saving: { mean: 330_000, standardError: 4_000 },
    },
  ],
}

/** The fixture with one option, or several, whose other ways of opening the data were weighed, and entries back by file. */
export function weighedResult(options = 4): ResultDocument {
  const result = fixtureResult(options)
  return {
    ...result,
    options: result.options.map((option) => ({
      ...option,
      accessTradeOff: tradeOff,
      freshness: {
        ...option.freshness,
        roundTrips: [
          {
            dataSet: 'accounts',
            delayHours: 14,
            entriesPerMonth: 21_000,
            conflictsPerMonth: 60,
            wrongRecordsPerMonth: 35,
            checkingCostPerMonth: 7_300,
            errorCostPerMonth: 420,
            checkedShare: 1,
            cheapestCheckedShare: 0.2,
          },
        ],
      },
    })),
  }
}
