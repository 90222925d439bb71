"""Sources: one CSL-JSON item a file, with what CSL has no place for under ``custom``."""

from typing import Annotated, Literal

from pydantic import Field

from ssdata.model.base import Day, Id, Integer, Lang, Model, NonEmpty, Text, Url, Yes


class Name(NonEmpty):
    """A person or body, as CSL names it."""

    family: Text | None = Field(None, description="Family name.")
    given: Text | None = Field(None, description="Given names.")
    suffix: Text | None = Field(None, description="Jr., III.")
    dropping_particle: Text | None = Field(
        None, alias="dropping-particle", description="Particle left out with the family name alone."
    )
    non_dropping_particle: Text | None = Field(
        None, alias="non-dropping-particle", description="Particle kept with the family name."
    )
    literal: Text | None = Field(None, description="A body, or a name that has no parts.")


class SourceDate(Model):
    """A date of a source, as CSL writes it."""

    date_parts: Annotated[
        list[Annotated[list[Integer], Field(min_length=1, max_length=3)]],
        Field(min_length=1, max_length=2),
    ] = Field(
        alias="date-parts",
        description="Year, month and day as far as known: [[1937, 8, 21]]; two lists are a range.",
    )
    circa: Yes | None = Field(None, description="true: the date is approximate.")


class Archived(Model):
    """A kept copy of a page on the web."""

    url: Url = Field(description="Address of the copy.")
    on: Day = Field(description="Day of the copy (YYYY-MM-DD).")


class Misprint(Model):
    """An identifier that the source itself prints wrongly."""

    field: Text = Field(description="The field that stands as printed: ISBN.")
    reason: Text = Field(description="How it is known that the source itself prints it so.")


class Custom(Model):
    """What CSL has no field for."""

    kind: Literal["primary", "secondary", "tertiary"] = Field(
        description="primary: made by those who took part, at the time. secondary: written from "
        "such sources. tertiary: written from secondary ones (encyclopedias, textbooks)."
    )
    form: Id | None = Field(
        None,
        description="The form where the CSL type does not tell it: a source type of the "
        "vocabulary, such as document-edition or archive-file. It decides which locators are asked for.",
    )
    derived_from: list[Id] | None = Field(
        None, description="Sources that this one was taken from; copies are no second witness."
    )
    archived: Archived | None = Field(None, description="A kept copy of the page.")
    misprinted: list[Misprint] | None = Field(
        None, description="Identifiers that the source itself prints wrongly, with the reason."
    )
    oclc: Text | None = Field(None, description="OCLC number.")
    jstor: Text | None = Field(None, description="JSTOR stable number.")
    lccn: Text | None = Field(None, description="Library of Congress control number.")
    read: Text | None = Field(
        None, description="In which form it was read: the address of a copy, a scan, a library."
    )


CslType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "collection", "dataset", "document", "entry", "entry-dictionary",
    "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case",
    "legislation", "manuscript", "map", "motion_picture", "pamphlet", "paper-conference",
    "periodical", "personal_communication", "post", "post-weblog", "report", "review",
    "review-book", "speech", "standard", "thesis", "treaty", "webpage",
]  # fmt: skip


class Source(Model):
    """A work that can be cited."""

    schema_: Text | None = Field(
        None,
        alias="$schema",
        description="Path of the schema, for editors: ../../schema/source.schema.json.",
    )
    id: Id = Field(description="The source's id: the name of its file without .json.")
    type: CslType = Field(description="Type of the work (CSL 1.0.2).")
    title: Text = Field(description="Title as printed, in the source's own language and case.")
    title_short: Text | None = Field(None, alias="title-short", description="Short title.")
    author: list[Name] | None = Field(None, description="Authors.")
    editor: list[Name] | None = Field(None, description="Editors.")
    translator: list[Name] | None = Field(None, description="Translators.")
    recipient: list[Name] | None = Field(None, description="Recipients of a letter or telegram.")
    container_title: Text | None = Field(
        None, alias="container-title", description="Title of the journal, book or site it is in."
    )
    collection_title: Text | None = Field(
        None, alias="collection-title", description="Title of the series."
    )
    collection_number: Text | None = Field(
        None, alias="collection-number", description="Number within the series."
    )
    volume: Text | None = Field(None, description="Volume: the number alone, without 'vol.'.")
    number_of_volumes: Text | None = Field(
        None, alias="number-of-volumes", description="Number of volumes of the whole work."
    )
    issue: Text | None = Field(None, description="Issue: the number alone.")
    number: Text | None = Field(None, description="Number of a treaty, report or document.")
    edition: Text | None = Field(None, description="Edition: the number alone.")
    page: Text | None = Field(
        None, description="First and last page of an article or chapter: 201-217."
    )
    publisher: Text | None = Field(None, description="Publisher.")
    publisher_place: Text | None = Field(
        None, alias="publisher-place", description="Place of publication."
    )
    authority: Text | None = Field(None, description="Body that issued a treaty or law.")
    issued: SourceDate | None = Field(None, description="Date of publication of this edition.")
    original_date: SourceDate | None = Field(
        None, alias="original-date", description="Date of first publication of a reprint."
    )
    accessed: SourceDate | None = Field(None, description="Day on which a web page was read.")
    archive: Text | None = Field(None, description="Archive or library that holds it.")
    archive_location: Text | None = Field(
        None, alias="archive_location", description="Shelf mark or place within the archive."
    )
    ISBN: Text | None = Field(None, description="ISBN-10 or ISBN-13 as printed.")
    ISSN: Text | None = Field(None, description="ISSN of the periodical.")
    DOI: Text | None = Field(None, description="DOI without the resolver's address: 10.1080/….")
    URL: Url | None = Field(None, description="Address on the web.")
    language: Lang | None = Field(None, description="Language of the work (BCP 47): en, ru, zh.")
    genre: Text | None = Field(None, description="Kind of text: Telegram, PhD thesis.")
    note: Text | None = Field(None, description="What a reader must know about the source.")
    custom: Custom = Field(
        description="Kind and form of the source, what it was taken from, kept copies, misprints."
    )
