import type { AccessChoice } from '../access/alternatives.js'
import { keeps, type StatedRule, statedRules } from '../access/rules.js'
import { accessTradeOff, lowerFrontier } from '../exposure/access-trade-off.js'
import { type Control, controlledMean } from '../kernel/control-variates.js'
import { inPoints, type ShareInterval, shareInterval } from '../kernel/share-interval.js'
import { summarise } from '../kernel/summary.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import { type VariantFigure, variantFigures } from '../simulation/monte-carlo/columns.js'
import { yearsPerVariantDraw } from '../simulation/monte-carlo/engine.js'
import type { OptionOutcome } from '../simulation/monte-carlo/outcome.js'
import type {
  AccessAlternativeResult,
  AccessFigures,
  AccessTradeOffResult,
  CombinedTradeOff,
  DataSetTradeOff,
  Estimate,
  KnockedOut,
  RowPlace,
  RuleCost,
} from './access-result.js'
import type { CodedStatement, OptionResult } from './document.js'

/** The option's own figures over all its draws, which those of its variants lean on. */
export type OwnFigures = Pick<OptionResult, 'cost' | 'freshness' | 'exposure'>

/** Figures of every variant of one option. */
export class VariantFigures {
  readonly #outcome: OptionOutcome
  readonly #controls: Readonly<Record<VariantFigure, readonly Control[]>>
  readonly #scored: boolean

  constructor(outcome: OptionOutcome, own: OwnFigures) {
    this.#outcome = outcome
    this.#scored = own.exposure.score !== undefined
    const { draws, sums } = outcome
    const controls = own.cost.byCategory.find(({ category }) => category === 'controls')?.mean ?? 0
    const safe = (own.exposure.score ?? 0) / 100
    const staleness = this.#column('stalenessCost', 0)
    const money: Control[] = [
      {
        values: this.#column('expectedLoss', 0),
        knownMean: own.exposure.discountedExpectedLoss + controls,
        standardError: summarise(draws.expectedLoss).standardError,
      },
      {
        values: staleness,
        knownMean: own.freshness.stalenessCost,
        // Known of more draws than the sample, of which only the sum was kept.
        standardError: summarise(staleness).sd / Math.sqrt(sums.scalars.stalenessDraws),
      },
    ]
    this.#controls = {
      stalenessCost: money,
      expectedLoss: money,
      freshness: [
        {
          values: this.#column('freshness', 0),
          knownMean: own.freshness.score / 100,
          standardError: summarise(draws.freshness).standardError,
        },
      ],
      safeYears: [
        {
          values: this.#column('safeYears', 0),
          knownMean: safe,
          standardError: Math.sqrt((safe * (1 - safe)) / draws.annualLoss.length),
        },
      ],
    }
  }

  get draws(): number {
    return this.#outcome.variants.draws
  }

  /** Simulated years behind a protection score; undefined without a tolerance. */
  get years(): number | undefined {
    return this.#scored ? this.draws * yearsPerVariantDraw : undefined
  }

  of(place: number): AccessFigures {
    const [stalenessCost, expectedLoss, freshness, safeYears] = variantFigures.map((figure) =>
      controlledMean(this.#column(figure, place), this.#controls[figure]),
    )
    return {
      stalenessCost: stalenessCost!.mean,
      expectedLoss: expectedLoss!.mean,
      totalCostChange: this.change(place),
      freshnessScore: percent(freshness!.mean),
      ...(this.#scored && {
        protectionScore: percent(safeYears!.mean),
        protectionStandardError: 100 * safeYears!.standardError,
        protectionInterval: inPoints(this.#intervalOf(safeYears!)),
      }),
    }
  }

  /** Of a share told better than by counting, as of a count of as many years as would have its error. */
  #intervalOf({ mean, standardError }: Estimate): ShareInterval {
    const share = Math.min(1, Math.max(0, mean))
    const spread = share * (1 - share)
    const trials = spread > 0 && standardError > 0 ? spread / standardError ** 2 : this.years!
    return shareInterval(share, trials)
  }

  /** Total cost of a variant less that of the matrix in use. */
  change(place: number): Estimate {
    const staleness = this.#column('stalenessCost', place)
    const loss = this.#column('expectedLoss', place)
    const ownStaleness = this.#column('stalenessCost', 0)
    const ownLoss = this.#column('expectedLoss', 0)
    const differences = staleness.map(
      (cost, draw) => cost - ownStaleness[draw]! + loss[draw]! - ownLoss[draw]!,
    )
    return controlledMean(differences, this.#controls.stalenessCost)
  }

  #column(figure: VariantFigure, place: number): Float64Array {
    const { draws, values } = this.#outcome.variants
    return values[figure].subarray(place * draws, (place + 1) * draws)
  }
}

