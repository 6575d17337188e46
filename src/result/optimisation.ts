import { legIds } from '../arrangement/leg-ids.js'
import { type PhaseObjection, phaseObjections } from '../arrangement/phase-lengths.js'
import type { Phase } from '../arrangement/schema.js'
import { type BestArrangement, bestArrangement, type PairedDifference } from '../decision/best-arrangement.js'
import {
  type Better,
  betterStanding,
  type Combination,
  cheaper,
  numberOfCombinations,
  type Standing,
  searchCombinations,
} from '../decision/combination-search.js'
import { extendUntilAlike, localBests, refinedFrom } from '../decision/local-refinement.js'
import { summarise } from '../kernel/summary.js'
import { candidatesOf } from '../scenario/candidates.js'
import { realisation } from '../scenario/realise.js'
import type { RealisedScenario, Scenario } from '../scenario/scenario.js'
import type { ScenarioTerm } from '../scenario/stated-terms.js'
import { candidateStudy, partAt, type Setting } from '../simulation/candidate-study.js'
import {
  type DecisionVariable,
  decisionVariables,
  monthsOfPhaseEnd,
} from '../simulation/decision-variables.js'
import { accessPlan } from '../simulation/monte-carlo/access-plan.js'
import { type ShardColumns, totalCostsOf } from '../simulation/monte-carlo/columns.js'
import { Engine } from '../simulation/monte-carlo/engine.js'
import { phaseLengths } from '../simulation/phase-lengths-of.js'
import type { Study } from '../simulation/study.js'
import { SharedWeekTables } from '../staffing/week-tables.js'
import type { FormulaWarning } from './document.js'
import { PlayedFormulas } from './formula-warnings.js'
import { type NotVaried, notVaried } from './not-varied.js'
import { SearchExtent } from './search-extent.js'
import { type EndOfValues, SearchedVariable, withEveryMonth } from './searched-variable.js'

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
  /** Further arrangements of the candidate that come to exactly the same: what they set otherwise does nothing. Absent where there are none. */
  readonly alike?: number
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
  /** Candidates with too many combinations to try all: improved step by step from several beginnings, without proof. */
  readonly notExhaustive: readonly string[]
  /** Numbers of which not every one was tried: those in steps, and every one beside the best. */
  readonly inSteps: readonly { readonly candidate: string; readonly path: string }[]
  /** Where the best stands at the least or the most that was tried of a number. */
  readonly atEnd: readonly { readonly path: string; readonly value: string; readonly end: EndOfValues }[]
  /** What is decided about a candidate and stays as stated unless values of it are asked for. */
  readonly notVaried: readonly ({ readonly candidate: string } & NotVaried)[]
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
  /** Parts of the scenario that stay as stated, with all below them, unless a value there is asked for. */
  readonly kept?: readonly string[]
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
  /** Plays all draws of a study: several at once where threads wait for work. On this thread alone where it is not said. */
  readonly play?: (study: Study) => Promise<ShardColumns>
  /**
   * Told the arrangements played and how many it will be as far as can be told: a search goes on about the best it finds.
   * Awaited, so that an interrupt and a progress bar come through.
   */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>
}

/** Combinations of one candidate tried one and all; beyond, they are searched. */
export const mostExhaustive = 600

/** Arrangements kept of the ranking. */
const mostRanked = 12

/**
 * The arrangement with the least expected total cost that keeps the hard rules and the stated tolerance, over the decision
 * variables of every candidate together, all on the same draws.
 */
export async function optimise(study: Study, request: OptimiseRequest): Promise<Optimisation> {
  const means = realisation(study.scenario).tree as RealisedScenario
  const ids = candidatesOf(study.scenario).filter((id) => request.only?.includes(id) ?? true)
  const variables = new Map(
    ids.map((id) => {
      const list = variablesOf(means, id, request)
      const everyMonth = list.map(withEveryMonth)
      const chosen = combinationsOf(everyMonth) <= mostExhaustive ? everyMonth : list
      return [id, chosen.map((variable) => new SearchedVariable(variable))]
    }),
  )
  const expected = [...variables].map(
    ([id, list]) => [id, Math.min(combinationsOf(list), mostExhaustive)] as const,
  )
  const search = new Search(study, request, means, new SearchExtent(expected))
  const notExhaustive: string[] = []
  for (const [id, list] of variables) {
    if (!(await searchCandidate(id, list, search, study.seed))) notExhaustive.push(id)
    search.extent.finish(id)
  }
  return search.result(variables, notExhaustive)
}

