"""Writes test/reference/patient-callers.json: Erlang A where patience is so long that rounding the load would be felt.

Needs python3 with mpmath. Plain integrals over the virtual wait with 50 digits, by 30-point Gauss-Legendre
panels no longer than half a standard deviation of it; Erlang B by its sum. Shares nothing with src/queueing. Times in mean handle times.
"""
import json
import os

from generate_nodes import gauss_legendre
from mpmath import exp, expm1, log, mp, mpf, nstr, sqrt

mp.dps = 50
NODES = gauss_legendre(30)
HERE = os.path.dirname(os.path.abspath(__file__))
# agents, load, abandonment, threshold
CASES = [
    (19854, 19855.157607638786, 1e-6, 0.7097019380971519), (168336, 168336.12969, 5.0e-9, 1),
    (61470, 61470, 2.9e-8, 0.03), (151599, 151599.0000001516, 1.0515285789648772e-09, 0.00018255148652459124),
    (9628, 9628.216828752173, 5.877548019965016e-08, 0.001236143874329696),
    (921500, 921500.7108588777, 6.8166146976082655e-09, 40.40634212156777),
    (12242, 12242.9, 1e-8, 7300.5), (400000, 600000, 1e-6, 405465.9), (30, 45.5, 1e-9, 416553.25),
    (30, 30.00003, 1e-9, 998.5), (1000000, 1000000.000001, 1e-9, 12.5), (5000, 4999.99, 1e-9, 20.25),
]


def row(agents, load, abandonment, target):
    n, a, theta, late = mpf(agents), mpf(load), mpf(abandonment), mpf(target)

    def h(v):
        return -(a / theta) * expm1(-theta * v) - n * v

    peak = max(mpf(0), log(a / n) / theta)
    top = h(peak)
    step = 1 / (2 * sqrt(n * theta) + max(mpf(0), n - a))
    start, end = peak, peak
    while start > 0 and h(start) - top > -115:
        start = max(mpf(0), start - step)
    while h(end) - top > -115:
        end += step
    cuts = [start]
    while cuts[-1] < end:
        cuts.append(min(end, cuts[-1] + step))
    cuts = sorted(set(cuts + ([late] if start < late < end else [])))
    every = gone = served_wait = after = served_after = mpf(0)
    for low, high in zip(cuts, cuts[1:]):
        half = (high - low) / 2
        for node, weight in NODES:
            v = low + half * (1 + node)
            density = half * weight * exp(h(v) - top)
            leaving = -expm1(-theta * v)
            every += density
            gone += density * leaving
            served_wait += density * v * (1 - leaving)
            if low >= late:
                after += density
                served_after += density * (1 - leaving)
    term = reciprocal = mpf(1)
    free = agents
    while free > 0:
        term = term * free / a
        reciprocal += term
        free -= 1
        if free < a and term < reciprocal * mpf(10) ** -48:
            break
    factor = n / ((reciprocal - 1) * exp(-top) + n * every)
    abandoned = factor * gone
    served = 1 - abandoned
    measures = {
        'probabilityOfWait': factor * every, 'probabilityOfAbandonment': abandoned,
        'averageWait': abandoned / theta, 'averageSpeedOfAnswer': factor * served_wait / served,
        'servedOverOffered': served - factor * served_after,
        'servedOverServed': 1 - factor * served_after / served,
        'waitWithinThreshold': 1 - exp(-theta * late) * factor * after,
    }
    return {'agents': agents, 'load': load, 'abandonment': abandonment, 'target': target,
            'measures': {name: nstr(value, 22) for name, value in measures.items()}}


if __name__ == '__main__':
    source = 'generate-patient-callers.py in test/queueing, mpmath with 50 digits'
    with open(os.path.join(HERE, '..', 'reference', 'patient-callers.json'), 'w') as file:
        rows = ',\n'.join(json.dumps(row(*case)) for case in CASES)
        file.write('{\n"source": ' + json.dumps(source) + ',\n"abandonment": [\n' + rows + '\n]\n}\n')
