import { type AccessChoice, accessChoices, choiceOf, type UnknownMode } from '../../access/alternatives.js'
import { type AccessRow, type AccessSite, accessRow, closedRow } from '../../access/row.js'
import { type RuleBreach, ruleBreaches, type StatedRule } from '../../access/rules.js'
import { legIds } from '../../arrangement/schema.js'
import type { RealisedScenario } from '../../scenario/scenario.js'
import { siteOf } from './option-site.js'
import type { AccessMatrix } from './played-option.js'

/** The ways to open one data set under one option: first what the modes allow, then what would repair a broken rule. */
export interface DataSetChoices {
  readonly dataSet: string
  readonly choices: readonly AccessChoice[]
  /** How many of the choices are modes to weigh; the rest only repair. */
  readonly weighed: number
  /** Place of the row in use among the choices. */
  readonly inUse: number
  /** Modes of which too little is known. */
  readonly left: readonly UnknownMode[]
}

/** Which choice each data set takes, by place, in the order of the data sets. */
export type AccessVariant = readonly number[]

/** Everything that is played for one option beside what is stated. */
export interface AccessPlan {
  readonly site: AccessSite
  readonly dataSets: readonly DataSetChoices[]
  /** By data set and choice, whether the row breaks a hard rule. */
  readonly breaksRule: readonly (readonly boolean[])[]
  readonly breaches: readonly RuleBreach[]
  /** The matrix in use first, then those in which one data set differs, then combinations; each once. */
  readonly variants: readonly AccessVariant[]
  /** Whether all combinations of the modes weighed are among the variants, or only one data set differs at a time. */
  readonly combined: boolean
  /** Places of the variants in which every broken rule is kept and only data sets that break one differ. */
  readonly repaired: readonly number[]
  /** By broken rule, places of the variants that keep every other rule: what the option could be were this one lifted. */
  readonly lifted: readonly LiftedRule[]
  /** Of an arrangement no other ways to open the data are weighed: only closing what breaks a rule in any leg. */
  readonly ofLegs?: true
  /** Places of the variants in the order in which neighbours serve contacts alike, so that work is not repeated. */
  readonly order: readonly number[]
}

export interface LiftedRule extends StatedRule {
  readonly places: readonly number[]
}

/** Combinations of modes are weighed up to this many. */
export const mostCombinations = 64

/**
 * What to play for an option. Depends on which keys the scenario states and on certain words only, so that it is the same
 * in every draw.
 */
export function accessPlan(scenario: RealisedScenario, option: string): AccessPlan {
  const arrangement = scenario.arrangements?.[option]
  if (arrangement !== undefined) return planOfLegs(scenario, legIds(arrangement))
  const site = siteOf(scenario, scenario.options[option]!)
  const dataSets = dataSetChoices(scenario, option)
  const rules = scenario.rules ?? {}
  const breachesOf = ({ dataSet }: DataSetChoices, row: AccessRow) =>
    ruleBreaches(rules, site, [{ dataSet, sensitivity: scenario.data[dataSet]!.sensitivity, row }])
  const broken = dataSets.map((set) => set.choices.map(({ row }) => breachesOf(set, row)))
  const breaksRule = broken.map((choices) => choices.map((found) => found.length > 0))
  const breaches = dataSets.flatMap((set) => breachesOf(set, set.choices[set.inUse]!.row))
  const inUse = dataSets.map((set) => set.inUse)
  const weighed = dataSets.map((set) => range(set.weighed))
  const combined = dataSets.length > 1 && sizeOf(weighed) <= mostCombinations
  const variants: AccessVariant[] = []
  const places = new Map<string, number>()
  const place = (variant: AccessVariant): number => {
    const key = variant.join()
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, variants.length)
    return variants.push(variant) - 1
  }
  place(inUse)
  dataSets.forEach((set, index) => {
    for (const choice of range(set.choices.length)) place(inUse.with(index, choice))
  })
  if (combined) for (const variant of combinations(weighed)) place(variant)
  const repairedBut = (lifted?: StatedRule) =>
    combinations(
      repairs(
        dataSets,
        broken.map((choices) => choices.map((found) => found.some((breach) => !isRule(breach, lifted)))),
      ),
    ).map((variant) => place(variant))
  const repaired = breaches.length > 0 ? repairedBut() : []
  const lifted = rulesOf(breaches).map((rule) => ({ ...rule, places: repairedBut(rule) }))
  return {
    site,
    dataSets,
    breaksRule,
    breaches,
    variants,
    combined,
    repaired,
    lifted,
    order: orderOf(dataSets, variants),
  }
}

