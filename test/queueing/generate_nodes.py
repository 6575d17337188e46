"""Gauss-Legendre nodes and weights on [-1, 1] with the digits mpmath is set to, for the generators beside this file."""
from mpmath import cos, mpf, pi


def legendre(order, x):
    below, value = mpf(1), x
    for k in range(2, order + 1):
        below, value = value, ((2 * k - 1) * x * value - (k - 1) * below) / k
    return value, order * (x * value - below) / (x * x - 1)


def gauss_legendre(order):
    nodes = []
    for i in range(order):
        x = cos(pi * (i + mpf(3) / 4) / (order + mpf(1) / 2))
        for _ in range(8):
            value, slope = legendre(order, x)
            x -= value / slope
        nodes.append((x, 2 / ((1 - x * x) * legendre(order, x)[1] ** 2)))
    return nodes
