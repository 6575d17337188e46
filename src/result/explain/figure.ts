import type { DrivenFigure } from '../drivers-result.js'

export type FigureUnit = 'money' | 'share' | 'score' | 'hours' | 'seconds' | 'count'

/** How parts make a figure: added up, divided, multiplied; or `average`: the figure lies between them. */
export type Composition = 'sum' | 'product' | 'quotient' | 'average'

export interface FigurePart {
  /** Path of the part where it is a figure of its own. */
  readonly path?: string
  /** What it is: a code of the catalogue, or the scenario's own name. */
  readonly label: string
  readonly value: number
  readonly unit: FigureUnit
}

/** What inputs can lie behind a figure: kinds of them, told by their paths (see `inputsBehind`). */
export type InputKind =
  | 'work'
  | 'prices'
  | 'exposure'
  | 'freshness'
  | 'discount'
  | 'tax'
  | 'errors'
  | 'lostCustomers'
  | 'leaving'
  | readonly string[]

/** One figure of a result that can be explained. */
export interface Figure {
  readonly path: string
  readonly value: number
  readonly unit: FigureUnit
  readonly parts?: { readonly composition: Composition; readonly list: readonly FigurePart[] }
  readonly behind: readonly InputKind[]
  /** How it comes about in words: a code of the catalogue below `explain.formula.`; absent where the parts say it. */
  readonly formula?: string
  /** Ids of the options whose inputs lie behind it; only the figure's own where it is not said. */
  readonly compares?: readonly string[]
  /** Whether it is of the choice among all options, whatever option is asked for. */
  readonly ofChoice?: boolean
  /** Paths of the inputs it is about, which stand first among those behind it. */
  readonly about?: readonly string[]
  /** The input it is a value of: it is said in that input's unit. */
  readonly inputOf?: string
  /** The named future it is of, whose numbers then stand in the place of the scenario's. */
  readonly future?: string
  /** The column of draws whose drivers say how strongly inputs move the figure. */
  readonly drivenAs?: DrivenFigure
  /** What one unit of that column is in the figure; 1 where it is not said. */
  readonly drivenScale?: number
}

/** All that moves what an option costs in total, and so what is decided on it. */
export const everything: readonly InputKind[] = [
  'work',
  'freshness',
  'errors',
  'lostCustomers',
  'prices',
  'leaving',
  'exposure',
  'discount',
  'tax',
  ['option.lossOfControl'],
]
