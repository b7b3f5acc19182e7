# SPDX-License-Identifier: GPL-3.0-or-later
"""The project speaks of itself alone: not of the machine or the tools that it happened to be written with."""

import re

from tree import Fault, appended

TITLE = "the tree speaks of itself alone"

# in halves, so that this file does not hold them itself
TOOLS = (
    "Clau" "de", "Anth" "ropic", "Open" "AI", "Cop" "ilot", "LL" "M", "A" "I-generated", "sub-?ag" "ent",
    "work" "place",
)
HOSTS = ("registry.np" "mjs", "py" "pi.org", "pythonhos" "ted", "deb.deb" "ian.org", "crat" "es.io")
PATTERNS = [
    ("a path of one machine", re.compile(r"(?<![\w.$}-])/(?:wo" r"rk|ro" r"ot|ho" r"me/\w+)/")),
    ("a package registry", re.compile("|".join(re.escape(host) for host in HOSTS))),
    ("a tool of the makers", re.compile(r"\b(?:" + "|".join(TOOLS) + r")\b", re.IGNORECASE)),
    ("how the work was cut up", re.compile(r"\b(?:this|previous|earlier|last|next) ses" r"sion\b", re.IGNORECASE)),
]
BESIDE = re.compile(r"\.\./sha" r"red")
MAY_LOOK_BESIDE = ("tests/", ".ci/")
DOCUMENTS = ("data/samples/", "tests/data/", "LICENSE")


def check(tree):
    for path in tree.paths():
        text = None if path.startswith(DOCUMENTS) else tree.text_or_none(path)
        for number, line in enumerate((text or "").split("\n"), 1):
            for what, pattern in PATTERNS:
                if pattern.search(line):
                    yield f"{path}:{number}: {what}: {pattern.search(line)[0]}"
            if BESIDE.search(line) and not path.startswith(MAY_LOOK_BESIDE):
                yield f"{path}:{number}: only tests may look beside the tree"


def faults(tree):
    planted = ["/wo" "rk/main", "/ro" "ot/.cache", "https://py" "pi.org", TOOLS[0], "an earlier ses" "sion"]
    planted.append("../sha" "red")
    for text in planted:
        yield Fault(text, "app/planted.c", appended(f"/* see {text}/x */\n"))