const combinationsOf = (list: readonly Pick<DecisionVariable, 'values'>[]): number =>
  numberOfCombinations(list.map(({ values }) => values.length))

/** All combinations of the listed values, or descent among them; then what lies between and beyond them, about the best. */
async function searchCandidate(
  id: string,
  variables: readonly SearchedVariable[],
  search: Search,
  seed: number,
): Promise<boolean> {
  const tried = new Map<string, { readonly places: Combination; readonly standing: Standing }>()
  const evaluate = async (combinations: readonly Combination[]) => {
    const standings = await search.evaluate(id, variables, combinations)
    combinations.forEach((places, index) => {
      tried.set(places.join(), { places, standing: standings[index]! })
    })
    return standings
  }
  const { exhaustive } = await searchCombinations({
    sizes: variables.map(({ values }) => values.length),
    starts: [variables.map((variable) => variable.inUse())],
    evaluate,
    mostExhaustive,
    seed,
  })
  const startsBy = (better: Better) => localBests([...tried.values()], { variables, better })
  const [first] = startsBy(betterStanding)
  if (first === undefined) return exhaustive
  await extendUntilAlike(first, { variables, evaluate })
  for (const start of startsBy(betterStanding)) {
    await refinedFrom(start, { variables, evaluate, better: betterStanding })
  }
  // What the constraints cost is against the cheapest without them.
  const [cheapest] = startsBy(cheaper)
  await refinedFrom(cheapest!, { variables, evaluate, better: cheaper })
  return exhaustive
}

interface Evaluated extends Omit<EvaluatedArrangement, 'overBest'> {
  readonly costs: Float64Array
}

interface Played extends Evaluated, Pick<ShardColumns['options'][number], 'blocks'> {
  readonly study: Study
}

/** Plays on the thread that asks, with tables that all studies share. */
function playedHere(): (study: Study) => Promise<ShardColumns> {
  const tables = new SharedWeekTables()
  return async (study) => new Engine(study, tables).run(0, study.draws)
}

class Search {
  readonly #study: Study
  readonly #request: OptimiseRequest
  readonly #means: RealisedScenario
  readonly #play: (study: Study) => Promise<ShardColumns>
  readonly #parts = new Map<string, Promise<{ readonly part: unknown } | undefined>>()
  readonly #found = new Map<string, Evaluated>()
  readonly #excluded = new Map<string, Exclusion>()
  readonly #formulas = new PlayedFormulas()
  readonly extent: SearchExtent

  constructor(study: Study, request: OptimiseRequest, means: RealisedScenario, extent: SearchExtent) {
    this.#study = study
    this.#request = request
    this.#means = means
    this.extent = extent
    this.#play = request.play ?? playedHere()
  }

