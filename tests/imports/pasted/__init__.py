"""What is pasted: lists, tables, profile pages and signatures."""
