"""The words around a figure: those beside it, those that point back, those that set it apart.

`Surroundings` reads them for the finders of one fact told twice: `Signs` right beside a figure, which is cheap, and its
whole `Setting`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, islice, pairwise

from numcheck.language.entries import union
from numcheck.language.traits import NOUN, VERB
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Number
from numcheck.model.records import record
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, stated

BESIDE = 6
"""Words on either side of a figure that are beside it."""
NEXT = 3
"""Words before a measure within which stands what is measured: weighs about, at a height of."""
FAR = 12
"""Words before a figure within which the thing that has it may be named: the second, opened in 1998, is 2km."""
BEHIND = 5
"""Words behind a noun among which stands which of its things are meant."""
MOST_RESTRICTING = 2
"""Words that are kept of those that say which things are meant."""
FARTHEST_CHANGE = 7
"""Words before "to" among which a verb of change stands: took his stake to."""
COMPANY = 14
"""Words from a figure to the next one within which both are told as a pair: £40m, or 12p a share."""
FARTHEST_PLACE = 2
"""Words from "in" to the name of a place: in neighbouring Teslin."""
BESIDE_OTHERS = 8
"""Words behind a count among which "and" may add others to it."""
ENDS = frozenset(".;")
SHORTLY = 3
"""Sentences within which a count of people may be told again under another name."""
RARE = 3
"""Sentences with figures up to which a word is rare enough to name what the article comes back to."""
SUMS = (kinds.PERCENT, kinds.MONEY)
"""Kinds of figures that articles of business are full of, and of which one is hardly ever told twice."""
COMPARED = frozenset({*COUNTED, kinds.MONEY, kinds.MEASURE, kinds.DURATION, kinds.PERCENT})
MOST_NOUNS = 100
"""Nouns of the figures of one sort in a document, with more of which it is no article."""

NOBODY: frozenset[str] = frozenset()
"""No words at all."""
Sort = tuple[str, str | None, str | None]
"""What figures must have in common to be compared: kind, unit, and what they are per."""


@record(frozen=True, slots=True)
class Signs:
    """What the words right beside a figure say of it: cheap to tell, and for most pairs enough to leave them alone."""

    points_back: bool
    """Whether its words say that what it counts is known: the 52 homes."""
    owners: frozenset[str]
    """Nouns of known things that have it: the loss of 52 homes; the tower, 52 metres high; the village's 52 homes."""
    attributes: frozenset[str]
    """Names of the lists that tell what is measured, such as attribute of height."""
    title: str
    """The word right before it: magnitude 6.4."""

    @property
    def are_any(self) -> bool:
        """Whether anything says that it is of a known thing."""
        return bool(self.points_back or self.owners or self.attributes)


@record(frozen=True, slots=True)
class Setting:
    """What stands around a figure."""

    beside: frozenset[str]
    """The open words beside it; all words of one event have one name here."""
    all: frozenset[str]
    """The open words of its sentence, named likewise."""
    followers: frozenset[str]
    """Known things named behind it: nine hours in the raft."""
    modifiers: frozenset[str]
    """The words before the head of what it counts."""
    is_overtaken: bool
    """Whether it is told as an earlier value: they had put the toll at 148; at first 12 were missing."""
    is_dated: bool
    """Whether a date beside it says when it was so: the nine deaths in 2013."""
    apart: frozenset[str]
    """Words right at it that make it another one of its kind: the second, the 40 new posts."""
    is_set_apart: bool
    """Whether a word farther away makes it another one: a rival, six years ago."""
    restricting: tuple[str, ...]
    """Open words behind the noun that restrict which ones are meant: on the hill."""

    @property
    def is_apart(self) -> bool:
        """Whether any word makes it another one of its kind."""
        return bool(self.apart) or self.is_set_apart


