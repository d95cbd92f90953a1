"""Innocent readings: what keeps two figures that differ from contradicting each other."""
