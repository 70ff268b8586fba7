"""The sheet for everybody in a class, on one page: whom to ask, what to say, and when."""

from datetime import datetime
from pathlib import Path

from infoint.documents.typst import pdf_page, words
from infoint.domain import Profile
from infoint.domain.profile import for_our_pages
from infoint.i18n import _
from infoint.library.presenter import Worksheet


def worksheet_pdf(
    sheet: Worksheet,
    *,
    profile: Profile,
    now: datetime,
) -> bytes:
    """The sheet with lines to write on, on the profile's paper; nobody's data are in it.

    `now` is aware.
    """
    said = {"people": _("Three names"), "message": _("One message"), "date": _("One date")}
    data = {
        "heading": words(sheet.title),
        "begin": words(sheet.begin),
        "people": [words(one.text) for one in sheet.people],
        "message": words(sheet.message.text),
        "sentences": [words(one.text) for one in sheet.sentences],
        "date": words(sheet.date.text),
        "after": words(sheet.after.text),
        "said": said,
    }
    told = (sheet.title, sheet.begin, *said.values(), *(one.text for one in sheet.points))
    return pdf_page(
        Path(__file__).with_name("worksheet.typ"),
        data,
        title=sheet.title,
        profile=for_our_pages(profile).model_copy(update={"name": ""}),
        now=now,
        text="\n".join(told),
    )
