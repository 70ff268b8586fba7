"""Words that titles of columns are made of, in seven languages, for reading a title as a whole.

A title of one of the kinds in `HEADS` holds a word of that kind and beside it nothing but words
that add no meaning of their own: whose it is, which of several, a preposition. One word more, such
as a date or an answer, and the title means something else.
"""

from infoint.words.word_lists import group, word_lists

_LISTS = word_lists("column-titles")
HEADS = group(_LISTS, "heads")
PEOPLE = _LISTS["people"]
PLAIN = _LISTS["plain"]
REACH = _LISTS["reach"]
KINDS = group(_LISTS, "kinds")
VERBS = _LISTS["verbs"]
WHOM = _LISTS["whom"]
NAMED = _LISTS["named"]
TOWARDS = _LISTS["towards"]
AROUND = _LISTS["around"]
OTHERS = _LISTS["others"]
EVENTS = _LISTS["events"]
COMPANY = _LISTS["company"]
VACANCIES = _LISTS["vacancies"]
WORDS = group(_LISTS, "words")
NOISE = _LISTS["noise"]
