"""A language server: findings, readings and acceptances in an editor."""
