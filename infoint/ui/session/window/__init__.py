"""One browser window: its boxes, what it says, and where it is."""