const percent = (share: number): number => 100 * Math.min(1, Math.max(0, share))

const negative = ({ mean, standardError }: Estimate): Estimate => ({
  // Nought has no sign.
  mean: mean === 0 ? 0 : -mean,
  standardError,
})

/** What the other ways of opening the data would do. */
export function accessTradeOffResult({ plan }: OptionOutcome, figures: VariantFigures): AccessTradeOffResult {
  return {
    draws: figures.draws,
    ...(figures.years !== undefined && { years: figures.years }),
    dataSets: plan.rows.flatMap(({ viewer }, index) =>
      viewer === undefined ? [dataSetTradeOff(plan, figures, index)] : [],
    ),
    ...(plan.combined && { combined: combinedTradeOff(plan, figures) }),
  }
}

type Plan = OptionOutcome['plan']

/** Place of the variant in which one row takes a choice and the others stay. */
function placeOf({ variants, rows }: Plan, index: number, choice: number): number {
  return variants.findIndex((variant) =>
    variant.every((taken, at) => taken === (at === index ? choice : rows[at]!.inUse)),
  )
}

function dataSetTradeOff(plan: Plan, figures: VariantFigures, index: number): DataSetTradeOff {
  const { dataSet, leg, choices, weighed, inUse, left } = plan.rows[index]!
  const alternatives = choices.slice(0, weighed).map((choice, position) => ({
    ...labels(choice),
    inUse: position === inUse,
    breaksRule: plan.breaksRule[index]![position]!,
    losesWriteBack: choice.losesWriteBack,
    ...figures.of(placeOf(plan, index, position)),
  }))
  const { frontier, dominated, best } = accessTradeOff(alternatives, choices[inUse]!.id)
  const scores = scoreFrontier(alternatives)
  return {
    dataSet,
    ...(leg && { leg: leg.option }),
    alternatives: alternatives.map((alternative): AccessAlternativeResult => {
      const dominatedBy = dominated.find(({ id }) => id === alternative.id)?.by
      const outscoredBy = scores?.dominated.find(({ id }) => id === alternative.id)?.by
      return {
        ...alternative,
        ...(dominatedBy !== undefined && { dominatedBy }),
        ...(outscoredBy !== undefined && { outscoredBy }),
      }
    }),
    notEvaluated: left,
    frontier,
    ...(scores && { scoreFrontier: scores.frontier }),
    best,
    saving: negative(alternatives.find(({ id }) => id === best)!.totalCostChange),
  }
}

function labels({ id, row, termsFrom }: AccessChoice) {
  const { mode, writeBack } = row
  return { id, mode, writeBack, ...(termsFrom !== undefined && { termsFrom }) }
}

function scoreFrontier(
  alternatives: readonly Pick<
    AccessAlternativeResult,
    'id' | 'breaksRule' | 'freshnessScore' | 'protectionScore'
  >[],
) {
  const points = alternatives.flatMap(({ id, breaksRule, freshnessScore, protectionScore }) =>
    breaksRule || protectionScore === undefined
      ? []
      : [{ id, across: -freshnessScore, up: -protectionScore }],
  )
  return points.length > 0 ? lowerFrontier(points) : undefined
}

