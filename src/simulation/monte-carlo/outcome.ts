import { legIds } from '../../arrangement/schema.js'
import { candidatesOf } from '../../scenario/scenario.js'
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
 * Puts the ranges of a simulation together. Ranges must be given in the order of their draws; sums are added block by
 * block, so that the result has the same bytes however the draws were cut.
 */
export function mergeShards(
  study: Study,
  shards: readonly ShardColumns[],
  { weeks, ...demandAndInputs }: StudyColumns = studyColumns(study),
): Outcome {
  const ids = candidatesOf(study.scenario)
  const drawn = new DrawnStudy(study)
  const means = drawn.tree.scenario
  const shape = {
    months: study.months.length,
    reasons: Object.keys(study.scenario.demand.reasons).length,
    dataSets: Object.keys(study.scenario.data).length,
    supplement: supplementSize(study),
    formulas: drawn.monthlyFormulas.length,
  }
  const options = ids.map((id, option): OptionOutcome => {
    const draws = emptyDrawColumns(study.draws)
    const unpriced = emptyUnpricedAmounts(study.scenario, study.draws)
    const arrangement = study.scenario.arrangements?.[id]
    const sums = emptyOptionSums({ ...shape, legs: arrangement ? legIds(arrangement).length : 0 })
    const plan = accessPlan(means, id)
    const variants = emptyVariantColumns(plan.variants.length, variantDraws(0, study.draws))
    let sampled = 0
    for (const shard of shards) {
      const columns = shard.options[option]!
      addVariants(variants, columns.variants, sampled)
      sampled += columns.variants.draws
      for (const figure of drawFigures) draws[figure].set(columns.draws[figure], shard.firstDraw)
      for (const [name, column] of Object.entries(columns.unpriced)) {
        unpriced[name]!.set(column, shard.firstDraw)
      }
      for (const block of columns.blocks) addSums(sums, block)
    }
    return { id, draws, unpriced, sums, week: weeks[option]!, plan, variants }
  })
  return { options, ...demandAndInputs }
}

/** What follows from the study without playing any option: it can be had while others play them. */
export interface StudyColumns extends Pick<Outcome, 'inputs' | 'firstAttempts' | 'demandDraws'> {
  /** Of every option. */
  readonly weeks: readonly TypicalWeek[]
}

export function studyColumns(study: Study): StudyColumns {
  const engine = new Engine(study)
  return {
    weeks: engine.typicalWeeks(),
    inputs: inputColumns(study),
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

function inputColumns(study: Study): Outcome['inputs'] {
  const drawn = new DrawnStudy(study)
  return drawn.paths.map((path, index) => ({
    path,
    values: Float64Array.from({ length: study.draws }, (_, draw) => drawn.valueAt(index, draw)),
  }))
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
