"""The public names as a user's program sees them; mypy --strict must agree with every type."""

from typing import Any, assert_type

import ssdata
from ssdata.load import Citation, Dispute, Source

dataset = ssdata.load()
assert_type(dataset, ssdata.Dataset)
assert_type(ssdata.load("folder"), ssdata.Dataset)

record = dataset["nanjing"]
assert_type(record, ssdata.Record)
assert_type(dataset.get("nanjing"), ssdata.Record | None)
assert_type(record.labels, dict[str, str])
assert_type(record.label("ru"), str)
assert_type(record.claims, tuple[ssdata.Claim, ...])
assert_type(record["located-in"], list[ssdata.Claim])
assert_type(record.disputes, tuple[Dispute, ...])

answer = record.value("located-in", as_of="1937")
assert_type(answer, ssdata.Answer)
assert_type(dataset.value("nanjing", "located-in"), ssdata.Answer)
assert_type(answer.claim, ssdata.Claim)
assert_type(answer.others, tuple[ssdata.Claim, ...])
assert_type(answer.citations, list[Citation])
assert_type(answer.disputed, bool)
assert_type(answer.value, Any)
assert_type(answer.rivals, list[ssdata.Claim])
assert_type(answer.dispute, Dispute | None)

citation = answer.citations[0]
assert_type(citation.source, Source)
assert_type(citation.locator, dict[str, str])
assert_type(citation.as_printed, str | None)
assert_type(citation.source.year, int | None)
assert_type(citation.source.authors, list[str])

for found in dataset.search("nan"):
    assert_type(found, ssdata.Record)
for claim in record.linked_from("signed-at"):
    assert_type(claim, ssdata.Claim)
    assert_type(claim.level, str | None)
    assert_type(claim.scope, dict[str, Any])
