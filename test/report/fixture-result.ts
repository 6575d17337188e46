import type { CostCategory } from '../../src/cost/categories.js'
import type { AccessRowResult, OptionResult, ResultDocument, Statistics } from '../../src/result/document.js'

/** What one option of the fixture is made from; everything else is derived from these. */
interface OptionSketch {
  readonly id: string
  readonly name?: string
  readonly model: OptionResult['model']
  readonly place: string
  readonly leadTimeMonths: number
  /** Discounted mean by category, euros. */
  readonly costs: Readonly<Partial<Record<CostCategory, number>>>
  readonly expectedLossPerYear: number
  /** Relative standard deviation of the total. */
  readonly spread: number
  readonly probabilityBest: number
  readonly freshness: number
  readonly ageHours: number
  readonly protection?: number
  readonly serviceLevel: number
  readonly mode: AccessRowResult['mode']
}

const sketches: readonly OptionSketch[] = [
  {
    id: 'internal',
    name: 'Own centre in Lyon',
    model: 'internal',
    place: 'FR',
    leadTimeMonths: 5,
    costs: {
      wages: 2_912_000,
      overtime: 96_000,
      supervision: 312_000,
      recruitment: 188_000,
      premises: 241_000,
      technology: 164_000,
      investment: 205_000,
      telecoms: 61_000,
      transfers: 58_000,
      dataErrors: 9_000,
      controls: 22_000,
    },
    expectedLossPerYear: 18_000,
    spread: 0.085,
    probabilityBest: 0.06,
    freshness: 97.8,
    ageHours: 0.1,
    protection: 99.1,
    serviceLevel: 0.831,
    mode: 'live-write',
  },
  {
    id: 'dedicated',
    name: 'Dedicated provider in Lille',
    model: 'dedicated',
    place: 'FR',
    leadTimeMonths: 3,
    costs: {
      providerFees: 3_105_000,
      commitment: 74_000,
      bonusMalus: -21_000,
      governance: 186_000,
      transition: 142_000,
      telecoms: 44_000,
      transfers: 96_000,
      dataErrors: 41_000,
      controls: 31_000,
      irrecoverableVat: 402_000,
    },
    expectedLossPerYear: 47_000,
    spread: 0.11,
    probabilityBest: 0.04,
    freshness: 91.2,
    ageHours: 3.4,
    protection: 96.4,
    serviceLevel: 0.808,
    mode: 'segmented-read',
  },
  {
    id: 'offshore',
    name: 'Provider abroad in Antananarivo',
    model: 'offshore',
    place: 'MG',
    leadTimeMonths: 3,
    costs: {
      providerFees: 2_190_000,
      commitment: 88_000,
      bonusMalus: -43_000,
      governance: 268_000,
      transition: 231_000,
      telecoms: 152_000,
      transfers: 391_000,
      dataErrors: 122_000,
      controls: 64_000,
      irrecoverableVat: 341_000,
    },
    expectedLossPerYear: 128_000,
    spread: 0.16,
    probabilityBest: 0.31,
    freshness: 64.3,
    ageHours: 14.2,
    protection: 88.7,
    serviceLevel: 0.742,
    mode: 'extract',
  },
  {
    id: 'rented',
    name: 'Rented centre',
    model: 'rented',
    place: 'FR',
    leadTimeMonths: 1,
    costs: {
      rental: 2_724_000,
      telecoms: 188_000,
      governance: 121_000,
      transition: 64_000,
      transfers: 171_000,
      dataErrors: 62_000,
      controls: 28_000,
      irrecoverableVat: 355_000,
    },
    expectedLossPerYear: 61_000,
    spread: 0.095,
    probabilityBest: 0.59,
    freshness: 82.6,
    ageHours: 6.8,
    protection: 94.2,
    serviceLevel: 0.826,
    mode: 'replica',
  },
  {
    id: 'captive-near-shore',
    name: 'Captive near-shore centre in Casablanca, run by the group’s shared service company',
    model: 'internal',
    place: 'MA',
    leadTimeMonths: 7,
    costs: {
      wages: 2_701_000,
      premises: 402_000,
      investment: 622_000,
      telecoms: 201_000,
      controls: 90_000,
      transfers: 240_000,
    },
    expectedLossPerYear: 101_000,
    spread: 0.14,
    probabilityBest: 0,
    freshness: 88.1,
    ageHours: 2.2,
    protection: 91,
    serviceLevel: 0.79,
    mode: 'live-read',
  },
  {
    id: 'two-site-provider',
    name: 'Two-site provider with a shared overflow desk in Clermont-Ferrand and a night shift in Montréal',
    model: 'dedicated',
    place: 'FR',
    leadTimeMonths: 4,
    costs: {
      providerFees: 3_690_000,
      governance: 210_000,
      transition: 160_000,
      telecoms: 92_000,
      irrecoverableVat: 470_000,
    },
    expectedLossPerYear: 52_000,
    spread: 0.1,
    probabilityBest: 0,
    freshness: 90.4,
    ageHours: 3.9,
    serviceLevel: 0.811,
    mode: 'segmented-read',
  },
  {
    id: 'low-cost',
    name: 'Low-cost offer',
    model: 'offshore',
    place: 'RO',
    leadTimeMonths: 3,
    costs: {
      providerFees: 2_950_000,
      transfers: 702_000,
      dataErrors: 240_000,
      transition: 190_000,
      irrecoverableVat: 360_000,
    },
    expectedLossPerYear: 190_000,
    spread: 0.19,
    probabilityBest: 0,
    freshness: 41.7,
    ageHours: 26.4,
    protection: 81.3,
    serviceLevel: 0.69,
    mode: 'extract',
  },
  {
    id: 'status-quo',
    model: 'internal',
    place: 'FR',
    leadTimeMonths: 5,
    costs: {
      wages: 3_900_000,
      overtime: 310_000,
      supervision: 340_000,
      premises: 300_000,
      technology: 290_000,
    },
    expectedLossPerYear: 21_000,
    spread: 0.07,
    probabilityBest: 0,
    freshness: 95.5,
    ageHours: 0.3,
    protection: 98.7,
    serviceLevel: 0.77,
    mode: 'live-write',
  },
]

