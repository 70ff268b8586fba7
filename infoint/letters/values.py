"""The values that go into scripts and letters, from what the person has entered."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from infoint.advice.asked_about import AskedAbout, asked_about
from infoint.advice.index import index_of
from infoint.advice.speakers import can_speak_about, own_fields
from infoint.advice.todays_employer import (
    is_work_address,
    must_not_know,
    names_employer,
    without_employer,
)
from infoint.dates.local_time import local_day, zone_city, zone_named
from infoint.dates.typed_again import read_again
from infoint.dates.written import clock, month, told_day
from infoint.domain import Contact, Interview, PlannedQuestion, Profile
from infoint.domain.interviews import FORMATS, Format
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import FOLLOW_UPS
from infoint.domain.outreach_counts import answered_at, day_is_known, round_began
from infoint.entries.drafts import read_draft
from infoint.entries.form import lines_of
from infoint.entries.lookup import require
from infoint.i18n import N_, _, listed, pgettext
from infoint.letters.address_and_signature import addressed_as, name_said_to, signed_name
from infoint.letters.from_debrief import day_of, rough_date, said_day
from infoint.letters.letter_parts import value_in_letter
from infoint.library import REFERRAL_TOPIC, Template
from infoint.library.loading import content_in_use
from infoint.library.settings import settings_of
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.library.where_found import found_words, named_circle
from infoint.store import Workspace
from infoint.words.as_sentences import as_sentences
from infoint.words.came_across import (
    after_name,
    after_through,
    is_friend,
    is_kin,
    known_as,
    known_from,
    met_at,
    whose,
)
from infoint.words.field_phrases import names_one
from infoint.words.mid_sentence import in_a_sentence
from infoint.words.people_names import (
    as_one_says,
    greeting_name,
    is_called_so,
    is_no_name,
    plain_name,
    says_who,
)
from infoint.words.told.asking import asks_first
from infoint.words.told.how_met import found_at

_HOW = {"phone": "by phone", "video": "by video", "in writing": "in writing"}


def template_values(
    ws: Workspace,
    contact_id: str,
    *,
    now: datetime,
    interview: str | None = None,
    field: str | None = None,
    template: Template | None = None,
) -> dict[str, str]:
    """What is known for each template value by name; what is not known is empty.

    `interview` and `field` are ids; without a field the talk's counts, then what the contact is
    asked about (`asked_about`), in a first message also where that is merely likely. The referrer's
    name is given only where it may be used, or where `template` is addressed to the referrer.
    Dates are in the person's zone. Raises GoneError where the contact is not there.
    """
    contact = require(ws.contacts, contact_id)
    record = ws.interviews.get(interview) if interview else None
    profile = ws.profile
    values = dict.fromkeys(TEMPLATE_VALUES, "") | {
        "my_name": _own_name(ws, contact, template),
        "my_about": as_sentences(profile.about),
        "no_about": "" if profile.about.strip() else "yes",
        "my_email": profile.email,
        "my_phone": profile.phone,
        "my_goals": profile.goals,
        "my_school": _shared_school(profile, contact),
        "known_from": after_name(_known_from(contact)),
        "is_friend": "yes" if is_friend(contact.relationship) else "",
        "met_at": met_at(contact.relationship),
        **_named(contact, template),
        "contact_role": contact.role,
        "contact_organization": contact.organization,
        "contact_work": contact.role,
        **_field(ws, contact, record, field, template),
        "ways": _ways(profile),
        "or_writing": "yes" if _or_writing(profile, record) else "",
        "only_writing": "yes" if in_writing_alone(profile, record) else "",
        "minutes": str(record.minutes if record else settings_of(profile).minutes),
        "organization_research": contact.research_organization,
    }
    values |= _connection(ws, contact, template, now)
    if template is not None and template.kind in FOLLOW_UPS:
        values |= _before_the_interview(ws, contact, record, now=now)
    values |= _from_interview(ws, record, now, template)
    values |= _for_a_helper(ws, record, contact_id)
    if must_not_know(profile):
        values |= _in_silence(values, profile)
    return {name: value.strip() for name, value in values.items()}


_SENTENCES = ("my_about", "my_goals")
_HOW_ONE_COMES = ("known_from", "known_as", "connection", "my_school", "met_at")


def _in_silence(values: dict[str, str], profile: Profile) -> dict[str, str]:
    """What changes where today's employer must not know: it is named nowhere, and no address of it
    is given.
    """
    shorter = {name: without_employer(values[name], profile) for name in _SENTENCES}
    unnamed = {name: "" for name in _HOW_ONE_COMES if names_employer(values.get(name, ""), profile)}
    said = "yes" if values["my_about"].strip() and not shorter["my_about"] else values["no_about"]
    address = "" if is_work_address(values["my_email"], profile) else values["my_email"]
    return {**shorter, **unnamed, "no_about": said, "my_email": address, "discreet": "yes"}


def _known_from(contact: Contact) -> str:
    """Where one knows each other from, as told, else as people of their circle do."""
    if contact.relationship.strip():
        return known_from(contact.relationship)
    circle = named_circle(contact.where_found)
    return circle.known if circle and contact.rung != "unknown" else ""


_PLACE = re.compile(r"\{organization \| ([^{}]+)\}")


def _found_through(contact: Contact) -> str:
    """How one came to somebody, as it follows "through": or the sentence of their circle, its gaps
    in brackets.
    """
    circle = named_circle(contact.where_found)
    if circle is None or not circle.says or contact.rung == "unknown":
        said = found_words(contact.where_found) or found_at(contact.relationship)
        return after_through(said)
    place = contact.organization.replace("[", "(").replace("]", ")").strip()
    return _PLACE.sub(lambda gap: place or f"[{gap[1]}]", circle.says)


def _own_name(ws: Workspace, contact: Contact, template: Template | None) -> str:
    name = signed_name(ws)
    is_first = template is not None and template.kind == "script"
    if not is_first or template is None or template.channel is Channel.INTRODUCTION:
        return name
    return name_said_to(contact, name, template.channel)


def _named(contact: Contact, template: Template | None) -> dict[str, str]:
    """How to greet and to name them; with an address for a name, who is behind it, or nothing.

    A letter says the title to whom one asks for a talk; a helper is somebody whom one knows.
    """
    if is_no_name(contact.name):
        return dict.fromkeys(("greeting_name", "contact_name"), contact.organization)
    if says_who(contact.name):
        kin = "yes" if is_kin(contact.relationship) else ""
        return {"contact_name": as_one_says(contact.name), "no_name": "yes", "is_kin": kin}
    calls_so = is_called_so(contact.name)
    asked = template is not None and template.kind != LetterKind.HELPER
    return {
        "greeting_name": addressed_as(contact) if asked else greeting_name(contact.name),
        "contact_name": plain_name(contact.name),
        "is_family": "yes" if calls_so else "",
        "is_kin": "yes" if calls_so or is_kin(contact.relationship) else "",
    }


_WAYS: Mapping[Format, str] = {
    "in person": N_("in person"),
    "phone": N_("by phone"),
    "video": N_("by video"),
}
"""Those that take minutes; in writing one sends questions."""


def _ways(profile: Profile) -> str:
    """In person or by video: the ways to talk aloud; "" where one can in all, or in none."""
    spoken = [_(_WAYS[one]) for one in profile.can_talk if one in _WAYS]
    if profile.can_talk == FORMATS or not spoken:
        return ""
    *first, last = spoken
    if not first:
        return last
    return pgettext("ways to talk", "{ways} or {last}", ways=", ".join(first), last=last)


def _or_writing(profile: Profile, interview: Interview | None) -> bool:
    """Whether one offers to write beside some ways to talk; not once a form is agreed on."""
    is_open = interview is None and profile.can_talk != FORMATS
    return is_open and "in writing" in profile.can_talk and not profile.only_in_writing


def in_writing_alone(profile: Profile, interview: Interview | None) -> bool:
    """Whether one asks to send questions, and for no time: of a talk that is set, by its form."""
    return interview.is_written if interview else profile.only_in_writing


_IN_WRITING = (Channel.EMAIL, Channel.LETTER, Channel.INTRODUCTION)


def _shared_school(profile: Profile, contact: Contact) -> str:
    """The first thing in common that is one of my schools, else that is no employer of mine."""
    shared = lines_of(contact.shared_background)
    schools, employers = (lines_of(one.casefold()) for one in (profile.schools, profile.employers))
    known = [line for line in shared if line.casefold() in schools]
    other = [line for line in shared if line.casefold() not in employers]
    return next(iter(known + other), "")


def _field(
    ws: Workspace,
    contact: Contact,
    interview: Interview | None,
    field: str | None,
    template: Template | None,
) -> dict[str, str]:
    about = (field, interview and interview.field)
    known = next(filter(None, (ws.fields.get(each) for each in about if each)), None)
    asked = AskedAbout(known, "said") if known else asked_about(ws, contact)
    return field_values(ws, contact, asked, template)


def field_values(
    ws: Workspace, contact: Contact, asked: AskedAbout, template: Template | None
) -> dict[str, str]:
    """The template values that say which field it is about: `field`, `no_field`, `knows_field`.

    What is merely likely stands in a first message alone. Who introduces one hears of all that one
    is curious about, unless one said what they are asked about.
    """
    is_first = template is not None and _says_what_one_explores(template)
    known = asked.field if is_first or not asked.is_likely else None
    title = in_a_sentence(known.title) if known and names_one(known.title) else ""
    is_passed_on = template is not None and template.channel is Channel.INTRODUCTION
    if known is None and is_passed_on and not asked.is_none:
        title = _all_one_explores(ws)
    does_without = not title.strip() and (asked.is_none or not _asks_which(ws, template))
    knows = bool(title.strip() and known and can_speak_about(contact, known))
    return {
        "field": title,
        "no_field": "yes" if does_without else "",
        "knows_field": "yes" if knows else "",
    }


def _all_one_explores(ws: Workspace) -> str:
    """Both fields, or all three: who introduces one may hear of all that one is curious about."""
    own = own_fields(ws.fields.all(), ws.page_state)
    titles = [in_a_sentence(one.title) for one in own if names_one(one.title)]
    return listed(titles) if len(titles) <= _A_FEW else ""


_A_FEW = 3


def _asks_which(ws: Workspace, template: Template | None) -> bool:
    """A text in writing to somebody one does not know names a field, where there is one to name."""
    return (
        template is not None
        and template.channel in _IN_WRITING
        and template.situation != "friend"
        and any(names_one(one.title) for one in own_fields(ws.fields.all(), ws.page_state))
    )


def _says_what_one_explores(template: Template) -> bool:
    """In a first message one says what one is curious about oneself."""
    return template.kind == "script"


def to_the_referrer(template: Template | None) -> bool:
    """Whether a template is addressed to the one who named the contact."""
    return template is not None and (
        template.kind == "referrer" or template.channel == "introduction"
    )


def _named_on(ws: Workspace, contact: Contact, now: datetime) -> str:
    """When one talked with the one who named them, as it follows "when we talked".

    On the day itself it is "earlier", which is still true the next morning.
    """
    held = [
        one
        for one in ws.interviews.all()
        if one.contact == contact.referred_by
        and one.held_at
        and any(each.contact == contact.id for each in one.named)
    ]
    if held and day_of(held[-1], ws.profile) == _today_of(held[-1], ws.profile, now):
        return _("earlier")
    day = said_day(held[-1], ws.profile, now) if held else ""
    return _("on {day}", day=day) if day else ""


def _today_of(interview: Interview, profile: Profile, now: datetime) -> date:
    return local_day(now, zone_named(profile.time_zone or interview.time_zone))


def _connection(
    ws: Workspace, contact: Contact, template: Template | None, now: datetime
) -> dict[str, str]:
    referrer = ws.contacts.get(contact.referred_by) if contact.referred_by else None
    may = bool(referrer and contact.may_use_name is True)
    name = plain_name(referrer.name) if referrer and may else ""
    greeted = greeting_name(referrer.name) if referrer and to_the_referrer(template) else ""
    place = _found_through(contact)
    other = whose(contact.relationship)
    return {
        "named_by": name,
        "referrer": greeted or name,
        "introducer": greeted,
        "may_use_name": "yes" if may else "",
        "may_ask": "yes" if contact.may_use_name is None else "",
        "named_on": _named_on(ws, contact, now),
        "asks_first": "yes" if asks_first(contact.notes) else "",
        "connection": place or other or name,
        "known_as": known_as(contact.relationship),
    }


def _from_interview(
    ws: Workspace, interview: Interview | None, now: datetime, template: Template | None
) -> dict[str, str]:
    if interview is None:
        return {}
    profile = ws.profile
    zone = zone_named(profile.time_zone or interview.time_zone)
    today = local_day(now, zone)
    start = None if interview.clock.started else interview.start
    kind = template.kind if template else "thank-you"
    return {
        "questions": "\n".join(f"- {item.text}" for item in _asked_ahead(interview)),
        "in_person": "yes" if interview.format == "in person" else "",
        "in_writing": "yes" if interview.is_written else "",
        "talk_ahead": told_day(local_day(start, zone), today, profile.locale) if start else "",
        "learned": value_in_letter(ws, interview, "learned", kind),
        "appreciated": value_in_letter(ws, interview, "appreciated", kind),
        "next_step": value_in_letter(ws, interview, "next_step", kind),
        "talk_date": said_day(interview, profile, now),
        "write_again": rough_date(interview.report_back_on, today),
        "decided_for": _decided(ws),
    }


def _decided(ws: Workspace) -> str:
    """The field one decided for, as it follows "decided for"; "" while nothing is decided."""
    chosen = [one.title for one in ws.fields.all() if one.status == "chosen"]
    return in_a_sentence(chosen[-1]) if chosen and names_one(chosen[-1]) else ""


def _for_a_helper(ws: Workspace, interview: Interview | None, helper: str) -> dict[str, str]:
    """For thanks to somebody else than the one talked to: what they did, and who that was."""
    if interview is None or interview.contact == helper:
        return {}
    other = ws.contacts.get(interview.contact)
    return {
        "talked_with": plain_name(other.name) if other and not other.private else "",
        "helped_with": str(read_draft(ws, helped_draft(interview.id, helper)).get("with", "")),
    }


def _asked_ahead(interview: Interview) -> list[PlannedQuestion]:
    """The must asks without whom else to talk to: that belongs to the end of a talk. Where nothing
    else is asked, these.
    """
    library = content_in_use()[0]
    names = {each.id for each in library.questions if each.topic == REFERRAL_TOPIC}
    musts = [item for item in interview.plan if item.must]
    return [item for item in musts if item.question not in names] or musts


def helped_draft(interview_id: str, helper: str) -> str:
    """Under which name it is kept with what somebody helped to prepare a talk."""
    return f"helped-{interview_id}-{helper}"


def offered_draft(contact_id: str) -> str:
    """Under which name it is kept which two times (`first`, `second`) one offers a contact, `by`
    which day one would like answers in writing, and that one can name `none` yet for a talk that
    one puts off.
    """
    return f"offered-{contact_id}"


def _before_the_interview(
    ws: Workspace, contact: Contact, interview: Interview | None, *, now: datetime
) -> dict[str, str]:
    """When one wrote, two times to offer, and of a talk with a date when, how and where it is.

    Days and times are those of the person's zone; where clocks in the zone in which the talk was
    agreed show something else, that time is named too.
    """
    offered = read_draft(ws, offered_draft(contact.id))
    wrote, profile_locale = _asked_on(ws, contact), ws.profile.locale
    zone = zone_named(ws.profile.time_zone)
    today = local_day(now, zone)
    values = {
        "wrote_on": told_day(local_day(wrote, zone), today, ws.profile.locale) if wrote else "",
        "better_time": _better_time(ws, contact, profile_locale),
        "first_time": str(offered.get("first", "")),
        "second_time": str(offered.get("second", "")),
        "answer_by": str(offered.get("by", "")),
        "no_new_time": "yes" if offered.get("none") else "",
    }
    if interview is not None and interview.start is not None:
        values["talk_when"] = _when(interview.start, interview.time_zone, ws.profile, now)
        values["talk_off"] = "yes" if interview.cancelled or interview.start <= now else ""
        values["talk_how"] = _HOW.get(interview.format, "")
        values["talk_place"] = interview.place
    return values


def _asked_on(ws: Workspace, contact: Contact) -> datetime | None:
    """When the present round began; of an answer noted by itself, when the message went out. None
    where nobody knows when it was.
    """
    tries = index_of(ws).attempts_of.get(contact.id, [])
    message = tries[-1].answers if tries else ""
    answered = next((one for one in tries if one.id == message), None)
    began = answered.at if answered else round_began(tries)
    if any(one.at == began and not day_is_known(one, contact) for one in tries):
        return None
    return began


def _better_time(ws: Workspace, contact: Contact, locale: str) -> str:
    """When it would suit them better, after "not now": January, a day, or their words quoted."""
    tries = index_of(ws).attempts_of.get(contact.id, [])
    last = tries[-1] if tries else None
    words = last.again.strip() if last and last.outcome == "not now" else ""
    if last is None or not words:
        return ""
    heard = local_day(answered_at(last) or last.at, zone_named(ws.profile.time_zone))
    found = read_again(words, today=heard, locale=locale)
    if found and found.is_month:
        return month(found.day).split()[0]
    if found and found.is_day:
        return told_day(found.day, found.day, locale)
    return f"“{words}”"


def _when(start: datetime, agreed_in: str, profile: Profile, now: datetime) -> str:
    """Wednesday, 9 December at 15:00; with the other clock where it shows another time."""
    own = zone_named(profile.time_zone or agreed_in)
    there = zone_named(agreed_in) if agreed_in.strip() else own
    mine, theirs = start.astimezone(own), start.astimezone(there)
    today = local_day(now, own)
    day = told_day(mine.date(), today, profile.locale)
    words = f"{day} at {clock(mine, profile.locale)}"
    if mine.utcoffset() == theirs.utcoffset():
        return words
    hour = clock(theirs, profile.locale)
    if theirs.date() != mine.date():
        hour = f"{told_day(theirs.date(), today, profile.locale)} at {hour}"
    return f"{words} ({zone_city(str(own))}), which is {hour} {zone_city(agreed_in.strip())}"
