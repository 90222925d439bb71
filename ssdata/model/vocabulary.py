"""The vocabulary: what can be claimed, and which claims contradict each other. Data, not code."""

from typing import Annotated, Literal

from pydantic import Field

from ssdata.model.base import Decimal, Id, Integer, Model, Number, Text, Yes


class Named(Model):
    """Anything of the vocabulary: a label and what it means."""

    label: Text = Field(description="Name for people.")
    description: Text | None = Field(None, description="What it means, and what it does not.")


class RecordType(Named):
    """A kind of subject."""

    broader: list[Id] | None = Field(None, description="Wider record types that contain it.")
    disjoint: list[Id] | None = Field(None, description="Types that nothing can be at once.")


class SourceType(Named):
    """A kind of source, with what a complete entry has and where one points into it."""

    csl: list[Text] = Field(description="CSL types that it refines, or its own name.")
    required: list[list[Text]] | None = Field(
        None, description="Fields that must be there: of each inner list at least one."
    )
    locators: list[list[Text]] | None = Field(
        None,
        description="Locator labels that point precisely: one of the inner lists must be there in "
        "full. An empty list means that no locator is needed.",
    )
    unfit: list[Text] | None = Field(
        None, description="Locator labels that such a source cannot have."
    )


class Dimension(Named):
    """A dimension of scope: what a claim may be limited to."""

    kind: Literal["term", "entity", "date", "text"] = Field(
        description="What its values are: listed terms, ids of records, dates (EDTF), or any text."
    )
    terms: dict[Id, Named] | None = Field(None, description="The terms, if they are listed.")


class Unit(Named):
    """A unit of quantities."""

    dimension: Id = Field(description="What it measures: people, mass, money, time.")
    factor: Decimal | None = Field(
        None, description="How many base units of its dimension it is; left out, no conversion."
    )
    time: Literal["minute", "hour", "day", "month"] | None = Field(
        None,
        description="For units of time: the base unit of their dimension, so that a duration can "
        "be compared with its dates (C16). Months are counted by the calendar.",
    )


class Word(Named):
    """A quantity word."""

    min: Integer = Field(description="The least that it can mean.")
    max: Integer = Field(description="The most that it can mean.")


class Tolerance(Model):
    """How far two figures may differ and still agree."""

    abs: Number | None = Field(None, description="Absolute difference.")
    rel: Decimal | None = Field(None, description="Difference relative to the larger: '0.02'.")


class Range(Model):
    """The values that make sense at all."""

    min: Text | Integer | None = Field(None, description="The least: a date (EDTF) or a figure.")
    max: Text | Integer | None = Field(
        None, description="The most: a date (EDTF), a figure, or 'today'."
    )


class Witnesses(Model):
    """What kind of reference a claim of this property needs."""

    min_independent: Integer | None = Field(
        None, description="How many independent sources it takes."
    )
    kinds: list[Literal["primary", "secondary", "tertiary"]] | None = Field(
        None, description="Kinds of source of which at least one is needed."
    )


class Term(Named):
    """A term of a controlled list."""

    broader: Id | None = Field(None, description="The wider term that contains it.")


class Lifespan(Model):
    """What a link says about the life of the entity it points to or starts from."""

    of: Literal["subject", "object"] = Field(
        description="Whose life: the record's own (subject) or the linked one's (object)."
    )
    at: list[Id] | None = Field(
        None,
        description="Properties of the other end that date the link: the treaty's signed-on for "
        "its signatories. Left out, the claim's own validity.",
    )
    after_death: Integer | None = Field(
        None, description="Days after the death that are still possible (a posthumous child: 365)."
    )
    min_age: Integer | None = Field(None, description="Least age in years; younger is a warning.")


class Pair(Model):
    """Two properties that state the same from the two ends of a link."""

    here: Id = Field(description="The property of the subject: losses of the opponent.")
    there: Id = Field(description="The property of the linked record: its own losses.")


class Box(Model):
    """Points of a place, and the corners of the one that contains it."""

    point: Id = Field(description="Coordinates of the subject.")
    south_west: Id = Field(description="Coordinates of the south-western corner of the target.")
    north_east: Id = Field(description="Coordinates of the north-eastern corner of the target.")


