import type { AccessRow, EntryGoneWrong, ReturnedFile } from '../access/row.js'
import { legIds } from '../arrangement/leg-ids.js'
import type { NumberScale } from '../arrangement/number-scale.js'
import type { Arrangement, Phase } from '../arrangement/schema.js'
import type { RealisedScenario } from '../scenario/scenario.js'
import { baseScale, baseSearch, steps } from './arrangement-search.js'
import { dataSetChoices } from './monte-carlo/access-plan.js'

/** One value of a decision variable. */
export interface DecisionValue {
  /** A short name beside the text. */
  readonly name: string
  /** The text that stands in a scenario; the value in use has none. */
  readonly written?: string
  /** The number that it is, for values with an order. */
  readonly amount?: number
}

/** One thing a client can decide about a candidate, with the values it could take, as they would be written. */
export interface DecisionVariable {
  /** Path in the scenario, such as `options.offshore.access.accounts`. */
  readonly path: string
  readonly kind: 'access' | 'level' | 'share' | 'months' | 'phaseEnd' | 'stated'
  readonly values: readonly DecisionValue[]
  /** Of numbers: what else could be tried, between the values and beyond them. */
  readonly numbers?: {
    readonly scale: NumberScale
    /** The largest value tried is no end of anything: ever larger ones come to do nothing at some point. */
    readonly openEnded: boolean
    readonly valueAt: (amount: number) => DecisionValue
  }
  /** Of shares among several: what a value comes to with a little moved from one to another. */
  readonly transfers?: (value: DecisionValue) => DecisionValue[]
}

/**
 * What can be decided about a candidate with the scenario as it is: how each data set is opened under the option, or under each
 * of those an arrangement is made of; for an arrangement also the level or share of its base, how long its phases last, how its
 * providers share. Access modes of which too little is known are left out. (How much is committed to a provider is not among
 * them: a smaller share never costs more until the price that goes with it is stated.)
 *
 * @param scenario at its means.
 */
export function decisionVariables(scenario: RealisedScenario, candidate: string): DecisionVariable[] {
  const arrangement = scenario.arrangements?.[candidate]
  if (arrangement === undefined) return accessVariables(scenario, candidate)
  return [
    ...arrangementVariables(candidate, arrangement, scenario.horizon.months),
    ...[...new Set(legIds(arrangement))].flatMap((option) => accessVariables(scenario, option)),
  ]
}

function accessVariables(scenario: RealisedScenario, option: string): DecisionVariable[] {
  return dataSetChoices(scenario, option).map(({ dataSet, choices, inUse }) => ({
    path: `options.${option}.access.${dataSet}`,
    kind: 'access',
    values: choices.map(({ id, row }, place) => ({
      name: id,
      ...(place !== inUse && { written: writtenRow(row) }),
    })),
  }))
}

function arrangementVariables(id: string, arrangement: Arrangement, horizon: number): DecisionVariable[] {
  const path = `arrangements.${id}`
  switch (arrangement.kind) {
    case 'phased':
      return arrangement.phases
        .slice(0, -1)
        .map((phase, place) => lengthOf(`${path}.phases[${place}]`, phase, horizon))
    case 'blended': {
      const { above, overflowShare } = arrangement
      if (overflowShare !== undefined) {
        const { values } = baseSearch(arrangement)
        return [
          { path: `${path}.overflowShare`, kind: 'share', ...partOfAll(overflowShare, values, percent) },
        ]
      }
      const [key, level] = Object.entries(above ?? {}).find(([, stated]) => stated !== undefined) ?? []
      if (key === undefined || level === undefined) return []
      const { values } = baseSearch(arrangement)
      const scale = baseScale(arrangement)
      const tried = numbers(level, values, String, { scale, openEnded: true })
      return [{ path: `${path}.above.${key}`, kind: 'level', ...tried }]
    }
    case 'split':
      return [{ path: `${path}.shares`, kind: 'share', ...splitVariable(arrangement.shares) }]
  }
}

