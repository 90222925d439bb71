"""The temporal network against all shortest ways, computed plainly."""

from itertools import pairwise, product
from random import Random

from ssdata.lint.chronology.moment import Moment
from ssdata.lint.chronology.network import Network, Order, Point, joined
from ssdata.values.edtf_model import NEG_INF, POS_INF


def random_network(random: Random) -> Network:
    points: list[Point] = [(f"r{number}", "start") for number in range(random.randint(3, 7))]
    network = Network()
    for point in points:
        if random.random() < 0.7:
            low = random.randint(0, 40)
            high = low + random.choice((0, 0, 5, 30))
            network.bounds[point] = (Moment("c", low, high, low, high),)
    for number in range(random.randint(2, 12)):
        early, late = random.sample(points, 2)
        network.orders.add(Order(early, late, random.choice((0, 0, 3)), "r", f"link-{number}"))
    return network


def contradicts(network: Network, orders: list[Order]) -> int:
    """Fewest steps of a way that cannot be, by ways of at most so many steps; 0 if none."""
    points = {point for order in orders for point in order[:2]}
    low = {p: min((m.lo for m in network.bounds.get(p, ())), default=NEG_INF) for p in points}
    high = {p: max((m.hi for m in network.bounds.get(p, ())), default=POS_INF) for p in points}
    ways = {(p, q): 0 if p == q else POS_INF for p, q in product(points, points)}
    for steps in range(1, len(points) + 1):
        longer = dict(ways)
        for order in orders:
            for end in points:
                known = ways[order.late, end]
                if known < POS_INF:
                    through = order.spare + known
                    longer[order.early, end] = min(longer[order.early, end], through)
        ways = longer
        for (first, last), way in ways.items():
            if way < POS_INF and high[last] < POS_INF and low[first] > high[last] + way:
                return steps
    return 0


def test_random_networks() -> None:
    random = Random(11)
    found_any = 0
    for _ in range(600):
        network = random_network(random)
        left = [one for one in network.orders if not contradicts(network, [one])]
        shortest = contradicts(network, left)
        found = network.contradictions()
        assert bool(found) == bool(shortest)
        if found:
            found_any += 1
            assert len(found[0].way) == shortest
        for one in found:
            steps = list(one.way)
            assert steps[0].early == one.late
            assert steps[-1].late == one.early
            assert all(a.late == b.early for a, b in pairwise(steps))
            assert contradicts(network, steps)
    assert found_any > 50


def test_records_that_hang_together() -> None:
    assert joined([("a", "b"), ("c", "d"), ("e", "b")]) == [["a", "b", "e"], ["c", "d"]]


def known(**years: int) -> dict[Point, tuple[Moment, ...]]:
    """Points at one time each, without doubts."""
    return {(id, "start"): (Moment("c", year, year, year, year),) for id, year in years.items()}


def link(early: str, late: str, name: str, spare: int = 0) -> Order:
    return Order((early, "start"), (late, "start"), spare, "r" if name else "", name)


def ways(network: Network) -> list[list[str]]:
    return [[order.claim for order in one.way] for one in network.contradictions()]


def test_two_contradictions_that_end_with_one_link() -> None:
    orders = {link("a", "m", "one"), link("b", "m", "two"), link("m", "z", "last")}
    assert ways(Network(known(a=9, b=8, z=1), orders)) == [["one", "last"], ["two", "last"]]


def test_way_without_links_is_no_contradiction_and_hides_none() -> None:
    orders = {link("a", "m", ""), link("m", "z", ""), link("b", "n", "one"), link("n", "y", "two")}
    assert ways(Network(known(a=9, z=1), orders)) == []
    assert ways(Network(known(a=9, z=1, b=9, y=1), orders)) == [["one", "two"]]


def test_certain_without_the_doubts_and_with_the_spare_time() -> None:
    def certain(least: int, most: int, spare: int) -> bool:
        bounds = {
            ("a", "start"): (Moment("c", 20, 20, 20, 20), Moment("d", 25, 25, least, 25)),
            ("z", "start"): (Moment("c", 1, 1, 1, most), Moment("d", 1, 1, 1, 1)),
        }
        orders = {link("a", "m", "one", spare), link("m", "z", "two", spare)}
        (found,) = Network(bounds, orders).contradictions()
        return found.certain

    assert certain(20, 1, 0)
    assert certain(10, 9, 0)
    assert not certain(10, 10, 0)
    assert certain(10, 3, 3)
    assert not certain(10, 4, 3)
