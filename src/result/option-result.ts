import { transferRules } from '../access/transfer-rules.js'
import { budgetYears } from '../cost/budget-years.js'
import { type CostCategory, costCategories } from '../cost/categories.js'
import { unitCosts } from '../cost/unit-costs.js'
import { lossDistribution } from '../exposure/loss-distribution.js'
import { threats } from '../exposure/threats.js'
import type { Sampling } from '../kernel/hypercubes.js'
import { inPoints, type ShareInterval, shareInterval } from '../kernel/share-interval.js'
import { quantileOfSorted, summarise } from '../kernel/summary.js'
import { realisation } from '../scenario/realise.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import {
  cashFlowOf,
  type DataSetFigure,
  dataSetFigures,
  type MonthFigure,
  type OptionSums,
} from '../simulation/monte-carlo/columns.js'
import { goodwillCauses } from '../simulation/monte-carlo/goodwill.js'
import { queueKindOf } from '../simulation/monte-carlo/option-in-study.js'
import type { OptionOutcome } from '../simulation/monte-carlo/outcome.js'
import { type RoundTripFigure, roundTripFigures } from '../simulation/monte-carlo/round-trip-run.js'
import { type Recorded, timeMethods } from '../simulation/monte-carlo/time-method.js'
import { type Study, samplingOf } from '../simulation/study.js'
import type { RoundTripResult } from './access-result.js'
import { accessOf } from './access-rows.js'
import { type Candidate, candidateOf, legResults, strictest, transfersByPlace } from './candidate.js'
import { accessTradeOffResult, knockedOut, VariantFigures } from './compose-access.js'
import { convergenceOf } from './convergence.js'
import type { ExposureResult, FreshnessResult, OptionResult, StaffingResult, Statistics } from './document.js'
import {
  callBackResult,
  deferredResult,
  hiringResult,
  outboundResult,
  scheduleResult,
  secondLevelResult,
} from './staffing-result.js'
import { todayResult } from './today-result.js'

/** Figures of an option that come from comparing it with the others. */
export interface Standing {
  readonly probabilityBest: number
  readonly probabilityBestInterval?: ShareInterval
  readonly expectedLoss: number
}

/** The result of one option: means and quantiles over draws of what the simulation kept. */
export function optionResult(
  study: Study,
  means: RealisedScenario,
  outcome: OptionOutcome,
  totalCosts: Float64Array,
  standing: Standing,
  monthNames: readonly string[],
): OptionResult {
  const { id, draws, sums } = outcome
  const candidate = candidateOf(means, id)
  const legs = legResults(candidate, means, outcome, study, monthNames)
  const netPresentCost = statistics(draws.netPresentCost, samplingOf(study))
  const total = statistics(totalCosts, samplingOf(study))
  const cost: OptionResult['cost'] = {
    netPresentCost,
    byCategory: costCategories.flatMap((category, row) => {
      const mean = sums.presentCosts[row]! / study.draws
      return mean === 0 ? [] : [{ category, mean }]
    }),
    byMonth: monthNames.map((month, index) => monthlyCost(study, sums, month, index)),
    perContact: perContact(netPresentCost.mean, sums, 'contactsAnswered', study.draws),
    perResolvedContact: perContact(netPresentCost.mean, sums, 'contactsResolved', study.draws),
    ...budgetResult(study, sums),
  }
  const freshness = freshnessResult(study, outcome)
  const exposure = exposureResult(study, means, candidate, outcome)
  const variants =
    outcome.plan.variants.length > 0 ? new VariantFigures(outcome, { cost, freshness, exposure }) : undefined
  const lostGoodwill = goodwillOf(outcome.sums, study.draws)
  const out = variants && knockedOut(outcome, variants, total.mean)
  return {
    id,
    ...(candidate.name !== undefined && { name: candidate.name }),
    model: candidate.model,
    place: candidate.first.place,
    leadTimeMonths: candidate.first.leadTime / secondsPerMonth,
    ...(legs && { legs }),
    cost,
    totalCost: total,
    ...(lostGoodwill && { goodwill: lostGoodwill }),
    ...(means.options[id]?.baseline && { baseline: todayResult(means, means.options[id]) }),
    totalCostQuantiles: quantileSteps(totalCosts),
    convergence: convergenceOf(totalCosts, samplingOf(study)),
    ...standing,
    staffing: staffingResult(study, means, outcome, monthNames),
    freshness,
    exposure,
    ...accessOf(means, candidate, sums),
    ...(variants &&
      outcome.plan.rows.length > 0 && { accessTradeOff: accessTradeOffResult(outcome, variants) }),
    ...(out && { knockedOut: out }),
  }
}

