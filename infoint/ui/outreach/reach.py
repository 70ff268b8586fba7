"""What was chosen for a person in step 3: which message, by which channel, how one comes to them.

It is kept in a draft, so that it is there on every part of the step, after a reload and in another
window. Nothing here draws, or writes to the file.
"""

from datetime import datetime
from functools import partial

from infoint.advice.index import index_of
from infoint.domain import Contact, Letter
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import BEFORE_THE_INTERVIEW, text_in_use, used_at
from infoint.library import Template
from infoint.library.fillable import Situation
from infoint.library.presets import others_like
from infoint.outreach import follow_up_messages
from infoint.outreach.attempts import script_for, shown_script
from infoint.outreach.chosen_way import way_draft
from infoint.outreach.first_message import is_before_the_first
from infoint.outreach.fitting_channel import fitting_channel
from infoint.outreach.next_message import next_message
from infoint.outreach.situations import SITUATIONS, first_situation, script_template
from infoint.outreach.waiting import has_appointment
from infoint.ui.session import session
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import unkept
from infoint.ui.worksheet.place import FieldPath, on_draft

CHANNEL, SITUATION, MESSAGE, DUE = "channel", "situation", "message", "due"
TEMPLATE = "template"


def chosen(contact: str) -> FieldPath:
    """The place of what was chosen for a contact: the first message as it is, others by kind."""
    return on_draft(way_draft(contact))


def channel_entry(kind: LetterKind) -> str:
    """The entry of the channel in which a message of this kind goes out."""
    return CHANNEL if kind is LetterKind.SCRIPT else f"{CHANNEL}-{kind}".replace(" ", "-")


def message_at_hand(visit: Visit, contact: Contact) -> LetterKind:
    """The message that is due, until another is chosen; what is due next counts again."""
    due = next_message(visit.ws, contact.id, now=visit.now)
    place = chosen(contact.id)
    wanted, then = place.at(MESSAGE).read(), place.at(DUE).read()
    if then != due:
        return due
    return next((kind for kind in BEFORE_THE_INTERVIEW if kind == wanted), due)


def kept_scripts(visit: Visit, contact: Contact) -> list[Letter]:
    """All first messages to a contact, the one in use last."""
    letters = index_of(visit.ws).letters_of.get(contact.id, [])
    kept = [letter for letter in letters if letter.kind == "script"]
    used = text_in_use(kept)
    return [*(one for one in kept if one is not used), used] if used else []


def channel_at_hand(visit: Visit, contact: Contact, kind: LetterKind) -> Channel:
    """The channel that was chosen for a message of this kind, else the one that fits."""
    wanted = chosen(contact.id).at(channel_entry(kind)).read()
    picked = next(
        (one for one in follow_up_messages.channels_of(visit.library, kind) if one == wanted), None
    )
    if kind is not LetterKind.SCRIPT:
        likely = follow_up_messages.likely_channel(visit.ws, visit.library, contact.id, kind)
        return picked or likely
    kept = kept_scripts(visit, contact)
    if kept and (picked is None or _was_used_since(kept[-1], contact)):
        return kept[-1].channel
    return picked or proposed_channel(visit, contact)


def _was_used_since(letter: Letter, contact: Contact) -> bool:
    """Whether a text was written, taken up or sent after something was chosen for its reader."""
    at = str(chosen(contact.id).at("at").read() or "")
    return not at or used_at(letter) > datetime.fromisoformat(at)


def proposed_channel(visit: Visit, contact: Contact) -> Channel:
    """The channel of a first message that fits; any that the content has, where it has not that."""
    fits, _why = fitting_channel(visit.ws, contact.id)
    offered = follow_up_messages.channels_of(visit.library, LetterKind.SCRIPT)
    return fits if fits in offered or not offered else offered[0]


def situation_at_hand(visit: Visit, contact: Contact) -> Situation:
    """How one comes to this person: as chosen, else as in the text in use, else what is likely."""
    wanted = chosen(contact.id).at(SITUATION).read()
    picked = next((each for each in SITUATIONS if each == wanted), None)
    kept = kept_scripts(visit, contact)
    last = visit.library.template(kept[-1].template) if kept else None
    used = next((each for each in SITUATIONS if last and each == last.situation), None)
    if used and (picked is None or _was_used_since(kept[-1], contact)):
        return used
    if picked is None and _asks_the_giver(visit, contact):
        return "referred"
    return picked or first_situation(visit.ws, contact.id, now=visit.now)


def _asks_the_giver(visit: Visit, contact: Contact) -> bool:
    """Whether the first message goes to the one who named them: that is how one comes to them."""
    if visit.ws.contacts.get(contact.referred_by) is None:
        return False
    return channel_at_hand(visit, contact, LetterKind.SCRIPT) is Channel.INTRODUCTION


def scripts_at_hand(visit: Visit, contact: Contact) -> dict[str, Template]:
    """The scripts for the channel and the situation that were chosen, by id; one begins with the
    first.
    """
    channel = channel_at_hand(visit, contact, LetterKind.SCRIPT)
    preset = script_template(visit.library, channel, situation_at_hand(visit, contact))
    if preset is None:
        return {}
    return {one.id: one for one in (preset, *others_like(visit.library, preset))}


