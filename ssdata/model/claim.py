"""Claims: what is said, of when and what it holds, and who says so where."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from ssdata.model.base import Day, Id, Model, NonEmpty, Text, Yes
from ssdata.model.value import UnknownValue, Value


class Locator(NonEmpty):
    """Where exactly in the source: at least one of these (labels after CSL 1.0.2, and archives')."""

    volume: Text | None = Field(None, description="Volume of a work in several volumes.")
    issue: Text | None = Field(None, description="Issue of a periodical.")
    part: Text | None = Field(None, description="Part of a work.")
    chapter: Text | None = Field(None, description="Chapter.")
    section: Text | None = Field(None, description="Section, or the heading of a web page.")
    document: Text | None = Field(
        None, description="Number of the document in an edition of documents: '553'."
    )
    article: Text | None = Field(
        None, description="Article of a treaty or law: '4'; 'preamble' and 'signatures' count too."
    )
    paragraph: Text | None = Field(None, description="Paragraph.")
    page: Text | None = Field(None, description="Page or pages: '101', '492-493', 'xii'.")
    folio: Text | None = Field(None, description="Folio (list) of a file in an archive.")
    column: Text | None = Field(None, description="Column.")
    line: Text | None = Field(None, description="Line.")
    figure: Text | None = Field(None, description="Figure or plate.")
    table: Text | None = Field(None, description="Table.")
    note: Text | None = Field(None, description="Footnote or endnote.")
    entry: Text | None = Field(None, description="Headword of an encyclopedia or dictionary.")
    timestamp: Text | None = Field(None, description="Time in a film or recording: '00:12:31'.")
    fond: Text | None = Field(None, description="Fond (record group) of an archive.")
    opis: Text | None = Field(None, description="Opis (inventory) of an archive.")
    delo: Text | None = Field(None, description="Delo (file) of an archive.")


class Reference(Model):
    """A place in a source that speaks for or against the claim."""

    source: Id = Field(description="The id of the source: the name of its file in records/source.")
    locator: Locator | None = Field(
        None,
        description="Where exactly in the source. Which label is needed follows from the source's "
        "type: page for a book, article for a treaty, document number for an edition of documents.",
    )
    as_printed: Text | None = Field(
        None,
        description="The value just as the source prints it: a date, a figure, a name; never a "
        "sentence.",
        max_length=200,
    )
    stance: Literal["supports", "contradicts"] | None = Field(
        None, description="Left out, the source supports the claim."
    )
    accessed: Day | None = Field(
        None, description="The day on which a page on the web was read (YYYY-MM-DD)."
    )
    note: Text | None = Field(None, description="What a reader must know about this reference.")


class Verified(Model):
    """The sign-off of a claim that was checked by hand; `ssdata verify` writes it."""

    level: Literal["unread", "source-read", "double-checked"] = Field(
        description="unread: the citation was taken from another work, the source itself not "
        "opened. source-read: the cited place was opened and says so. double-checked: two "
        "independent sources were read."
    )
    on: Day = Field(description="The day of the check (YYYY-MM-DD).")
    by: Text = Field(description="Who checked: a person or a group that exists.")
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{12}(\.[0-9a-f]{4}){3}$")] = Field(
        description="Binds the sign-off to what was checked: the whole, then value, "
        "circumstances and references, to say which of them was changed. Written by "
        "`ssdata verify`; a later change of the claim makes it void."
    )


ScopeTerm = Annotated[
    Annotated[Text, Tag("one")]
    | Annotated[Annotated[list[Text], Field(min_length=1)], Tag("several")]
    | Annotated[UnknownValue, Tag("unknown")],
    Discriminator(
        lambda value: (
            "one" if isinstance(value, str) else "several" if isinstance(value, list) else "unknown"
        )
    ),
]


class Claim(Model):
    """One statement about the record's subject, with the references that carry it."""

    id: Id = Field(
        description="Short name of the claim, unique in the record; elsewhere it is written "
        "record#claim."
    )
    property: Id = Field(description="A property of the vocabulary, such as signed-on.")
    value: Value = Field(
        description="The value: an object with one key, which is its type: "
        "{'date': '1937-08-21'}, {'entity': 'nanjing'}, {'none': true}."
    )
    scope: dict[Id, ScopeTerm] | None = Field(
        None,
        description="What exactly is meant, by the dimensions that the property declares: side, "
        "phase, counting definition, as-of date. Claims of different scope do not compete.",
    )
    validity: Text | None = Field(
        None, description="The time in which the value holds (EDTF interval): 1937-08/1942-12."
    )
    rank: Literal["preferred", "normal", "deprecated"] | None = Field(
        None,
        description="preferred: the value to show first. deprecated: known to be wrong; say why in "
        "reason. Left out, normal.",
    )
    reason: Text | None = Field(None, description="Why the claim is deprecated.")
    modality: Literal["asserted", "planned", "alleged", "denied", "quoted"] | None = Field(
        None, description="How the source puts it. Left out, asserted."
    )
    according_to: Text | None = Field(
        None, description="Whose statement it is, where the source reports another's: 'Tass'."
    )
    retroactive: Yes | None = Field(
        None, description="true: the act took effect before it was made, and the source says so."
    )
    source_self_inconsistent: Yes | None = Field(
        None, description="true: the source contradicts itself, and both its values are recorded."
    )
    note: Text | None = Field(None, description="What a reader must know about this claim.")
    references: Annotated[list[Reference], Field(min_length=1)] = Field(
        description="Who says so, and where: at least one reference, always."
    )
    verified: Verified | None = Field(
        None, description="The sign-off by hand. Written by `ssdata verify`."
    )
