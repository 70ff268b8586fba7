"""A copy for a counselor: what is in it, what is not, and that damage is told."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.coaching import step_status
from infoint.domain import Contact, Letter, Takeaway
from infoint.library import load_library
from infoint.people.stages import stages
from infoint.sharing.choice import first_choice, shareable
from infoint.sharing.copy_file import CopyError, read_copy, read_heading
from infoint.sharing.filtered import NOT_SHARED, copy_for_counselor
from infoint.sharing.making import file_name, made_again, make_copy, withdraw, withdrawal
from infoint.store import ReadOnlyError, open_workspace
from tests.worlds.students import (
    NOW,
    UNTIL,
    ZONE,
    days,
    demo_workspace,
    everything,
    made,
    progress_only,
)

KEYS = ("starter", "middle", "deciding")


def test_the_file_has_the_students_name_and_the_day() -> None:
    """One file, named by the student's own name and the date."""
    ws = demo_workspace("deciding", "Ana Silva")
    assert made(ws, progress_only()).name == "Ana Silva 2026-11-18.infoint"


@given(st.text(max_size=200))
def test_any_name_gives_a_file_name(name: str) -> None:
    """Whatever somebody is called, the file's name has no sign that a system refuses."""
    found = file_name(name, "2026-11-18")
    assert not set(found) & set('<>:"/\\|?*\0\n')
    assert found.endswith(".infoint")
    assert not found.startswith((".", " "))


@pytest.mark.parametrize("key", KEYS)
def test_progress_is_the_same_in_a_copy_of_progress_alone(key: str) -> None:
    """Steps and stages in the copy are those of the student, though no text is in it."""
    ws, library = demo_workspace(key), load_library()
    copy = copy_for_counselor(ws, progress_only())
    assert [one.state for one in step_status(copy, library, now=NOW)] == [
        one.state for one in step_status(ws, library, now=NOW)
    ]
    assert stages(copy, now=NOW) == stages(ws, now=NOW)


@pytest.mark.parametrize("key", KEYS)
def test_nothing_that_was_not_chosen_can_be_read(key: str) -> None:
    """Of progress alone, no letter, note or address of the student's is anywhere in the file."""
    ws = demo_workspace(key)
    text = made(ws, progress_only(names="initials")).data.decode()
    for letter in ws.letters.all():
        assert not letter.text.strip() or json.dumps(letter.text)[1:-1] not in text
    for interview in ws.interviews.all():
        for words in (interview.debrief.learned, interview.opening, interview.place):
            assert not words.strip() or json.dumps(words, ensure_ascii=False)[1:-1] not in text
    for takeaway in ws.takeaways.all():
        assert (
            len(takeaway.text.split()) < 3
            or json.dumps(takeaway.text, ensure_ascii=False)[1:-1] not in text
        )
    for contact in ws.contacts.all():
        assert contact.name not in text
        assert not contact.email or contact.email not in text
        assert not contact.phone or contact.phone not in text


def test_ones_own_name_stays() -> None:
    """Under a letter the student's name stands, though somebody on the list has the same surname.

    Of that person only the initials are left.
    """
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Samuel Adeyemi")
        tx.contacts.put(Contact(id="n", name="Ngozi Adeyemi"))
        text = "Dear Ngozi Adeyemi,\n\nthank you.\n\nSamuel Adeyemi"
        tx.letters.put(Letter(id="l", contact="n", text=text))
    letter = made(ws, everything(ws, names="initials")).opened.ws.letters.get("l")
    assert letter is not None
    assert letter.text == "Dear N. A.,\n\nthank you.\n\nSamuel Adeyemi"


def test_what_was_chosen_is_there_with_first_names() -> None:
    """A letter that is shared can be read, with the first name of who it is for."""
    ws = demo_workspace("deciding")
    letter = next(one for one in ws.letters.all() if one.kind == "thank-you" and one.text.strip())
    contact = ws.contacts.get(letter.contact)
    assert contact is not None
    copy = made(ws, everything(ws)).opened
    shown = copy.ws.letters.get(letter.id)
    assert shown is not None
    assert contact.name.split()[0] in shown.text
    assert contact.name.split()[-1] not in shown.text
    person = copy.ws.contacts.get(contact.id)
    assert person is not None
    assert (person.name, person.email) == (contact.name.split()[0], "")


def test_full_names_and_addresses_only_where_ticked() -> None:
    """With names in full and addresses chosen, both stand as the student wrote them."""
    ws = demo_workspace("deciding")
    copy = made(ws, everything(ws, names="full", reach=True)).opened.ws
    for contact in ws.contacts.all():
        shown = copy.contacts.get(contact.id)
        assert shown is not None
        if not contact.private:
            assert (shown.name, shown.email) == (contact.name, contact.email)


def test_private_notes_stay_at_home() -> None:
    """Notes on people and what is marked private are no part of a copy unless ticked."""
    ws = demo_workspace("middle")
    talk = ws.interviews.all()[0]
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="zoe", name="Zoe Quark", notes="met in intensive care"))
        secret = Takeaway(id="t", interview=talk.id, text="she is unwell", private=True)
        tx.takeaways.put(secret)
    without, having = made(ws, everything(ws)), made(ws, everything(ws, private=True))
    assert b"intensive care" not in without.data
    assert b"unwell" not in without.data
    assert b"intensive care" in having.data
    assert b"unwell" in having.data


def test_a_copy_cannot_be_changed() -> None:
    """What is opened is read only."""
    copy = made(demo_workspace("starter"), progress_only()).opened
    with pytest.raises(ReadOnlyError), copy.ws.edit("x", now=NOW) as tx:
        tx.profile.update(name="x")


