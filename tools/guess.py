#!/usr/bin/env python3
"""Draws twenty behaviours by a seed: does a fresh pair of eyes name the file that holds each?

    tools/guess.py SEED      writes tests/guess/questions.md and tests/guess/answers.tsv
    tools/guess.py --check   fails if an answer, or a row of the pool, names no file

Fourteen come from the rule book, six from tests/guess/engine.tsv. Whoever is asked sees the questions, DESIGN.md and the names
of the files under src/, but not what is in them; an answer counts if it is the very file.
"""

import json
import pathlib
import random
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
HOME = TOP / "tests/guess"
RULES, ENGINE = 14, 6


def file_of_rules():
    found = {}
    for path in (TOP / "src/rules").rglob("*.rs"):
        for code in re.findall(r'^\s*code: "(BA-[A-Z]\d{4})"', path.read_text(), re.M):
            found[code] = str(path.relative_to(TOP))
    return found


def pool():
    lines = (HOME / "engine.tsv").read_text().splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def draw(seed):
    dice = random.Random(seed)
    where = file_of_rules()
    rules = [json.loads(line) for line in (TOP / "tests/data/catalog.jsonl").read_text().splitlines() if line]
    chosen = [
        (where[rule["code"]], f'{rule["message"]["zh"]} — {rule["message"]["en"]} ({rule["severity"]})')
        for rule in dice.sample([rule for rule in rules if rule["code"] in where], RULES)
    ]
    chosen += [(file, text[0].upper() + text[1:]) for file, text in dice.sample(pool(), ENGINE)]
    dice.shuffle(chosen)
    questions = [f"{number}. {text}" for number, (_, text) in enumerate(chosen, 1)]
    head = f"# Which file of src/ holds it?\n\nSeed {seed}. The rule that finds this, or the code that does it:\n\n"
    (HOME / "questions.md").write_text(head + "\n".join(questions) + "\n")
    (HOME / "answers.tsv").write_text("".join(f"{n}\t{file}\n" for n, (file, _) in enumerate(chosen, 1)))


def check():
    answers = [line.split("\t")[1] for line in (HOME / "answers.tsv").read_text().splitlines()]
    gone = sorted({file for file in answers + [file for file, _ in pool()] if not (TOP / file).exists()})
    if gone:
        sys.exit("no such file: " + ", ".join(gone) + "; draw again")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    check() if sys.argv[1] == "--check" else draw(int(sys.argv[1]))
