# SPDX-License-Identifier: GPL-3.0-or-later
"""shellcheck finds nothing to say about the shell scripts."""

import subprocess

from tree import Fault

TITLE = "shell scripts are sound"


def check(tree):
    scripts = tree.scripts("bash", "/sh", " sh")
    if "dev" not in scripts:
        yield "dev was not found among the scripts"
        return
    result = subprocess.run(["shellcheck", "--format=gcc", *scripts], cwd=tree.root, capture_output=True, text=True)
    if result.returncode:
        yield from (result.stdout + result.stderr).strip().split("\n")


def faults(tree):
    yield Fault("an unquoted variable", "dev", lambda text: text + 'rm -rf $planted/"x"\n')
