/**
 * Sum of the products of two columns, the first from a place on. In four sums, as one addition after another would make the
 * processor wait for each: the order of additions is fixed all the same.
 *
 * @param length at most what either column holds
 */
export function dotProduct(of: Float64Array, from: number, by: Float64Array, length: number): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  const whole = length - (length % 4)
  for (let at = 0; at < whole; at += 4) {
    first += of[from + at]! * by[at]!
    second += of[from + at + 1]! * by[at + 1]!
    third += of[from + at + 2]! * by[at + 2]!
    fourth += of[from + at + 3]! * by[at + 3]!
  }
  for (let at = whole; at < length; at++) first += of[from + at]! * by[at]!
  return first + second + (third + fourth)
}