class Surroundings:
    """The settings of the figures of a document, each worked out at its first look-up."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.opening = next((c.paragraph for c in context.claims if c.part in (sections.LEAD, sections.BODY)), 0) + 1
        """The last paragraph in which a story repeats its headline."""
        self._told: frozenset[Number] | None = None
        self._kinships: dict[tuple[str, str], str] = {}
        self._signs: dict[int, Signs] = {}
        self._settings: dict[int, Setting] = {}
        self._concepts = context.vocabulary.events.concepts
        lists = context.vocabulary.lists
        self._attributes = context.vocabulary.attributes
        self._measured = context.vocabulary.measured
        self._everyday = lists["everyday words"]
        self._spread: Counter[str] | None = None
        self._values: dict[Sort, dict[str | None, set[Number]]] | None = None

    def signs_of(self, claim: Claim) -> Signs:
        """Give the signs of a figure."""
        found = self._signs.get(claim.id)
        if found is None:
            found = self._signs[claim.id] = self._read_signs(claim)
        return found

    def of(self, claim: Claim) -> Setting:
        """Give the setting of a figure."""
        found = self._settings.get(claim.id)
        if found is None:
            found = self._settings[claim.id] = self._read(claim)
        return found

    def is_rare(self, word: str) -> bool:
        """Tell whether few sentences hold a word, and it is none that every article is full of."""
        if word in self._everyday:
            return False
        if self._spread is None:
            sentences = {claim.sentence: claim.context for claim in self.context.claims}
            self._spread = Counter(chain.from_iterable(map(self._conceived, sentences.values())))
        return self._spread[word] <= RARE

    def names(self, word: str) -> frozenset[str]:
        """Give the name under which a word stands in settings; none for one that only says what is measured."""
        return frozenset() if word in self._measured else self._conceived((word,))

    def are_in_other_company(self, a: Claim, b: Claim) -> bool:
        """Tell whether the neighbours of two figures differ, too, so that they stand in two rows of figures.

        $80m (£43m) and $74m (£40m); 41% and Labour 35%, 35.6% and Labour 31.9%. A slip changes one figure only, so what
        differs in all of its figures is another row of them: of another year, firm, poll or bid.
        """
        led, other_led = self._led_over(a), self._led_over(b)
        if led is not None and other_led is not None and led != other_led:
            # 44% to 37% here, 48% to 39% there
            return True
        one, two = self._company_of(a), self._company_of(b)
        is_apart = False
        for sort, values in one.items():
            others = two.get(sort)
            if others is None:
                continue
            if not values.isdisjoint(others):
                return False
            is_apart = True
        return is_apart

    def _led_over(self, claim: Claim) -> Number | None:
        """Give the percentage before "to" and a percentage, None without one: (44%) to 37%."""
        keys, first = self.context.sentences[claim.sentence].keys, claim.mention.first
        before = self.context.claims[claim.id - 2] if claim.id > 1 else None
        if before is None or not claim.kind is before.kind is kinds.PERCENT or before.sentence != claim.sentence:
            return None
        is_to = before.mention.last == first - 1 and keys[first - 1] in self.context.vocabulary.lists["to"]
        return stated(before) if is_to and before.quantity is not None else None

    def _company_of(self, claim: Claim) -> Mapping[tuple[Sort, str | None], set[Number]]:
        """Give the values right before and behind a figure in its sentence, by their sort and, of counts, by noun."""
        found: dict[tuple[Sort, str | None], set[Number]] = {}
        claims = self.context.claims
        for steps in (range(claim.id - 2, -1, -1), range(claim.id, len(claims))):
            edge = claim
            for index in steps:
                other = claims[index]
                near = min(abs(other.mention.first - edge.mention.last), abs(edge.mention.first - other.mention.last))
                if other.sentence != claim.sentence or near > COMPANY:
                    break
                if other.kind in COMPARED and other.quantity is not None:
                    noun = other.noun if other.kind in COUNTED else None
                    found.setdefault((sort_of(other), noun), set()).add(stated(other))
                    break
                edge = other
        return found

    def is_somebodys(self, claim: Claim) -> bool:
        """Tell whether a possessive says whose a figure is: his 73-ball knock."""
        keys, first = self.context.sentences[claim.sentence].keys, claim.mention.first
        return not self.context.vocabulary.grammar["possessives"].isdisjoint(keys[max(first - 2, 0) : first + 1])

    def outcomes_of(self, word: str) -> frozenset[str]:
        """Give the names of the events that a noun may be the outcome of: of term, those of sentencing."""
        concept = self._concepts.get(word)
        outcomes = self.context.vocabulary.outcomes.get(word, NOBODY)
        return outcomes | {concept} if concept is not None else outcomes

    def is_value_of_story(self, value: Number) -> bool:
        """Tell whether any figure below the headline has a value, of whatever sort."""
        if self._told is None:
            claims = [c for c in self.context.claims if c.quantity is not None and c.part is not sections.HEADLINE]
            self._told = frozenset([stated(c) for c in claims])
        return value in self._told

    def kinship(self, one: str, other: str) -> str:
        """Give what two nouns have in common: same, like (synonyms), wider (the later is a wider word) or nothing."""
        found = self._kinships.get((one, other))
        if found is None:
            nouns = self.context.vocabulary.nouns
            if nouns.are_synonyms(one, other):
                found = "same" if one == other else "like"
            else:
                found = "wider" if other in nouns.wider_words(one) else ""
            self._kinships[one, other] = found
        return found

    def may_call_again(self, a: Claim, b: Claim) -> bool:
        """Tell whether a definite count, its noun none or people, may be one told shortly before: the ten."""
        if not 0 < b.sentence - a.sentence <= SHORTLY or a.noun is None or not self.signs_of(b).points_back:
            return False
        if b.noun is None or b.last == b.mention.last:
            return self.is_bare(b) and not self._has_others_beside(a, b)
        nouns = self.context.vocabulary.nouns
        return nouns.is_a(b.noun, "person") and (nouns.is_a(a.noun, "person") or self._are_members(a))

    def _are_members(self, claim: Claim) -> bool:
        """Tell whether a count is of the members of a group: a party of 27."""
        keys, first = self.context.sentences[claim.sentence].keys, claim.mention.first
        lists, is_of = self.context.vocabulary.lists, self.signs_of(claim).title in self.context.vocabulary.numerals.of
        return is_of and keys[first - 2] in lists["groups of members"]

    def _has_others_beside(self, a: Claim, b: Claim) -> bool:
        """Tell whether "and" adds uncounted others to the earlier count: four children and their aunt; the five."""
        if stated(b) <= stated(a):
            return False
        sentence, vocabulary = self.context.sentences[a.sentence], self.context.vocabulary
        keys, places = sentence.keys, vocabulary.lists["before a place"]
        for at in range(max(0, a.mention.first - NEXT), min(a.last + BESIDE_OTHERS, len(keys))):
            if keys[at] in vocabulary.grammar["joint"]:
                # Ten inmates at Pentonville and Brixton: it is places that are added.
                are_names = at + 1 < len(keys) and sentence.words.is_name(at - 1) and sentence.words.is_name(at + 1)
                if not (are_names and at > a.last + 1 and keys[at - 2] in places):
                    return True
        return False

    def is_bare(self, claim: Claim) -> bool:
        """Tell whether a definite number has no noun and a verb or nothing behind it: the ten were; all ten were."""
        grammar, keys, at = (
            self.context.vocabulary.grammar,
            self.context.sentences[claim.sentence].keys,
            claim.mention.last,
        )
        if at != claim.last or not self.signs_of(claim).points_back:
            return False
        behind = union(grammar["be"], grammar["have"], grammar["do"], grammar["modals"], ENDS)
        return at >= len(keys) or keys[at] in behind

    def are_alone(self, a: Claim, b: Claim) -> bool:
        """Tell whether the article holds no third value of the sort and noun of two figures."""
        if self._values is None:
            self._values = {}
            for claim in self.context.claims:
                if claim.quantity is not None:
                    self._values.setdefault(sort_of(claim), {}).setdefault(claim.noun, set()).add(stated(claim))
        told = self._values[sort_of(a)]
        if len(told) > MOST_NOUNS:
            return False
        nouns, pair = self.context.vocabulary.nouns, {stated(a), stated(b)}
        return not any(
            values - pair
            for noun, values in told.items()
            if a.kind not in COUNTED or noun in (a.noun, b.noun) or (noun and a.noun and nouns.are_akin(a.noun, noun))
        )

    def _conceived(self, lemmas: Collection[str]) -> frozenset[str]:
        """Give some lemmas with one name for all words of an event: closed and closure are both close."""
        # Those that the look-up does not know keep their own names.
        return frozenset(map(self._concepts.get, lemmas, lemmas))

    def _read_signs(self, claim: Claim) -> Signs:
        vocabulary, keys = self.context.vocabulary, self.context.sentences[claim.sentence].keys
        first, last = claim.mention.first, claim.mention.last
        near = (*keys[max(first - NEXT, 0) : first], *keys[last : last + 1])
        owners = tuple(self._owners(claim, keys))
        measured = () if self._measured.isdisjoint(near) else self._attributes.items()
        return Signs(
            points_back=self._points_back(claim, keys),
            owners=self._conceived(owners) if owners else NOBODY,
            attributes=frozenset([name for name, words in measured if not words.isdisjoint(near)]),
            title=vocabulary.lemma(keys[first - 1]) if first else "",
        )

    def _read(self, claim: Claim) -> Setting:
        vocabulary = self.context.vocabulary
        lists, keys, first = vocabulary.lists, self.context.sentences[claim.sentence].keys, claim.mention.first
        around = (*keys[max(first - BESIDE, 0) : first], *keys[claim.mention.last : claim.last + BESIDE])
        own = (*keys[max(first - 2, 0) : first], *keys[claim.mention.last : claim.last])
        before, behind = self._own_clause(claim, keys)
        predicate = _behind_last(before, vocabulary.grammar["modals"])
        return Setting(
            beside=self._conceived(frozenset(vocabulary.lemmas_of(around)) & claim.context),
            all=self._conceived(claim.context),
            followers=self._conceived(tuple(self._followers(claim, keys))),
            modifiers=self._conceived(vocabulary.lemmas_of(claim.modifiers)),
            is_overtaken=not lists["overtaken since"].isdisjoint((*before, *behind)),
            is_dated=self._is_dated(claim, keys),
            apart=lists["tells apart"].intersection(own),
            is_set_apart=(
                not lists["sets against"].isdisjoint((*predicate, *behind))
                # Only words before it: behind it they set another thing apart: £900 would pay for a second nurse.
                or self._names_another(before)
                or not lists["left over"].isdisjoint(behind)
                or self._is_changed(claim, keys)
            ),
            restricting=tuple(islice(self._restricting(claim, keys), MOST_RESTRICTING)),
        )

    def _points_back(self, claim: Claim, keys: Sequence[str]) -> bool:
        """Tell whether a figure is of known things: the 52 homes; all 52 homes; the stolen, or whole, £52,000."""
        vocabulary, first = self.context.vocabulary, claim.mention.first
        if claim.is_definite or keys[first] in vocabulary.lists["definite"]:
            return True
        if first < 2 or keys[first - 2] not in vocabulary.lists["definite"]:
            return False
        if claim.quantity is not None and claim.quantity.hedge.words:
            # It fell into the water about 80 km from land: no known sum is hedged.
            return False
        key, lists = keys[first - 1], vocabulary.lists
        traits = vocabulary.traits[key]
        if traits & NOUN:
            return claim.kind not in COUNTED and key in lists["nouns before a known sum"]
        if traits & VERB:
            # The stolen £52,000; but both carrying 52 people, and in the end 52 times.
            is_participle = claim.kind not in COUNTED or vocabulary.lemma(key) != key
            return is_participle and keys[first - 2] not in lists["all"]
        is_adjective = key.isalpha() and not self.context.sentences[claim.sentence].words.is_name(first - 1)
        # A share or a sum with an adjective may be any: the key 7.5 percent bond, its slightly smaller 50 percent.
        return (
            claim.kind in (kinds.DURATION, kinds.MEASURE)
            and is_adjective
            and key not in lists["which of several"]
            and key not in lists["tells apart"]
        )

    def _followers(self, claim: Claim, keys: Sequence[str]) -> Iterator[str]:
        """Give the noun of a known thing behind a measure or a sum: nine hours in the raft, £900 for the lift."""
        vocabulary, at = self.context.vocabulary, claim.mention.last
        if claim.kind in COUNTED or at + 2 >= len(keys):
            return
        grammar, lists = vocabulary.grammar, vocabulary.lists
        if keys[at] in grammar["prepositions"] and keys[at + 1] in lists["known"]:
            yield vocabulary.lemma(keys[at + 2])

    def _own_clause(self, claim: Claim, keys: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Give the words before a figure and those behind it, up to the neighbouring figures."""
        first, last = claim.mention.first, claim.last
        low, high = max(first - FAR, 0), min(last + BESIDE, len(keys))
        claims = self.context.claims
        # No figure farther away than the words that are looked at can part them.
        for other in claims[max(claim.id - 1 - FAR, 0) : claim.id - 1]:
            if other.sentence == claim.sentence and _parts(other):
                low = max(low, other.mention.last)
        for other in claims[claim.id : claim.id + BESIDE + 1]:
            if other.sentence == claim.sentence and other.mention.first > last and _parts(other):
                high = min(high, other.mention.first - 1)
        return keys[low:first], keys[last:high]

    def _is_dated(self, claim: Claim, keys: Sequence[str]) -> bool:
        """Tell whether a date stands right behind a figure, or before it as the time of its sentence."""
        bounds = self.context.vocabulary.lists["opens or closes a time"]
        for date in self.context.by_sentence[claim.sentence]:
            if date.kind is not kinds.DATE:
                continue
            if 0 <= date.mention.first - claim.last < NEXT:
                return True
            opener = keys[date.mention.first - 1] if date.mention.first else ""
            if date.mention.last <= claim.mention.first and opener not in bounds:
                return True
        return False

    def _owners(self, claim: Claim, keys: Sequence[str]) -> Iterator[str]:
        """Give the nouns of known things before a figure that own it: the dam's; the loss of; the tower, which is."""
        vocabulary = self.context.vocabulary
        lists, grammar, first = vocabulary.lists, vocabulary.grammar.classes, claim.mention.first
        if first > 1 and keys[first - 1] in lists["possessive marks"]:
            yield vocabulary.lemma(keys[first - 2])
            return
        if not first or (claim.kind in COUNTED and keys[first - 1] not in vocabulary.numerals.of):
            return
        at = first
        is_predicate = False
        while at > max(first - BESIDE, 1):
            at -= 1
            key = keys[at]
            is_predicate = (is_predicate or key in grammar["be"]) and key not in grammar["relatives"]
            if key in grammar["have"]:
                # The owner of what it "had" is known in any sentence, which says nothing: the club had 900 members.
                return
            if key in grammar["conjunctions"] and claim.kind in SUMS:
                # For the bid and 522 million for the debt: what stands before is of another one.
                return
            if key in vocabulary.grammar.stops or key in self._measured or not key[:1].isalnum():
                continue
            traits = vocabulary.traits[key]
            # the crest; the muddy crest; Sunday's crest
            is_owned = keys[at - 1] in lists["possessive marks"]
            determiner = at - 1 if keys[at - 1] in lists["known"] or is_owned else at - 2
            is_known = is_owned or (determiner >= 0 and self._is_known(keys, determiner))
            if is_known and is_predicate and keys[determiner - 1] in lists["says which"] and determiner > 1:
                # The road round the lake is 31km long: the road is.
                at = determiner
                continue
            is_noun = not traits & VERB or bool(traits & NOUN)
            if is_known and is_noun and key not in lists["time nouns"] and keys[at - 1] not in lists["tells apart"]:
                yield vocabulary.lemma(key)
            return

    def _is_known(self, keys: Sequence[str], determiner: int) -> bool:
        """Tell whether a determiner makes the next word known, and is no relative behind a noun: the firm that."""
        vocabulary = self.context.vocabulary
        if keys[determiner] not in vocabulary.lists["known"]:
            return False
        if keys[determiner] not in vocabulary.grammar["relatives"] or not determiner:
            return True
        before = keys[determiner - 1]
        return not before[:1].isalnum() or before in vocabulary.grammar.stops or bool(vocabulary.traits[before] & VERB)

    def _names_another(self, words: Sequence[str]) -> bool:
        """Tell whether words name another thing of a kind: a second bridge; not: the second quarter, a time."""
        lists = self.context.vocabulary.lists
        named, times = lists["another of its kind"], lists["time nouns"]
        return any(one in named and other not in times for one, other in pairwise((*words, "")))

    def _is_changed(self, claim: Claim, keys: Sequence[str]) -> bool:
        """Tell whether a figure is the end of a change: rose to 40, was cut to £15,800, took his stake to 42%."""
        vocabulary, first = self.context.vocabulary, claim.mention.first
        lists = vocabulary.lists
        if first < 2 or keys[first - 1] not in lists["ends of a change"]:
            return False
        verb = keys[first - 2]
        if vocabulary.direction(verb) is not None or vocabulary.lemma(verb) in lists["changes"]:
            return True
        if claim.kind in COUNTED or keys[first - 1] not in lists["range links"]:
            return False
        if self._is_difference_before(claim, keys):
            return True
        # What has changed stands between: taking his stake to, the rise in profits to.
        for at in range(first - 2, max(first - 2 - FARTHEST_CHANGE, -1), -1):
            if keys[at] in lists["ends of a change"]:
                return False
            if not keys[at][:1].isalnum() and keys[at] not in lists["possessive marks"]:
                return False
            lemma = vocabulary.lemma(keys[at])
            if lemma in lists["changes"] or lemma in lists["bring to an end of a change"]:
                return True
        return False

    def _is_difference_before(self, claim: Claim, keys: Sequence[str]) -> bool:
        """Tell whether the figure right before "to" says by how much something changed: cut by 50 cents to $4.49."""
        before = self.context.claims[claim.id - 2] if claim.id > 1 else None
        if before is None or before.sentence != claim.sentence or before.last != claim.mention.first - 1:
            return False
        at = before.mention.first - 1
        return at >= 0 and keys[at] in self.context.vocabulary.lists["by"]

    def _opens_bare_clause(self, claim: Claim, keys: Sequence[str], auxiliaries: Set[str]) -> bool:
        """Tell whether a clause without "that" says which sum is meant: the £5m the board spent."""
        vocabulary, at = self.context.vocabulary, claim.last
        words = self.context.sentences[claim.sentence].words
        is_subject = (
            keys[at] in vocabulary.lists["known"] or keys[at] in vocabulary.grammar["pronouns"] or words.is_name(at)
        )
        if (claim.is_definite or claim.link == "all") and is_subject:
            return True
        if keys[at] in auxiliaries:
            # The 15-hour trip had been (put off): a verb of its own, and no "that was".
            return False
        is_verb = bool(vocabulary.traits[keys[at]] & VERB) and vocabulary.lemma(keys[at]) != keys[at]
        return is_verb and keys[at] not in vocabulary.lists["pasts that are no participles"]

    def _is_participle(self, keys: Sequence[str], at: int, claim: Claim) -> bool:
        """Tell whether a participle behind a noun says which are meant: the 17 listed are; of the 90 freed, all."""
        vocabulary, key = self.context.vocabulary, keys[at]
        if at + 1 >= len(keys) or vocabulary.lemma(key) == key or not vocabulary.traits[key] & VERB:
            return False
        grammar, first = vocabulary.grammar, claim.mention.first
        if first > 1 and keys[at + 1] == "," and keys[first - 2] in vocabulary.lists["opens a whole"]:
            return True
        return keys[at + 1] in union(grammar["be"], grammar["have"], grammar["do"], grammar["modals"])

    def _restricting(self, claim: Claim, keys: Sequence[str]) -> Iterator[str]:
        """Give the open words behind the noun that say which ones are meant: on the hill; the 60-seat chamber."""
        vocabulary = self.context.vocabulary
        at = claim.last
        grammar = vocabulary.grammar
        predicates = union(grammar["be"], grammar["have"], grammar["do"], grammar["modals"])
        is_attributive = claim.noun_from == "attributive" and claim.kind in COUNTED
        is_clause = False
        if not is_attributive:
            if at >= len(keys):
                return
            if (
                claim.kind is kinds.DURATION
                and keys[max(claim.mention.first - 1, 0)] in vocabulary.lists["pointing back"]
            ):
                # Those 19 days after the raid: the words behind only tell again which were meant.
                return
            if keys[claim.mention.first] in vocabulary.lists["all"] and keys[at] in vocabulary.lists["known already"]:
                # All 77 whales before the sand: none of them are told apart.
                return
            is_clause = keys[at] in grammar["relatives"]
            if claim.kind in COUNTED and keys[at] not in grammar.stops and self._is_participle(keys, at, claim):
                yield from self._conceived(vocabulary.lemmas_of(keys[at : at + 1]))
                return
            if keys[at] not in vocabulary.lists["says which"]:
                is_counted = claim.kind in COUNTED and keys[at] not in grammar["pronouns"]
                if is_counted or not self._opens_bare_clause(claim, keys, predicates):
                    return
                is_clause, at = True, at - 1
            # No noun is behind a sum or a time: the £1.9m that the board had asked for, the two years after the ban.
            is_sum = claim.kind in (kinds.MONEY, kinds.DURATION) and self._points_back(claim, keys)
            if at == claim.mention.last and not is_clause and not is_sum:
                return
            at += 1
        figures = {other.mention.first for other in self.context.by_sentence[claim.sentence]}
        openers = union(predicates, grammar["pronouns"]) if is_clause else NOBODY
        while at < len(keys) and keys[at] in openers:
            # the £900 that is still needed; the five years she would have been in office
            at += 1
        for here in range(at, min(at + BEHIND, len(keys))):
            is_some = keys[here + 1 : here + 2] and keys[here + 1] in vocabulary.numerals.of
            if (here in figures and not is_some) or not keys[here][:1].isalnum() or keys[here] in predicates:
                # But the debt of one of the banks
                return
            lemma = vocabulary.lemma(keys[here])
            if lemma in claim.context:
                yield from self._conceived((lemma,))
                if is_attributive:
                    return


