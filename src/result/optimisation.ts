import { type PhaseObjection, phaseObjections } from '../arrangement/phase-lengths.js'
import { type BestArrangement, bestArrangement, type PairedDifference } from '../decision/best-arrangement.js'
import { summarise } from '../kernel/summary.js'
import { realisation } from '../scenario/realise.js'
import { candidatesOf, type RealisedScenario, type Scenario } from '../scenario/scenario.js'
import type { ScenarioTerm } from '../scenario/stated-terms.js'
import { candidateStudy, partAt, type Setting } from '../simulation/candidate-study.js'
import { type DecisionVariable, decisionVariables } from '../simulation/decision-variables.js'
import { accessPlan } from '../simulation/monte-carlo/access-plan.js'
import { totalCostsOf } from '../simulation/monte-carlo/columns.js'
import { Engine } from '../simulation/monte-carlo/engine.js'
import { phaseLengths } from '../simulation/phase-lengths-of.js'
import type { Study } from '../simulation/study.js'
import { SharedWeekTables } from '../staffing/week-tables.js'
import type { FormulaWarning } from './document.js'
import { PlayedFormulas } from './formula-warnings.js'

/** A value chosen for a variable. */
export interface ChosenSetting {
  readonly path: string
  readonly kind: DecisionVariable['kind']
  readonly name: string
  /** As it would stand in a scenario. */
  readonly written: string
}

/** One arrangement that was evaluated. */
export interface EvaluatedArrangement {
  readonly candidate: string
  readonly name?: string
  /** What is otherwise than stated; nothing for the candidate as it stands. */
  readonly settings: readonly ChosenSetting[]
  readonly totalCost: number
  readonly standardError: number
  /** Per cent of contacts handled on current and sufficient data. */
  readonly freshness: number
  /** Per cent of simulated years within the tolerance; absent without one. */
  readonly protection?: number
  readonly breaks: readonly string[]
  /** Against the best; absent for those that break a constraint. */
  readonly overBest?: PairedDifference
}

/** Combinations that were not tried, because what was tried to be decided is not to be had. */
export interface ExcludedArrangements {
  readonly candidate: string
  /** A contract or the other phases forbid the length of a phase, or the scenario cannot be read with such a value. */
  readonly code: PhaseObjection['code'] | 'notReadable'
  /** Where the value stands that is objected to. */
  readonly path: string
  /** Names of the values there, of all combinations left out. */
  readonly values: readonly string[]
  readonly combinations: number
  readonly figures: Readonly<Record<string, number>>
}

export interface Optimisation {
  readonly document: 'sourcing-optimisation'
  readonly scenario: string
  readonly currency: string
  readonly seed: number
  readonly draws: number
  /** What was varied, with the names of its values. */
  readonly variables: readonly { readonly path: string; readonly values: readonly string[] }[]
  readonly evaluated: number
  /** What was left out as not to be had; empty where everything could be tried. */
  readonly excluded: readonly ExcludedArrangements[]
  /** Candidates with too many combinations to try all: improved step by step from what is stated, without proof. */
  readonly notExhaustive: readonly string[]
  /** `rule: <subject>: <demand>`, or `tolerance`. */
  readonly constraints: readonly string[]
  /** Least share of years within the tolerance; absent without one. */
  readonly leastProtection?: number
  /** Arrangements that keep every constraint, cheapest first. */
  readonly ranking: readonly EvaluatedArrangement[]
  /** The candidates as they stand, in scenario order. */
  readonly asStated: readonly EvaluatedArrangement[]
  readonly constraintCosts: readonly {
    readonly constraint: string
    readonly withoutIt: EvaluatedArrangement
    readonly cost?: PairedDifference
  }[]
  /** Cost lines whose formulas gave no number in some of all the months played, counted as nought there. */
  readonly warnings?: readonly FormulaWarning[]
}

