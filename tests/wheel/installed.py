"""Check an installed wheel: what it holds, that it starts elsewhere, that every page runs.

Run with the Python of the environment it is installed in, from a folder outside the project,
with the wheel as argument.
"""

import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

DATA = Path.cwd() / "data"
PATIENCE = 60.0


def look_inside(wheel: Path) -> None:
    """The wheel has one package at its top, and the whole app inside it."""
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    tops = {top for top in tops if not top.endswith(".dist-info")}
    assert tops == {"infoint"}, f"the wheel holds {tops}"
    for needed in (
        "app.py",
        "pages/today.py",
        "content/questions.yaml",
        ".streamlit/config.toml",
    ):
        assert f"infoint/_app/{needed}" in names, f"the wheel lacks {needed}"
    root = Path(__file__).parents[2]
    kinds = (".js", ".css", ".png", ".svg")
    files = [path for path in (root / "infoint" / "ui").rglob("*") if path.suffix in kinds]
    beside = [path.relative_to(root).as_posix() for path in files]
    missing = [name for name in beside if name not in names]
    assert {path.suffix for path in files} == set(kinds), "there are no files to look for"
    assert not missing, f"the wheel lacks {missing}"
    assert not [name for name in names if "__pycache__" in name], "the wheel holds caches"
    print(f"{wheel.name}: {len(names)} files, one top: infoint")


def start_and_ask(pages: list[str]) -> None:
    """`infoint` starts and the address of every page answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = shutil.which("infoint", path=sysconfig.get_path("scripts"))
    assert command, "there is no command infoint"
    process = subprocess.Popen([command, "--no-browser", f"--port={port}", f"--data={DATA}"])
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        address = f"http://127.0.0.1:{port}"
        assert refused(address), "it opens without the key"
        key = (DATA / "access.key").read_text(encoding="ascii").strip()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        browser.open(f"{address}/?key={key}", timeout=10)
        for page in pages:
            assert browser.open(f"{address}/{page}", timeout=10).status == 200, page
    finally:
        process.terminate()
        process.wait(PATIENCE)
    print(f"{len(pages)} pages answer to the one who has the key")


def beside_the_program() -> None:
    """`--portable` means the folder beside the environment that the wheel is installed in."""
    command = shutil.which("infoint", path=sysconfig.get_path("scripts"))
    assert command, "there is no command infoint"
    said = subprocess.run(
        [command, "backup", "--portable"], capture_output=True, text=True, check=False
    ).stderr
    folder = Path(sys.prefix).resolve().parent / "infoint-data"
    assert said == f"There are no data in {folder}. Name another folder with --data.\n", said
    print(f"portable data lie in {folder}")


def refused(address: str) -> bool:
    """Whether the address is closed to a browser that was not given the key."""
    try:
        urllib.request.urlopen(address, timeout=10)
    except urllib.error.HTTPError as error:
        return error.code == 403
    return False


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Come back when the address answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5)
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("infoint did not start")


def run_every_page(root: Path, pages: list[str]) -> None:
    """Each page of the installed app draws a title and no error."""
    from streamlit.testing.v1 import AppTest

    os.environ["INFOINT_DATA"] = str(DATA)
    titles = set()
    for page in pages:
        app = AppTest.from_file(str(root / "app.py"), default_timeout=PATIENCE)
        app.run()
        if page != "today":
            app.switch_page(f"pages/{page}.py").run()
        assert not app.exception, f"{page}: {app.exception[0].value}"
        assert not app.error, f"{page}: {app.error[0].value}"
        titles.add(app.title[0].value)
    assert len(titles) == len(pages), f"some pages did not open: {titles}"
    print(f"{len(pages)} pages run")


def main() -> None:
    """All checks, in order."""
    look_inside(Path(sys.argv[1]))
    from infoint import paths

    root = paths.app_root()
    assert root.name == "_app", f"not the installed app: {root}"
    pages = sorted(path.stem for path in (root / "pages").glob("*.py"))
    start_and_ask(pages)
    beside_the_program()
    run_every_page(root, pages)


if __name__ == "__main__":
    main()
