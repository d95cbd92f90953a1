"""Every kind of relation: a text in which it is found, and one much like it in which it must not be."""

from __future__ import annotations

import pytest

FOUND = [
    ("breakdown", "The fire killed 12 people: nine adults and five children.",
        "The fire killed 12 people. Nine adults and five children were saved by divers in the week before."),
    ("subset", "The fire killed 12 people, including nine adults and two children.", "The fire killed 12 people, and it hurt nine adults."),
    ("part", "Nine of the 12 men died.", "Nine women and 12 men died."),
    ("share", "Of 400 voters, 100, or 25 percent, stayed at home.", "Of 400 voters, 100 stayed at home; 25 percent was the turnout in May."),
    ("change", "Sales rose by 20 percent, from 200 to 240 cars.", "Sales rose by 20 percent; the firm has 240 cars."),
    ("direction", "The toll rose from 40 to 30 on Monday.", "The road from 40 huts to 30 farms was shut on Monday."),
    ("remainder", "Of 40 buses, 28 left, leaving 12 in the yard.", "Of 40 buses, 28 left, and 12 men slept in the yard."),
    ("comparison", "It sold 40 cars, fewer than the 30 cars it sold in May.", "It sold 40 cars. The 30 cars that it has are new."),
    ("conversion", "The camp is 70 km (43 miles) away.", "The camp is 70 km away and 43 miles of road are shut."),
    ("calendar", "They met on Thursday, 4 July 2024.", "They met on 4 July 2024."),
    ("span-length", "The fair ran for three days, from 3 to 5 July 2024.", "The fair ran for three days in a row in 2024."),
    ("years-after", "In 1998, 12 years after 1986, it opened.", "In 1998 it opened with 12 rooms from 1986."),
    ("ago", "It closed in 2014, ten years ago.", "It closed in 2014 and had ten rooms."),
    ("life", "Ana Stein (1920-1990) died aged 70.", "Ana Stein (1920-1990) had 70 cats."),
    ("anniversary", "The club was founded in 1974. It held its 50th anniversary in May.", "The club was founded in 1974. It was the 50th of its kind."),
    ("votes", "The bill passed by 31 votes to 12, a margin of 19.", "The bill had 31 votes and 12 pages, on 19 sheets."),
    ("product", "The city will buy 36 buses at $100,000 apiece. The order comes to $3.6 million.", "The city bought 36 buses. Roads cost $100,000 and $3.6 million."),
    ("enumeration", "Three towns were hit: Elan, Orla and Brack.", "Three towns were hit by rain and storms."),
    ("numbering", "The towns are these:\n\n1. Elan\n2. Orla\n4. Brack\n", "The towns are these:\n\n- Elan\n- Orla\n- Brack\n"),
    ("shares", "In the poll 40 percent said yes, 35 percent no and 25 percent were undecided.", "In the poll 40 percent said yes. Prices rose 35 percent and rents 25 percent."),
    ("split", "Members approved it by 52% to 48%.", "Members approved it; rents rose 52%, then 48%."),
    ("majority", "A majority, 45 percent, said yes.", "Some 45 percent said yes."),
    ("places", "The club climbed three places, from seventh to fourth.", "The club had three men in seventh and fourth place."),
    ("low-high", "It traded at a low of $40 and a high of $50.", "It traded at 40 and then at 50."),
    ("lead", "She won with 40 seats to 30, a lead of ten.", "She won 40 seats, and 30 of ten."),
    ("gain", "The index rose 40 points, or 2 percent, to 2,040.", "The index rose 40 points and 2 percent of firms shut."),
    ("clock", "He spoke from 9.00 a.m. to 11.30 a.m., two and a half hours.", "He spoke at 9.00 a.m. and came back two days on, at 11.30 a.m."),
    ("two-rates", "He earns £1,200 a month, or £14,400 a year.", "He earns £1,200 a month and his house is worth £14,400."),
    ("kept", "Half of the 40 men left, which leaves 20 men.", "Half of the 40 men left; 20 women came."),
    ("rest-share", "Men got 60 percent, the remaining 40 percent went to women.", "Men got 60 percent, and rents rose 40 percent."),
    ("exchange", "It cost $100 (80 euros). A ticket is $50 (40 euros).", "It cost $100. A ticket is 40 euros."),
    ("rate-time", "The pump moved 210 litres a minute for 10 minutes, 2,100 litres in all.", "The pump moved 210 litres. It took 10 minutes and 2,100 men."),
    ("others", "Of the 40 passengers, 28 were saved. The remaining 12 died.", "Of the 40 passengers, 28 were saved. Then 12 nurses came."),
    ("headline", "Nine die as barge sinks on river\n\nTwelve men died when the barge sank on the river near Elan on Monday.\n",
        "Nine die as barge sinks on river\n\nThe barge sank on the river near Elan on Monday with its load of sand.\n"),
    ("none-and-some", "Nobody was hurt in the fire.\n\nThe fire hurt 12 people in the hall.", "The fire hurt 12 people. Nobody came to the hall."),
]  # fmt: skip


def kinds(report):
    return {relation.kind for relation in report.relations}


@pytest.mark.parametrize(("kind", "text"), [(k, t) for k, t, _ in FOUND], ids=[case[0] for case in FOUND])
def test_found(read, kind, text):
    assert kind in kinds(read(text))


@pytest.mark.parametrize(("kind", "text"), [(k, t) for k, _, t in FOUND], ids=[case[0] for case in FOUND])
def test_not_found(read, kind, text):
    assert kind not in kinds(read(text))


def test_roles_are_those_of_the_kind(read, book):
    for _, text, _ in FOUND:
        for relation in read(text).relations:
            definition = book.definition(relation.kind)
            assert definition is not None
            names = {role.rstrip("?") for role in definition.roles}
            given = {role for role, _ in relation.roles} | {name for name, _ in relation.facts}
            assert given <= names | {name.rstrip("+") for name in names}
            assert definition.required <= {name.rstrip("+") for name in given}


def test_claims_of_relations_are_those_of_the_report(read):
    for _, text, _ in FOUND:
        report = read(text)
        known = {claim.id: claim for claim in report.claims}
        for relation in report.relations:
            for claim in relation.claims:
                if claim.span.end:
                    assert known.get(claim.id, claim) == claim


def test_without_relations_there_are_only_figures(book):
    from numcheck.documents.reading import make_document
    from numcheck.pipeline import check_document

    report = check_document(make_document(FOUND[0][1]), book, with_relations=False)
    assert report.relations == report.findings == ()
    assert len(report.claims) == 3
