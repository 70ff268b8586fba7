"""Who comes in, and who does not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint import peers
from infoint.i18n.catalogs import forget, look_in
from tests.cli.visits import HOST, INSIDE, KEY, PORT, cookie, visit

ADDRESSES = (
    "/",
    "/settings?contact=ann",
    "/_stcore/host-config",
    "/_stcore/upload_file/a/b",
    "/media/0123.csv",
    "/static/js/index.js",
    "/component/x/index.html",
    "/_stcore/bidi-components/x/y.js",
    "/_stcore/metrics",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_seen_without_the_cookie(address: str) -> None:
    """Pages, parts of pages, uploads and downloads: 403 and one sentence that says what to do."""
    answer = visit(address)
    assert answer.status == 403
    assert "run the command <code>infoint</code> once more" in answer.text
    assert INSIDE not in answer.text
    assert answer.header("cache-control") == "no-store"


SENTENCE = (
    "To open Infoint here, run the command {command} once more: it opens your browser at the "
    "address with your key."
)


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("qq", "qq"),
        ("tlh, qq-QQ;q=0.9, en;q=0.8", "qq"),
        ("en-GB, qq;q=0.5", "en"),
        ("tlh", "en"),
        ("../../etc, <b>, ;;,", "en"),
        ("", "en"),
    ],
)
def test_what_to_do_is_said_in_the_language_of_the_browser(
    asked: str, language: str, tmp_path: Path
) -> None:
    """The first of its languages that has sentences here; they are shown letter for letter."""
    place = tmp_path / "qq" / "LC_MESSAGES"
    place.mkdir(parents=True)
    words = f'msgid "{SENTENCE}"\nmsgstr "<b>Otra vez</b> {{command}} & ya."\n'
    (place / "infoint.po").write_text(words, encoding="utf-8")
    look_in(tmp_path)
    try:
        answer = visit(more=(("accept-language", asked),))
    finally:
        forget(tmp_path)
    assert answer.status == 403
    assert f'<html lang="{language}">' in answer.text
    said = "&lt;b&gt;Otra vez&lt;/b&gt; <code>infoint</code> &amp; ya."
    said = said if language == "qq" else SENTENCE.format(command="<code>infoint</code>")
    assert f"<p>{said}</p>" in answer.text


@pytest.mark.parametrize("address", ADDRESSES)
def test_everything_is_seen_with_the_cookie(address: str) -> None:
    """The browser that was opened with the key sees every address."""
    assert visit(address, cookie=f"theme=dark; {cookie()}; x=1").text == INSIDE


def test_the_key_gives_the_cookie_and_leaves_the_address() -> None:
    """The rest of the address stays as it was sent, the key is gone, and nothing is kept."""
    answer = visit(f"/person?contact=a%20b&key={KEY}&names=hidden&x")
    assert answer.status == 303
    assert answer.header("location") == f"http://{HOST}/person?contact=a%20b&names=hidden&x"
    assert answer.header("cache-control") == "no-store"
    assert answer.header("referrer-policy") == "same-origin"


def test_no_script_and_no_other_site_gets_the_cookie() -> None:
    """It is for the server alone, for the whole app, and its name carries the port."""
    given_out = visit(f"/?key={KEY}").header("set-cookie")
    assert given_out.startswith(f"infoint-{PORT}=")
    parts = [part.strip().lower() for part in given_out.split(";")]
    assert {"httponly", "samesite=lax", "path=/"} <= set(parts)
    assert KEY not in given_out


def test_an_old_key_in_a_bookmark_hinders_nobody_who_is_inside() -> None:
    """With the cookie, a wrong key is only taken out of the address."""
    answer = visit("/settings?key=old", cookie=cookie())
    assert (answer.status, answer.header("location")) == (303, f"http://{HOST}/settings")


@pytest.mark.parametrize(
    "held",
    [
        "infoint-8501=",
        f"infoint-8501={KEY}",
        "infoint-8501=" + "0" * 64,
        "infoint-8501=" + "é" * 64,
        "infoint-8501",
        "=;;=",
        cookie().replace("8501", "8502"),
        cookie().upper(),
        cookie(key=KEY[::-1]),
        cookie()[:-1],
        cookie() + "0",
    ],
)
def test_a_wrong_cookie_is_none(held: str) -> None:
    """Not the key itself, not another port's or another key's, not a part of the right one."""
    assert visit("/", cookie=held).status == 403
    assert visit("/_stcore/stream", cookie=held, data_connection=True).status == 403


def test_a_foreign_cookie_of_the_same_name_hinders_nobody() -> None:
    """Another program of this computer may have set one: ours beside it counts."""
    assert visit("/", cookie=f"infoint-8501=theirs; {cookie()}").status == 200


@pytest.mark.parametrize(
    "query",
    [
        b"key=",
        b"key",
        b"key=" + KEY[:-1].encode(),
        b"key=" + KEY.encode() + b"x",
        b"key=" + b"a" * 60_000,
        b"key=%00",
        b"key=%C3%A9%FF",
        "key=schlüssel".encode(),
        b"key=\xff\xfe",
        b"KEY=" + KEY.encode(),
        b"&&&=&key=%",
    ],
)
def test_a_wrong_key_gives_nothing(query: bytes) -> None:
    """Short, long, empty, not in ASCII: 403, and no cookie."""
    answer = visit(b"/?" + query)
    assert (answer.status, answer.header("set-cookie")) == (403, "")


@pytest.mark.parametrize("method", ["POST", "PUT", "HEAD", "OPTIONS", "DELETE"])
def test_only_an_opened_address_gives_the_cookie(method: str) -> None:
    """The key in another kind of request gives nothing."""
    answer = visit(f"/?key={KEY}", method=method)
    assert (answer.status, answer.header("set-cookie")) == (403, "")


@pytest.mark.parametrize("path", ["/", "//evil.example/", "/%0d%0aset-cookie:a=b", "/a%2f..%2fb"])
def test_the_way_in_leads_to_no_other_place(path: str) -> None:
    """Whatever the path, the browser is led to this server and to nothing else."""
    answer = visit(f"{path}?key={KEY}")
    assert answer.header("location") == f"http://{HOST}{path}"


def test_health_is_open() -> None:
    """Whether the server is well can be asked without a key, and nothing else."""
    assert visit("/_stcore/health").text == INSIDE
    assert visit("/_stcore/%68ealth").text == INSIDE
    assert visit("/_stcore/health?key=wrong").status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/HEALTH",
        "/_stcore/health/",
        "//_stcore/health",
        "/_stcore//health",
        "/_stcore/health/../../",
        "/_stcore/health%2f..%2fstream",
        "/_stcore/./health",
        "/_stcore/health%00",
        "/_stcore/health;a=b",
        "/x/_stcore/health",
        "/_stcore/script-health-check",
    ],
)
def test_nothing_passes_as_health(path: str) -> None:
    """Only the very address of it is open."""
    assert visit(path).status == 403


def test_the_data_connection_is_not_health() -> None:
    """The data connection needs the cookie wherever it is asked for."""
    assert visit("/_stcore/health", data_connection=True).status == 403
    assert visit(f"/_stcore/stream?key={KEY}", data_connection=True).status == 403


@pytest.mark.parametrize("host", [HOST, "localhost:8501", "[::1]:8501", "LOCALHOST", "localhost."])
def test_names_of_this_computer_are_known(host: str) -> None:
    """The app may be asked for under each name of this computer, also through another port."""
    assert visit("/", host=host, cookie=cookie()).status == 200
    origin = f"http://{host}"
    opened = visit("/s", host=host, origin=origin, cookie=cookie(), data_connection=True)
    assert opened.status == 101


@pytest.mark.parametrize(
    "host",
    [
        None,
        "evil.example",
        "evil.example:8501",
        "127.0.0.1.evil.example",
        "localhost@evil.example",
        "evil.example#localhost",
        "localhost:8501:1",
        "localhost:99999999",
        "127.0.0.2",
        "192.168.1.20:8501",
        "[::2]",
        "[localhost]",
        "localhost, evil.example",
        "лocalhost".encode().decode("latin-1"),
    ],
)
def test_a_foreign_name_gets_nothing(host: str | None) -> None:
    """A name that somebody made lead here gets neither page nor data nor health."""
    for target in ("/", f"/?key={KEY}", "/_stcore/health"):
        assert visit(target, host=host, cookie=cookie()).status == 403
    assert visit("/_stcore/stream", host=host, cookie=cookie(), data_connection=True).status == 403


def test_two_names_at_once_get_nothing() -> None:
    """A request that names two hosts is no browser's."""
    assert visit("/", cookie=cookie(), more=(("host", "evil.example"),)).status == 403


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "http://127.0.0.1:9000",
        "http://127.0.0.1",
        "http://localhost:8501",
        "https://127.0.0.1:8501",
        "file://",
        "http://127.0.0.1:8501.evil.example",
    ],
)
def test_a_page_of_another_origin_gets_nothing(origin: str) -> None:
    """Not even a page on another port of this computer opens the data connection."""
    inside = cookie()
    assert visit("/s", origin=origin, cookie=inside, data_connection=True).status == 403
    assert visit("/media/a.csv", origin=origin, cookie=inside).status == 403
    assert visit("/s", origin=origin, key=None, data_connection=True).status == 403