const months = 36
const horizonStart = { year: 2027, month: 1 }
const dataSetIds = ['customer-file', 'accounts', 'tariffs'] as const
const reasonIds = ['account-balance', 'card-blocked', 'loan-enquiry'] as const

function monthAt(index: number): string {
  const month = horizonStart.month - 1 + index
  return `${horizonStart.year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** Season between 0.9 and 1.12, the same every year. */
function season(index: number): number {
  return 1 + 0.1 * Math.sin(((index % 12) / 12) * 2 * Math.PI + 0.8)
}

function statistics(mean: number, spread: number): Statistics {
  return {
    mean,
    p10: mean * (1 - 1.24 * spread),
    p50: mean * (1 - 0.1 * spread),
    p90: mean * (1 + 1.32 * spread),
    standardError: (mean * spread) / 100,
  }
}

/** Contacts of a half hour of the week: weekdays 07:00–24:00 with a morning peak, short Friday, quiet Saturday. */
function contactsAt(halfHour: number): number {
  const day = Math.floor(halfHour / 48)
  const hour = (halfHour % 48) / 2
  if (day === 6 || hour < 7 || (day === 5 && (hour < 9 || hour >= 14))) return 0
  const daily = Math.exp(-((hour - 10.5) ** 2) / 8) + 0.75 * Math.exp(-((hour - 15.5) ** 2) / 10) + 0.16
  return 62 * daily * (day === 5 ? 0.35 : day === 4 ? 0.86 : 1 - 0.02 * day)
}

const week = Array.from({ length: 336 }, (_, halfHour) => contactsAt(halfHour))
const weekTotal = week.reduce((sum, contacts) => sum + contacts, 0)

function optionFrom(sketch: OptionSketch): OptionResult {
  const entries = Object.entries(sketch.costs) as [CostCategory, number][]
  const netCost = entries.reduce((sum, [, mean]) => sum + mean, 0)
  const discountedExpectedLoss = sketch.expectedLossPerYear * 2.83
  const total = netCost + discountedExpectedLoss
  const handleTimeSeconds = 205 + (100 - sketch.freshness) * 1.1
  const loads = week.map((contacts) => (contacts * handleTimeSeconds) / 1800)
  const agents = loads.map((load) => (load === 0 ? 0 : Math.ceil(load + 1.1 * Math.sqrt(load))))
  const stale = (100 - sketch.freshness) / 100
  return {
    id: sketch.id,
    ...(sketch.name === undefined ? {} : { name: sketch.name }),
    model: sketch.model,
    place: sketch.place,
    leadTimeMonths: sketch.leadTimeMonths,
    cost: {
      netPresentCost: statistics(netCost, sketch.spread),
      byCategory: entries.map(([category, mean]) => ({ category, mean })),
      byMonth: Array.from({ length: months }, (_, index) => {
        const share = (1.06 * season(index)) / months
        return {
          month: monthAt(index),
          mean: netCost * share,
          byCategory: Object.fromEntries(entries.map(([category, mean]) => [category, mean * share])),
        }
      }),
      perContact: netCost / (weekTotal * 156.5),
      perResolvedContact: netCost / (weekTotal * 156.5 * 0.83),
    },
    totalCost: statistics(total, sketch.spread),
    totalCostQuantiles: Array.from({ length: 21 }, (_, step) => {
      const p = Math.min(Math.max(step / 20, 0.0005), 0.9995)
      return total * (1 + sketch.spread * 0.62 * Math.log(p / (1 - p)))
    }),
    probabilityBest: sketch.probabilityBest,
    expectedLoss: Math.max(14_000, total - 3_760_000),
    staffing: {
      byMonth: Array.from({ length: months }, (_, index) => {
        const contactsOffered = weekTotal * 4.35 * season(index) * (1 + 0.004 * index)
        const requiredHours = (contactsOffered * handleTimeSeconds) / 3600 / 0.81
        const plannedHours =
          requiredHours * (1.03 + 0.04 * Math.sin(index * 1.7) * (sketch.leadTimeMonths / 5))
        return {
          month: monthAt(index),
          contactsOffered,
          contactsAnswered: contactsOffered * 0.963,
          plannedHours,
          requiredHours,
          workedHours: Math.max(plannedHours, requiredHours * 0.985),
          overtimeHours: Math.max(0, requiredHours * 0.985 - plannedHours),
          idleHours: Math.max(0, plannedHours - requiredHours),
          paidHours: plannedHours / 0.68,
          headcount: plannedHours / 0.68 / 151.67,
          positions: Math.max(...agents),
          serviceLevel: sketch.serviceLevel + 0.045 * Math.sin(index * 1.7) - 0.0006 * index,
          abandonment: 0.037 + 0.012 * Math.sin(index * 1.7 + 3),
          averageSpeedOfAnswerSeconds: 17 - 9 * Math.sin(index * 1.7),
        }
      }),
      target: { share: 0.8, withinSeconds: 20, definition: 'servedOverOffered' },
      monthsPromiseKept: Math.min(0.98, Math.max(0.06, 0.5 + (sketch.serviceLevel - 0.8) * 9)),
      week: {
        offeredLoad: loads,
        agents,
        serviceLevel: loads.map((load) => (load === 0 ? 1 : 0.8 + 0.12 * Math.abs(Math.sin(load * 3)))),
      },
      handleTimeSeconds,
      contactsPerFirstAttempt: 1.11 + 0.4 * stale,
    },
    freshness: {
      score: sketch.freshness,
      meanAgeHours: sketch.ageHours,
      stalenessCost: netCost * stale * 0.31,
      extraHandlingHoursPerMonth: 620 * stale,
      byReason: reasonIds.map((reason, index) => ({
        reason,
        score: Math.max(0, 100 - (100 - sketch.freshness) * (0.7 + 0.35 * index)),
      })),
      byDataSet: dataSetIds.map((dataSet, index) => ({
        dataSet,
        score: Math.max(0, 100 - (100 - sketch.freshness) * [1.05, 0.8, 0][index]!),
        meanAgeHours: sketch.ageHours * [1, 1.1, 0.4][index]!,
      })),
    },
    exposure: {
      ...(sketch.protection === undefined ? {} : { score: sketch.protection, tolerance: 500_000 }),
      annualLoss: {
        mean: sketch.expectedLossPerYear * 1.02,
        p95: sketch.expectedLossPerYear * 4.6,
        expectedShortfall95: sketch.expectedLossPerYear * 9.8,
        exceedance: Array.from({ length: 30 }, (_, step) => {
          const loss = sketch.expectedLossPerYear * 0.02 * 1.45 ** step
          return { loss, probability: 0.42 / (1 + (loss / sketch.expectedLossPerYear) ** 0.95) }
        }),
        byThreat: [
          {
            threat: 'customer-file-diversion',
            frequencyPerYear: 0.021,
            expectedLoss: sketch.expectedLossPerYear * 0.38,
          },
          {
            threat: 'personal-data-breach',
            frequencyPerYear: 0.052,
            expectedLoss: sketch.expectedLossPerYear * 0.33,
          },
          {
            threat: 'malicious-corruption',
            frequencyPerYear: 0.011,
            expectedLoss: sketch.expectedLossPerYear * 0.12,
          },
          {
            threat: 'provider-failure',
            frequencyPerYear: 0.014,
            expectedLoss: sketch.expectedLossPerYear * 0.17,
          },
        ],
        expected: sketch.expectedLossPerYear,
      },
      discountedExpectedLoss,
      transfer: {
        status: sketch.place === 'FR' || sketch.place === 'RO' ? 'none' : 'instrument-needed',
        source: 'Regulation (EU) 2016/679, chapter V',
        asOf: '2026-11',
      },
    },
    access: dataSetIds.map((dataSet, index): AccessRowResult => {
      const mode = index === 2 ? 'replica' : index === 1 && sketch.mode === 'extract' ? 'none' : sketch.mode
      const live = mode.startsWith('live') || mode === 'segmented-read'
      return {
        dataSet,
        mode,
        ...(mode === 'extract' || mode === 'replica' ? { refreshedEveryHours: 24 } : {}),
        meanAgeHours: live || mode === 'none' ? 0 : sketch.ageHours,
        fields: mode === 'none' ? 0 : mode === 'extract' ? 0.6 : 1,
        ...(sketch.model === 'internal' || mode === 'none'
          ? {}
          : { connection: sketch.model === 'offshore' ? ('leased-line' as const) : ('internet' as const) }),
        writeBack: mode === 'live-write' ? 'live' : mode === 'extract' ? 'file' : 'none',
        controls:
          mode === 'none' ? [] : ['logging', ...(live ? ['rate-limit', 'access-codes'] : ['masking'])],
        place: sketch.place,
        staff: sketch.model === 'internal' ? 'own' : 'provider',
      }
    }),
  }
}

/**
 * A complete, plausible result of a bank's call centre over 36 months.
 * @param optionCount 1 to 8; from five on the names are long.
 */
export function fixtureResult(optionCount = 4): ResultDocument {
  const kept = sketches.slice(0, optionCount)
  const options = kept.map(optionFrom)
  const ranking = [...options].sort((a, b) => a.totalCost.mean - b.totalCost.mean)
  const best = ranking[0]!
  const second = ranking[1]
  return {
    document: 'sourcing-result',
    resultVersion: 1,
    program: { name: 'sourcing', version: '0.1.0' },
    scenario: {
      name: 'bank-call-centre',
      title: 'Banque du Rhône: who answers the telephone?',
      client: 'Banque du Rhône',
      author: 'Department of customer relations',
      confidentiality: 'Confidential',
      currency: 'EUR',
      country: 'FR',
      horizon: { start: monthAt(0), months },
      discountRatePerYear: 0.06,
      hash: '5f0d9d7a2c9b4be1a3cf7f43f1f1ce1d2b3a4958c6e7d8f90a1b2c3d4e5f6071',
      resolved: 'schemaVersion: 1\ntitle: "Banque du Rhône: who answers the telephone?"\n',
    },
    simulation: { seed: 20261122, draws: 10_000, staffing: 'tabulated' },
    demand: {
      byMonth: Array.from({ length: months }, (_, index) => {
        const mean = weekTotal * 4.35 * season(index) * (1 + 0.004 * index)
        const width = 0.05 + 0.0045 * index
        return {
          month: monthAt(index),
          firstAttempts: { mean, p10: mean * (1 - width), p90: mean * (1 + 1.1 * width) },
        }
      }),
      channels: [
        {
          channel: 'voice',
          week,
          records: {
            file: 'data/bank-calls-1999-01-half-hours.csv',
            firstDay: '1999-01-01',
            lastDay: '1999-01-31',
            days: 31,
            missingDays: 0,
            contacts: 30_147,
            contactsPerWeek: 6812,
            contactsPerWeekStandardError: 174,
            handleTimeSeconds: 201,
            patienceSeconds: 607,
            busynessCoefficientOfVariation: 0.11,
            abandonment: 0.178,
            acknowledgement: 'Technion SEE Laboratory, “Anonymous Bank” data, January 1999',
          },
        },
      ],
      reasons: reasonIds.map((id, index) => ({
        id,
        channel: 'voice',
        shareOfContacts: [0.58, 0.27, 0.15][index]!,
        handleTimeSeconds: [148, 221, 396][index]!,
        resolution: [0.92, 0.86, 0.71][index]!,
      })),
    },
    dataSets: [
      { id: 'customer-file', records: 240_000, changesPerDay: 0.004, sensitivity: 'personal' },
      { id: 'accounts', records: 410_000, changesPerDay: 0.31, sensitivity: 'financial' },
      { id: 'tariffs', records: 380, changesPerDay: 0.01, sensitivity: 'public' },
    ],
    options,
    decision: {
      recommended: best.id,
      confidence: best.probabilityBest,
      standing: second === undefined ? 'clear' : 'leaning',
      tiedWith: [],
      ranking: ranking.map((option) => option.id),
      expectedValueOfPerfectInformation: second === undefined ? 0 : 92_000,
      pairwise: ranking.slice(1).map((other) => ({
        option: best.id,
        other: other.id,
        meanDifference: best.totalCost.mean - other.totalCost.mean,
        standardError: 4200,
        correlation: 0.71,
        probabilityBetter: Math.min(0.99, 0.66 + (other.totalCost.mean - best.totalCost.mean) / 4_000_000),
      })),
      cautions:
        second === undefined
          ? []
          : [
              {
                code: 'costsMoreOnCategory',
                figures: {
                  category: 'rental',
                  extra: 2_724_000,
                  recommendedCost: 2_724_000,
                  runnerUpCost: 0,
                  runnerUp: second.id,
                },
              },
            ],
      ...(second === undefined ? {} : { runnerUp: second.id }),
      reasons:
        second === undefined
          ? [{ code: 'onlyOption', figures: {} }]
          : ['providerFees', 'transfers', 'expectedLoss'].map((category, index) => ({
              code: 'savesOnCategory',
              figures: {
                category,
                saving: [2_190_000, 220_000, 190_000][index]!,
                recommendedCost: [0, 171_000, 173_000][index]!,
                runnerUpCost: [2_190_000, 391_000, 363_000][index]!,
                shareOfDifference: [5.1, 0.52, 0.44][index]!,
                runnerUp: second.id,
              },
            })),
      flips:
        second === undefined
          ? []
          : [
              {
                code: 'inputBelow',
                figures: {
                  input: 'options.offshore.price.perHour',
                  value: 11.1,
                  rival: second.id,
                  probability: 0.29,
                },
              },
              {
                code: 'inputBelow',
                figures: {
                  input: 'options.offshore.quality.handleTime',
                  value: 1.09,
                  rival: second.id,
                  probability: 0.21,
                },
              },
              {
                code: 'inputAbove',
                figures: { input: 'demand.growth', value: 0.071, rival: 'internal', probability: 0.08 },
              },
              {
                code: 'rivalCheaperBy',
                figures: { rival: second.id, amount: 281_400, share: 0.067 },
              },
            ],
      tornado:
        second === undefined
          ? []
          : [
              {
                input: 'demand.growth',
                low: -0.06,
                high: 0.09,
                differenceAtLow: -402_000,
                differenceAtHigh: 121_000,
              },
              {
                input: 'options.offshore.price.perHour',
                low: 9.2,
                high: 15.8,
                differenceAtLow: 214_000,
                differenceAtHigh: -588_000,
              },
              {
                input: 'options.offshore.quality.handleTime',
                low: 1.02,
                high: 1.31,
                differenceAtLow: 96_000,
                differenceAtHigh: -477_000,
              },
              {
                input: 'demand.volatility.persistent',
                low: 0.02,
                high: 0.07,
                differenceAtLow: -150_000,
                differenceAtHigh: -245_000,
              },
              {
                input: 'data.accounts.changes',
                low: 0.2,
                high: 0.45,
                differenceAtLow: -150_000,
                differenceAtHigh: -230_000,
              },
              {
                input: 'options.rented.price.agents.supplied.perMinute.price',
                low: 0.19,
                high: 0.24,
                differenceAtLow: -310_000,
                differenceAtHigh: -82_000,
              },
            ],
      informationValue:
        second === undefined
          ? []
          : [
              { input: 'options.offshore.price.perHour', value: 61_000 },
              { input: 'options.offshore.quality.handleTime', value: 38_000 },
              { input: 'demand.growth', value: 22_000 },
              { input: 'options.rented.price.agents.supplied.perMinute.price', value: 0 },
            ],
    },
    inputs: [
      {
        path: 'discountRate',
        written: '6 %',
        unit: 'share',
        mean: 0.06,
        p5: 0.06,
        p95: 0.06,
        certain: true,
        origin: 'scenario',
      },
      {
        path: 'demand.growth',
        written: '-6 % to 9 %',
        unit: 'share',
        mean: 0.015,
        p5: -0.06,
        p95: 0.09,
        certain: false,
        origin: 'scenario',
      },
      {
        path: 'demand.volatility.persistent',
        written: '2 % to 7 %',
        unit: 'share',
        mean: 0.04,
        p5: 0.02,
        p95: 0.07,
        certain: false,
        origin: 'scenario',
      },
      {
        path: 'data.accounts.changes',
        written: '0.2 to 0.45 per day',
        unit: 'perDay',
        mean: 0.31,
        p5: 0.2,
        p95: 0.45,
        certain: false,
        origin: 'scenario',
      },
      {
        path: 'demand.channels.voice.patience',
        written: 'records',
        unit: 'seconds',
        mean: 607,
        p5: 607,
        p95: 607,
        certain: true,
        origin: 'records',
        source: 'data/bank-calls-1999-01-half-hours.csv',
      },
      {
        path: 'options.internal.price.employerCharges',
        written: '47.5 %',
        unit: 'share',
        mean: 0.475,
        p5: 0.475,
        p95: 0.475,
        certain: true,
        origin: 'default',
        source: 'Eurostat, labour cost levels (lc_lci_lev)',
        asOf: '2024',
      },
      {
        path: 'options.internal.staff.shrinkage',
        written: '28 % to 35 %',
        unit: 'share',
        mean: 0.315,
        p5: 0.28,
        p95: 0.35,
        certain: false,
        origin: 'default',
        source: 'Call Centre Helper, What Contact Centres Are Doing Right Now',
        asOf: '2023',
      },
      {
        path: 'options.offshore.price.perHour',
        written: '9.2 to 15.8 EUR per hour',
        unit: 'money',
        mean: 12.2,
        p5: 9.2,
        p95: 15.8,
        certain: false,
        origin: 'scenario',
      },
      {
        path: 'options.offshore.quality.handleTime',
        written: '1.02 to 1.31',
        unit: 'factor',
        mean: 1.16,
        p5: 1.02,
        p95: 1.31,
        certain: false,
        origin: 'scenario',
      },
      {
        path: 'options.rented.price.agents.supplied.perMinute.price',
        written: '0.19 to 0.24 EUR',
        unit: 'money',
        mean: 0.214,
        p5: 0.19,
        p95: 0.24,
        certain: false,
        origin: 'command-line',
      },
    ],
    notPriced: [
      { code: 'specialist', figures: {} },
      ...options.flatMap((option) =>
        option.model === 'internal'
          ? [{ code: 'teamToHire', figures: {}, option: option.id }]
          : [
              { code: 'exitFee', figures: {}, option: option.id },
              {
                code: 'exposure.threatNotPriced',
                figures: { threat: 'industrial-espionage' },
                option: option.id,
              },
              ...(option.model === 'offshore'
                ? [
                    { code: 'currency', figures: {}, option: option.id },
                    {
                      code: 'exposure.transferInstrumentNotPriced',
                      figures: { place: option.place },
                      option: option.id,
                    },
                  ]
                : []),
            ],
      ),
    ],
  }
}

const hostileNames: readonly string[] = [
  '<script>alert(1)</script>',
  '=cmd|" /C calc"!A0',
  '\u202Eevil\u202C \u0645\u0631\u0643\u0632 \u05DE\u05D5\u05E7\u05D3\u2069',
  `${'Wort'.repeat(2500)}`,
]

/** The same result with names, text and sources that try to break out of the page. */
export function hostileResult(): ResultDocument {
  const result = fixtureResult(4)
  return {
    ...result,
    scenario: {
      ...result.scenario,
      name: '"><img src=x onerror=alert(1)>',
      title: '</title><script>document.title="broken"</script> 🚀 {{constructor}}',
      client: `😀 "quoted" 'single' &amp; <b>bold</b>`,
      confidentiality: '<!-- --><style>body{display:none}</style>',
      author: '\u0000\u0007\u202Egnp.exe',
    },
    options: result.options.map((option, index) => ({ ...option, name: hostileNames[index]! })),
    inputs: result.inputs.map((input) => ({
      ...input,
      written: '<svg onload=alert(1)>',
      source: 'javascript:alert(1) </td></table>',
      asOf: '<i>2024</i>',
    })),
  }
}
