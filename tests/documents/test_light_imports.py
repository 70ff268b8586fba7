"""Nothing heavy is loaded before it is used."""

import subprocess
import sys
from pathlib import Path

import pytest

import infoint.documents

ROOT = Path(infoint.__file__).parents[1]

_ROOMS = (
    "advice.index",
    "backup.file",
    "debrief.actions",
    "fields.listing",
    "interviews.appointment",
    "letters.thank_you",
    "outreach.attempts",
    "people.contacts",
    "today.suggestion_order",
)


def _loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(done.stdout.split())


def test_capabilities_load_no_document_library_and_no_screen():
    """What most pages use loads neither Word, charts nor Streamlit."""
    statements = "\n".join(f"import infoint.{room}" for room in _ROOMS)
    loaded = _loaded_by(f"{statements}\nimport infoint.documents")
    assert not loaded & {"docx", "streamlit", "pandas", "plotly"}


def test_the_letter_loads_word_but_no_screen():
    """The letter loads its library when it is asked for, and no Streamlit."""
    loaded = _loaded_by("from infoint.documents import letter_docx")
    assert "docx" in loaded
    assert "streamlit" not in loaded


def test_asking_for_fonts_loads_no_typesetter():
    """A text in Latin letters is known to be shown; neither typst nor fonttools is loaded."""
    asked = "from infoint.documents import missing_glyphs; missing_glyphs('Zoë, 20 €: Жанна')"
    loaded = _loaded_by(f"import infoint.ui.interviews.ready\n{asked}")
    assert not loaded & {"typst", "fontTools", "docx"}
    assert "typst" in _loaded_by(
        "from infoint.documents import missing_glyphs; missing_glyphs('王')"
    )


def test_unknown_documents_are_unknown():
    """A document that does not exist is an AttributeError, as anywhere."""
    with pytest.raises(AttributeError):
        _ = infoint.documents.nothing
