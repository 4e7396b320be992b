"""The names of the tools, apart so that the help of the command loads nothing else."""

from enum import StrEnum


class Source(StrEnum):
    """Where corrections come from."""

    LABEL_STUDIO = "label-studio"
