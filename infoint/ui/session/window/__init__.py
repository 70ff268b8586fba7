"""One browser window: its boxes, what it says, where it is, and what in it ticks."""
