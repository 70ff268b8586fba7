"""Names in a text and what stands in their place: a label for people, "Organization 1"."""

import re
from dataclasses import dataclass, field

from infoint.i18n import _
from infoint.presenting.labels import Labels, in_order, numbered
from infoint.words.people_names import words_beside_names

_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|[^\s@<>,;:()\[\]]+@[^\s@<>,;:()\[\]]+\.\w+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|io|co|eu|uk|de|fr|ie|us|ca|au|in)\b(?:/\S*)?"
)
_PHONE = re.compile(
    r"(?<![\w.])(?:\+\d[\d\s().-]{6,18}\d|0\d[\d\s()/-]{6,14}\d|\(\d{3}\)\s?\d{3}[-.\s]\d{4}"
    r"|\d{3}[-.]\d{3}[-.]\d{4})(?!\w)"
)
_DIGIT = re.compile(r"\d")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
"""Scripts without spaces between words, and Hangul, which hangs particles on a name."""
_COMMON = re.compile(
    "a|an|and|at|bank|center|centre|city|college|company|council|county|department|for|foundation|"
    "general|group|high|hospital|house|institute|international|ministry|museum|national|new|of|"
    "office|public|royal|saint|school|service|services|society|st|state|student|students|the|"
    "university",
    re.IGNORECASE,
)
"""Words that begin many organizations' names, so that one alone gives nothing away."""
_SHORTEST_INITIALS = 3


@dataclass(frozen=True, slots=True)
class _Name:
    """A name or a part of one. `words` in small letters; `exact` is how it must be written."""

    words: tuple[str, ...]
    label: str
    owner: str
    exact: str = ""