class Constraints(Model):
    """What makes claims of a property contradict each other or something else."""

    functional: Yes | None = Field(
        None, description="true: one value in one scope; two that differ contradict (C01, C02)."
    )
    over_time: Yes | None = Field(
        None, description="true: one value at a time; terms that overlap contradict (C15)."
    )
    scope: list[Id] | None = Field(
        None, description="The dimensions of scope that separate claims of this property."
    )
    unique: Yes | None = Field(
        None, description="true: no two subjects share a value (identifiers; C03)."
    )
    unique_per: Id | None = Field(
        None,
        description="With unique: the property that leads to the work. Subjects of one work, such "
        "as editions of a book, may share a value.",
    )
    identifier: Literal["isbn", "issn", "doi"] | None = Field(
        None, description="How identifiers are normalised before they are compared."
    )
    tolerance: Tolerance | None = Field(
        None, description="How far figures may differ and still agree."
    )
    slack: Number | None = Field(
        None,
        description="How far a flagged value (? ~ about) may be off: units of the qualified date "
        "component, or a share of the figure ('0.1').",
    )
    range: Range | None = Field(None, description="Values outside are implausible (C08).")
    inverse: Id | None = Field(None, description="The property of the way back (C22, C23).")
    symmetric: Yes | None = Field(None, description="true: it holds both ways (C22).")
    acyclic: Yes | None = Field(None, description="true: nothing leads back to itself (C24).")
    irreflexive: Yes | None = Field(None, description="true: nothing links to itself (C24).")
    asymmetric: Yes | None = Field(None, description="true: it never holds both ways (C24).")
    contemporary: Yes | None = Field(
        None, description="true: both ends existed at the same time (C12)."
    )
    inside_parent: Yes | None = Field(
        None, description="true: the subject's time lies within the target's (C13)."
    )
    place_inside: Id | None = Field(
        None,
        description="For a link to a parent event: the property that gives the place of both; the "
        "subject's must lie within the parent's (C25).",
    )
    coarser_by: Id | None = Field(
        None,
        description="For links: the property that leads from a value to a coarser one. A place and "
        "the city it lies in do not contradict each other.",
    )
    lifespan: Lifespan | None = Field(
        None, description="The linked person must have been alive (C14)."
    )
    succession: Yes | None = Field(
        None, description="true: the target follows the subject in time (C26)."
    )
    one_successor: Yes | None = Field(
        None, description="true: with succession, only one may follow (single-holder; C26)."
    )
    beside: dict[Id, Annotated[list[Text], Field(min_length=1)]] | None = Field(
        None,
        description="Terms of scope, by dimension, under which a claim does not keep out others: "
        "acting holders and regents beside a holder (C15), splits and mergers beside a succession "
        "(C26).",
    )
    paired: list[Pair] | None = Field(
        None,
        description="For links: figures that both ends give of the same thing, such as the losses "
        "of a side and what its opponent says of them (C23).",
    )
    box: Box | None = Field(
        None,
        description="For links to a containing place: the properties that give a point of the "
        "subject and two corners of the target, between which the point must lie (C25).",
    )
    clusters_on_new_year: Yes | None = Field(
        None, description="true: 1 January is common and no sign of false precision (C21)."
    )
    prospective_ok: Yes | None = Field(
        None, description="true: a source may be older than the date it gives (C34)."
    )
    self_evident: Yes | None = Field(None, description="true: needs no reference.")
    references: Witnesses | None = Field(None, description="Which references it takes.")


class Property(Named):
    """What can be claimed."""

    value: Literal["date", "quantity", "entity", "text", "string", "coordinates"] = Field(
        description="Type of the value; none and unknown are always possible."
    )
    reading: Literal["instant", "extent"] | None = Field(
        None,
        description="How a date is read. instant: some day within it (signed). extent: the whole "
        "of it (war). Left out, instant.",
    )
    subjects: list[Id] | None = Field(
        None, description="Record types that can have it. Left out, all."
    )
    objects: list[Id] | None = Field(
        None, description="Record types of the linked record. Left out, all."
    )
    units: list[Id] | None = Field(None, description="Units of a quantity, the usual one first.")
    terms: dict[Id, Term] | None = Field(None, description="The listed values of a string.")
    constraints: Constraints | None = Field(None, description="What contradicts it.")


class Lifetime(Named):
    """Which properties give the beginning and the end of an entity."""

    types: list[Id] = Field(description="Record types for which it holds.")
    start: list[Id] = Field(description="Date properties of the beginning.")
    end: list[Id] = Field(description="Date properties of the end.")


