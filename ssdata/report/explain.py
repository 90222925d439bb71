"""The examination of a claim as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssdata.lint.finding import Verdict
from ssdata.values.calendar import from_day_number
from ssdata.values.edtf_model import DAY, NEG_INF, POS_INF

if TYPE_CHECKING:
    from ssdata.lint.examine import Examination
    from ssdata.lint.row import Row


def render(examined: Examination) -> str:
    """What the rules see of a claim, what it was compared with, and what each rule found."""
    row = examined.row
    lines = [f"{row.name}: {row.claim['property']} {row.written()}", *_seen(row)]
    if examined.comparisons:
        lines += ["", "Compared with:"]
        for one in examined.comparisons:
            bounds = f" [{_bounds(one.other)}]" if _bounds(one.other) else ""
            lines.append(
                f"  {one.code} {one.verdict:<9} {one.other.id}: {one.other.written()}{bounds}: {one.why}"
            )
    lines += ["", "Rules that looked at it:"]
    for rule, findings in examined.looked:
        if not findings:
            lines.append(f"  {rule.code} silent    {rule.name}")
        for found in findings:
            under = f" (explained by dispute {found.dispute!r})" if found.dispute else ""
            verdict = "finding" if found.verdict is Verdict.VIOLATION else found.verdict.value
            lines.append(f"  {rule.code} {verdict:<9} {rule.name}: {found.message}{under}")
    return "\n".join(lines) + "\n"


def _seen(row: Row) -> Iterator[str]:
    bounds = _bounds(row)
    if bounds:
        yield f"  bounds: {bounds}"
    for name, terms in sorted(row.claim.get("scope", {}).items()):
        yield f"  scope: {name} = {terms}"
    if "validity" in row.claim:
        yield f"  validity: {row.claim['validity']}"
    yield f"  sources: {', '.join(sorted(row.sources()))}"
    if not row.live:
        yield f"  not compared with others: {row.claim.get('modality', row.rank)}"
    if row.fault is not None:
        yield f"  cannot be read: {row.fault}"


def _bounds(row: Row) -> str:
    """The bounds of a date in universal time if its zone is stated, or of a quantity."""
    if row.date is not None:
        zone = "" if row.zone is None else " UTC"
        return f"{_minute(row.lo)} to {_minute(row.hi)}{zone}"
    if row.quantity is not None:
        low = "-" if row.quantity.lo is None else row.quantity.lo
        high = "-" if row.quantity.hi is None else row.quantity.hi
        return f"{low} to {high} {row.quantity.dimension or row.quantity.unit or ''}".rstrip()
    return ""


def _minute(minute: int) -> str:
    if minute <= NEG_INF or minute >= POS_INF:
        return "open"
    day, rest = divmod(minute, DAY)
    year, month, number = from_day_number(day)
    return f"{year:04d}-{month:02d}-{number:02d} {rest // 60:02d}:{rest % 60:02d}"
