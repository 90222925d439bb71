"""Values: an object with one key, which is the value's type."""

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator

from ssdata.model.base import Decimal, Id, Lang, Model, Number, Text, Yes


class DateValue(Model):
    """A date or a period."""

    date: Text = Field(
        description="The date in EDTF (2019): 1937-08-21, 1937-08, 1937, 1937~ (about), 1937? "
        "(uncertain), 193X, 1938-07-29/1938-08-11 (from/to), 1938/.. (no end), 1938/ (end unknown)."
    )
    calendar: Literal["gregorian", "julian", "unknown"] | None = Field(
        None,
        description="The calendar in which the date is written. Left out, it is the Gregorian. "
        "State it for Russian dates before 14 February 1918.",
    )
    zone: Annotated[str, Field(pattern=r"^[+-](0[0-9]|1[0-4]):[0-5][0-9]$")] | None = Field(
        None,
        description="Offset from UTC of the place whose day this is, such as +03:00 for Moscow in "
        "1945. State it where two places could disagree about the day.",
    )


class Amount(Model):
    """One figure."""

    amount: Number = Field(
        description="The figure: a whole number, or a decimal number in quotes ('12.5')."
    )
    unit: Id | None = Field(None, description="A unit of the vocabulary, such as person or tank.")
    approximate: Yes | None = Field(
        None, description="true where the source says about, some, nearly or around."
    )


class Bounds(Model):
    """A figure known by its bounds."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        json_schema_extra={"anyOf": [{"required": ["min"]}, {"required": ["max"]}]}
    )

    min: Number | None = Field(None, description="The least: 'more than 900' is {'min': 900}.")
    max: Number | None = Field(None, description="The most: 'up to 100' is {'max': 100}.")
    unit: Id | None = Field(None, description="A unit of the vocabulary, such as person or tank.")
    approximate: Yes | None = Field(
        None, description="true where the source says about, some, nearly or around."
    )

    @model_validator(mode="after")
    def _refuse_no_bound(self) -> Self:
        if self.min is None and self.max is None:
            raise ValueError("a least (min) or a most (max) is needed")
        return self


class Words(Model):
    """A figure that the source gives in words only."""

    word: Id = Field(description="A quantity word of the vocabulary, such as dozens or hundreds.")
    unit: Id | None = Field(None, description="A unit of the vocabulary, such as person or tank.")


def _first_key(*keys: str) -> Any:
    def tag(data: Any) -> str | None:
        if isinstance(data, dict):
            return next((key for key in keys if key in data), keys[-1])
        if isinstance(data, BaseModel):
            return next((key for key in keys if key in type(data).model_fields), keys[-1])
        return None

    return Discriminator(tag)


Quantity = Annotated[
    Annotated[Amount, Tag("amount")]
    | Annotated[Words, Tag("word")]
    | Annotated[Bounds, Tag("bounds")],
    _first_key("amount", "word", "bounds"),
]


class QuantityValue(Model):
    """A figure with its unit."""

    quantity: Quantity = Field(
        description="An amount, or a least and a most, or a word, with its unit: "
        "{'amount': 30000, 'unit': 'person'}, {'min': 900, 'unit': 'aircraft'}."
    )


class EntityValue(Model):
    """Another record."""

    entity: Id = Field(description="The id of the record that is meant: the name of its file.")


class TextValue(Model):
    """Words in a language."""

    text: Text = Field(description="Words of our own, or a name as it stands in the source.")
    lang: Lang = Field(description="The language of the text (BCP 47): en, ru, zh-Hant.")


class StringValue(Model):
    """A term or an identifier."""

    string: Text = Field(
        description="A term that the property lists in the vocabulary, or an identifier."
    )


class CoordinatesValue(Model):
    """A point on the Earth."""

    coordinates: Annotated[list[Decimal], Field(min_length=2, max_length=2)] = Field(
        description="Latitude and longitude in degrees (WGS 84), as decimal numbers in quotes: "
        "['32.05', '118.77']."
    )


class NoneValue(Model):
    """There is no such thing."""

    none: Yes = Field(
        description="true: there is none (a treaty that never entered into force). "
        "It contradicts every concrete value."
    )


class UnknownValue(Model):
    """There is one, and nobody says which."""

    unknown: Yes = Field(
        description="true: there is one, but no source says which. It contradicts nothing."
    )


VALUE_TYPES = ("date", "quantity", "entity", "text", "string", "coordinates", "none", "unknown")

Value = Annotated[
    Annotated[DateValue, Tag("date")]
    | Annotated[QuantityValue, Tag("quantity")]
    | Annotated[EntityValue, Tag("entity")]
    | Annotated[TextValue, Tag("text")]
    | Annotated[StringValue, Tag("string")]
    | Annotated[CoordinatesValue, Tag("coordinates")]
    | Annotated[NoneValue, Tag("none")]
    | Annotated[UnknownValue, Tag("unknown")],
    _first_key(*VALUE_TYPES),
]
