"""A dataset is a mapping of ids to records."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from pydantic import ValidationError

import ssdata
from ssdata.load import Dataset
from ssdata.store.project import ProjectError, packaged

IDS = [
    "battle", "league", "molotov", "stalin", "nanjing", "china", "japan", "soviet-union", "pact",
]  # fmt: skip


def test_it_is_a_mapping_in_the_order_of_the_files(dataset: Dataset) -> None:
    assert isinstance(dataset, Mapping)
    assert list(dataset) == IDS
    assert len(dataset) == len(IDS)
    assert [record.id for record in dataset.values()] == IDS
    assert "pact" in dataset
    assert "handbook" not in dataset
    assert dataset.get("nothing") is None


def test_a_record_is_the_same_object_every_time(dataset: Dataset) -> None:
    assert dataset["pact"] is dataset["pact"]
    assert dataset.source("handbook") is dataset.source("handbook")


def test_an_earlier_id_leads_to_the_record(dataset: Dataset) -> None:
    assert dataset["treaty-of-1937"] is dataset["pact"]
    assert "treaty-of-1937" not in dataset


def test_an_unknown_id_is_answered_with_the_nearest(dataset: Dataset) -> None:
    with pytest.raises(KeyError, match="no record 'pakt'; did you mean 'pact'"):
        dataset["pakt"]
    with pytest.raises(KeyError, match="there is no record 'handbook'"):
        dataset["handbook"]
    with pytest.raises(KeyError, match="there is no source 'pact'"):
        dataset.source("pact")


def test_a_key_that_is_no_text_is_unknown(dataset: Dataset) -> None:
    assert dataset.get(3) is None  # type: ignore[call-overload]
    assert 3 not in dataset


def test_records_of_a_type(dataset: Dataset) -> None:
    assert [record.id for record in dataset.of_type("state")] == ["china", "japan", "soviet-union"]
    assert list(dataset.of_type("source")) == []
    assert list(dataset.of_type("nothing")) == []
    assert list(dataset.of_type("..")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("pact", ["pact"]),
        ("NANKING", ["pact"]),
        ("條", ["pact"]),
        ("straße", ["pact"]),
        ("n", ["china", "japan", "nanjing", "pact", "soviet-union", "stalin"]),
        ("xyz", []),
    ],
)
def test_search_looks_at_labels_and_aliases(dataset: Dataset, text: str, found: list[str]) -> None:
    assert sorted(record.id for record in dataset.search(text)) == found


def test_a_record_tells_what_stands_in_it(dataset: Dataset) -> None:
    pact = dataset["pact"]
    assert (pact.id, pact.type) == ("pact", "treaty")
    assert (pact.label(), pact.label("zh-Hant"), pact.label("fr")) == ("Pact", "條約", "Pact")
    assert pact.summary == "It was signed. In Nanjing."
    assert list(pact.names()) == [
        "Pact", "條約", "The Nanking Pact", "Nichtangriffsvertrag", "Vertrag STRASSE",
    ]  # fmt: skip
    assert repr(pact) == "<Record pact: Pact (treaty, 8 claims)>"
    assert repr(dataset).startswith("<Dataset of 9 records at ")
    assert dataset["china"].summary == ""


def test_links_to_a_record(dataset: Dataset) -> None:
    nanjing = dataset["nanjing"]
    assert [(one.record.id, one.id) for one in nanjing.linked_from()] == [
        ("battle", "where"),
        ("pact", "at"),
    ]
    assert [one.id for one in nanjing.linked_from("signed-at")] == ["at"]
    assert list(dataset["japan"].linked_from()) == []


def test_a_record_that_does_not_fit_is_refused_when_it_is_read(dataset: Dataset) -> None:
    path = dataset.project.records / "treaty" / "pact.json"
    path.write_text('{"id": "pact"}', encoding="utf-8")
    with pytest.raises(ValidationError, match="labels"):
        dataset["pact"]
    assert dataset["china"].id == "china"


def test_load_finds_the_project_of_a_path(dataset: Dataset) -> None:
    root = dataset.project.root
    (root / "ssdata.toml").write_text("", encoding="utf-8")
    for path in (root, str(root), root / "records" / "treaty" / "pact.json"):
        assert list(ssdata.load(path)) == IDS


def test_load_can_be_called_again_and_whatever_was_imported_before() -> None:
    """The function ``ssdata.load`` and the package ``ssdata.load`` have one name."""
    for code in (
        "import ssdata; ssdata.load(); ssdata.load()",
        "import ssdata; from ssdata.load import Citation; ssdata.load()",
        "import ssdata.load.dataset; ssdata.load()",
        "from ssdata import load; load(); import ssdata; ssdata.load()",
        "import ssdata; ssdata.Dataset; ssdata.load()",
    ):
        subprocess.run([sys.executable, "-c", code], check=True)


def test_load_refuses_a_path_without_a_project(dataset: Dataset, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no project at"):
        ssdata.load(tmp_path)
    (dataset.project.root / "ssdata.toml").write_text("", encoding="utf-8")
    with pytest.raises(ProjectError, match="there is nothing at"):
        ssdata.load(dataset.project.root / "recrods")


def test_load_without_a_path_gives_the_packaged_records() -> None:
    assert ssdata.load().project.root == packaged()


def test_the_package_offers_what_it_names() -> None:
    assert set(ssdata.__all__) <= set(dir(ssdata))
    assert all(getattr(ssdata, name) for name in ssdata.__all__)
    with pytest.raises(AttributeError, match="no attribute 'lode'"):
        ssdata.lode  # noqa: B018
