# SPDX-License-Identifier: GPL-3.0-or-later
"""No file and no function grows beyond what one can hold in the head."""

import re

from tree import Fault, appended

TITLE = "files and functions are short"

FILE_LINES = 600
FUNCTION_LINES = 80
NOT_A_FUNCTION = re.compile(r"^(?:static |const |extern )*(?:struct|enum|union|typedef)\b[^(]*$|=\s*$")


def check(tree):
    for path in tree.matching(".c", ".h", ".ui", ".css", under=("app/", "resources/")):
        lines = tree.text(path).count("\n")
        if lines > FILE_LINES:
            yield f"{path}: {lines} lines, more than {FILE_LINES}"
    for path in tree.sources():
        for name, line, length in functions(tree.text(path)):
            if length > FUNCTION_LINES:
                yield f"{path}:{line}: {name} has {length} lines, more than {FUNCTION_LINES}"


def functions(text):
    """Name, line and number of lines of each function whose braces stand at the start of a line."""
    start = None
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if line == "{" and index and not NOT_A_FUNCTION.search(lines[index - 1]):
            start = index
        elif line.startswith("}") and start is not None:
            yield name_before(lines, start), start + 1, index - start + 1
            start = None


def name_before(lines, index):
    for line in reversed(lines[max(0, index - 12):index]):
        match = re.match(r"(\w+) \(", line)
        if match:
            return match[1]
    return "a function"


def faults(tree):
    body = "  x ();\n" * (FUNCTION_LINES - 1)
    yield Fault("a long function", "app/planted.c", appended(f"void\nplanted (void)\n{{\n{body}}}\n"))
    yield Fault("a long file", "app/planted.c", appended("/* line */\n" * (FILE_LINES + 1)))
    yield Fault("a long template", "resources/planted.ui", appended("<!-- line -->\n" * (FILE_LINES + 1)))
