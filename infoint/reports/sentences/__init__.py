"""What a report says in whole sentences: its conclusion, and what each chart tells."""
