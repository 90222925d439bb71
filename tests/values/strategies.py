"""Random EDTF strings in and near the years 1990 to 2009."""

from hypothesis import strategies as st

_YEAR = st.integers(1990, 2009).map(str)
_MONTH = st.integers(1, 12).map(lambda month: f"{month:02}")
_DAY = st.integers(1, 28).map(lambda day: f"{day:02}")
_SEASON = st.integers(21, 41).map(str)
_MARK = st.sampled_from(["", "?", "~", "%"])
_OFTEN_X = st.lists(st.booleans(), min_size=8, max_size=8)

PLAIN = st.one_of(
    _YEAR,
    st.tuples(_YEAR, _MONTH).map("-".join),
    st.tuples(_YEAR, _MONTH, _DAY).map("-".join),
)


def _masked(args: tuple[str, list[bool], int]) -> str:
    text, where, length = args
    digits = iter(where)
    # The first three digits stay within the years that the tests enumerate.
    head, rest = text[:3], text[3:length]
    return head + "".join("X" if c != "-" and next(digits) else c for c in rest)


MASKS = st.tuples(
    st.tuples(_YEAR, _MONTH, _DAY).map("-".join), _OFTEN_X, st.sampled_from([4, 7, 10])
).map(_masked)
POINTS = st.one_of(
    st.tuples(PLAIN, _MARK).map("".join), st.tuples(_YEAR, _SEASON).map("-".join), PLAIN
)


def _interval(args: tuple[str, str]) -> str:
    return "/".join(sorted(args))


INTERVALS = st.one_of(
    st.tuples(PLAIN, PLAIN).map(_interval),
    PLAIN.map("{}/..".format),
    PLAIN.map("../{}".format),
    PLAIN.map("{}/".format),
    PLAIN.map("/{}".format),
)
_MEMBERS = st.lists(PLAIN, min_size=1, max_size=4).map(",".join)
SETS = st.one_of(
    _MEMBERS.map("[{}]".format),
    _MEMBERS.map("{{{}}}".format),
    _MEMBERS.map("[..{}]".format),
    _MEMBERS.map("[{}..]".format),
)
EXPRESSIONS = st.one_of(POINTS, INTERVALS, SETS)
