import { statedFieldGroup } from '../access/field-groups.js'
import { centredInputs } from '../decision/drivers.js'
import { sha256Hex } from '../kernel/hash.js'
import type { Correlation } from '../scenario/correlation/correlation-groups.js'
import type { ScenarioInput } from '../scenario/inputs.js'
import { realisation } from '../scenario/realise.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import type { ScenarioTerm } from '../scenario/stated-terms.js'
import { totalCostsOf } from '../simulation/monte-carlo/columns.js'
import type { Outcome } from '../simulation/monte-carlo/outcome.js'
import { channelNames, type Study, samplingOf } from '../simulation/study.js'
import { againstBaseline } from './against-baseline.js'
import { chatBoundWarnings } from './chat-bound-warnings.js'
import { cheaperOnceRepaired, liftedCosts, ruleCosts, VariantFigures } from './compose-access.js'
import { robustnessResult } from './compose-robustness.js'
import {
  admittedIn,
  decideAmong,
  decisionResult,
  nothingToRecommend,
  onlyOptionLeft,
  pick,
  standingsOf,
} from './decision-result.js'
import { demandResult } from './demand-result.js'
import { type LogoResult, type ResultDocument, resultVersion } from './document.js'
import { driversResult, rangedInputs } from './drivers-result.js'
import { formulaWarnings } from './formula-warnings.js'
import type { FutureCosts } from './futures-result.js'
import { studiesToValue } from './information-result.js'
import { inputReach } from './input-reach.js'
import { inputRecords, termRecord } from './input-records.js'
import { notPriced } from './not-priced.js'
import { optionResult } from './option-result.js'
import { recordCostWarnings } from './record-cost-warning.js'
import type { StudyResult } from './robustness.js'
import { sourceWarnings } from './source-warnings.js'
import { type StudiesToValue, studyResults } from './study-results.js'

/** What the document says of its own making. */
export interface Making {
  /** Every number of the scenario with its origin. */
  readonly inputs: readonly ScenarioInput[]
  readonly terms?: readonly ScenarioTerm[]
  readonly choices?: readonly ScenarioTerm[]
  readonly droppedCorrelations?: readonly Correlation[]
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
  const inputs = inputRecords(study, making.inputs, outcome.inputs)
  const monthNames = study.months.map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`)
  const totalCosts = outcome.options.map(({ draws }) => totalCostsOf(draws))
  const admitted = admittedIn(outcome)
  const decision =
    admitted.length === 0 ? undefined : decideAmong(admitted, study, means, outcome, totalCosts)
  const standings = standingsOf(admitted, decision, totalCosts)
  const reachOf = inputReach(
    scenario,
    outcome.options.map(({ id }) => id),
  )
  const ranged = centredInputs(rangedInputs(outcome.inputs, inputs)).map((input) => ({
    ...input,
    ...reachOf(input.path),
  }))
  const options = againstBaseline(
    outcome.options.map((option, index) => ({
      ...optionResult(study, means, option, totalCosts[index]!, standings[index]!, monthNames),
      drivers: driversResult(
        option,
        totalCosts[index]!,
        ranged.filter(({ moves }) => moves?.has(index) ?? true),
      ),
    })),
    totalCosts,
    samplingOf(study),
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
      ...(making.droppedCorrelations && { droppedCorrelations: making.droppedCorrelations }),
    },
    simulation: {
      seed: study.seed,
      draws: study.draws,
      staffing: study.staffing,
      sampling: samplingOf(study),
      ...(making.stopping && { stopping: making.stopping }),
    },
    demand: demandResult(study, means, outcome, monthNames),
    dataSets: Object.entries(means.data).map(([id, { fieldsOf, changes, sensitivity }]) => ({
      id,
      records: means.data[fieldsOf ?? id]!.records,
      ...statedFieldGroup(id, means.data),
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
    choices: (making.choices ?? []).map(termRecord),
    ...(futures.length > 0 && { futureNumbers: futures.map(({ numbers }) => numbers) }),
    warnings: [
      ...sourceWarnings([...inputs, ...(making.terms ?? [])], scenario.horizon.start.year),
      ...recordCostWarnings(scenario),
      ...formulaWarnings(study, outcome),
      ...chatBoundWarnings(outcome),
    ],
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
