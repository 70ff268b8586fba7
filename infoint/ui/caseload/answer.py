"""What goes back to one student: comments, steps that were agreed on, meetings; as one file."""

from datetime import date

import streamlit as st

from infoint.caseload import answers
from infoint.domain import Action, Comment
from infoint.domain.sharing import Meeting
from infoint.i18n import _, listed, ngettext
from infoint.sharing.answer_file import Answer, answer_bytes
from infoint.sharing.meetings import meetings_of, remove_meeting
from infoint.sharing.shown import texts_of
from infoint.ui.caseload.shared import has_gone, is_shared, title_of, view_of, what_became
from infoint.ui.caseload.student import Reading
from infoint.ui.caseload.words import name_of
from infoint.ui.components.buttons import file_button, go_button, remove_button
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import back_to_part, opening_row, view_now
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.window import whereabouts
from infoint.ui.session.workspaces import DataSource
from infoint.ui.worksheet.boxes import text, text_area
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button
from infoint.words.people_names import greeting_name

_VIEWS = ("comments", "steps", "meetings")


def answer(reading: Reading) -> None:
    """How much there is to send, the file, and a row for each kind; or the kind that is open."""
    view = view_now(_VIEWS)
    if view:
        back_to_part(_("Back to your answer"))
    with reading.in_answer():
        match view:
            case "comments":
                _comments(reading)
            case "steps":
                _steps(reading)
            case "meetings":
                _meetings(reading)
            case _:
                _all(reading)


def _all(reading: Reading) -> None:
    made = answers.answer_of(
        reading.answers, reading.student.id, by=reading.by, now=reading.visit.now
    )
    name = greeting_name(name_of(reading.student))
    if made.is_empty:
        st.markdown(
            _(
                "Nothing to send yet. Comment on what {name} shared, agree on a step, or note a "
                "meeting.",
                name=plain_text(name),
            )
        )
    else:
        st.markdown(
            _(
                "Send {name} the file: it holds {what}. They open it in Infoint.",
                name=plain_text(name),
                what=listed(_counted(made)),
            )
        )
        file_button(
            _("Download the answer for {name}", name=plain_text(name)),
            answer_bytes(made),
            name=answers.answer_name(reading.student.name, reading.today),
            key="download-answer",
            icon="download",
            type="primary",
        )
    opening_row("steps", _("Agreed steps"), f":gray[{_steps_line(made)}]")
    opening_row("meetings", _("Meetings"), f":gray[{_meetings_line(made)}]")
    opening_row("comments", _("Comments"), f":gray[{_comments_line(made)}]")


def _counted(made: Answer) -> list[str]:
    """What the answer holds, such as "2 comments"."""
    found = []
    if count := len(made.comments):
        found.append(ngettext("{n} comment", "{n} comments", count))
    if count := len(made.steps):
        found.append(ngettext("{n} agreed step", "{n} agreed steps", count))
    if count := len(made.meetings):
        found.append(ngettext("{n} meeting", "{n} meetings", count))
    return found


def _steps_line(made: Answer) -> str:
    if not made.steps:
        return _("What the student does next, by when")
    return plain_text(made.steps[-1].text)


def _meetings_line(made: Answer) -> str:
    if not made.meetings:
        return _("What you talked about and agreed on")
    return _("Last one on {day}", day=local_dates.day(made.meetings[0].on))


def _comments_line(made: Answer) -> str:
    if not made.comments:
        return _("On what was shared, passage by passage")
    return ngettext("{n} comment", "{n} comments", len(made.comments))


def _comments(reading: Reading) -> None:
    found = sorted(reading.answers.comments.all(), key=lambda one: one.at, reverse=True)
    if not found:
        st.markdown(_("No comment yet. Open what is shared, and begin one below the text."))
    for one in found:
        _comment_row(reading, one)
    go_button(
        _("See what is shared"),
        "student",
        key="to-shared",
        part="shared",
        about={whereabouts.STUDENT: reading.student.id},
    )


