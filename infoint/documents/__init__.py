"""The public face of the documents: records in, bytes out. Code inside names the real homes."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from infoint.backup.file import Backup, BackupError, read_workspace_json, workspace_json
    from infoint.backup.spreadsheets import actions_csv, contacts_csv
    from infoint.documents.file_names import safe_file_name
    from infoint.documents.fonts import MissingGlyphs, missing_glyphs
    from infoint.interviews.kit.calendar import calendar_ics, whole_calendar_ics
    from infoint.interviews.kit.docx import interview_kit_docx
    from infoint.interviews.kit.pdf import fonts_note, interview_kit_pdf, missing_in_kit
    from infoint.letters.docx import letter_docx
    from infoint.letters.eml import letter_eml
    from infoint.letters.pdf import letter_pdf, missing_in_letter
    from infoint.reports.docx import report_docx
    from infoint.reports.pdf import missing_in_report, report_pdf

__all__ = [
    "Backup",
    "BackupError",
    "MissingGlyphs",
    "actions_csv",
    "calendar_ics",
    "contacts_csv",
    "fonts_note",
    "interview_kit_docx",
    "interview_kit_pdf",
    "letter_docx",
    "letter_eml",
    "letter_pdf",
    "missing_glyphs",
    "missing_in_kit",
    "missing_in_letter",
    "missing_in_report",
    "read_workspace_json",
    "report_docx",
    "report_pdf",
    "safe_file_name",
    "whole_calendar_ics",
    "workspace_json",
]

_HOMES = {
    "Backup": "infoint.backup.file",
    "BackupError": "infoint.backup.file",
    "MissingGlyphs": "infoint.documents.fonts",
    "actions_csv": "infoint.backup.spreadsheets",
    "calendar_ics": "infoint.interviews.kit.calendar",
    "contacts_csv": "infoint.backup.spreadsheets",
    "fonts_note": "infoint.interviews.kit.pdf",
    "interview_kit_docx": "infoint.interviews.kit.docx",
    "interview_kit_pdf": "infoint.interviews.kit.pdf",
    "letter_docx": "infoint.letters.docx",
    "letter_eml": "infoint.letters.eml",
    "letter_pdf": "infoint.letters.pdf",
    "missing_glyphs": "infoint.documents.fonts",
    "missing_in_kit": "infoint.interviews.kit.pdf",
    "missing_in_letter": "infoint.letters.pdf",
    "missing_in_report": "infoint.reports.pdf",
    "read_workspace_json": "infoint.backup.file",
    "report_docx": "infoint.reports.docx",
    "report_pdf": "infoint.reports.pdf",
    "safe_file_name": "infoint.documents.file_names",
    "whole_calendar_ics": "infoint.interviews.kit.calendar",
    "workspace_json": "infoint.backup.file",
}


def __getattr__(name: str) -> Any:
    """Load what is asked for when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
