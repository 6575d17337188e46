/**
 * exp(-y) - 1 + y for y >= 0 without the cancellation near 0; relative error a few units in the last place.
 */
export const exponentialExcess = (y: number): number => {
  if (y > 0.7) return Math.expm1(-y) + y
  let term = 0.5 * y * y
  let sum = term
  for (let k = 3; Math.abs(term) > 1e-18 * sum; k += 1) {
    term *= -y / k
    sum += term
  }
  return sum
}
