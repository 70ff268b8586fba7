"""Taking the chosen people over: the press, the bar while they are stored, and the way back."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from infoint.entries.drafts import forget_draft
from infoint.i18n import _, listed, ngettext
from infoint.imports.taking import ImportPlan, Taken, take_people
from infoint.store import StoreError
from infoint.ui.browser.scroll import bring_into_sight, in_sight
from infoint.ui.components.buttons import go_button
from infoint.ui.components.navigation import side_button
from infoint.ui.imports.choice import grouped, how_to_choose
from infoint.ui.imports.file import ONE_PERSON, SETTLED, ImportState, Taking, is_pasted
from infoint.ui.imports.get_file import PASTED
from infoint.ui.imports.whose_fields import NEW_FIELD
from infoint.ui.session import redraw, session
from infoint.ui.session.window import notices
from infoint.ui.worksheet.run_and_undo import take_back, who_stays


def take_button(asked: Taking) -> None:
    """Take those who are chosen; it says how many, and waits until there is somebody."""
    icon = "person_add" if asked.chosen or asked.plan.new else "check"
    press_button(_label(asked), asked, disabled=not _asks(asked), icon=icon)


def _asks(asked: Taking) -> bool:
    return bool(asked.chosen or asked.as_file or asked.as_here)


def what_to_choose(asked: Taking) -> None:
    """What to do while the button waits; of what differs alone a choice is made already."""
    if not (asked.chosen or asked.as_file) and (asked.plan.new or asked.plan.known):
        st.markdown(how_to_choose(asked.plan))


def press_button(label: str, asked: Taking, *, disabled: bool, icon: str = "person_add") -> None:
    """The one button that takes people over."""
    st.button(
        label,
        key="take-people",
        type="primary",
        icon=f":material/{icon}:",
        on_click=_take,
        args=(asked,),
        disabled=disabled,
    )


def _label(asked: Taking) -> str:
    plan, chosen = asked.plan, asked.chosen
    known = {each.person.id for each in plan.known}
    filled = sum(person in known for person in chosen) if known else 0
    new = len(chosen) - filled - len(asked.together)
    changed = _people_of(plan, set(asked.as_file))
    if not (chosen or changed) and asked.as_here:
        kept = _people_of(plan, set(asked.as_here))
        return ngettext("Keep {n} person as here", "Keep {n} people as here", kept, n=grouped(kept))
    if not (chosen or changed) and (plan.new or plan.known):
        return _("Take people")
    if not chosen:
        count = changed or len(plan.differing)
        return ngettext("Change {n} person", "Change {n} people", count, n=grouped(count))
    if changed:
        return _("Take what you chose")
    if not filled:
        return ngettext("Take {n} person", "Take {n} people", new, n=grouped(new))
    if not new:
        return ngettext("Fill in {n} person", "Fill in {n} people", filled, n=grouped(filled))
    return ngettext(
        "Take {n} person, fill in {filled}",
        "Take {n} people, fill in {filled}",
        new,
        n=grouped(new),
        filled=grouped(filled),
    )


def _people_of(plan: ImportPlan, keys: set[str]) -> int:
    """How many people the differences with these keys are of."""
    return sum(
        any(keys & {one.key, one.both_key} for one in each.differs) for each in plan.differing
    )


def _take(asked: Taking) -> None:
    """Take those who stood on the button, from the file as it was shown at the press.

    What else the window tells in the same moment may have the file read in another way before the
    next drawing.
    """
    if _asks(asked):
        replace(ImportState.read(), taking=asked).keep()


def is_taking() -> bool:
    """Whether people were chosen by the press before: then the frame stores them, with a bar here.

    Not in the press itself, where nothing can be drawn in its place. Whatever else is pressed
    meanwhile stops it before anything is stored, and the next drawing begins it again.
    """
    if not ImportState.read().taking:
        return False
    adding = _("Adding people to your list")
    bar = st.progress(0.0, text=adding)
    redraw.write_after_drawing(lambda: _store(lambda share: bar.progress(share, text=adding)))
    return True


def _store(tell: Callable[[float], object]) -> None:
    asked = ImportState.read().taking
    if not asked:
        return
    try:
        taken = session.work(
            take_people,
            asked.plan,
            asked.chosen,
            link=asked.link,
            about=asked.about,
            as_file=asked.as_file,
            as_here=asked.as_here,
            together=asked.together,
            progress=tell,
        )
        session.work(forget_draft, NEW_FIELD)
        file = ImportState.read().file
        if file and not file.name:
            for draft in (PASTED, ONE_PERSON, SETTLED):
                session.work(forget_draft, draft)
    except StoreError as error:
        notices.set_trouble(error.worded())
    else:
        _note_taken(taken)
    replace(ImportState.read(), taking=None).keep()


def _came_along(of: Taken) -> str:
    """What of what has been was stored with them; "" for nothing."""
    counted = (
        (of.messages, ngettext("{n} message", "{n} messages", of.messages, n=grouped(of.messages))),
        (of.answers, ngettext("{n} answer", "{n} answers", of.answers, n=grouped(of.answers))),
        (
            of.interviews,
            ngettext("{n} talk", "{n} talks", of.interviews, n=grouped(of.interviews)),
        ),
        (
            of.letters,
            ngettext(
                "{n} thank-you sent", "{n} thank-yous sent", of.letters, n=grouped(of.letters)
            ),
        ),
        (
            of.referrals,
            ngettext("{n} referral", "{n} referrals", of.referrals, n=grouped(of.referrals)),
        ),
        (
            of.next_dates,
            ngettext("{n} next date", "{n} next dates", of.next_dates, n=grouped(of.next_dates)),
        ),
        (
            of.actions,
            ngettext("{n} thing to do", "{n} things to do", of.actions, n=grouped(of.actions)),
        ),
    )
    things = [words for count, words in counted if count]
    return _("With them came {things}.", things=listed(things)) if things else ""


def _note_taken(taken: Taken) -> None:
    if not (taken.added or taken.filled or taken.replaced or taken.kept):
        return
    notices.mark_saved(session.now())
    added = ngettext(
        "Added {n} person to your list.",
        "Added {n} people to your list.",
        taken.added,
        n=grouped(taken.added),
    )
    filled = ngettext(
        "Filled in what was missing for {n} person.",
        "Filled in what was missing for {n} people.",
        taken.filled,
        n=grouped(taken.filled),
    )
    changed = (
        ngettext(
            "Changed {n} person to what the text says.",
            "Changed {n} people to what the text says.",
            taken.replaced,
            n=grouped(taken.replaced),
        )
        if is_pasted()
        else ngettext(
            "Changed {n} person to what the file says.",
            "Changed {n} people to what the file says.",
            taken.replaced,
            n=grouped(taken.replaced),
        )
    )
    kept = ngettext(
        "{n} person stays as here; you are asked again only where something new is said.",
        "{n} people stay as here; you are asked again only where something new is said.",
        taken.kept,
        n=grouped(taken.kept),
    )
    replaced = _("The notes that stood here are kept: you see them where you change the new ones.")
    sentences = [
        *[added] * bool(taken.added),
        *[filled] * bool(taken.filled),
        _came_along(taken),
        *[changed] * bool(taken.replaced),
        *[replaced] * bool(taken.texts),
        *[kept] * bool(taken.kept),
    ]
    said = " ".join(filter(None, sentences))
    is_edit = taken.added or taken.filled or taken.replaced
    done = (said, session.workspace().edits()[0].id if is_edit else "")
    came = (taken.added > 0, bool(taken.filled or taken.replaced))
    replace(
        ImportState.read(), ticked=frozenset(), as_file=frozenset(), done=done, came=came
    ).keep()
    bring_into_sight()


def done() -> None:
    """What was taken last, where the person looks just then, with the way back and onward."""
    said = ImportState.read().done
    in_sight()
    if not said:
        return
    sentence, edit = said
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(sentence, icon=":material/check:")
        if edit:
            st.button(
                _("Undo"), key="undo-import", icon=":material/undo:", on_click=_undo, args=(edit,)
            )
    if not edit:
        return
    with st.container(horizontal=True):
        go_button(
            _("Whom to ask next"),
            "identify-people",
            part="next",
            key="to-next",
            icon="format_list_numbered",
        )
        side_button("find-duplicates", type="tertiary")


def _undo(edit: str) -> None:
    ws = session.workspace()
    before, stays = ws.revision, who_stays(ws, ws.who_stays(edit)[0])
    take_back(edit)
    said = notices.notice()[0]
    if ws.revision != before:
        said = _taken_back(stays)
    replace(ImportState.read(), done=(said, "") if said else None).keep()
    notices.say("")


def _taken_back(stays: str) -> str:
    """What an undo did: to those who were added, and to those who were on the list before."""
    added, changed = ImportState.read().came
    if stays and added:
        return _("Taken back: the rest is off your list again. {stays}", stays=stays)
    if stays:
        return _("Taken back: the rest is as before. {stays}", stays=stays)
    if added and changed:
        return _(
            "Taken back: those who were new are off your list again, and what was changed is as "
            "before."
        )
    if changed:
        return (
            _("Taken back: what the text changed is as before. Everyone stays on your list.")
            if is_pasted()
            else _("Taken back: what the file changed is as before. Everyone stays on your list.")
        )
    return (
        _("Taken back: what came with the text is off your list again.")
        if is_pasted()
        else _("Taken back: what came with the file is off your list again.")
    )
