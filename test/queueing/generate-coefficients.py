"""Prints the polynomial coefficients of the special functions in src/queueing, from 50-digit arithmetic.

Needs python3 with mpmath.  Each polynomial is a Chebyshev expansion on its interval, cut where the
coefficients fall below the stated size and rewritten in powers of the variable.
"""
from fractions import Fraction
from math import comb

from mpmath import mp, mpf
import mpmath

mp.dps = 50
ORDER = 60  # of the exact power series in eta
ETA_LIMIT = mpf('0.62')
SMALLEST_SHAPE = 48


def chebyshev(function, points):
    nodes = [mpmath.cos(mpmath.pi * (j + mpf(1) / 2) / points) for j in range(points)]
    values = [function(x) for x in nodes]
    return [(2 if k else 1) / mpf(points) * sum(values[j] * mpmath.cos(k * mpmath.pi * (j + mpf(1) / 2) / points)
            for j in range(points)) for k in range(points)]


def to_powers(coefficients):
    polynomials = [[mpf(1)], [mpf(0), mpf(1)]]
    for _ in range(2, len(coefficients)):
        following = [mpf(0)] + [2 * x for x in polynomials[-1]]
        for i, x in enumerate(polynomials[-2]):
            following[i] -= x
        polynomials.append(following)
    powers = [mpf(0)] * len(coefficients)
    for c, polynomial in zip(coefficients, polynomials):
        for i, x in enumerate(polynomial):
            powers[i] += c * x
    return powers


def economised(function, low, high, tolerance, points=44):
    """Coefficients in powers of the *original* variable when the interval is centred, else of t in [-1, 1]."""
    middle, half = (low + high) / 2, (high - low) / 2
    c = chebyshev(lambda t: function(middle + half * t), points)
    kept = max(i for i in range(points) if abs(c[i]) > tolerance) + 1
    powers = to_powers(c[:kept])
    # shift back: sum p_i ((x - middle)/half)^i in powers of x
    out = [mpf(0)] * kept
    for i, p in enumerate(powers):
        for j in range(i + 1):
            out[j] += p / half**i * comb(i, j) * (-middle) ** (i - j)
    return out


def temme_series():
    """Exact Taylor coefficients of Temme's C_k(eta) (DLMF 8.12.10, 8.12.11)."""
    mu = [Fraction(0)] * (ORDER + 2)
    mu[1] = Fraction(1)
    for k in range(2, ORDER + 1):
        inner = sum(mu[i] * mu[k + 1 - i] for i in range(2, k))
        mu[k] = (mu[k - 1] * Fraction(2, k + 1) - inner) / 2
    shifted = [mu[i + 1] for i in range(ORDER)]
    inverse = [Fraction(0)] * ORDER  # eta / mu
    inverse[0] = Fraction(1)
    for k in range(1, ORDER):
        inverse[k] = -sum(shifted[i] * inverse[k - i] for i in range(1, k + 1))
    stirling = stirling_coefficients(30)
    series = [inverse[1:]]
    for k in range(1, 12):
        previous, sign = series[-1], (-1) ** k
        assert previous[1] + sign * stirling[k] == 0  # the poles cancel
        series.append([previous[j + 2] * (j + 2) + sign * stirling[k] * inverse[j + 1] for j in range(len(previous) - 2)])
    return series


def stirling_coefficients(count):
    bernoulli = [Fraction(1)] + [Fraction(0)] * count
    for n in range(1, count + 1):
        bernoulli[n] = -sum(comb(n + 1, k) * bernoulli[k] for k in range(n)) / (n + 1)
    logarithm = [Fraction(0)] * count
    for k in range(1, count // 2):
        logarithm[2 * k - 1] = bernoulli[2 * k] / (2 * k * (2 * k - 1))
    g = [Fraction(1)] + [Fraction(0)] * (count - 1)
    for n in range(1, count):
        g[n] = sum(j * logarithm[j] * g[n - j] for j in range(1, n + 1)) / n
    return g


def show(name, coefficients):
    print(name)
    print('  ', ', '.join(repr(float(c)) for c in coefficients))


def scaled_erfc(x):
    return mpmath.hyperu(mpf(1) / 2, mpf(1) / 2, x * x) / mpmath.sqrt(mpmath.pi) if x > 4 else mpmath.erfc(x) * mpmath.exp(x * x)


if __name__ == '__main__':
    for k, taylor in enumerate(temme_series()):
        tolerance = mpf(10) ** -17 * mpf(SMALLEST_SHAPE) ** k
        function = lambda eta: sum(mpf(x.numerator) / x.denominator * eta**i for i, x in enumerate(taylor[:46]))
        if abs(function(mpf(0))) > tolerance:
            show(f'incomplete gamma expansion, C_{k}(eta), |eta| <= {float(ETA_LIMIT)}', economised(function, -ETA_LIMIT, ETA_LIMIT, tolerance))
    show('scaled erfc: (1 + 2x) erfcx(x) in powers of t = (x - 3.75)/(x + 3.75)',
         economised(lambda t: (lambda x: (1 + 2 * x) * scaled_erfc(x))(mpf('3.75') * (1 + t) / (1 - t)), mpf(-1), mpf(1), mpf(10) ** -18))
    show('(atanh(s)/s - 1)/s^2 in powers of w = s^2, 0 <= w <= 0.12',
         economised(lambda w: (mpmath.atanh(mpmath.sqrt(w)) / mpmath.sqrt(w) - 1) / w, mpf(0), mpf('0.12'), mpf(10) ** -18))
    show('Gamma(1 + f), 0 <= f <= 1, in powers of f - 1/2', economised(lambda t: mpmath.gamma(mpf('1.5') + t), mpf('-0.5'), mpf('0.5'), mpf(10) ** -18))
    show('Stirling ratio Gamma*(s) in powers of 1/s', [mpf(x.numerator) / x.denominator for x in stirling_coefficients(12)])