def _comment_row(reading: Reading, one: Comment) -> None:
    """What it is about, with the way there while it is shared; else as it stood there then."""
    texts = texts_of(reading.copy.ws, reading.visit.library, one.kind, one.record)
    title = f"**{plain_text(title_of(reading, one))}**"
    with st.container(border=True, gap="xsmall", key=f"comment-{one.id}"):
        if is_shared(reading, one):
            go_button(
                title,
                "student",
                key=f"to-comment-{one.id}",
                type="tertiary",
                part="shared",
                view=view_of(one),
                about={whereabouts.STUDENT: reading.student.id},
            )
        else:
            st.markdown(title)
        then = one.quote.strip() or (one.passage if has_gone(reading, one, texts) else "")
        if then:
            st.markdown(f":gray[“{plain_text(then)}”]")
        show(one.words.strip() or _("(no words yet)"))
        st.markdown(f":small[{what_became(reading, one, texts)}]")


def _steps(reading: Reading) -> None:
    for one in reading.answers.actions.all():
        _step_row(reading, one)
    draft = on_draft(answers.STEP)
    with st.container(border=True, gap="small", key="new-step"):
        text(_("What did you agree on?"), draft.at("text"), placeholder=_("write to two people"))
        day(_("By when?"), draft.at("due"))
        action_button(
            _("Add the step"),
            "add-agreed-step",
            (answers.agree_step,),
            icon="add",
            type="primary",
            said=_("The step goes with your answer."),
            by=reading.by,
            of=reading.answered,
        )


def _step_row(reading: Reading, one: Action) -> None:
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"step-{one.id}"
    ):
        row_text(f"**{plain_text(one.text)}**  \n:gray[{_step_state(reading, one)}]")
        remove_button(
            f"remove-{one.id}",
            (answers.remove_step, one.id),
            _("The step was removed."),
            of=reading.answered,
        )


def _step_state(reading: Reading, one: Action) -> str:
    """By when, and whether the newest copy says that it was done."""
    known, due = reading.copy.heading.agreed, _by(one.due)
    done = known.get(one.id)
    if done:
        return _("Done {day}", day=local_dates.day(done))
    if one.id in known:
        return _("{due}, not done yet", due=due)
    return _("{due}, not with the student yet as far as is known", due=due)


def _by(due: date | None) -> str:
    return _("By {day}", day=local_dates.day(due)) if due else _("No day")


def _meetings(reading: Reading) -> None:
    for one in meetings_of(reading.answers):
        _meeting_row(one, reading.answered)
    draft = on_draft(answers.MEETING)
    with st.container(border=True, gap="small", key="new-meeting"):
        text_area(_("What did you talk about?"), draft.at("about"), height=80)
        text_area(_("What did you agree on?"), draft.at("agreed"), height=80)
        with st.grid(2, min_column_width=180):
            day(_("By when?"), draft.at("due"))
            day(_("When did you meet? Today if empty"), draft.at("on"), past=True)
        action_button(
            _("Note the meeting"),
            "add-meeting",
            (answers.keep_meeting,),
            icon="add",
            type="primary",
            said=_("It goes with your answer; what you agreed on is a step."),
            by=reading.by,
            today=reading.today,
            of=reading.answered,
        )


def _meeting_row(one: Meeting, of: DataSource) -> None:
    with st.container(border=True, gap="xsmall", key=f"meeting-{one.id}"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            row_text(f"**{local_dates.day(one.on)}**")
            remove_button(
                f"remove-{one.id}",
                (remove_meeting, one.id),
                _("The meeting was removed."),
                of=of,
            )
        if one.about:
            show(one.about)
        if one.agreed:
            st.markdown(f":gray[{_('Agreed')}]")
            show(one.agreed)
        if one.due:
            st.markdown(f":gray[{_by(one.due)}]")
