"""Totals and their parts, side by side or paragraphs apart; votes and polls."""
