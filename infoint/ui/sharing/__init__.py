"""A copy for a counselor: made, seen as the counselor sees it, listed, and what comes back."""
