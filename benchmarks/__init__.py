"""Measured side by side: speed, other libraries, real descriptions. See docs/measurements.md."""
