"""Writes test/reference/general-patience.json: M/M/n+G where callers are nearly alike, or patience has a kink at 0.

Needs python3 with python-flint (ball arithmetic, 200 bits). Plain integrals over the share gone, on a dense mesh of
30-point Gauss-Legendre panels; the incomplete gamma function by its series of positive terms. Shares nothing with
src/queueing. Times in mean handle times.
"""
import json
import math
import os

from flint import arb, ctx

ctx.prec = 200
HERE = os.path.dirname(os.path.abspath(__file__))
NODES = [arb.legendre_p_root(30, i, weight=True) for i in range(30)]
# agents, load, mean patience, shape, threshold, share who balk
CASES = [
    (1, 1, 0.05, 500, 1 / 30, 0), (1, 0.9494, 0.01497, 89.3, 0.01, 0), (2, 1.586, 0.027, 1003, 0.02, 0),
    (2, 2.5, 0.04, 9000, 0.039, 0.2), (3, 4.633, 0.0247, 0.061, 0.02, 0), (40, 38, 5, 0.02, 0.1, 0),
    (5, 7, 0.3, 0.01, 0.1, 0.05),
]


def lower_gamma(shape, z):
    """P(shape, z) and P(shape + 1, z)."""
    if float(z) > float(shape) + 60 * math.sqrt(float(shape)) + 120:
        return arb(1), arb(1)
    term = total = arb(1)
    j = 0
    while not (float(term) < 1e-40 * float(total) and float(z) < float(shape) + j):
        j += 1
        term = term * z / (shape + j)
        total += term
    density = (shape * z.log() - z - (shape + 1).lgamma()).exp()
    return density * total, density * total - density


def row(agents, load, mean, shape, target, balking):
    a, m, k, b = arb(load), arb(mean), arb(shape), arb(balking)

    def gone(x):
        """Share gone after x, and its integral."""
        share, next_share = lower_gamma(k, x * k / m)
        return b + (1 - b) * share, b * x + (1 - b) * (x * share - m * next_share)

    end = 1 / agents
    while float((a - agents) * end - a * gone(arb(end))[1]) > -75:
        end *= 1.2
    cuts = {0.0, end, target} | {end * i / 40 for i in range(1, 40)}
    cuts |= {end * 0.5 ** i for i in range(1, 61 if shape < 10 else 9)}
    if shape > 10:
        steps = [mean + mean / math.sqrt(shape) * i for i in range(-10, 11)]
        cuts |= {x for x in steps if 0 < x < end}
    cuts = sorted(cuts)
    every = hung_up = wait = served_wait = late = served_late = arb(0)
    for low, high in zip(cuts, cuts[1:]):
        half = (arb(high) - low) / 2
        for node, weight in NODES:
            x = arb(low) + half * (1 + node)
            share, integral = gone(x)
            density = half * weight * ((a - agents) * x - a * integral).exp()
            every += density
            hung_up += density * share
            wait += density * (x - integral)
            served_wait += density * x * (1 - share)
            if low >= target:
                late += density
                served_late += density * (1 - share)
    term = reciprocal = arb(1)
    for j in range(agents):
        term = term * (agents - j) / a
        reciprocal += term
    factor = agents / (reciprocal - 1 + agents * every)
    abandoned = factor * hung_up
    measures = {
        'probabilityOfWait': factor * every, 'probabilityOfAbandonment': abandoned, 'averageWait': factor * wait,
        'averageSpeedOfAnswer': factor * served_wait / (1 - abandoned),
        'servedOverOffered': 1 - abandoned - factor * served_late,
        'waitWithinThreshold': 1 - (1 - gone(arb(target))[0]) * factor * late,
    }
    return {'kind': 'gamma', 'agents': agents, 'load': load, 'mean': mean, 'shape': shape, 'balking': balking,
            'target': target, 'measures': {name: value.str(20, radius=False) for name, value in measures.items()}}


if __name__ == '__main__':
    source = 'generate-general-patience.py in test/queueing, ball arithmetic with 200 bits'
    with open(os.path.join(HERE, '..', 'reference', 'general-patience.json'), 'w') as file:
        rows = ',\n'.join(json.dumps(row(*case)) for case in CASES)
        file.write('{\n"source": ' + json.dumps(source) + ',\n"generalPatience": [\n' + rows + '\n]\n}\n')
