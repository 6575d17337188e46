import { sampleCorrelation } from 'simple-statistics'
import { type AccessRow, accessRow } from '../access/row.js'
import { costCategories, costPurposes, purposeOf } from '../cost/categories.js'
import {
  unpricedDedicated,
  unpricedForAll,
  unpricedInternal,
  unpricedOffshore,
  unpricedRented,
} from '../cost/unpriced.js'
import { type Decision, decide } from '../decision/decide.js'
import { unpricedExposure } from '../exposure/unpriced.js'
import { pricesErrors } from '../freshness/write-back.js'
import { isCertain, meanOf, quantile } from '../kernel/distribution-functions.js'
import { sha256Hex } from '../kernel/hash.js'
import { quantileOfSorted, summarise } from '../kernel/summary.js'
import { formulaColumns } from '../scenario/formula/formula-columns.js'
import type { ScenarioInput } from '../scenario/inputs.js'
import { realisation } from '../scenario/realise.js'
import { candidatesOf, type RealisedOption, type RealisedScenario } from '../scenario/scenario.js'
import type { ScenarioTerm } from '../scenario/stated-terms.js'
import { totalCostsOf } from '../simulation/monte-carlo/columns.js'
import { siteOf } from '../simulation/monte-carlo/option-site.js'
import type { OptionOutcome, Outcome } from '../simulation/monte-carlo/outcome.js'
import { type ChannelName, channelNames, type Study } from '../simulation/study.js'
import { againstBaseline } from './against-baseline.js'
import { candidateOf } from './candidate.js'
import { cheaperOnceRepaired, liftedCosts, ruleCosts, VariantFigures } from './compose-access.js'
import { robustnessResult } from './compose-robustness.js'
import {
  type DecisionResult,
  type DemandResult,
  type InputRecord,
  type LogoResult,
  type RecordsFit,
  type ResultDocument,
  resultVersion,
  type TermRecord,
} from './document.js'
import { driversResult, rangedInputs } from './drivers-result.js'
import type { FutureCosts } from './futures-result.js'
import { inputGroups, studiesToValue } from './information-result.js'
import { optionResult, type Standing } from './option-result.js'
import type { StudyResult } from './robustness.js'
import { sourceWarnings } from './source-warnings.js'
import { type StudiesToValue, studyResults } from './study-results.js'

/** What the document says of its own making. */
export interface Making {
  /** Every number of the scenario with its origin. */
  readonly inputs: readonly ScenarioInput[]
  readonly terms?: readonly ScenarioTerm[]
  readonly programVersion: string
  /** The resolved scenario as YAML text. */
  readonly resolved: string
  readonly logo?: LogoResult | undefined
  /** Where the simulation could stop at a precision before its last draw. */
  readonly stopping?: ResultDocument['simulation']['stopping']
}

/**
 * The result document of a simulation: everything any format shows, and nothing that depends on the clock, the machine
 * or the number of workers.
 *
 * @param studies what the scenario's studies are worth; none where they are still being valued (see `withStudies`).
 */
