"""Words and signs of a status, and ways to reach somebody or to talk."""

import pytest

from infoint.domain.kinds import Outcome
from infoint.imports.tracker.cells import answer_of, channel_of, format_of
from infoint.imports.tracker.events import event_of
from infoint.imports.tracker.statuses import STATUSES, is_a_no, status_key, status_of
from tests.imports.reading import names, read


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("To contact", "to contact"),
        ("Not contacted yet", "to contact"),
        ("2 - Contacted", "asked"),
        ("Emailed, waiting for reply", "asked"),
        ("No reply yet", "asked"),
        ("Left a voicemail", "message left"),
        ("No response", "no answer"),
        ("👻 Ghosted", "no answer"),
        ("Replied!", "replied"),
        ("Said yes", "agreed"),
        ("📅", "scheduled"),
        ("Interview scheduled for 12/3", "scheduled"),
        ("DONE", "talked"),
        ("✅ Completed", "talked"),
        ("Need to thank", "talked"),
        ("Thank-you sent", "thanked"),
        ("Maybe later", "not now"),
        ("Declined - too busy", "declined"),
        ("Wrong person", "wrong person"),
        ("No show", "cancelled"),
        ("keine Antwort", "no answer"),
        ("Sans réponse", "no answer"),
        ("Gespräch geführt", "talked"),
        ("Not interested", "declined"),
        ("In limbo", None),
        ("yes", None),
        ("should be done by May", None),
        ("haven't talked", None),
        ("🦄", None),
        ("", None),
        ("done " * 40, None),
    ],
)
def test_a_status(text: str, means: str | None) -> None:
    """What is known says one thing; a word that turns it round, or too many, and it says none."""
    assert status_of(text) == means


@pytest.mark.parametrize(
    ("means", "texts"),
    [
        ("asked", "pending|Shot them a note|dm'd|no word yet|haven't heard back|Fingers crossed"),
        ("message left", "left a vm|LVM"),
        ("no answer", "Ghosted|crickets|radio silence|left on read|Went quiet|tumbleweeds"),
        ("replied", "hit me back|in touch|got back to me|linked up on LinkedIn|back and forth"),
        ("agreed", "down to chat|green light|👍"),
        ("scheduled", "booked!|locked in|on the books|penciled in|Booked, fingers crossed"),
        ("talked", "linked up|we chatted|done ✅|hopped on a call|Grabbed coffee|caught up"),
        ("thanked", "ty'd|thx'd|said thanks"),
        ("not now", "rain check|circle back|on ice|snoozed"),
        ("declined", "no dice|hard no|not happening|got a no"),
        ("cancelled", "flaked|stood me up|bailed on me|a no-show"),
        ("no answer", "Funkstille|me dejó en visto|mis un vent|sparito|radiostilte|no vácuo"),
        ("declined", "Korb bekommen|calabazas|râteau|due di picche"),
    ],
)
def test_a_status_as_students_say_it(means: str, texts: str) -> None:
    """Words that one says among friends mean what they mean."""
    assert {text: status_of(text) for text in texts.split("|")} == dict.fromkeys(
        texts.split("|"), means
    )


@pytest.mark.parametrize(
    "text",
    [
        "vibes",
        "seen",
        "phone tag",
        "bounced",
        "not keen",
        "he's in Berlin",
        "ask Mia",
        "hmu",
        "nope",
    ],
)
def test_a_word_that_may_mean_two_things_is_asked(text: str) -> None:
    """Slang that is not known, or leaves open what was, is for the person to say."""
    assert status_of(text) is None


def test_the_same_status_however_it_is_written() -> None:
    """Case, marks and the number in front of it do not count; a sign is its own key."""
    assert {status_key(text) for text in ("3. In Limbo!", "in limbo", "IN LIMBO")} == {"in limbo"}
    assert status_key("🦄") != status_key("🐙")
    assert len(STATUSES) == len(set(STATUSES))


@pytest.mark.parametrize(
    ("text", "channel", "how"),
    [
        ("Email", "email", None),
        ("via LinkedIn DM", "note", None),
        ("Phone call", "phone", "phone"),
        ("called, left voicemail", "voicemail", None),
        ("WhatsApp", "message", None),
        ("📧", "email", None),
        ("Zoom", None, "video"),
        ("coffee chat in person", "in person", "in person"),
        ("Email + LinkedIn", None, None),
        ("carrier pigeon", None, None),
    ],
)
def test_ways(text: str, channel: str | None, how: str | None) -> None:
    """One way, in its words or its sign; two are none that could be chosen."""
    assert (channel_of(text), format_of(text)) == (channel, how)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        *((yes, True) for yes in ("Yes", "✔️", "TRUE", "checked", "x", "ja")),
        *((no, False) for no in ("no", "❌", "FALSE", "☐", "nein")),
        *((other, None) for other in ("maybe", "5", "")),
    ],
)
def test_yes_and_no(text: str, answer: bool | None) -> None:
    """In words, ticks and signs."""
    assert answer_of(text) is answer


