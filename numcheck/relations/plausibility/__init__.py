"""Figures that cannot be meant as they stand, whatever else is told."""
