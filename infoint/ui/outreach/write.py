"""Step 3, write: the text, and beside it what it says and the one thing to change."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from infoint.domain import Contact, Letter
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import BEFORE_THE_INTERVIEW
from infoint.i18n import N_, _
from infoint.letters.added_lines import add_line, lines_to_add
from infoint.letters.writing import refill
from infoint.outreach import attempts
from infoint.outreach.fitting_channel import may_use
from infoint.outreach.follow_up_messages import channels_of
from infoint.outreach.next_message import is_reminded
from infoint.ui.components.buttons import menu_button
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.frame.parts import title_of
from infoint.ui.frame.step_page import Work
from infoint.ui.letters.about_field import about_field
from infoint.ui.letters.beside_text import beside_text
from infoint.ui.letters.editor import (
    first_version_button,
    gaps_to_fill,
    sent_at,
    text_boxes,
)
from infoint.ui.outreach import reach
from infoint.ui.outreach.follow_up_text import asked_twice, no_follow_up, so_far, what_it_needs
from infoint.ui.outreach.how_known import how_known
from infoint.ui.outreach.take_way import take_message, take_way, write_first_version
from infoint.ui.outreach.typed_words import go_on_job, was_typed_here
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import unkept
from infoint.ui.worksheet.run_and_undo import run_action
from infoint.words.people_names import greeting_name

_HEIGHT = 240
_VERSIONS = {
    Channel.PHONE: N_("What to say on the phone"),
    Channel.VOICEMAIL: N_("What to leave as a voicemail"),
    Channel.EMAIL: N_("As an e-mail"),
    Channel.MESSAGE: N_("As a text message"),
    Channel.LETTER: N_("As a letter"),
    Channel.NOTE: N_("As a LinkedIn note"),
    Channel.INTRODUCTION: N_("For someone who passes it on"),
    Channel.IN_PERSON: N_("What to say face to face"),
}
_START_OVER = "start over"


def write(visit: Visit, work: Work) -> None:
    """The text at hand, or a first version in one press; other texts in a menu."""
    contact = visit.the_contact
    kind = reach.message_at_hand(visit, contact)
    letter = reach.text_to_write(visit, contact)
    takes = _take_along(visit, contact, kind, letter)
    work.on_continue = takes
    to_send = Way(
        _("Continue: {next}", next=title_of("phone-script", "send")),
        "phone-script",
        "send",
        does=takes,
    )
    if kind is not LetterKind.SCRIPT:
        work.onward = to_send
        what_it_needs(visit, contact, kind, letter)
    if letter:
        letter = text_boxes(visit, letter, contact, height=_HEIGHT)
        gaps_to_fill(visit, letter)
        beside_text(visit, letter, contact, work.side)
        if not (letter.open_gaps or letter.channel.spoken):
            work.onward = to_send
    elif kind is LetterKind.SCRIPT:
        work.has_primary = _begin(visit, contact)
    else:
        no_follow_up(visit, contact, kind)
    if letter and kind is LetterKind.SCRIPT and not sent_at(visit, letter):
        with st.container():
            about_field(visit, contact)
            how_known(visit, contact)
    with st.container(horizontal=True):
        _lines_to_add(visit, letter)
        _other_texts(visit, contact, kind, letter)
    _left_over(visit, contact, letter)
    if kind is not LetterKind.SCRIPT:
        so_far(visit, contact)


def _take_along(
    visit: Visit, contact: Contact, kind: LetterKind, letter: Letter | None
) -> Callable[[], None] | None:
    """On the way to the next part, what was typed for a gap is put into the text.

    An answer that lacks words is not on its way: that part says what else there is to do.
    """
    was_typed_here()
    if letter is None:
        return None

    def take() -> None:
        if letter.open_gaps:
            run_action(go_on_job(visit.library, letter.id, sends=False))
        if kind is LetterKind.SCRIPT or not letter.open_gaps:
            unkept.turn_to(contact.id, kind)

    return take


def _left_over(visit: Visit, contact: Contact, shown: Letter | None) -> None:
    """A text of a template that this content no longer has is not lost."""
    for one in reach.kept_scripts(visit, contact):
        if one != shown and visit.library.template(one.template) is None:
            with st.expander(_("What you wrote earlier"), icon=":material/history:"):
                show(one.clean_text)


def _begin(visit: Visit, contact: Contact) -> bool:
    """One press for a first version; whether there is one to be had."""
    if is_reminded(visit.ws, contact.id):
        asked_twice(contact)
        return False
    template = reach.template_at_hand(visit, contact)
    if template is None:
        st.markdown(_("This content has no draft for it. Write it in your own words."))
        return False
    st.markdown(
        _(
            "You need not begin with an empty page. A first version for {name} is made of what "
            "you have told so far; then change every word you like.",
            name=plain_text(greeting_name(contact.name)),
        )
    )
    first_version_button(
        "write-script", (attempts.script_for, visit.library, contact.id, template.id)
    )
    return True


def _lines_to_add(visit: Visit, letter: Letter | None) -> None:
    """A sentence for who needs one, such as on captions; none stands in a text by itself."""
    lines = {line.key: line for line in lines_to_add(visit.library, letter)} if letter else {}
    if not (letter and lines):
        return

    def add(key: str) -> None:
        run_action(add_line, visit.library, letter.id, key, said=_("It stands in your text."))

    words = {key: plain_text(line.title) for key, line in lines.items()}
    menu_button(_("Add what you need"), f"add-line-{letter.id}", words, add, icon="add")


def _other_texts(visit: Visit, contact: Contact, kind: LetterKind, letter: Letter | None) -> None:
    """This message for another channel or in other words, another message, or all words anew."""
    at_hand = reach.channel_at_hand(visit, contact, kind)
    words = {
        f"channel:{channel}": _(_VERSIONS[channel])
        for channel in channels_of(visit.library, kind)
        if channel is not at_hand and may_use(visit.ws.profile, channel)
    }
    if kind is LetterKind.SCRIPT:
        template = reach.template_at_hand(visit, contact)
        words |= {
            f"template:{one.id}": plain_text(one.title)
            for one in reach.scripts_at_hand(visit, contact).values()
            if one != template
        }
    words |= {
        f"message:{other}": other.to_write for other in BEFORE_THE_INTERVIEW if other is not kind
    }
    if letter and visit.ws.letters.get(letter.id):
        words[_START_OVER] = _("Start over from the template")
    menu_button(
        _("Other texts"),
        f"other-texts-{contact.id}",
        words,
        partial(_turn, visit, contact, kind, letter),
        icon="article",
    )


def _turn(
    visit: Visit, contact: Contact, kind: LetterKind, letter: Letter | None, choice: str
) -> None:
    what, _colon, value = choice.partition(":")
    if what == "channel":
        take_way(visit, contact, {reach.channel_entry(kind): value})
        write_first_version(visit, contact)
    elif what == "template":
        take_way(visit, contact, {reach.TEMPLATE: value})
        write_first_version(visit, contact)
    elif what == "message":
        take_message(visit, contact, LetterKind(value))
    elif letter and visit.library.template(letter.template):
        run_action(refill, visit.library, letter.id, said=_("The text was written anew."))
    elif template := reach.template_at_hand(visit, contact):
        run_action(attempts.script_for, visit.library, contact.id, template.id)
