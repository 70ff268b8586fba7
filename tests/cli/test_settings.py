"""One source of settings for every way to start."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from infoint import paths
from tests.cli.started import environment

OWN = {"server.port", "server.headless", "logger.hideWelcomeMessage", "logger.level"}
"""Options that `infoint` sets itself: where and how loudly it starts, not how the app behaves."""
RANDOM = {"server.cookieSecret"}

SHOW = """
import json, os, runpy, sys
import uvicorn
from streamlit import config

starting = uvicorn.Server.startup

async def show(server, *args, **kwargs):
    await starting(server, *args, **kwargs)
    options = {key: option.value for key, option in config.get_config_options().items()}
    print("OPTIONS" + json.dumps(options, default=str), flush=True)
    os._exit(0)

uvicorn.Server.startup = show
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""


def options(folder: Path, *command: str) -> dict[str, Any]:
    """All options of Streamlit in a server that listens, started by a command from a folder."""
    ended = subprocess.run(
        [sys.executable, "-c", SHOW, *command],
        cwd=folder,
        env=environment(INFOINT_DATA=str(folder / "data")),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    lines = [line for line in ended.stdout.splitlines() if line.startswith("OPTIONS")]
    assert lines, ended.stdout + ended.stderr
    found: dict[str, Any] = json.loads(lines[0].removeprefix("OPTIONS"))
    return found


def test_infoint_and_streamlit_run_have_the_same_settings(away: Path) -> None:
    """From any folder, `infoint` and `streamlit run app.py` differ in port and loudness only."""
    ours = options(away, "infoint", "--no-browser")
    plain = options(
        away,
        *("streamlit", "run", str(paths.app_root() / "app.py")),
        *(f"--server.port={ours['server.port']}", "--server.headless=true"),
    )
    differing = {key for key in plain if plain[key] != ours[key]}
    assert differing - RANDOM <= OWN


def test_settings_of_the_folder_one_stands_in_do_not_win(shown: dict[str, Any]) -> None:
    """Settings that lie where the person stands do not open the app to the network."""
    assert shown["server.address"] == "127.0.0.1"


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("server.address", "127.0.0.1"),
        ("server.allowedHosts", ["localhost", "127.0.0.1", "::1"]),
        ("server.showEmailPrompt", False),
        ("server.enableCORS", True),
        ("server.enableXsrfProtection", True),
        ("browser.gatherUsageStats", False),
        ("runner.postScriptGC", False),
        ("runner.fastReruns", False),
        ("runner.magicEnabled", False),
        ("client.showErrorDetails", "none"),
        ("client.showErrorLinks", False),
        ("client.showSidebarNavigation", False),
    ],
)
def test_setting_is_known_and_set(shown: dict[str, Any], option: str, value: object) -> None:
    """The installed Streamlit knows the option, and the app runs with our value."""
    assert shown[option] == value


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The options of a start in a folder with other settings."""
    folder = tmp_path_factory.mktemp("shown")
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "config.toml").write_text('[server]\naddress = "0.0.0.0"\n')
    return options(folder, "infoint", "--no-browser")


def test_streamlit_knows_every_setting(shown: dict[str, Any]) -> None:
    """No line of the settings file is one that Streamlit would ignore."""
    text = (paths.app_root() / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    unknown = [key for key in _keys(tomllib.loads(text)) if key not in shown]
    assert unknown == []


def _keys(table: dict[str, Any], before: str = "") -> list[str]:
    found = []
    for name, value in table.items():
        key = f"{before}{name}"
        found += _keys(value, f"{key}.") if isinstance(value, dict) else [key]
    return found
