"""Writes test/reference/overload-patience.json: M/M/n+G far in overload, gamma patience of shape 2 in closed form.

Needs python3 with mpmath. Everybody waits; plain integrals with 50 digits over eighteen standard deviations about the most
likely wait, from the threshold on too. Shares nothing with src/queueing. Times in mean handle times.
"""
import json
import os

from generate_nodes import gauss_legendre
from mpmath import exp, findroot, log, mp, mpf, nstr, sqrt

mp.dps = 50
HERE = os.path.dirname(os.path.abspath(__file__))
NODES = gauss_legendre(20)
# agents, load, mean patience, threshold in standard deviations from the most likely wait
CASES = [(97924, 241309.34223720495, 92420.5814004989, 0.3), (43960, 66956.7465076975, 392922.4162013364, -1),
         (5000, 6000, 1e6, 0.5), (300, 400, 2000, 1)]


def row(agents, load, mean, deviations):
    n, a, m = mpf(agents), mpf(load), mpf(mean)

    def staying(x):
        return (1 + 2 * x / m) * exp(-2 * x / m)

    def cut_off(x):
        return m - (m + x) * exp(-2 * x / m)

    peak = findroot(lambda x: log(staying(x)) - log(n / a), m * mpf('0.6'))
    deviation = sqrt(m * m / (4 * a * peak * exp(-2 * peak / m)))
    target = float(peak + deviations * deviation)
    top = a * cut_off(peak) - n * peak
    cuts = sorted([peak + deviation * i / 4 for i in range(-72, 73)] + [mpf(target)])
    every = wait = served_late = late = mpf(0)
    for low, high in zip(cuts, cuts[1:]):
        half = (high - low) / 2
        for node, weight in NODES:
            x = low + half * (1 + node)
            density = half * weight * exp(a * cut_off(x) - n * x - top)
            every += density
            wait += density * cut_off(x)
            if low >= target:
                late += density
                served_late += density * staying(x)
    measures = {'probabilityOfWait': mpf(1), 'probabilityOfAbandonment': 1 - n / a, 'averageWait': wait / every,
                'servedOverOffered': n / a - served_late / every,
                'waitWithinThreshold': 1 - staying(mpf(target)) * late / every}
    return {'kind': 'gamma', 'agents': agents, 'load': load, 'mean': mean, 'shape': 2, 'balking': 0, 'target': target,
            'measures': {name: nstr(value, 22) for name, value in measures.items()}}


if __name__ == '__main__':
    source = 'generate-overload-patience.py in test/queueing, mpmath with 50 digits'
    with open(os.path.join(HERE, '..', 'reference', 'overload-patience.json'), 'w') as file:
        rows = ',\n'.join(json.dumps(row(*case)) for case in CASES)
        file.write('{\n"source": ' + json.dumps(source) + ',\n"generalPatience": [\n' + rows + '\n]\n}\n')
