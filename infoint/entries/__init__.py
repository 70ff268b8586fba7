"""What a person is typing: drafts, forms, and the record that an entry belongs to."""