/** Spread of a column of draws as the document states it. */
export function statistics(column: Float64Array, sampling: Sampling): Statistics {
  const { mean, p10, p50, p90, standardError } = summarise(column, sampling)
  return { mean, p10, p50, p90, standardError }
}

function monthlyCost(
  study: Study,
  sums: OptionSums,
  month: string,
  index: number,
): OptionResult['cost']['byMonth'][number] {
  const byCategory: Partial<Record<CostCategory, number>> = {}
  let mean = 0
  for (const category of costCategories) {
    const amount = cashFlowOf(sums, category, index) / study.draws
    if (amount !== 0) byCategory[category] = amount
    mean += amount
  }
  const present = sums.presentMonths[index]! / study.draws
  return { month, mean, ...(present !== 0 && { present }), byCategory }
}

/** Mean cash flows by year, and over what was delivered. */
function budgetResult(
  { draws, scenario, months }: Study,
  sums: OptionSums,
): Pick<OptionResult['cost'], 'unit' | 'byYear'> {
  const flows = { months: months.length, amounts: sums.cashFlows.map((amount) => amount / draws) }
  const mean = (figure: 'contactsAnswered' | 'contactsResolved' | 'workedHours') =>
    sums.months[figure].map((amount) => amount / draws)
  const units = unitCosts(flows, {
    contactsAnswered: mean('contactsAnswered'),
    contactsResolved: mean('contactsResolved'),
    workedHours: mean('workedHours'),
  })
  const { perContact: contact, perResolvedContact, perProductiveHour } = units
  return {
    unit: {
      ...(contact !== undefined && { perContact: contact }),
      ...(perResolvedContact !== undefined && { perResolvedContact }),
      ...(perProductiveHour !== undefined && { perProductiveHour }),
    },
    byYear: budgetYears(flows, scenario.horizon.start, scenario.budgetYearFrom),
  }
}

/** Goodwill by cause, discounted means; undefined where nothing is priced. */
function goodwillOf({ goodwill }: OptionSums, draws: number): OptionResult['goodwill'] {
  const byCause = goodwillCauses.flatMap((cause, index) =>
    goodwill[index] === 0 ? [] : [{ cause, mean: goodwill[index]! / draws }],
  )
  if (byCause.length === 0) return undefined
  return { mean: byCause.reduce((sum, { mean }) => sum + mean, 0), byCause }
}

function perContact(cost: number, sums: OptionSums, contacts: MonthFigure, draws: number): number {
  const total = sumOf(sums.months[contacts]) / draws
  return total > 0 ? cost / total : 0
}

function quantileSteps(column: Float64Array): number[] {
  const sorted = column.slice().sort()
  return Array.from({ length: 21 }, (_, step) => quantileOfSorted(sorted, step / 20))
}

