import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import type { Learning } from './schema.js'

/**
 * What an agent gets done in a month of a phase, as a share of an experienced one: `productivity` in the first month,
 * climbing to 1 in even steps over `months`. What was carried over from the phase before shortens the way: the share κ of
 * what is missing is there from the first day, p₀ = p + κ(1 − p).
 *
 * @param age months since the team began, from 0
 * @param carriedOver 0 to 1
 * @throws OutOfRangeError
 */
export function productivityAt({ months, productivity }: Learning, carriedOver: number, age: number): number {
  if (!(age >= 0)) throw new OutOfRangeError('age', age, 'age >= 0')
  if (!(carriedOver >= 0 && carriedOver <= 1)) {
    throw new OutOfRangeError('carriedOver', carriedOver, '0 <= carriedOver <= 1')
  }
  const first = productivity + carriedOver * (1 - productivity)
  return age >= months ? 1 : first + ((1 - first) * age) / months
}
