"""``ssdata show``: a record, or one value, with its citations."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from tests.project import project

Run = Callable[..., Result]
RECORD = {
    "labels": {"en": "Pact", "zh-Hant": "條約"},
    "summary": [{"text": "It was signed on 21 August 1937.", "claims": ["signed"]}],
    "claims": [
        {
            "id": "signed",
            "property": "signed-on",
            "value": {"date": "1937-08-21", "zone": "+08:00"},
            "rank": "preferred",
            "references": [
                {
                    "source": "handbook",
                    "locator": {"volume": "2", "page": "12"},
                    "as_printed": "August 21st",
                },
                {"source": "almanac", "locator": {"page": "3"}, "stance": "contradicts"},
            ],
        },
        {"id": "signed-too", "property": "signed-on", "value": {"date": "1937-08-29"}},
        {"id": "at", "property": "signed-at", "value": {"entity": "nanjing"}},
        {"id": "none", "property": "ratified-on", "value": {"none": True}, "modality": "alleged"},
        {"id": "old", "property": "signed-at", "value": {"entity": "china"}, "rank": "deprecated"},
    ],
    "disputes": [
        {
            "id": "days",
            "claims": ["signed", "signed-too"],
            "kind": "sources-disagree",
            "status": "open",
            "statement": "They differ.",
        }
    ],
}


@pytest.fixture
def root() -> Iterator[Path]:
    with project([RECORD]) as made:
        (made.root / "ssdata.toml").write_text("", encoding="utf-8")
        yield made.root.resolve()


def test_a_record_is_printed_for_people(run: Run, file_regression: object) -> None:
    result = run("show", "example")
    assert result.exit_code == 0
    file_regression.check(result.stdout, encoding="utf-8", newline="")  # type: ignore[attr-defined]


def test_one_property_shows_live_claims_only_and_no_summary(run: Run) -> None:
    lines = run("show", "example", "signed-at").stdout.splitlines()
    assert lines == [
        "Pact (treaty)",
        "",
        "signed-at: nanjing  (no sign-off)",
        "    Writer, A Handbook of Treaties (1990), page 12",
    ]


def test_a_record_without_claims_is_still_a_record(run: Run) -> None:
    result = run("show", "china")
    assert (result.exit_code, result.stdout) == (0, "china (state)\n")


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        (["exampel"], "there is no record 'exampel'; did you mean 'example'?"),
        (["handbook"], "there is no record 'handbook'"),
        (["example", "signed"], "has no claim of 'signed'"),
    ],
)
def test_what_is_not_there_is_named(run: Run, args: list[str], reason: str) -> None:
    result = run("show", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert reason in result.stderr


@pytest.mark.parametrize(
    ("file", "old", "new", "reason"),
    [
        ("treaty/example", "preferred", "best", "the record 'example' does not fit its schema"),
        ("source/handbook", "secondary", "x", "a source that it cites does not fit its schema"),
        ("treaty/example", '"source": "handbook"', '"source": "lost"', "no source 'lost'"),
        ("treaty/example", '"signed-too"\n', '"lost"\n', "has no claim 'lost'"),
    ],
    ids=["record", "source", "dangling-source", "dangling-claim"],
)
def test_a_faulty_file_is_named_and_nothing_is_printed(
    run: Run, root: Path, file: str, old: str, new: str, reason: str
) -> None:
    path = root / "records" / f"{file}.json"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    result = run("show", "example")
    assert (result.exit_code, result.stdout) == (2, "")
    assert reason in result.stderr


def test_control_characters_do_not_reach_the_terminal(run: Run, root: Path) -> None:
    path = root / "records" / "place" / "nanjing.json"
    record = json.loads(path.read_bytes())
    record["labels"]["en"] = "Nan\x1b]0;jing\u202e"
    path.write_text(json.dumps(record), encoding="utf-8")
    assert run("show", "nanjing").stdout == "Nan\ufffd]0;jing\ufffd (place)\n"
