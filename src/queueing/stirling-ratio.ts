/**
 * Gamma(shape) divided by Stirling's approximation sqrt(2 pi / shape) (shape / e)^shape, for shape >= 10
 * (relative error below 1e-15 there).
 *
 * Source: DLMF 5.11.3.
 */
export const stirlingRatio = (shape: number): number => {
  const w = 1 / shape
  return (
    1.0 +
    w *
      (0.08333333333333333 +
        w *
          (0.003472222222222222 +
            w *
              (-0.0026813271604938273 +
                w *
                  (-0.00022947209362139917 +
                    w *
                      (0.0007840392217200666 +
                        w *
                          (6.972813758365857e-5 +
                            w *
                              (-0.0005921664373536939 +
                                w *
                                  (-5.171790908260592e-5 +
                                    w *
                                      (0.0008394987206720873 +
                                        w * (7.204895416020011e-5 + w * 3.0884189614400006e-6))))))))))
  )
}
