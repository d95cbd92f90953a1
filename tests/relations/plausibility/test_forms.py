"""Numbers that are wrong by their form alone."""

STORY = """The film has taken #64.5 million since May, and cost #30 million. It sold 20,0000 seats.

Its rival took #2.5 million and had 30,0000 guests."""


def test_a_wrong_sign_is_told_once(read):
    """A sign that an article has throughout is one slip with all its places; wrong digits are each of their own."""
    found = [[each.span.of(STORY) for each in finding.evidence] for finding in read(STORY).findings]
    assert found == [["#64.5 million", "#30 million", "#2.5 million"], ["20,0000"], ["30,0000"]]
