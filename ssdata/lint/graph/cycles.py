"""Directed graphs with nodes in order of their ids: what leads back to itself, and how."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping

Graph = Mapping[str, Iterable[str]]


def components(graph: Graph) -> list[list[str]]:
    """The strongly connected components of more than one node (Tarjan, without recursion)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    on_path: set[str] = set()
    found: list[list[str]] = []
    for root in sorted(graph):
        if root in index:
            continue
        todo = [(root, iter(sorted(graph.get(root, ()))))]
        index[root] = low[root] = len(index)
        path.append(root)
        on_path.add(root)
        while todo:
            node, ahead = todo[-1]
            for other in ahead:
                if other not in index:
                    index[other] = low[other] = len(index)
                    path.append(other)
                    on_path.add(other)
                    todo.append((other, iter(sorted(graph.get(other, ())))))
                    break
                if other in on_path:
                    low[node] = min(low[node], index[other])
            else:
                todo.pop()
                if todo:
                    above = todo[-1][0]
                    low[above] = min(low[above], low[node])
                if low[node] == index[node]:
                    members = [path.pop()]
                    while members[-1] != node:
                        members.append(path.pop())
                    on_path.difference_update(members)
                    if len(members) > 1:
                        found.append(sorted(members))
    return found


def shortest_cycle(graph: Graph, within: Iterable[str]) -> list[str]:
    """A shortest way back to a node of a strongly connected component, in order.

    Of several the one whose first node comes first.
    """
    members = set(within)
    best: list[str] = []
    for start in sorted(members):
        cycle = _back_to(start, graph, members, len(best))
        if cycle and (not best or len(cycle) < len(best)):
            best = cycle
        if len(best) == 2:
            break
    return best


def _back_to(start: str, graph: Graph, members: set[str], limit: int) -> list[str]:
    came: dict[str, str] = {}
    depth = {start: 1}
    todo = deque([start])
    while todo:
        node = todo.popleft()
        if limit and depth[node] >= limit:
            return []
        for other in sorted(graph.get(node, ())):
            if other == start:
                cycle = [node]
                while cycle[-1] != start:
                    cycle.append(came[cycle[-1]])
                return cycle[::-1]
            if other in members and other not in depth:
                came[other] = node
                depth[other] = depth[node] + 1
                todo.append(other)
    return []
