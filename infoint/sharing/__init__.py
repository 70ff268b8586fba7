"""A copy for a counselor, with consent; and what the counselor sends back."""
