"""Changes of a text that leave its figures as they are: of a hundred wrong examples so changed, how many are still told.

A rule that speaks of "Nobody has been named" but not of "Nobody has been named, police said" knows its examples by heart.
Each change is a pure function of a text, applied to wrong examples of all rules; where it finds nothing to change, the
example is passed over. What it makes must bring some finding. The floors are what is reached, less a little: some
examples are changed into nonsense, and a few ties are meant to be looser in other words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from numcheck.pipeline import check
from numcheck.rulebook.loading import Rulebook, load_rules

MOST = 140
"""Examples that one change is tried on."""
FEWEST = 20
SMALL = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
OPENING = "(The|A|An|It|They|He|She|Its|Their|Some|Most|Nobody|Two|Three|In|Of|At)"
END = re.compile(r"(?<=[a-z]{3})\.(?= [A-Z]|\n|$)")
"""The end of a sentence, which that of an abbreviation is not."""
SPLIT = re.compile(r"(?<=[a-z]{3}\.) (?=[A-Z])")
Change = Callable[[str], str]


def _sentences(text: str) -> list[str]:
    return [text] if "\n" in text else SPLIT.split(text)


def say_police(text: str) -> str:
    return text if " said" in text else END.sub(", police said.", text, count=1)


def say_who(text: str) -> str:
    return END.sub(", said Ines Caldwell, a spokeswoman for the council.", text, count=1)


def say_last(text: str) -> str:
    return text[:-1] + ", the firm said in a statement." if text.endswith(".") and " said" not in text else text


def say_first(text: str) -> str:
    return re.sub(rf"^{OPENING} ", lambda m: f"According to a report, {m[0].lower()}", text)


def say_next(text: str) -> str:
    first, *rest = _sentences(text)
    rest[:1] = [re.sub(rf"^{OPENING} ", lambda m: f"Officials said {m[0].lower()}", one) for one in rest[:1]]
    return " ".join([first, *rest])


def quote_last(text: str) -> str:
    parts = _sentences(text)
    is_plain = len(parts) == 2 and '"' not in text and " said" not in parts[1] and text.endswith(".")
    return f"{parts[0]} “{parts[1][:-1]},” the clerk said." if is_plain else text


def set_paragraphs(text: str) -> str:
    return "A day in Velm\n\n" + "\n\n".join(_sentences(text)) if len(_sentences(text)) > 1 else text


def put_headline(text: str) -> str:
    lead = "Long talks on harbour plan\n\nThe council of Velm sat until dawn over its harbour.\n\n"
    return text if "\n" in text or re.match("[A-Z]{3}", text) else lead + text


def write_digits(text: str) -> str:
    words = rf"(?<!-)\b({'|'.join(SMALL)})\b(?! (?:in|out|hundred|thousand|million|times|\())(?!-)"
    return re.sub(words, lambda m: str(SMALL.index(m[0]) + 2), text)


def write_words(text: str) -> str:
    digits = (
        r"(?<![\w.,$£€:/–-])(?:[2-9]|1[0-2])(?= (?!percent|per cent|pct|[mb]illion|[ap]\.?m|block|points?)[a-z]{3})"
    )
    return re.sub(digits, lambda m: SMALL[int(m[0]) - 2], text)


def write_percent(text: str) -> str:
    return re.sub(r"(?<=\d) (?:per cent|percent)\b(?! )", "%", text)


def write_day_first(text: str) -> str:
    return re.sub(r"\b(\d\d?) (June|July|April|May|March)\b(?! \d)", r"\2 \1", text)


def add_adverb(text: str) -> str:
    return re.sub(r"\b(were|was|have|had|has) (?=(?!been|need)[a-z]{3,}ed )", r"\1 duly ", text)


def rename(text: str) -> str:
    return re.sub(
        r"\b(Holm|Brandt|Moss)\b", lambda m: {"Holm": "van der Berg", "Moss": "Al-Rashid"}.get(m[0], "Orr"), text
    )


FLOORS: list[tuple[Change, int]] = [
    (say_police, 97),
    (say_who, 97),
    (say_last, 97),
    (say_first, 95),
    (say_next, 93),
    (quote_last, 90),
    (set_paragraphs, 93),
    (put_headline, 98),
    (write_digits, 96),
    (write_words, 96),
    (write_percent, 97),
    (write_day_first, 95),
    (add_adverb, 97),
    (rename, 93),
]
"""Each change, and of a hundred changed examples those of which something is still told at least."""


@pytest.fixture(scope="module")
def wrong() -> list[str]:
    """Give the wrong examples, those of one rule far from each other, so that the first ones are of all rules."""
    of_rules = [rule.examples.wrong for rule in load_rules().rules if rule.is_on]
    longest = max(map(len, of_rules))
    return [texts[at] for at in range(longest) for texts in of_rules if at < len(texts)]


@pytest.mark.parametrize(("change", "floor"), FLOORS, ids=[change.__name__ for change, _ in FLOORS])
def test_what_is_wrong_stays_wrong_in_other_words(change: Change, floor: int, wrong: list[str], book: Rulebook) -> None:
    changed = [other for text in wrong if (other := change(text)) != text]
    step = max(len(changed) // MOST, 1)
    tried = changed[::step]
    missed = [text for text in tried if not check(text, rules=book).findings]
    assert len(tried) >= FEWEST
    assert 100 * (len(tried) - len(missed)) >= floor * len(tried), "\n\n".join(missed)


CHANGES: list[tuple[Change, str, str]] = [
    (say_police, "The mill burned. Two died.", "The mill burned, police said. Two died."),
    (say_last, "Two died.", "Two died, the firm said in a statement."),
    (say_first, "The mill burned.", "According to a report, the mill burned."),
    (say_next, "The mill burned. It had no ladder.", "The mill burned. Officials said it had no ladder."),
    (quote_last, "The mill burned. Two died.", "The mill burned. “Two died,” the clerk said."),
    (write_digits, "Two of seven died.", "Two of 7 died."),
    (write_words, "The 7 men left 2 vans; 5 per cent paid.", "The seven men left two vans; 5 per cent paid."),
    (write_percent, "It fell by 5 per cent.", "It fell by 5%."),
    (write_day_first, "It burned on 4 July.", "It burned on July 4."),
    (add_adverb, "Two were injured by glass.", "Two were duly injured by glass."),
]


@pytest.mark.parametrize(("change", "text", "expected"), CHANGES)
def test_a_change_leaves_the_figures(change: Change, text: str, expected: str) -> None:
    assert change(text) == expected
