# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes go one way: a layer sees the layers below it and no others, no two folders include each other, not even by
way of others, and a library is used in one layer only."""

import re
from collections import defaultdict

from tree import Fault, appended

TITLE = "includes go one way through the layers"

SEES = {
    "base": {"base"},
    "model": {"model", "base"},
    "document": {"document", "base"},
    "store": {"store", "model", "base"},
    "reader": {"reader", "document", "model", "base"},
    "exchange": {"exchange", "reader", "document", "store", "model", "base"},
    "followup": {"followup", "exchange", "reader", "document", "store", "model", "base"},
    "cli": {"cli", "followup", "exchange", "reader", "document", "store", "model", "base"},
    "presentation": {"presentation", "followup", "exchange", "reader", "document", "store", "model", "base"},
    "ui": {"ui", "presentation", "followup", "exchange", "reader", "document", "store", "model", "base"},
}
LIBRARIES = [
    (re.compile(r"^(?:gtk/|gdk/|gsk/|adwaita\.h)"), {"ui"}),
    (re.compile(r"^sqlite3"), {"store"}),
    (re.compile(r"^(?:poppler|glib/poppler)"), {"reader"}),
    (re.compile(r"^(?:libxml/|zip\.h)"), {"document"}),
]
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+([<"])([^>"]+)[>"]', re.MULTILINE)
GENERATED = re.compile(r"^(?:aar|aarshjul)-(\w+)-resources\.h$")


def layer_of(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else "main"


def folder_of(path):
    return path.rsplit("/", 1)[0]


def check(tree):
    sources = tree.matching(".c", ".h", under=("app/",))
    home = {}
    for path in sources:
        name = path.rsplit("/", 1)[1]
        if name.endswith(".h"):
            if name in home:
                yield f"{path}: {home[name]} has the same name, so an include is not clear"
            home[name] = path
    reaches = defaultdict(dict)
    for path in sources:
        layer = layer_of(path)
        if layer == "main":
            continue
        if layer not in SEES:
            yield f"{path}: {layer} is not a layer that the lint knows"
            continue
        for bracket, target in INCLUDE.findall(tree.text(path)):
            yield from problems_of(path, layer, bracket, target, home)
            included = home.get(target.rsplit("/", 1)[-1])
            if included and folder_of(included) != folder_of(path):
                reaches[folder_of(path)].setdefault(folder_of(included), f"{path} includes {target}")
    yield from circles(reaches)


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


def circles(reaches):
    """A line for each circle of folders, with an include of each step."""
    told = set()
    for start in sorted(reaches):
        way = way_back(start, reaches)
        if way and frozenset(way) not in told:
            told.add(frozenset(way))
            steps = "; ".join(reaches[a][b] for a, b in zip(way, way[1:] + way[:1]))
            yield f"{' -> '.join(way + way[:1])} is a circle: {steps}"


def way_back(start, reaches):
    """The shortest way from a folder to itself, without the return; None where there is none."""
    before, front = {start: None}, [start]
    for folder in front:
        for other in sorted(reaches.get(folder, ())):
            if other == start:
                way = []
                while folder is not None:
                    way.append(folder)
                    folder = before[folder]
                return way[::-1]
            if other not in before:
                before[other] = folder
                front.append(other)
    return None


def faults(tree):
    model_header = next(p for p in tree.paths() if p.startswith("app/model/") and p.endswith(".h"))
    model_header = model_header.rsplit("/", 1)[1]
    yield Fault("a header of a higher layer", "app/base/planted.c", appended(f'#include "{model_header}"\n'))
    yield Fault("GTK below the window", "app/model/planted.c", appended("#include <gtk/gtk.h>\n"))
    yield Fault("GTK in what has no widgets", "app/presentation/editing/planted.c", appended("#include <gtk/gtk.h>\n"))
    yield Fault("libadwaita on the command line", "app/cli/planted.c", appended("#include <adwaita.h>\n"))
    yield Fault("SQL outside the store", "app/exchange/planted.c", appended("#include <sqlite3.h>\n"))
    yield Fault("XML outside the documents", "app/exchange/planted.c", appended("#include <libxml/tree.h>\n"))
    yield Fault("an unknown header", "app/store/planted.c", appended('#include "no-such-header.h"\n'))
    yield Fault("an unknown layer", "app/planted/planted.c", appended("#include <glib.h>\n"))
    yield Fault("a circle of two features", "app/ui/common/planted.c", appended('#include "aar-window.h"\n'))
    editor = appended('#include "aar-editor.h"\n')
    yield Fault("a circle of features without widgets", "app/presentation/common/planted.c", editor)
