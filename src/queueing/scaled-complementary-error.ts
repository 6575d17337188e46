/**
 * The scaled complementary error function, erfcx(x) = exp(x^2) erfc(x), for x >= 0; relative error below 1e-15.
 *
 * One polynomial for the whole half line: (1 + 2x) erfcx(x) is smooth in t = (x - 3.75) / (x + 3.75).
 * Source of the idea: Shepherd & Laframboise (1981), Math. Comp. 36; coefficients recomputed to 50 digits.
 */
export const scaledComplementaryError = (x: number): number => {
  const t = 1 - 7.5 / (x + 3.75)
  const t2 = t * t
  const even =
    1.2375126308378275 +
    t2 *
      (0.00358541548546369 +
        t2 *
          (-0.10880393014170746 +
            t2 *
              (-0.05869339859054762 +
                t2 *
                  (-0.009746579547619623 +
                    t2 *
                      (0.00029371359480570737 +
                        t2 *
                          (5.164940777546399e-5 +
                            t2 *
                              (-1.1445049125831309e-5 +
                                t2 *
                                  (1.7534434251106334e-6 +
                                    t2 *
                                      (-2.6114702359900956e-7 +
                                        t2 *
                                          (4.0971223152703005e-8 +
                                            t2 *
                                              (-6.545560212480267e-9 +
                                                t2 *
                                                  (9.02214970034059e-10 +
                                                    t2 * -7.33950500852954e-11))))))))))))
  const odd =
    -0.14024059858554702 +
    t2 *
      (0.08227673849015102 +
        t2 *
          (0.09230432116019834 +
            t2 *
              (0.0283622774215156 +
                t2 *
                  (0.0017556258324217529 +
                    t2 *
                      (-0.00029015397928986765 +
                        t2 *
                          (2.2383912036550678e-5 +
                            t2 *
                              (-9.72849582211122e-7 +
                                t2 *
                                  (-5.826281078800777e-8 +
                                    t2 *
                                      (2.4289762925488707e-8 +
                                        t2 *
                                          (-4.389284159986328e-9 +
                                            t2 *
                                              (5.457157304704688e-10 + t2 * -3.75315827795962e-11)))))))))))
  return (even + t * odd) / (1 + 2 * x)
}
