"""Scripts are written once and kept; attempts are logged with what comes next."""

from datetime import UTC, date, datetime, timedelta

import pytest

from infoint.domain.letters import GAP_MARK
from infoint.domain.problems import InputError
from infoint.letters import writing
from infoint.outreach import attempts
from infoint.people import contacts
from infoint.store import GoneError


@pytest.fixture
def script(ws, library, anna, now):
    return attempts.script_for(ws, library, anna.id, "email", now=now)


def test_script_is_written_and_stored(ws, anna, script, now):
    """A new script is filled from the template and stored with its gaps."""
    assert ws.letters.all() == [script]
    assert (script.kind, script.contact, script.channel) == ("script", anna.id, "email")
    assert script.written == now
    assert "Anna" in script.text
    assert "your name" in script.open_gaps


def test_script_is_kept(ws, library, anna, script, now):
    """Asking again gives the same script, changed words and all, without a write."""
    with ws.edit("", now=now) as tx:
        tx.letters.update(script.id, text="mine")
    revision = ws.revision
    again = attempts.script_for(ws, library, anna.id, "email", now=now)
    assert (again.id, again.text) == (script.id, "mine")
    assert ws.revision == revision


def test_another_template_is_another_script(ws, library, anna, script, now):
    """Each template has its own text for a contact."""
    assert attempts.script_for(ws, library, anna.id, "phone", now=now).id != script.id


def test_unknown_template_and_contact(ws, library, anna, now):
    """A template or contact that is gone is said."""
    with pytest.raises(InputError):
        attempts.script_for(ws, library, anna.id, "nowhere", now=now)
    with pytest.raises(GoneError):
        attempts.script_for(ws, library, "gone", "email", now=now)
    assert not ws.letters.all()


def test_refill_starts_over_and_can_be_undone(ws, library, script, now):
    """Starting over takes the template with what is known now; undo brings the words back."""
    with ws.edit("typed", now=now) as tx:
        tx.letters.update(script.id, text="mine")
        tx.profile.update(name="Mia Roth")
    later = now + timedelta(hours=1)
    fresh = writing.refill(ws, library, script.id, now=later)
    assert "Mia Roth" in fresh.text
    assert fresh.written == later
    ws.undo()
    assert ws.letters.get(script.id).text == "mine"


def test_gaps_are_filled_in_place(ws, library, script, now):
    """What was entered since goes into its gap, and own words around it stay."""
    with ws.edit("", now=now) as tx:
        tx.letters.update(script.id, text=script.text + "\nP.S. mine [your name]")
        tx.profile.update(name="Mia Roth")
    filled = writing.fill_gaps(ws, library, script.id, now=now)
    assert "Mia Roth" in filled.text
    assert filled.text.endswith("P.S. mine [your name]")
    assert "your name" not in filled.open_gaps
    assert "two sentences about you" in filled.open_gaps


def test_nothing_to_fill_in_is_said(ws, library, script, now):
    """Where nothing that is missing was entered, a sentence says what to do."""
    with pytest.raises(InputError) as raised:
        writing.fill_gaps(ws, library, script.id, now=now)
    assert list(raised.value.problems) == ["gaps"]


def test_odd_words_are_inserted_letter_for_letter(ws, library, now):
    """Signs of templates and of markup in what people typed stay as they are."""
    odd = "**Bo** <b>x</b> $x^2$ :red[y] {{ my_name }} {% if %}"
    contact = contacts.add_contact(ws, {"name": "Bo", "where_found": odd}, now=now)
    assert odd in attempts.script_for(ws, library, contact.id, "email", now=now).text


def test_introduction_goes_to_the_one_who_knows_them(ws, library, now):
    """A request to be introduced greets the referrer, whether or not the name may be used."""
    bo = contacts.add_contact(ws, {"name": "Bo Ek"}, now=now)
    contact = contacts.add_contact(ws, {"name": "A", "referred_by": bo.id}, now=now)
    text = attempts.script_for(ws, library, contact.id, "introduction", now=now).text
    assert "Hello Bo," in text


