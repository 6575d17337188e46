import { categoryRow } from '../../cost/cash-flows.js'
import { type Control, controlledMean } from '../../kernel/control-variates.js'
import { summarise } from '../../kernel/summary.js'
import { SharedWeekTables } from '../../staffing/week-tables.js'
import type { Study } from '../study.js'
import type { AccessPlan } from './access-plan.js'
import { type AccessVariant, combinations, placesOf, type Repairs } from './access-repairs.js'
import { type DrawFigure, type OptionSums, type VariantColumns, variantFigures } from './columns.js'
import { Engine } from './engine.js'

/** Matrices played beyond the plan for one option, and as many again for all rules lifted from it. */
export const mostPlayed = 256

/** What of an option's outcome its repairs are looked for with. */
interface SearchedOption {
  readonly draws: Readonly<Record<DrawFigure, Float64Array>>
  readonly sums: OptionSums
  readonly plan: AccessPlan
  readonly variants: VariantColumns
}

/**
 * The options with as many matrices played beside those of the plan as it takes to find the cheapest that keeps every
 * rule: all where they are few, else a search. Once all draws are there, since what a matrix costs leans on all of them;
 * on the same sample as the plan's, so that the result does not depend on how draws were cut.
 */
export function withRepairsFound<Option extends SearchedOption>(
  study: Study,
  options: readonly Option[],
): Option[] {
  let engine: Engine | undefined
  return options.map((option, position) => {
    const { plan } = option
    const asked = [...(plan.repaired ? [plan.repaired] : []), ...plan.lifted]
    if (study.costsOnly || option.variants.draws === 0 || asked.every(isComplete)) return option
    const matrices = new PlayedMatrices(study, option, (variants) => {
      engine ??= new Engine(study, new SharedWeekTables())
      return engine.playVariants(position, variants)
    })
    if (plan.repaired) search(matrices, plan, plan.repaired, mostPlayed)
    for (const rule of plan.lifted) {
      search(matrices, plan, rule, Math.floor(mostPlayed / plan.lifted.length))
    }
    const placed = <Some extends Repairs>(repairs: Some): Some => ({
      ...repairs,
      places: placesOf(matrices.variants, repairs.admitted),
    })
    return {
      ...option,
      plan: {
        ...plan,
        variants: matrices.variants,
        ...(plan.repaired && { repaired: placed(plan.repaired) }),
        lifted: plan.lifted.map(placed),
      },
      variants: matrices.columns(),
    }
  })
}

const isComplete = ({ places, possible }: Repairs): boolean => places.length === possible

/**
 * Plays all matrices where they are few. Else goes down from several starts, one row at a time: sets that a contact needs
 * together are worth opening only together, so that from one start alone the way may end too early; then two rows at a
 * time around the cheapest, until nothing is cheaper or `most` have been played.
 */
function search(matrices: PlayedMatrices, plan: AccessPlan, { admitted, possible }: Repairs, most: number) {
  matrices.allow(most)
  if (possible <= most) {
    matrices.cheapest(combinations(admitted))
    return
  }
  const inUse = plan.variants[0]!
  const played = placesOf(matrices.variants, admitted).map((place) => matrices.variants[place]!)
  const starts = [
    ...(played.length > 0 ? [matrices.cheapest(played)] : []),
    admitted.map((choices, row) => matrices.cheapest(choices.map((choice) => inUse.with(row, choice)))[row]!),
    admitted.map((choices) => choices[0]!),
    admitted.map(
      (choices, row) => choices.findLast((choice) => choice < plan.rows[row]!.weighed) ?? choices[0]!,
    ),
  ]
  let best = matrices.cheapest(starts.map((start) => descent(matrices, admitted, start)))
  for (;;) {
    const beside = matrices.cheapest([best, ...twoRowsApart(admitted, best)])
    if (beside === best) return
    best = descent(matrices, admitted, beside)
  }
}

/** The matrix no change of one row makes cheaper, found from a start. */
function descent(
  matrices: PlayedMatrices,
  admitted: readonly (readonly number[])[],
  start: AccessVariant,
): AccessVariant {
  let best = start
  let settled = 0
  for (let row = 0; settled < admitted.length; row = (row + 1) % admitted.length) {
    const at = row
    const from = best
    best = matrices.cheapest([from, ...admitted[at]!.map((choice) => from.with(at, choice))])
    settled = best === from ? settled + 1 : 1
  }
  return best
}

