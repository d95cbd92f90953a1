"""Slips of the keyboard: which numbers may be a mistyped form of another."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.arithmetic.repairs import Repair, find_slips, slips
from numcheck.documents.reading import make_document
from numcheck.model.relation import Strength
from numcheck.pipeline import analyse
from numcheck.rulebook.conditions import parse_condition

SLIPS = [
    ("two digits changed places", 1248, 1284),
    ("two digits of a short number", 41, 14),
    ("one digit wrong", 127, 128),
    ("one digit missing", 1284, 184),
    ("thousand for million", 3_000, 3_000_000),
    ("million for thousand", 3_000_000, 3_000),
    ("one nought too many", 120, 12),
    ("the decimal point", Fraction(25, 2), 125),
    ("digits of a decimal", Fraction(124, 10), Fraction(142, 10)),
    ("noughts are left alone", 3_400_000, 4_300_000),
    ("two noughts are typed", 1_200, 1_230),
    ("nine digits", 123_456_789, 123_456_798),
]
NO_SLIPS = [
    ("one digit of one", 9, 7),
    ("one digit of two fits too often", 41, 43),
    ("two digits wrong", 1248, 1357),
    ("nothing changed", 1248, 1248),
    ("nought has no slips", 0, 10),
    ("three noughts are not typed one by one", 3_000, 3_100),
    ("no number begins with a nought", 1_203, 213),
    ("ten digits are copied", 1_234_567_891, 1_234_567_819),
    ("nor has what is below it", -41, -14),
]


@pytest.mark.parametrize(("typed", "meant"), [c[1:] for c in SLIPS], ids=[c[0] for c in SLIPS])
def test_a_slip_may_explain_it(typed, meant):
    assert meant in set(slips(typed))


@pytest.mark.parametrize(("typed", "meant"), [c[1:] for c in NO_SLIPS], ids=[c[0] for c in NO_SLIPS])
def test_no_slip_explains_it(typed, meant):
    assert meant not in set(slips(typed))


@given(st.integers(1, 10**9))
def test_slips_are_few_and_never_the_number_itself(value):
    found = list(slips(value))
    assert value not in found
    assert len(found) < 200
    assert all(slip >= 0 for slip in found)


@given(st.integers(10, 99), st.integers(1, 9_999))
def test_two_digits_that_changed_places_can_change_back(tens, rest):
    meant = int(f"{rest}{tens}7")
    typed = int(f"{rest}{tens // 10}7{tens % 10}")
    if typed != meant:
        assert meant in set(slips(typed)) or typed % 1000 == 0


def test_digits_that_changed_places_around_a_point_are_neighbours(read):
    text = "Sales fell 71.4 per cent to 411,380 from 498,060."
    (percent,) = [claim for claim in read(text).claims if claim.unit == "percent"]
    assert Repair(percent, Fraction(174, 10)).has_swapped_neighbours
    assert not Repair(percent, Fraction(164, 10)).has_swapped_neighbours


PARTS_MAKE_TOTAL = parse_condition("sum(part) == total", {"total": "number", "part": "numbers"})


@pytest.fixture
def repaired(book):
    """Give a function that gives what would mend the breakdown of a text, as another kind of relation if need be."""

    def find(text, strength=Strength.TENTATIVE, kind="breakdown", parts=None):
        (relation,) = [found for found in analyse(make_document(text), book).relations if found.kind == "breakdown"]
        roles = (("total", relation.role("total")), ("part+", relation.role("part+")[:parts]))
        found = find_slips((PARTS_MAKE_TOTAL,), replace(relation, roles=roles, strength=strength, kind=kind))
        return [(repair.claim.mention.span.of(text), repair.value) for repair in found]

    return find


CHANGED, SWAPPED, CHANCE = (
    "The fire killed 770 people: 412 men and 258 women.",
    "The fire killed 607 people: 412 men and 258 women.",
    "The fire killed 370 people: 212 men and 258 women.",
)


@pytest.mark.parametrize(
    ("text", "options", "mended"),
    [
        pytest.param(CHANGED, {"strength": Strength.POSSIBLE, "kind": "same"}, [("770", 670), ("412", 512), ("258", 358)], id="a digit, of three"),
        pytest.param(CHANCE, {}, [], id="short ones fit by chance"),
        pytest.param(SWAPPED, {"kind": "same"}, [("607", 670)], id="but not two that are swapped"),
        pytest.param(CHANGED.replace("770", "402"), {"kind": "same", "parts": 1}, [("402", 412), ("412", 402)], id="of two"),
        pytest.param(
            "The fire killed 903 people: 112 men, 141 women, 123 boys, 132 girls, 151 monks and 214 nuns.", {}, [], id="of seven short ones"
        ),
        pytest.param(
            "The flood hit 9,794,211 people: 4,112,305 men and 5,581,906 women.", {},
            [("9,794,211", 9_694_211), ("4,112,305", 4_212_305), ("5,581,906", 5_681_906)], id="of long ones",
        ),
        pytest.param("The fire killed about 607 people: 412 men and 258 women.", {}, [], id="nobody miscopies what is about"),
        pytest.param("The fire killed about 607 people: about 412 men and about 258 women.", {}, [], id="nor three that are about"),
    ],
)  # fmt: skip
def test_which_slips_explain_a_sum(repaired, text, options, mended):
    assert repaired(text, **options) == mended


KINDS_OF_PEOPLE = ("masons", "bakers", "weavers", "clerks", "monks", "nuns", "cooks", "nurses")


@pytest.mark.parametrize(("parts", "is_looked_for"), [(7, True), (8, False)])
def test_among_more_than_eight_figures_no_slip_is_looked_for(repaired, parts, is_looked_for):
    told = [f"{1_110 + at} {kind}" for at, kind in enumerate(KINDS_OF_PEOPLE[:parts])]
    total = sum(1_110 + at for at in range(parts))
    swapped = f"{total:05}"[:-2] + f"{total:05}"[-1] + f"{total:05}"[-2]
    text = f"The flood hit {int(swapped)} people: {', '.join(told[:-1])} and {told[-1]}."
    assert bool(repaired(text, Strength.PROVED)) is is_looked_for
