import type { AccessChoice } from '../../access/alternatives.js'
import type { RuleBreach, StatedRule } from '../../access/rules.js'

/** Which choice each planned row takes, by place, in their order. */
export type AccessVariant = readonly number[]

/** Combinations of choices are played up to this many as a matter of course. */
export const mostCombinations = 64

/** Matrices that keep all rules asked for. */
export interface Repairs {
  /** By row the choices they are made of. */
  readonly admitted: readonly (readonly number[])[]
  /** How many matrices these make. */
  readonly possible: number
  /** Places of those that are played among the variants. */
  readonly places: readonly number[]
}

/** What of a planned row decides how it may change. */
interface RowOfChoices {
  readonly choices: readonly Pick<AccessChoice, 'losesWriteBack'>[]
  readonly inUse: number
  /** Absent for the agents' row. */
  readonly viewer?: unknown
}

/**
 * By row the choices that keep all rules, or all but one. A row that breaks none may change, too, as long as agents
 * write as before: the money does not say what writing was worth. What others than the agents see changes only to keep a rule.
 *
 * @param broken by row and choice the rules it breaks
 */
export function admittedChoices(
  rows: readonly RowOfChoices[],
  broken: readonly (readonly (readonly RuleBreach[])[])[],
  lifted?: StatedRule,
): number[][] {
  const keeps = rows.map((row, index) =>
    row.choices.map((_, choice) => broken[index]![choice]!.every((breach) => isRule(breach, lifted))),
  )
  // Nothing to mend: it stays as it is stated.
  const whole = rows.every(({ inUse }, index) => keeps[index]![inUse])
  return rows.map(({ choices, inUse, viewer }, index) => {
    if (whole || (viewer !== undefined && keeps[index]![inUse])) return [inUse]
    const mends = !keeps[index]![inUse]
    return choices.flatMap(({ losesWriteBack }, choice) =>
      keeps[index]![choice] && (mends || choice === inUse || !losesWriteBack) ? [choice] : [],
    )
  })
}

/** The same with only those rows changing that must. */
export function onlyBroken(
  rows: readonly RowOfChoices[],
  admitted: readonly (readonly number[])[],
): (readonly number[])[] {
  return admitted.map((choices, index) => {
    const { inUse } = rows[index]!
    return choices.includes(inUse) ? [inUse] : choices
  })
}

/** Places of the variants that are made of these choices. */
export function placesOf(
  variants: readonly AccessVariant[],
  admitted: readonly (readonly number[])[],
): number[] {
  return variants.flatMap((variant, place) =>
    variant.every((choice, index) => admitted[index]!.includes(choice)) ? [place] : [],
  )
}

export const isRule = (breach: StatedRule, rule: StatedRule | undefined): boolean =>
  rule !== undefined && breach.subject === rule.subject && breach.demand === rule.demand

export function combinations(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>(
    (found, list) => found.flatMap((start) => list.map((choice) => [...start, choice])),
    [[]],
  )
}

export function sizeOf(lists: readonly (readonly number[])[]): number {
  return lists.reduce((size, list) => size * list.length, 1)
}
