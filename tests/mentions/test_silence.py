"""What looks like a figure of some kind and is none: names, numbers that only label, words of other senses."""

from __future__ import annotations

import pytest

IDENTIFIERS = [
    "Flight MH370 vanished.", "They took Route 66 home.", "An Airbus A320 landed.", "A Boeing 747 landed.",
    "The 3rd Battalion left.", "It ended under Resolution 425.", "Call 020 7946 0958 now.", "Call 555-0177 now.",
    "Call +44 20 7946 0958 now.", "They live at 14 Canal Street.", "Channel 4 said so.", "Apollo 11 landed.",
    "It left under Article 50.", "The G7 met.", "The G20 met.", "COVID-19 spread.", "A Covid-19 ward opened.",
    "The M25 was shut.", "An F-16 crashed.", "An AK-47 was found.", "Studio 54 opened.", "Room 101 was empty.",
    "Platform 9 was shut.", "Highway 61 was shut.", "Page 12 was torn.", "Chapter 11 was filed.",
    "The 9/11 attacks shook them.", "The iPhone 15 sold.", "A T-72 tank burned.", "The S&P 500 fell.",
    "The FTSE 100 fell.", "Version 2.0 came.", "Version 2.0.1 came.", "Bus 42 came.", "Line 5 was shut.",
    "Unit 731 was there.", "Area 51 is there.", "Gate 23 is shut.", "Ward 10 is full.", "District 9 voted.",
    "The B-52 flew.", "Interstate 95 closed.", "The U2 spy plane flew.", "CO2 rose.", "PM2.5 rose.", "H5N1 spread.",
    "The 5G network grew.", "A 4x4 was stolen.", "Help came 24/7 there.", "The Twenty20 match began.",
    "ISBN 978-3-16-148410-0 is it.", "Formula 1 came.", "Catch-22 was read.", "Act 2 began.",
]  # fmt: skip


@pytest.mark.parametrize("text", IDENTIFIERS)
def test_a_number_that_names_counts_nothing(read, text):
    kinds = {claim.kind.value for claim in read(text).claims}
    assert kinds == {"identifier"}


NAMED = (
    "Route", "Flight", "Highway", "Room", "Gate", "Platform", "Channel", "Article", "Resolution", "Chapter", "Section",
    "Page", "Bus", "Line", "Unit", "Ward", "District", "Interstate", "Apollo", "Act", "Version", "Area",
)  # fmt: skip
CODES = ("MH370", "A320", "F-16", "AK-47", "B-52", "T-72", "CO2", "H5N1", "M25", "G20", "3D", "V-2", "BA2490", "K9")
CARRIERS = ("They spoke of {} again.", "{} was shut on them.", "Near {}, 300 people were hurt.")


@pytest.mark.parametrize("carrier", CARRIERS, ids=["inside", "at the start", "before a figure"])
@pytest.mark.parametrize("name", [*(f"{word} {number}" for word in NAMED for number in (7, 66)), *CODES])
def test_a_name_stays_one_wherever_it_stands(read, carrier, name):
    claims = read(carrier.format(name)).claims
    assert [c.mention.value.text for c in claims if c.kind.value == "identifier"] == [name.replace(" ", "")]
    assert [str(c.mention) for c in claims if c.kind.value != "identifier"] == ["number 300"] * carrier.count("300")


NOTHING = [
    "It is a win-win for them.", "It was a one-off for them.", "The one and only came back.", "One would think so.",
    "Henry VIII died.", "World War II ended.", "He may march on.", "Mark said so.", "The sun set at last.",
    "It was a hot spring that they found.", "In no time it fell.", "No comment came from the club.",
    "There is no doubt about it.", "No decision was made there.", "Once he ran, and then he sat.",
    "They won by a mile.", "He has a ton of work.", "Somebody else once said so.", "They met one another there.",
    "The men sat down to eat.", "He gave it a quarter turn.",
    "A point was made about it.", "They thought about it.",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_words_that_are_no_figures(figures, text):
    assert figures(text) == []


OTHERS = [
    ("a price is no count", "It cost $40 in the end.", "money"),
    ("a year is a date", "It opened in 1998 by the sea.", "date"),
    ("two years with a dash are a span", "It rained in 1999-2000 by the sea.", "date"),
    ("a decade is a date", "It opened in the 1990s by the sea.", "date"),
    ("a range of measures is no score", "It was a 20-30 km walk.", "measure"),
    ("a rising pair of numbers is no score", "They lost 20-30 boats.", "number"),
    ("an age is no count", "Ana, 34, left.", "age"),
    ("a decimal is no time", "It was 10.45 metres long.", "measure"),
    ("metres are no millions", "It was 5m long.", "measure"),
    ("millions are no metres", "They sold 5m shares.", "number"),
    ("hundredths are of metres", "She jumped 7.57m.", "measure"),
    ("a result is no range", "They lost 3-2 at home.", "score"),
    ("a time is no measure", "He came at 5pm.", "time"),
    ("a day of a month is no count", "It rained on 4 March.", "date"),
    ("a place in an order is no fraction", "He is the third man.", "ordinal"),
    ("a fraction is no place in an order", "A third of the men left.", "ratio"),
    ("a percentage is no count", "He got 40 per cent.", "percent"),
    ("a temperature is no money", "It was 30C there.", "measure"),
]


@pytest.mark.parametrize(("text", "kind"), [c[1:] for c in OTHERS], ids=[c[0] for c in OTHERS])
def test_figures_of_another_kind(read, text, kind):
    claims = read(text).claims
    assert [c.mention.kind.value for c in claims] == [kind]


HOSTS = [
    ("a hedge of another sense", "They walked about in the hall with 300 men.", ["number 300"]),
    ("over as a place", "They flew over the town with 300 men.", ["number 300"]),
    ("a verb between", "More men than that came, 300 of them.", ["number 300"]),
    ("some as a plain word", "Some of the 300 men left.", ["number 300"]),
    ("brackets are no minus", "The firm (300 staff) closed.", ["number 300"]),
    ("a dash is no minus", "The men – 300 of them – left.", ["number 300"]),
    ("from one to another is no range", "It rose from 300 to 400 men.", ["number 300", "number up 400"]),
    ("and is no range", "They sent 300 men and 400 women.", ["number 300", "number 400"]),
    ("a comma parts numbers", "He had 12, 14 and 16 of them.", ["number 12", "number 14", "number 16"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in HOSTS], ids=[c[0] for c in HOSTS])
def test_words_around_a_figure_that_do_not_change_it(figures, text, expected):
    assert [f.replace(" up ", " ") for f in figures(text)] == [e.replace(" up ", " ") for e in expected]


def test_millions_with_hundredths_are_no_metres_where_the_text_counts_so(figures):
    assert figures("It fell to 7.57m. They hold 7.57m letters, and the most were 7.77m.") == [
        "number 7570000",
        "number 7570000",
        "number 7770000",
    ]
