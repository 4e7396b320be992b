"""A person's corrections, made in another tool, as expected records: see docs/correcting.md."""
