"""One person out of a profile page, a signature or an entry of a directory."""