/** The hard rules that any leg breaks; the one variant closes all the data sets at fault. */
function planOfLegs(scenario: RealisedScenario, legs: readonly string[]): AccessPlan {
  const rules = scenario.rules ?? {}
  const all = legs.flatMap((leg) => {
    const option = scenario.options[leg]!
    return Object.entries(scenario.data).flatMap(([dataSet, { sensitivity }]) =>
      ruleBreaches(rules, siteOf(scenario, option), [
        { dataSet, sensitivity, row: accessRow(option.access[dataSet] ?? 'none') },
      ]),
    )
  })
  const breaches = all.filter(
    ({ dataSet, subject, demand }, index) =>
      all.findIndex(
        (other) => other.dataSet === dataSet && other.subject === subject && other.demand === demand,
      ) === index,
  )
  const variants = breaches.length > 0 ? [[0], [1]] : []
  return {
    site: siteOf(scenario, scenario.options[legs[0]!]!),
    dataSets: [],
    breaksRule: [],
    breaches,
    variants,
    combined: false,
    repaired: breaches.length > 0 ? [1] : [],
    lifted: rulesOf(breaches).map((rule) => ({
      ...rule,
      places: [breaches.every((breach) => isRule(breach, rule)) ? 0 : 1],
    })),
    ofLegs: true,
    order: range(variants.length),
  }
}

/** The rules that are broken, each once. */
function rulesOf(breaches: readonly RuleBreach[]): StatedRule[] {
  return breaches
    .filter((breach, index) => breaches.findIndex((other) => isRule(other, breach)) === index)
    .map(({ subject, demand }) => ({ subject, demand }))
}

const isRule = (breach: RuleBreach, rule: StatedRule | undefined): boolean =>
  rule !== undefined && breach.subject === rule.subject && breach.demand === rule.demand

/** The rows of every choice at the values the scenario now holds. */
export function dataSetChoices(scenario: RealisedScenario, option: string): DataSetChoices[] {
  const { access, ...terms } = scenario.options[option]!
  const rules = scenario.rules ?? {}
  const site = siteOf(scenario, terms)
  const open = Object.entries(access).map(([dataSet, row]) => ({ dataSet, row: accessRow(row) }))
  return Object.entries(scenario.data).map(([dataSet, { copies, part, partShown, sensitivity }]) => {
    const current = accessRow(access[dataSet] ?? 'none')
    const { choices, left } = accessChoices(current, {
      copies: copies && {
        everyHours: copies.every / secondsPerHour,
        cutAtHour: copies.cutAt ?? Number.NaN,
        delayHours: copies.loadDelay / secondsPerHour,
      },
      part,
      partShown,
      elsewhere: Object.entries(scenario.options).flatMap(([other, { access: rows }]) =>
        other === option || rows[dataSet] === undefined
          ? []
          : [{ option: other, row: accessRow(rows[dataSet]) }],
      ),
      neighbour: open.find(({ row }) => row.mode !== 'none')?.row,
    })
    const repairs = ruleBreaches(rules, site, [{ dataSet, sensitivity, row: current }])
      .flatMap((breach) => breach.repairs)
      .map((row) => choiceOf(row, current))
      .filter(
        ({ id }, index, all) =>
          !choices.some((choice) => choice.id === id) && all.findIndex((other) => other.id === id) === index,
      )
    return {
      dataSet,
      choices: [...choices, ...repairs],
      weighed: choices.length,
      inUse: choices.findIndex(({ row }) => row === current),
      left,
    }
  })
}

/** The access matrix of a variant. */
export function matrixOf(dataSets: readonly DataSetChoices[], variant: AccessVariant): AccessMatrix {
  return new Map(
    dataSets.map(({ dataSet, choices }, index) => [dataSet, choices[variant[index]!]?.row ?? closedRow]),
  )
}

/**
 * For data sets whose row breaks a rule the choices that keep all of them, the others as they are. Where that makes too
 * many combinations, only rows less open than the one in use; where even these are too many, closing.
 */
function repairs(
  dataSets: readonly DataSetChoices[],
  breaksRule: readonly (readonly boolean[])[],
): readonly (readonly number[])[] {
  const lists = (admits: (set: DataSetChoices, choice: number) => boolean) =>
    dataSets.map((set, index) =>
      breaksRule[index]![set.inUse]
        ? range(set.choices.length).filter((choice) => !breaksRule[index]![choice] && admits(set, choice))
        : [set.inUse],
    )
  const closed = (set: DataSetChoices, choice: number) => set.choices[choice]!.row.mode === 'none'
  const every = lists(() => true)
  if (sizeOf(every) <= mostCombinations) return every
  const narrow = lists((set, choice) => choice >= set.weighed || closed(set, choice))
  return sizeOf(narrow) <= mostCombinations ? narrow : lists(closed)
}

function combinations(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>(
    (found, list) => found.flatMap((start) => list.map((choice) => [...start, choice])),
    [[]],
  )
}

function sizeOf(lists: readonly (readonly number[])[]): number {
  return lists.reduce((size, list) => size * list.length, 1)
}

/** Variants sorted by what contacts see: fields and age, whatever the mode is called. */
function orderOf(dataSets: readonly DataSetChoices[], variants: readonly AccessVariant[]): number[] {
  const seen = dataSets.map(({ choices }) =>
    choices.map(({ row: { mode, fields, everyHours, cutAtHour, delayHours } }) =>
      mode === 'none' ? 'none' : `${fields} ${everyHours} ${cutAtHour} ${delayHours}`,
    ),
  )
  const keys = variants.map((variant) => variant.map((choice, index) => seen[index]![choice]!).join('; '))
  return range(variants.length).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b))
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)

const secondsPerHour = 3600
