# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree as the checks see it: its own files, without what building leaves behind."""

import os
from pathlib import Path

SKIPPED_FOLDERS = {".git", ".flatpak-builder", "__pycache__"}


class Tree:
    def __init__(self, root):
        self.root = Path(root)

    def paths(self):
        """Relative paths of all files, sorted, with / between the parts."""
        found = []
        for folder, names, files in os.walk(self.root):
            names[:] = [n for n in names if n not in SKIPPED_FOLDERS and not n.startswith("build")]
            for name in files:
                # in a linked work tree .git is a file
                if not name.endswith("~") and not name.startswith(".standin-") and name != ".git":
                    found.append((Path(folder) / name).relative_to(self.root).as_posix())
        return sorted(found)

    def matching(self, *suffixes, under=("",)):
        return [p for p in self.paths() if p.endswith(suffixes) and p.startswith(tuple(under))]

    def sources(self):
        """The C sources of the program and of its tests."""
        return self.matching(".c", ".h", under=("app/", "tests/"))

    def scripts(self, *interpreters):
        """Files whose first line calls one of the interpreters."""
        found = []
        for path in self.paths():
            with open(self.root / path, "rb") as file:
                first = file.readline(80)
            if first.startswith(b"#!") and any(name.encode() in first for name in interpreters):
                found.append(path)
        return found

    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def text_or_none(self, path):
        """None where the file is not text."""
        data = (self.root / path).read_bytes()
        if b"\0" in data:
            return None
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return None


class Fault:
    """Something wrong that a check must see: `path` gets what `edit` makes of the text it has (None if it is new)."""

    def __init__(self, description, path, edit):
        self.description = description
        self.path = path
        self.edit = edit


def appended(text):
    """An edit that adds text at the end of a file, or makes the file of it."""
    return lambda old: (old or "") + text
