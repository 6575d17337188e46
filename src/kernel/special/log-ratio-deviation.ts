/**
 * r − 1 − ln r without cancellation near r = 1: the exponent of gamma and beta densities around their mode.
 *
 * @param excess r − 1, greater than −1; handing in the difference rather than r keeps its digits
 * Source: Loader 2000, "Fast and accurate computation of binomial probabilities", function bd0.
 */
export const logRatioDeviation = (excess: number): number => {
  if (Math.abs(excess) > 0.1) return excess - Math.log1p(excess)
  // ln(1 + e) = 2 artanh(v) with v = e / (2 + e), so e − ln(1 + e) = e·v − 2(v³/3 + v⁵/5 + …).
  const ratio = excess / (2 + excess)
  const square = ratio * ratio
  let power = ratio * square
  let sum = excess * ratio
  for (let odd = 3; ; odd += 2) {
    const next = sum - (2 * power) / odd
    if (next === sum) return sum
    sum = next
    power *= square
  }
}
