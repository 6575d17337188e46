"""Writes test/reference/queueing-precision.json: Erlang B, C and A, finite lines and general patience to 50 digits.

Needs python3 with mpmath. Nothing here shares code or method with src/queueing: sums are plain sums over all terms,
integrals are mpmath's, all with 60 digits. The seed is fixed.
"""
import json
import math
import os
import random

from mpmath import mp, mpf
import mpmath

mp.dps = 60
DIGITS = 22
HERE = os.path.dirname(os.path.abspath(__file__))


def text(value):
    return mpmath.nstr(value, DIGITS)


def reciprocal_blocking(agents, load):
    if agents == int(agents):
        term = total = mpf(1)
        free = int(agents)
        while free > 0:
            term = term * free / load
            total += term
            free -= 1
            if (free < load and term < total * mpf(10) ** -58) or total > mpf(10) ** 400:
                break
        return total
    return mpmath.exp(load) * load ** (-agents) * mpmath.gammainc(agents + 1, load)


def loss_and_delay():
    rows = []
    random.seed(1917)
    shares = [1e-3, 0.01, 0.1, 0.3, 0.45, 0.5, 0.52, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999, 1, 1.0001, 1.001, 1.01, 1.1, 1.2]
    for agents in [1, 2, 3, 5, 10, 20, 40, 46, 47, 48, 60, 100, 200, 500, 1000, 2000, 5000, 10000, 100000, 1000000]:
        for load in [1e-3] + [agents * s for s in shares] + [agents * random.uniform(0.3, 1.2) for _ in range(4)]:
            rows.append(loss_row(agents, load))
    for agents in [0.001, 0.2, 0.5, 0.999, 1.5, 2.25, 7.3, 30.7, 46.99, 47.01, 88.8, 1234.5]:
        for share in [1e-3, 0.1, 0.5, 0.9, 0.99, 1.01, 1.2, 3]:
            rows.append(loss_row(agents, agents * share))
    return rows


def loss_row(agents, load):
    reciprocal = reciprocal_blocking(mpf(agents), mpf(load))
    blocking = 1 / reciprocal
    wait = 1 / (1 + (1 - mpf(load) / mpf(agents)) * (reciprocal - 1)) if load < agents else mpf(1)
    return [agents, load, text(blocking), text(wait)]


def line_sums(agents, load, abandonment):
    served = length = served_wait = per_event = mpf(0)
    term, waiting = mpf(1), 0
    while True:
        waiting += 1
        rate = agents + waiting * abandonment
        term = term * load / rate
        per_event += 1 / rate
        served += term
        length += waiting * term
        served_wait += term * per_event
        if rate > load and term * waiting * waiting < mpf(10) ** -40 * length:
            return served, length, served_wait


def abandonment_row(agents, load, target, abandonment):
    n, a, T, theta = map(mpf, (agents, load, target, abandonment))
    served, length, served_wait = line_sums(n, a, theta)
    all_busy = 1 / (reciprocal_blocking(n, a) + served)
    abandoned = theta / a * all_busy * length
    late_sum, _, _ = line_sums(n, a * mpmath.exp(-theta * T), theta)
    density = all_busy * mpmath.exp(-n * T + a / theta * (1 - mpmath.exp(-theta * T)))
    in_time = 1 - abandoned - density * n / a * late_sum
    within = 1 - mpmath.exp(-theta * T) * density * (1 + late_sum)
    measures = {
        'probabilityOfWait': all_busy * (1 + served),
        'probabilityOfAbandonment': abandoned,
        'averageWait': abandoned / theta,
        'averageSpeedOfAnswer': all_busy * n / a * served_wait / (1 - abandoned),
        'servedOverOffered': in_time,
        'servedOverServed': in_time / (1 - abandoned),
        'excludingShortAbandons': in_time / (1 - (within - in_time)),
        'waitWithinThreshold': within,
        'occupancy': a * (1 - abandoned) / n,
        'queueLength': a * abandoned / theta,
    }
    return {'agents': agents, 'load': load, 'target': target, 'abandonment': abandonment,
            'measures': {name: text(value) for name, value in measures.items()}}


def abandonment():
    rows = []
    random.seed(1946)
    for agents in [0.4, 1, 2, 5, 10, 20, 32.5, 47, 50, 100, 500, 1000, 10000, 100000, 1000000]:
        for utilisation in [0.01, 0.3, 0.7, 0.9, 0.97, 0.99, 0.999, 1, 1.001, 1.02, 1.1, 1.3, 2, 4]:
            for theta in [1e-5, 1e-3, 0.03, 0.5, 2, 20]:
                shape = agents / theta
                terms = (shape * (utilisation - 1) + math.sqrt(200 * shape * utilisation) if utilisation >= 1
                         else min(math.sqrt(200 * shape), 105 / -math.log(utilisation)))
                if terms < 40000 and random.random() < 0.35:
                    rows.append(abandonment_row(agents, agents * utilisation, random.choice([0, 0.05, 0.11, 1.0]), theta))
    return rows


