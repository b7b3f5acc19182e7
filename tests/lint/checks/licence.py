# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source says under which licence it stands."""

from tree import Fault, appended

TITLE = "sources name their licence"

LINE = "SPDX-License-Identifier: GPL-3.0-or-later"
KINDS = (".c", ".h", ".css", ".py", ".sql", "meson.build")


def check(tree):
    paths = [p for p in tree.paths() if p.endswith(KINDS) and "/data/" not in p]
    for path in sorted({*paths, *tree.scripts("sh", "python3")}):
        if not any(LINE in line for line in tree.text(path).split("\n")[:4]):
            yield f"{path}: does not begin with {LINE}"


def faults(tree):
    yield Fault("a source without a licence", "app/planted.c", appended("int planted;\n"))
    yield Fault("a script without a licence", "tests/planted", appended("#!/bin/sh\nexit 0\n"))
