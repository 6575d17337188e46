import {
  type AccessChoice,
  accessChoices,
  choiceOf,
  type UnknownMode,
  withReadOnly,
} from '../../access/alternatives.js'
import { type AccessRow, type AccessSite, accessRow, closedRow } from '../../access/row.js'
import { type RuleBreach, ruleBreaches, type StatedRule } from '../../access/rules.js'
import { legIds } from '../../arrangement/leg-ids.js'
import type { RealisedScenario } from '../../scenario/scenario.js'
import {
  type AccessVariant,
  admittedChoices,
  combinations,
  isRule,
  mostCombinations,
  onlyBroken,
  placesOf,
  type Repairs,
  sizeOf,
} from './access-repairs.js'
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
  /** Matrices that keep every rule; absent where those in use do. */
  readonly repaired?: Repairs
  /** By broken rule, matrices that keep every other rule: what the option could be were this one lifted. */
  readonly lifted: readonly LiftedRule[]
  /** Places of the variants in the order in which neighbours serve contacts alike, so that work is not repeated. */
  readonly order: readonly number[]
}

/** A broken rule, with the place of the row at fault among those planned. */
export interface PlannedBreach extends RuleBreach {
  readonly row: number
}

export interface LiftedRule extends StatedRule, Repairs {}

/**
 * What to play for an option or an arrangement. Depends on which keys the scenario states and on certain words only, so
 * that it is the same in every draw. The rows of an arrangement are those of its legs, changed one at a time.
 */
export function accessPlan(scenario: RealisedScenario, candidate: string): AccessPlan {
  const rows = plannedRows(scenario, candidate)
  const broken = rows.map((row) => row.choices.map((choice) => rulesBroken(scenario, row, choice.row)))
  const breaksRule = broken.map((choices) => choices.map((found) => found.length > 0))
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
  const repairsBut = (lifted?: StatedRule): Repairs => {
    const admitted = admittedChoices(rows, broken, lifted)
    for (const choices of [onlyBroken(rows, admitted), admitted]) {
      if (sizeOf(choices) <= mostCombinations) for (const variant of combinations(choices)) place(variant)
    }
    return { admitted, possible: sizeOf(admitted), places: [] }
  }
  const repaired = breaches.length > 0 ? repairsBut() : undefined
  const lifted = rulesOf(breaches).map((rule) => ({ ...rule, ...repairsBut(rule) }))
  const placed = <Some extends Repairs>(repairs: Some): Some => ({
    ...repairs,
    places: placesOf(variants, repairs.admitted),
  })
  return {
    rows,
    breaksRule,
    breaches,
    variants,
    combined,
    ...(repaired && { repaired: placed(repaired) }),
    lifted: lifted.map(placed),
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

/**
 * The rules a row would break: with whom it is planned for, and with those who see what the agents see where what they
 * see so far breaks none.
 */
function rulesBroken(scenario: RealisedScenario, planned: PlannedRow, row: AccessRow): RuleBreach[] {
  const { dataSet, followers } = planned
  const breaches = (site: AccessSite, seen: AccessRow) => breachesOf(scenario, { dataSet, site }, seen)
  const inUse = planned.choices[planned.inUse]!.row
  return [
    ...breachesOf(scenario, planned, row),
    ...followers.flatMap((site) => (breaches(site, inUse).length === 0 ? breaches(site, row) : [])),
  ]
}

/** The rules that are broken, each once. */
function rulesOf(breaches: readonly RuleBreach[]): StatedRule[] {
  return breaches
    .filter((breach, index) => breaches.findIndex((other) => isRule(other, breach)) === index)
    .map(({ subject, demand }) => ({ subject, demand }))
}

/** The rows of every choice at the values the scenario now holds. */
export function dataSetChoices(scenario: RealisedScenario, option: string): DataSetChoices[] {
  const { access, ...terms } = scenario.options[option]!
  const rules = scenario.rules ?? {}
  const site = siteOf(scenario, terms)
  const open = Object.entries(access).map(([dataSet, row]) => ({ dataSet, row: accessRow(row) }))
  return Object.entries(scenario.data).map(([dataSet, { copies, part, partShown, sensitivity }]) => {
    const current = accessRow(access[dataSet] ?? 'none')
    const breaches = (row: AccessRow) => ruleBreaches(rules, site, [{ dataSet, sensitivity, row }])
    const known = accessChoices(current, {
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
    const choices = withReadOnly(known.choices, current, (row) => breaches(row).length === 0)
    const repairs = breaches(current)
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
      left: known.left,
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

const dataSetsOf = (rows: readonly PlannedRow[]): number => rows.filter(({ viewer }) => !viewer).length

/** Variants sorted by what contacts see: fields and age, whatever the mode is called. */
export function orderOf(rows: readonly PlannedRow[], variants: readonly AccessVariant[]): number[] {
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
