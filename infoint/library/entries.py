"""What content is made of: frozen entries, each with the source that it comes from."""

import re
import unicodedata
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, Strict, StringConstraints, model_validator

from infoint.domain.contacts import Rung
from infoint.domain.fields import ResearchKind
from infoint.domain.interviews import Format
from infoint.domain.letters import GAP_MARK
from infoint.domain.record import Part
from infoint.domain.steps import StepKey

_UNSEEN = re.compile(f"[\x00-\x08\x0b-\x1f{GAP_MARK}]")
_HTML = re.compile(r"<[A-Za-z/!][^>]*>")


def plain_words(text: str) -> str:
    """The text without space around it. ValueError for HTML, control characters and our mark."""
    if _HTML.search(text):
        raise ValueError("HTML is not shown, write plain words")
    if _UNSEEN.search(text):
        raise ValueError("holds a character that cannot be seen")
    text = text.strip()
    if not text:
        raise ValueError("is empty")
    return text


Text = Annotated[str, Strict(), AfterValidator(plain_words)]
"""Words to show: never empty, no HTML."""
Key = Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""A short name such as `closing-question`, for ids, keys and sources."""
Minutes = Annotated[int, Strict(), Field(ge=1, le=30)]

OPENING_KEY = "opening"
"""Under this key a round of practice keeps how the opening went; no practice card has it."""

Tiara = Literal["trends", "insights", "advice", "resources", "assignments"]
Place = Literal["beginner", "middle", "leading", "changed"]
"""In a career, as `infoint.domain.contacts.CAREERS`."""
SourceKind = Literal["document", "study", "book", "practice", "ours"]


class Sourced(Part):
    """Anything that says where it comes from.

    `also` names further sources of the same thought, `covers` the facts of the documents that
    find their place here (see `tests/library/inventory.py`).
    """

    source: Key
    also: tuple[Key, ...] = ()
    covers: tuple[Key, ...] = ()

    @property
    def all_sources(self) -> tuple[str, ...]:
        """The primary source first, then the others, each once."""
        return tuple(dict.fromkeys((self.source, *self.also)))


class Point(Sourced):
    """One sentence or two of guidance."""

    text: Text


class CheckText(Part):
    """The words of one line of a step's Check. `missing` says what to do to tick it.

    `short` names it in a few words, for the list at the side of a page; without it the text does.
    """

    key: Key
    text: Text
    missing: Text
    short: Text | None = None


class StepGuide(Part):
    """The guidance of one step. `sources` names every source in it, each once."""

    key: StepKey
    title: Text
    summary: Text
    icon: Annotated[str, Strict(), StringConstraints(pattern=r"^[a-z0-9_]+$")]
    why: Text
    how: tuple[Point, ...] = Field(min_length=1)
    example: Text
    do: tuple[Point, ...] = Field(min_length=1)
    dont: tuple[Point, ...] = Field(min_length=1)
    checks: tuple[CheckText, ...]
    sources: tuple[Key, ...] = Field(min_length=1)
    covers: tuple[Key, ...] = ()


class Topic(Part):
    """What a question is about: `title` fits into a sentence, `heading` stands by itself.

    In folders from before a topic is its title alone, which the questions name; it gets an id.
    """

    id: Key
    title: Text
    heading: Text

    @model_validator(mode="before")
    @classmethod
    def _from_title(cls, given: Any) -> Any:
        title = given.get("title") if isinstance(given, dict) else None
        if not isinstance(title, str):
            return given
        return {"id": topic_id(title), "heading": title[:1].upper() + title[1:], **given}


def topic_id(title: str) -> str:
    """The id of a topic that has only a title; for those of ours it is the one they have now."""
    if re.fullmatch(r"[a-z0-9]+(?: [a-z0-9]+)*", title):
        return title.replace(" ", "-")
    return f"topic-{title.encode().hex()}"


class Question(Sourced):
    """A question of the bank. `minutes` counts asking, the answer and one follow-up.

    `topic` is the id of its topic; `default` is its place in a suggested plan: "must", "time" (if
    time), or "" for none. `personal`: the answer belongs to the one who is asked, a life story or
    the days of their job, so that two people neither agree on it nor differ. `career`: whom it
    suits best, by their place in their career; without one, everybody alike.
    """

    id: Key
    text: Text
    topic: Annotated[str, Strict()]
    tiara: Tiara
    default: Literal["must", "time", ""] = ""
    minutes: Minutes = 3
    personal: bool = False
    career: tuple[Place, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _without_suits(cls, data: Any) -> Any:
        """A file from before may say `suits`, which nothing went by."""
        if isinstance(data, dict):
            return {name: value for name, value in data.items() if name != "suits"}
        return data

    def fits(self, career: str) -> bool:
        """Whether it is one for somebody at this place in their career, more than for others."""
        return career in self.career

    def is_for_others(self, career: str) -> bool:
        """Whether it is one for others than somebody at this place in their career."""
        return bool(career and self.career) and career not in self.career

    @property
    def must(self) -> bool:
        """Whether it is a must ask unless the person decides otherwise."""
        return self.default == "must"


class EvaluationQuestion(Sourced):
    """One of the eleven questions to oneself. A scale goes from 1 (`low`) to 5 (`high`)."""

    id: Key
    text: Text
    answer: Literal["scale", "words"]
    low: Annotated[str, Strict()] = ""
    high: Annotated[str, Strict()] = ""


_LONGEST_ADDRESS = 500
_NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029<>\"\\^`{|}]")


def _web_address(text: str) -> str:
    """An address to press: of the web alone, with nothing hidden in it."""
    if not text.startswith(("https://", "http://")):
        raise ValueError("must begin with https:// or http://")
    if _NOT_IN_ADDRESS.search(text) or any(unicodedata.category(one) == "Cf" for one in text):
        raise ValueError("holds a space or a character that no address has")
    try:
        parts = urlsplit(text)
        has_port, host = parts.port != 0, parts.hostname or ""
    except ValueError:
        has_port, host = False, ""
    if not has_port or not host.strip("."):
        raise ValueError("names no site, such as https://alumni.example.org")
    if "@" in parts.netloc:
        raise ValueError("has an @ before the site, which hides where it leads; leave that out")
    if len(text) > _LONGEST_ADDRESS:
        raise ValueError(f"is longer than {_LONGEST_ADDRESS} characters")
    return text


class WebLink(Part):
    """A page of the web that a counselor wants to have at hand; opened only by a press."""

    title: Text
    url: Annotated[str, Strict(), AfterValidator(_web_address)]

    @property
    def site(self) -> str:
        """The host, and the port where one is named: where a press leads."""
        return urlsplit(self.url).netloc


class Circle(Sourced):
    """A circle of people or a place to look in, with a prompt that brings names to mind.

    `where_found` is what a contact from this circle notes under "where found": it fits after
    "I came across your name through", where the scripts put it.
    """

    key: Key
    title: Text
    prompt: Text
    examples: tuple[Text, ...] = Field(min_length=1)
    where_found: Text
    known: Annotated[str, Strict()] = ""
    """Where one knows these people from, as it follows one's own name ("from school"), or a clause
    ("we know each other from work"). Empty where one need not know them.
    """
    says: Annotated[str, Strict(), Field(pattern=r"^(?:(?:I|We) .+\.)?$")] = ""
    """A first text's sentence about how one came to them, where "I came across your name through"
    would not be true. `{organization | the place}` is where they work, else a gap with these
    words; what stands in brackets is a gap.
    """
    rung: Rung = ""
    links: tuple[WebLink, ...] = Field(default=(), max_length=3)
    """Where a school finds its people, such as its list of alumni. Ours have none."""


class ChecklistItem(Sourced):
    """One thing to tick, and why. `formats` is empty where it holds for every kind of talk.

    An optional one may be left out: the list is done without it. `with_you` says in a few words
    what to have at hand when the talk begins.
    """

    key: Key
    text: Text
    why: Text | None = None
    with_you: Text | None = None
    optional: Annotated[bool, Strict()] = False
    formats: tuple[Format, ...] = ()


class Checklist(Part):
    """Things to tick at one moment."""

    key: Literal["prepare", "day", "after"]
    title: Text
    items: tuple[ChecklistItem, ...] = Field(min_length=1)


class ResearchHint(Sourced):
    """What to look for about a person or an organization under one of the four P's."""

    about: Literal["organization", "person"]
    kind: ResearchKind
    text: Text

    @property
    def key(self) -> str:
        """What the hint is for: there is one of each."""
        return f"{self.about}-{self.kind}"


