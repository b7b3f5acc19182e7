# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundle asks for a window and nothing else, and what it is built from is pinned."""

import json
import re

from tree import Fault

TITLE = "the bundle asks for no more than it needs"

MANIFEST = "flatpak/io.github.aarshjul.Aarshjul.json"
# a store needs its journal beside it under its own name, which the portal does not give: hence the documents
ALLOWED = {
    "--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri", "--filesystem=xdg-documents",
}


def check(tree):
    try:
        manifest = json.loads(tree.text(MANIFEST))
    except ValueError as error:
        yield f"{MANIFEST}: {error}"
        return
    for argument in manifest["finish-args"]:
        if argument not in ALLOWED:
            yield f"{MANIFEST}: asks for {argument}; files come through the portal, and nothing through the network"
    for module in manifest["modules"]:
        for source in module["sources"]:
            if source["type"] == "dir":
                continue
            if not source.get("url", "").startswith("https://"):
                yield f"{MANIFEST}: {module['name']} comes from no https address"
            if not re.fullmatch(r"[0-9a-f]{64}", source.get("sha256", "")):
                yield f"{MANIFEST}: {module['name']} is not pinned by a sha256"


def faults(tree):
    yield Fault("all files of the user", MANIFEST, lambda text: text.replace("=xdg-documents", "=host"))
    yield Fault("the network", MANIFEST, lambda text: text.replace("--share=ipc", "--share=network"))
    yield Fault("a source that is not pinned", MANIFEST, lambda text: text.replace('"sha256"', '"md5"'))
    yield Fault("a comma too many", MANIFEST, lambda text: text.replace('"--share=ipc",', '"--share=ipc",,'))