def template_at_hand(visit: Visit, contact: Contact) -> Template | None:
    """Of the scripts at hand the one that was chosen or used last, else the first."""
    offered, kept = scripts_at_hand(visit, contact), kept_scripts(visit, contact)
    used = next((one for one in reversed(kept) if one.template in offered), None)
    wanted = str(chosen(contact.id).at(TEMPLATE).read() or "")
    if used and (wanted not in offered or _was_used_since(used, contact)):
        return offered[used.template]
    return offered.get(wanted, next(iter(offered.values()), None))


def text_at_hand(visit: Visit, contact: Contact) -> Letter | None:
    """The text that is being written to a contact, or went out last; None before a first version.

    The first one to somebody stands there as it would be written where it lacks no word, and so
    does another one that one turned to: it is kept with the first word that is changed. A text of a
    template that this content no longer has is not lost.
    """
    found = text_turned_to(visit, contact)
    if found or not _is_before_the_first(visit, contact):
        return found
    first = _shown(visit, contact, LetterKind.SCRIPT)
    return None if first and first.open_gaps else first


def text_to_write(visit: Visit, contact: Contact) -> Letter | None:
    """As `text_at_hand`, with what it may lack; a message after the first one is there whether one
    turned to it or not.
    """
    found, kind = text_turned_to(visit, contact), message_at_hand(visit, contact)
    if found or (kind is LetterKind.SCRIPT and not _is_before_the_first(visit, contact)):
        return found
    return _shown(visit, contact, kind)


def _is_before_the_first(visit: Visit, contact: Contact) -> bool:
    is_first = message_at_hand(visit, contact) is LetterKind.SCRIPT
    return is_first and is_before_the_first(visit.ws, contact.id, visit.now)


def text_turned_to(visit: Visit, contact: Contact) -> Letter | None:
    """The text at hand where one is stored, was chosen by hand, or was opened in this window."""
    kept, kind = kept_text(visit, contact), message_at_hand(visit, contact)
    is_chosen = kind is not next_message(visit.ws, contact.id, now=visit.now)
    if kept or not (is_chosen or unkept.is_turned_to(contact.id, kind)):
        return kept
    return _shown(visit, contact, kind)


def kept_text(visit: Visit, contact: Contact) -> Letter | None:
    """The text at hand where one is stored."""
    kind = message_at_hand(visit, contact)
    channel = channel_at_hand(visit, contact, kind)
    if kind is not LetterKind.SCRIPT:
        return follow_up_messages.kept_message(visit.ws, contact.id, kind, channel, now=visit.now)
    template, kept = template_at_hand(visit, contact), kept_scripts(visit, contact)
    mine = next((one for one in kept if template and one.template == template.id), None)
    return mine or next((one for one in reversed(kept) if _is_left_over(visit, one, channel)), None)


def _shown(visit: Visit, contact: Contact, kind: LetterKind) -> Letter | None:
    """A text as it would be written, and noted as such: what is done about it keeps it."""
    channel = channel_at_hand(visit, contact, kind)
    if kind is LetterKind.SCRIPT:
        template = template_at_hand(visit, contact)
        if template is None:
            return None
        made = partial(session.work, shown_script, visit.library, contact.id, template)
        keep = partial(session.work, script_for, visit.library, contact.id, template.id)
    else:
        about = (visit.library, contact.id, kind, channel)
        made = partial(session.work, follow_up_messages.shown_message, *about)
        keep = partial(session.work, follow_up_messages.write_message, *about)
    letter: Letter | None = made()
    if letter:
        unkept.note(letter.id, unkept.Unkept(made, keep))
    return letter


def is_at_the_first(visit: Visit, contact: Contact) -> bool:
    """Whether one is at the first message to them, which the list of the step speaks of."""
    return message_at_hand(visit, contact) is LetterKind.SCRIPT


def is_listed(visit: Visit, contact: Contact) -> bool:
    """Whether the list of the step speaks of them: at the first message, and once a talk is set
    also after it; not where a talk came about without a word from here.
    """
    index = index_of(visit.ws)
    tries = index.attempts_of.get(contact.id, ())
    is_set = has_appointment(index, contact.id)
    if is_set or (tries and tries[-1].outcome == "agreed"):
        is_from_here = any(not one.earlier for one in tries)
        return is_from_here and (is_set or is_at_the_first(visit, contact))
    return is_at_the_first(visit, contact)


def seen(visit: Visit, contact: Contact, part: str) -> tuple[str, ...]:
    """The lines of that list (keys) whose words stand on a part of the page, kept or not."""
    if part == "how" or not is_at_the_first(visit, contact):
        return ()
    letter = text_at_hand(visit, contact)
    if letter is None or not letter.text.strip():
        return ()
    return ("script-written",) if letter.open_gaps else ("script-written", "gaps-filled")


def is_answer_to_send(letter: Letter) -> bool:
    """Whether it answers what they said, or speaks of the talk, and waits to go out."""
    return letter.kind not in (LetterKind.SCRIPT, *follow_up_messages.AS_A_TRY) and not letter.sent


def is_try_to_send(letter: Letter) -> bool:
    """Whether one asks once more with it in writing, and it waits to go out."""
    is_try = letter.kind in follow_up_messages.AS_A_TRY
    return is_try and letter.channel is not Channel.VOICEMAIL and not letter.sent


def is_a_call(letter: Letter) -> bool:
    """Whether one is about to call once more with it: what came of that call is noted."""
    is_try = letter.kind in follow_up_messages.AS_A_TRY
    return is_try and letter.channel is Channel.VOICEMAIL and not letter.sent


def _is_left_over(visit: Visit, letter: Letter, channel: Channel) -> bool:
    return letter.channel == channel and visit.library.template(letter.template) is None
