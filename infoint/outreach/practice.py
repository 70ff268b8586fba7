"""Practising a call aloud: the time an opening takes, and rounds with how sure one felt."""

from collections.abc import Mapping
from datetime import datetime

from infoint.domain import Contact, Rehearsal
from infoint.domain.problems import InputError
from infoint.entries.drafts import read_draft, taken
from infoint.entries.form import Entries
from infoint.entries.lookup import require
from infoint.i18n import N_, _, ngettext
from infoint.letters.values import template_values
from infoint.library.where_found import named_circle
from infoint.outreach.situations import likely_situation
from infoint.store import Workspace
from infoint.words.came_across import as_one_says_it, whose
from infoint.words.field_phrases import in_sentences

WORDS_A_MINUTE = 130
"""A calm pace for the telephone: the slow end of how fast people speak. Our choice."""
OPENING = "opening"
"""The key under which a round keeps how the opening went; all other keys are cards."""
_RATING = "rating-"
_NOTHING_RATED = N_("Practise the opening or a card first, and say how it went.")


def spoken_seconds(text: str) -> int:
    """Seconds to say a text aloud at WORDS_A_MINUTE; 0 for a text without a word."""
    return round(len(text.split()) * 60 / WORDS_A_MINUTE)


def spoken_time(text: str) -> str:
    """The same in words that promise no false precision: "about 35 seconds"."""
    seconds = spoken_seconds(text)
    if seconds < 58:
        some = max(5, 5 * round(seconds / 5))
        return ngettext("about {n} second", "about {n} seconds", some)
    halves = round(seconds / 30)
    whole, rest = divmod(halves, 2)
    if halves == 3:
        return _("about 90 seconds")
    if rest:
        return ngettext("about {n} and a half minutes", "about {n} and a half minutes", whole)
    return ngettext("about a minute", "about {n} minutes", whole)


def card_names(ws: Workspace, contact_id: str, *, now: datetime) -> dict[str, str]:
    """What a practice card can name, see `infoint.domain.card_words`; "" for nobody names only me.

    `work` is that of the contact's first field on the list. What is not known is left out, but
    for one's number and how one came to them: nothing is made up beside somebody's name. To
    family, and to others whom one simply knows, `came` is "": nothing is said.
    """
    profile = ws.profile
    name, number = profile.name.strip(), profile.phone.strip()
    found = {"me": name, "my_number": number or (_("[your number]") if name else "")}
    contact = ws.contacts.get(contact_id) if contact_id else None
    came = {}
    if contact is not None:
        values = template_values(ws, contact.id, now=now)
        field = values["field"]
        found |= {
            "person": values["contact_name"],
            "greeting": values["greeting_name"],
            "place": contact.organization,
            "work": in_sentences(field).work,
        }
        came = {"came": _how_one_came(ws, contact, values, now)}
    return {name: words.strip() for name, words in found.items() if words.strip()} | came


def _how_one_came(ws: Workspace, contact: Contact, values: Mapping[str, str], now: datetime) -> str:
    """The sentence that says it, as in a first text; what is not known has to be said."""
    if values["is_kin"] or values["is_family"]:
        return ""
    if known := values["known_from"].removeprefix(", "):
        return _as_sentence(known)
    other = whose(contact.relationship)
    circle = named_circle(contact.where_found)
    says = bool(circle and circle.says)
    if not says and likely_situation(ws, contact.id, now=now) == "friend":
        return _("I found you through {place}.", place=other) if other else ""
    through = values["connection"] or _("[say where]")
    return as_one_says_it(_("I found you through {place}.", place=through), through)


def _as_sentence(known: str) -> str:
    """Where one knows each other from, which stands after one's own name in a first text."""
    if known.startswith("we "):
        return f"{known[0].upper()}{known[1:]}."
    return _("We know each other {from_there}.", from_there=known)


def rehearsal_draft(contact_id: str) -> str:
    """The name of the draft that a round for this contact is entered in; "" is for nobody.

    It holds `before`, `after` and, by `rating_name`, what each card was rated; and in `said` the id
    of the text that was said aloud.
    """
    return f"rehearsal-{contact_id or 'nobody'}"


def rating_name(card: str) -> str:
    """The name of a card's rating in the draft."""
    return f"{_RATING}{card}"


def note_said(ws: Workspace, contact_id: str, letter_id: str, *, now: datetime) -> None:
    """Keep that this text was said aloud once."""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", rehearsal_draft(contact_id), "said"), letter_id)


def text_said(ws: Workspace, contact_id: str) -> str:
    """The id of the text to this contact that was said aloud last; "" where none was."""
    return str(read_draft(ws, rehearsal_draft(contact_id)).get("said") or "")


def has_practised(ws: Workspace, contact_id: str) -> bool:
    """Whether one said a text to this contact aloud, or kept a round of practice."""
    return bool(text_said(ws, contact_id) or rounds_of(ws, contact_id))


def keep_rehearsal(ws: Workspace, contact_id: str, *, now: datetime) -> Rehearsal:
    """Keep the round that was entered, and clear its draft, in one edit.

    `contact_id` may be "" for nobody in particular. Raises GoneError where the contact is gone.
    Problem `rehearsal` where nothing was rated yet.
    """
    with ws.edit(N_("Practised a call"), now=now) as tx:
        if contact_id:
            require(tx.contacts, contact_id)
        values = taken(tx, rehearsal_draft(contact_id))
        entries = Entries(values)
        before, after = entries.number("before", 1, 5), entries.number("after", 1, 5)
        ratings = {
            name.removeprefix(_RATING): rating
            for name in sorted(values)
            if name.startswith(_RATING) and (rating := entries.number(name, 1, 5)) is not None
        }
        entries.check()
        if before is None and after is None and not ratings:
            raise InputError({"rehearsal": _NOTHING_RATED})
        felt = {"confidence_before": before, "confidence_after": after}
        return tx.rehearsals.put(Rehearsal(contact=contact_id, at=now, ratings=ratings, **felt))


def rounds_of(ws: Workspace, contact_id: str) -> list[Rehearsal]:
    """All rounds kept for a contact, or for nobody in particular (""), the newest first."""
    mine = [each for each in ws.rehearsals.all() if each.contact == contact_id]
    return sorted(mine, key=lambda each: each.at, reverse=True)
