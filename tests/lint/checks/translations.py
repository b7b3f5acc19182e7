# SPDX-License-Identifier: GPL-3.0-or-later
"""Danish and Swedish say everything that the program can say, and nothing in them is a guess."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from checks.potfiles import listed
from tree import Fault, appended

TITLE = "translations are complete"

DOMAIN = "aarshjul"
TEMPLATE = f"po/{DOMAIN}.pot"
# what meson's preset for GLib programs looks for
EXTRACT = [
    "xgettext", "--from-code=UTF-8", "--add-comments=Translators", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
    "--keyword=NC_:1c,2", "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3",
    "--flag=N_:1:pass-c-format", "--flag=C_:2:pass-c-format", "--flag=NC_:2:pass-c-format",
    "--flag=g_dngettext:2:pass-c-format", "--flag=g_strdup_printf:1:c-format", "--flag=g_string_printf:2:c-format",
    "--flag=g_string_append_printf:2:c-format", "--flag=g_error_new:3:c-format", "--flag=g_set_error:4:c-format",
    "--flag=g_markup_printf_escaped:1:c-format", "--flag=g_log:3:c-format", "--flag=g_print:1:c-format",
    "--flag=g_printerr:1:c-format", "--flag=g_printf:1:c-format", "--flag=g_fprintf:2:c-format",
    "--package-name=Årshjul", "--copyright-holder=The Årshjul developers", "--add-location=file",
    "--msgid-bugs-address=https://github.com/aarshjul/aarshjul/issues",
]


def run(tree, *command):
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    return subprocess.run(command, cwd=tree.root, capture_output=True, text=True, env=environment)


def extract(tree, output):
    files = [name for name in listed(tree) if (tree.root / name).exists()]
    return run(tree, *EXTRACT, "-o", str(output), *files)


def languages(tree):
    lines = tree.text("po/LINGUAS").split("\n")
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def check(tree):
    named = languages(tree)
    there = sorted(p.removeprefix("po/").removesuffix(".po") for p in tree.matching(".po", under=("po/",)))
    for language in ("da", "sv"):
        if language not in named:
            yield f"po/LINGUAS: {language} is missing"
    if sorted(named) != there:
        yield f"po/LINGUAS names {' '.join(named)}, but there is {' '.join(there)}"
    with tempfile.TemporaryDirectory() as place:
        fresh = Path(place) / "fresh.pot"
        result = extract(tree, fresh)
        if result.returncode or not fresh.exists():
            yield f"the texts could not be extracted: {result.stderr.strip()}"
            return
        for language in there:
            yield from problems_of(tree, language, fresh)


def problems_of(tree, language, fresh):
    file = f"po/{language}.po"
    result = run(tree, "msgfmt", "--check", "--statistics", "-o", "/dev/null", file)
    if result.returncode:
        for line in result.stderr.strip().split("\n"):
            yield line
    count = re.findall(r"(\d+) (fuzzy|untranslated)", result.stderr)
    for number, what in count:
        yield f"{file}: {number} {what}"
    result = run(tree, "msgcmp", "--use-untranslated", file, str(fresh))
    missing = re.findall(r"^\S+:(\d+): this message is used but not defined", result.stderr, re.MULTILINE)
    lines = fresh.read_text(encoding="utf-8").split("\n")
    for line in missing:
        yield f"{file}: {text_before(lines, int(line))} is missing; ./dev pot brings it in"


def text_before(lines, number):
    """The text of the message of a template that ends at or around a line."""
    start = number - 1
    while start > 0 and not lines[start].startswith("msgid "):
        start -= 1
    return " ".join(lines[start:start + 3]).split(" msgstr")[0].removeprefix("msgid ").removeprefix('"" ')


def write(tree):
    """Writes the template anew and merges it into each translation."""
    with tempfile.TemporaryDirectory() as place:
        fresh = Path(place) / "fresh.pot"
        result = extract(tree, fresh)
        if result.returncode:
            raise SystemExit(result.stderr)
        # a template that differs in nothing but its date is left alone
        if not (tree.root / TEMPLATE).exists() or dateless(fresh.read_text()) != dateless(tree.text(TEMPLATE)):
            (tree.root / TEMPLATE).write_text(fresh.read_text(encoding="utf-8"), encoding="utf-8")
    for language in languages(tree):
        file = f"po/{language}.po"
        if (tree.root / file).exists():
            # no guesses: a text that is not translated stays empty
            merge = ["msgmerge", "--quiet", "--update", "--backup=none", "--no-fuzzy-matching"]
            result = run(tree, *merge, file, TEMPLATE)
        else:
            start = ["msginit", "--no-translator", f"--locale={language}.UTF-8"]
            result = run(tree, *start, "-i", TEMPLATE, "-o", file)
        if result.returncode:
            raise SystemExit(result.stderr)
        print(file, run(tree, "msgfmt", "--statistics", "-o", "/dev/null", file).stderr.strip())


def dateless(text):
    return re.sub(r"POT-Creation-Date: .*", "", text)


def faults(tree):
    yield Fault("a text without a translation", "po/da.po", appended('\nmsgid "Planted too"\nmsgstr ""\n'))
    yield Fault("a guess", "po/sv.po", appended('\n#, fuzzy\nmsgid "Planted"\nmsgstr "Planterad"\n'))
    desktop = "data/io.github.aarshjul.Aarshjul.desktop.in"
    yield Fault("a new text in a source", desktop, lambda text: text.replace("GenericName=", "GenericName=Planted "))
    yield Fault("a language without a file", "po/LINGUAS", appended("nb\n"))
