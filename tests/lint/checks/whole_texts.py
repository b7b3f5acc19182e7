# SPDX-License-Identifier: GPL-3.0-or-later
"""A text to translate is one literal: the extractor does not see what a macro adds, so that is never translated."""

import re

from tree import Fault, appended

TITLE = "texts to translate are whole"

LITERAL = r'(?:"(?:[^"\\]|\\.)*"\s*)+'
BROKEN = re.compile(rf"\b(?:_|N_|C_|n?gettext)\s*\(\s*(?:{LITERAL},\s*)*{LITERAL}[A-Za-z_]")


def check(tree):
    for path in tree.matching(".c", ".h", under=("app/",)):
        text = tree.text(path)
        for match in BROKEN.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield f"{path}:{line}: a macro stands in the text; print the number into a string first"


def faults(tree):
    call = 'void f (void) { g_print (_ (' + '"%" G_GINT64_FORMAT " rows"), 1); }\n'
    yield Fault("a number's format in a text", "app/planted.c", appended(call))