function combinedTradeOff(plan: Plan, figures: VariantFigures): CombinedTradeOff {
  const { rows, variants, breaksRule } = plan
  const weighed = variants.flatMap((variant, place) =>
    variant.every((choice, index) => choice < rows[index]!.weighed)
      ? [{ id: String(place), variant, ...figures.of(place) }]
      : [],
  )
  const { frontier, best } = accessTradeOff(
    weighed.map((matrix) => ({
      ...matrix,
      breaksRule: matrix.variant.some((choice, index) => breaksRule[index]![choice]),
      losesWriteBack: matrix.variant.some((choice, index) => rows[index]!.choices[choice]!.losesWriteBack),
    })),
    '0',
  )
  const shown = weighed.filter(({ id }) => id === '0' || id === best || frontier.includes(id))
  return {
    combinations: weighed.length,
    matrices: shown
      .sort((a, b) => a.stalenessCost - b.stalenessCost || a.expectedLoss - b.expectedLoss)
      .map(({ id, variant, ...money }) => ({
        rows: rowsOf(plan, variant),
        inUse: id === '0',
        best: id === best,
        onFrontier: frontier.includes(id),
        ...money,
      })),
    saving: negative(figures.change(Number(best))),
  }
}

/** Alternative by data set of the agents of an option. */
function rowsOf({ rows }: Plan, variant: readonly number[], changed = false): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ dataSet, leg, viewer, choices, inUse }, index) =>
      leg !== undefined || viewer !== undefined || (changed && variant[index] === inUse)
        ? []
        : [[dataSet, choices[variant[index]!]!.id]],
    ),
  )
}

/** Rows of legs, and of others than the agents, that a variant changes. */
function otherRowsOf({ rows }: Plan, variant: readonly number[]): (RowPlace & { readonly id: string })[] {
  return rows.flatMap((row, index) =>
    (row.leg === undefined && row.viewer === undefined) || variant[index] === row.inUse
      ? []
      : [{ ...rowPlace(row), id: row.choices[variant[index]!]!.id }],
  )
}

function rowPlace({ dataSet, leg, viewer }: Plan['rows'][number]): RowPlace {
  return {
    dataSet,
    ...(leg && { leg: leg.option }),
    ...(viewer?.kind === 'role' && { role: viewer.id }),
    ...(viewer?.kind === 'subcontractor' && { subcontractor: viewer.id }),
  }
}

/** Why the option is out, with the cheapest repairs; undefined where it keeps every rule. */
export function knockedOut(
  { plan }: OptionOutcome,
  figures: VariantFigures,
  meanTotalCost: number,
): KnockedOut | undefined {
  if (plan.repaired === undefined) return undefined
  const { places: tried, possible } = plan.repaired
  const changedRows = (place: number) =>
    plan.variants[place]!.filter((choice, index) => choice !== plan.rows[index]!.inUse).length
  /** The cheapest; of those that cost the same but for rounding the one that changes least. */
  const cheapest = (places: readonly number[]) => {
    const priced = places.map((place) => ({ place, totalCostChange: figures.change(place) }))
    const least = Math.min(...priced.map(({ totalCostChange }) => totalCostChange.mean))
    return priced
      .filter(({ totalCostChange }) => totalCostChange.mean <= least + 1e-9 * Math.abs(meanTotalCost))
      .reduce((first, next) => (changedRows(next.place) < changedRows(first.place) ? next : first))
  }
  const repaired = cheapest(tried)
  const variant = plan.variants[repaired.place]!
  const others = otherRowsOf(plan, variant)
  return {
    draws: figures.draws,
    breaches: plan.breaches.map(({ row: index, subject, demand }) => {
      const row = plan.rows[index]!
      const kept = row.choices.flatMap((choice, at) => (keeps(demand, choice.row, row.site) ? [at] : []))
      const { place, totalCostChange } = cheapest(kept.map((choice) => placeOf(plan, index, choice)))
      const { id, mode, writeBack } = labels(row.choices[plan.variants[place]![index]!]!)
      return { ...rowPlace(row), subject, demand, repair: { id, mode, writeBack, totalCostChange } }
    }),
    repaired: {
      rows: rowsOf(plan, variant, true),
      ...(others.length > 0 && { others }),
      totalCostChange: repaired.totalCostChange,
      totalCost: meanTotalCost + repaired.totalCostChange.mean,
      ...(tried.length < possible && { tried: tried.length, possible }),
    },
  }
}

/** Mean total cost of an option were one of the rules it breaks lifted, and what breaks another one repaired as cheaply as can be. */
export interface LiftedCost extends StatedRule {
  readonly totalCost: number
}

