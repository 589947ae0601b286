#!/usr/bin/env python3
"""Counts the public items of the library: what a caller can name, with the features of the default.

    tools/public_items.py           by kind and by room
    tools/public_items.py --names   each item
    tools/public_items.py --at-most N   fails if there are more
    tools/public_items.py --check   fails if they are not those of tests/data/public_items.txt; --write writes it

Counted are modules, types, traits, functions, constants, statics and macros that can be reached by a public path, and the
methods of types. Fields and variants, which are what an order or an answer consists of, are told beside them. What a trait
brings is counted once, at the trait. `testing` and `capi` are not on.
The list comes from rustdoc's JSON, which stable compilers make under RUSTC_BOOTSTRAP=1.
"""

import collections
import difflib
import json
import os
import pathlib
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
LIST = TOP / "tests" / "data" / "public_items.txt"
HEAD = "# What a caller can name, default features. `tools/public_items.py --write` makes this; read the difference: it is the change of the API.\n"


def documented():
    env = dict(os.environ, RUSTC_BOOTSTRAP="1", RUSTDOCFLAGS="-Zunstable-options --output-format json")
    subprocess.run(["cargo", "doc", "--locked", "--quiet", "--no-deps", "--lib"], cwd=TOP, env=env, check=True)
    about = subprocess.run(["cargo", "metadata", "--locked", "--no-deps", "--format-version=1"], cwd=TOP, check=True, capture_output=True)
    target = pathlib.Path(json.loads(about.stdout)["target_directory"])
    return json.loads((target / "doc" / "beian.json").read_text())


def children(item, index):
    """Ids of what stands in an item and is public with it, with the kind that it counts as."""
    (kind, inner), = item["inner"].items()
    if kind == "module":
        yield from ((child, None) for child in inner["items"])
    elif kind == "struct":
        shape = inner["kind"]
        fields = shape.get("plain", {}).get("fields", []) if isinstance(shape, dict) else []
        yield from ((field, "field") for field in fields)
        yield from of_impls(inner["impls"], index)
    elif kind == "enum":
        yield from ((variant, "variant") for variant in inner["variants"])
        yield from of_impls(inner["impls"], index)
    elif kind == "trait":
        yield from ((member, "trait member") for member in inner["items"])


def of_impls(impls, index):
    for one in impls:
        block = index.get(str(one))
        if block and block["inner"]["impl"]["trait"] is None:
            yield from ((member, "method") for member in block["inner"]["impl"]["items"])


def walk(doc):
    index = doc["index"]
    index = {str(key): value for key, value in index.items()}
    seen, found = set(), []

    def visit(number, path, kind_here):
        item = index.get(str(number))
        if item is None or item["crate_id"] != 0:
            return
        (kind, inner), = item["inner"].items()
        if kind in ("variant", "struct_field"):
            public = kind == "variant" or item["visibility"] == "public"
        else:
            public = item["visibility"] in ("public", "default")
        if not public or kind == "impl":
            return
        if kind == "use":
            target = inner.get("id")
            if target is not None:
                there = index.get(str(target))
                if there and inner.get("is_glob"):
                    for child, _ in children(there, index):
                        visit(child, path, None)
                else:
                    visit(target, path, None)
            return
        if number in seen:
            return
        seen.add(number)
        here = path + [item["name"] or ""]
        if kind != "module" or len(here) > 1:
            found.append((kind_here or kind, "::".join(here[1:])))
        for child, child_kind in children(item, index):
            visit(child, here, child_kind)

    visit(doc["root"], [], None)
    return found


def main(args):
    found = walk(documented())
    if "--check" in args or "--write" in args:
        wanted = HEAD + "".join(sorted(f"{kind} {name}\n" for kind, name in found))
        if "--write" in args:
            LIST.write_text(wanted)
        elif LIST.read_text() != wanted:
            lines = [text.splitlines(keepends=True) for text in (LIST.read_text(), wanted)]
            sys.stdout.writelines(difflib.unified_diff(*lines, "tests/data/public_items.txt", "the library", n=0))
            sys.exit("the public items have changed: tools/public_items.py --write")
    parts = [pair for pair in found if pair[0] in ("field", "variant")]
    found = [pair for pair in found if pair[0] not in ("field", "variant")]
    if "--names" in args:
        for kind, name in sorted(found, key=lambda pair: pair[1]):
            print(f"{kind:13} {name}")
    rooms = collections.Counter(name.split("::")[0] for _, name in found)
    kinds = collections.Counter(kind for kind, _ in found)
    print("  ".join(f"{kind} {n}" for kind, n in kinds.most_common()))
    print("  ".join(f"{room} {n}" for room, n in rooms.most_common(18)))
    print(f"{len(found)} public items; {len(parts)} public fields and variants of them")
    if "--at-most" in args and len(found) > int(args[args.index("--at-most") + 1]):
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