/** How long a phase lasts: other months, or months in place of the trigger that ends it. */
function lengthOf(path: string, { months }: Phase, horizon: number): DecisionVariable {
  const open = { scale: { step: 1, least: 1, most: horizon - 1 }, openEnded: false }
  const tried = steps(1, horizon - 1)
  return months === undefined
    ? { path, kind: 'phaseEnd', ...numbers(undefined, tried, writtenPhaseEnd, open) }
    : { path: `${path}.months`, kind: 'months', ...numbers(months, tried, String, open) }
}

/** Months in place of a trigger, as they are laid over a phase. */
const writtenPhaseEnd = (months: number): string => `{ months: ${months}, until: null }`
/** The months of such a text. */
export const monthsOfPhaseEnd = (written: string): number => Number(/\d+/.exec(written)?.[0])

type Tried = Pick<DecisionVariable, 'values' | 'numbers'>

/** The stated number, or what stands in its place, and others. */
function numbers(
  stated: number | undefined,
  tried: readonly number[],
  write: (value: number) => string,
  open: Pick<NonNullable<DecisionVariable['numbers']>, 'scale' | 'openEnded'>,
  nameOf = write,
): Tried {
  const valueAt = (amount: number) => ({ name: nameOf(amount), written: write(amount), amount })
  const others = [...new Set(tried)].filter(
    (value) => stated === undefined || Math.abs(value - stated) > 1e-9,
  )
  const inUse = stated === undefined ? { name: 'until' } : { name: nameOf(stated), amount: stated }
  return { values: [inUse, ...others.map(valueAt)], numbers: { ...open, valueAt } }
}

/** A share that leaves something to both: all or nothing is one of the two alone, which stands among the options. */
function partOfAll(
  stated: number,
  tried: readonly number[],
  write: (share: number) => string,
  nameOf = write,
): Tried {
  const some = tried.filter((share) => share > 0 && share < 1)
  const open = { scale: { step: 0.01, least: 0.01, most: 0.99 }, openEnded: false }
  return numbers(stated, some, write, open, nameOf)
}

const splitsTried = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** How two share, by the share of the first; how several do, in tenths and what a little moved between two of them makes. */
function splitVariable(
  shares: readonly { readonly option: string; readonly share: number }[],
): Tried & Pick<DecisionVariable, 'transfers'> {
  const options = shares.map(({ option }) => option)
  const stated = shares.map(({ share }) => share)
  const written = (parts: readonly number[]) =>
    `[${parts.map((part, place) => `{ option: ${options[place]}, share: ${finePercent(part)} }`).join(', ')}]`
  // A share says nothing without whose it is.
  const named = (parts: readonly number[]) =>
    parts.map((part, place) => `${percent(part)} ${options[place]}`).join(', ')
  if (shares.length === 2) {
    const both = (share: number) => written([share, 1 - share])
    return partOfAll(stated[0]!, splitsTried, both, (share) => `${percent(share)} ${options[0]}`)
  }
  const values = new Map<string, readonly number[]>([[named(stated), stated]])
  const valueAt = (parts: readonly number[]): DecisionValue => {
    const name = named(parts)
    values.set(name, parts)
    return { name, written: written(parts) }
  }
  const inUse = { name: named(stated) }
  const others = tenths(shares.length).map(valueAt)
  return {
    values: [inUse, ...others.filter(({ name }) => name !== inUse.name)],
    transfers: ({ name }) => transfersOf(values.get(name)!).map(valueAt),
  }
}

/** All ways to share out ten tenths so that each has at least one. */
function tenths(count: number, left = 10): number[][] {
  if (count === 1) return [[left / 10]]
  return Array.from({ length: left - count + 1 }, (_, place) => place + 1).flatMap((first) =>
    tenths(count - 1, left - first).map((others) => [first / 10, ...others]),
  )
}

/** Shares with five hundredths or one moved from one to another, each keeping at least one hundredth. */
function transfersOf(parts: readonly number[]): number[][] {
  return [0.05, 0.01].flatMap((moved) =>
    parts.flatMap((from, giver) =>
      from - moved < 0.01 - 1e-9
        ? []
        : parts.flatMap((to, taker) =>
            giver === taker ? [] : [parts.with(giver, plain(from - moved)).with(taker, plain(to + moved))],
          ),
    ),
  )
}

