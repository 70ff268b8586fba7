"""A tracker as students keep it: what happened with the people of a table, beside who they are."""