class Obstacle(Sourced):
    """Something that goes wrong, how to notice it, what helps and what one could say."""

    id: Key
    title: Text
    sign: Text
    answer: Text
    say: Text


class PracticeCard(Sourced):
    """Something that may be said on the phone, to practise the answer aloud.

    `they_say` is what one hears, `good_answer` what a good answer does, in two or three points,
    and `example` one way to say it. In both a name such as `{{ person | words }}` may stand (see
    `infoint.domain.card_words`). A round of practice keeps its rating under `key`.
    """

    key: Key
    title: Text
    they_say: Text
    good_answer: tuple[Point, ...] = Field(min_length=1)
    example: Text


class Position(Part):
    """What one document says on a disputed point."""

    source: Key
    text: Text


class Disagreement(Part):
    """A point on which the documents differ, and what the app does unless told otherwise.

    `covers` names facts of the documents that are told here, as disputed.
    """

    key: Key
    topic: Text
    steps: tuple[StepKey, ...] = Field(min_length=1)
    positions: tuple[Position, ...] = Field(min_length=1)
    default: Text
    covers: tuple[Key, ...] = ()


class Fact(Sourced):
    """Something known from outside the documents, for the steps where a person hesitates."""

    key: Key
    text: Text
    steps: tuple[StepKey, ...] = Field(min_length=1)


