"""Words by which a line that a person typed is parted: into fields of work, into people."""

from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("told")
SAYS_NOTHING = phrases_in(_LISTS["says-nothing"])
ONE_FIELD = phrases_in(_LISTS["one-field"])
WHOLE_FIELDS = words_in(_LISTS["whole-fields"])
RELATIONS = words_in(_LISTS["relations"])
TRADES = words_in(_LISTS["trades"])
BEFORE_RELATIONS = words_in(_LISTS["before-relations"])
TELLS = words_in(_LISTS["tells"])
