# SPDX-License-Identifier: GPL-3.0-or-later
"""The MIME type knows a store by the same number that the store is written with."""

import re

from tree import Fault

TITLE = "the MIME type knows the store"

MIME = "data/io.github.aarshjul.Aarshjul.mime.xml.in"
WRITTEN = re.compile(r"#define\s+AAR_STORE_APPLICATION_ID\s+(0x[0-9a-fA-F]+)")
KNOWN = re.compile(r'type="big32"\s+offset="68"\s+value="(0x[0-9a-fA-F]+)"')


def check(tree):
    written = [n for p in tree.matching(".h", ".c", under=("app/store/",)) for n in WRITTEN.findall(tree.text(p))]
    known = KNOWN.findall(tree.text(MIME))
    if len(written) != 1 or [int(n, 16) for n in written] != [int(n, 16) for n in known]:
        yield f"{MIME}: knows {known or 'nothing'}, the store writes {written or 'nothing'}"


def faults(tree):
    yield Fault("another number", MIME, lambda text: re.sub(r'offset="68" value="0x.', 'offset="68" value="0x7', text))
