"""What one window remembers, and what it shows."""
