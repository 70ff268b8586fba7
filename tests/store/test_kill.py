"""Writers that are killed in the middle."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROUNDS = 208


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_no_acknowledged_edit_is_lost_when_writers_are_killed(tmp_path: Path) -> None:
    """Half of the writers die inside a save, at every step of it; the file is whole each time."""
    root = Path(__file__).parents[2]
    script = Path(__file__).with_name("kill_rounds.py")
    result = subprocess.run(
        [sys.executable, str(script), str(tmp_path), str(ROUNDS), "7"],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert result.returncode == 0, result.stderr
    figures = json.loads(result.stdout)
    assert figures.pop("acknowledged") > ROUNDS
    assert figures.pop("at random") == ROUNDS // 2
    assert len(figures) == 8
    assert sum(figures.values()) == ROUNDS // 2
