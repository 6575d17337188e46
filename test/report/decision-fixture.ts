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

/** The fixture with everything the comparison can be asked. */
export function judgedResult(): ResultDocument {
  const result = fixtureResult(4)
  const ids = result.options.map(({ id }) => id)
  const shares = [
    [0.45, 0.3, 0.15, 0.1],
    [0.05, 0.15, 0.3, 0.5],
    [0.1, 0.2, 0.35, 0.35],
    [0.4, 0.35, 0.2, 0.05],
  ]
  const pairwise = result.decision.ranking.flatMap((option, at) =>
    result.decision.ranking.slice(at + 1).map((other) => ({
      option,
      other,
      meanDifference: -120_000,
      standardError: 4_000,
      probabilityBetter: 0.71,
      correlation: 0.6,
    })),
  )
  return {
    ...result,
    decision: {
      ...result.decision,
      pairwise,
      dominance: [{ option: 'rented', other: 'dedicated', order: 'everyDraw' }],
      frontiers: [
        {
          measure: 'freshness',
          options: [
            { option: 'rented', status: 'efficient' },
            { option: 'internal', status: 'efficient', costPerPoint: 41_000 },
            { option: 'dedicated', status: 'extendedlyDominated' },
            { option: 'offshore', status: 'dominated' },
          ],
        },
      ],
      criteria: {
        criteria: [
          { id: 'money', measure: 'totalCost', weight: 0.6, worst: 6e6, best: 3e6 },
          { id: 'fresh', measure: 'freshness', weight: 0.4, worst: 0.5, best: 1 },
        ],
        options: ids.map((option, at) => ({
          option,
          figures: [4e6, 0.8],
          values: [0.7, 0.6],
          score: [0.7, 0.5, 0.6, 0.8][at]!,
          rankAcceptability: shares[at]!,
          ...(at !== 1 && { centralWeights: [0.3, 0.7] }),
        })),
        ranking: ['rented', 'internal', 'offshore', 'dedicated'],
        weightings: 'all',
        crossChecks: { topsis: 'internal', promethee: 'rented' },
        warnings: [
          { code: 'normalisationFlipsWinner', figures: { winner: 'rented', option: 'internal' } },
          { code: 'cheapestIsNotBest', figures: { winner: 'rented', option: 'offshore' } },
        ],
      },
      acceptability: [
        {
          id: 'goodwill',
          counts: 'contactsStale',
          amounts: ids.map((option, at) => ({ option, mean: [0, 2_000, 9_000, 4_000][at]! })),
          curve: Array.from({ length: 21 }, (_, price) => ({
            price,
            best: price < 8 ? 'rented' : 'internal',
            probabilityBest: [0.1 + price * 0.03, 0.05, 0.15, 0.7 - price * 0.03],
          })),
          switches: [{ price: 7.5, from: 'rented', to: 'internal' }],
        },
      ],
      futures: {
        draws: 1_000,
        futures: [
          { id: 'asStated', changes: [], best: 'rented' },
          { id: 'recession', changes: [{ path: 'demand.growth', written: '-25 %' }], best: 'offshore' },
        ],
        options: ids.map((option, at) => ({
          option,
          meanTotalCost: [4.3e6, 3.1e6],
          regret: [
            [200_000, 100_000],
            [300_000, 250_000],
            [400_000, 0],
            [0, 280_000],
          ][at]!,
          greatestRegret: [200_000, 300_000, 400_000, 280_000][at]!,
        })),
        leastRegret: 'internal',
      },
      thresholds: [
        {
          input: 'demand.growth',
          stretches: [
            { from: -0.12, to: 0.071, best: 'rented', probability: 0.92 },
            { from: 0.071, to: 0.15, best: 'internal', probability: 0.08 },
          ],
          probabilityOfAnother: 0.08,
        },
        {
          input: 'options.offshore.price.perHour',
          stretches: [{ from: 10, to: 14, best: 'rented', probability: 1 }],
          probabilityOfAnother: 0,
        },
      ],
      twoWayThresholds: {
        first: { input: 'demand.growth', values: [-0.05, 0.02, 0.09] },
        second: { input: 'options.offshore.price.perHour', values: [10, 12, 14] },
        best: [
          ['rented', 'rented', 'offshore'],
          ['rented', 'rented', 'rented'],
          ['rented', 'rented', 'rented'],
        ],
      },
      varianceShares: {
        inputs: [
          { input: 'demand.growth', share: 0.6 },
          { input: 'options.offshore.price.perHour', share: 0.25 },
          { input: 'discountRate', share: 0.002 },
        ],
        rest: 0.148,
      },
      groupValue: [{ group: 'market', inputs: ['demand.growth'], value: 30_000, standardError: 900 }],
      studies: [
        {
          id: 'pilot',
          inputs: ['demand.growth'],
          sizes: [
            { weeks: 2, value: 8_000, standardError: 700 },
            { weeks: 8, value: 21_000, standardError: 900 },
          ],
        },
      ],
    },
  }
}
