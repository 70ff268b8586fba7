"""Trackers in many layouts: people right, every cell in its place, and nothing added."""

from infoint.imports import Preview
from infoint.imports.taking import plan_import, take_people
from infoint.store import Workspace
from tests.conftest import NOW
from tests.imports.reading import read
from tests.imports.sheets import Page, xlsx
from tests.imports.tracker import layouts
from tests.imports.tracker.told import told


def tracker(data: bytes | str, file: str = "tracker.xlsx", region: str = "US") -> Preview:
    return read(data, file, region=region, today=layouts.TODAY)


def notes(preview: Preview) -> dict[str, str]:
    """The notes of those who have any."""
    return {one.name: one.notes for one in preview.people if one.notes}


def test_two_header_rows() -> None:
    """Groups over the titles tell whose day, time and notes a column holds."""
    found = tracker(layouts.two_header_rows())
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | agreed",
            "talk | 2026-02-03 | 14:30:00 | video | Zoom | Start in a small house.",
        ],
        "Bram Ito": ["asked | 2026-01-14 | note | waiting"],
        "Ines Falk": [
            "asked | 2026-02-20 | phone | agreed",
            "talk | 2026-03-12 | 09:00:00 | in person | Café Nord",
        ],
    }
    assert (notes(found), found.unplaced) == ({}, [])
    assert [(one.organization, one.role) for one in found.people] == [
        ("Kestrel", "Curator"),
        ("Kestrel", "Editor"),
        ("Hollander", "Producer"),
    ]


def test_signs() -> None:
    """A sign is read as the word it stands for; one that nobody knows is asked about."""
    found = tracker(layouts.signs())
    assert told(found) == {
        "Odalys Wren": ["talk | 2026-02-03 | held", "thanked"],
        "Bram Ito": ["asked | 2026-02-24 | waiting"],
        "Ines Falk": ["asked | 2026-01-05 | no answer"],
        "Hal Oakes": ["asked | agreed", "talk | 2026-03-09"],
        "Mina Sato": ["asked | declined | answered 2026-02-11"],
        "Lee Ray": [],
    }
    assert found.unknown_statuses == {"🦄": 1}
    assert [(one.row, one.column, one.text) for one in found.unplaced] == [
        (7, "Status", "🦄"),
        (7, "Date", "2026-02-12"),
    ]
    assert notes(found) == {"Lee Ray": "Status: 🦄\nDate: 2026-02-12"}


def test_a_status_in_ones_own_words() -> None:
    """What the person says that a word means is taken; or that it means nothing of the kind."""
    data = layouts.signs()
    said = read(data, today=layouts.TODAY, statuses={"🦄": "no answer"})
    assert told(said)["Lee Ray"] == ["asked | 2026-02-12 | no answer"]
    assert (said.unknown_statuses, said.unplaced) == ({}, [])
    nothing = read(data, today=layouts.TODAY, statuses={"🦄": ""})
    assert (nothing.unknown_statuses, told(nothing)["Lee Ray"]) == ({}, [])
    assert "Status: 🦄" in notes(nothing)["Lee Ray"]


def test_several_days() -> None:
    """Each day of a cell is a try, with the way that stands beside it and no other.

    One after which there was another had no answer, unless somebody answered in the end: then
    nobody knows to which.
    """
    found = tracker(layouts.several_days())
    assert told(found) == {
        "Odalys Wren": ["asked | 2026-01-12 | no answer", "asked | 2026-01-20 | no answer"],
        "Bram Ito": [
            "asked | 2026-01-14 | email | waiting",
            "asked | 2026-01-22 | phone | replied",
        ],
        "Ines Falk": ["asked | 2026-01-13 | no answer", "asked | 2026-01-27 | note | no answer"],
        "Hal Oakes": [
            "asked | 2026-02-02 | 10:30:00 | no answer",
            "asked | 2026-02-09 | no answer",
            "asked | 2026-02-16 | waiting",
        ],
        "Mina Sato": ["asked | 2026-02-03 | agreed"],
    }
    assert (notes(found), found.unplaced) == ({}, [])