function twoRowsApart(admitted: readonly (readonly number[])[], variant: AccessVariant): AccessVariant[] {
  return admitted.flatMap((choices, row) =>
    admitted.flatMap((others, other) =>
      other <= row
        ? []
        : choices.flatMap((choice) =>
            choice === variant[row]
              ? []
              : others.flatMap((another) =>
                  another === variant[other] ? [] : [variant.with(row, choice).with(other, another)],
                ),
          ),
    ),
  )
}

/** Matrices of one option with what each costs; more are played as they are asked for. */
class PlayedMatrices {
  readonly variants: AccessVariant[]
  readonly #parts: VariantColumns[]
  readonly #places: Map<string, number>
  readonly #changes: number[] = []
  readonly #controls: readonly Control[]
  readonly #play: (variants: readonly AccessVariant[]) => VariantColumns
  #left = 0

  constructor(
    { draws: studyDraws }: Study,
    { plan, variants, draws, sums }: SearchedOption,
    play: (variants: readonly AccessVariant[]) => VariantColumns,
  ) {
    this.variants = [...plan.variants]
    this.#parts = [variants]
    this.#places = new Map(plan.variants.map((variant, place) => [variant.join(), place]))
    this.#play = play
    const own = (figure: 'stalenessCost' | 'expectedLoss') =>
      variants.values[figure].subarray(0, variants.draws)
    const { scalars } = sums
    const loss = summarise(draws.expectedLoss)
    this.#controls = [
      {
        values: own('expectedLoss'),
        knownMean: loss.mean + sums.presentCosts[categoryRow.controls]! / studyDraws,
        standardError: loss.standardError,
      },
      {
        values: own('stalenessCost'),
        knownMean: scalars.stalenessCost / scalars.stalenessDraws,
        standardError: 0,
      },
    ]
    this.#take(variants)
  }

  /** How many more may be played. */
  allow(matrices: number): void {
    this.#left = matrices
  }

  /** The first of the cheapest; those that are one too many to be played are left out. */
  cheapest(variants: readonly AccessVariant[]): AccessVariant {
    this.#playNew(variants)
    const costOf = (variant: AccessVariant) =>
      this.#changes[this.#places.get(variant.join()) ?? -1] ?? Infinity
    return variants.reduce((least, next) => (costOf(next) < costOf(least) ? next : least))
  }

  /** Figures of all of them, by place. */
  columns(): VariantColumns {
    const joined = (figure: (typeof variantFigures)[number]) => {
      const parts = this.#parts.map(({ values }) => values[figure])
      const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0))
      let at = 0
      for (const part of parts) {
        all.set(part, at)
        at += part.length
      }
      return all
    }
    const [{ draws }] = this.#parts as [VariantColumns]
    return {
      draws,
      values: Object.fromEntries(
        variantFigures.map((figure) => [figure, joined(figure)]),
      ) as VariantColumns['values'],
    }
  }

  #playNew(variants: readonly AccessVariant[]): void {
    const fresh = [...new Map(variants.map((variant) => [variant.join(), variant])).entries()]
      .filter(([key]) => !this.#places.has(key))
      .slice(0, this.#left)
    if (fresh.length === 0) return
    this.#left -= fresh.length
    for (const [key, variant] of fresh) this.#places.set(key, this.variants.push(variant) - 1)
    const columns = this.#play(fresh.map(([, variant]) => variant))
    this.#parts.push(columns)
    this.#take(columns)
  }

  /** What matrices just played cost more than the one in use. */
  #take({ draws, values: { stalenessCost, expectedLoss } }: VariantColumns): void {
    const [loss, staleness] = this.#controls.map(({ values }) => values) as [Float64Array, Float64Array]
    for (let from = 0; from < stalenessCost.length; from += draws) {
      const change = Float64Array.from(
        { length: draws },
        (_, draw) =>
          stalenessCost[from + draw]! - staleness[draw]! + expectedLoss[from + draw]! - loss[draw]!,
      )
      this.#changes.push(controlledMean(change, this.#controls).mean)
    }
  }
}
