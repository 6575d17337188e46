import { valuesBeside } from '../arrangement/number-scale.js'
import type { GrowingVariable } from '../decision/local-refinement.js'
import type { DecisionValue, DecisionVariable } from '../simulation/decision-variables.js'

/** Where in the order of its values one stands. */
export type EndOfValues = 'least' | 'most'

/** A variable of months with all that a phase could last; any other as it is. */
export function withEveryMonth(variable: DecisionVariable): DecisionVariable {
  const { kind, values, numbers } = variable
  if (numbers === undefined || (kind !== 'months' && kind !== 'phaseEnd')) return variable
  const { least, most } = numbers.scale
  const known = new Set(values.map(({ amount }) => amount))
  const every = Array.from({ length: most - least + 1 }, (_, place) => least + place)
  const missing = every.filter((months) => !known.has(months)).map(numbers.valueAt)
  return { ...variable, values: [...values, ...missing] }
}

/** A decision variable during a search: its values grow, between those listed and beyond them. */
export class SearchedVariable implements GrowingVariable {
  readonly path: string
  readonly kind: DecisionVariable['kind']
  readonly values: DecisionValue[]
  readonly #numbers: DecisionVariable['numbers']
  readonly #transfers: DecisionVariable['transfers']

  constructor({ path, kind, values, numbers, transfers }: DecisionVariable) {
    this.path = path
    this.kind = kind
    this.values = [...values]
    this.#numbers = numbers
    this.#transfers = transfers
  }

  readonly size = (): number => this.values.length

  /** Place of the value in use. */
  inUse(): number {
    return Math.max(
      0,
      this.values.findIndex(({ written }) => written === undefined),
    )
  }

  readonly neighbours = (place: number): number[] => {
    const amount = this.values[place]!.amount
    if (amount === undefined) return this.#others(place)
    const tried = this.#amounts()
    const next = [tried.findLast((value) => value < amount), tried.find((value) => value > amount)]
    return next.flatMap((value) => (value === undefined ? [] : [this.#placeOfAmount(value)]))
  }

  readonly beside = (place: number): number[] => {
    const value = this.values[place]!
    if (this.#transfers !== undefined) return this.#transfers(value).map((other) => this.#placeOf(other))
    if (this.#numbers === undefined || value.amount === undefined) return this.#others(place)
    return valuesBeside(this.#amounts(), value.amount, this.#numbers.scale).map((amount) =>
      this.#placeOfAmount(amount),
    )
  }

  readonly further = (): [number, number] | undefined => {
    const last = this.#amounts().at(-1)
    if (this.#numbers?.openEnded !== true || last === undefined) return undefined
    const next = Math.min(this.#numbers.scale.most, 2 * last)
    return next > last ? [this.#placeOfAmount(last), this.#placeOfAmount(next)] : undefined
  }

  /** Whether one of the values is the least or the most that was tried; neither where order means nothing or one alone was tried. */
  endAt(place: number): EndOfValues | undefined {
    const amount = this.values[place]!.amount
    const tried = this.#amounts()
    if (amount === undefined || tried.length < 2) return undefined
    return amount === tried[0] ? 'least' : amount === tried.at(-1) ? 'most' : undefined
  }

  /** Whether numbers between those tried were left out. */
  hasGaps(): boolean {
    if (this.#numbers === undefined) return this.#transfers !== undefined
    const { step } = this.#numbers.scale
    return this.#amounts().some(
      (amount, place, tried) => place > 0 && amount - tried[place - 1]! > 1.5 * step,
    )
  }

  /** Names of the values, numbers in their order behind the value in use. */
  names(): string[] {
    const [first, ...others] = this.values
    const ordered = others.sort((a, b) => (a.amount ?? 0) - (b.amount ?? 0))
    return [first!, ...ordered].map(({ name }) => name)
  }

  #amounts(): number[] {
    return this.values.flatMap(({ amount }) => (amount === undefined ? [] : [amount])).sort((a, b) => a - b)
  }

  #others(place: number): number[] {
    return this.values.flatMap((_, other) => (other === place ? [] : [other]))
  }

  #placeOfAmount(amount: number): number {
    const known = this.values.findIndex((value) => value.amount === amount)
    return known < 0 ? this.#placeOf(this.#numbers!.valueAt(amount)) : known
  }

  #placeOf(value: DecisionValue): number {
    const known = this.values.findIndex(({ name }) => name === value.name)
    return known < 0 ? this.values.push(value) - 1 : known
  }
}