def test_sections() -> None:
    """Headings of parts are nobody, formulas are what they came to, and names lead to people."""
    found = tracker(layouts.sections())
    assert found.sheet == "My network"
    assert told(found) == {
        "Odalys Wren": ["asked | 2026-02-10 | waiting | next 2026-03-10"],
        "Bram Ito": ["asked | 2026-02-12 | replied"],
        "Ines Falk": ["to do | 2026-03-20"],
    }
    assert [one.referred_by for one in found.people] == ["", "Odalys Wren", "Prof. Keller"]
    assert notes(found) == {"Odalys Wren": "Days since: 21", "Bram Ito": "Days since: 19"}


def test_a_template_of_a_career_office() -> None:
    """Yes and no, what was learned, whom they named, and what is to be done."""
    found = tracker(layouts.career_office())
    first, second, _ = found.people
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | agreed | answered 2026-01-15",
            "talk | 2026-02-03 | Learn to write grants. | Bram Ito | Ola Berg | held",
            "thanked | 2026-02-04",
            "to do | Send her the article",
        ],
        "Bram Ito": [
            "asked | 2026-02-05 | email | agreed | answered 2026-02-08",
            "talk | 2026-03-10",
        ],
        "Ines Falk": ["asked | 2026-02-20 | note | waiting", "to do | Follow up"],
    }
    assert (first.shared_background, second.referred_by) == ("Hill College", first.id)
    assert (notes(found), found.unplaced) == ({}, [])


def test_in_german() -> None:
    """Words and days as one writes them there."""
    found = tracker(layouts.german(), region="DE")
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | agreed",
            "talk | 2026-02-03 | Nett. | held",
            "thanked",
        ],
        "Bram Ito": ["asked | 2026-01-14 | note | no answer"],
        "Ines Falk": ["asked | 2026-02-20 | phone | agreed", "talk | 2026-03-12 | 15:00:00"],
    }
    assert (notes(found), found.unplaced) == ({}, [])


def test_only_signs_of_a_talk() -> None:
    """A day that is over is no talk that was held; what cannot be told stays a note, and so does
    the day of a try of which only such words say what came of it.
    """
    found = tracker(layouts.only_signs_of_a_talk())
    assert told(found) == {
        "Odalys Wren": ["asked | 2026-01-12 | agreed", "talk | 2026-02-03 | phone"],
        "Bram Ito": ["asked | 2026-01-14 | agreed", "talk | 2026-02-05 | cancelled"],
        "Ines Falk": ["talk | Ask for the grant. | held"],
        "Hal Oakes": ["asked | 2026-02-01 | agreed", "talk | 2026-03-20 | 15:00:00 | video"],
        "Mina Sato": [],
        "Lee Ray": [],
    }
    assert notes(found) == {
        "Mina Sato": "Status: In limbo\nDate Contacted: 2026-02-01",
        "Lee Ray": "Interview Date: after Easter\nStatus: yes but not this month\n"
        "Date Contacted: 2026-02-01",
    }
    assert found.unknown_statuses == {"In limbo": 1, "yes but not this month": 1}


def test_notion() -> None:
    """Links behind names, several tags in a cell, days in words, and Yes and No."""
    found = tracker(layouts.NOTION, layouts.NOTION_FILE)
    first = found.people[0]
    assert found.source == "notion"
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | agreed",
            "talk | 2026-02-03 | 14:30:00 | Small house | held",
            "thanked",
        ],
        "Bram Ito": ["asked | 2026-02-24 | note | waiting"],
        "Hal Oakes": [],
    }
    assert (first.organization, first.tags) == ("Kestrel", ("museum", "alumni"))
    assert (first.referred_by, first.notes) == ("Hal Oakes", "")


def test_airtable() -> None:
    """Ticks as the word checked, with days of their own beside them."""
    found = tracker(layouts.AIRTABLE, layouts.AIRTABLE_FILE)
    assert found.source == "airtable"
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | agreed",
            "talk | 2026-02-03 | 14:30:00 | held",
            "thanked",
        ],
        "Bram Ito": ["asked | 2026-02-24 | email | waiting | next 2026-03-10"],
        "Hal Oakes": [],
    }
    assert found.unplaced == []


