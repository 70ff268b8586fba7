"""Callbacks that are carried through, whatever comes in meanwhile.

Streamlit breaks a callback off where it touches the session, once a newer message of the same
window is waiting. The newer run takes the text of a box for known by then, so that its callback is
not called again: the text would never be stored. A pressed button would be forgotten likewise.
`runner.fastReruns = false` in the settings belongs to this: otherwise the newer run would begin
beside the callback, and an older text could be stored after a newer one.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.runtime.scriptrunner import get_script_run_ctx

from infoint.store import glance

_QUESTION = "on_scriptrunner_yield"


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let what is within, or what is decorated with this, run to its end.

    It looks at the stored data once, as a drawing does; its edits ask anew.
    """
    context = get_script_run_ctx(suppress_warning=True)
    own = vars(context.script_requests) if context and context.script_requests else {}
    if _QUESTION in own:
        yield
        return
    own[_QUESTION] = lambda: None
    try:
        with glance():
            yield
    finally:
        del own[_QUESTION]