class Note(Sourced):
    """Something the documents say, or leave out, that has no other place.

    `parts` are those at which it is needed, such as `phone-script/write`: there it is one press
    away. It is also among what there is more to know of their steps.
    """

    key: Key
    title: Text
    text: Text
    steps: tuple[StepKey, ...] = ()
    parts: tuple[Annotated[str, Strict()], ...] = ()


class PlanStep(Sourced):
    """A step of the plan of thirty days, so many working days after it was taken.

    `over` says what makes it needless: a field on the list, names, a message that went out, a talk.
    `at` is the part where it is done, such as `phone-script/practise`. Whoever is in none of its
    `situations` has no such step; without any it is for everybody.
    """

    key: Key
    day: Annotated[int, Strict(), Field(ge=1, le=22)]
    text: Text
    over: Literal["field", "names", "asked", "talk", ""] = ""
    situations: tuple[Key, ...] = ()
    at: Annotated[str, Strict()] = ""


class Situation(Sourced):
    """What may hold for the person who asks, in their words (`title`).

    `reason` says it to them, where a question of the bank or a step is suggested because of it;
    `questions` are the ids of what they want to know most, the first one first.
    """

    key: Key
    title: Text
    reason: Text
    questions: tuple[Key, ...] = Field(min_length=1)


class AddedLine(Sourced):
    """A sentence that one press adds to a message before the talk.

    `title` says in a few words what it asks for, such as captions.
    """

    key: Key
    title: Text
    text: Text


class Link(Part):
    """An address that a document gives, shown as its own and unchecked.

    It is kept in two parts, the site and the page on it; both may be empty.
    """

    title: Text
    site: Annotated[str, Strict(), StringConstraints(pattern=r"^(https?://[^\s/]+)?$")] = ""
    page: Annotated[str, Strict(), StringConstraints(pattern=r"^(/\S*)?$")] = ""
    note: Annotated[str, Strict()] = ""

    @property
    def url(self) -> str:
        """The whole address, or nothing where the document gives none."""
        return self.site + self.page if self.site else ""


class Source(Part):
    """A document, study, book or practice that content names."""

    key: Key
    title: Text
    kind: SourceKind
    note: Text
    links: tuple[Link, ...] = ()
    covers: tuple[Key, ...] = ()


FILES: dict[str, dict[str, type[Part]]] = {
    "sources.yaml": {"sources": Source},
    "questions.yaml": {"topics": Topic, "questions": Question},
    "evaluation.yaml": {"evaluation": EvaluationQuestion},
    "people_finder.yaml": {"kinds_of_people": Point, "people_finder": Circle},
    "checklists.yaml": {"checklists": Checklist},
    "research.yaml": {"research_hints": ResearchHint},
    "obstacles.yaml": {"obstacles": Obstacle},
    "practice.yaml": {"practice_cards": PracticeCard},
    "disagreements.yaml": {"disagreements": Disagreement},
    "facts.yaml": {"facts": Fact},
    "notes.yaml": {"notes": Note},
    "thirty_days.yaml": {"thirty_days": PlanStep},
    "added_lines.yaml": {"added_lines": AddedLine},
    "situations.yaml": {"situations": Situation},
    "purposes.yaml": {
        "purposes": Point,
        "gains": Point,
        "for_whom": Point,
        "first_fields": Point,
    },
}
"""Every YAML file with the lists it holds. A list has the same name in `Library`."""
MAY_BE_MISSING = ("thirty_days.yaml", "added_lines.yaml", "situations.yaml")
"""Files that a folder can do without: its lists are empty then."""
