//! The arrows between the rooms: who may know whom. The data goes one way, and so do the imports.

use std::collections::BTreeSet;
use std::path::Path;

/// Each room with the rooms that it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("data", &[]),
    ("value", &["calendar", "data"]),
    ("calendar", &["data"]),
    ("source", &["calendar"]),
    ("provider", &["source"]),
    ("model", &["value"]),
    // Figures, tables, lists and conditions, each once: below whoever speaks of them.
    ("law", &["calendar", "data", "model", "provider", "source", "value"]),
    // The shape of a rule and of a finding; no rule lives there.
    ("rule", &["calendar", "law", "model", "provider", "source", "value"]),
    ("form", &["law", "model", "rule", "value"]),
    ("join", &[]),
    ("limits", &[]),
    ("rules", &["calendar", "data", "form", "join", "law", "model", "provider", "rule", "source", "value"]),
    ("ruleset", &["provider", "rule", "rules"]),
    ("report", &["model", "rule", "rules", "ruleset"]),
    ("check", &["join", "limits", "model", "rule", "rules", "ruleset", "value"]),
    ("input", &["display", "limits", "model"]),
    ("validator", &["calendar", "check", "input", "model", "provider", "report", "rule", "ruleset", "value"]),
    ("explain", &["rule", "rules"]),
    ("decide", &["calendar", "data", "form", "input", "law", "model", "rule", "source", "validator", "value"]),
    (
        "capi",
        &["data", "decide", "display", "explain", "input", "model", "provider", "report", "rule", "validator", "value"],
    ),
    ("display", &["calendar", "law", "model", "rule", "rules", "source", "value"]),
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
        let code = text.split("#[cfg(test)]\nmod ").next().unwrap();
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
