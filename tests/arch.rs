//! The arrows between the rooms: who may know whom. The data goes one way, and so do the imports.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Each room with the rooms that it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("data", &[]),
    ("verbatim", &[]),
    ("value", &["calendar", "data"]),
    ("calendar", &["data", "verbatim"]),
    ("source", &["calendar", "verbatim"]),
    ("provider", &["model", "source"]),
    ("model", &["value", "verbatim"]),
    // Figures, tables, lists and conditions, each once: below whoever speaks of them.
    ("law", &["calendar", "data", "model", "provider", "source", "value"]),
    // The shape of a rule and of a finding; no rule lives there.
    ("rule", &["calendar", "data", "form", "law", "model", "provider", "source", "value", "verbatim"]),
    ("form", &["model", "value", "verbatim"]),
    ("join", &[]),
    ("limits", &[]),
    ("fault", &[]),
    ("config", &["calendar", "data", "fault", "input", "model", "provider", "rule", "rules", "source", "value"]),
    // Writes what any room serializes.
    ("json", &["verbatim"]),
    ("rules", &["calendar", "data", "form", "join", "law", "model", "provider", "rule", "source", "value"]),
    ("ruleset", &["provider", "rule", "rules"]),
    ("report", &["form", "json", "model", "rule", "rules", "ruleset", "verbatim"]),
    // What a report's JSON is, read back.
    ("document", &["model", "report", "rule"]),
    ("check", &["join", "law", "limits", "model", "provider", "rule", "rules", "ruleset", "value"]),
    ("input", &["display", "fault", "limits", "model"]),
    ("schema", &[]),
    (
        "validator",
        &[
            "calendar", "check", "config", "data", "display", "fault", "input", "model", "provider", "report", "rule",
            "ruleset", "value",
        ],
    ),
    ("explain", &["rule", "rules"]),
    // On top of everything, for tests alone.
    ("testing", &["explain", "fault", "form", "input", "model", "report", "rule", "validator", "value"]),
    (
        "decide",
        &[
            "calendar",
            "data",
            "fault",
            "form",
            "input",
            "law",
            "model",
            "provider",
            "rule",
            "source",
            "validator",
            "value",
        ],
    ),
    (
        "capi",
        &[
            "config",
            "data",
            "decide",
            "display",
            "explain",
            "fault",
            "input",
            "json",
            "model",
            "provider",
            "report",
            "rule",
            "validator",
            "value",
        ],
    ),
    ("display", &["calendar", "law", "model", "provider", "rule", "rules", "ruleset", "source", "value"]),
];

#[test]
fn no_arrow_points_the_wrong_way() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    walk(&src, &mut |path, text| {
        let inside = path.strip_prefix(&src).unwrap().to_string_lossy().into_owned();
        let room = inside.split(['/', '.']).next().unwrap().to_owned();
        if room == "lib" || room == "cases" {
            return;
        }
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{inside}: a room that this test does not know"));
            return;
        };
        seen.insert(room.clone());
        // Tests may use what they like.
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for used in line.split("crate::").skip(1) {
                let used: String = used.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                let other = ROOMS.iter().any(|(name, _)| *name == used);
                if other && used != room && !allowed.contains(&used.as_str()) {
                    wrong.push(format!("{inside}: {room} may not use {used}"));
                }
            }
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (room, _) in ROOMS {
        assert!(seen.contains(*room), "there is no room {room}");
    }
}

/// A figure or a province in the rooms that only read the law is law in the wrong room, unless a comment says what else it is:
/// `// figure: a credit code has 18 characters` behind it or in the line above.
#[test]
fn figures_and_provinces_of_rules_and_questions_have_a_reason() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut bare = Vec::new();
    for room in ["rules", "decide"] {
        walk(&src.join(room), &mut |path, text| {
            let inside = path.strip_prefix(&src).unwrap().to_string_lossy().into_owned();
            // The rows of the provinces are the law, until they stand in its room.
            if inside.ends_with("tests.rs") || inside.starts_with("rules/province/") {
                return;
            }
            let code = text.split("#[cfg(test)]").next().unwrap();
            let mut above = "";
            for (number, line) in code.lines().enumerate() {
                let trimmed = line.trim_start();
                let reason = line.contains("// figure: ") || above.trim_start().starts_with("// figure: ");
                if !trimmed.starts_with("//") && !reason && has_figure(line) {
                    bare.push(format!("{inside}:{}: {trimmed}", number + 1));
                }
                above = line;
            }
        });
    }
    assert!(
        bare.is_empty(),
        "figures and provinces belong into src/law; what is none of the law says so: `// figure: …`\n{}",
        bare.join("\n")
    );
}