function staffingResult(
  study: Study,
  means: RealisedScenario,
  { id, sums, week }: OptionOutcome,
  monthNames: readonly string[],
): StaffingResult {
  const { first, legs } = candidateOf(means, id)
  const promise = first.service ?? means.service
  const bounded =
    means.demand.channels.voice?.patience !== undefined || study.fitted.voice?.patience !== undefined
  const mean = (figure: MonthFigure, month: number) => sums.months[figure][month]! / study.draws
  const schedule = study.schedules?.[id]
  const options = legs.map(({ option }) => option)
  const methods = timeMethods(study, means, realisation(study.fitted).tree as Recorded, first)
  const queue = queueKindOf({ drawn: { scenario: means }, option: first }, 'voice')
  const deferred = deferredResult(study, options, sums.supplement, monthNames)
  const hiring = hiringResult(study, options, sums.supplement, monthNames)
  const callBacks = callBackResult(study, options, sums.supplement, monthNames)
  const outbound = outboundResult(study, options, sums.supplement, monthNames)
  const secondLevel = secondLevelResult(study, means, options, sums, monthNames)
  return {
    byMonth: monthNames.map((month, index) => ({
      month,
      contactsOffered: mean('contactsOffered', index),
      contactsAnswered: mean('contactsAnswered', index),
      plannedHours: mean('plannedHours', index),
      requiredHours: mean('requiredHours', index),
      workedHours: mean('workedHours', index),
      overtimeHours: mean('overtimeHours', index),
      idleHours: mean('idleHours', index),
      paidHours: mean('paidHours', index),
      headcount: mean('headcount', index),
      positions: mean('positions', index),
      serviceLevel: ratio(mean('contactsInTime', index), mean('contactsOffered', index)),
      abandonment: ratio(mean('contactsAbandoned', index), mean('contactsOffered', index)),
      ...(bounded && {
        averageSpeedOfAnswerSeconds: ratio(mean('waitedSeconds', index), mean('contactsAnswered', index)),
      }),
    })),
    target: {
      ...promise.target,
      definition: promise.definition,
      ...(promise.average !== undefined && { average: promise.average }),
      ...(promise.staffTo === 'reached' && { staffTo: promise.staffTo }),
    },
    monthsPromiseKept: sumOf(sums.months.promiseKept) / (study.draws * study.months.length),
    week,
    ...(methods && { timeMethods: methods }),
    ...(Object.keys(queue).length > 0 && { queue }),
    ...(schedule && { schedule: scheduleResult(schedule, monthNames) }),
    ...(deferred && { deferred }),
    ...(hiring && { hiring }),
    ...(callBacks && { callBacks }),
    ...(outbound && { outbound }),
    ...(secondLevel && { secondLevel }),
    handleTimeSeconds: sums.scalars.handleTimeSeconds / study.draws,
    contactsPerFirstAttempt: sums.scalars.contactsPerFirstAttempt / study.draws,
  }
}

function freshnessResult(study: Study, { draws, sums }: OptionOutcome): FreshnessResult {
  const { scalars, reasonFreshness, dataSetFreshness, goodwill } = sums
  return {
    score: 100 * summarise(draws.freshness).mean,
    meanAgeHours: scalars.meanAgeHours / study.draws,
    stalenessCost: scalars.stalenessCost / scalars.stalenessDraws,
    ...(sumOf(goodwill) !== 0 && {
      stalenessGoodwill: scalars.stalenessGoodwill / scalars.stalenessDraws,
    }),
    extraHandlingHoursPerMonth: scalars.stalenessHours / scalars.stalenessDraws,
    byReason: Object.keys(study.scenario.demand.reasons).map((reason, index) => ({
      reason,
      score: (100 * reasonFreshness[index]!) / study.draws,
    })),
    byDataSet: Object.keys(study.scenario.data).flatMap((dataSet, index) => {
      const sum = (figure: DataSetFigure) =>
        dataSetFreshness[index * dataSetFigures.length + dataSetFigures.indexOf(figure)]!
      const looks = sum('looks')
      const openLooks = sum('openLooks')
      if (looks === 0) return []
      return [
        {
          dataSet,
          score: (100 * sum('served')) / looks,
          ...(openLooks > 0 && { meanAgeHours: sum('ageHours') / openLooks }),
        },
      ]
    }),
    ...roundTripResults(study, sums),
  }
}

