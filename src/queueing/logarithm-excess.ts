/**
 * x - ln(1 + x) without the cancellation near 0: the exponent of every Poisson and gamma tail.
 * Relative error a few units in the last place for all x > -1.
 *
 * With s = x / (2 + x), ln(1 + x) = 2 atanh(s), hence x - ln(1 + x) = s (x - 2 s^2 (1/3 + s^2/5 + s^4/7 + ...)).
 */
export const logarithmExcess = (x: number): number => {
  if (x < -0.5 || x > 0.9) return x - Math.log1p(x)
  const s = x / (2 + x)
  const w = s * s
  const series =
    0.3333333333333333 +
    w *
      (0.2000000000000002 +
        w *
          (0.1428571428570657 +
            w *
              (0.11111111112303199 +
                w *
                  (0.09090908995933246 +
                    w *
                      (0.0769231214721391 +
                        w *
                          (0.06666534600610761 +
                            w *
                              (0.058849187262271 +
                                w *
                                  (0.05230137096207939 +
                                    w *
                                      (0.05039207596324432 +
                                        w * (0.029064036234952743 + w * 0.0804507543446482))))))))))
  return s * (x - 2 * w * series)
}