export interface OptimiseRequest {
  readonly draws: number
  /** Per cent of years that must stay within the tolerance, where one is stated. */
  readonly leastProtection: number
  /** Further variables with the texts of their values; the value in use is tried as well. */
  readonly varied: readonly { readonly path: string; readonly values: readonly string[] }[]
  /** Where cost lines by formulas are written, to name one that gives no number. */
  readonly terms?: readonly ScenarioTerm[]
  /** Only these candidates; all where it is not said. */
  readonly only?: readonly string[]
  /**
   * Reads the scenario with texts `path=value` laid over it. Where that is no valid scenario it throws, or gives nothing
   * if `mayBeInvalid`.
   */
  readonly read: (
    overrides: readonly string[],
    terms: { readonly mayBeInvalid: boolean },
  ) => Promise<Scenario | undefined>
  /** Awaited, so that an interrupt and a progress bar come through. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>
}

/** Combinations of one candidate tried one and all; beyond, one variable is changed at a time. */
export const mostExhaustive = 600

/** Arrangements kept of the ranking. */
const mostRanked = 12

/**
 * The arrangement with the least expected total cost that keeps the hard rules and the stated tolerance, over the decision
 * variables of every candidate, all on the same draws.
 */
export async function optimise(study: Study, request: OptimiseRequest): Promise<Optimisation> {
  const means = realisation(study.scenario).tree as RealisedScenario
  const ids = candidatesOf(study.scenario).filter((id) => request.only?.includes(id) ?? true)
  const variables = ids.map((id) => [...decisionVariables(means, id), ...variedOf(id, request.varied)])
  const search = new Search(study, request, means)
  const notExhaustive: string[] = []
  let done = 0
  const sizes = variables.map((list) => list.reduce((size, { values }) => size * values.length, 1))
  const total = sizes.reduce((sum, size) => sum + Math.min(size, mostExhaustive), 0)
  const evaluate = async (id: string, list: readonly DecisionVariable[], places: readonly number[]) => {
    const evaluated = await search.evaluate(id, list, places)
    await request.onProgress?.(Math.min(++done, total), total)
    return evaluated
  }
  for (const [index, id] of ids.entries()) {
    const list = variables[index]!
    if (sizes[index]! <= mostExhaustive) {
      for (const places of combinations(list)) await evaluate(id, list, places)
    } else {
      notExhaustive.push(id)
      await stepByStep(list, (places) => evaluate(id, list, places))
    }
  }
  return search.result(variables.flat(), notExhaustive)
}

/** Changes the one variable that saves most until none saves anything. */
async function stepByStep(
  variables: readonly DecisionVariable[],
  evaluate: (places: readonly number[]) => Promise<number>,
): Promise<void> {
  let current = variables.map(inUseOf)
  let least = await evaluate(current)
  for (;;) {
    let next: readonly number[] | undefined
    for (const [index, { values }] of variables.entries()) {
      for (const place of values.keys()) {
        if (place === current[index]) continue
        const changed = current.with(index, place)
        const cost = await evaluate(changed)
        if (cost < least) {
          least = cost
          next = changed
        }
      }
    }
    if (next === undefined) return
    current = [...next]
  }
}

interface Evaluated extends Omit<EvaluatedArrangement, 'overBest'> {
  readonly costs: Float64Array
}

class Search {
  readonly #study: Study
  readonly #request: OptimiseRequest
  readonly #means: RealisedScenario
  readonly #tables = new SharedWeekTables()
  readonly #parts = new Map<string, unknown>()
  readonly #found = new Map<string, Evaluated>()
  readonly #excluded = new Map<string, Exclusion>()
  readonly #formulas = new PlayedFormulas()

  constructor(study: Study, request: OptimiseRequest, means: RealisedScenario) {
    this.#study = study
    this.#request = request
    this.#means = means
  }

