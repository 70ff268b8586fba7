"""The icon in the browser's tab."""

from base64 import b64encode
from pathlib import Path

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.PageConfig_pb2 import PageConfig
from streamlit.runtime.scriptrunner_utils.script_run_context import enqueue_message

_PICTURE = b64encode(Path(__file__).with_name("icon.png").read_bytes()).decode("ascii")


def tab_icon() -> None:
    """Show our icon, by the message that `st.set_page_config(page_icon=...)` sends.

    That command loads numpy and Pillow first, whatever it is given, which takes an eighth of the
    time to the first screen. Without an icon of our own the window would fetch one from elsewhere.
    What a message says of the layout holds from then on, so this one says nothing of it.
    """
    message = ForwardMsg()
    message.page_config_changed.layout = PageConfig.LAYOUT_UNSET
    message.page_config_changed.initial_sidebar_state = PageConfig.SIDEBAR_UNSET
    message.page_config_changed.favicon = f"data:image/png;base64,{_PICTURE}"
    enqueue_message(message)
