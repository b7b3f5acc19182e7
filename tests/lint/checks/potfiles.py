# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names the files that hold texts to translate, all of them and nothing else."""

import re

from tree import Fault, appended

TITLE = "po/POTFILES.in is complete"

LIST = "po/POTFILES.in"
CALL = re.compile(r'\b(?:_|N_|C_|NC_|Q_|n?gettext|dn?gettext|g_d[cnp]?gettext2?)\s*\(\s*(?:\w+\s*,\s*)?"')
PROPERTY = re.compile(r'\btranslatable="(?:yes|true|1)"')
MERGED = (".desktop.in", ".metainfo.xml.in", ".mime.xml.in")


def wanted(tree):
    found = []
    for path in tree.paths():
        if path.startswith("app/") and path.endswith((".c", ".h")):
            pattern = CALL
        elif path.startswith("resources/") and path.endswith(".ui"):
            pattern = PROPERTY
        elif path.startswith("data/") and path.endswith(MERGED):
            found.append(path)
            continue
        else:
            continue
        if pattern.search(tree.text(path)):
            found.append(path)
    return found


def listed(tree):
    if not (tree.root / LIST).exists():
        return []
    lines = (line.strip() for line in tree.text(LIST).split("\n"))
    return [line for line in lines if line and not line.startswith("#")]


def write(tree):
    heading = "# SPDX-License-Identifier: GPL-3.0-or-later\n# ./dev pot writes this list.\n"
    (tree.root / LIST).write_text(heading + "".join(f"{path}\n" for path in wanted(tree)), encoding="utf-8")


def check(tree):
    want, have = set(wanted(tree)), listed(tree)
    if len(have) != len(set(have)):
        yield f"{LIST}: a file is named twice"
    for path in sorted(want - set(have)):
        yield f"{LIST}: {path} is missing; ./dev pot puts it in"
    for path in sorted(set(have) - want):
        yield f"{LIST}: {path} has nothing to translate; ./dev pot takes it out"


def faults(tree):
    call = 'const char *planted = _ (' + '"Planted");\n'
    yield Fault("a new source with a text", "app/planted.c", appended(call))
    property_of_label = '<property name="label" translatable="yes">Planted</property>\n'
    yield Fault("a new template with a text", "resources/planted.ui", appended(property_of_label))
    yield Fault("a file that is not there", LIST, appended("app/gone.c\n"))