  /**
   * Evaluates one arrangement, once; returns its mean cost, infinite where it breaks a constraint or is not to be had: that
   * one is not played.
   */
  async evaluate(
    id: string,
    variables: readonly DecisionVariable[],
    places: readonly number[],
  ): Promise<number> {
    const key = `${id} ${places.join()}`
    if (this.#excluded.has(key)) return Number.POSITIVE_INFINITY
    let found = this.#found.get(key)
    if (found === undefined) {
      const settings = variables.flatMap(({ path, kind, values }, index): ChosenSetting[] => {
        const { name, written } = values[places[index]!]!
        return written === undefined ? [] : [{ path, kind, name, written }]
      })
      const parts = await Promise.all(settings.map((setting) => this.#part(setting)))
      const unreadable = settings.find((_, index) => parts[index]!.part === undefined)
      const study = candidateStudy(this.#study, id, parts, this.#request.draws)
      const exclusion = unreadable
        ? {
            candidate: id,
            code: 'notReadable' as const,
            path: unreadable.path,
            value: unreadable.name,
            figures: {},
          }
        : exclusionOf(study.scenario, id)
      if (exclusion !== undefined) {
        this.#excluded.set(key, exclusion)
        return Number.POSITIVE_INFINITY
      }
      found = this.#play(id, settings, study)
      this.#found.set(key, found)
    }
    return found.breaks.length > 0 ? Number.POSITIVE_INFINITY : found.totalCost
  }

  result(variables: readonly DecisionVariable[], notExhaustive: readonly string[]): Optimisation {
    const { study, tolerance } = { study: this.#study, tolerance: this.#means.exposure.tolerance }
    const all = [...this.#found.values()]
    const best = bestArrangement(all)
    const warnings = this.#formulas.warnings()
    const plain = ({ costs: _costs, ...evaluated }: Evaluated): EvaluatedArrangement => evaluated
    return {
      document: 'sourcing-optimisation',
      scenario: study.name,
      currency: study.scenario.currency,
      seed: study.seed,
      draws: this.#request.draws,
      variables: variables.map(({ path, values }) => ({ path, values: values.map(({ name }) => name) })),
      evaluated: all.length,
      excluded: excludedArrangements([...this.#excluded.values()]),
      notExhaustive,
      constraints: [...new Set(all.flatMap(({ breaks }) => breaks))],
      ...(tolerance !== undefined && { leastProtection: this.#request.leastProtection }),
      ranking: best.ranking.slice(0, mostRanked).map((place, rank) => ({
        ...plain(all[place]!),
        overBest: best.overBest[rank]!,
      })),
      asStated: all.filter(({ settings }) => settings.length === 0).map(plain),
      constraintCosts: this.#constraintCosts(best, all).map(({ withoutIt, ...cost }) => ({
        ...cost,
        withoutIt: plain(withoutIt),
      })),
      ...(warnings.length > 0 && { warnings }),
    }
  }

  #constraintCosts({ constraintCosts }: BestArrangement, all: readonly Evaluated[]) {
    return constraintCosts.map(({ withoutIt, ...cost }) => ({ ...cost, withoutIt: all[withoutIt]! }))
  }

  #play(id: string, settings: readonly ChosenSetting[], study: Study): Evaluated {
    const played = new Engine(study, this.#tables).run(0, study.draws)
    const { draws, blocks } = played.options[0]!
    this.#formulas.add(study, [{ id, blocks }], this.#request.terms ?? [])
    const costs = totalCostsOf(draws)
    const { mean, standardError } = summarise(costs)
    const { tolerance } = this.#means.exposure
    const protection =
      tolerance === undefined
        ? undefined
        : 100 * summarise(draws.annualLoss.map((loss) => (loss <= tolerance ? 1 : 0))).mean
    const name = this.#study.scenario.options[id]?.name ?? this.#study.scenario.arrangements?.[id]?.name
    return {
      candidate: id,
      ...(name !== undefined && { name }),
      settings,
      totalCost: mean,
      standardError,
      freshness: 100 * summarise(draws.freshness).mean,
      ...(protection !== undefined && { protection }),
      breaks: [
        ...this.#brokenRules(study, id),
        ...(protection !== undefined && protection < this.#request.leastProtection ? ['tolerance'] : []),
      ],
      costs,
    }
  }

  #brokenRules(study: Study, id: string): string[] {
    const means = realisation(study.scenario).tree as RealisedScenario
    const broken = accessPlan(means, id).breaches.map(({ subject, demand }) => `rule: ${subject}: ${demand}`)
    return [...new Set(broken)]
  }

  /**
   * The part of a scenario that a setting makes; each text is read once. Months are what they say, whatever the other phases
   * are: which of them go together is seen later. There is no part where a value that nobody asked for cannot be read.
   */
  async #part({ path, kind, written }: ChosenSetting): Promise<Setting> {
    if (kind === 'months') return { path, part: Number(written) }
    const text = `${path}=${written}`
    if (!this.#parts.has(text)) {
      const scenario = await this.#request.read([text], { mayBeInvalid: kind !== 'stated' })
      this.#parts.set(text, scenario && partAt(scenario, path))
    }
    return { path, part: this.#parts.get(text) }
  }
}

interface Exclusion extends Pick<ExcludedArrangements, 'candidate' | 'code' | 'path' | 'figures'> {
  readonly value: string
}

/** Why an arrangement is not to be had, by the rule its scenario would be refused by. */
function exclusionOf({ arrangements, options, horizon }: Scenario, candidate: string): Exclusion | undefined {
  const arrangement = arrangements?.[candidate]
  if (arrangement?.kind !== 'phased') return undefined
  const [objection] = phaseObjections(phaseLengths(arrangement.phases, options), horizon.months)
  if (objection === undefined) return undefined
  const { code, phase, figures } = objection
  const key = code === 'arrangement.parallelTooLong' ? 'parallelMonths' : 'months'
  const { [key]: value } = arrangement.phases[phase]!
  return {
    candidate,
    code,
    path: `arrangements.${candidate}.phases[${phase}].${key}`,
    value: String(value ?? ''),
    figures,
  }
}

/** Those of one reason at one place together. */
function excludedArrangements(exclusions: readonly Exclusion[]): ExcludedArrangements[] {
  const groups = new Map<string, Exclusion[]>()
  for (const exclusion of exclusions) {
    const key = `${exclusion.code} ${exclusion.path}`
    groups.set(key, [...(groups.get(key) ?? []), exclusion])
  }
  return [...groups.values()].map((group) => {
    const { value: _value, ...first } = group[0]!
    return { ...first, values: [...new Set(group.map(({ value }) => value))], combinations: group.length }
  })
}

/** What was asked to be varied of a candidate, its own options' parts included. */
function variedOf(id: string, varied: OptimiseRequest['varied']): DecisionVariable[] {
  return varied
    .filter(({ path }) => ownerOf(path) === id)
    .map(({ path, values }) => ({
      owner: id,
      path,
      kind: 'stated',
      values: [{ name: '' }, ...values.map((written) => ({ name: written, written }))],
    }))
}

/** Whose a path is: the option or arrangement below which it stands. */
export function ownerOf(path: string): string | undefined {
  return /^(?:options|arrangements)\.([^.[\]]+)[.[]/.exec(path)?.[1]
}

const inUseOf = ({ values }: DecisionVariable): number =>
  Math.max(
    0,
    values.findIndex(({ written }) => written === undefined),
  )

function* combinations(variables: readonly DecisionVariable[]): Generator<number[]> {
  const [first, ...rest] = variables
  if (first === undefined) {
    yield []
    return
  }
  for (const place of first.values.keys()) for (const others of combinations(rest)) yield [place, ...others]
}
