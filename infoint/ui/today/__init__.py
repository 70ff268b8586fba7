"""Today and Search."""
