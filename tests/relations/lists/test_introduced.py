"""Names with ages behind the counts of those who bear them."""

import pytest

NAMES = "Mo Felten, 26, of Velm, and Colin Poe, 30, of Brack,"
ROWS = [
    (f"Three men were charged on Monday. {NAMES} were arrested at a kiosk.", [(2, 2)]),
    (f"Guards held three men on Monday over a theft they were charged with. Police booked {NAMES[:-1]}.", [(2, 2)]),
    ("Three men were arrested on Monday. Arrested were: Mo Felten, 26; Colin Poe, 30; and Sam Orle, 41.", [(3, 3)]),
    ("Three people died on Monday. Guards found Mo Felten, 26, and Ines Poe, 30, dead.", [(2, 2)]),
    (f"Three men were charged on Monday. {NAMES} met at a kiosk.", []),
    (f"Three men died on Monday. {NAMES} were arrested at a kiosk.", []),
    (f"Three men and a boy were charged on Monday. {NAMES} were arrested at a kiosk.", []),
    (f"Three men were charged on Monday. Also charged were {NAMES[:-1]}.", []),
    (f"Three men were charged on Monday. {NAMES} and a third man were arrested.", []),
    ("Three men were charged on Monday. Mo Felten, 26, and Colin Poe were arrested.", []),
    (f"Three men were charged on Monday. {NAMES} were arrested at a kiosk. Sam Orle, 41, was in bed.", []),
    (f"Nine men were charged on Monday. {NAMES} were arrested at a kiosk.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_rows(read, text, expected):
    facts = [dict(relation.facts) for relation in read(text).relations if relation.kind == "enumeration"]
    assert [(fact["fewest"], fact["most"]) for fact in facts] == expected
