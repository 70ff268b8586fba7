"""Where a workspace lies: in a file, in memory."""
