"""Columns whose titles say nothing: told by most of their cells and by the days beside them."""

from datetime import date, time

import pytest

from infoint.domain.kinds import Channel, Outcome
from tests.imports.reading import names, only, read

TODAY = date(2026, 11, 20)


def test_days_by_where_they_lie() -> None:
    """Before the talk one wrote, right behind it one said thanks, much later is what is next."""
    found = read(
        "Name,Spark,Sitdown,O'clock,Glow,Poke\n"
        "Ana Prima,2026-09-01,2026-09-10,10:00,2026-09-11,2026-12-04\n"
        "Bo Ek,2026-09-03,2026-09-14,14:30,2026-09-15,2027-01-11\n"
        "Cy Dee,2026-09-05,2026-09-21,9:15,2026-09-21,\n",
        today=TODAY,
    )
    assert found.mapping == {
        "Name": "name",
        "Spark": "contacted",
        "Sitdown": "interview",
        "O'clock": "interview_time",
        "Glow": "thanked",
        "Poke": "next",
    }
    assert (found.interviews[0].day, found.interviews[0].hour) == (date(2026, 9, 10), time(10))


@pytest.mark.parametrize("title", ["Birthday", "Applied", "Added on", "Salary since"])
def test_days_of_something_else(title: str) -> None:
    """A title that says of what its days are is not guessed at."""
    found = read(f"Name,{title}\nAna Prima,2026-09-01\nBo Ek,2026-09-02\n", today=TODAY)
    assert not found.attempts
    assert title not in found.mapping


def test_one_column_of_days_alone() -> None:
    """What was on them nobody knows: the status says it, else they are told as having no place."""
    found = read("Name,Mark\nAna Prima,2026-09-01\nBo Ek,2026-09-02\n", today=TODAY)
    assert found.mapping["Mark"] == "dated"
    assert (found.attempts, len(found.unplaced)) == ([], 2)


def test_ways_and_statuses_by_their_words() -> None:
    """Under a title that says nothing of it."""
    found = read(
        "Name,Wrote on,Vehicle,Weather\nAna Prima,2026-09-01,email,said no\n"
        "Bo Ek,2026-09-02,LinkedIn,no reply\nCy Dee,2026-09-03,phone,waiting\n",
        today=TODAY,
    )
    assert (found.mapping["Vehicle"], found.mapping["Weather"]) == ("channel", "status")
    assert [(one.channel, one.outcome) for one in found.attempts] == [
        (Channel.EMAIL, Outcome.DECLINED),
        (Channel.NOTE, Outcome.NO_ANSWER),
        (Channel.PHONE, Outcome.WAITING),
    ]


def test_a_place_by_the_addresses() -> None:
    """Words that stand in the hosts of the addresses are where they work."""
    found = read(
        "Name,Barn,Email\nAna Prima,Fernline,ana@fernline.example\n"
        "Bo Ek,Harbor Ledger,bo@harborledger.example\n"
    )
    assert [one.organization for one in found.people] == ["Fernline", "Harbor Ledger"]


def test_whom_others_named() -> None:
    """Names of people of the same table, in most cells of a column, are who named them."""
    found = read("Name,Firm,Spark\nAna Prima,Oak,\nBo Ek,Elm,Ana Prima\nCy Dee,Fir,Ana Prima\n")
    assert [one.referred_by for one in found.people] == ["", "Ana Prima", "Ana Prima"]


def test_names_with_what_they_do() -> None:
    """Without a column of names, the first one that holds a name and a job in each cell."""
    rows = '"Ana Prima, Nurse @ Fernline",a@f.example\n"Bo Ek, Editor @ Pier",b@p.example\n'
    found = read(f"Folk,Reach\n{rows}")
    assert [(one.name, one.role, one.organization) for one in found.people] == [
        ("Ana Prima", "Nurse", "Fernline"),
        ("Bo Ek", "Editor", "Pier"),
    ]