  /** Evaluates arrangements of a candidate, each once; one that is not to be had is not played. */
  async evaluate(
    id: string,
    variables: readonly SearchedVariable[],
    combinations: readonly Combination[],
  ): Promise<Standing[]> {
    const keyOf = (places: Combination) => `${id} ${places.join()}`
    const unknown = combinations.filter(
      (places) => !this.#found.has(keyOf(places)) && !this.#excluded.has(keyOf(places)),
    )
    this.extent.ask(id, unknown.length)
    const outcomes = await Promise.all(unknown.map((places) => this.#evaluated(id, variables, places)))
    // In the order asked for, not in that in which threads finish.
    outcomes.forEach((outcome, place) => {
      const key = keyOf(unknown[place]!)
      if ('code' in outcome) this.#excluded.set(key, outcome)
      else {
        const { blocks, study, ...found } = outcome
        this.#formulas.add(study, [{ id, blocks }], this.#request.terms ?? [])
        this.#found.set(key, found)
      }
    })
    return combinations.map((places) => this.#standing(this.#found.get(keyOf(places))))
  }

  #standing(found: Evaluated | undefined): Standing {
    if (found === undefined) {
      return { violation: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY }
    }
    const { breaks, protection = 0, totalCost } = found
    // Rules first; of the tolerance, how far it is missed tells which way it lies.
    const rules = breaks.filter((constraint) => constraint !== 'tolerance').length
    const missed = breaks.includes('tolerance') ? (this.#request.leastProtection - protection) / 100 : 0
    return { violation: rules + missed, cost: totalCost }
  }

  async #evaluated(
    id: string,
    variables: readonly SearchedVariable[],
    places: Combination,
  ): Promise<Exclusion | Played> {
    const settings = variables.flatMap(({ path, kind, values }, index): ChosenSetting[] => {
      const { name, written } = values[places[index]!]!
      return written === undefined ? [] : [{ path, kind, name, written }]
    })
    const parts = await Promise.all(settings.map((setting) => this.#part(setting)))
    const unreadable = settings.find((_, index) => !parts[index]!.isReadable)
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
      this.extent.leaveOut(id)
      return exclusion
    }
    const { draws, blocks } = (await this.#play(study)).options[0]!
    await this.#request.onProgress?.(this.extent.play(), this.extent.total())
    return { ...this.#measured(id, settings, study, draws), blocks, study }
  }

  result(
    byCandidate: ReadonlyMap<string, readonly SearchedVariable[]>,
    notExhaustive: readonly string[],
  ): Optimisation {
    const { study, tolerance } = { study: this.#study, tolerance: this.#means.exposure.tolerance }
    // Of arrangements that cost the same, the one that changes least comes first.
    const all = [...this.#found.values()].sort((a, b) => a.settings.length - b.settings.length)
    const best = bestArrangement(all)
    const warnings = this.#formulas.warnings()
    const first = best.ranking[0] === undefined ? undefined : all[best.ranking[0]]
    const plain = ({ costs: _costs, ...evaluated }: Evaluated): EvaluatedArrangement => evaluated
    return {
      document: 'sourcing-optimisation',
      scenario: study.name,
      currency: study.scenario.currency,
      seed: study.seed,
      draws: this.#request.draws,
      variables: variablesTried([...byCandidate.values()].flat()),
      evaluated: all.length,
      excluded: excludedArrangements([...this.#excluded.values()]),
      notExhaustive,
      inSteps: [...byCandidate.entries()].flatMap(([candidate, variables]) =>
        variables.filter((one) => one.hasGaps()).map(({ path }) => ({ candidate, path })),
      ),
      atEnd: first === undefined ? [] : endsOf(first, byCandidate.get(first.candidate)!),
      notVaried: this.#notVaried([...byCandidate.keys()]),
      constraints: [...new Set(all.flatMap(({ breaks }) => breaks))],
      ...(tolerance !== undefined && { leastProtection: this.#request.leastProtection }),
      ranking: withoutAlike(
        best.ranking.map((place, rank) => ({ ...plain(all[place]!), overBest: best.overBest[rank]! })),
      ).slice(0, mostRanked),
      asStated: all.filter(({ settings }) => settings.length === 0).map(plain),
      constraintCosts: this.#constraintCosts(best, all).map(({ withoutIt, ...cost }) => ({
        ...cost,
        withoutIt: plain(withoutIt),
      })),
      ...(warnings.length > 0 && { warnings }),
    }
  }

  /** Each once, of the first candidate that it is decided about. */
  #notVaried(ids: readonly string[]): Optimisation['notVaried'] {
    const asked = [...this.#request.varied.map(({ path }) => path), ...(this.#request.kept ?? [])]
    const touched = (path: string) => asked.some((other) => isBelow(path, other) || isBelow(other, path))
    const all = ids.flatMap((candidate) =>
      notVaried(this.#means, candidate, touched).map((one) => ({ candidate, ...one })),
    )
    return all.filter(({ path }, place) => all.findIndex((other) => other.path === path) === place)
  }

  #constraintCosts({ constraintCosts }: BestArrangement, all: readonly Evaluated[]) {
    return constraintCosts.map(({ withoutIt, ...cost }) => ({ ...cost, withoutIt: all[withoutIt]! }))
  }

  #measured(
    id: string,
    settings: readonly ChosenSetting[],
    study: Study,
    draws: ShardColumns['options'][number]['draws'],
  ): Evaluated {
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
  async #part({ path, kind, written }: ChosenSetting): Promise<Setting & { readonly isReadable: boolean }> {
    if (kind === 'months') return { path, part: Number(written), isReadable: true }
    if (kind === 'phaseEnd') {
      const { until: _until, ...phase } = partAt(this.#study.scenario, path) as Phase
      return { path, part: { ...phase, months: monthsOfPhaseEnd(written) }, isReadable: true }
    }
    const text = `${path}=${written}`
    let part = this.#parts.get(text)
    if (part === undefined) {
      part = this.#request
        .read([text], { mayBeInvalid: kind !== 'stated' })
        .then((scenario) => scenario && { part: partAt(scenario, path) })
      this.#parts.set(text, part)
    }
    const found = await part
    return { path, part: found?.part, isReadable: found !== undefined }
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

/** What is varied of a candidate. What was asked for takes the place of what would be tried at the same key anyway. */
function variablesOf(
  means: RealisedScenario,
  id: string,
  { varied, kept = [] }: Pick<OptimiseRequest, 'varied' | 'kept'>,
): DecisionVariable[] {
  const owners = ownersIn(means, id)
  const own = decisionVariables(means, id)
  const asked = varied
    .filter(({ path }) => owners.some((owner) => isBelow(path, owner)))
    .map(({ path, values }) =>
      askedVariable(
        path,
        values,
        own.find((variable) => variable.path === path),
      ),
    )
  const free = own.filter(
    ({ path }) =>
      !kept.some((whole) => isBelow(path, whole)) &&
      !asked.some((other) => isBelow(path, other.path) || isBelow(other.path, path)),
  )
  return [...free, ...asked]
}

/** Values that were asked for; with their order where numbers would be tried there anyway. */
function askedVariable(
  path: string,
  texts: readonly string[],
  own: DecisionVariable | undefined,
): DecisionVariable {
  const values = texts.map((written) => ({ name: written, written }))
  if (own?.numbers === undefined || texts.some((text) => !/^[\d.]+(?: ?%)?$/.test(text))) {
    return { path, kind: 'stated', values: [{ name: '' }, ...values] }
  }
  const amountOf = (text: string) => Number.parseFloat(text) / (text.endsWith('%') ? 100 : 1)
  return {
    path,
    kind: 'stated',
    values: [own.values[0]!, ...values.map((value) => ({ ...value, amount: amountOf(value.written) }))],
  }
}

/**
 * Parts of a scenario below which a client decides about a candidate: its own, those of the options an arrangement is made of, by
 * which channel the contacts of a reason come, and what is promised.
 */
export function ownersIn(
  { arrangements }: Pick<Scenario | RealisedScenario, 'arrangements'>,
  candidate: string,
): string[] {
  const arrangement = arrangements?.[candidate]
  const own =
    arrangement === undefined
      ? [`options.${candidate}`]
      : [`arrangements.${candidate}`, ...legIds(arrangement).map((option) => `options.${option}`)]
  return [...own, 'demand.reasons', 'service']
}

/** Whether a path stands at another or below it. */
export function isBelow(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`)
}

/** Each path once, as it was tried for the first candidate. */
function variablesTried(all: readonly SearchedVariable[]): Optimisation['variables'] {
  return all
    .filter(({ path }, place) => all.findIndex((other) => other.path === path) === place)
    .map((variable) => ({ path: variable.path, values: variable.names() }))
}

/** Where an arrangement stands at the end of the values of a number. */
function endsOf(
  { settings }: Pick<Evaluated, 'settings'>,
  variables: readonly SearchedVariable[],
): Optimisation['atEnd'] {
  return variables.flatMap((variable) => {
    const { path, values } = variable
    const chosen = settings.find((setting) => setting.path === path)
    const place = values.findIndex(({ written }) => written === chosen?.written)
    const end = variable.endAt(place)
    return end === undefined ? [] : [{ path, value: values[place]!.name, end }]
  })
}

/** Of a candidate's arrangements that come to exactly the same only the first, which changes least, with how many more there are. */
function withoutAlike(ranking: readonly EvaluatedArrangement[]): EvaluatedArrangement[] {
  const byFigures = new Map<string, { readonly first: EvaluatedArrangement; alike: number }>()
  for (const one of ranking) {
    const { candidate, totalCost, standardError, freshness, protection } = one
    const figures = JSON.stringify([candidate, totalCost, standardError, freshness, protection])
    const known = byFigures.get(figures)
    if (known === undefined) byFigures.set(figures, { first: one, alike: 0 })
    else known.alike++
  }
  return [...byFigures.values()].map(({ first, alike }) => (alike > 0 ? { ...first, alike } : first))
}
