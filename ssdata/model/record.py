"""Records: everything that is claimed about one subject, with its disputes and its summary."""

from typing import Annotated, Literal

from pydantic import Field

from ssdata.model.base import ClaimName, Day, Id, Lang, Model, Text
from ssdata.model.claim import Claim, Reference


class Sentence(Model):
    """A sentence of the summary and the claims that it stands on."""

    text: Text = Field(
        description="One sentence in our own words. Its dates, figures and names agree with the "
        "claims it names."
    )
    claims: Annotated[list[Id], Field(min_length=1)] = Field(
        description="The ids of the claims on which the sentence stands."
    )


class Dispute(Model):
    """Two or more claims that contradict each other, and why both stand."""

    id: Id = Field(description="Short name of the dispute, unique in the record.")
    claims: Annotated[list[ClaimName], Field(min_length=2)] = Field(
        description="Every claim that takes part in the conflict, by id; claims of other records "
        "as record#claim."
    )
    kind: Literal[
        "sources-disagree",
        "definitions-differ",
        "reading-uncertain",
        "translation",
        "calendar-or-zone",
    ] = Field(description="Why the claims differ.")
    status: Literal["open", "resolved"] = Field(
        description="open: nobody knows which is right. resolved: at most one of the claims is "
        "still live."
    )
    statement: Text = Field(description="Why the sources differ, in one or two sentences.")
    references: list[Reference] | None = Field(
        None, description="Where the disagreement is discussed, if anybody does."
    )
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")] | None = Field(
        None,
        description="Binds the dispute to the values it is about. Written by `ssdata verify`.",
    )
    reviewed: Day | None = Field(None, description="The day of the last review (YYYY-MM-DD).")


class Record(Model):
    """A topic: one subject and what is claimed about it."""

    schema_: Text | None = Field(
        None,
        alias="$schema",
        description="Path of the schema, for editors: ../../schema/record.schema.json.",
    )
    id: Id = Field(description="The record's id: the name of its file without .json. Never reused.")
    type: Id = Field(description="A record type of the vocabulary; also the name of the folder.")
    former_ids: list[Id] | None = Field(
        None, description="Earlier ids of the record; links to them lead here."
    )
    labels: Annotated[dict[Lang, Text], Field(min_length=1)] = Field(
        description="The subject's name by language tag (BCP 47): en, ru, zh-Hant, zh-Latn-pinyin."
    )
    aliases: dict[Lang, Annotated[list[Text], Field(min_length=1)]] | None = Field(
        None, description="Other names of the same subject by language tag."
    )
    summary: list[Sentence] | None = Field(
        None, description="The subject in two to eight sentences of our own, each on its claims."
    )
    claims: list[Claim] = Field(description="What is claimed about the subject.")
    disputes: list[Dispute] | None = Field(
        None, description="The contradictions between claims that are known and explained."
    )
