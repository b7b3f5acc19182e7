# SPDX-License-Identifier: GPL-3.0-or-later
"""The C sources look as clang-format leaves them."""

import re
import subprocess

from tree import Fault, appended

TITLE = "C sources are in the house format"


def check(tree):
    sources = tree.sources()
    if not sources:
        yield "no C source was found"
        return
    command = ["clang-format", "--dry-run", "--style=file", "--ferror-limit=1", *sources]
    result = subprocess.run(command, cwd=tree.root, capture_output=True, text=True)
    misformed = re.findall(r"^(\S+?):(\d+):\d+: (?:warning|error):.*", result.stderr, re.MULTILINE)
    for path, line in misformed:
        yield f"{path}:{line}: not in the house format; ./dev format puts it right"
    if result.returncode and not misformed:
        yield result.stderr.strip()


def faults(tree):
    path = "app/main.c" if "app/main.c" in tree.sources() else tree.sources()[0]
    yield Fault("a function in another style", path, appended("\nstatic int odd(void) {\n    return 1; }\n"))
