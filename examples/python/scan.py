#!/usr/bin/env python3
"""scan.py FILE...: numbers in pages as `cargo run --example scan -- --json` prints them.

scan.py --check FACTS.json [--at RFC3339] [--host HOST] PAGE.html...: the report on pages beside what was filed. Exit status:
0, or 1 when the check finds an error, 2 when a file whose numbers are wanted is not UTF-8.
"""

import argparse
import datetime
import json
import pathlib
import sys

import beian


def is_text(page):
    """Whether a page is UTF-8, cut off or not."""
    try:
        page.decode()
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return True


def show(value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    sys.stdout.buffer.write(text.encode() + b"\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    parser.add_argument("--check", metavar="FACTS")
    parser.add_argument("--at", default=now)
    parser.add_argument("--host")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    if options.check is None:
        status = 0
        for name in options.files:
            page = pathlib.Path(name).read_bytes()
            if not is_text(page):
                print(f"{name}: not UTF-8", file=sys.stderr)
                status = 2
            for found in beian.scan(page):
                written = page[slice(*found["span"])].decode(errors="replace")
                show({"file": name, "text": written, **found})
        return status
    pages = [(options.host or pathlib.Path(name).stem, pathlib.Path(name).read_bytes()) for name in options.files]
    report, counts = beian.check_footer(pages, pathlib.Path(options.check).read_bytes(), options.at)
    sys.stdout.buffer.write(report.encode() + b"\n")
    return int(counts.errors > 0)


if __name__ == "__main__":
    sys.exit(main())
