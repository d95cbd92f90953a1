"""Options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def _read_day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """Read a day of the calendar, written YYYY-MM-DD and no other way."""
    if value is None:
        return None
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        raise click.BadParameter(f"{value!r} is not a date; write YYYY-MM-DD, as in 2024-07-05.", ctx, param)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day of the calendar.", ctx, param) from None


def _unique_input(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if value.count("-") > 1:
        raise click.BadParameter("standard input (-) can be read only once.", ctx, param)
    return value


def paths(command: Command) -> Command:
    return click.argument("paths", metavar="PATH...", nargs=-1, required=True, callback=_unique_input)(command)


def rules(command: Command) -> Command:
    return click.option(
        "--rules",
        "folders",
        metavar="DIR",
        multiple=True,
        help="A folder of rules and vocabulary that adds to the bundled ones or replaces them by name; repeatable.",
    )(command)


def as_of(command: Command) -> Command:
    return click.option(
        "--as-of",
        callback=_read_day,
        metavar="YYYY-MM-DD",
        help='The day that "today" means where the article bears no date.',
    )(command)


def formats(*names: str) -> Callable[[Command], Command]:
    return click.option(
        "-f",
        "--format",
        "format_",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help="How to write it.",
    )
