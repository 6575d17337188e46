"""Reference values of a queue of a limited number of customers who hang up (M/M/n//N+M), with 50 digits.

States by the balance of each step from the empty system upwards, as they stand; who finds j waiting waits with density
prod(n + i t, i = 0..j) / (j! t^j) (1 - e^(-t v))^j e^(-n v), whose integrals are incomplete beta functions of
u = 1 - e^(-t v). Times in mean handle times.

    python3 generate-finite-population.py > ../reference/finite-population.json
"""
import json
from mpmath import beta, betainc, digamma, exp, factorial, mp, mpf

mp.dps = 50

cases = [
    # customers, agents, calls of one per mean handle time, handle time over patience, threshold
    (5, 2, '0.5', '1', '0.1'),
    (5, 5, '0.5', '2', '0.1'),
    (5, 9, '0.5', '2', '0.1'),
    (1, 1, '3', '0.7', '0.2'),
    (2, 1, '3', '0.7', '0'),
    (12, 3, '0.4', '0.05', '0.111'),
    (12, 3, '0.4', '0.0001', '0.111'),
    (12, 3, '0.4', '40', '0.111'),
    (40, 4, '0.2', '1.5', '0.0833'),
    (40, 10, '0.35', '0.6', '0.25'),
    (40, 30, '7', '0.6', '0.25'),
    (40, 1, '0.05', '3', '0'),
    (100, 20, '0.3', '2.5', '0.1'),
    (100, 20, '25', '0.2', '1'),
    (300, 25, '0.08', '1', '0.0667'),
    (300, 15, '0.08', '0.33', '2'),
    (800, 50, '0.07', '0.8', '0.0667'),
    (800, 60, '0.07', '5', '0.01'),
]


def whole(N, n, ratio, t, threshold):
    states = [mpf(1)]
    for k in range(N):
        down = min(k + 1, n) + max(0, k + 1 - n) * t
        states.append(states[-1] * (N - k) * ratio / down)
    total = sum(states)
    p = [state / total for state in states]
    arrivals = ratio * sum((N - k) * p[k] for k in range(N + 1))
    queue = sum((k - n) * p[k] for k in range(n, N + 1))
    busy = sum(min(k, n) * p[k] for k in range(N + 1))
    in_time = late = wait = mpf(0)
    for k in range(N):
        seen = ratio * (N - k) * p[k] / arrivals
        if k < n:
            in_time += seen
            continue
        j = k - n
        if seen < mpf(10) ** -30:
            continue
        scale = mpf(1)
        for i in range(j + 1):
            scale *= n + i * t
        scale /= factorial(j) * t ** j
        u = -mp.expm1(-t * threshold)
        b = n / t
        served = scale / t * beta(j + 1, b + 1)
        late_served = scale / t * betainc(j + 1, b + 1, u, 1)
        longer = scale / t * betainc(j + 1, b, u, 1)
        in_time += seen * (served - late_served)
        late += seen * exp(-t * threshold) * longer
        wait += seen * served * (digamma(b + j + 2) - digamma(b + 1)) / t
    abandoned = t * queue / arrivals
    return {
        'arrivalRate': arrivals,
        'probabilityOfWait': sum((N - k) * p[k] for k in range(n, N)) * ratio / arrivals if n < N else mpf(0),
        'probabilityOfAbandonment': abandoned,
        'servedOverOffered': in_time,
        'waitWithinThreshold': 1 - late,
        'averageWait': queue / arrivals,
        'averageSpeedOfAnswer': wait / (1 - abandoned),
        'queueLength': queue,
        'occupancy': busy / n,
    }


rows = []
for N, n, ratio, t, threshold in cases:
    measures = whole(N, n, mpf(ratio), mpf(t), mpf(threshold))
    rows.append({
        'customers': N, 'agents': n, 'ratio': float(ratio), 'impatience': float(t), 'threshold': float(threshold),
        'measures': {name: mp.nstr(value, 20) for name, value in measures.items()},
    })
print('{\n"source": "generate-finite-population.py in test/queueing, 50 digits",\n"finitePopulation": [')
print(',\n'.join(json.dumps(row) for row in rows))
print(']\n}')
