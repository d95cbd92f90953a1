"""Changes: rises, falls, leads and factors against the values on both sides."""
