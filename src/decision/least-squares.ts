/** A design matrix made orthonormal column by column, ready to fit any number of responses and to grow. */
export interface Design {
  /** Number of columns offered so far. */
  readonly offered: number
  /** Indexes of the offered columns that are not combinations of earlier ones. */
  readonly kept: readonly number[]
  /** Orthonormal columns spanning the design. */
  readonly orthonormal: readonly Float64Array[]
  /** Upper triangular, `triangle[column][row]`: kept column = sum over rows of entry × orthonormal column. */
  readonly triangle: readonly (readonly number[])[]
}

export const emptyDesign: Design = { offered: 0, kept: [], orthonormal: [], triangle: [] }

/** A column of which less than this share is left once earlier columns are taken out adds nothing. */
const dependenceTolerance = 1e-8

/**
 * Adds columns to a design: QR factorisation by Gram–Schmidt with every column orthogonalised twice ("twice is
 * enough", Kahan and Parlett), as stable as Householder's. Columns that depend on earlier ones are left out.
 *
 * @param columns of equal length, at least as long as the design has columns.
 */
export function extendDesign(design: Design, columns: readonly Float64Array[]): Design {
  const kept = [...design.kept]
  const orthonormal = [...design.orthonormal]
  const triangle = [...design.triangle]
  columns.forEach((column, index) => {
    const rest = column.slice()
    const length = Math.sqrt(dot(rest, rest))
    const entries = takeOutTwice(orthonormal, rest)
    const remaining = Math.sqrt(dot(rest, rest))
    if (remaining <= dependenceTolerance * length || orthonormal.length >= rest.length) return
    for (let i = 0; i < rest.length; i++) rest[i]! /= remaining
    kept.push(design.offered + index)
    orthonormal.push(rest)
    triangle.push([...entries, remaining])
  })
  return { offered: design.offered + columns.length, kept, orthonormal, triangle }
}

/** Orthonormal columns that span the given ones. */
export function orthonormalOf(columns: readonly Float64Array[]): readonly Float64Array[] {
  return extendDesign(emptyDesign, columns).orthonormal
}

/** A response split into its parts along the orthonormal columns and what they leave over. */
export interface Projection {
  readonly along: readonly number[]
  readonly residual: Float64Array
  readonly residualSumOfSquares: number
}

/**
 * Projects a response on a design.
 *
 * @param before its projection on the design this one grew from: only the new columns are then taken out.
 */
export function projectOn(design: Design, response: Float64Array, before?: Projection): Projection {
  const residual = (before?.residual ?? response).slice()
  const along = [...(before?.along ?? [])]
  const added = design.orthonormal.slice(along.length)
  along.push(...takeOut(added, residual))
  return { along, residual, residualSumOfSquares: dot(residual, residual) }
}

/** Coefficients of the kept columns, by back substitution. */
export function coefficientsOf(design: Design, projection: Pick<Projection, 'along'>): number[] {
  const coefficients = [...projection.along]
  for (let column = coefficients.length - 1; column >= 0; column--) {
    const entries = design.triangle[column]!
    coefficients[column]! /= entries[column]!
    for (let row = 0; row < column; row++) coefficients[row]! -= entries[row]! * coefficients[column]!
  }
  return coefficients
}

/**
 * Leverage of a new row of a design: the fitted value's variance is the residual variance times this.
 *
 * @param triangle the design's.
 * @param row the new row's entries in the kept columns.
 */
export function leverageOf(triangle: Design['triangle'], row: readonly number[]): number {
  const solved: number[] = []
  let leverage = 0
  triangle.forEach((entries, column) => {
    let value = row[column]!
    for (let earlier = 0; earlier < column; earlier++) value -= entries[earlier]! * solved[earlier]!
    value /= entries[column]!
    solved.push(value)
    leverage += value * value
  })
  return leverage
}

/**
 * Bayesian information criterion of a least-squares fit (Schwarz 1978), up to a constant: less is better. A residual
 * within rounding of the response counts as that rounding, so that exact fits are not ranked by noise.
 */
