/**
 * Thrown by every public function when an argument lies outside its legal range.
 * Callers that talk to people turn `quantity`, `value` and `legalRange` into their own words.
 */
export class OutOfRangeError extends RangeError {
  override readonly name = 'OutOfRangeError'

  constructor(
    /** The argument's name, as in the docstring. */
    readonly quantity: string,
    readonly value: number,
    /** The legal range in mathematical notation, such as `0 < x <= 1e6`. */
    readonly legalRange: string,
  ) {
    super(`${quantity} is ${value}; the legal range is ${legalRange}`)
  }
}
