"""What to change in a text, beside the text, drawn anew while the person types.

Nothing here stops anyone from sending: only gaps do that, where a text is taken along.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import streamlit as st

from infoint.domain import Contact, Letter
from infoint.domain.letters import FOLLOW_UPS, said_first
from infoint.i18n import _, ngettext
from infoint.i18n.messages import worded
from infoint.outreach.practice import spoken_time
from infoint.review.careful import careful_words
from infoint.review.detectors.lengths import MOST_CHARACTERS, MOST_WORDS
from infoint.review.finding import Finding
from infoint.review.points import Point
from infoint.review.review import message_points, review_message, review_question
from infoint.ui.session import workspaces
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.reconnect import digest
from infoint.ui.session.visit import Visit

_OF_LETTER = {
    "thank-you": "thank-you",
    "report back": "report-back",
    "referrer": "thank-you",
    "helper": "thank-you",
}
"""Thanks to whoever named them or helped are read as thanks to the one talked to are."""
_LONGEST_QUOTE = 160


def review_kind(letter: Letter) -> str | None:
    """What the review calls a text; None where it has no rules, as for words said on the spot."""
    if letter.kind.in_outreach:
        if letter.channel == "in person":
            return None
        return "email" if letter.channel == "message" else letter.channel
    return _OF_LETTER.get(letter.kind)


@lru_cache(maxsize=64)
def _reviewed(text: str, kind: str, **about: Any) -> tuple[Finding, ...]:
    """`review_message`, once for each state of a text: a page is drawn far more often."""
    return tuple(review_message(text, kind, **about))


@lru_cache(maxsize=64)
def _pointed(text: str, kind: str, **about: Any) -> tuple[Point, ...]:
    return tuple(message_points(text, kind, **about))


def _about(visit: Visit, letter: Letter, contact: Contact, kind: str) -> dict[str, Any]:
    """What the review is told of a text beside its words."""
    referrer = visit.ws.contacts.get(contact.referred_by)
    interview = visit.ws.interviews.get(letter.interview)
    notes = interview.debrief if interview else None
    greeted = referrer if kind == "introduction" else contact
    return {
        "contact_name": greeted.name if greeted else None,
        "referrer": referrer.name if referrer else None,
        "notes": (notes.learned, notes.surprised, notes.appreciated, notes.advice) if notes else (),
        "organization": contact.organization,
        "sender": visit.ws.profile.name,
        **({"occasion": letter.kind} if letter.kind in FOLLOW_UPS else {}),
    }


def points_in(visit: Visit, letter: Letter, contact: Contact) -> tuple[Point, ...]:
    """What the text says of what its kind may be asked to say; nothing of an empty one."""
    kind, text = review_kind(letter), letter.text
    if kind is None or not text.strip():
        return ()
    return _pointed(text, kind, **_about(visit, letter, contact, kind))


def findings_in(visit: Visit, letter: Letter, contact: Contact) -> list[Finding]:
    """What the review says of the words as they would be sent, its spans counted in these.

    The gaps that are listed below the text anyhow are not told a second time.
    """
    kind, text = review_kind(letter), letter.clean_text
    if kind is None or not text.strip():
        return []
    found = _reviewed(text, kind, **_about(visit, letter, contact, kind))
    gaps = {f"[{gap}]" for gap in letter.open_gaps}
    once_more = careful_words(text) if kind in _OF_LETTER.values() else ()
    return [*once_more, *(one for one in found if text[slice(*one.span)] not in gaps)]


def review_notes(visit: Visit, letter: Letter, contact: Contact) -> None:
    """The findings on a text, or a calm word that none of the usual mistakes was found."""
    if review_kind(letter) is None:
        return
    found = notes_on(visit, letter, contact)
    if not found:
        nothing_to_change(letter)
        return
    title = ngettext("One thing to change", "{n} things to change", len(found))
    st.markdown(f"**{title}**")
    _draw(found)


def nothing_to_change(letter: Letter) -> None:
    """What is still to do, or that none of the usual mistakes was found: more nobody can know."""
    if not letter.clean_text.strip():
        st.markdown(_("Write the text: what could be better about it appears here."))
    elif letter.open_gaps:
        st.info(_("Only what stands in brackets is still missing."), icon=":material/edit:")
    else:
        st.success(
            _("None of the usual mistakes found. Go through it once.")
            if letter.channel.spoken
            else _("None of the usual mistakes found. Read it through once more."),
            icon=":material/check_circle:",
        )


def question_notes(text: str) -> None:
    """The findings on a question of one's own; nothing where it is a good one."""
    if text.strip():
        _draw(_notes(text, review_question(text)))


def length_note(letter: Letter) -> None:
    """How long a text is, against what its kind allows, and how long it takes to say."""
    text, kind = letter.clean_text.strip(), review_kind(letter) or ""
    if letter.channel.live:
        text = said_first(text)
    if kind in MOST_CHARACTERS:
        length, most = len(text), MOST_CHARACTERS[kind]
        said = (
            _("{n} characters, {most} fit in", n=length, most=most)
            if length > most
            else ngettext("{n} character, it fits", "{n} characters, it fits", length)
        )
    else:
        length = sum(any(map(str.isalnum, word)) for word in text.split())
        most = MOST_WORDS.get(kind, 0)
        said = (
            _("{n} words, better {most} at most", n=length, most=most)
            if most and length > most
            else ngettext("{n} word, short enough", "{n} words, short enough", length)
            if most and length
            else ngettext("{n} word", "{n} words", length)
        )
    if letter.channel.spoken and text:
        said = _("{length}, {time} aloud", length=said, time=spoken_time(text))
    st.markdown(f":orange[{said}]" if most and length > most else said)


@dataclass(frozen=True)
class Note:
    """One thing to change as Markdown: what to do, what to write instead or "", the words it is
    about, the reason and who says so. `key` is the same as long as it is about the same words.
    """

    key: str
    advice: str
    instead: str
    quotes: tuple[str, ...]
    why: str

    @property
    def better(self) -> tuple[str, ...]:
        """The line that says what to write instead; none where nothing is known."""
        return (_("Better: “{words}”", words=self.instead),) if self.instead else ()


def notes_on(visit: Visit, letter: Letter, contact: Contact) -> list[Note]:
    """What to change in a text, the first thing first."""
    return _notes(letter.clean_text, findings_in(visit, letter, contact))


def _draw(notes: Sequence[Note]) -> None:
    for note in notes:
        with st.container(border=True):
            st.markdown("\n\n".join([f"**{note.advice}**", *note.quotes, *note.better, note.why]))


def _notes(text: str, found: Sequence[Finding]) -> list[Note]:
    """The same advice about several places is given once."""
    quotes: dict[tuple[str, str, str, str, str], list[str]] = {}
    for one in found:
        about = quotes.setdefault((one.rule, one.advice, one.instead, one.why, one.source), [])
        about.append(_quote(text[slice(*one.span)]))
    title_of = workspaces.library().source_title
    return [
        Note(
            digest("\n".join([rule, *about])),
            plain_text(worded(advice)),
            plain_text(instead),
            tuple(filter(None, about)),
            f"{plain_text(worded(why))} *({plain_text(title_of(source))})*",
        )
        for (rule, advice, instead, why, source), about in quotes.items()
    ]


def _quote(words: str) -> str:
    shown = words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rstrip()} …"
    lines = [plain_text(line) for line in shown.splitlines() if line.strip()]
    return "> " + "  \n> ".join(lines) if lines else ""
