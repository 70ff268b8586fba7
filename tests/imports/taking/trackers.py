"""A tracker of forty people as a student keeps it, for tests of taking it over."""

from datetime import date, timedelta

from tests.imports.sheets import xlsx

TITLES = [
    "Name",
    "Organization",
    "Role",
    "Email",
    "Contacted on",
    "Channel",
    "Status",
    "Talk date",
    "Notes of the talk",
    "Thank-you sent",
    "Next follow-up",
    "Referred by",
]
FIRST = (
    *("Ana", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ida", "Jo"),
    *("Kit", "Lou", "Mia", "Ned", "Ola", "Pia", "Rex", "Sal", "Tea", "Uma"),
)
LAST = ("Prima", "Ek")
TODAY = date(2026, 3, 3)
STATUSES = (
    "Waiting",
    "Talked",
    "Thanked",
    "No response",
    "Scheduled",
    "Declined",
    "To contact",
    "Replied",
)
COUNTS = {"people": 40, "messages": 35, "interviews": 15, "letters": 5, "referrals": 39}
"""What is in it: of eight people in turn one is to be contacted, three have or had a talk."""


def rows() -> list[list[object]]:
    """The titles and forty people, eight kinds of rows in turn."""
    found: list[list[object]] = [list(TITLES)]
    for n in range(40):
        name = f"{FIRST[n % 20]} {LAST[n // 20]}"
        status = STATUSES[n % 8]
        asked = TODAY - timedelta(days=30 + n) if status != "To contact" else None
        talk = {
            "Talked": TODAY - timedelta(days=10),
            "Thanked": TODAY - timedelta(days=9),
            "Scheduled": TODAY + timedelta(days=5),
        }.get(status)
        found.append(
            [
                name,
                f"Harbor {n}",
                "Analyst",
                f"p{n}@x.example",
                asked,
                ("Email", "LinkedIn", None)[n % 3] if asked else None,
                status,
                talk,
                f"Learned a lot, {n}" if talk and talk < TODAY else None,
                talk + timedelta(days=1) if talk and status == "Thanked" else None,
                TODAY + timedelta(days=7) if status == "Waiting" else None,
                f"{FIRST[0]} {LAST[0]}" if n else None,
            ]
        )
    return found


def workbook() -> bytes:
    """All of it as .xlsx."""
    return xlsx({"Tracker": rows()})
