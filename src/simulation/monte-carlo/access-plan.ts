import { type AccessChoice, accessChoices, choiceOf, type UnknownMode } from '../../access/alternatives.js'
import { type AccessRow, type AccessSite, accessRow, closedRow } from '../../access/row.js'
import { type RuleBreach, ruleBreaches, type StatedRule } from '../../access/rules.js'
import { legIds } from '../../arrangement/schema.js'
import type { RealisedScenario } from '../../scenario/scenario.js'
import { siteOf } from './option-site.js'
import { rowOfViewer, viewersOf } from './option-viewers.js'
import type { AccessMatrix, Circumstances, RowOfViewer, ViewerName } from './played-option.js'

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

/** What can be chosen in a plan: how a data set is open to the agents of an option, to those of a leg, or to others. */
export interface PlannedRow extends DataSetChoices {
  /** Place of the leg in its arrangement, and the option it is; absent for an option by itself. */
  readonly leg?: { readonly index: number; readonly option: string }
  /** Whose row it is; absent for the agents'. Only rows that break a rule are planned for others, with their repair. */
  readonly viewer?: ViewerName & { readonly follows: boolean }
  readonly site: AccessSite
  /** Sites of others who see what the agents see. */
  readonly followers: readonly AccessSite[]
}

/** Which choice each planned row takes, by place, in their order. */
export type AccessVariant = readonly number[]

/** Everything that is played for one option beside what is stated. */
export interface AccessPlan {
  readonly rows: readonly PlannedRow[]
  /** By row and choice, whether it breaks a hard rule. */
  readonly breaksRule: readonly (readonly boolean[])[]
  readonly breaches: readonly PlannedBreach[]
  /** The matrix in use first, then those in which one row differs, then combinations; each once. */
  readonly variants: readonly AccessVariant[]
  /** Whether all combinations of the modes weighed are among the variants, or only one row differs at a time. */
  readonly combined: boolean
  /** Places of the variants in which every broken rule is kept and only rows that break one differ. */
  readonly repaired: readonly number[]
  /** By broken rule, places of the variants that keep every other rule: what the option could be were this one lifted. */
  readonly lifted: readonly LiftedRule[]
  /** Places of the variants in the order in which neighbours serve contacts alike, so that work is not repeated. */
  readonly order: readonly number[]
}

/** A broken rule, with the place of the row at fault among those planned. */
export interface PlannedBreach extends RuleBreach {
  readonly row: number
}

export interface LiftedRule extends StatedRule {
  readonly places: readonly number[]
}

/** Combinations of modes are weighed up to this many. */
export const mostCombinations = 64

/**
 * What to play for an option or an arrangement. Depends on which keys the scenario states and on certain words only, so
 * that it is the same in every draw. The rows of an arrangement are those of its legs, changed one at a time.
 */
export function accessPlan(scenario: RealisedScenario, candidate: string): AccessPlan {
  const rows = plannedRows(scenario, candidate)
  const broken = rows.map((row) => row.choices.map((choice) => breachesOf(scenario, row, choice.row)))
  const breaksRule = rows.map((row, index) =>
    row.choices.map(
      ({ row: chosen }, choice) =>
        broken[index]![choice]!.length > 0 || followersBreak(scenario, row, chosen),
    ),
  )
  const breaches = rows.flatMap((row, index) =>
    broken[index]![row.inUse]!.map((breach) => ({ ...breach, row: index })),
  )
  const inUse = rows.map((row) => row.inUse)
  const weighed = rows.map((row) => range(row.weighed))
  const alone = rows.every(({ leg }) => leg === undefined)
  const combined = alone && dataSetsOf(rows) > 1 && sizeOf(weighed) <= mostCombinations
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
  rows.forEach((row, index) => {
    for (const choice of range(row.choices.length)) place(inUse.with(index, choice))
  })
  if (combined) for (const variant of combinations(weighed)) place(variant)
  const repairedBut = (lifted?: StatedRule) =>
    combinations(
      repairs(
        rows,
        broken.map((choices) => choices.map((found) => found.some((breach) => !isRule(breach, lifted)))),
      ),
    ).map((variant) => place(variant))
  const repaired = breaches.length > 0 ? repairedBut() : []
  const lifted = rulesOf(breaches).map((rule) => ({ ...rule, places: repairedBut(rule) }))
  return {
    rows,
    breaksRule,
    breaches,
    variants,
    combined,
    repaired,
    lifted,
    order: orderOf(rows, variants),
  }
}

/** Every row that can be chosen, at the values the scenario now holds; the same ones in every draw. */
export function plannedRows(scenario: RealisedScenario, candidate: string): PlannedRow[] {
  const arrangement = scenario.arrangements?.[candidate]
  if (arrangement === undefined) return rowsOfOption(scenario, candidate)
  return legIds(arrangement).flatMap((option, index) =>
    rowsOfOption(scenario, option).map((row) => ({ ...row, leg: { index, option } })),
  )
}

