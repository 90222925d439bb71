"""Components and shortest cycles against plain reachability."""

from random import Random

from ssdata.lint.graph.cycles import components, shortest_cycle


def reachable(graph: dict[str, list[str]], start: str) -> set[str]:
    seen: set[str] = set()
    todo = list(graph.get(start, ()))
    while todo:
        one = todo.pop()
        if one not in seen:
            seen.add(one)
            todo += graph.get(one, ())
    return seen


def distance(graph: dict[str, list[str]], start: str, goal: str) -> int:
    front, steps, seen = {start}, 0, set[str]()
    while front:
        steps += 1
        front = {other for one in front for other in graph.get(one, ())} - seen
        if goal in front:
            return steps
        seen |= front
    return 0


def test_random_graphs() -> None:
    random = Random(7)
    for _ in range(300):
        nodes = [f"n{number}" for number in range(random.randint(2, 9))]
        graph: dict[str, list[str]] = {}
        for _ in range(random.randint(1, 14)):
            one, other = random.sample(nodes, 2)
            graph.setdefault(one, []).append(other)
        reach = {node: reachable(graph, node) for node in nodes}
        expected = {
            frozenset(b for b in nodes if b in reach[a] and a in reach[b])
            for a in nodes
            if a in reach[a]
        }
        found = components(graph)
        assert {frozenset(one) for one in found} == expected
        for members in found:
            cycle = shortest_cycle(graph, members)
            steps = zip(cycle, [*cycle[1:], cycle[0]], strict=True)
            assert all(other in graph[one] for one, other in steps)
            assert len(cycle) == min(distance(graph, node, node) for node in members)


def test_long_ways_need_no_deep_stack() -> None:
    size = 20_000
    graph = {f"n{number}": [f"n{number + 1}"] for number in range(size)}
    assert components(graph) == []
    graph[f"n{size}"] = ["n0"]
    assert [len(one) for one in components(graph)] == [size + 1]
