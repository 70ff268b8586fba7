"""`python -m infoint` is the same as `infoint`."""

from infoint.cli import main

main(prog_name="infoint")
