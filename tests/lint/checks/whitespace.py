# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain text: UTF-8, spaces, one newline at the end, lines that fit beside one another."""

from tree import Fault, appended

TITLE = "text files are clean"

# documents and licences keep the form that they came in
KEPT_AS_THEY_ARE = ("data/samples/", "tests/data/", "LICENSE")
BINARY = (".png", ".pdf", ".aarshjul", ".db", ".gz", ".docx", ".odt", ".ods", ".xlsx")
NARROW = (".c", ".h", ".py")
WIDTH = 120


def check(tree):
    for path in tree.paths():
        if path.startswith(KEPT_AS_THEY_ARE) or path.endswith(BINARY) or "/data/" in path:
            continue
        text = tree.text_or_none(path)
        if text is None:
            yield f"{path}: not UTF-8 text"
            continue
        yield from problems_of(path, text)


def problems_of(path, text):
    if text and not text.endswith("\n"):
        yield f"{path}: no newline at the end"
    if text.endswith("\n\n"):
        yield f"{path}: blank lines at the end"
    if "\r" in text:
        yield f"{path}: carriage returns"
    for number, line in enumerate(text.split("\n"), 1):
        if line != line.rstrip(" \t\r"):
            yield f"{path}:{number}: blanks at the end of the line"
        if "\t" in line:
            yield f"{path}:{number}: a tab"
        if path.endswith(NARROW) and len(line) > WIDTH:
            yield f"{path}:{number}: {len(line)} columns, more than {WIDTH}"


def faults(tree):
    yield Fault("blanks at the end of a line", "meson.build", appended("# two blanks  \n"))
    yield Fault("a tab", "meson.build", appended("#\ttab\n"))
    yield Fault("a file without a last newline", "app/planted.h", appended("/* no newline */"))
    yield Fault("a carriage return", "app/planted.h", appended("/* from elsewhere */\r\n"))
    yield Fault("a line that is too wide", "app/planted.h", appended("/* " + "x" * WIDTH + " */\n"))
