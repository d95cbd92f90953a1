"""One quantity in two units or currencies."""