/// Whether the code of a line has a number above 1 or names a province. Texts, characters and names do not count.
fn has_figure(line: &str) -> bool {
    let mut code = String::new();
    let (mut quoted, mut escaped) = (false, false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match (quoted, c) {
            (true, _) if escaped => escaped = false,
            (true, '\\') => escaped = true,
            (_, '"') => quoted = !quoted,
            (true, _) => {}
            (false, '/') if chars.peek() == Some(&'/') => break,
            // A character, as '\u{4e00}' or '长'; what is else behind the sign is a lifetime.
            (false, '\'') => {
                let rest: String = chars.clone().take(12).collect();
                if let Some(end) = rest.char_indices().skip(1).find(|(_, c)| *c == '\'').map(|(at, _)| at)
                    && (rest.starts_with('\\') || rest[..end].chars().count() == 1)
                {
                    for _ in rest[..=end].chars() {
                        chars.next();
                    }
                }
            }
            (false, _) => code.push(c),
        }
    }
    let province = code.match_indices("Province::").any(|(at, _)| {
        let whole = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
        let name = &code[at + "Province::".len()..];
        whole && name.starts_with(|c: char| c.is_ascii_uppercase()) && !name.starts_with("ALL")
    });
    let mut before = ' ';
    let mut digits = String::new();
    let mut figure = false;
    for c in code.chars().chain([' ']) {
        if c.is_ascii_digit() || c == '_' && !digits.is_empty() {
            digits.push(c);
            continue;
        }
        // A digit behind a name or a dot numbers it: `u32`, `pair.0`. The length of an array says what is written in it.
        let number = digits.replace('_', "").parse::<u64>().is_ok_and(|number| number > 1);
        let length = c == ']' && before == ';';
        figure |= number && !length && !before.is_alphanumeric() && before != '_' && before != '.';
        if c != ' ' {
            before = c;
        }
        digits.clear();
    }
    province || figure
}

#[test]
fn figures_are_seen() {
    for line in ["if age < 18 {", "Province::Beijing => 1,", "const A: u32 = 2 + 20;", "x >= 3"] {
        assert!(has_figure(line), "{line}");
    }
    for line in [
        "let x: u32 = pair.0;",
        "\"18 characters\"",
        "Layer::Province,",
        "for province in Province::ALL {",
        "'\\u{4e00}'..='\\u{9fff}'",
        "n <= 1 // 18",
        "fn a<'a>(x: &'a u64) -> [u8; 4]",
    ] {
        assert!(!has_figure(line), "{line}");
    }
}

