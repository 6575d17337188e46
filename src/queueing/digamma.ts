/**
 * The logarithmic derivative of the gamma function for x > 0: recurrence up to 12, then the asymptotic series.
 *
 * Source: DLMF 5.5.2, 5.11.2.
 */
export const digamma = (x: number): number => {
  let shift = 0
  let at = x
  while (at < 12) {
    shift += 1 / at
    at += 1
  }
  const w = 1 / (at * at)
  const series =
    w *
    (1 / 12 -
      w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - w * (691 / 32760 - w * (1 / 12)))))))
  return Math.log(at) - 0.5 / at - series - shift
}