/** The agents' rows, and those of others that break a rule. */
function rowsOfOption(scenario: RealisedScenario, option: string): PlannedRow[] {
  const site = siteOf(scenario, scenario.options[option]!)
  const viewers = viewersOf(scenario, scenario.options[option]!)
  const followers = viewers.filter(({ rows }) => rows === undefined).map((viewer) => viewer.site)
  const agents = dataSetChoices(scenario, option).map((choices) => ({ ...choices, site, followers }))
  if (scenario.rules === undefined) return agents
  const matrix: AccessMatrix = new Map(
    agents.map(({ dataSet, choices, inUse }) => [dataSet, choices[inUse]!.row]),
  )
  const others = viewers.flatMap((viewer) =>
    agents.flatMap((own): PlannedRow[] => {
      const { kind, id, site: theirs } = viewer
      const { dataSet } = own
      const follows = viewer.rows === undefined
      const row = rowOfViewer(viewer, dataSet, matrix)
      const terms = { site: theirs, followers: [], weighed: 1, inUse: 0, left: [] }
      const planned = { dataSet, viewer: { kind, id, follows }, ...terms }
      // A rule that the agents' row breaks as well is kept by both once that row is repaired.
      const shared = follows ? breachesOf(scenario, own, row) : []
      const breaches = breachesOf(scenario, planned, row).filter(
        (breach) => !shared.some((other) => isRule(other, breach)),
      )
      const kept = breaches
        .flatMap((breach) => breach.repairs)
        .find((repair) => breachesOf(scenario, planned, repair).length === 0)
      if (kept === undefined) return []
      // What they see makes no contact better or worse: the smallest change that keeps the rules.
      return [{ ...planned, choices: [row, kept].map((one) => choiceOf(one, row)) }]
    }),
  )
  return [...agents, ...others]
}

function breachesOf(
  scenario: RealisedScenario,
  { dataSet, site }: Pick<PlannedRow, 'dataSet' | 'site'>,
  row: AccessRow,
): RuleBreach[] {
  const { sensitivity } = scenario.data[dataSet]!
  return ruleBreaches(scenario.rules ?? {}, site, [{ dataSet, sensitivity, row }])
}

/** Whether another row of the agents would break a rule with those who see what the agents see, and does not so far. */
function followersBreak(scenario: RealisedScenario, planned: PlannedRow, row: AccessRow): boolean {
  const breaks = (site: AccessSite, seen: AccessRow) =>
    breachesOf(scenario, { dataSet: planned.dataSet, site }, seen).length > 0
  const inUse = planned.choices[planned.inUse]!.row
  return planned.followers.some((site) => !breaks(site, inUse) && breaks(site, row))
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

/** What differs from the option as it is stated in a variant; the rows as `plannedRows` gives them. */
export function circumstancesOf(rows: readonly PlannedRow[], variant: AccessVariant): Circumstances {
  const ofLeg = (leg: number | undefined): Circumstances => {
    const agents = new Map<string, AccessRow>()
    const viewerRows: RowOfViewer[] = []
    rows.forEach(({ dataSet, viewer, choices, inUse, leg: own }, index) => {
      if (own?.index !== leg) return
      const choice = variant[index]!
      const row = choices[choice]?.row ?? closedRow
      if (viewer === undefined) agents.set(dataSet, row)
      // What is closed to the agents stays closed to those who see what they see.
      else if (choice !== inUse && !(viewer.follows && agents.get(dataSet)?.mode === 'none')) {
        viewerRows.push({ viewer, dataSet, row })
      }
    })
    return { rows: agents, viewerRows }
  }
  const legs = rows.at(-1)?.leg
  return legs === undefined ? ofLeg(undefined) : { legs: range(legs.index + 1).map(ofLeg) }
}

/**
 * For rows that break a rule the choices that keep all of them, the others as they are. Where that makes too
 * many combinations, only rows less open than the one in use; where even these are too many, closing.
 */
function repairs(
  rows: readonly PlannedRow[],
  breaksRule: readonly (readonly boolean[])[],
): readonly (readonly number[])[] {
  const lists = (admits: (set: PlannedRow, choice: number) => boolean) =>
    rows.map((set, index) =>
      breaksRule[index]![set.inUse]
        ? range(set.choices.length).filter((choice) => !breaksRule[index]![choice] && admits(set, choice))
        : [set.inUse],
    )
  const closed = (set: PlannedRow, choice: number) => set.choices[choice]!.row.mode === 'none'
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

const dataSetsOf = (rows: readonly PlannedRow[]): number => rows.filter(({ viewer }) => !viewer).length

function sizeOf(lists: readonly (readonly number[])[]): number {
  return lists.reduce((size, list) => size * list.length, 1)
}

/** Variants sorted by what contacts see: fields and age, whatever the mode is called. */
function orderOf(rows: readonly PlannedRow[], variants: readonly AccessVariant[]): number[] {
  const seen = rows.map(({ choices }) =>
    choices.map(({ row: { mode, fields, everyHours, cutAtHour, delayHours } }) =>
      mode === 'none' ? 'none' : `${fields} ${everyHours} ${cutAtHour} ${delayHours}`,
    ),
  )
  const keys = variants.map((variant) => variant.map((choice, index) => seen[index]![choice]!).join('; '))
  return range(variants.length).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b))
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index)

const secondsPerHour = 3600
