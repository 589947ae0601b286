#!/usr/bin/env python3
"""Writes tests/data/idna_test_v2_subset.txt from Unicode's IdnaTestV2.txt, given by path."""

import sys

HEAD = """\
# A subset of IdnaTestV2.txt (Unicode 17.0.0, dated 2025-05-01): every 16th line, without comments.
# (c) 2025 Unicode, Inc. For terms of use and license, see https://www.unicode.org/terms_of_use.html
# Made again: tools/idna_subset.py PATH > tests/data/idna_test_v2_subset.txt
"""

with open(sys.argv[1], encoding="utf-8") as file:
    rows = [line.split("#")[0].rstrip() for line in file if line.strip() and not line.startswith("#")]
sys.stdout.write(HEAD)
sys.stdout.writelines(row + "\n" for row in rows[::16])
