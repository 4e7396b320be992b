"""Label Studio's own SDK on an export: `make outside`. It has an environment of its own, for it needs an older NumPy.

Usage: python label_studio_sdk_check.py FOLDER
"""

import json
import sys
from pathlib import Path

from label_studio_sdk.label_interface import LabelInterface


def main(folder: Path) -> int:
    """Validate the set-up, every task and every prediction; give the number of faults, which are printed."""
    interface = LabelInterface((folder / "labels.xml").read_text(encoding="utf-8"))
    interface.validate()
    tasks = json.loads((folder / "tasks.json").read_bytes())
    faults, regions = 0, 0
    for task in tasks:
        for prediction in task.pop("predictions"):
            errors = interface.validate_prediction(prediction, return_errors=True)
            faults += len(errors)
            regions += len(prediction["result"])
            print(*errors, sep="\n", end="\n" if errors else "")
        if not interface.validate_task(task):
            faults += 1
            print(f"{task['data']['doc_id']}: not a task")
    print(f"{len(tasks)} tasks with {regions} regions and relations, {faults} faults")
    return faults


if __name__ == "__main__":
    sys.exit(bool(main(Path(sys.argv[1]))))
