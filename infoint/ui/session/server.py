"""What is set right in Streamlit's server, once for all windows."""

from functools import wraps

from streamlit import config, net_util
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

_ANSWERS = ("backend_operation_response", "file_urls_response")
"""What a window has asked for and is told once: where a file is that was made, or goes to."""
_LIST_OF_PAGES = "client.showSidebarNavigation"


def ask_nothing_of_the_network(own_address: str) -> None:
    """Keep Streamlit from looking up this computer's public address; it takes `own_address` for it.

    It would do so when a page from elsewhere tries to reach the data connection, to compare
    the two; such a page is refused in any case.
    """
    vars(net_util)["_external_ip"] = own_address


def show_list_of_pages() -> None:
    """From now on this server shows a list of pages: the one that the frame makes.

    The first run of a new server begins before `app.py`: Streamlit finds the folder `pages/` and
    shows its files as a menu, until `st.navigation` puts ours in its place. So the settings say
    that no list is shown, which holds for that first run, and the frame says that ours is.
    """
    if not config.get_option(_LIST_OF_PAGES):
        config.set_option(_LIST_OF_PAGES, True, "the frame")


def deliver_answers() -> None:
    """From now on this server sends each answer that a window waits for.

    When a drawing begins, Streamlit throws away what it has not sent yet of the drawing before, and
    with it an answer that is no part of any drawing. A press that gives a file and draws the page
    anew would then give no file, and its button would wait for three minutes.
    """
    throw_away = ForwardMsgQueue.clear
    if hasattr(throw_away, "__wrapped__"):
        return

    @wraps(throw_away)
    def clear(
        queue: ForwardMsgQueue,
        retain_lifecycle_msgs: bool = False,
        fragment_ids_this_run: list[str] | None = None,
    ) -> None:
        own = vars(queue)
        unsent = own["_queue"] if retain_lifecycle_msgs else []
        answers = [one for one in unsent if one.WhichOneof("type") in _ANSWERS]
        throw_away(queue, retain_lifecycle_msgs, fragment_ids_this_run)
        kept = {id(one) for one in own["_queue"]}
        own["_queue"] += [one for one in answers if id(one) not in kept]

    ForwardMsgQueue.clear = clear  # type: ignore[assignment, method-assign]
