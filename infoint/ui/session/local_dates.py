"""Moments as the person reads them: in their zone and their way of writing.

Babel is loaded once a moment is shown: the first screen of a new person has none.
"""

from datetime import date, datetime, time

from infoint.dates import written
from infoint.dates.local_time import zone_city, zone_named
from infoint.domain import Interview
from infoint.i18n import _, ngettext
from infoint.ui.session import browser_facts, session

_MORNING, _EVENING = 5, 17


def clock(moment: datetime) -> str:
    """10:42, in the person's zone."""
    return time_of_day(moment.astimezone(session.zone()).time())


def time_of_day(hour: time) -> str:
    """14:30, or 2:30 PM, as the person's locale writes it."""
    return written.screen_clock(hour, session.locale_name())


def day(moment: datetime | date, *, year: bool | None = None) -> str:
    """Tue, 3 Mar, in the person's zone and order; with the year where it is not this one.

    `year` says instead whether it stands there: beside a box that takes any year it does.
    """
    local = moment.astimezone(session.zone()).date() if isinstance(moment, datetime) else moment
    return written.screen_day(local, today(), session.locale_name(), year=year)


def day_of_browser(moment: datetime) -> str:
    """What `day` says, in the browser's zone and way: for where no profile can be read."""
    zone = browser_facts.zone_of_browser()
    local, here = moment.astimezone(zone).date(), session.now().astimezone(zone).date()
    locale = (browser_facts.browser_locale() or "en-GB").replace("-", "_")
    return written.screen_day(local, here, locale)


def said_aloud(moment: datetime) -> str:
    """Tuesday, 3 March, in the person's zone, as one says it."""
    local = moment.astimezone(session.zone()).date()
    return written.told_day(local, today(), session.locale_name())


def day_in_a_letter(local: date) -> str:
    """Tuesday, 3 March, as the person would write it in a message."""
    return written.told_day(local, today(), session.locale_name())


def in_a_letter(local: date, hour: time) -> str:
    """Tuesday, 3 March at 10:00, as the person would write it in a message."""
    told = day_in_a_letter(local)
    return f"{told} at {time_of_day(hour)}"


def day_and_clock(moment: datetime) -> str:
    """Tue, 3 Mar 2026 at 10:42, in the person's zone."""
    return _("{day} at {time}", day=day(moment), time=clock(moment))


def appointment(moment: datetime, agreed_in: str = "") -> str:
    """Tue, 3 Mar 2026 at 15:00 (London time); where clocks there differ, that time as well.

    `agreed_in` is the IANA zone in which a talk was agreed, such as that of the other person.
    """
    own, there = session.zone(), zone_named(agreed_in) if agreed_in.strip() else session.zone()
    words = _("{when} ({zone})", when=day_and_clock(moment), zone=zone_city(str(own)))
    local = moment.astimezone(there)
    if local.utcoffset() == moment.astimezone(own).utcoffset():
        return words
    when = written.screen_clock(local, session.locale_name())
    if local.date() != moment.astimezone(own).date():
        when = _("{day} at {time}", day=day(local.date()), time=when)
    zone = zone_city(agreed_in.strip())
    return _("{here}, which is {there} {zone}", here=words, there=when, zone=zone)


def appointment_of(interview: Interview) -> str:
    """When an interview is, as `appointment`; now where it has no date."""
    return appointment(interview.start or session.now(), interview.time_zone)


def agreed(interview: Interview) -> str:
    """When an interview is: with zones only where the clocks of the other person differ."""
    start = interview.start or session.now()
    there = zone_named(interview.time_zone) if interview.time_zone.strip() else session.zone()
    if start.astimezone(there).utcoffset() == start.astimezone(session.zone()).utcoffset():
        return day_and_clock(start)
    return appointment_of(interview)


def ahead(moment: datetime) -> str:
    """today, tomorrow, in 3 days; "" once the day is over."""
    days = (moment.astimezone(session.zone()).date() - today()).days
    if days < 0:
        return ""
    if days < 2:
        return _("tomorrow") if days else _("today")
    return ngettext("in {n} day", "in {n} days", days)


def today() -> date:
    """Today's date in the person's zone."""
    return session.now().astimezone(session.zone()).date()


def before_evening() -> bool:
    """Whether it is day still, so that something can wait until tonight."""
    return _MORNING <= session.now().astimezone(session.zone()).hour < _EVENING


def is_today(moment: datetime) -> bool:
    """Whether a moment lies on the present day, in the person's zone."""
    return moment.astimezone(session.zone()).date() == today()
