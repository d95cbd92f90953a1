"""How findings are put: figures quoted to stand in a sentence, slips that would explain them."""

from __future__ import annotations

import pytest

import numcheck


@pytest.fixture(scope="module")
def book():
    return numcheck.load_rules()


def only(text, book):
    (finding,) = numcheck.check(text, rules=book).findings
    return finding


@pytest.mark.parametrize(
    ("text", "message"),
    [
        # what opens a sentence of the article does not open one of the message
        (
            "There were 186 passengers on the ferry. Forty-one passengers were hurt. The other 154 passengers were fed.",
            "186 passengers less forty-one passengers leaves 145, not 154 passengers.",
        ),
        # emphasis is no part of the value
        (
            "Three-quarters of the 1,600 seats had been sold within an hour. Only 500 were left by lunchtime.",
            "With three-quarters of 1,600 seats gone, 400 are left, not 500.",
        ),
        # a measure in front of a noun
        (
            "The three-day siege from 4 May 2021 to 9 May 2021 ended peacefully.",
            "From 4 May 2021 to 9 May 2021 is 5 to 6 days, not 3 days.",
        ),
        # months and weekdays keep their capital
        ("The ferry sailed on Sunday 11 March 2023.", "Sunday 11 March 2023 was in fact a Saturday."),
        # list labels lose their marks
        (
            "1- Find your place on the map.\n\n2- Bring a form of identity.\n\n4- Sign the tablet with the pen.",
            "After 2 comes 4, where 3 should stand.",
        ),
        # a fall is measured from the value before it, too
        (
            "London closed at 7,425.81, down 162.31 points, or 1.14 per cent.",
            "A change of 162.31 points that leads to 7,425.81 is one of 2.14%, not 1.14 per cent.",
        ),
        # a rate is compared with the cases, not with what it is per
        (
            "There were 84 cases of measles last year in the city of 420,000 people. It makes 30 cases for every 100,000.",
            "84 cases among 420,000 people is a rate of 20, not 30 cases for every 100,000.",
        ),
    ],
)
def test_message(text, message, book):
    assert only(text, book).message == message


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("The school bought 14 vans at £38,500 each. The bill came to £593,000.", ("£593,000 is £539,000",)),
        ("The storm moved inland at 185 km/h (151 mph) before dawn.", ("151 mph is 115 mph",)),
        # of two values for one thing, each is the other's slip
        (
            "Go-ahead for 241 homes at old tannery\n\nPlanning permission for 214 homes on the site of the old tannery "
            "was granted by councillors on Tuesday night after a heated meeting.\n\nWork starts in May.",
            (),
        ),
        # many a digit would make a part smaller than its whole
        ("Of the 40 crew members, 46 were treated for burns.", ()),
        # no one digit explains it
        ("The fire killed 12 people: nine adults and five children.", ()),
    ],
)
def test_suggestions(text, suggestions, book):
    assert only(text, book).suggestions == suggestions
