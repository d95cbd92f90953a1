"""The first version of a rule file: it works as it stands, so that its author changes one thing at a time."""

from __future__ import annotations

TEXT = """\
title: {title}
severity: warning

# The phrase: words as they stand, a name and a kind in braces for each figure. (a|b) is a choice, [a] may be missing,
# ... are up to 12 words. Or judge what numcheck compares anyway: `when: {{relation: breakdown}}` instead of `find`.
find:
  - "{{came:count}} arrived ... {{left:count}} departed"

# What must be possible of the figures found, whatever their words allow ("about 300" is 270 to 330).
require: left <= came

# What the editor reads; values stand in braces.
say: "{{left}} departed, but only {{came}} arrived."
ask: Were any there before?
why: Nobody can depart who never arrived.

# The tests of the rule (`numcheck rules test`): it fires on each of `wrong`, and no rule fires on any of `right`.
examples:
  wrong:
    - "At noon 40 lorries arrived, and by dusk 52 departed."
    - "Only six coaches arrived; nine departed."
  right:
    - "At noon 52 lorries arrived, and by dusk 40 departed."
    - "About 50 coaches arrived; 52 departed."
"""


def new_rule(id: str) -> str:
    """Give the text of a new rule file."""
    words = id.rpartition("/")[2].replace("-", " ")
    return TEXT.format(title=words.capitalize())
