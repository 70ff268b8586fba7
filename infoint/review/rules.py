"""The rules of the review as a counselor writes them: a file each in `content/review/`."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Protocol, TypeVar

from pydantic import BeforeValidator, Field, model_validator

from infoint import paths
from infoint.domain.record import Part
from infoint.library.entries import Key, Sourced, Text
from infoint.library.loading import sound_content
from infoint.library.problems import ContentError, Problems
from infoint.library.reading import UNREADABLE, read_yaml_file
from infoint.library.shaping import shape
from infoint.review.engine import (
    Lists,
    Pattern,
    Patterns,
    Reading,
    Words,
    folding,
    in_one_clause,
    is_denied,
)
from infoint.review.finding import Span
from infoint.review.passage import Passage

FOLDER = "review"
Reads = Literal["first", "later", "thanks", "report", "question"]
"""The first message; one that follows it; a letter after the talk; a report back; a question."""
AFTER_THE_TALK: frozenset[Reads] = frozenset(("thanks", "report"))
_WORDS = "words.yaml"
"""Lists of words that all rules share."""
_Entry = TypeVar("_Entry", bound=Part)


class _Checked(Protocol):
    def check(self) -> None: ...


_Ready = TypeVar("_Ready", bound=_Checked)


def _phrases(given: Any) -> Any:
    """Lists as they are written in a file: words and phrases parted by commas."""
    if not isinstance(given, Mapping):
        return given
    return {
        name: tuple(" ".join(one.split()) for one in words.split(","))
        if isinstance(words, str)
        else words
        for name, words in given.items()
    }


Phrases = Annotated[Mapping[str, tuple[str, ...]], BeforeValidator(_phrases)]
"""Words and phrases by the name of their list."""


class Example(Part):
    """A text with what the app knows of it, and the rule's words in it."""

    text: str
    kind: str = ""
    name: str = ""
    organization: str = ""
    referrer: str = ""
    sender: str = ""
    notes: tuple[str, ...] = ()
    occasion: str = "script"
    finds: str = ""
    """Words of the text that the finding has to touch."""

    @model_validator(mode="before")
    @classmethod
    def _bare_text(cls, given: Any) -> Any:
        return {"text": given} if isinstance(given, str) else given


class Rewrite(Part):
    """What to write instead: `say` with what stands in the sentence for each `{name}` of `find`."""

    find: str
    say: str


class Rule(Sourced):
    """One fault that can stand in a text, in words that a counselor can change.

    `look_for` are patterns over words, `look_for_before` those that count only before and in the
    talk, `unless` those that keep it silent in the same sentence, `unless_text` in the whole text;
    where `unless_in_clause`, `unless` counts for its own clause. `mention` are patterns of what
    only tells something: a place inside their words has an advice of its own, and none where one
    of `mention_settled` stands anywhere in the text. `cases` are patterns by the name of an advice
    that is given where one stands in the same sentence. Where `their_place`, the name of
    the reader's organization is "your organization". Where `unless_denied`, a clause that says no
    keeps it silent.
    `detect` names what finds the places instead, where no words can tell.
    """

    reads: tuple[Reads, ...]
    advice: Text
    other_advice: Mapping[str, Text] = Field(default_factory=dict)
    """What to say instead, by what the detector tells of the place; "mention" for a mention, the
    name of a case for a case."""
    why: Text
    other_why: Mapping[str, Text] = Field(default_factory=dict)
    instead: tuple[Rewrite, ...] = ()
    lists: Phrases = Field(default_factory=dict)
    look_for: tuple[str, ...] = ()
    look_for_before: tuple[str, ...] = ()
    their_place: bool = False
    unless: tuple[str, ...] = ()
    unless_in_clause: bool = False
    unless_text: tuple[str, ...] = ()
    mention: tuple[str, ...] = ()
    mention_settled: tuple[str, ...] = ()
    cases: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    look_for_twice: tuple[str, ...] = ()
    """It speaks at the second sentence in which one of these is found."""
    unless_before: tuple[str, ...] = ()
    """It is silent in what follows a sentence in which one of these is found."""
    unless_denied: bool = False
    whole_sentence: bool = False
    once: bool = False
    not_with: tuple[Key, ...] = ()
    detect: str = ""
    speaks: tuple[Example, ...] = ()
    silent: tuple[Example, ...] = ()


class Speaks(NamedTuple):
    """Where a rule speaks: number of the line, from where to where in it, and of what."""

    line: int
    begin: int
    end: int
    which: str = ""


MENTION = "mention"
"""Of what a rule speaks where only something is told."""
_CASE = "case "


