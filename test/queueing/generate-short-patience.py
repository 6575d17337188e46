"""Writes test/reference/short-patience.json: M/M/n+G where patience is short against the time in which the line empties.

Needs python3 with mpmath. Plain integrals over the share gone with 40 digits, by 30-point Gauss-Legendre panels graded to 0
and to the patience. Shares nothing with src/queueing. Times in mean handle times.
"""
import json
import os

from generate_nodes import gauss_legendre
from mpmath import exp, gammainc, mp, mpf, nstr

mp.dps = 40
HERE = os.path.dirname(os.path.abspath(__file__))
NODES = gauss_legendre(20)
# agents, load, mean patience, shape, threshold
CASES = [
    (1, 1, 0.00010081886593712354, 2, 0), (8, 8, 0.0009027983327952832, 9.9, 0.00045139916639764), (2, 1.8, 0.003255, 9.9, 0.9766),
    (2, 1.8, 0.003255, 9.9, 0.03), (4, 4.014437570222595, 0.00039827238643682137, 2, 0.00012694110074809413),
    (5, 4, 1e-6, 0.3, 2e-7), (3, 4, 2e-9, 5, 1e-9), (30, 31, 0.004, 0.5, 0.001), (12, 9, 0.02, 1.5, 0.01),
]


def row(agents, load, mean, shape, target):
    n, a, m, k, late = (mpf(value) for value in (agents, load, mean, shape, target))

    def law(x):
        """Share gone by x, and its integral."""
        z = x * k / m
        if z > 200 + 3 * k:
            return mpf(1), x - m
        gone = gammainc(k, 0, z, regularized=True)
        return gone, x * gone - m * (gone - z ** k * exp(-z) / mp.gamma(k + 1))

    end = 1 / n
    while (a - n) * end - a * law(end)[1] > -60:
        end *= mpf('1.2')
    cuts = {mpf(0), end, late} | {m * mpf(2) ** i for i in range(-50 if k < 1 else -8, 60)} | {m * i / 4 for i in range(1, 24)}
    cuts = sorted(x for x in cuts | {end * i / 12 for i in range(1, 12)} if x <= end)
    every = hung_up = wait = after = served_after = mpf(0)
    for low, high in zip(cuts, cuts[1:]):
        half = (high - low) / 2
        for node, weight in NODES:
            x = low + half * (1 + node)
            gone, integral = law(x)
            density = half * weight * exp((a - n) * x - a * integral)
            every += density
            hung_up += density * gone
            wait += density * (x - integral)
            if low >= late:
                after += density
                served_after += density * (1 - gone)
    term = reciprocal = mpf(1)
    for free in range(agents, 0, -1):
        term = term * free / a
        reciprocal += term
    factor = n / (reciprocal - 1 + n * every)
    abandoned = factor * hung_up
    measures = {
        'probabilityOfWait': factor * every, 'probabilityOfAbandonment': abandoned, 'averageWait': factor * wait,
        'servedOverOffered': 1 - abandoned - factor * served_after,
        'waitWithinThreshold': 1 - (1 - law(late)[0] if late > 0 else 1) * factor * after,
    }
    return {'kind': 'gamma', 'agents': agents, 'load': load, 'mean': mean, 'shape': shape, 'balking': 0,
            'target': target, 'measures': {name: nstr(value, 20) for name, value in measures.items()}}


if __name__ == '__main__':
    source = 'generate-short-patience.py in test/queueing, mpmath with 40 digits'
    with open(os.path.join(HERE, '..', 'reference', 'short-patience.json'), 'w') as file:
        rows = ',\n'.join(json.dumps(row(*case)) for case in CASES)
        file.write('{\n"source": ' + json.dumps(source) + ',\n"generalPatience": [\n' + rows + '\n]\n}\n')
