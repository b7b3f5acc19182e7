# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates and icons are well formed, and every text in them can be seen by the extractor."""

import re
import xml.etree.ElementTree as ElementTree

from tree import Fault, appended

TITLE = "templates and icons are well formed"

CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


def check(tree):
    for path in tree.matching(".ui", ".xml", ".xml.in", ".svg", under=("resources/", "app/", "data/")):
        text = tree.text(path)
        try:
            ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            yield f"{path}: {error}"
        # the extractor does not look into a template inside a template: a row has a file of its own
        for section in CDATA.findall(text):
            if "translatable" in section:
                yield f"{path}: a text to translate inside CDATA is never translated"


def faults(tree):
    yield Fault("an open element", "resources/planted.ui", appended("<interface><object></interface>\n"))
    inner = '<![CDATA[<property name="label" translatable="yes">Planted</property>]]>'
    yield Fault("a text inside CDATA", "resources/planted.ui", appended(f"<interface>{inner}</interface>\n"))
