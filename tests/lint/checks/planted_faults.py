# SPDX-License-Identifier: GPL-3.0-or-later
"""Each fault of tests/mutation fits the sources: its text stands once where it says. Otherwise nobody would notice that
the tests are no longer tried on it."""

import tomllib

from tree import Fault

TITLE = "the faults of tests/mutation fit the sources"

FOLDER = "tests/mutation/faults/"
# fewer would say little about the tests
FEWEST = 60


def check(tree):
    count = 0
    for path in tree.matching(".toml", under=(FOLDER,)):
        for entry in tomllib.loads(tree.text(path))["fault"]:
            count += 1
            if not (tree.root / entry["file"]).exists():
                yield f"{path}: {entry['name']}: {entry['file']} is not there"
                continue
            number = tree.text(entry["file"]).count(entry["old"].strip("\n"))
            if number != 1:
                yield f"{path}: {entry['name']}: its text stands {number} times in {entry['file']}"
    if count < FEWEST:
        yield f"{FOLDER} has {count} faults, fewer than {FEWEST}"


def faults(tree):
    def lose(text):
        return text.replace("old = '''", "old = '''planted ", 1)

    yield Fault("a fault whose text is gone", FOLDER + "base.toml", lose)
