"""The public face of the documents: records in, bytes out. Code inside names the real homes."""

from typing import TYPE_CHECKING

from infoint.lazy_face import face

if TYPE_CHECKING:
    from infoint.backup.file import Backup, BackupError, read_workspace_json, workspace_json
    from infoint.backup.reminders import reminders_ics
    from infoint.backup.spreadsheets import actions_csv, contacts_csv
    from infoint.backup.tracker import tracker_xlsx
    from infoint.backup.vcards import all_cards, contact_cards
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

__getattr__, __all__ = face(__name__, __file__)