fn walk(folder: &Path, look: &mut impl FnMut(&Path, &str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, look);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            look(&path, &std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// Circles inside rooms that are known: one line a circle, its files in order. Each number of a certificate says which other one
/// a text is, so these know each other.
const KNOWN: &[&str] =
    &["value/code_text.rs value/credit_code.rs value/organisation.rs value/person_certificate/card.rs \
     value/person_certificate/officer.rs value/person_certificate/passport.rs value/person_certificate/permit.rs \
     value/person_certificate/shared.rs value/resident_id.rs"];

/// Files of one room may not know each other in a circle, whether through `crate::`, `super::` or what a room hands on.
#[test]
fn no_circle_inside_a_room() {
    let files = Files::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let circles: Vec<String> = files.circles().into_iter().map(|circle| circle.join(" ")).collect();
    let unknown: Vec<&String> = circles.iter().filter(|circle| !KNOWN.contains(&circle.as_str())).collect();
    assert!(unknown.is_empty(), "circles:\n{unknown:#?}");
}

#[test]
fn a_circle_is_seen() {
    let text = |body: &str| body.to_owned();
    let files = |a: &str, b: &str, root: &str| {
        Files::of([
            ("room/mod.rs".to_owned(), text(root)),
            ("room/a.rs".to_owned(), text(a)),
            ("room/b.rs".to_owned(), text(b)),
        ])
    };
    let root = "mod a;\nmod b;\npub use a::A;\npub use b::{B as C, D};\n";
    for (a, b) in [
        ("use super::b::B;\npub struct A;", "use super::a::A;\npub struct B;"),
        ("use super::{C, other};\npub struct A;", "use crate::room::A;\npub struct B;"),
        ("pub struct A(super::D);", "use crate::{data, room::{a::A}};\npub struct B;\npub struct D;"),
    ] {
        assert_eq!(files(a, b, root).circles(), [["room/a.rs", "room/b.rs"]], "{a} {b}");
    }
    for (a, b) in [
        ("use super::b::B;\npub struct A;", "pub struct B;"),
        (
            "use super::b::B;\npub struct A;",
            "pub struct B;\n// super::a::A\n#[cfg(test)]\nmod tests { use super::super::a::A; }",
        ),
    ] {
        assert!(files(a, b, root).circles().is_empty(), "{a} {b}");
    }
}

/// The files of the crate by their modules, with what each names.
struct Files {
    /// Path of the module, its file, its code.
    modules: BTreeMap<Vec<String>, (String, String)>,
    /// What a module hands on under a name, as written in it; "*" for all of another.
    handed_on: BTreeMap<Vec<String>, Vec<(String, Vec<String>)>>,
}

impl Files {
    fn read(src: &Path) -> Self {
        let mut files = Vec::new();
        walk(src, &mut |path, text| {
            files.push((path.strip_prefix(src).unwrap().to_string_lossy().into_owned(), text.to_owned()));
        });
        Self::of(files)
    }

    fn of(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut modules = BTreeMap::new();
        for (file, text) in files {
            let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
            let module: Vec<String> = path.split('/').filter(|part| *part != "lib").map(str::to_owned).collect();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let code: String =
                code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
            modules.insert(module, (file, code));
        }
        let mut files = Self { modules, handed_on: BTreeMap::new() };
        for (module, (_, code)) in &files.modules {
            let mut handed = Vec::new();
            for (public, path) in uses(code) {
                if public {
                    let (name, path) = match path.last().and_then(|last| last.split_once(" as ")) {
                        Some((name, alias)) => {
                            (alias.to_owned(), [&path[..path.len() - 1], &[name.to_owned()]].concat())
                        }
                        None => (path.last().cloned().unwrap_or_default(), path),
                    };
                    handed.push((name, path));
                }
            }
            files.handed_on.insert(module.clone(), handed);
        }
        files
    }

    /// The module in which a path that is written in a module ends.
    fn resolve(&self, from: &[String], path: &[String], depth: usize) -> Option<Vec<String>> {
        let mut at = from.to_vec();
        let mut rest = path;
        match rest.first().map(String::as_str) {
            Some("crate") => {
                at.clear();
                rest = &rest[1..];
            }
            Some("self") => rest = &rest[1..],
            Some("super") => {}
            _ => {}
        }
        while let [first, tail @ ..] = rest {
            if first != "super" {
                break;
            }
            at.pop();
            rest = tail;
        }
        while let [first, tail @ ..] = rest {
            let name = first.split(" as ").next().unwrap_or(first);
            let child = [at.as_slice(), &[name.to_owned()]].concat();
            if self.modules.contains_key(&child) {
                (at, rest) = (child, tail);
                continue;
            }
            // A name that is handed on from elsewhere.
            let handed = self.handed_on.get(&at).into_iter().flatten();
            for (known, path) in handed.filter(|(known, _)| depth < 8 && (known == name || known == "*")) {
                let target = self.resolve(&at, path, depth + 1);
                if known == name || target.as_ref().is_some_and(|target| self.defines(target, name)) {
                    return target;
                }
            }
            break;
        }
        (self.modules.contains_key(&at) && at != from).then_some(at)
    }

    fn defines(&self, module: &[String], name: &str) -> bool {
        let code = self.modules.get(module).map(|(_, code)| code.as_str()).unwrap_or_default();
        let kinds = ["struct ", "enum ", "fn ", "const ", "static ", "type ", "trait ", "macro_rules! "];
        kinds.iter().any(|kind| {
            code.match_indices(&format!("{kind}{name}")).any(|(at, found)| {
                !code[at + found.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
            })
        })
    }

    /// The files of the same room that a module knows.
    fn known_to(&self, module: &[String]) -> BTreeSet<Vec<String>> {
        let code = &self.modules[module].1;
        let used = uses(code).into_iter().filter(|(public, _)| !public).map(|(_, path)| path);
        let named = inline_paths(code);
        let mut known: BTreeSet<_> = used.chain(named).filter_map(|path| self.resolve(module, &path, 0)).collect();
        known.retain(|other| other.first() == module.first() && other != module);
        known
    }

    /// The circles, each with its files in order.
    fn circles(&self) -> Vec<Vec<String>> {
        let edges: BTreeMap<_, _> = self.modules.keys().map(|module| (module, self.known_to(module))).collect();
        let reached = |from: &Vec<String>| {
            let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
            while let Some(module) = open.pop() {
                for next in &edges[module] {
                    if seen.insert(next) {
                        open.push(edges.get_key_value(next).map_or(next, |(known, _)| known));
                    }
                }
            }
            seen
        };
        let reach: BTreeMap<_, _> = self.modules.keys().map(|module| (module, reached(module))).collect();
        let mut circles = Vec::new();
        let mut told = BTreeSet::new();
        for (module, seen) in &reach {
            if !seen.contains(*module) || told.contains(*module) {
                continue;
            }
            let circle: Vec<_> = seen.iter().filter(|other| reach[**other].contains(*module)).collect();
            told.extend(circle.iter().map(|other| (**other).clone()));
            circles.push(circle.iter().map(|other| self.modules[**other].0.clone()).collect());
        }
        circles
    }
}

/// The paths of all `use` declarations, and whether each hands on what it names.
fn uses(code: &str) -> Vec<(bool, Vec<String>)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("use ") {
        let line = code[..at].rsplit('\n').next().unwrap_or_default().trim();
        let public = line.starts_with("pub");
        if !(line.is_empty() || public && !line.contains(' ')) {
            continue;
        }
        let Some(body) = code[at + 4..].split(';').next() else { continue };
        spread(body, &[], &mut |path| found.push((public, path)));
    }
    found
}

/// Takes the braces of a `use` apart.
fn spread(tree: &str, front: &[String], add: &mut impl FnMut(Vec<String>)) {
    let tree = tree.trim();
    let Some(brace) = tree.find('{') else {
        let parts = tree.split("::").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
        let path: Vec<String> = front.iter().cloned().chain(parts).collect();
        if !path.is_empty() {
            add(path);
        }
        return;
    };
    let head = tree[..brace].split("::").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
    let front: Vec<String> = front.iter().cloned().chain(head).collect();
    let inside = tree[brace + 1..].strip_suffix('}').unwrap_or(&tree[brace + 1..]);
    let (mut depth, mut from) = (0, 0);
    for (at, c) in inside.char_indices().chain([(inside.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                spread(&inside[from..at], &front, add);
                from = at + 1;
            }
            _ => {}
        }
    }
}

/// The paths from `super::` and `crate::` on that stand in code.
fn inline_paths(code: &str) -> Vec<Vec<String>> {
    let starts = ["super::", "crate::"].into_iter().flat_map(|start| code.match_indices(start));
    starts
        .map(|(at, _)| {
            let path: String =
                code[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | ':')).collect();
            path.split("::").map(str::to_owned).filter(|part| !part.is_empty()).collect()
        })
        .collect()
}
