"""What a note of correction takes back is no figure of the article any more."""

from __future__ import annotations

import pytest

STORY = "The crash hurt 45 people near Orla on Monday.\n\n"
NOTES = [
    "Correction: An earlier version said that 54 people had been hurt. It was 45.",
    "This article was amended on 3 May 2024. The crash hurt 45 people, not 54.",
    "Editor's note: The number of people hurt has been corrected from 54 to 45.",
    "Clarification\n\nNot 54 but 45 people were hurt.",
]


@pytest.mark.parametrize("note", NOTES)
def test_taken_back(read, note):
    assert read(STORY + note).findings == ()


@pytest.mark.parametrize("note", NOTES)
def test_not_heeded(read, note):
    findings = read(STORY.replace("45", "54") + note).findings
    assert [finding.rule for finding in findings] == ["corrections/body-still-wrong"]


@pytest.mark.parametrize(
    "text",
    [
        "The crash hurt 54 people.\n\nAn earlier version of the law let 45 people off. Now it is 54.",
        "The crash hurt 54 people.\n\nCorrection: An article on Monday said that 54 people were hurt. It was 45.",
        "The crash hurt 54 people.\n\nThis article was updated on 4 May with the names of 45 people.",
    ],
)
def test_not_corrected(read, text):
    assert "correction" not in {relation.kind for relation in read(text).relations}