def test_a_log_with_several_rows_for_a_person() -> None:
    """Rows of the same name and organization are one person; each row says what its day was."""
    found = tracker(
        "Date,Name,Company,Method,Status\n"
        "1/12/2026,Odalys Wren,Kestrel,Email,Sent\n"
        "1/14/2026,Bram Ito,Kestrel,Email,Sent\n"
        "1/20/2026,Odalys Wren,Kestrel,Phone,Left a voicemail\n"
        "2/3/2026,Odalys Wren,Kestrel,Zoom,Talked\n",
        "log.csv",
    )
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | waiting",
            "asked | 2026-01-20 | phone | agreed",
            "talk | 2026-02-03 | video | held",
        ],
        "Bram Ito": ["asked | 2026-01-14 | email | waiting"],
    }
    assert found.unplaced == []


def test_numbered_tries() -> None:
    """Each try has the way and the outcome of its own number."""
    found = tracker(layouts.numbered_tries())
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | no answer",
            "asked | 2026-01-20 | phone | agreed",
            "talk | 2026-02-03 | video | Very kind",
        ],
        "Bram Ito": ["asked | 2026-02-10 | note | waiting"],
    }
    assert (notes(found), found.unplaced) == ({}, [])


def test_two_things_in_a_cell() -> None:
    """Both are taken; words beside what is known are kept."""
    found = tracker(layouts.two_things_in_a_cell())
    assert [(one.name, one.role, one.organization) for one in found.people] == [
        ("Odalys Wren", "Curator", "Kestrel"),
        ("Bram Ito", "Editor", "Pier"),
    ]
    assert [(one.email, one.profile_url) for one in found.people] == [
        ("ow@k.example", ""),
        ("", "https://linkedin.com/in/bramito"),
    ]
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | agreed",
            "talk | 2026-02-03 | 14:30:00 | held",
        ],
        "Bram Ito": ["asked | 2026-02-10 | email | waiting", "to do | Nudge | 2026-03-06"],
    }
    assert notes(found)["Bram Ito"] == "Contact Method: Email, via her assistant"
    assert found.unplaced == []


def test_a_journal_of_talks() -> None:
    """What was learned says that one talked, on the day beside it."""
    found = tracker(layouts.journal())
    assert told(found) == {
        "Odalys Wren": [
            "talk | 2026-02-03 | video | Zoom | Grants matter | held",
            "to do | Send thank you",
        ],
        "Bram Ito": ["talk | 2026-02-10 | in person | Café Nord | Night shifts | held"],
    }
    assert (notes(found), found.unplaced) == ({}, [])


def test_nothing_certain() -> None:
    """What may mean one thing or another is neither; it stays a note."""
    found = tracker(layouts.nothing_certain())
    assert told(found) == {
        "Odalys Wren": ["asked | agreed"],
        "Bram Ito": [],
        "Ines Falk": ["asked | 2026-01-05 | agreed", "talk | 2026-03-12 | 14:00:00"],
        "Hal Oakes": ["asked | 2026-01-05 | agreed"],
        "Mina Sato": ["asked | 2026-01-14 | no answer"],
        "Lee Ray": ["asked | 2026-02-03 | agreed", "talk | held"],
    }
    assert notes(found) == {
        "Odalys Wren": "Interview: 3/12 or 3/13\nContacted: week of Feb 3",
        "Bram Ito": "Contacted: early March\nInterview: ASAP",
        "Lee Ray": "Contacted: 3 Feb, 3 PM EST\nStatus: Talked with her boss",
    }


def test_a_list_of_applications_has_no_talks() -> None:
    """There the status and the interview are those of the application."""
    found = tracker(
        "Company,Position,Date Applied,Recruiter,Status,Interview date\n"
        "Harbor,Analyst,1/2/2026,Ana Prima,Rejected,1/20/2026\n",
        "jobs.csv",
    )
    assert told(found) == {"Ana Prima": []}
    assert "Status: Rejected" in notes(found)["Ana Prima"].splitlines()