@dataclass(frozen=True, eq=False)
class ReadyRule:
    """A rule by its id, with its patterns made."""

    id: str
    rule: Rule
    shared: Lists

    @cached_property
    def _made(self) -> Mapping[str, Patterns]:
        lists = {**self.shared, **self.rule.lists}
        written = {
            "look_for": self.rule.look_for,
            "look_for_before": self.rule.look_for_before,
            "unless": self.rule.unless,
            "look_for_twice": self.rule.look_for_twice,
            "unless_before": self.rule.unless_before,
            "unless_text": self.rule.unless_text,
            "mention": self.rule.mention,
            "mention_settled": self.rule.mention_settled,
            "instead": tuple(one.find for one in self.rule.instead),
            **{_CASE + name: patterns for name, patterns in self.rule.cases.items()},
        }
        found = folding()
        reading = Reading(lists, found)
        return {
            name: Patterns(Pattern(one, lists, found, reading) for one in patterns)
            for name, patterns in written.items()
        }

    def check(self) -> None:
        """Raises ValueError where a pattern cannot be read."""
        assert self._made

    def is_kept_silent(self, lines: Sequence[Words]) -> bool:
        """Whether anything in the text keeps it silent as a whole."""
        return any(_stands(self._made["unless_text"], words) for words in lines)

    def _case(self, words: Words) -> str:
        cases = (name for name in self.rule.cases if _stands(self._made[_CASE + name], words))
        return next(cases, "")

    def places(self, lines: Sequence[Words], reads: Reads) -> Iterator[Speaks]:
        """Where it speaks, once a line."""
        if self.is_kept_silent(lines):
            return
        found_before = False
        settled = any(_stands(self._made["mention_settled"], words) for words in lines)
        also = () if reads in AFTER_THE_TALK else ("look_for_before",)
        for number, words in enumerate(lines):
            again = self._first_in(words, "look_for_twice")
            hit = self._first_in(words, "look_for", *also) or (again if found_before else None)
            found_before = found_before or again is not None
            which = MENTION if hit and self._is_mention(words, hit) else ""
            if hit and not (which and settled):
                yield Speaks(number, *hit, which or self._case(words))
            if (hit and self.rule.once) or _stands(self._made["unless_before"], words):
                return

    def _is_mention(self, words: Words, hit: Span) -> bool:
        return any(
            begin <= hit[0] and hit[1] <= end
            for one in self._made["mention"].that_may_stand_in(words)
            for begin, end in one.spans(words.line)
        )

    def _first_in(self, words: Words, *names: str) -> tuple[int, int] | None:
        look_for = (one for name in names for one in self._made[name].that_may_stand_in(words))
        hits = [hit for one in look_for for hit in one.spans(words.line)]
        if self.rule.unless_denied:
            hits = [hit for hit in hits if not any(is_denied(words.line, end) for end in hit)]
        if self.rule.unless_in_clause and hits:
            unless = self._made["unless"].that_may_stand_in(words)
            harmless = [hit for one in unless for hit in one.spans(words.line)]
            hits = [
                hit
                for hit in hits
                if not any(in_one_clause(words.line, hit, other) for other in harmless)
            ]
        elif hits and _stands(self._made["unless"], words):
            return None
        if not hits:
            return None
        more = [hit for hit in hits if not self._is_mention(words, hit)]
        return (1, len(words.line)) if self.rule.whole_sentence else min(more or hits)

    def instead_of(self, words: Words, passage: Passage) -> str:
        """What to write instead of a sentence, from its own words; "" where nothing fits."""
        for rewrite, one in zip(self.rule.instead, self._made["instead"], strict=True):
            hit = one.find(words.line)
            if hit:
                said = rewrite.say
                for name in hit.groupdict():
                    said = said.replace(f"{{{name}}}", _as_written(words, hit.span(name), passage))
                return said[:1].upper() + said[1:]
        return ""


def _as_written(words: Words, there: Span, passage: Passage) -> str:
    """Words of a line as they stand in the text; what began the sentence begins small."""
    first, end = words.starts.index(there[0]), bisect_left(words.starts, there[1])
    ends = (words.places[first - 1 : first + 1], words.places[end - 1 : end + 1])
    if any(len(each) == 2 and each[0] == each[1] for each in ends):
        return words.line[slice(*there)].strip(" ,")
    written = passage.text[slice(*passage.span(*words.span(*there)))]
    written = " ".join(written.split()).strip(" ,")
    begins = not first and (written[:2] == "A " or written[1:2].islower())
    return written[:1].lower() + written[1:] if begins else written


def _stands(patterns: Patterns, words: Words) -> bool:
    return any(one.find(words.line) for one in patterns.that_may_stand_in(words))


def load_rules(folder: Path | None = None) -> Mapping[str, ReadyRule]:
    """The rules of a content folder by id, in the order of their names; None: those of the app.

    A folder without `review` has those of the app. Raises ContentError with every problem.
    """
    return read_folder(folder, "", Rule, ReadyRule)


class _Shared(Part):
    lists: Phrases


def read_folder(
    folder: Path | None,
    inside: str,
    model: type[_Entry],
    ready: Callable[[str, _Entry, Lists], _Ready],
) -> dict[str, _Ready]:
    """What the files of a folder inside `review` hold, by their names, made ready.

    A content folder without `review` has what the app has. Raises ContentError with every problem.
    """
    own = folder is not None and (folder / FOLDER).is_dir()
    place = folder if folder is not None and own else paths.app_root() / "content"
    problems = Problems()
    shared = _read(place, f"{FOLDER}/{_WORDS}", _Shared, problems)
    found: dict[str, _Ready] = {}
    for path in sorted((place / FOLDER / inside).glob("*.yaml")):
        file = path.relative_to(place).as_posix()
        entry = None if path.name == _WORDS else _read(place, file, model, problems)
        if entry:
            found[path.stem] = ready(path.stem, entry, shared.lists if shared else {})
            try:
                found[path.stem].check()
            except (ValueError, KeyError) as error:
                problems.add(file, "", str(error))
    if problems:
        raise ContentError(problems.lines())
    return found


def _read(place: Path, file: str, model: type[_Entry], problems: Problems) -> _Entry | None:
    data = read_yaml_file(place, file, problems)
    return None if data is UNREADABLE else shape(model, data, file, "", problems)


def rules_in_use() -> Mapping[str, ReadyRule]:
    """The counselor's rules if they are sound, else those of the app; read once in a process."""
    return sound_content(load_rules)[0]