def general_patience():
    """Measures of M/M/n+G by mpmath quadrature; times in mean handle times."""
    mp.dps = 30
    rows = []
    laws = {
        'deterministic': lambda mean, shape: (lambda x: mpf(1) if x < mean else mpf(0), lambda x: min(x, mean), [mean]),
        'gamma': lambda mean, shape: (
            lambda x: mpmath.gammainc(shape, x * shape / mean, regularized=True),
            lambda x: x * mpmath.gammainc(shape, x * shape / mean, regularized=True)
            + mean * mpmath.gammainc(shape + 1, 0, x * shape / mean, regularized=True), []),
    }
    for kind, agents, load, mean, shape, target, balking in [
        ('deterministic', 5, 4.5, 0.7, 1, 0.1, 0), ('deterministic', 20, 24, 0.3, 1, 0.1, 0),
        ('deterministic', 10, 9.5, 0.2, 1, 0.3, 0.25), ('gamma', 10, 9, 1, 0.5, 0.1, 0), ('gamma', 10, 12, 1, 3, 0.1, 0),
        ('gamma', 50, 52, 0.8, 2.5, 0.11, 0.1), ('gamma', 3, 1.5, 2, 0.7, 0.5, 0.4), ('gamma', 100, 130, 1.5, 4, 0.2, 0),
    ]:
        mean, shape, target, load_, balk = mpf(mean), mpf(shape), mpf(target), mpf(load), mpf(balking)
        staying0, mean_up_to0, jumps = laws[kind](mean, shape)
        staying = lambda x: (1 - balk) * staying0(x)
        up_to = lambda x: (1 - balk) * mean_up_to0(x)
        h = lambda x: mpmath.exp(load_ * up_to(x) - agents * x)
        end = mpf(8)
        cuts = sorted(set([mpf(0), target, end] + jumps + [mpf(k) / 4 for k in range(1, 32)]))
        integral = lambda f, low: mpmath.quad(lambda x: f(x) * h(x), [c for c in cuts if c >= low] + [end * 2, end * 6])
        density = agents / (reciprocal_blocking(mpf(agents), load_) - 1 + agents * integral(lambda x: 1, 0))
        wait = density * integral(lambda x: 1, 0)
        abandoned = density * integral(lambda x: 1 - staying(x), 0)
        average = density * integral(up_to, 0)
        asa = density * integral(lambda x: x * staying(x), 0) / (1 - abandoned)
        in_time = 1 - abandoned - density * integral(staying, target)
        within = 1 - staying(target) * density * integral(lambda x: 1, target)
        rows.append({'kind': kind, 'agents': agents, 'load': load, 'mean': float(mean), 'shape': float(shape), 'balking': balking,
                     'target': float(target), 'measures': {
                         'probabilityOfWait': text(wait), 'probabilityOfAbandonment': text(abandoned), 'averageWait': text(average),
                         'averageSpeedOfAnswer': text(asa), 'servedOverOffered': text(in_time), 'waitWithinThreshold': text(within)}})
    mp.dps = 60
    return rows


def finite_line():
    """M/M/n/K+M: every state, and the late shares by the beta distribution of e^(-theta wait)."""
    rows = []
    for agents, lines, load, abandonment_, target in [
        (1, 4, 0.8, 0, 0.2), (5, 9, 6, 0, 0.1), (12, 17, 8.4, 0, 0.3), (10, 30, 12, 0.5, 0.2), (40, 55, 38, 2, 0.05),
        (3, 3, 2, 1, 0.1), (300, 360, 310, 0.4, 0.05), (2000, 2100, 1990, 0, 0.4), (20000, 20300, 20100, 0.3, 0.6),
    ]:
        n, a, theta, T = mpf(agents), mpf(load), mpf(abandonment_), mpf(target)
        weights, weight = [], mpf(1)
        for waiting in range(lines - agents + 1):
            weights.append(weight)
            weight = weight * a / (n + (waiting + 1) * theta)
        total = sum(weights) + reciprocal_blocking(n, a) - 1
        p = [w / total for w in weights]
        places = lines - agents
        length = sum(j * p[j] for j in range(places + 1))
        late = served_late = mpf(0)
        served_wait = per_event = mpf(0)
        x = mpmath.exp(-theta * T)
        term1 = mpmath.exp(-n * T)
        term2 = mpmath.exp(-(n + theta) * T)
        sum1 = sum2 = mpf(0)
        scale = (1 - x) / theta if theta else T
        for j in range(places):
            sum1 += term1
            sum2 += term2
            term1 *= scale * (n + j * theta) / (j + 1)
            term2 *= scale * (n + theta + j * theta) / (j + 1)
            rate = n + (j + 1) * theta
            per_event += 1 / rate
            late += p[j] * x * sum1
            served_late += p[j] * n / rate * sum2
            served_wait += p[j] * n / rate * per_event
        blocked = p[places]
        abandoned = theta * length / a
        served = 1 - blocked - abandoned
        rows.append({'agents': agents, 'lines': lines, 'load': load, 'abandonment': abandonment_, 'target': target, 'measures': {
            'probabilityOfBlocking': text(blocked), 'probabilityOfAbandonment': text(abandoned), 'queueLength': text(length),
            'probabilityOfWait': text(sum(p[:places])), 'averageSpeedOfAnswer': text(served_wait / served),
            'servedOverOffered': text(served - served_late), 'waitWithinThreshold': text(1 - blocked - late)}})
    return rows


if __name__ == '__main__':
    document = {
        'source': 'generate-precision.py in test/queueing, mpmath with 60 digits; loads and targets are the nearest double numbers',
        'lossAndDelay': loss_and_delay(),
        'abandonment': abandonment(),
        'generalPatience': general_patience(),
        'finiteLine': finite_line(),
    }
    with open(os.path.join(HERE, '..', 'reference', 'queueing-precision.json'), 'w') as file:
        lines = []
        for name, rows in document.items():
            if isinstance(rows, str):
                lines.append(f'{json.dumps(name)}: {json.dumps(rows)}')
            else:
                body = ',\n'.join(json.dumps(row) for row in rows)
                lines.append(f'{json.dumps(name)}: [\n{body}\n]')
        file.write('{\n' + ',\n'.join(lines) + '\n}\n')
    print({name: len(rows) for name, rows in document.items()})