export function composeDocument(
  study: Study,
  outcome: Outcome,
  making: Making,
  futures: readonly FutureCosts[] = [],
  studies: readonly StudyResult[] = studyResults(studiesOf(study, outcome)),
): ResultDocument {
  const { scenario } = study
  const means = realisation(scenario).tree as RealisedScenario
  const inputs = inputRecords(study, making.inputs, outcome)
  const monthNames = study.months.map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`)
  const totalCosts = outcome.options.map(({ draws }) => totalCostsOf(draws))
  const admitted = admittedIn(outcome)
  const decision =
    admitted.length === 0 ? undefined : decideAmong(admitted, study, means, outcome, totalCosts)
  const standings = standingsOf(admitted, decision, totalCosts)
  const ranged = rangedInputs(outcome.inputs, inputs)
  const options = againstBaseline(
    outcome.options.map((option, index) => ({
      ...optionResult(study, means, option, totalCosts[index]!, standings[index]!, monthNames),
      drivers: driversResult(option, totalCosts[index]!, ranged),
    })),
    totalCosts,
  )
  const robustness =
    decision &&
    robustnessResult(study, means, {
      outcomes: pick(outcome.options, admitted),
      results: pick(options, admitted),
      totalCosts: pick(totalCosts, admitted),
      decision,
      futures,
      studies,
    })
  const costs = ruleCosts(
    means,
    options.map((option, index) => {
      const { id, totalCost, knockedOut } = option
      const outcomeOf = outcome.options[index]!
      const lifted =
        knockedOut === undefined
          ? []
          : liftedCosts(outcomeOf, new VariantFigures(outcomeOf, option), totalCost.mean)
      return { id, totalCost: totalCost.mean, knockedOut, lifted }
    }),
  )
  const stated = decision
    ? decisionResult(decision, pick(outcome.options, admitted), pick(totalCosts, admitted))
    : nothingToRecommend
  return {
    document: 'sourcing-result',
    resultVersion,
    program: { name: 'sourcing', version: making.programVersion },
    scenario: {
      name: study.name,
      ...(scenario.title !== undefined && { title: scenario.title }),
      ...(scenario.client !== undefined && { client: scenario.client }),
      ...(scenario.author !== undefined && { author: scenario.author }),
      ...(scenario.confidentiality !== undefined && { confidentiality: scenario.confidentiality }),
      ...(making.logo && { logo: making.logo }),
      currency: scenario.currency,
      ...(scenario.calendar.country !== undefined && { country: scenario.calendar.country }),
      horizon: { start: monthNames[0]!, months: monthNames.length },
      discountRatePerYear: means.discountRate,
      ...(scenario.discountTiming === 'end-of-month' && { discountTiming: scenario.discountTiming }),
      ...((scenario.budgetYearFrom ?? 1) !== 1 && { budgetYearFrom: scenario.budgetYearFrom! }),
      hash: studyHash(study),
      resolved: making.resolved,
    },
    simulation: {
      seed: study.seed,
      draws: study.draws,
      staffing: study.staffing,
      sampling: study.latinHypercubeOver === undefined ? 'plain' : 'latin-hypercube',
      ...(making.stopping && { stopping: making.stopping }),
    },
    demand: demandResult(study, means, outcome, monthNames),
    dataSets: Object.entries(means.data).map(([id, { records, changes, sensitivity }]) => ({
      id,
      records,
      changesPerDay: changes,
      sensitivity,
    })),
    options,
    decision: {
      ...stated,
      cautions: [...cheaperOnceRepaired(stated.recommended, options), ...stated.cautions],
      // One option left by the rules is another thing than one option stated.
      ...(admitted.length === 1 && outcome.options.length > 1 && { reasons: [onlyOptionLeft] }),
      ...(costs && { ruleCosts: costs }),
      ...robustness,
    },
    inputs,
    terms: (making.terms ?? []).map(termRecord),
    warnings: sourceWarnings([...inputs, ...(making.terms ?? [])], scenario.horizon.start.year),
    notPriced: notPriced(study, means),
  }
}

/** What it takes to value the scenario's studies, which can be done beside composing the rest. */
export function studiesOf(study: Study, outcome: Outcome): StudiesToValue {
  const means = realisation(study.scenario).tree as RealisedScenario
  const costs = pick(outcome.options, admittedIn(outcome)).map(({ draws }) => totalCostsOf(draws))
  return studiesToValue(study, means, costs, outcome.inputs)
}

/** A document that was composed without its studies, with them. */
export function withStudies(document: ResultDocument, studies: readonly StudyResult[]): ResultDocument {
  if (document.decision.studies === undefined) return document
  return { ...document, decision: { ...document.decision, studies } }
}

/** Places of the options that keep every hard rule. */
const admittedIn = ({ options }: Outcome): number[] =>
  options.flatMap(({ plan }, index) => (plan.breaches.length === 0 ? [index] : []))

/** Mean total cost of every option by what it is for, each part once: the decision's reasons speak of these. */
function purposeMeans(options: readonly OptionOutcome[], draws: number) {
  const paid = costPurposes.map((purpose) => ({
    category: purpose as string,
    means: options.map(({ sums }) =>
      costCategories.reduce(
        (sum, category, row) => sum + (purposeOf[category] === purpose ? sums.presentCosts[row]! / draws : 0),
        0,
      ),
    ),
  }))
  const meanOf = (column: 'expectedLoss' | 'goodwill') =>
    options.map((option) => option.draws[column].reduce((sum, loss) => sum + loss, 0) / draws)
  const goodwill = { category: 'goodwill', means: meanOf('goodwill') }
  return [
    ...[...paid, goodwill].filter(({ means }) => means.some((mean) => mean !== 0)),
    { category: 'expectedLoss', means: meanOf('expectedLoss') },
  ]
}

/** Items at the given places. */
const pick = <Item>(items: readonly Item[], places: readonly number[]): Item[] =>
  places.map((place) => items[place]!)

/** The choice among the options that keep every hard rule, given by their places. */
function decideAmong(
  admitted: readonly number[],
  study: Study,
  means: RealisedScenario,
  outcome: Outcome,
  totalCosts: readonly Float64Array[],
): Decision {
  const options = pick(outcome.options, admitted)
  return decide({
    ids: options.map(({ id }) => id),
    costs: pick(totalCosts, admitted),
    inputs: outcome.inputs,
    categories: purposeMeans(options, study.draws),
    groups: inputGroups(
      means,
      outcome.inputs.map(({ path }) => path),
    ),
  })
}

/** Every option's standing; one that is knocked out is never the best, and its regret is measured against the others. */
function standingsOf(
  admitted: readonly number[],
  decision: Decision | undefined,
  totalCosts: readonly Float64Array[],
): Standing[] {
  const compared = admitted.length > 0 ? pick(totalCosts, admitted) : totalCosts
  return totalCosts.map((costs, index) => {
    const standing = decision?.comparison.options[admitted.indexOf(index)]
    if (standing !== undefined) {
      const { probabilityBest, expectedLoss } = standing
      return { probabilityBest, expectedLoss }
    }
    const regret = costs.map((cost, draw) => cost - Math.min(...compared.map((column) => column[draw]!)))
    return { probabilityBest: 0, expectedLoss: summarise(regret).mean }
  })
}

const onlyOptionLeft = { code: 'onlyOptionLeft', figures: {} }

/** What is said of the choice where every option breaks a hard rule. */
const nothingToRecommend: DecisionResult = {
  confidence: 0,
  standing: 'none',
  tiedWith: [],
  ranking: [],
  expectedValueOfPerfectInformation: 0,
  pairwise: [],
  reasons: [{ code: 'everyOptionKnockedOut', figures: {} }],
  cautions: [],
  flips: [],
  tornado: [],
  informationValue: [],
}

function decisionResult(
  { comparison, recommendation, tornado, informationValue }: Decision,
  options: readonly OptionOutcome[],
  totalCosts: readonly Float64Array[],
): DecisionResult {
  const id = (index: number) => options[index]!.id
  return {
    recommended: recommendation.recommended,
    confidence: recommendation.confidence,
    standing: recommendation.standing,
    tiedWith: recommendation.tiedWith,
    ...(recommendation.runnerUp !== undefined && { runnerUp: recommendation.runnerUp }),
    ranking: comparison.ranking.map(id),
    expectedValueOfPerfectInformation: comparison.expectedValueOfPerfectInformation,
    pairwise: comparison.pairwise.map((pair) => ({
      option: id(pair.option),
      other: id(pair.other),
      meanDifference: pair.meanDifference,
      standardError: pair.standardError,
      probabilityBetter: pair.probabilityBetter,
      correlation: correlationOf(totalCosts[pair.option]!, totalCosts[pair.other]!),
    })),
    reasons: recommendation.reasons,
    cautions: recommendation.cautions,
    flips: recommendation.flips,
    tornado: tornado.map(({ input, low, high, differenceAtLow, differenceAtHigh }) => ({
      input,
      low,
      high,
      differenceAtLow,
      differenceAtHigh,
    })),
    informationValue: informationValue.map(({ name, value, standardError }) => ({
      input: name,
      value,
      standardError,
    })),
  }
}

/** Pearson correlation of two columns; 0 where one of them does not vary. */
function correlationOf(first: Float64Array, second: Float64Array): number {
  const correlation = sampleCorrelation(Array.from(first), Array.from(second))
  return Number.isFinite(correlation) ? correlation : 0
}

function demandResult(
  study: Study,
  means: RealisedScenario,
  outcome: Outcome,
  monthNames: readonly string[],
): DemandResult {
  const reasons = Object.entries(means.demand.reasons)
  const recorded = (channel: ChannelName) => study.fitted[channel]
  const volumes = reasons.map(
    ([, reason]) =>
      reason.volume ?? reason.recordsShare! * meanOf(recorded(reason.channel)!.contactsPerWeek.distribution),
  )
  const total = volumes.reduce((sum, volume) => sum + volume, 0)
  return {
    byMonth: monthNames.map((month, index) => {
      const column = Float64Array.from(
        { length: outcome.demandDraws },
        (_, draw) => outcome.firstAttempts[draw * monthNames.length + index]!,
      ).sort()
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length
      return {
        month,
        firstAttempts: { mean, p10: quantileOfSorted(column, 0.1), p90: quantileOfSorted(column, 0.9) },
      }
    }),
    channels: channelNames.flatMap((channel) => {
      const week = study.weeks[channel]
      if (week === undefined) return []
      const weekly = reasons.reduce(
        (sum, [, reason], index) => sum + (reason.channel === channel ? volumes[index]! : 0),
        0,
      )
      return [
        {
          channel,
          week: Array.from(week.profile, (share) => share * weekly),
          ...(week.records && { records: recordsFit(week.records.file, week.records.fit) }),
        },
      ]
    }),
    reasons: reasons.map(([id, reason], index) => ({
      id,
      channel: reason.channel,
      shareOfContacts: total > 0 ? volumes[index]! / total : 0,
      handleTimeSeconds: reason.handleTime ?? meanOf(recorded(reason.channel)!.handleTime.distribution),
      resolution: reason.resolution ?? 1,
    })),
  }
}

function recordsFit(
  file: string,
  fit: NonNullable<NonNullable<Study['weeks']['voice']>['records']>['fit'],
): RecordsFit {
  return {
    file,
    firstDay: fit.firstDate,
    lastDay: fit.lastDate,
    days: fit.daysObserved,
    missingDays: fit.missingDates.length,
    contacts: fit.offered,
    contactsPerWeek: fit.contactsPerWeek.value,
    contactsPerWeekStandardError: fit.contactsPerWeek.standardError,
    handleTimeSeconds: fit.handleTimeSeconds.value,
    ...(fit.patienceSeconds && { patienceSeconds: fit.patienceSeconds.value }),
    busynessCoefficientOfVariation: fit.busyness?.trendRemoved ?? 0,
    abandonment: fit.abandonment,
  }
}

function inputRecords(study: Study, inputs: readonly ScenarioInput[], outcome: Outcome): InputRecord[] {
  const formulas = formulaColumns(study.scenario, outcome.inputs)
  const fitted: ScenarioInput[] = Object.entries(study.fitted).flatMap(([channel, quantities]) =>
    Object.entries(quantities).map(([name, quantity]) => ({
      ...quantity,
      path: `records.${channel}.${name}`,
    })),
  )
  return [...inputs, ...fitted].map((input) => ({
    path: input.path,
    written: input.written,
    unit: input.unit,
    ...spreadOf(input, formulas.get(input.path)),
    origin: input.origin,
    ...(input.source !== undefined && { source: input.source }),
    ...(input.asOf !== undefined && { asOf: input.asOf }),
    ...placeOf(input),
  }))
}

function termRecord(term: ScenarioTerm): TermRecord {
  const { position: _, ...stated } = term
  return { ...stated, ...placeOf(term) }
}

/** Without its folder: where a scenario lies on a disk changes no byte of its result. */
function placeOf({ position }: Pick<ScenarioInput, 'position'>): Pick<InputRecord, 'position'> {
  return position ? { position: { file: position.file.split('/').at(-1)!, line: position.line } } : {}
}

/** Of a formula what its draws gave; of a number that is drawn its distribution. */
function spreadOf(
  { distribution }: ScenarioInput,
  drawn: Float64Array | undefined,
): Pick<InputRecord, 'mean' | 'p5' | 'p95' | 'certain'> {
  if (drawn) {
    const { mean, p5, p95, sd } = summarise(drawn)
    return { mean, p5, p95, certain: sd === 0 }
  }
  return {
    mean: meanOf(distribution),
    p5: quantile(distribution, 0.05),
    p95: quantile(distribution, 0.95),
    certain: isCertain(distribution),
  }
}

function notPriced(study: Study, means: RealisedScenario): ResultDocument['notPriced'] {
  const { scenario } = study
  const transfers =
    Object.values(means.options).some(({ quality }) => quality.transfer > 0) || staleTransfers(means)
  const common = unpricedForAll({
    valueAddedTax: scenario.valueAddedTax,
    // Specialists are missed only where contacts are handed to them.
    specialist: transfers ? scenario.specialists : true,
    goodwill: Object.values(scenario.demand.reasons).find(({ goodwill }) => goodwill !== undefined),
  }).map((key) => ({ code: `cost.${key}`, figures: {} }))
  const perOption = candidatesOf(study.scenario).flatMap((id) =>
    // A leg that is compared by itself too is not said twice.
    candidateOf(means, id).legs.flatMap((leg) =>
      leg.id !== id && means.options[leg.id]!.candidate !== false
        ? []
        : [
            ...unpricedTerms(leg.option).map((key) => ({ code: `cost.${key}`, figures: {}, option: id })),
            ...unpricedThreats(means, leg.option).map((entry) => ({ ...entry, option: id })),
          ],
    ),
  )
  return [...common, ...perOption]
}

const staleTransfers = ({ demand }: RealisedScenario): boolean =>
  Object.values(demand.reasons).some(
    ({ whenStale, whenMissing }) => (whenStale?.transfer ?? 0) > 0 || (whenMissing?.transfer ?? 0) > 0,
  )

function unpricedTerms(option: RealisedOption) {
  switch (option.model) {
    case 'internal':
      return unpricedInternal(option.price)
    case 'dedicated':
      return unpricedDedicated(option.price)
    case 'offshore':
      return unpricedOffshore(option.price)
    case 'rented':
      return unpricedRented(option.price)
  }
}

function unpricedThreats(means: RealisedScenario, option: RealisedOption) {
  const dataSets = Object.entries(means.data).map(([id, { records, sensitivity }]) => ({
    records,
    sensitivity,
    row: accessRow(option.access[id] ?? 'none'),
  }))
  return [
    ...unpricedExposure({ site: siteOf(means, option), dataSets }, means.exposure),
    ...Object.keys(means.data).flatMap((dataSet, index) => unpricedRoundTrip(dataSet, dataSets[index]!.row)),
  ]
}

/** What is left out of the money of entries that come back by file: all of it, or what wrong ones cost. */
function unpricedRoundTrip(dataSet: string, { writeBack, returnedFile }: AccessRow) {
  if (writeBack !== 'file') return []
  if (returnedFile === undefined) return [{ code: 'access.roundTripNotPriced', figures: { dataSet } }]
  return pricesErrors(returnedFile) ? [] : [{ code: 'access.wrongEntriesNotPriced', figures: { dataSet } }]
}

/** Fingerprint of what was simulated: the scenario with every default filled in, what its records gave, the calendar. */
function studyHash(study: Study): string {
  const { scenario, fitted, weeks, months } = study
  const plain = {
    scenario,
    fitted,
    // Chat came later: a scenario without it keeps its fingerprint.
    weeks: channelNames
      .filter((channel) => channel !== 'chat' || weeks.chat !== undefined)
      .map((channel) => Array.from(weeks[channel]?.profile ?? [])),
    months: months.map(({ year, month, days }) => [year, month, ...days]),
  }
  return sha256Hex(JSON.stringify(plain))
}