class Chain(Named):
    """Dates of one record that come in order (C11)."""

    types: list[Id] | None = Field(
        None, description="Record types for which it holds; all if left out."
    )
    steps: list[Id] = Field(description="Date properties, the earliest first.")
    scope: list[Id] | None = Field(
        None, description="Dimensions that must agree for two dates to be compared (side)."
    )


class Sum(Named):
    """A total and its parts (C29)."""

    total: Id = Field(description="The property of the total.")
    parts: list[Id] | None = Field(None, description="Properties of the parts.")
    dimension: Id | None = Field(
        None, description="Or: the parts are the same property, told apart by this dimension."
    )
    complete: Yes | None = Field(
        None, description="true: the parts listed make up the whole total."
    )


class Balance(Named):
    """A linear equation between quantities (C31)."""

    left: Id = Field(description="The property on the left: final strength.")
    plus: list[Id] = Field(description="Properties added on the right.")
    minus: list[Id] | None = Field(None, description="Properties subtracted on the right.")


class Monotone(Named):
    """A part that cannot exceed its whole (C30)."""

    part: Id = Field(description="The property that cannot be larger.")
    whole: Id = Field(description="The property that cannot be smaller.")
    dimension: Id | None = Field(
        None,
        description="The dimension of scope that only the part states: with the phase it is a "
        "part of the battle, without it the whole. Then part and whole may be one property.",
    )


class Condition(Model):
    """A property, or one value of it."""

    property: Id = Field(description="A property.")
    values: list[Text] | None = Field(
        None, description="Only these values: terms or ids of records. Left out, any."
    )


class Exclusion(Named):
    """Two claims that cannot both hold of one subject (C06)."""

    first: Condition = Field(description="The one.")
    second: Condition = Field(description="The other.")


class Duration(Named):
    """A stated duration and the dates that it follows from (C16)."""

    duration: Id = Field(description="The quantity property that states it.")
    start: Id = Field(description="Date property of the beginning.")
    end: Id = Field(description="Date property of the end.")


class CalendarSwitch(Named):
    """When a jurisdiction went over to the Gregorian calendar."""

    on: Text = Field(description="First day of the Gregorian calendar (EDTF).")


class DateProfile(Model):
    """Which dates records may use."""

    level: Annotated[Integer, Field(ge=0, le=2)] = Field(
        description="Highest EDTF level that records may use: 0, 1 or 2."
    )
    calendar_switches: list[CalendarSwitch] | None = Field(
        None, description="When the jurisdictions concerned went over to the Gregorian calendar."
    )
    sentinels: list[Text] | None = Field(
        None,
        description="Days that programs write where they know none (C21). Left out: 9999-12-31, "
        "2999-01-01, 1900-01-01 and 1970-01-01.",
    )


class Vocabulary(Model):
    """What can be claimed in a project, and which claims contradict each other."""

    schema_: Text | None = Field(
        None, alias="$schema", description="Path of the schema, for editors."
    )
    title: Text = Field(description="Name of the vocabulary.")
    description: Text | None = Field(None, description="What it is for.")
    dates: DateProfile | None = Field(None, description="Which dates records may use.")
    record_types: dict[Id, RecordType] = Field(description="Kinds of subject, by id.")
    source_types: dict[Text, SourceType] | None = Field(
        None, description="Kinds of source, by CSL type or form."
    )
    dimensions: dict[Id, Dimension] | None = Field(None, description="Dimensions of scope, by id.")
    units: dict[Id, Unit] | None = Field(None, description="Units of quantities, by id.")
    words: dict[Id, Word] | None = Field(None, description="Quantity words, by id.")
    properties: dict[Id, Property] = Field(description="What can be claimed, by id.")
    lifetimes: list[Lifetime] | None = Field(None, description="Beginnings and ends of entities.")
    chains: list[Chain] | None = Field(None, description="Dates that come in order.")
    sums: list[Sum] | None = Field(None, description="Totals and their parts.")
    balances: list[Balance] | None = Field(None, description="Equations between quantities.")
    monotone: list[Monotone] | None = Field(None, description="Parts that cannot exceed a whole.")
    exclusions: list[Exclusion] | None = Field(None, description="Claims that cannot both hold.")
    durations: list[Duration] | None = Field(None, description="Durations and their dates.")