def test_sections_as_status(ws: Workspace) -> None:
    """A heading of a part is what holds for those below it; examples and sums are nobody."""
    found = tracker(layouts.sections_as_status())
    assert told(found) == {
        "Odalys Wren": ["talk | 2026-02-03 | video | held"],
        "Bram Ito": ["asked | 2026-02-24 | note | waiting"],
        "Ines Falk": [],
    }
    assert (notes(found), found.unplaced) == ({}, [])
    plan = plan_import(ws, found)
    take_people(ws, plan, [one.id for one in plan.new], now=NOW)
    named = {one.name: one.referred_by for one in ws.contacts.all()}
    first = ws.contacts.all()[0].id
    assert named == {"Odalys Wren": "", "Bram Ito": first, "Ines Falk": first}


def test_a_history_in_one_cell() -> None:
    """Each entry is what it says: a message, or the talk; what was last then is that talk."""
    found = tracker(
        "Name,Company,Contact History,Current Status,Last Contacted,Next Follow Up\n"
        "Odalys Wren,Kestrel,1/12 emailed; 1/20 followed up; 2/3 coffee chat,"
        "Met - send thank you,2/3/2026,3/10/2026\n"
        "Bram Ito,Pier,2/10 LinkedIn message,Awaiting Response,2/10/2026,3/5/2026\n",
        "log.csv",
    )
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | waiting",
            "asked | 2026-01-20 | agreed",
            "talk | 2026-02-03 | in person | held",
            "to do | 2026-03-10",
        ],
        "Bram Ito": ["asked | 2026-02-10 | note | waiting | next 2026-03-05"],
    }
    assert (notes(found), found.unplaced) == ({}, [])


def test_in_french() -> None:
    """Titles, months and words of a status in French."""
    found = tracker(
        "Nom;Entreprise;Date de contact;Moyen;Statut;Date de l'entretien;Notes de l'entretien;"
        "Remerciement envoyé;Relance\n"
        "Odalys Wren;Kestrel;12/01/2026;Courriel;Entretien réalisé;03/02/2026;Très sympa;oui;\n"
        "Bram Ito;Pier;14 janv. 2026;LinkedIn;Sans réponse;;;non;20/03/2026\n",
        "suivi.csv",
        "FR",
    )
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | agreed",
            "talk | 2026-02-03 | Très sympa | held",
            "thanked",
        ],
        "Bram Ito": ["asked | 2026-01-14 | note | no answer | next 2026-03-20"],
    }
    assert (notes(found), found.unplaced) == ({}, [])


def test_titles_merged_over_two_rows() -> None:
    """A title that stands in both rows of the header is one title, and nobody."""
    rows = [
        ["Name", "Company", "Outreach", None, None, "Interview", None, "Thank-you"],
        [None, None, "Date", "Channel", "Reply", "Scheduled for", "Mode", "Sent on"],
        ["Odalys Wren", "Kestrel", layouts.day(1, 12), "Email", "Yes", layouts.day(2, 3), "Video",
         layouts.day(2, 4)],
    ]  # fmt: skip
    found = tracker(xlsx({"s": Page(rows, merged=["A1:A2", "B1:B2", "C1:E1", "F1:G1"])}))
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | agreed",
            "talk | 2026-02-03 | video | held",
            "thanked | 2026-02-04",
        ]
    }
    assert (notes(found), found.unplaced) == ({}, [])


def test_a_template_in_ordinary_words() -> None:
    """The example is nobody, and words to choose from are nobody's."""
    found = tracker(layouts.template())
    assert told(found) == {
        "Odalys Wren": [
            "asked | 2026-01-12 | email | agreed",
            "talk | 2026-02-03 | Really well. Grants! | held",
            "thanked | 2026-02-04",
            "to do | 2026-05-01",
        ],
        "Bram Ito": ["asked | 2026-02-10 | note | no answer"],
        "Ines Falk": ["asked | 2026-02-12 | introduction | not now | next 2026-04-10"],
    }
    assert (notes(found), found.unplaced) == ({}, [])


def test_the_way_of_the_first_message_is_not_that_of_a_reminder() -> None:
    """What a title says of one try says nothing of another."""
    found = tracker(
        "Name,Company,Initial Outreach Date,Initial Outreach Method,Follow-up #1 Date,Status\n"
        "Bram Ito,Pier,2/10/2026,LinkedIn,2/17/2026,No Response\n",
        "log.csv",
    )
    assert told(found)["Bram Ito"] == [
        "asked | 2026-02-10 | note | no answer",
        "asked | 2026-02-17 | no answer",
    ]