export function informationCriterion(
  response: Float64Array,
  projection: Omit<Projection, 'residual'>,
): number {
  return misfit(response, projection) + projection.along.length * Math.log(response.length)
}

/**
 * Akaike's criterion of a least-squares fit, corrected for few draws (Hurvich and Tsai 1989), up to a constant: less is
 * better. Unlike the Bayesian one it is no test of whether something is there; it takes of several curves the one that predicts best, and
 * so leaves no bend out that is as large as its error.
 */
export function predictiveCriterion(
  response: Float64Array,
  projection: Omit<Projection, 'residual'>,
): number {
  const draws = response.length
  const fitted = projection.along.length + 1
  const left = draws - fitted - 1
  return misfit(response, projection) + (left > 0 ? (2 * fitted * draws) / left : Number.POSITIVE_INFINITY)
}

/** −2 × the log likelihood of normal residuals, up to a constant. */
function misfit(response: Float64Array, projection: Omit<Projection, 'residual'>): number {
  const draws = response.length
  const floor = 1e-20 * dot(response, response) + Number.MIN_VALUE
  return draws * Math.log(Math.max(projection.residualSumOfSquares, floor) / draws)
}

/**
 * What an input has to gain on this criterion before it counts, where it is one of several that are tested: among many
 * inputs that do nothing some fit well by chance. Extended Bayesian information criterion with γ = 1 (Chen and Chen
 * 2008) for a choice of one among `tested`.
 */
export const selectionPenalty = (tested: number): number => 2 * Math.log(tested)

/** Takes the parts along orthonormal columns out of `rest`, one after another, and then what rounding left of them. */
function takeOutTwice(orthonormal: readonly Float64Array[], rest: Float64Array): number[] {
  const first = takeOut(orthonormal, rest)
  const second = takeOut(orthonormal, rest)
  return first.map((part, row) => part + second[row]!)
}

/** Takes the parts along orthonormal columns out of `rest`, one after another, and returns them. */
function takeOut(orthonormal: readonly Float64Array[], rest: Float64Array): number[] {
  const parts: number[] = []
  let part = orthonormal.length > 0 ? dot(orthonormal[0]!, rest) : 0
  for (let row = 0; row < orthonormal.length; row++) {
    parts.push(part)
    const next = orthonormal[row + 1]
    if (next === undefined) subtractMultiple(rest, part, orthonormal[row]!)
    else part = subtractThenDot(rest, part, orthonormal[row]!, next)
  }
  return parts
}

/** Sum of products. Four sums side by side: one alone would wait for each addition before the next. */
export function dot(a: Float64Array, b: Float64Array): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  const whole = a.length - (a.length % 4)
  for (let i = 0; i < whole; i += 4) {
    first += a[i]! * b[i]!
    second += a[i + 1]! * b[i + 1]!
    third += a[i + 2]! * b[i + 2]!
    fourth += a[i + 3]! * b[i + 3]!
  }
  for (let i = whole; i < a.length; i++) first += a[i]! * b[i]!
  return first + second + (third + fourth)
}

function subtractMultiple(target: Float64Array, factor: number, direction: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i]! -= factor * direction[i]!
}

/** `subtractMultiple`, then `dot` of what is left with the next column: one way through memory instead of two. */
function subtractThenDot(
  target: Float64Array,
  factor: number,
  direction: Float64Array,
  next: Float64Array,
): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  const whole = target.length - (target.length % 4)
  for (let i = 0; i < whole; i += 4) {
    const a = target[i]! - factor * direction[i]!
    const b = target[i + 1]! - factor * direction[i + 1]!
    const c = target[i + 2]! - factor * direction[i + 2]!
    const d = target[i + 3]! - factor * direction[i + 3]!
    target[i] = a
    target[i + 1] = b
    target[i + 2] = c
    target[i + 3] = d
    first += a * next[i]!
    second += b * next[i + 1]!
    third += c * next[i + 2]!
    fourth += d * next[i + 3]!
  }
  for (let i = whole; i < target.length; i++) {
    const rest = target[i]! - factor * direction[i]!
    target[i] = rest
    first += rest * next[i]!
  }
  return first + second + (third + fourth)
}