def _behind_last(keys: Sequence[str], words: frozenset[str]) -> Sequence[str]:
    """Give the words behind the last one that is in a list, all if none is: behind "would", what may only be so."""
    return keys[max([at + 1 for at, key in enumerate(keys) if key in words], default=0) :]


def sort_out(claims: Iterable[Claim]) -> Mapping[Sort, list[Claim]]:
    """Give the figures above nought that may be compared, by their sort."""
    by_sort: dict[Sort, list[Claim]] = {}
    for claim in claims:
        if claim.kind in COMPARED:
            quantity = claim.quantity
            if quantity is not None and quantity.low > 0:
                by_sort.setdefault(sort_of(claim), []).append(claim)
    return by_sort


def sort_of(claim: Claim) -> Sort:
    """Give the sort of a figure: kind (a number is a count), unit, and what it is per."""
    return kinds.COUNT if claim.kind in COUNTED else claim.kind, claim.unit, claim.per


def _parts(claim: Claim) -> bool:
    """Tell whether a figure separates the words around it; ranks, dates and stretches of time do not.

    The second, opened in 1998; four years ago he won 45.
    """
    return claim.quantity is not None and claim.mention.reaches is None


def names_another_place(
    context: Context, sentence: Sentence, other: Sentence, openers: frozenset[str] | None = None
) -> bool:
    """Tell whether `other` names a place that neither `sentence` nor the first sentence of the article names.

    `openers` are the words before a place that may be another one.
    """
    openers = openers if openers is not None else context.vocabulary.lists["before a place"]
    known = {*sentence.keys, *context.sentences[0].keys}
    dated = {at for c in context.by_sentence[other.index] for at in range(c.mention.first, c.mention.last)}
    return any(
        other.words.is_name(at) and other.keys[at] not in known and at not in dated
        for at in range(1, len(other.keys))
        if not openers.isdisjoint(other.keys[max(at - FARTHEST_PLACE, 0) : at])
    )