/** What an option would cost were each of the rules it breaks lifted by itself. */
export function liftedCosts(
  { plan }: OptionOutcome,
  figures: VariantFigures,
  meanTotalCost: number,
): LiftedCost[] {
  return plan.lifted.map(({ subject, demand, places }) => ({
    subject,
    demand,
    totalCost: meanTotalCost + Math.min(...places.map((place) => figures.change(place).mean)),
  }))
}

/** One option's place among the rules. */
interface RuledOption {
  readonly id: string
  readonly totalCost: number
  readonly knockedOut: KnockedOut | undefined
  readonly lifted: readonly LiftedCost[]
}

/**
 * What each stated rule costs; undefined where none is stated. Without repairs: the best option left against the best
 * that breaks at most this rule. With repairs: the best option once repaired against the best were only this rule lifted
 * and what breaks the others repaired; a wider choice, hence never cheaper to forgo but for rounding.
 */
export function ruleCosts(
  { rules }: Pick<RealisedScenario, 'rules'>,
  options: readonly RuledOption[],
): RuleCost[] | undefined {
  if (rules === undefined) return undefined
  const repaired = options.map(({ id, totalCost, knockedOut: out }) => ({
    id,
    totalCost: out?.repaired.totalCost ?? totalCost,
  }))
  const leftRepaired = cheapestOf(repaired)!
  const left = cheapestOf(options.filter(({ knockedOut: out }) => out === undefined))
  return statedRules(rules).map(({ subject, demand }) => {
    const isThis = (other: StatedRule) => other.subject === subject && other.demand === demand
    const breaks = options.filter(({ knockedOut: out }) => out?.breaches.some(isThis))
    const without = options.filter(({ knockedOut: out }) => out?.breaches.every(isThis) ?? true)
    const bestWithout = cheapestOf(without)
    const bestRepairedWithout = cheapestOf(
      options.map(({ id, lifted }, index) => ({
        id,
        totalCost: (lifted.find(isThis) ?? repaired[index]!).totalCost,
      })),
    )!
    const costWithRepairs = Math.max(0, leftRepaired.totalCost - bestRepairedWithout.totalCost)
    return {
      subject,
      demand,
      breaks: breaks.map(({ id }) => id),
      ...(bestWithout && { bestWithout: bestWithout.id }),
      ...(left && bestWithout && { cost: left.totalCost - bestWithout.totalCost }),
      ...(costWithRepairs > 0 && { bestRepairedWithout: bestRepairedWithout.id }),
      costWithRepairs,
    }
  })
}

/**
 * That an option out by a hard rule would cost less than the recommended one once repaired, by more than twice the
 * standard error of the repair; empty where none would. `cheaperOnceRepaired` {option, cost,
 * saving, losesWriting}: `losesWriting` is `yes` where the repair takes writing from agents whose work was stated with it.
 */
export function cheaperOnceRepaired(
  recommended: string | undefined,
  options: readonly Pick<OptionResult, 'id' | 'totalCost' | 'knockedOut'>[],
): CodedStatement[] {
  const chosen = options.find(({ id }) => id === recommended)
  const cheapest = cheapestOf(
    options.flatMap(({ id, knockedOut: out }) =>
      out
        ? [
            {
              id,
              totalCost: out.repaired.totalCost,
              standardError: out.repaired.totalCostChange.standardError,
              losesWriting: out.breaches.some(({ demand }) => demand === 'read only') ? 'yes' : 'no',
            },
          ]
        : [],
    ),
  )
  if (chosen === undefined || cheapest === undefined) return []
  const saving = chosen.totalCost.mean - cheapest.totalCost
  if (!(saving > 2 * cheapest.standardError)) return []
  const { id: option, totalCost: cost, losesWriting } = cheapest
  return [{ code: 'cheaperOnceRepaired', figures: { option, cost, saving, losesWriting } }]
}

function cheapestOf<Option extends { readonly totalCost: number }>(
  options: readonly Option[],
): Option | undefined {
  return options.reduce<Option | undefined>(
    (least, next) => (least === undefined || next.totalCost < least.totalCost ? next : least),
    undefined,
  )
}
