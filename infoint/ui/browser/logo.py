"""The wordmark above the list of pages, and the mark in its place while the list is closed."""

from base64 import b64encode
from pathlib import Path

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Logo_pb2 import Logo
from streamlit.runtime.scriptrunner_utils.script_run_context import enqueue_message


def _address(file: str) -> str:
    picture = b64encode(Path(__file__).with_name(file).read_bytes()).decode("ascii")
    return f"data:image/svg+xml;base64,{picture}"


_LOGO = Logo(image=_address("wordmark.svg"), icon_image=_address("mark.svg"), size="large")


def logo() -> None:
    """Show both, by the message that `st.logo` sends; that command loads numpy first.

    Each file holds its colours for light and dark, and the window chooses.
    """
    message = ForwardMsg()
    message.logo.CopyFrom(_LOGO)
    enqueue_message(message)
