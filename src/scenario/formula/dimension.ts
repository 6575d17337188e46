import type { Unit } from '../../kernel/uncertain.js'

/**
 * What a part of a formula measures. Money and time have exponents; where both are zero `kind` tells numbers of
 * things from shares and multipliers. A price per hour or per contact is money: an hour or a contact is a thing counted.
 */
export interface Dimension {
  readonly money: number
  readonly time: number
  readonly kind: Kind
  /** Made of numbers without a unit only: takes the unit of what it is added to or compared with. */
  readonly bare: boolean
  /** Contains a factor without a unit, which may be a price: 0.35 times contacts can be money. */
  readonly priced: boolean
}

/** `number` is a quotient of two counts: as good as a count or a factor. */
export type Kind = 'count' | 'share' | 'factor' | 'number'

/** The words for what something measures; messages translate them. */
export type UnitWord = 'money' | 'duration' | 'rate' | Kind | 'bare' | 'mixed'

export const bareNumber: Dimension = { money: 0, time: 0, kind: 'number', bare: true, priced: true }

const plain = (kind: Kind): Dimension => ({ money: 0, time: 0, kind, bare: false, priced: false })

const dimensions: Readonly<Record<Unit, Dimension>> = {
  money: { ...plain('factor'), money: 1 },
  share: plain('share'),
  factor: plain('factor'),
  count: plain('count'),
  seconds: { ...plain('factor'), time: 1 },
  perDay: { ...plain('factor'), time: -1 },
  perYear: { ...plain('factor'), time: -1 },
  contactsPerWeek: { ...plain('factor'), time: -1 },
}

export function dimensionOf(unit: Unit): Dimension {
  return dimensions[unit]
}

export function unitWord({ money, time, kind, bare }: Dimension): UnitWord {
  if (bare) return 'bare'
  if (money === 0 && time === 0) return kind
  if (money === 1 && time === 0) return 'money'
  if (money === 0 && time === 1) return 'duration'
  return money === 0 && time === -1 ? 'rate' : 'mixed'
}

/** The unit a value of this dimension is kept in; undefined for a mixed one. */
export function unitOfDimension(dimension: Dimension): Unit | undefined {
  switch (unitWord(dimension)) {
    case 'money':
      return 'money'
    case 'duration':
      return 'seconds'
    case 'rate':
      return 'perYear'
    case 'share':
      return 'share'
    case 'factor':
      return 'factor'
    case 'count':
    case 'number':
    case 'bare':
      return 'count'
    case 'mixed':
      return undefined
  }
}

export function isPlain({ money, time }: Dimension): boolean {
  return money === 0 && time === 0
}

export function product(a: Dimension, b: Dimension): Dimension {
  return {
    money: a.money + b.money,
    time: a.time + b.time,
    kind: kindOfProduct(a, b),
    bare: a.bare && b.bare,
    priced: a.priced || b.priced,
  }
}

export function quotient(a: Dimension, b: Dimension): Dimension {
  return {
    money: a.money - b.money,
    time: a.time - b.time,
    kind: kindOfQuotient(a, b),
    bare: a.bare && b.bare,
    priced: a.priced || b.priced,
  }
}

function kindOfProduct(a: Dimension, b: Dimension): Kind {
  if (a.bare) return b.kind
  if (b.bare) return a.kind
  if (a.kind === 'count' || b.kind === 'count') return 'count'
  if (a.kind === 'number' || b.kind === 'number') return 'number'
  return a.kind === 'share' && b.kind === 'share' ? 'share' : 'factor'
}

function kindOfQuotient(a: Dimension, b: Dimension): Kind {
  if (b.bare) return a.kind
  if (b.kind === 'count') return 'number'
  if (a.bare) return 'factor'
  return a.kind === 'share' ? 'factor' : a.kind
}

/** A dimension raised to a certain whole power. */
export function power(dimension: Dimension, exponent: number): Dimension {
  return { ...dimension, money: dimension.money * exponent, time: dimension.time * exponent }
}

/**
 * What two numbers have in common so that they can be added, compared or chosen between; undefined where nothing.
 * A number without a unit takes the other's; a count or a duration times a factor without a unit can be money.
 */
export function common(a: Dimension, b: Dimension): Dimension | undefined {
  if (a.bare) return b
  if (b.bare) return a
  if (a.money === b.money && a.time === b.time) {
    const kind = isPlain(a) ? commonKind(a.kind, b.kind) : a.kind
    return kind && { ...a, kind, priced: a.priced && b.priced }
  }
  if (isMoney(a) && canBeMoney(b)) return a
  return isMoney(b) && canBeMoney(a) ? b : undefined
}

function commonKind(a: Kind, b: Kind): Kind | undefined {
  if (a === b) return a
  if (a === 'number') return b
  if (b === 'number') return a
  return a === 'count' || b === 'count' ? undefined : 'factor'
}

function isMoney({ money, time }: Dimension): boolean {
  return money === 1 && time === 0
}

function canBeMoney({ money, time, kind, priced }: Dimension): boolean {
  return priced && money === 0 && (time === 1 || (time === 0 && (kind === 'count' || kind === 'number')))
}

/** Whether what a formula gives may stand where a unit is wanted. */
export function fits(dimension: Dimension, unit: Unit): boolean {
  const wanted = dimensionOf(unit)
  if (dimension.bare) return wanted.time === 0
  return common(dimension, wanted) !== undefined
}
