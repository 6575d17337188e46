import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** Every key of an input, those that may be left out too. */
export type KeysOf<Input> = { readonly [Key in keyof Required<Input>]: true }

/**
 * For callers whose compiler does not check: a key that is not known, such as a misspelt one of those that may be left out,
 * is refused and not ignored.
 *
 * @throws OutOfRangeError with the key as its quantity
 */
export const requireKnownKeys = <Input extends object>(input: Input, known: KeysOf<Input>): void => {
  for (const key in input) {
    if (key in known) continue
    const value = input[key]
    const legalRange = `empty: there is no such key, but ${Object.keys(known).join(', ')}`
    throw new OutOfRangeError(key, typeof value === 'number' ? value : Number.NaN, legalRange)
  }
}
