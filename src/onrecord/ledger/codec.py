"""Frozen records <-> JSON. One codec for every record of `model.py`, driven by its type hints, so that a new field needs no new code.

Defaults are left out, spans are pairs, bytes are base64, dates are ISO. A field that an older version did not know comes back as its default; one
that this version does not know is an error, because a newer program wrote it.
"""

from __future__ import annotations

import base64
import dataclasses
import functools
import json
import types
import typing
from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import Any, TypeVar

from onrecord.errors import LedgerError
from onrecord.model import Span

Record = TypeVar("Record")
Decoder = Callable[[Any], Any]


def dumps(record: object) -> str:
    """A record as compact JSON; the same record gives the same text."""
    return json.dumps(encode(record), ensure_ascii=False, separators=(",", ":"))


def loads(kind: type[Record], text: str) -> Record:
    """The record of that kind that `dumps` wrote."""
    record: Record = _decoder(kind)(json.loads(text))
    return record


def encode(value: Any) -> Any:
    """A record, or a value inside one, in JSON's types."""
    encoder = ENCODERS.get(type(value))
    if encoder:
        return encoder(value)
    if isinstance(value, Enum):
        return value.value
    return {f.name: encode(getattr(value, f.name)) for f in _fields(value.__class__) if getattr(value, f.name) != _default(f)}


DECODERS: dict[Any, Decoder] = {}  # made once for each kind of record, on first use
ENCODERS: dict[type, Callable[[Any], Any]] = {
    Span: lambda span: [span.start, span.end],
    tuple: lambda values: [encode(value) for value in values],
    list: lambda values: [encode(value) for value in values],
    dict: lambda values: {key: encode(value) for key, value in values.items()},
    str: lambda value: value,
    int: lambda value: value,
    float: lambda value: value,
    bool: lambda value: value,
    type(None): lambda value: value,
    bytes: lambda value: base64.b64encode(value).decode("ascii"),
    date: lambda value: value.isoformat(),
    timedelta: lambda value: [value.days, value.seconds, value.microseconds],
}


@functools.cache
def _fields(kind: type) -> tuple[dataclasses.Field[Any], ...]:
    return dataclasses.fields(kind)


def _default(field: dataclasses.Field[Any]) -> Any:
    return field.default_factory() if field.default_factory is not dataclasses.MISSING else field.default


def _decoder(kind: Any) -> Decoder:
    if kind not in DECODERS:
        DECODERS[kind] = _made(kind)
    return DECODERS[kind]


def _made(kind: Any) -> Decoder:
    """What turns JSON's types into a value of that type hint."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _optional(arguments)
    if origin is tuple:
        return _tuple(arguments)
    if origin is dict:
        return _mapping(arguments)
    if kind is Span:
        return lambda pair: Span(pair[0], pair[1])
    if dataclasses.is_dataclass(kind):
        return _record(kind)
    return SCALARS.get(kind, kind if isinstance(kind, type) and issubclass(kind, Enum) else _same)


def _same(value: Any) -> Any:
    return value


SCALARS: dict[Any, Decoder] = {
    bytes: base64.b64decode,
    date: date.fromisoformat,
    timedelta: lambda parts: timedelta(*parts),
    float: float,
}


def _optional(arguments: tuple[Any, ...]) -> Decoder:
    inner = _decoder(next(argument for argument in arguments if argument is not type(None)))
    return lambda value: None if value is None else inner(value)


def _tuple(arguments: tuple[Any, ...]) -> Decoder:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        inner = _decoder(arguments[0])
        return lambda values: tuple([inner(value) for value in values])
    decoders = [_decoder(argument) for argument in arguments]
    return lambda values: tuple([decode(value) for decode, value in zip(decoders, values, strict=True)])


def _mapping(arguments: tuple[Any, ...]) -> Decoder:
    inner = _decoder(arguments[1])
    return lambda values: {key: inner(value) for key, value in values.items()}


def _record(kind: Any) -> Decoder:
    hints = typing.get_type_hints(kind)
    decoders = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(kind)}

    def decode(values: dict[str, Any]) -> Any:
        try:
            return kind(**{name: decoders[name](value) for name, value in values.items()})
        except KeyError as error:
            raise LedgerError(
                f"The record holds a {kind.__name__} with the field {error}, which this onrecord does not know. Update onrecord."
            ) from error

    return decode
