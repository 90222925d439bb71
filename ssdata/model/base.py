"""What every model shares: frozen, closed, strict, and no ``null``."""

from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)

MAX_INTEGER = 2**53 - 1


class Model(BaseModel):
    """A closed object: unknown keys are refused, and so is ``null`` (leave an optional key out)."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True, extra="forbid", strict=True, populate_by_name=True, serialize_by_alias=True
    )

    @model_validator(mode="before")
    @classmethod
    def _refuse_null(cls, data: Any) -> Any:
        if isinstance(data, dict):
            for key, value in data.items():
                if value is None:
                    raise ValueError(f"{key!r} is null; leave the key out instead")
        return data


class NonEmpty(Model):
    """A closed object of which at least one key must be there."""

    model_config: ClassVar[ConfigDict] = ConfigDict(json_schema_extra={"minProperties": 1})

    @model_validator(mode="before")
    @classmethod
    def _refuse_empty(cls, data: Any) -> Any:
        if isinstance(data, dict) and not data:
            raise ValueError("at least one key is needed")
        return data


def _integral(value: object) -> object:
    """JSON Schema counts 1.0 as an integer, and so do we."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _only_true(value: bool) -> bool:
    if value is not True:
        raise ValueError("must be true")
    return value


Integer = Annotated[int, Field(ge=-MAX_INTEGER, le=MAX_INTEGER), BeforeValidator(_integral)]
Decimal = Annotated[str, Field(pattern=r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$", max_length=40)]
Number = Integer | Decimal
Yes = Annotated[bool, AfterValidator(_only_true), WithJsonSchema({"const": True})]

Text = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
ClaimName = Annotated[
    str,
    Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$", max_length=161),
]
Lang = Annotated[
    str, Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-[a-z0-9]{4,8})*$", max_length=35)
]
Day = Annotated[
    str, Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", max_length=10)
]
Url = Annotated[str, Field(pattern=r"^https?://[^ \t\r\n]+$")]