@pytest.mark.parametrize(
    "text", ["Absage / keine Antwort", "Declined/ghosted", "said no or no reply"]
)
def test_one_of_two_is_asked_about(text: str) -> None:
    """Words that leave open whether somebody said no mean neither."""
    assert status_of(text) is None
    assert status_of("Talked / thanked") == "thanked"


@pytest.mark.parametrize(
    "text",
    [
        "no, on paternity leave",
        "No - doesn't do these",
        "nein, keine Zeit",
        "non, pas le temps",
        "no, está de baja",
        "no, è in maternità",
        "nee, geen tijd",
        "não, está de licença",
        "declined: no time",
        "Wrote back 11/6, declined: no time for students this year",
        "said thanks but no, doesn't do calls",
        "said he doesn't do these",
        "can't, company policy",
        "She answered: sorry, can't, company policy",
        "clerk said no",
        "called 10/8, nope",
    ],
)
def test_a_no_with_its_reason(text: str) -> None:
    """It is a no, as is one of which it is told who said it."""
    assert is_a_no(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no",
        "nope",
        "not yet",
        "no, not yet",
        "no reply, moving on",
        "no, emailed 10/5",
        "no, left vm",
        "no, forgot to ask",
        "called 10/8, no",
        "called 10/8, no answer",
        "No problem, Tuesday works",
        "No. 3",
        "yes, can't wait",
        "said yes, no time this week",
        "no, not right now",
        "can't, ask again in May",
        "oui, pas de souci",
        "x" * 500 + ", no, on leave",
    ],
)
def test_what_is_no_such_no(text: str) -> None:
    """A no alone may say that nobody answered; what is put off is no refusal."""
    assert not is_a_no(text)


_WITH_KEY = (
    ",Name,Company,Sent,Notes,,{head}\n🟣,Ana Prima,Oak,2026-09-14,kind,,{first}\n"
    "⚫,Bo Ek,Elm,,,,🔶 = said no / no answer\n🔶,Cy Dee,Ash,2026-09-21,,,\n"
    "⚪️,Di Fox,Ivy,2026-10-12,,,\n"
)


def test_the_key_at_the_side() -> None:
    """What it says of a sign is the status, whatever the sign means elsewhere; where it leaves two
    things open the person is asked. It is nothing of whoever stands in its rows.
    """
    found = read(_WITH_KEY.format(head="🟣 ghosted", first="⚫ not asked yet"))
    assert names(found) == ["Ana Prima", "Bo Ek", "Cy Dee", "Di Fox"]
    ana = found.people[0]
    outcomes = {one.contact: one.outcome for one in found.attempts}
    assert outcomes[ana.id] is Outcome.NO_ANSWER
    assert found.people[1].id not in outcomes
    assert set(found.unknown_statuses) == {"🔶", "⚪️"}
    assert "not asked" not in "".join(one.notes for one in found.people)


def test_a_column_of_signs_and_words_that_is_no_key() -> None:
    """Beside a filled column, or with a title of its own, cells with a sign are the person's."""
    found = read(_WITH_KEY.format(head="Mood", first="⚫ not asked yet"))
    assert "not asked yet" in found.people[0].notes


@pytest.mark.parametrize(
    "text",
    ["spoke to her assistant", "talked with his secretary, will call", "met the receptionist"],
)
def test_who_was_talked_to_was_somebody_else(text: str) -> None:
    """To have talked to somebody's assistant is no talk with them."""
    assert status_of(text) is None
    event = event_of(text)
    assert event is None or event.kind != "talk"


def test_an_assistant_who_is_meant() -> None:
    """Of an assistant dean it is one."""
    assert status_of("talked to the assistant dean") == "talked"


@pytest.mark.parametrize("text", ["Auto-reply", "automatic reply, out till Jan", "out of office"])
def test_an_answer_that_nobody_wrote(text: str) -> None:
    """An automatic reply leaves the message without an answer."""
    assert status_of(text) == "asked"
    assert event_of(text) is None