@dataclass
class NamesHidden:
    """Collects the names of everybody, then hides them in texts.

    A part of a name, such as the first name alone, is hidden where it is written with the same
    capitals. Too much is hidden rather than too little: Grace is also taken for a name where it
    is not one. `labels` gives what stands for a person; `addresses` and `phones` say whether
    those in texts are hidden too. What stands instead is in the language in use.
    """

    own_label: str = field(default_factory=lambda: _("(my name)"))
    labels: Labels = in_order
    addresses: bool = True
    phones: bool = True
    _labels: dict[str, str] = field(default_factory=dict)
    _labels_given: set[str] = field(default_factory=set)
    _organizations: dict[str, str] = field(default_factory=dict)
    _by_word: dict[str, list[_Name]] = field(default_factory=dict)
    _unspaced: dict[str, str] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)
    """Texts that were done before, such as roles; those that mean different people are not kept."""

    def myself(self, name: str) -> None:
        """The person whose data it is."""
        self._add_person(name, self.own_label, "")

    def stays(self, name: str) -> None:
        """A name that stays where it is written as a whole, though others share a part of it.

        To be said before all others.
        """
        if len(_WORD.findall(name)) > 1:
            self._add(name, name.strip(), "")

    def person(self, name: str, owner: str) -> None:
        """Somebody with a record of this id; labels are given in this order, each to one."""
        label = self.labels(name, owner, self._labels_given)
        self._labels[owner] = label
        self._labels_given.add(label)
        self._add_person(name, label, owner)

    def kept_private(self, label: str, owner: str) -> None:
        """Somebody of whom not even a name is known; `label` is what stands for them all."""
        self._labels[owner] = numbered(label, self._labels_given)
        self._labels_given.add(self._labels[owner])

    def instead(self, name: str, label: str) -> None:
        """A name of any kind, with what stands in its place, also for its initials."""
        self._add(name, label, "")
        initials = "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())
        if len(initials) >= _SHORTEST_INITIALS:
            self._add(initials, label, "", exact=True)

    def organization(self, name: str) -> None:
        """An organization, a school or an employer; the same one has the same number."""
        key = " ".join(name.casefold().split())
        if not key or key in self._organizations:
            return
        label = _("Organization {n}", n=len(self._organizations) + 1)
        self._organizations[key] = label
        words = _WORD.findall(name)
        self._add(name, label, "")
        if words and words[0][:1].isupper() and not _COMMON.fullmatch(words[0]):
            self._add(words[0], label, "", exact=True)
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(initials) >= _SHORTEST_INITIALS:
            self._add(initials, label, "", exact=True)

    def label_of(self, owner: str) -> str:
        """What stands for the one with a record of this id; "" where nobody has it."""
        return self._labels.get(owner, "")

    def hide(self, text: str, about: str = "") -> str:
        """The text without names, and without addresses and phone numbers if they are hidden.

        `about` is the id of the one whom the text is about: of two with the same first name,
        that one is meant.
        """
        if not text.strip():
            return text
        done = self._known.get(text)
        if done is not None:
            return done
        shown = text
        if self.addresses and "." in shown:
            shown = _ADDRESS.sub(lambda _found: _("(address hidden)"), shown)
        if self.phones and _DIGIT.search(shown):
            shown = _PHONE.sub(lambda _found: _("(number hidden)"), shown)
        for name, label in self._unspaced.items():
            shown = shown.replace(name, label)
        shown, depends = self._words_hidden(shown, about)
        if not depends:
            self._known[text] = shown
        return shown

    def _add_person(self, name: str, label: str, owner: str) -> None:
        self._add(name, label, owner)
        no_names = words_beside_names(name)
        for part in _WORD.findall(name):
            if len(part) > 1 and part[:1] != part[:1].lower() and part not in no_names:
                self._add(part, label, owner, exact=True)

    def _add(self, name: str, label: str, owner: str, exact: bool = False) -> None:
        if _UNSPACED.search(name):
            self._unspaced.setdefault(name.strip(), label)
            return
        words = tuple(word.casefold() for word in _WORD.findall(name))
        if words:
            written = name if exact else ""
            self._by_word.setdefault(words[0], []).append(_Name(words, label, owner, written))

    def _words_hidden(self, text: str, about: str) -> tuple[str, bool]:
        """The text without names, and whether it means others when it is about somebody else."""
        words = self._words(text)
        small = [word.group().casefold() for word in words]
        out, done, at, depends = [], 0, 0, False
        while at < len(words):
            found, several = self._found(words, small, at, about)
            depends = depends or several
            if found is None:
                at += 1
                continue
            out += [text[done : words[at].start()], found.label]
            at += len(found.words)
            done = words[at - 1].end()
        return "".join([*out, text[done:]]), depends

    def _words(self, text: str) -> list[re.Match[str]]:
        """The words of a text, without those of addresses that stay."""
        words = _WORD.finditer(text)
        if self.addresses:
            return list(words)
        kept = [one.span() for one in _ADDRESS.finditer(text)]
        return [word for word in words if not any(at <= word.start() < end for at, end in kept)]

    def _found(
        self, words: list[re.Match[str]], small: list[str], at: int, about: str
    ) -> tuple[_Name | None, bool]:
        """The longest name that begins at a word; of several the one whom the text is about.

        And whether there are several of that length.
        """
        starts = dict.fromkeys((small[at], small[at].removesuffix("s")))
        names = [name for start in starts for name in self._by_word.get(start, ())]
        fitting = [name for name in names if _fits(name, words, small, at)]
        if not fitting:
            return None, False
        longest = max(len(name.words) for name in fitting)
        best = [name for name in fitting if len(name.words) == longest]
        meant = [name for name in best if about and name.owner == about]
        return meant[-1] if meant else best[0], len(best) > 1


def _fits(name: _Name, words: list[re.Match[str]], small: list[str], at: int) -> bool:
    if name.exact:
        return words[at].group() in (name.exact, f"{name.exact}s", name.exact.upper())
    here = tuple(small[at : at + len(name.words)])
    return here == name.words or (
        here[:-1] == name.words[:-1] and bool(here) and here[-1] == f"{name.words[-1]}s"
    )
