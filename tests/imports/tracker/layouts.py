"""Trackers as students build them, each laid out in its own way; all people are made up."""

from datetime import date, datetime, time

from tests.imports.sheets import Formula, Page, xlsx

TODAY = date(2026, 3, 3)


def day(month: int, number: int) -> date:
    """A day of the spring in which these trackers were kept."""
    return date(2026, month, number)


# fmt: off
def two_header_rows() -> bytes:
    """A title, a row of groups over the columns, merged cells, and an empty column."""
    rows = [
        ["Informational interviews, spring 2026"],
        [],
        ["Person", None, None, None, "Outreach", None, None, "Interview"],
        ["Name", "Company", "Title", None, "Date", "How", "Reply?", "Date", "Time", "Where",
         "Notes"],
        ["Odalys Wren", "Kestrel", "Curator", None, day(1, 12), "E-mail", "Yes", day(2, 3),
         time(14, 30), "Zoom", "Start in a small house."],
        ["Bram Ito", "Kestrel", "Editor", None, day(1, 14), "LinkedIn", "No"],
        ["Ines Falk", "Hollander", "Producer", None, day(2, 20), "Phone", "Yes", day(3, 12),
         time(9, 0), "Café Nord", None],
    ]
    return xlsx({"Outreach": Page(rows, merged=["A1:K1", "A3:C3", "E3:G3", "H3:K3"])})


def signs() -> bytes:
    """Emoji as status, ticks in columns, and a bare day that the status explains."""
    return xlsx([
        ["👤 Who", "🏢 Where they work", "Status", "Date", "Thank you?"],
        ["Odalys Wren", "Kestrel", "✅", day(2, 3), "✔️"],
        ["Bram Ito", "Kestrel", "⏳", day(2, 24), None],
        ["Ines Falk", "Hollander", "👻", day(1, 5), None],
        ["Hal Oakes", "Pier", "📅", day(3, 9), None],
        ["Mina Sato", "Pier", "❌ said no", day(2, 11), None],
        ["Lee Ray", "Pier", "🦄", day(2, 12), None],
    ])


def several_days() -> bytes:
    """Days in many ways, several in one cell, each with its own way to reach somebody."""
    return xlsx([
        ["Contact Name", "Employer", "Contacted", "1st follow-up", "2nd follow up", "Outcome"],
        ["Odalys Wren", "Kestrel", "1/12/2026", "Jan 20", None, "Ghosted"],
        ["Bram Ito", "Kestrel", "emailed 1/14, called 1/22/26", None, None, "Replied"],
        ["Ines Falk", "Hollander", "2026-01-13; 2026-01-27 (LinkedIn)", None, None, "No response"],
        ["Hal Oakes", "Pier", datetime(2026, 2, 2, 10, 30), "9 Feb 2026", "Feb 16th, 2026",
         "Still waiting"],
        ["Mina Sato", "Pier", "Tue, Feb 3", "not yet", None, "Said yes!"],
    ])


def sections() -> bytes:
    """Rows that head a part, formulas, who named whom, and another sheet before it."""
    return xlsx({
        "Lists": [["Status"], ["Contacted"], ["Talked"]],
        "My network": [
            ["Name", "Email", "Referred By", "Date Reached Out", "Days since", "Stage",
             "Follow Up On"],
            ["TIER 1"],
            [Formula('A9&" "&B9', "Odalys Wren"), "ow@k.example", None, day(2, 10),
             Formula("TODAY()-D3", 21), "Contacted", Formula("D3+28", day(3, 10))],
            ["Bram Ito", "bi@k.example", "Odalys Wren", day(2, 12),
             Formula("TODAY()-D4", 19), "In conversation", None],
            ["TIER 2"],
            ["Ines Falk", "if@h.example", "Prof. Keller", None, None, "Not contacted yet",
             day(3, 20)],
            [None, None, None, None, None, None, None],
            ["Total contacts: 3"],
        ],
    })


