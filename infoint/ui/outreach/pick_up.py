"""What to say to somebody who picks up, where the text itself is for the machine."""

from infoint.advice.index import index_of
from infoint.domain import Contact, Interview, Letter
from infoint.domain.kinds import LetterKind
from infoint.domain.outreach_counts import round_began
from infoint.i18n import _
from infoint.outreach.next_message import interview_ahead
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.words.people_names import greeting_name


def if_they_pick_up(visit: Visit, contact: Contact, letter: Letter) -> str:
    """The same matter as that of the text, said to a person who is there, in a sentence or two."""
    who = {
        "name": plain_text(greeting_name(contact.name)),
        "me": shown_name(visit.ws.profile.name),
    }
    match letter.kind:
        case LetterKind.CONFIRMATION | LetterKind.NEW_DATE:
            ahead = interview_ahead(index_of(visit.ws), contact.id, visit.now)
            return _of_the_talk(letter.kind, ahead, who)
        case LetterKind.TWO_TIMES if visit.ws.profile.only_in_writing:
            return _(
                "“Hello {name}, this is {me}. Thank you for your answer, I am glad of it. May I "
                "send you my questions in writing?”",
                name=who["name"],
                me=who["me"],
            )
        case LetterKind.AGAIN if visit.ws.profile.only_in_writing:
            return _(
                "“Hello {name}, this is {me}. When I asked you about your work, it was not a good "
                "moment. May I send you a few questions in writing now?”",
                name=who["name"],
                me=who["me"],
            )
        case LetterKind.TWO_TIMES:
            return _(
                "“Hello {name}, this is {me}. Thank you for your answer, I am glad of it. When "
                "would a talk suit you?”",
                name=who["name"],
                me=who["me"],
            )
        case LetterKind.AGAIN:
            return _(
                "“Hello {name}, this is {me}. When I asked you about your work, it was not a good "
                "moment. Would a short talk suit you now?”",
                name=who["name"],
                me=who["me"],
            )
    return _of_a_try(visit, contact, letter.kind, who)


def _of_the_talk(kind: LetterKind, ahead: Interview | None, who: dict[str, str]) -> str:
    start = ahead.start if ahead else None
    if start is None:
        return _(
            "“Hello {name}, this is {me}. It is about our talk. Do you have a moment?”",
            name=who["name"],
            me=who["me"],
        )
    day = start.astimezone(session.zone()).date()
    away = (day - local_dates.today()).days
    day_said, time_said = local_dates.said_aloud(start), local_dates.clock(start)
    if kind is LetterKind.NEW_DATE:
        return _(
            "“Hello {name}, this is {me}. I am sorry: on {day} at {time} I cannot come to our "
            "talk. Could we find another time?”",
            name=who["name"],
            me=who["me"],
            day=day_said,
            time=time_said,
        )
    if away == 1:
        return _(
            "“Hello {name}, this is {me}. I look forward to our talk tomorrow at {time}. Does it "
            "still suit you?”",
            name=who["name"],
            me=who["me"],
            time=time_said,
        )
    if away == 0:
        return _(
            "“Hello {name}, this is {me}. I look forward to our talk today at {time}. Does it "
            "still suit you?”",
            name=who["name"],
            me=who["me"],
            time=time_said,
        )
    return _(
        "“Hello {name}, this is {me}. I look forward to our talk on {day} at {time}. Does it "
        "still suit you?”",
        name=who["name"],
        me=who["me"],
        day=day_said,
        time=time_said,
    )


def _of_a_try(visit: Visit, contact: Contact, kind: LetterKind, who: dict[str, str]) -> str:
    """A first call, or one more after a message that was left; who named one is said first."""
    by = visit.ws.contacts.get(contact.referred_by) if contact.may_use_name else None
    began = round_began(index_of(visit.ws).attempts_of.get(contact.id, ()))
    if kind is LetterKind.REMINDER and began:
        left_on = local_dates.said_aloud(began)
        if by:
            return _(
                "“Hello {name}, this is {me}. {by} suggested that I call you; I left you a message "
                "on {day}. May I ask you a few questions about your work?”",
                name=who["name"],
                me=who["me"],
                day=left_on,
                by=shown_name(by.name),
            )
        return _(
            "“Hello {name}, this is {me}. I left you a message on {day}. May I ask you a few "
            "questions about your work?”",
            name=who["name"],
            me=who["me"],
            day=left_on,
        )
    if by:
        return _(
            "“Hello {name}, this is {me}. {by} suggested that I call you. I would like to ask you "
            "a few questions about your work. Is this a good moment?”",
            name=who["name"],
            me=who["me"],
            by=shown_name(by.name),
        )
    return _(
        "“Hello {name}, this is {me}. I would like to ask you a few questions about your work. "
        "Is this a good moment?”",
        name=who["name"],
        me=who["me"],
    )