/** Means of the entries that came back by file, by data set; nothing where none did on known terms. */
function roundTripResults(study: Study, { roundTrips }: OptionSums): Pick<FreshnessResult, 'roundTrips'> {
  const results = Object.keys(study.scenario.data).flatMap((dataSet, index): RoundTripResult[] => {
    const sum = (figure: RoundTripFigure) =>
      roundTrips[index * roundTripFigures.length + roundTripFigures.indexOf(figure)]!
    const runs = sum('runs')
    if (runs === 0) return []
    const mean = (figure: RoundTripFigure) => sum(figure) / runs
    return [
      {
        dataSet,
        delayHours: mean('delayHours'),
        entriesPerMonth: mean('entriesPerMonth'),
        conflictsPerMonth: mean('conflictsPerMonth'),
        wrongRecordsPerMonth: mean('wrongRecordsPerMonth'),
        checkingCostPerMonth: mean('checkingCostPerMonth'),
        errorCostPerMonth: mean('errorCostPerMonth'),
        checkedShare: mean('checkedShare'),
        byReason: entriesByReason(study, dataSet).map(({ reason, share }) => ({
          reason,
          entriesPerMonth: share * mean('entriesPerMonth'),
          wrongRecordsPerMonth: share * mean('wrongRecordsPerMonth'),
          conflictsPerMonth: share * mean('conflictsPerMonth'),
          errorCostPerMonth: share * mean('errorCostPerMonth'),
        })),
        ...(sum('cheapestRuns') > 0 && {
          cheapestCheckedShare: sum('cheapestCheckedShare') / sum('cheapestRuns'),
        }),
      },
    ]
  })
  return results.length > 0 ? { roundTrips: results } : {}
}

/** Which share of a data set's entries each reason makes, by first attempts at mean inputs; none that makes none. */
function entriesByReason(study: Study, dataSet: string): { reason: string; share: number }[] {
  const { demand } = realisation(study.scenario).tree as RealisedScenario
  const recorded = realisation(study.fitted).tree as Recorded
  const weights = Object.entries(demand.reasons).flatMap(
    ([reason, { channel, volume, recordsShare, needs }]) => {
      const weekly = volume ?? (recordsShare ?? 0) * (recorded[channel]?.contactsPerWeek ?? 0)
      const weight = weekly * (needs?.[dataSet] ?? 0)
      return weight > 0 ? [{ reason, weight }] : []
    },
  )
  const all = weights.reduce((sum, { weight }) => sum + weight, 0)
  return weights
    .map(({ reason, weight }) => ({ reason, share: weight / all }))
    .sort((a, b) => b.share - a.share)
}

function exposureResult(
  study: Study,
  means: RealisedScenario,
  candidate: Candidate,
  { draws, sums }: OptionOutcome,
): ExposureResult {
  const { tolerance } = means.exposure
  const places = transfersByPlace(means, candidate)
  const { mean, p95, expectedShortfall95, exceedance, score } = lossDistribution(draws.annualLoss, tolerance)
  return {
    ...(score !== undefined &&
      tolerance !== undefined && {
        score,
        scoreStandardError: Math.sqrt((score * (100 - score)) / draws.annualLoss.length),
        scoreInterval: inPoints(shareInterval(score / 100, draws.annualLoss.length)),
        tolerance,
      }),
    annualLoss: {
      mean,
      p95,
      expectedShortfall95,
      exceedance,
      byThreat: threats.flatMap((threat, index) => {
        const frequencyPerYear = sums.threats[index]! / study.draws
        const expectedLoss = sums.threats[threats.length + index]! / study.draws
        return frequencyPerYear === 0 ? [] : [{ threat, frequencyPerYear, expectedLoss }]
      }),
      expected: sums.scalars.expectedAnnualLoss / study.draws,
    },
    discountedExpectedLoss: summarise(draws.expectedLoss).mean,
    transfer: {
      status: strictest(places.map(({ status }) => status)),
      ...(places.length > 1 && { places }),
      source: transferRules.source,
      asOf: transferRules.asOf,
    },
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

const secondsPerMonth = (365.25 / 12) * 86_400