def career_office() -> bytes:
    """The columns of a template of a career office: yes and no, and what was learned."""
    return xlsx([
        ["First Name", "Last Name", "Organization", "Position", "Phone", "How did you find them?",
         "Alma Mater", "Contact method", "Date of first contact", "Response received",
         "Date of interview", "Interview completed (Y/N)", "Key takeaways",
         "Thank-you note sent", "People they suggested", "Next steps"],
        ["Odalys", "Wren", "Kestrel", "Curator", "555-212-0144", "Alumni database",
         "Hill College", "E-mail", day(1, 12), day(1, 15), day(2, 3), "Y",
         "Learn to write grants.", "2/4/2026", "Bram Ito; Ola Berg", "Send her the article"],
        ["Bram", "Ito", "Kestrel", "Editor", None, "Odalys told me", None, "E-mail", day(2, 5),
         day(2, 8), day(3, 10), "N", None, "N", None, None],
        ["Ines", "Falk", "Hollander", None, None, "LinkedIn", None, "LinkedIn message",
         day(2, 20), "N", None, "N", None, "N", None, "Follow up"],
    ])


def german() -> bytes:
    """In German, with days as one writes them there."""
    return xlsx([
        ["Name", "Firma", "Kontaktiert am", "Kanal", "Status", "Gespräch am", "Notizen",
         "Dank gesendet"],
        ["Odalys Wren", "Kestrel", "12.01.2026", "E-Mail", "Gespräch geführt", "03.02.2026",
         "Nett.", "ja"],
        ["Bram Ito", "Kestrel", "14.1.26", "LinkedIn", "keine Antwort", None, None, "nein"],
        ["Ines Falk", "Hollander", "20. Februar 2026", "Telefon", "Termin steht",
         "12. März, 15 Uhr", None, None],
    ])


def only_signs_of_a_talk() -> bytes:
    """Talks without a word whether they took place, called off, without a day, and to come."""
    return xlsx([
        ["Name", "Date Contacted", "Interview Date", "Status", "Format", "Notes from interview"],
        ["Odalys Wren", day(1, 12), day(2, 3), None, "Phone", None],
        ["Bram Ito", day(1, 14), day(2, 5), "Cancelled", None, None],
        ["Ines Falk", None, None, "Talked", None, "Ask for the grant."],
        ["Hal Oakes", day(2, 1), datetime(2026, 3, 20, 15, 0), "Scheduled", "Zoom", None],
        ["Mina Sato", day(2, 1), "TBD", "In limbo", None, None],
        ["Lee Ray", day(2, 1), "after Easter", "yes but not this month", None, None],
    ])

def numbered_tries() -> bytes:
    """Groups that number the tries, each with its own way and what came of it."""
    rows = [
        ["CONTACT INFO", None, None, "OUTREACH #1", None, None, "OUTREACH #2", None, None,
         "INTERVIEW"],
        ["Name", "Org", "Email", "Date", "Method", "Response", "Date", "Method", "Response",
         "Date", "Format", "Notes"],
        ["Odalys Wren", "Kestrel", "ow@k.example", day(1, 12), "Email", "No reply", day(1, 20),
         "Phone", "Agreed to chat", day(2, 3), "Video", "Very kind"],
        ["Bram Ito", "Pier", "bi@p.example", day(2, 10), "LinkedIn", "No reply yet"],
    ]
    return xlsx({"s": Page(rows, merged=["A1:C1", "D1:F1", "G1:I1", "J1:L1"])})


def two_things_in_a_cell() -> bytes:
    """Job and organization, address or profile, status and next step in one column each."""
    return xlsx([
        ["#", "Contact (Last, First)", "Title & Company", "Email/LinkedIn", "Date of 1st Email",
         "Call Date/Time", "Status / Next Action", "Contact Method", "Next step", "Due"],
        [1, "Wren, Odalys", "Curator, Kestrel", "ow@k.example", day(1, 12),
         datetime(2026, 2, 3, 14, 30), "Completed", "Called, left voicemail", None, None],
        [2, "Ito, Bram", "Editor at Pier", "linkedin.com/in/bramito", day(2, 10), None,
         "4 - Waiting to hear back", "Email, via her assistant", "Nudge", day(3, 6)],
    ])


def journal() -> bytes:
    """A journal of talks: the day, with whom, how, where, and what was learned."""
    return xlsx([
        ["Date", "Who", "Type", "Where", "What I learned", "Next steps"],
        [day(2, 3), "Odalys Wren", "Video", "Zoom", "Grants matter", "Send thank you"],
        [day(2, 10), "Bram Ito", "Coffee", "Café Nord", "Night shifts", None],
    ])


