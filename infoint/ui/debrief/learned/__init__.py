"""What one keeps of a talk: things learned, notes by question, and notes from elsewhere."""
