# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes go one way: a layer sees the layers below it and no others, and a library is used in one layer only."""

import re

from tree import Fault, appended

TITLE = "includes go one way through the layers"

SEES = {
    "base": {"base"},
    "model": {"model", "base"},
    "store": {"store", "model", "base"},
    "reader": {"reader", "model", "base"},
    "exchange": {"exchange", "reader", "store", "model", "base"},
    "followup": {"followup", "exchange", "reader", "store", "model", "base"},
    "cli": {"cli", "followup", "exchange", "reader", "store", "model", "base"},
    "ui": {"ui", "followup", "exchange", "reader", "store", "model", "base"},
}
LIBRARIES = [
    (re.compile(r"^(?:gtk/|gdk/|gsk/|adwaita\.h)"), {"ui"}),
    (re.compile(r"^sqlite3"), {"store"}),
    (re.compile(r"^(?:poppler|glib/poppler)"), {"reader"}),
]
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+([<"])([^>"]+)[>"]', re.MULTILINE)
GENERATED = re.compile(r"^(?:aar|aarshjul)-(\w+)-resources\.h$")


def layer_of(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else "main"


def check(tree):
    sources = tree.matching(".c", ".h", under=("app/",))
    home = {}
    for path in sources:
        name = path.rsplit("/", 1)[1]
        if name.endswith(".h"):
            if name in home:
                yield f"{path}: {home[name]} has the same name, so an include is not clear"
            home[name] = path
    for path in sources:
        layer = layer_of(path)
        if layer == "main":
            continue
        if layer not in SEES:
            yield f"{path}: {layer} is not a layer that the lint knows"
            continue
        for bracket, target in INCLUDE.findall(tree.text(path)):
            yield from problems_of(path, layer, bracket, target, home)


def problems_of(path, layer, bracket, target, home):
    for pattern, layers in LIBRARIES:
        if pattern.search(target) and layer not in layers:
            yield f"{path}: {layer} may not include {target}, which belongs to {' '.join(sorted(layers))}"
    if bracket == "<" or target == "config.h":
        return
    name = target.rsplit("/", 1)[-1]
    generated = GENERATED.match(name)
    if generated:
        other = generated[1]
    elif name in home:
        other = layer_of(home[name])
    else:
        yield f"{path}: {target} is not a header of the tree"
        return
    if other not in SEES[layer]:
        yield f"{path}: {layer} may not include {target} of {other}"


def faults(tree):
    model_header = next(p for p in tree.paths() if p.startswith("app/model/") and p.endswith(".h"))
    model_header = model_header.rsplit("/", 1)[1]
    yield Fault("a header of a higher layer", "app/base/planted.c", appended(f'#include "{model_header}"\n'))
    yield Fault("GTK below the window", "app/model/planted.c", appended("#include <gtk/gtk.h>\n"))
    yield Fault("libadwaita on the command line", "app/cli/planted.c", appended("#include <adwaita.h>\n"))
    yield Fault("SQL outside the store", "app/exchange/planted.c", appended("#include <sqlite3.h>\n"))
    yield Fault("an unknown header", "app/store/planted.c", appended('#include "no-such-header.h"\n'))
    yield Fault("an unknown layer", "app/planted/planted.c", appended("#include <glib.h>\n"))
