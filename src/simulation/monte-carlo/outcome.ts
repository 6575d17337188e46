import { legIds } from '../../arrangement/leg-ids.js'
import { candidatesOf } from '../../scenario/candidates.js'
import type { Study } from '../study.js'
import { type AccessPlan, accessPlan } from './access-plan.js'
import {
  addSums,
  type DrawFigure,
  drawFigures,
  emptyDrawColumns,
  emptyOptionSums,
  emptyVariantColumns,
  type OptionSums,
  type ShardColumns,
  type VariantColumns,
  variantFigures,
} from './columns.js'
import { DrawnStudy } from './drawn-study.js'
import { Engine, variantDraws } from './engine.js'
import { withRepairsFound } from './repair-search.js'
import { supplementSize } from './staffing-supplement.js'
import type { TypicalWeek } from './typical-week.js'
import { emptyUnpricedAmounts, type UnpricedAmounts } from './unpriced-amounts.js'

/** Columns and sums of all draws of one option. */
export interface OptionOutcome {
  readonly id: string
  readonly draws: Readonly<Record<DrawFigure, Float64Array>>
  readonly unpriced: UnpricedAmounts
  readonly sums: OptionSums
  readonly week: TypicalWeek
  /** What was played beside the option's own access matrix, and what it gave. */
  readonly plan: AccessPlan
  readonly variants: VariantColumns
}

/** What a whole simulation gave; options in scenario order. */
export interface Outcome {
  readonly options: readonly OptionOutcome[]
  /** Every uncertain input with its value in each draw. */
  readonly inputs: readonly { readonly path: string; readonly values: Float64Array }[]
  /** First attempts by draw and month, of as many draws as `demandDraws`. */
  readonly firstAttempts: Float64Array
  readonly demandDraws: number
}

/** Draws of which the course of demand is kept month by month: enough for its 10 and 90 % bounds. */
const demandDrawsKept = 2048

/**
 * Puts the ranges of a simulation together as they come, in the order of their draws. Sums are added block by block, so that
 * the result has the same bytes however the draws were cut. A range is not kept.
 */
export class ShardMerger {
  readonly #study: Study
  readonly #options: readonly MergedOption[]

  constructor(study: Study) {
    this.#study = study
    const drawn = new DrawnStudy(study)
    const shape = {
      months: study.months.length,
      reasons: Object.keys(study.scenario.demand.reasons).length,
      dataSets: Object.keys(study.scenario.data).length,
      supplement: supplementSize(study),
      formulas: drawn.monthlyFormulas.length,
    }
    this.#options = candidatesOf(study.scenario).map((id) => {
      const arrangement = study.scenario.arrangements?.[id]
      const plan = accessPlan(drawn.tree.scenario, id)
      return {
        id,
        draws: emptyDrawColumns(study.draws),
        unpriced: emptyUnpricedAmounts(study.scenario, study.draws),
        sums: emptyOptionSums({ ...shape, legs: arrangement ? legIds(arrangement).length : 0 }),
        plan,
        variants: emptyVariantColumns(plan.variants.length, variantDraws(0, study.draws)),
        sampled: 0,
      }
    })
  }

  add({ firstDraw, options }: ShardColumns): void {
    this.#options.forEach((merged, position) => {
      const columns = options[position]!
      addVariants(merged.variants, columns.variants, merged.sampled)
      merged.sampled += columns.variants.draws
      for (const figure of drawFigures) merged.draws[figure].set(columns.draws[figure], firstDraw)
      for (const [name, column] of Object.entries(columns.unpriced)) {
        merged.unpriced[name]!.set(column, firstDraw)
      }
      for (const block of columns.blocks) addSums(merged.sums, block)
    })
  }

  /** Once all ranges are there. */
  outcome({ weeks, ...demandAndInputs }: StudyColumns = studyColumns(this.#study)): Outcome {
    const options = this.#options.map(({ id, draws, unpriced, sums, plan, variants }, position) => {
      return { id, draws, unpriced, sums, week: weeks[position]!, plan, variants }
    })
    return { options: withRepairsFound(this.#study, options), ...demandAndInputs }
  }
}

/** What has come of an option so far. */
interface MergedOption extends Omit<OptionOutcome, 'week'> {
  /** Draws of the variants that are there. */
  sampled: number
}

/** All ranges of a simulation, in the order of their draws, put together. */
export function mergeShards(
  study: Study,
  shards: readonly ShardColumns[],
  columns: StudyColumns = studyColumns(study),
): Outcome {
  const merger = new ShardMerger(study)
  for (const shard of shards) merger.add(shard)
  return merger.outcome(columns)
}

/** What follows from the study without playing any option: it can be had while others play them. */
export interface StudyColumns extends Pick<Outcome, 'inputs' | 'firstAttempts' | 'demandDraws'> {
  /** Of every option. */
  readonly weeks: readonly TypicalWeek[]
}

/** @param inputs where they are known already */
export function studyColumns(
  study: Study,
  inputs: Outcome['inputs'] = [...inputColumns(study)],
): StudyColumns {
  const engine = new Engine(study)
  return {
    weeks: engine.typicalWeeks(),
    inputs,
    ...courseOfDemand(study, engine),
  }
}

/** Puts a range's draws of each variant where they belong among all of them. */
function addVariants(all: VariantColumns, range: VariantColumns, from: number): void {
  for (const figure of variantFigures) {
    for (let at = 0; at * range.draws < range.values[figure].length; at++) {
      const row = range.values[figure].subarray(at * range.draws, (at + 1) * range.draws)
      all.values[figure].set(row, at * all.draws + from)
    }
  }
}

/** Every uncertain input with its value in each draw, one after another. */
export function* inputColumns(study: Study): Generator<Outcome['inputs'][number], void, undefined> {
  const drawn = new DrawnStudy(study)
  for (const [index, path] of drawn.paths.entries()) {
    const values = new Float64Array(study.draws)
    for (let draw = 0; draw < values.length; draw++) values[draw] = drawn.valueAt(index, draw)
    yield { path, values }
  }
}

function courseOfDemand(study: Study, engine: Engine): Pick<Outcome, 'firstAttempts' | 'demandDraws'> {
  const months = study.months.length
  const demandDraws = Math.min(study.draws, demandDrawsKept)
  const firstAttempts = new Float64Array(demandDraws * months)
  for (let draw = 0; draw < demandDraws; draw++) {
    engine.takeDraw(draw)
    engine.firstAttempts(firstAttempts.subarray(draw * months, (draw + 1) * months))
  }
  return { firstAttempts, demandDraws }
}
