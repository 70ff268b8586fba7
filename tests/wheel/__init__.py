"""What an installed wheel must do; run by .ci/run outside the project."""
