"""What was noted of talks, as it stands on several pages."""
