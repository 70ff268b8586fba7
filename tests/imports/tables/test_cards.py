"""People on cards: with labels beside their lines in a sheet, or as the export of a board."""

from datetime import date

from tests.imports.reading import names, read
from tests.imports.sheets import xlsx
from tests.imports.tracker.told import told

TODAY = date(2026, 11, 30)
CARDS = [
    ["My cards"],
    [],
    ["Name:", "Ana Ruiz"],
    ["Job:", "auditor"],
    ["Where:", "Pier Labs"],
    ["First message:", "9/8/2026"],
    ["How:", "email"],
    ["Answer:", "yes!"],
    ["Talk:", "9/17/2026"],
    ["Thank-you sent:", "no"],
    ["Notes:", "likes the sea"],
    ["", "asks for samples"],
    [],
    ["Name:", "Tom Beck"],
    ["Phone:", "510-555-0131"],
    ["First message:", "9/10/2026"],
    ["Answer:", "none"],
    [],
    ["Name:", "Mo Diaz"],
    ["Where:", "Harbor"],
    ["Next:", "12/8/2026"],
    [],
    ["cards so far:", "3"],
]


def test_cards_with_labels() -> None:
    """Each card is somebody, labels are titles; a line without one goes on with that above it."""
    found = read(xlsx([list(row) for row in CARDS]), "cards.xlsx", today=TODAY, region="US")
    assert names(found) == ["Ana Ruiz", "Tom Beck", "Mo Diaz"]
    assert [one.organization for one in found.people] == ["Pier Labs", "", "Harbor"]
    assert found.people[1].phone == "510-555-0131"
    assert told(found) == {
        "Ana Ruiz": [
            "asked | 2026-09-08 | email | agreed",
            "talk | 2026-09-17 | likes the sea\nasks for samples | held",
        ],
        "Tom Beck": ["asked | 2026-09-10 | no answer"],
        "Mo Diaz": ["to do | 2026-12-08"],
    }
    assert [one.row for one in found.problems] == [23]


def test_a_table_is_no_cards() -> None:
    """Where people stand side by side, or a name stands once, nothing is turned."""
    lying = "Name,Ana Ruiz,Tom Beck\nCompany,Pier,Harbor\nEmail,a@x.example,t@x.example\n"
    assert names(read(lying)) == ["Ana Ruiz", "Tom Beck"]
    assert names(read("Name,Company\nAna Ruiz,Pier\nTom Beck,Harbor\n")) == ["Ana Ruiz", "Tom Beck"]


EXPORT = (
    '"Card Name","Card Description","List","Labels","Due Date"\n'
    '"Ana Ruiz (Pier Dental)","Office manager. ana@pier.example\n'
    "Emailed 9/9/2026, said yes. Talked 9/16/2026: learn the codes.\n"
    'Thank-you sent 9/17/2026.","Done","warm",""\n'
    '"Tom Beck (City of Wells, Clerk\'s Office)","Referred by Ana Ruiz. Called 11/16/2026.",'
    '"Scheduled","","2026-12-02T17:00:00.000Z"\n'
    '"Mo Diaz (Harbor)","","To contact","","2026-12-11T17:00:00.000Z"\n'
    '"RESUME: redo summary","ask the writing center","To contact","",""\n'
)


def test_the_export_of_a_board() -> None:
    """A card with a name is somebody, with what its words tell; a task is nobody."""
    found = read(EXPORT, "board.csv", today=TODAY, region="US")
    assert [(one.name, one.role, one.organization, one.email) for one in found.people] == [
        ("Ana Ruiz", "Office manager", "Pier Dental", "ana@pier.example"),
        ("Tom Beck", "", "City of Wells, Clerk's Office", ""),
        ("Mo Diaz", "", "Harbor", ""),
    ]
    assert found.people[1].referred_by == "Ana Ruiz"
    lines = told(found)
    assert lines["Ana Ruiz"][0] == "asked | 2026-09-09 | email | agreed"
    assert lines["Ana Ruiz"][1].startswith("talk | 2026-09-16")
    assert lines["Ana Ruiz"][1].endswith("held")
    assert lines["Ana Ruiz"][-1] == "thanked | 2026-09-17"
    assert lines["Tom Beck"] == ["asked | 2026-11-16 | phone | agreed", "talk | 2026-12-02"]
    assert lines["Mo Diaz"] == ["to do | 2026-12-11"]
    assert "RESUME: redo summary" in str(found.problems[0].text)