def test_our_own_page_opens_the_data_connection() -> None:
    """With the cookie and our own origin it opens."""
    own = f"http://{HOST}"
    assert visit("/s", origin=own, cookie=cookie(), data_connection=True).status == 101


def test_without_a_key_the_rest_of_the_door_stays() -> None:
    """The old way asks for no cookie, and still refuses foreign names and frames."""
    answer = visit("/", key=None)
    assert answer.text == INSIDE
    assert answer.header("x-frame-options") == "DENY"
    assert visit("/", key=None, host="evil.example").status == 403


@pytest.mark.parametrize("held", ["", cookie()])
def test_no_page_may_frame_it(held: str) -> None:
    """Refused or not, no answer can be framed, guessed at or read from elsewhere."""
    answer = visit("/", cookie=held)
    assert answer.header("x-frame-options") == "DENY"
    assert "frame-ancestors 'none'" in answer.header("content-security-policy")
    assert answer.header("x-content-type-options") == "nosniff"
    assert answer.header("referrer-policy") == "same-origin"
    assert answer.header("cross-origin-resource-policy") == "same-origin"


def test_a_key_seen_by_another_user_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system says that the visitor is another user, neither key nor cookie help."""
    held = cookie()
    asked: list[tuple[tuple[str, int], int]] = []

    def somebody(client: tuple[str, int], port: int) -> bool:
        asked.append((client, port))
        return True

    monkeypatch.setattr(peers, "is_somebody_else", somebody)
    assert visit(f"/?key={KEY}").status == 403
    assert visit("/_stcore/stream", cookie=held, data_connection=True).status == 403
    assert asked == [(("127.0.0.1", 50000), PORT)] * 2


@given(
    st.binary(max_size=80).map(lambda b: b.replace(b"?", b"")),
    st.binary(max_size=80),
    st.text(st.characters(max_codepoint=255), max_size=80),
    st.text(st.characters(max_codepoint=255), max_size=80),
    st.text(st.characters(max_codepoint=255), max_size=80),
)
def test_whatever_comes_is_refused_in_order(
    path: bytes, query: bytes, held: str, origin: str, languages: str
) -> None:
    """Any bytes without the right key or cookie: 403 or the word of health, never an error."""
    asked = (("accept-language", languages),)
    answer = visit(b"/" + path + b"?" + query, cookie=held, origin=origin, more=asked)
    assert answer.status == 403 or path == b"_stcore/health"