def test_attempt_is_logged(ws, anna, now):
    """An attempt keeps channel, words and outcome, and when to look at it again."""
    attempt = attempts.log_attempt(
        ws, anna.id, "phone", "message left", text="hello", note="ring late", now=now
    )
    assert (attempt.at, attempt.text, attempt.note) == (now, "hello", "ring late")
    assert attempt.next_date == date(2026, 3, 12)  # seven business days after Tuesday the 3rd


@pytest.mark.parametrize("outcome", ["replied", "agreed", "declined", "wrong person"])
def test_an_answer_needs_no_next_date(ws, anna, now, outcome):
    """Once there is an answer nobody has to be nudged."""
    assert attempts.log_attempt(ws, anna.id, "email", outcome, now=now).next_date is None


def test_follow_up_days_are_the_persons(ws, anna, now):
    """The days to wait are those of the profile, counted in its zone."""
    with ws.edit("", now=now) as tx:
        tx.profile.update(follow_up_days=(1, 2), time_zone="Pacific/Kiritimati")
    attempt = attempts.log_attempt(ws, anna.id, "email", "waiting", now=now)
    assert attempt.next_date == date(2026, 3, 6)  # there it is Wednesday already


def test_an_unknown_zone_does_no_harm(ws, anna, now):
    """With a zone that this machine does not know the days count in UTC."""
    with ws.edit("", now=now) as tx:
        tx.profile.update(time_zone="Mars/Base")
    attempt = attempts.log_attempt(ws, anna.id, "email", "waiting", now=now)
    assert attempt.next_date == date(2026, 3, 12)


def test_an_attempt_of_another_day(ws, anna, now):
    """An attempt may have been made before it is logged, but not ahead, nor ages ago."""
    at = now - timedelta(days=3)
    assert attempts.log_attempt(ws, anna.id, "email", "waiting", at=at, now=now).at == at
    for wrong in (now + timedelta(days=1), datetime(1926, 3, 3, tzinfo=UTC)):
        with pytest.raises(InputError) as raised:
            attempts.log_attempt(ws, anna.id, "email", "waiting", at=wrong, now=now)
        assert list(raised.value.problems) == ["at"]


def test_the_script_without_gaps_is_kept_as_sent(ws, anna, script, now):
    """Without own words, the script of that channel is what was sent, unless gaps are left."""
    assert attempts.log_attempt(ws, anna.id, "email", "waiting", now=now).text == ""
    with ws.edit("", now=now) as tx:
        tx.letters.update(script.id, text=f"Dear Anna{GAP_MARK}", subject="Hello")
    assert attempts.log_attempt(ws, anna.id, "email", "waiting", now=now).text == "Dear Anna"
    assert attempts.log_attempt(ws, anna.id, "phone", "waiting", now=now).text == ""


def test_an_attempt_needs_channel_and_outcome(ws, anna, now):
    """Without them both are asked for, and nothing is logged."""
    with pytest.raises(InputError) as raised:
        attempts.log_attempt(ws, anna.id, "", "", now=now)
    assert list(raised.value.problems) == ["channel", "outcome"]
    assert not ws.attempts.all()


def test_the_situation_is_that_of_the_script(ws, library, anna, script, now):
    """The situation comes from the template of the kept script of that channel; else it is ""."""
    logged = attempts.log_attempt(ws, anna.id, "email", "waiting", library=library, now=now)
    assert logged.situation == library.template("email").situation != ""
    for channel, known in (("phone", library), ("email", None)):
        other = attempts.log_attempt(ws, anna.id, channel, "waiting", library=known, now=now)
        assert other.situation == ""


