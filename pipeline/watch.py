"""What a run tells while it goes on; by itself nothing."""

from pipeline.counts import Report


class Watch:
    """Is told what happens. All methods are called in the thread of the run."""

    def chunk(self, report: Report) -> None:
        """A chunk is done; chunks come in order."""

    def tick(self, *, stopping: bool = False) -> None:
        """Time goes by while chunks are worked on."""