/** Without the digits that adding and taking away leave. */
const plain = (share: number): number => Math.round(share * 1e12) / 1e12
/** As finely as shares that must add up to everything need. */
const finePercent = (share: number): string => `${Number((100 * share).toPrecision(12))} %`

/** A row of the access matrix as it is written in a scenario, uncertain terms at their means. */
function writtenRow(row: AccessRow): string {
  if (row.mode === 'none') return 'none'
  const isCopy = !Number.isNaN(row.everyHours)
  const terms = [
    `mode: ${row.mode}`,
    ...(isCopy
      ? [
          `every: ${time(row.everyHours)}`,
          ...(Number.isNaN(row.cutAtHour) ? [] : [`cutAt: ${clock(row.cutAtHour)}`]),
          `loadDelay: ${time(row.delayHours)}`,
        ]
      : row.delayHours > 0
        ? [`latency: ${time(row.delayHours)}`]
        : []),
    ...(row.fields < 1 ? [`fields: ${percent(row.fields)}`] : []),
    ...(row.shown === undefined ? [] : [`shown: ${percent(row.shown)}`]),
    ...(row.holders === undefined ? [] : [`${isCopy ? 'copiesHeld' : 'connections'}: ${row.holders}`]),
    ...(row.connection === undefined ? [] : [`connection: ${row.connection}`]),
    ...(row.controls.length > 0 ? [`controls: [${row.controls.join(', ')}]`] : []),
    ...(row.mode === 'live-write' ? [] : [`writeBack: ${writtenReturn(row)}`]),
  ]
  return `{ ${terms.join(', ')} }`
}

function writtenReturn({ writeBack, returnedFile }: AccessRow): string {
  return writeBack === 'file' && returnedFile !== undefined
    ? `{ file: ${writtenFile(returnedFile)} }`
    : writeBack
}

function writtenFile(file: ReturnedFile): string {
  const money = (key: string, amount: number | undefined) =>
    amount === undefined ? [] : [`${key}: ${amount}`]
  const terms = [
    `check: ${file.check}`,
    `every: ${time(file.everyHours)}`,
    ...(Number.isNaN(file.cutAtHour) ? [] : [`cutAt: ${clock(file.cutAtHour)}`]),
    `loadDelay: ${time(file.loadDelayHours)}`,
    `entriesPerContact: ${file.entriesPerContact}`,
    ...(file.check === 'none' ? [] : [`missRate: ${percent(file.missRate)}`]),
    ...(file.check === 'manual'
      ? [
          `costPerRecord: ${file.costPerRecord}`,
          `checkedShare: ${percent(file.checkedShare)}`,
          `concentration: ${percent(file.concentration)}`,
        ]
      : []),
    ...(file.wrongShare === undefined ? [] : [`wrongShare: ${percent(file.wrongShare)}`]),
    ...money('costPerWrongRecord', file.costPerWrongRecord),
    ...money('costPerConflict', file.costPerConflict),
    ...goneWrong('whenWrong', file.whenWrong),
    ...goneWrong('whenConflict', file.whenConflict),
  ]
  return `{ ${terms.join(', ')} }`
}

function goneWrong(key: string, brought: EntryGoneWrong | undefined): string[] {
  if (brought === undefined) return []
  const { extraHandleTime, transfer, callsAgain } = brought
  const terms = [
    ...(extraHandleTime === undefined ? [] : [`extraHandleTime: ${Number(extraHandleTime.toPrecision(8))}s`]),
    ...(transfer === undefined ? [] : [`transfer: ${percent(transfer)}`]),
    ...(callsAgain === undefined ? [] : [`callsAgain: ${percent(callsAgain)}`]),
  ]
  return [`${key}: { ${terms.join(', ')} }`]
}

const percent = (share: number): string => `${Number((100 * share).toPrecision(8))} %`
const time = (hours: number): string =>
  Number.isInteger(hours) ? `${hours}h` : `${Number((hours * 3600).toPrecision(8))}s`
const clock = (hour: number): string => {
  const minutes = Math.round(hour * 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}