def test_a_list_needs_the_first_line_alone() -> None:
    """The first line has consent and summary, without the name of any other person."""
    ws = demo_workspace("deciding", "Ana Silva")
    data = made(ws, everything(ws)).data
    heading = read_heading(data.split(b"\n")[0])
    assert heading.consent.student == "Ana Silva"
    assert heading.consent.until == UNTIL
    assert heading.summary is not None
    assert heading.summary.talks == sum(one.held_at is not None for one in ws.interviews.all())
    summary = heading.summary.model_dump_json()
    assert not [one.name for one in ws.contacts.all() if one.name.split()[0] in summary]


@pytest.mark.parametrize("place", [30, 400, -400, -3])
def test_damage_is_told(place: int) -> None:
    """A byte that changed anywhere gives one sentence."""
    data = bytearray(made(demo_workspace("starter"), progress_only()).data)
    data[place] ^= 1
    with pytest.raises(CopyError) as problem:
        read_copy(bytes(data))
    assert str(problem.value).endswith(".")


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    """Whatever is chosen as a copy, the answer is a CopyError."""
    with pytest.raises(CopyError):
        read_copy(data)


@pytest.mark.parametrize("end", [b"", b"\r\n", b"\n\n"])
def test_line_ends_of_a_mail_do_no_harm(end: bytes) -> None:
    """A mail program may change the ends of lines, or put a mark of order in front."""
    data = made(demo_workspace("starter"), progress_only()).data
    first, body, _rest = data.split(b"\n")
    assert read_copy(b"\xef\xbb\xbf" + first + b"\r\n" + body + end).ws.contacts.all()


def test_all_copies_are_known_to_be_of_one_person() -> None:
    """The id in the heading stays, also where making a copy was taken back."""
    ws = demo_workspace("middle")
    first = made(ws, progress_only())
    ws.undo(now=NOW)
    second = made(ws, progress_only())
    assert first.opened.heading.student == second.opened.heading.student
    assert first.opened.heading.copy_id != second.opened.heading.copy_id


def test_consent_is_taken_back_by_a_newer_copy() -> None:
    """It names whose it was, and holds nothing else."""
    ws = demo_workspace("middle", "Ana Silva")
    assert withdrawal(ws, now=NOW, tz=ZONE) is None
    copy = made(ws, everything(ws))
    later = NOW + timedelta(days=2)
    found = withdrawal(ws, now=later, tz=ZONE)
    assert found is not None
    name, data = found
    back = read_copy(data)
    assert name == "Ana Silva 2026-11-20 withdrawn.infoint"
    assert back.heading.is_withdrawn
    assert back.heading.student == copy.opened.heading.student
    assert back.ws.contacts.all() == []
    withdraw(ws, now=later)
    assert [one.withdrawn for one in ws.copies.all()] == [later]


def test_a_copy_needs_somebody_to_be_for() -> None:
    """Without a counselor, or with a day that is over, none is made."""
    ws, library = demo_workspace("starter"), load_library()
    for wrong in ({"counselor": " "}, {"until": NOW.date() - timedelta(days=1)}):
        with pytest.raises(ValueError, match="a copy is for somebody"):
            make_copy(ws, library, progress_only(**wrong), now=NOW, tz=ZONE)


def test_the_next_copy_begins_with_the_choice_of_the_last() -> None:
    """Nothing is asked twice; a thing that is gone is not chosen any more."""
    ws = demo_workspace("deciding")
    choice = everything(ws, names="initials", group="Evening class")
    made(ws, choice)
    gone = next(one for one in shareable(ws) if one.kind == "letter")
    with ws.edit("", now=NOW) as tx:
        tx.letters.remove(gone.record)
    again = first_choice(ws, NOW.date())
    assert (again.counselor, again.names, again.group) == ("Dr Okafor", "initials", "Evening class")
    assert again.items == choice.items - {gone.key}


def test_a_text_that_is_not_shared_is_told_from_none() -> None:
    """Where there is a text, the copy says that it is not shared."""
    ws = demo_workspace("deciding")
    copy = copy_for_counselor(ws, progress_only())
    shown = {one.id: one.text for one in copy.letters.all()}
    for letter in ws.letters.all():
        assert shown[letter.id] == (NOT_SHARED if letter.text.strip() else "")


def test_a_copy_is_made_again_as_it_was() -> None:
    """The same file with the same id, as long as nothing that it holds is other."""
    ws = demo_workspace("deciding")
    first = made(ws, everything(ws))
    (record,) = ws.copies.all()
    again = made_again(ws, load_library(), record, now=days(3), tz=ZONE)
    assert again is not None
    assert again.record == record
    assert again.name == first.name
    assert again.opened.heading == first.opened.heading
    assert (
        again.data == first.data or again.opened.ws.letters.all() == first.opened.ws.letters.all()
    )


def test_a_copy_of_other_data_is_not_made_again() -> None:
    """A text that changed or is gone, consent that is over or taken back, a copy of before."""
    ws, library = demo_workspace("deciding"), load_library()
    made(ws, everything(ws))
    (record,) = ws.copies.all()

    def again(**changed: object) -> object:
        one = record.model_copy(update=changed)
        return made_again(ws, library, one, now=days(3), tz=ZONE)

    assert again() is not None
    assert again(until=days(2).date()) is None
    assert again(withdrawn=NOW) is None
    assert again(content="") is None
    assert again(items=("letter/none",)) is None
    letter = next(one for one in ws.letters.all() if one.text.strip())
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text="Other words.")
    assert again() is None
