"""Rows behind the counts that announce them."""

import pytest

ROWS = [
    ("Four tunnels under Harl remain open, Highway 3 from Tarn and the Selm Viaduct.", (2, 2)),
    ("Four awards are hers this month, the Velm and the Orla.", (2, 2)),
    ("Wardens fined six anglers: two brothers from Harl, aged 18 and 19, a cook, a Swedish pilot and a retired judge.", (5, 5)),
    ("Wardens fined three anglers: a cook, Ivo Kim, a pilot, Max Holm, and a judge.", (3, 5)),
    ("Five towns will lose a school in June - Elan, Orla High, Velm and St Mary's.", (4, 4)),
    ("Five branches will close in the county: in Orla, Velm, Brack and Tarn.", (4, 4)),
    ("Six barges lie idle, in the Marrow Isles, Orla, Velm and Tarn.", (4, 12)),
    ("The tax was raised in two of the four valleys, Harl and Tarn.", None),
    ("Four teams will go up this year, Orla and Velm as champions.", None),
    ("The club owns five boats, a pier and a crane.", None),
    ("Six nurses at Harl clinic, Tarn, and Selm, Brack, wrote to the mayor.", None),
    ("They won three games over Elan, Orla and Velm.", None),
    ("There were four goals in the half, Toft and Felten with two each.", None),
    ("Five people were in the car, Toft and his wife.", None),
    ("The plan names nine rivals, including Elan and Orla.", None),
    ("Guards hold three men, ages 21, 24 and 30.", (3, 3)),
    ("Guards hold three men (ages 21 and 24).", (2, 2)),
    ("Guards hold three men, ages 21, 24 and a boy.", None),
    ("Guards hold three men aged 21 and 24.", (2, 20)),
    ("The van was driven by two men, 35 and 37.", (2, 2)),
    ("The four ports of the league -- Harl, Tarn, Selm and the Marrow Isles -- are shut.", (4, 4)),
    ("The other four players in the cup, Ada Lotter-Poe, Ines Rahm and Jan Toft, went home.", (3, 3)),
    ("It will include the four members of the pact -- Orla, Velm and Brack.", (3, 3)),
    ("It turns four dairies into one firm, Harl Milk and Cheese, in June.", None),
    ("The panel consists of three judges, the mayor and the warden of the park.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_rows(read, text, expected):
    facts = [dict(relation.facts) for relation in read(text).relations if relation.kind == "enumeration"]
    assert [(fact["fewest"], fact["most"]) for fact in facts] == ([expected] if expected is not None else [])