def nothing_certain() -> bytes:
    """Days that are none, two of which one is still to be chosen, ticks that may say either."""
    return xlsx([
        ["Name", "Contacted", "Interview", "Interview scheduled?", "Heard back", "Status"],
        ["Odalys Wren", "week of Feb 3", "3/12 or 3/13", None, None, "Scheduling"],
        ["Bram Ito", "early March", "ASAP", None, None, "to email"],
        ["Ines Falk", "Jan. 5th", "Thurs. March 12th at 2:00pm", None, "Y", "Confirmed"],
        ["Hal Oakes", "5 Jan", None, "Yes", None, None],
        ["Mina Sato", "1/14", None, None, "x", "ghosted 👻"],
        ["Lee Ray", "3 Feb, 3 PM EST", None, None, None, "Talked with her boss"],
    ])


def sections_as_status() -> bytes:
    """Rows that put a status over the people below them, an example, and sums at the foot."""
    return xlsx([
        ["Who", "Company", "Date", "How", "Referred by"],
        ["Jane Doe (example)", "Acme", day(1, 1), "Email", None],
        ["✅ Talked (1)"],
        ["Odalys Wren", "Kestrel", day(2, 3), "Zoom", None],
        ["WAITING"],
        ["Bram Ito", "Pier", day(2, 24), "LinkedIn", "Dr. Odalys Wren (Kestrel)"],
        ["To contact"],
        ["Ines Falk", "Hollander", None, None, "odalys wren"],
        ["Total", 3, None, 2, None],
        ["Response rate", None, "50%", None, 0.5],
    ])


def template() -> bytes:
    """A template with instructions above, an example, words to choose from, and ordinary words."""
    return xlsx([
        ["How to use"], ["Fill in one row for each person. Delete the example."], [],
        [None, "Name", "Where they work", "Reached out on", "Through", "They said", "We talk on",
         "How it went", "Said thanks", "Write again", None, "Status options"],
        [None, "e.g. Jane Doe", "Acme", day(1, 1), "email", "yes", day(1, 9), "Nice", day(1, 10),
         None, None, "yes"],
        [None, "Odalys Wren", "Kestrel", day(1, 12), "email", "yes", day(2, 3),
         "Really well. Grants!", day(2, 4), day(5, 1), None, "no answer"],
        [None, "Bram Ito", "Pier", day(2, 10), "LinkedIn", "no answer", None, None, None, None,
         None, "not now"],
        [None, "Ines Falk", "Quay", day(2, 12), "a friend", "not now, in April", None, None, None,
         day(4, 10), None, None],
    ])
# fmt: on


NOTION = (
    "\ufeffName,Company,Status,Channel,Contacted,Talk,Thanked,Introduced by,Tags,Notes\n"
    "Odalys Wren,Kestrel (https://www.notion.so/Kestrel-0123456789abcdef0123456789abcdef?pvs=21),"
    'Done,Email,"January 12, 2026","February 3, 2026 2:30 PM",Yes,'
    "Hal Oakes (https://www.notion.so/Hal-Oakes-1123456789abcdef0123456789abcdef?pvs=21),"
    '"museum, alumni",Small&#x20;house\n'
    'Bram Ito,Kestrel,Waiting,LinkedIn,"February 24, 2026",,No,,"press",\n'
    "Hal Oakes,Pier,To contact,,,,No,,,\n"
)
NOTION_FILE = "Networking 0f1e2d3c4b5a69788796a5b4c3d2e1f0_all.csv"

AIRTABLE = (
    "\ufeffName,Organization,Emailed?,Date emailed,Replied?,Coffee chat,Thank you sent,"
    "Follow-up date\n"
    "Odalys Wren,Kestrel,checked,1/12/2026,checked,2/3/2026 2:30pm,checked,\n"
    "Bram Ito,Kestrel,checked,2/24/2026,,,,3/10/2026\n"
    "Hal Oakes,Pier,,,,,,\n"
)
AIRTABLE_FILE = "Contacts-Grid view.csv"
