"""Documents: records in, bytes out. Nothing heavy is imported before it is used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from infoint.documents.backup_file import (
        Backup,
        BackupProblem,
        read_workspace_json,
        workspace_json,
    )
    from infoint.documents.calendar import calendar_ics, whole_calendar_ics
    from infoint.documents.file_names import safe_file_name
    from infoint.documents.fonts import MissingGlyphs, missing_glyphs
    from infoint.documents.kit_docx import interview_kit_docx
    from infoint.documents.kit_pdf import fonts_note, interview_kit_pdf, missing_in_kit
    from infoint.documents.mail_draft import letter_eml
    from infoint.documents.pdf_letter import letter_pdf, missing_in_letter
    from infoint.documents.pdf_report import missing_in_report, report_pdf
    from infoint.documents.spreadsheets import actions_csv, contacts_csv
    from infoint.documents.word_letter import letter_docx
    from infoint.documents.word_report import report_docx

__all__ = [
    "Backup",
    "BackupProblem",
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
    "Backup": "backup_file",
    "BackupProblem": "backup_file",
    "MissingGlyphs": "fonts",
    "actions_csv": "spreadsheets",
    "calendar_ics": "calendar",
    "contacts_csv": "spreadsheets",
    "fonts_note": "kit_pdf",
    "interview_kit_docx": "kit_docx",
    "interview_kit_pdf": "kit_pdf",
    "letter_docx": "word_letter",
    "letter_eml": "mail_draft",
    "letter_pdf": "pdf_letter",
    "missing_glyphs": "fonts",
    "missing_in_kit": "kit_pdf",
    "missing_in_letter": "pdf_letter",
    "missing_in_report": "pdf_report",
    "read_workspace_json": "backup_file",
    "report_docx": "word_report",
    "report_pdf": "pdf_report",
    "safe_file_name": "file_names",
    "whole_calendar_ics": "calendar",
    "workspace_json": "backup_file",
}


def __getattr__(name: str) -> Any:
    """Import the module of a document when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
