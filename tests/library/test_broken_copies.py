"""Whatever is done to a copy of the content, loading it gives a library or a list of problems."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.library.contents import copy_content, problems_of

Change = Callable[[bytes], bytes]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of our content for all examples; each puts back what it changed."""
    return copy_content(tmp_path_factory.mktemp("broken"))


SNIPPETS = st.one_of(
    st.binary(max_size=12),
    st.text(max_size=12).map(lambda text: text.encode("utf-8", "replace")),
    st.sampled_from(
        [b"*a", b"&a ", b"!!int ", b"{{", b"}}", b"{%", b"%}", b"[", b"{", b"'", b'"', b"- ", b": "]
    ),
    st.sampled_from(
        [b"\n", b"\n---\n", b"#", b"\t", b"|\n", b"0b_", b"2001-99-99", b"? ", b"<<: "]
    ),
)


@st.composite
def faults(draw: st.DrawFn) -> Change:
    """A change to bytes: cut short, cut out, put in, doubled, swapped."""
    kind = draw(st.sampled_from(["cut", "drop", "insert", "double", "line", "replace"]))
    at, length = draw(st.floats(0, 1)), draw(st.integers(1, 60))
    snippet = draw(SNIPPETS)

    def change(data: bytes) -> bytes:
        place = int(at * len(data))
        lines = data.split(b"\n")
        if kind == "cut":
            return data[:place]
        if kind == "drop":
            return data[:place] + data[place + length :]
        if kind == "insert":
            return data[:place] + snippet + data[place:]
        if kind == "double":
            return data[:place] + data[place : place + length] + data[place:]
        if kind == "line":
            del lines[int(at * (len(lines) - 1))]
            return b"\n".join(lines)
        return snippet * length

    return change


@settings(
    max_examples=examples(80),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_a_broken_copy_gives_a_list_and_never_a_traceback(
    content: Path, data: st.DataObject
) -> None:
    """Any change to any file gives a library or lines that name a file of the folder."""
    files = sorted(path for path in content.rglob("*") if path.suffix in (".md", ".yaml"))
    path = data.draw(st.sampled_from(files))
    whole = path.read_bytes()
    broken = whole
    for fault in data.draw(st.lists(faults(), min_size=1, max_size=3)):
        broken = fault(broken)
    try:
        path.write_bytes(broken)
        for line in problems_of(content):
            place = line.split(":")[0].split("/")[0]
            assert place.endswith((".yaml", "steps", "scripts", "letters", "talk"))
            assert "\n" not in line
    finally:
        path.write_bytes(whole)
