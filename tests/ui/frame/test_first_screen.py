"""What the first screen must not load: it would make everyone wait."""

import subprocess
import sys
from pathlib import Path

from tests.ui.conftest import ROOT

HEAVY = (
    "numpy",
    "pandas",
    "docx",
    "typst",
    "icalendar",
    "python_calamine",
    "holidays",
    "phonenumbers",
    "rapidfuzz",
    "babel",
    "jinja2",
)
PROGRAM = f"""
import sys
from streamlit.testing.v1 import AppTest

app = AppTest.from_file("app.py", default_timeout=60).run()
assert app.title[0].value == "What kind of work are you curious about?", app.exception
print([name for name in {HEAVY} if name in sys.modules])
"""


def test_the_first_screen_loads_nothing_heavy(data: Path) -> None:
    """Opening Today in a fresh process leaves out every library that only other pages need."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
