"""What the frame mounts around every page; none of it can be seen. The scripts say what they do."""

from infoint.ui.browser.component import behaviour

from_the_top = behaviour("page_top")
"""Show a page from its beginning: mounted with `page`, the name of the one that is drawn."""
keep_cursor = behaviour("keep_cursor")
"""Keep the cursor in a box that is made anew while somebody types in it."""
page_look = behaviour("page_look", over_page=True)
"""Keep the page readable under mouse and key, and whole on paper; `size` is that of the text."""
page_keys = behaviour("page_keys")
"""The keys that work on every page, where no box has the cursor: / opens Search, ? the list."""
KEYS = "keys"
"""Key of the button that shows the list of keys."""
