"""Words that tell what a cell holds, in several languages."""

from infoint.words.word_lists import word_lists

_LISTS = word_lists("cells")
ANSWERS = _LISTS["answers"]
PARTICLES = _LISTS["particles"]
NO_PEOPLE = _LISTS["no-people"]
GROUPS = _LISTS["groups"]
