/**
 * psi(x + 1) - ln x for x > 0, where psi is the logarithmic derivative of the gamma function: how far the mean
 * logarithm of a gamma variable of shape x, one more unit of time counted, lies from the logarithm of its shape.
 * Upward recurrence to 12, then the asymptotic series 1/(2x) - 1/(12 x^2) + 1/(120 x^4) - ...
 *
 * Source: DLMF 5.5.2, 5.11.2.
 */
export const digammaExcess = (x: number): number => {
  let steps = 0
  let at = x
  while (at < 12) {
    at += 1
    steps += 1 / at
  }
  const w = 1 / (at * at)
  const series =
    w *
    (1 / 12 -
      w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - w * (691 / 32760 - w * (1 / 12)))))))
  const excess = 0.5 / at - series
  return at === x ? excess : excess - steps + Math.log(at / x)
}
