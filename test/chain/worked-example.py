"""
The worked example of docs/worked-example.md, calculated on its own: decimal arithmetic with 40 digits, formulas
as they stand in the page, nothing of the programme. `python3 test/chain/worked-example.py` prints the page's figures.
"""

from decimal import Decimal as D, getcontext

getcontext().prec = 40
exp = lambda x: D(x).exp()


def waiting(agents, load):
    """Erlang C, the probability of waiting: from Erlang B by its recursion."""
    b = D(1)
    for n in range(1, agents + 1):
        b = load * b / (n + load * b)
    return agents * b / (agents - load * (1 - b))


def in_time(agents, load, handle_time, within=20):
    return 1 - waiting(agents, load) * exp(-(agents - load) * within / handle_time)


def agents_for(load, handle_time):
    agents = int(load) + 1
    while in_time(agents, load, handle_time) < D("0.8") or load / agents > D("0.85"):
        agents += 1
    return agents


FACTOR = D("1.05") ** (D(-1) / 24)
VAT = D("0.2") * (1 - D("0.75"))

# Freshness: contacts evenly from 08:00 to 18:00, the copy of 02:00 in use from 08:00: age 6 h to 16 h.
rate = D("0.24") / 24
untriggered = (exp(-rate * 6) - exp(-rate * 16)) / (rate * 10)
fast = rate + D(1) / 10
triggered = (exp(-fast * 6) - exp(-fast * 16)) / (fast * 10)
served = D("0.5") + D("0.3") * untriggered + D("0.2") * triggered


def operation(stale):
    """What the reason becomes when a share `stale` of contacts is not handled on current, sufficient data."""
    returning = 1 - (1 - D("0.2") * D("0.5")) * (1 - D("0.4") * stale)
    contacts = D(9000) / (1 - returning)
    handle_time = 180 + 72 * stale
    load = contacts / 100 * handle_time / 1800
    agents = agents_for(load, handle_time)
    hours = D(agents) * 10 * 20
    month = contacts * 4
    return dict(
        stale=stale, returning=returning, contacts=month, handle_time=handle_time, load=load, agents=agents,
        waiting=waiting(agents, load), level=in_time(agents, load, handle_time), hours=hours,
        wait=waiting(agents, load) * handle_time / (agents - load), handling=month * handle_time / 3600,
        heads=hours / D("0.7") / 160, fewer=in_time(agents - 1, load, handle_time),
    )


def own(o):
    hour = D(17) / (1 - D("0.32"))
    seats = o["agents"] * 1500
    invoiced = {
        "investment": seats - D("0.5") * seats * 59 / 60,
        "premises": D(o["agents"] * 300),
        "technology": D(o["agents"] * 100),
        "telecoms": o["contacts"] * o["handle_time"] * D("0.8") / 60 * D("0.01"),
    }
    paid = {
        "wages": o["hours"] / D("0.7") * hour,
        "supervision": o["heads"] / 10 * 2720 / (1 - D("0.32")),
        "recruitment": o["heads"] * D("0.2") * 4000,
    }
    return invoiced, paid


def provider(o):
    fee = o["hours"] * 30 * (D("0.2") + D("0.8") * D("1.03"))
    bonus = fee * min((100 * (o["level"] - D("0.8")) - 2) * D("0.005"), D("0.05"))
    invoiced = {"providerFees": fee, "bonusMalus": bonus, "transition": D(20000)}
    paid = {
        "governance": D("0.1") * (fee + bonus),
        "transition": D(5000),
        "transfers": o["contacts"] * D("0.05") * 360 / 3600 * 40,
        "controls": D(2400 + 1200 + 6000) / 12,
    }
    return invoiced, paid


def staleness(o):
    return {
        "transfers": o["contacts"] * o["stale"] * D("0.2") * 180 / 3600 * 40,
        "dataErrors": o["contacts"] * o["stale"] * D("0.5"),
    }


def abroad(o):
    invoiced = {
        "providerFees": o["contacts"] * 12 * D("0.09"),
        "telecoms": o["contacts"] * o["handle_time"] * D("0.8") / 60 * D("0.03"),
    }
    paid = {
        "governance": D(6000) + D(6) * 1500 / 12 + 500,
        "transition": D(3000),
        "controls": D(12000) / 12,
        **staleness(o),
    }
    return invoiced, paid