def test_the_place_may_stand_before_the_job() -> None:
    """Which is which the words of each cell tell, or the title."""
    found = read("Name,where + what\nAna Prima,Pier - Nurse\nBo Ek,Fernline - Editor\n")
    assert [(one.role, one.organization) for one in found.people] == [
        ("Nurse", "Pier"),
        ("Editor", "Fernline"),
    ]


def test_family_names_first_in_a_whole_column() -> None:
    """Where most names are written so, also those whose first name nobody knows."""
    found = read('Lead,Company\n"Whitcombe, Orsolwi",Oak\n"Ocampo, Luz Marina",Elm\n')
    assert names(found) == ["Orsolwi Whitcombe", "Luz Marina Ocampo"]


def test_whoever_named_them_as_where_they_were_found() -> None:
    """Somebody of the same file behind a word such as Referral."""
    found = read("Name,Source\nAna Prima,Career fair\nBo Ek,Referral: Ana Prima\n")
    assert found.people[1].referred_by == "Ana Prima"


def test_rows_of_a_log_without_the_address() -> None:
    """Later rows that leave out the address and the place are the same person's."""
    found = read(
        "On,Person,Outlet,Mail,Event\n2026-09-01,Ana Prima,Pier,ana@p.example,wrote\n"
        "2026-09-08,Ana Prima,,,talked\n2026-09-09,Ana Prima,,,thanked\n"
        "2026-09-10,Bo Ek,Oak,,wrote\n",
        today=TODAY,
    )
    assert names(found) == ["Ana Prima", "Bo Ek"]
    assert (len(found.interviews), len(found.letters)) == (1, 1)


def test_a_sum_with_words_beside() -> None:
    """Counts of the whole table are nobody."""
    found = read("Name,Company,Stage\nAna Prima,Oak,met\nTotal leads: 1,,Met: 1\n")
    assert only(found).name == "Ana Prima"


def test_a_name_under_a_title_that_says_less() -> None:
    """Its words stand in the addresses beside it."""
    found = read(
        "Conversation Partner,E-mail\nTemperance Okafor,t.okafor@rep.example\n"
        "Bastien Lavergne,blavergne@harbor.example\n"
    )
    assert names(found) == ["Temperance Okafor", "Bastien Lavergne"]


def test_talks_in_a_list_of_applications() -> None:
    """What can only be about people is theirs; when one applied is nothing of them."""
    found = read(
        "Employer,Applied,Insider,Asked insider for a chat,Chat,Chat notes\n"
        "Vireo,2026-09-01,Jo Brightman,2026-09-07,2026-09-13,Long shifts\n",
        today=TODAY,
    )
    assert [one.day for one in found.attempts] == [date(2026, 9, 7)]
    assert [(one.day, one.notes) for one in found.interviews] == [
        (date(2026, 9, 13), "Long shifts")
    ]


def test_a_team_is_nobody() -> None:
    """With an address that many read."""
    found = read(
        "Name,Company,Email\nHiring team,Oak,jobs@oak.example\nAna Prima,Oak,a@oak.example\n"
    )
    assert names(found) == ["Ana Prima"]


def test_names_with_jobs_beside_a_place() -> None:
    """Where no column holds jobs and most names have one behind them."""
    rows = '"Rosamund Keating, Staff Attorney",Oak\n"Bo Ek, Nurse",Elm\n"Cy Dee, Editor",Fir\n'
    found = read(f'"Contact (Name, Title)",Organization\n{rows}')
    assert [(one.name, one.role, one.organization) for one in found.people][:1] == [
        ("Rosamund Keating", "Staff Attorney", "Oak")
    ]


def test_days_with_ways_under_a_head_for_both() -> None:
    """They are tries, not ways alone."""
    found = read(
        "Name,Date & Method of 1st Contact\nAna Prima,9/14 - email\nBo Ek,9/16 - LinkedIn\n",
        today=TODAY,
    )
    assert [(one.day, one.channel) for one in found.attempts] == [
        (date(2026, 9, 14), Channel.EMAIL),
        (date(2026, 9, 16), Channel.NOTE),
    ]