def test_holidays_of_the_country_are_skipped(ws, anna, now):
    """From 1 April 2026 in Germany: Good Friday, a weekend and Easter Monday do not count."""
    at = datetime(2026, 4, 1, 9, tzinfo=UTC)
    with ws.edit("", now=now) as tx:
        tx.profile.update(country="DE", time_zone="Europe/Berlin", follow_up_days=(2, 3))
    logged = attempts.log_attempt(ws, anna.id, "email", "waiting", now=at)
    assert logged.next_date == date(2026, 4, 8)  # Thursday 2, Tuesday 7, Wednesday 8
    with ws.edit("", now=now) as tx:
        tx.profile.update(country="")
    assert attempts.log_attempt(ws, anna.id, "email", "waiting", now=at).next_date == (
        date(2026, 4, 6)
    )


def test_whom_to_ask_instead(ws, anna, draft, now):
    """One line makes a contact who keeps who named them; undo takes both marks away."""
    with ws.edit("", now=now) as tx:
        tx.contacts.update(anna.id, organization="Museum", fields=("art",))
    wrong = attempts.log_attempt(ws, anna.id, "phone", "wrong person", now=now)
    draft(f"instead-{wrong.id}", line="Bo Ek, PhD, head of exhibitions")
    bo = attempts.name_instead(ws, wrong.id, now=now)
    assert (bo.name, bo.role) == ("Bo Ek, PhD", "head of exhibitions")
    assert (bo.referred_by, bo.may_use_name) == (anna.id, None)
    assert (bo.where_found, bo.fields) == ("", ())
    assert ws.attempts.get(wrong.id).instead == bo.id
    assert ws.page_state.drafts == {}
    assert attempts.name_instead(ws, wrong.id, now=now) == bo
    ws.undo()
    assert ws.contacts.all() == [ws.contacts.get(anna.id)]
    assert ws.attempts.get(wrong.id).instead == ""


@pytest.mark.parametrize("line", ["", "  ", " , "])
def test_nobody_named_instead(ws, anna, draft, now, line):
    """Without a name, a sentence asks for it and nobody is added."""
    wrong = attempts.log_attempt(ws, anna.id, "phone", "wrong person", now=now)
    draft(f"instead-{wrong.id}", line=line)
    with pytest.raises(InputError) as raised:
        attempts.name_instead(ws, wrong.id, now=now)
    assert list(raised.value.problems) == ["line"]
    assert len(ws.contacts) == 1


def test_the_name_of_who_sent_one_on_is_not_used_unasked(ws, library, anna, draft, now):
    """The message to the right person names the wrong one only once that is allowed."""
    wrong = attempts.log_attempt(ws, anna.id, "phone", "wrong person", now=now)
    draft(f"instead-{wrong.id}", line="Bo Ek")
    bo = attempts.name_instead(ws, wrong.id, now=now)
    assert "Anna Lee" not in attempts.script_for(ws, library, bo.id, "email", now=now).text


def test_attempt_for_a_removed_contact(ws, now):
    """Nothing is logged for a contact that is gone."""
    with pytest.raises(GoneError):
        attempts.log_attempt(ws, "gone", "email", "waiting", now=now)


def test_an_answer_comes(ws, anna, now):
    """Setting the outcome takes away the next date, or brings it back."""
    attempt = attempts.log_attempt(ws, anna.id, "email", "waiting", now=now)
    agreed = attempts.set_outcome(ws, attempt.id, "agreed", now=now)
    assert (agreed.outcome, agreed.next_date) == ("agreed", None)
    assert attempts.set_outcome(ws, attempt.id, "no answer", now=now).next_date
    with pytest.raises(InputError):
        attempts.set_outcome(ws, attempt.id, "maybe", now=now)


def test_an_attempt_is_removed(ws, anna, now):
    """What was logged by mistake can be removed."""
    attempt = attempts.log_attempt(ws, anna.id, "email", "waiting", now=now)
    attempts.remove_attempt(ws, attempt.id, now=now)
    assert not ws.attempts.all()
