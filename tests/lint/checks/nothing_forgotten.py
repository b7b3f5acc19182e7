# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source is built and every resource is packed: nothing lies in the tree unused."""

import re

from tree import Fault, appended

TITLE = "every source is built"


def check(tree):
    builds = {p.rsplit("/", 1)[0]: tree.text(p) for p in tree.matching("meson.build") if "/" in p}
    for path in tree.matching(".c", under=("app/", "tests/")):
        folder, name = path.rsplit("/", 1)
        # a test is named by what it tests; the rest of its name is the same for all
        names = (name, name.removesuffix(".c"), name.removeprefix("test-").removesuffix(".c"))
        named = re.compile("['/](?:" + "|".join(re.escape(n) for n in names) + ")'")
        above = [text for place, text in builds.items() if f"{folder}/".startswith(f"{place}/")]
        if not any(named.search(text) for text in above):
            yield f"{path}: no meson.build names it"
    packed = "".join(tree.text(p) for p in tree.matching(".gresource.xml"))
    for path in tree.matching(".ui", ".css", ".sql", ".svg", ".ini", under=("resources/",)):
        if path.removeprefix("resources/") not in packed and path.rsplit("/", 1)[1] not in packed:
            yield f"{path}: no gresource.xml names it"


def faults(tree):
    yield Fault("a source that is not built", "app/base/planted.c", appended("int planted;\n"))
    yield Fault("a template that is not packed", "resources/planted.ui", appended("<interface/>\n"))
