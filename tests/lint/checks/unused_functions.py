# SPDX-License-Identifier: GPL-3.0-or-later
"""What a header of the program declares is called by the program. What only its own file calls is static, unless a test
calls it too; what only tests call is no part of the program."""

import re
from collections import Counter, defaultdict

from tree import Fault, appended

TITLE = "functions of headers are called, and by other files"

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# a declaration begins at the start of a line with its type and has the arguments behind the name
DECLARED = re.compile(r"^(?!typedef\b|return\b)[A-Za-z][\w \t*]*?\b(aar_\w+)\s*\(", re.MULTILINE)
NAME = re.compile(r"\baar_\w+")


def check(tree):
    counts = {}
    users = defaultdict(set)
    for path in tree.matching(".c", ".h", ".ui", under=("app/", "resources/", "tests/")):
        counts[path] = Counter(NAME.findall(COMMENT.sub("", tree.text(path))))
        for name in counts[path]:
            users[name].add(path)
    for header in (p for p in counts if p.startswith("app/") and p.endswith(".h")):
        for name in sorted(set(DECLARED.findall(COMMENT.sub("", tree.text(header))))):
            # a macro or a cleanup of the header counts: it is used wherever that is
            if counts[header][name] > 1:
                continue
            others = users[name] - {header}
            inside = {p for p in others if not p.startswith("tests/")}
            if len(inside) > 1:
                continue
            called = any(counts[p][name] > 1 for p in inside)
            tested = len(others) > len(inside)
            if not called:
                yield f"{header}: {name} is called {'only by tests' if tested else 'by nobody'}"
            elif not tested:
                yield f"{header}: {name} is called only by {' '.join(inside)}, so it is static there"


def faults(tree):
    yield Fault("a function that nobody calls", "app/base/aar-id.h", appended("void aar_planted (int number);\n"))
    inner = appended("void aar_plan_content_finalize (GObject *object);\n")
    yield Fault("a function that only its own file calls", "app/model/aar-plan-content.h", inner)
