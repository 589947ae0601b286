#!/usr/bin/env python3
"""Writes the skeleton of a new rule, its cases, and its line in the room's list.

    tools/new_rule.py CODE SLUG FILE NAME [--on order|person|service|domain|resource] [--severity error|warning|info]

    tools/new_rule.py BA-D0207 domain-transfer-locked src/rules/domain/registration.rs TRANSFER_LOCKED

FILE is a topic of a room (src/rules/ROOM/TOPIC.rs), or one that is to be made. What the rule looks at follows from the
letter of its code unless --on says otherwise. The skeleton compiles only once its citation and texts are written.
"""

import argparse
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
ON = {"S": "order", "P": "person", "V": "service", "D": "domain", "R": "resource", "A": "order", "O": "order", "F": "order"}
ITEM = {
    "order": ("Order", "", "At::ROOT.member(\"subject\")"),
    "person": ("Person", " item: &PersonItem<'_>,", "item.at.member(\"name\")"),
    "service": ("Service", " item: &ServiceItem<'_>,", "item.at.member(\"name\")"),
    "domain": ("Domain", " item: &DomainItem<'_>,", "*item.at"),
    "resource": ("Resource", " item: &ResourceItem<'_>,", "*item.at"),
}

RULE = '''/// TODO: what must hold, as a sentence (中文).
pub static {name}: Rule = Rule {{
    code: "{code}",
    slug: "{slug}",{severity}
    cite: &[],
    applies: Applies::to(OrderKind::ADD),
    covers: &[],
    predicts: &[],
    message: say("", ""),
    why: say("", ""),
    help: say("", ""),
    check: Check::{check}({function}),
    ..Rule::BASE
}};

fn {function}(cx: &Context<'_>,{item} out: &mut Sink<'_>) -> Ran {{
    let at = {at};
    // TODO: `out.needs(&at, …)` for each missing fact that could make it fail; `out.fail(&at)` where it does not hold.
    let holds = cx.order.kind.get().is_some();
    if !holds {{
        out.fail(&at);
    }}
    Ran::Checked
}}

'''

CASES = '''
    #[test]
    fn {function}() {{
        const PLACE: &str = "/TODO";
        cases(&{name})
            .pass(|_| {{}})
            .fail(PLACE, |o| o.set(PLACE, "TODO"))
            .undetermined(&[PLACE], |o| o.remove(PLACE));
    }}
}}
'''

NEW_FILE = '''//! TODO: the topic (中文).

use crate::model::OrderKind;
use crate::rule::prelude::*;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;
}
'''


def refuse(why):
    sys.exit(f"new_rule: {why}")


def check_code(code, slug):
    """The code and the slug must never have been given out."""
    if not re.fullmatch(r"BA-[SPVDRAOF]\d{4}", code):
        refuse(f"{code} is no code: BA-, a letter of SPVDRAOF, four digits")
    known = set((TOP / "tests/data/codes.lock").read_text().split())
    if code in known:
        hundred = code[:6]
        free = [f"{hundred}{n:02}" for n in range(1, 100) if f"{hundred}{n:02}" not in known]
        refuse(f"{code} was given out; free in its hundred: {', '.join(free[:5])}")
    if f'"slug":"{slug}"' in (TOP / "tests/data/catalog.jsonl").read_text():
        refuse(f"there is a rule {slug}")


def codes_of(room):
    """Code by place in the room's list: `topic::NAME`."""
    found = {}
    for path in room.rglob("*.rs"):
        module = "::".join(path.relative_to(room).with_suffix("").parts)
        for name, code in re.findall(r'pub static (\w+): Rule = Rule \{\s*code: "([^"]+)"', path.read_text()):
            found[f"{module}::{name}"] = code
    return found


def list_it(room, topic, name, code):
    """Adds the rule to RULES of the room, by code, and the topic to its modules."""
    path = room / "mod.rs"
    text = path.read_text()
    if not re.search(rf"^(pub )?mod {topic};", text, re.M):
        first = re.search(r"^(?:pub )?mod \w+;", text, re.M)
        text = text[: first.start()] + f"pub mod {topic};\n" + text[first.start() :]
    codes = codes_of(room)
    head = re.search(r"pub const RULES: &\[&Rule\] = &\[\n", text)
    if not head:
        refuse(f"{path} has no list RULES")
    at = head.end()
    for line in re.finditer(r"    &([\w:]+),\n", text[head.end() : text.index("];", head.end())]):
        if codes.get(line[1], "") < code:
            at = head.end() + line.end()
    path.write_text(text[:at] + f"    &{topic}::{name},\n" + text[at:])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("code")
    parser.add_argument("slug")
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("name")
    parser.add_argument("--on", choices=ITEM)
    parser.add_argument("--severity", choices=["error", "warning", "info"], default="error")
    args = parser.parse_args()
    check_code(args.code, args.slug)
    path = (TOP / args.file).resolve()
    room, topic = path.parent, path.stem
    if not (room / "mod.rs").exists() or room.parent.name != "rules":
        refuse(f"{args.file} is no topic of a room: src/rules/ROOM/TOPIC.rs")

    check, item, at = ITEM[args.on or ON[args.code[3]]]
    function = args.name.lower()
    # An error is what most rules are, and not said.
    severity = "" if args.severity == "error" else f"\n    severity: Severity::{args.severity.title()},"
    values = dict(name=args.name, code=args.code, slug=args.slug, severity=severity)
    values |= dict(check=check, item=item, at=at, function=function)
    text = path.read_text() if path.exists() else NEW_FILE
    tests = text.find("#[cfg(test)]\nmod tests {")
    if tests < 0:
        refuse(f"{args.file} has no tests to add the cases to")
    end = text.rindex("}")
    text = text[:tests] + RULE.format(**values) + text[tests:end].rstrip() + "\n" + CASES.format(**values)
    path.write_text(text)
    list_it(room, topic, args.name, args.code)
    print(f"{args.file}: write citation, texts, check and cases; then BEIAN_WRITE=1 cargo test --test catalog")


if __name__ == "__main__":
    main()
