"""A counselor's students: their copies, read only, and what the counselor answers."""