def rented(o):
    invoiced = {
        "providerFees": o["contacts"] * o["handle_time"] / 60 * D("0.9"),
        "rental": D(5000) + 4000 + o["contacts"] * D("0.1"),
        "telecoms": o["contacts"] * (o["handle_time"] * D("0.8") + o["wait"]) / 60 * D("0.02"),
    }
    return invoiced, staleness(o)


def insiders(o, turnover):
    return o["heads"] * (1 + D(turnover)) / 50


def losses(option, o):
    """Events a year and the mean loss of one, by threat."""
    yearly = o["contacts"] * 12
    failure = {"provider-failure": [(D(1) / 50, D(100000))]}
    if option == "own":
        people = insiders(o, "0.24")
        return {
            "customer-file-diversion": [(D("0.02") * people, D(22000 * 50))],
            "malicious-corruption": [(D("0.005") * people, D(22000 * 2))],
            "fraudulent-purchase": [(D("0.0001") * yearly, D(200))],
        }
    if option == "provider":
        event = (D(6000) * 50 + D(16000) * 40) / 2 + D(20000) * 40 / 2
        return {
            "customer-file-diversion": [(D("0.02") * insiders(o, "0.3"), event)],
            "personal-data-breach": [(D("0.004") * D("0.25"), event)],
            **failure,
        }
    if option == "abroad":
        people = insiders(o, "0.3")
        files = D("0.00001") * D("365.25")
        return {
            "customer-file-diversion": [(D("0.02") * people, D(22000 * 50))],
            "malicious-corruption": [(D("0.005") * people * D("0.2"), D(6000 * 2))],
            "fraudulent-purchase": [(D("0.0001") * yearly, D(200))],
            "personal-data-breach": [(D("0.01"), D(22000 * 50)), (files, D(20000 * 50)), (2 * files, D(6000 * 50))],
            "unlawful-transfer": [(D(1) / 1000, D(500000))],
            **failure,
        }
    return {
        "customer-file-diversion": [(D("0.02") * insiders(o, "0.6"), D(20000 * 50))],
        "personal-data-breach": [(D("0.004"), D(20000 * 50))],
        **failure,
    }


def month(price, o):
    invoiced, paid = price(o)
    cost = {**invoiced}
    for category, amount in paid.items():
        cost[category] = cost.get(category, D(0)) + amount
    cost["irrecoverableVat"] = sum(invoiced.values()) * VAT
    return cost


def show(value, places):
    return f"{value:,.{places}f}".replace(",", " ")


def main():
    fresh = operation(D(0))
    cases = {
        "own": (own, fresh),
        "provider": (provider, fresh),
        "abroad": (abroad, operation(1 - served)),
        "rented": (rented, operation(D("0.5"))),
    }
    print(f"discount factor {FACTOR:.12f}   VAT {VAT}")
    print(f"untriggered {untriggered:.12f} triggered {triggered:.12f} served {served:.12f}")
    print(f"orders {D('0.6') * untriggered + D('0.4') * triggered:.12f}")
    for name, (price, o) in cases.items():
        print(f"\n{name}")
        for key, value in o.items():
            print(f"  {key:12} {value:.12f}")
        cost = month(price, o)
        for category, amount in cost.items():
            print(f"  {category:18} {show(amount, 2):>14} {show(amount * FACTOR, 2):>14}")
        total = sum(cost.values())
        print(f"  {'month':18} {show(total, 2):>14} {show(total * FACTOR, 2):>14}")
        yearly = D(0)
        for threat, events in losses(name, o).items():
            loss = sum(rate * size for rate, size in events)
            yearly += loss
            print(f"  {threat:24} {sum(rate for rate, _ in events):.10f} {show(loss, 2):>14}")
        print(f"  loss a year {show(yearly, 2)}, of the month, discounted {show(yearly / 12 * FACTOR, 2)}")
        print(f"  total cost {show((total + yearly / 12) * FACTOR, 2)}")
        perfect = sum(month(price, fresh).values())
        print(f"  staleness {show((total - perfect) * FACTOR, 2)}, hours {show(o['handling'] - fresh['handling'], 6)}")
        print(f"  per contact {show(total * FACTOR / o['contacts'], 4)}")


main()
