"""The benchmarks run: on one short article, for what they print and not for how long it takes."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
SPEED = BENCHMARKS / "speed.py"
LINKS = BENCHMARKS / "links.py"
AGREEMENT = BENCHMARKS / "agreement.py"
SEEDS = BENCHMARKS / "seeds.py"
SALES = (
    "Lamps sell\n\nThe shop sold 1,209 lamps in May, down from 1,550 in April. That is a fall of 22%.\n\n"
    "It paid £46,500 for stock and £18,300 for rent, £64,800 in all. The 1,209 lamps came from Orla.\n"
)
STORY = "Twelve die in fire\n\nThe fire killed 12 people on Thursday, police said: nine adults and four children.\n"


@pytest.fixture(scope="module")
def speed():
    return runpy.run_path(str(SPEED))


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "fire.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


def test_articles_and_growth(speed, article, capsys):
    assert speed["main"](["--only", "articles", "--only", "growth", "--rounds", "1", "--longest", "1000", article]) == 0
    printed = capsys.readouterr().out
    for words in ("quantulum3", "relation views", "finder: ", "1,000"):
        assert words in printed


def test_a_lengthened_article_has_the_words_asked_for(speed, article):
    assert len(speed["lengthened"]([article], 500).split()) in range(450, 510)


def test_import_times_are_read(speed):
    log = "import time: self [us] | cumulative | imported package\nimport time:   12 |   30 | yaml\nimport time: 90 | 95 |   re\n"
    assert speed["slowest_imports"](log) == [("re", 90), ("yaml", 12)]


LABELLED = """\
article: |
  The fire killed 12 people: nine adults and three children. Last year 12 people ran in the town's race, up from 10.
  It burnt for six hours, and the guards saved seven prisoners.
figures:
  toll: "killed [12] people -> person"
  adults: "[nine] adults -> adult"
  children: "[three] children -> bird"
  runners: "year [12] people -> person"
  before: "from [10]"
  guards: "[guards] saved"
same: [{same}]
part: [adults toll, children toll, guards toll]
change: [before runners]
unrelated: [toll runners]
"""


@pytest.fixture(scope="module")
def links():
    return runpy.run_path(str(LINKS))


@pytest.fixture
def labelled(tmp_path):
    def write(same="", **changed):
        path = tmp_path / "fire.yaml"
        text = LABELLED.format(same=same)
        for old, new in changed.items():
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_links_are_counted_and_misses_blamed(links, labelled, capsys):
    assert links["main"](["--misses", labelled(same="adults children")]) == 0
    lines = capsys.readouterr().out.splitlines()
    table = {line.split()[0]: line.split() for line in lines[1:5]}
    assert table["same"][1:3] == ["1", "0"]
    assert table["part"][1:5] == ["3", "2", "0.67", "2"]
    assert table["change"][1:3] == ["1", "1"]
    assert table["unrelated"][1:3] == ["1", "1"]
    assert "fire: part: guards, toll: guards / 12: reading: guards is not read" in lines
    assert "fire: same: adults, children: nine / three: reading: children is read as counting child, not bird" in lines


WRONG = [
    ({"same": "toll nobody"}, "does not name two of the figures"),
    ({"same": "runners toll"}, "is labelled twice"),
    ({"killed [12]": "the [12]"}, "stands 0 times"),
    ({"year [12] people": "[12] people"}, "stands 2 times"),
    ({"[guards] saved": "guards saved"}, "no [figure]"),
]


@pytest.mark.parametrize(("changes", "problem"), WRONG, ids=[problem for _, problem in WRONG])
def test_labels_that_do_not_fit_the_text(links, labelled, capsys, changes, problem):
    assert links["main"]([labelled(**changes)]) == 2
    assert problem in capsys.readouterr().err


def test_the_link_gold_is_large_and_full_of_temptations(links):
    stories = [links["read_story"](path) for path in sorted((BENCHMARKS / "links").glob("*.yaml"))]
    labels = [pair.label for story in stories for pair in story.pairs]
    assert len(labels) >= 300
    assert labels.count("unrelated") * 3 >= len(labels)
    assert min(labels.count(label) for label in links["LABELS"]) >= 50


def test_roles_of_links_are_those_of_the_relations(links, book):
    roles = {d.kind: {role.rstrip("?").rstrip("+") for role in d.roles} for d in book.definitions}
    for kind, labels in links["ROLES"].items():
        named = [pair for pairs in labels.values() for pair in pairs]
        assert any(set(pair) <= roles[kind] for pair in named)


def test_agreement_tells_what_agrees_and_what_does_not(tmp_path, capsys):
    main = runpy.run_path(str(AGREEMENT))["main"]
    (tmp_path / "right.txt").write_text(
        STORY.replace("nine adults and four", "nine adults and three"), encoding="utf-8"
    )
    (tmp_path / "wrong.txt").write_text(STORY, encoding="utf-8")
    assert main(["--show", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 articles"
    assert [line.split()[:2] for line in lines if line.endswith("  totals/men-women-children")] == [["1", "1"]]
    assert any("wrong.txt" in line and "13" in line for line in lines)
    assert main(["--rule", "ranks/", str(tmp_path / "wrong.txt")]) == 0
    assert "totals/men-women-children" not in capsys.readouterr().out


@pytest.fixture(scope="module")
def seeds():
    return runpy.run_path(str(SEEDS))


def test_seeds_are_figures_that_agree(seeds, read):
    report = read(SALES)
    found = {(seed.kind, *(span.of(SALES) for span in seed.spans)) for seed in seeds["find_seeds"](report)}
    assert found == {
        ("change", "1,550", "1,209", "22%"),
        ("sum", "£46,500", "£18,300", "£64,800"),
        ("same", "1,209", "1,209"),
    }


def test_a_figure_of_the_headline_is_sown_where_the_story_has_it_once(seeds, read):
    text = "Mill in Orle to cut 45 jobs\n\nA mill in Orle will cut 45 of its 300 jobs in May, its owner said on Monday."
    assert [seed.kind for seed in seeds["find_seeds"](read(text))] == ["headline"]
    assert not list(seeds["find_seeds"](read(f"{text}\n\nAll 45 are spinners.")))


def test_a_seed_is_spoilt_in_its_last_figure_and_always_alike(seeds, read):
    for seed in seeds["find_seeds"](read(SALES)):
        text, spans = seeds["spoil"](SALES, seed)
        assert (text, spans) == seeds["spoil"](SALES, seed)
        assert spans[-1].of(text) != spans[-1].of(SALES)
        assert [span.of(text) for span in spans[:-1]] == [span.of(SALES) for span in spans[:-1]]


def test_seeds_are_counted_by_kind_and_the_missed_are_shown(seeds, tmp_path, capsys):
    path = tmp_path / "lamps.txt"
    # Two villages with one number of sheep: no checker should find what becomes of that.
    path.write_text(f"{SALES}\nIn Karn there are 4,312 sheep.\n\nIn Velm there are 4,312 sheep.\n", encoding="utf-8")
    assert seeds["main"]([str(path), "--missed", "same"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if not line.startswith(" ")] == [
        "change",
        "share",
        "sum",
        "product",
        "headline",
        "same",
    ]
    assert lines[0].split()[1:4] == ["1", "of", "1"]
    (missed,) = [line for line in lines if line.startswith(" ")]
    assert "In Karn there are [4,312] sheep" in missed
