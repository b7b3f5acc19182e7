# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left to do stands in the issue tracker, not in the sources."""

import re

from tree import Fault, appended

TITLE = "no marker of unfinished work"

# in halves, so that this file does not hold them itself
WORDS = ("TO" "DO", "FIX" "ME", "XX" "X", "HA" "CK")
MARKER = re.compile(r"\b(?:" + "|".join(WORDS) + r")\b")
DOCUMENTS = ("data/samples/", "tests/data/", "LICENSE")


def check(tree):
    for path in tree.paths():
        text = None if path.startswith(DOCUMENTS) else tree.text_or_none(path)
        for number, line in enumerate((text or "").split("\n"), 1):
            if MARKER.search(line):
                yield f"{path}:{number}: {MARKER.search(line)[0]}"


def faults(tree):
    for word in WORDS:
        yield Fault(word, "app/planted.c", appended(f"/* {word}: later */\n"))
