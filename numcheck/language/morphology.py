"""How English words change their endings: enough to find the lemma of a word in a known list."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

VOWELS = "aeiou"
SILENT_E = re.compile(
    r"""
      ^[^aeiou]*[aeiouy][^aeiouwxy]$  # hir, tap: stop and tap would have doubled
    | [cuvz] $                        # replac, rescu, serv, organiz
    | [^s] s $                        # rais, licens
    | [^aeiou] l (?<! [lr]l ) $       # settl, doubl
    | [dr] g $                        # pledg, charg
    | [^aeiou] ( at | ut | ir | ur | in | id | od | um ) $  # estimat, distribut, admir, captur, examin, divid, presum
    """,
    re.VERBOSE,
)
"""Ends of stems that have lost their last letter."""
UNCHANGED_ENDINGS = ("ss", "us", "is", "ics", "ous")


def singular(key: str, irregular: Mapping[str, str]) -> str:
    """Give the singular of a noun; a word that is not a plural comes back as it is.

    >>> singular("bodies", {}), singular("buses", {}), singular("people", {"people": "person"})
    ('body', 'bus', 'person')
    """
    if key in irregular:
        return irregular[key]
    head, hyphen, last = key.rpartition("-")
    if hyphen and last in irregular:
        return f"{head}-{irregular[last]}"
    if len(key) < 4 or not key.endswith("s") or key.endswith(UNCHANGED_ENDINGS):
        return key
    if key.endswith("men"):
        return key
    if key.endswith("ies"):
        return key[:-3] + "y" if len(key) > 4 else key[:-1]
    if key.endswith(("sses", "shes", "ches", "xes", "zzes", "tzes")):
        return key[:-2]
    if (key.endswith("ses") and key[-4] not in "aeou") or key.endswith(
        ("buses", "viruses", "gases", "bonuses", "campuses")
    ):
        return key[:-2] if not key.endswith(("nses", "rses")) else key[:-1]
    if key.endswith("oes"):
        return key[:-2]
    return key[:-1]


def is_plural(key: str, irregular: Mapping[str, str]) -> bool:
    """Tell whether a word has the form of a plural noun."""
    if key in irregular:
        return True
    last = key.rpartition("-")[2]
    return last in irregular or singular(key, irregular) != key


def base_forms(key: str) -> tuple[str, ...]:
    """Give the words of which this one may be a regular form, likeliest first: hired -> hire, hir.

    >>> base_forms("stopped")[:2], base_forms("carries")[0], base_forms("dying")[-1]
    (('stop', 'stopp'), 'carry', 'die')
    """
    if not key.endswith(("d", "g", "s")):
        return ()
    forms: list[str] = []
    if (key.endswith("ied") and len(key) > 4) or (key.endswith("ies") and len(key) > 4):
        forms += [key[:-3] + "y", key[:-1]]
    elif key.endswith("ed") and len(key) > 3:
        forms += _stems(key[:-2])
    elif key.endswith("ying") and len(key) == 5:
        forms += [key[:-3], key[:-4] + "ie"]
    elif key.endswith("ing") and len(key) > 4:
        forms += _stems(key[:-3])
    elif key.endswith("es") and len(key) > 3:
        forms += [key[:-1], key[:-2]]
    elif key.endswith("s") and len(key) > 2 and not key.endswith("ss"):
        forms.append(key[:-1])
    return tuple(forms)


def _stems(stem: str) -> list[str]:
    """Give the verbs whose ending was cut off, likeliest first: hir -> hire, stopp -> stop, kill -> kill."""
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz" + VOWELS
    if doubled:
        return [stem[:-1], stem]
    stems = [stem + "e", stem] if SILENT_E.search(stem) else [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        stems.append(stem[:-1])
    return stems


def lemma(key: str, irregular: Mapping[str, str], verbs: Container[str]) -> str:
    """Give the plain form of a verb: killed -> kill; a word that is no form of a known verb comes back as it is.

    >>> lemma("killed", {}, {"kill"}), lemma("rose", {"rose": "rise"}, {"rise"}), lemma("sped", {}, set())
    ('kill', 'rise', 'sped')
    """
    if key in irregular:
        return irregular[key]
    for form in base_forms(key):
        if form in verbs:
            return form
    return key


def plurals(noun: str) -> tuple[str, ...]:
    """Give the regular plural of a noun that may be of several words: inch -> inches, per cent point -> ... points."""
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return (noun + "es",)
    if noun.endswith("y") and len(noun) > 2 and noun[-2] not in VOWELS:
        return (noun[:-1] + "ies",)
    return (noun + "s",)
