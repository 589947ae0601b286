//! `include/beian.h` says what `src/capi/` says: each declaration and each sentence of its documentation. Needs neither a
//! C compiler nor cbindgen; `tests/c/run` has the programs.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The files of `src/capi/` as one, but for its tests.
fn source() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/capi");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.file_name().is_some_and(|name| name != "tests.rs"));
    files.sort();
    files.iter().map(|path| fs::read_to_string(path).unwrap() + "\n").collect()
}

/// One line each: space is one blank, and none beside brackets.
fn squeezed(text: &str) -> String {
    let mut out = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for mark in ["(", ")", "{", "}", ",", ";", "*", "="] {
        out = out.replace(&format!(" {mark}"), mark).replace(&format!("{mark} "), mark);
    }
    out
}

/// The C type of a Rust type; `structs` and `enums` are those of the file.
fn c_type(rust: &str, structs: &BTreeSet<String>, enums: &BTreeSet<String>) -> String {
    if let Some(inner) = rust.strip_prefix("*const ") {
        return format!("const {}*", c_type(inner, structs, enums));
    }
    if let Some(inner) = rust.strip_prefix("*mut ") {
        return format!("{}*", c_type(inner, structs, enums));
    }
    match rust {
        "c_void" => "void".into(),
        "c_char" => "char".into(),
        "usize" => "size_t".into(),
        "bool" => "bool".into(),
        "u8" | "u16" | "u32" | "i32" => format!("{}int{}_t", if rust.starts_with('u') { "u" } else { "" }, &rust[1..]),
        name if structs.contains(name) => format!("struct {name}"),
        name if enums.contains(name) => format!("enum {name}"),
        name if name.ends_with("_callback") => name.into(),
        other => panic!("no C type for {other}"),
    }
}

/// An item of `src/capi/` that C sees, with its documentation.
struct Item {
    doc: String,
    head: String,
    body: String,
}

/// The public items, by their first line. The files are formatted, so an item ends at a line that begins with its bracket.
fn items(source: &str) -> Vec<Item> {
    let (mut items, mut doc) = (Vec::new(), String::new());
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if line.starts_with("///") {
            doc += line;
            doc += "\n";
        } else if line.starts_with("#[") {
        } else if line.starts_with("pub ") && !line.starts_with("pub use ") {
            let mut whole = line.to_owned();
            let ends = |whole: &str| match line.starts_with("pub const ") || line.starts_with("pub type ") {
                true => whole.ends_with(';'),
                false => whole.ends_with(" {") || whole.ends_with('}'),
            };
            while !ends(&whole) {
                whole += " ";
                whole += lines.next().unwrap().trim_start();
            }
            let whole = whole.replace("Option< ", "Option<").replace(", >;", ">;");
            let mut body = String::new();
            if whole.ends_with(" {") && !whole.contains(" fn ") {
                body = lines.by_ref().take_while(|line| *line != "}").collect::<Vec<_>>().join("\n");
            }
            let head = whole.trim_end_matches('{').trim().to_owned();
            items.push(Item { doc: std::mem::take(&mut doc), head, body });
        } else {
            doc.clear();
        }
    }
    items
}

/// What the header must hold for an item, squeezed.
fn declaration(item: &Item, structs: &BTreeSet<String>, enums: &BTreeSet<String>) -> String {
    let head = item.head.strip_prefix("pub ").unwrap();
    let head = head.trim_start_matches("unsafe ");
    if let Some(constant) = head.strip_prefix("const ") {
        let (name, value) = (constant.split(':').next().unwrap(), constant.split("= ").nth(1).unwrap());
        return format!("#define {name} {}", value.trim_end_matches(';'));
    }
    // What stands behind the name of a function, or of a pointer to one: result and arguments.
    let signature = |rest: &str| {
        let (arguments, result) = rest.split_once(')').unwrap();
        let result = result.trim().strip_prefix("-> ").map_or("void".into(), |result| {
            // cbindgen leaves out the tag of what a function returns, if it is an enum.
            c_type(result, structs, enums)
        });
        let arguments: Vec<String> = arguments
            .split(',')
            .map(str::trim)
            .filter(|argument| !argument.is_empty())
            .map(|argument| {
                let (name, rust) = argument.split_once(": ").unwrap();
                format!("{} {name}", c_type(rust, structs, enums))
            })
            .collect();
        let arguments = if arguments.is_empty() { "void".into() } else { arguments.join(",") };
        (result, arguments)
    };
    if let Some(function) = head.strip_prefix("extern \"C\" fn ") {
        let (name, rest) = function.split_once('(').unwrap();
        let (result, arguments) = signature(rest);
        return format!("{result} {name}({arguments});");
    }
    if let Some(alias) = head.strip_prefix("type ") {
        let (name, rest) = alias.split_once(" = Option<unsafe extern \"C\" fn(").unwrap();
        let (result, arguments) = signature(rest.trim_end_matches(">;"));
        return format!("typedef {result} (*{name})({arguments});");
    }
    if let Some(name) = head.strip_prefix("enum ") {
        let body: String = item.body.lines().map(|line| line.to_owned() + "\n").collect();
        return format!("typedef enum {name} {{ {body} }} {name};");
    }
    let name = head.strip_prefix("struct ").unwrap();
    if !item.body.contains("pub ") {
        return format!("typedef struct {name} {name};");
    }
    let mut body = String::new();
    for line in item.body.lines().map(str::trim) {
        match line.strip_prefix("pub ") {
            Some(field) => {
                let (name, rust) = field.trim_end_matches(',').split_once(": ").unwrap();
                body += &format!("{} {name};\n", c_type(rust, structs, enums));
            }
            None => body += &format!("{line}\n"),
        }
    }
    format!("typedef struct {name} {{ {body} }} {name};")
}

fn named(items: &[Item], what: &str) -> BTreeSet<String> {
    let names = items.iter().filter_map(|item| item.head.strip_prefix(what));
    names.map(|name| name.trim().to_owned()).collect()
}

/// Numbers of enums are written in hexadecimal here and in decimal there.
fn decimal(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("0x") {
        let digits: String = after.chars().take_while(char::is_ascii_hexdigit).collect();
        out += before;
        out += &u32::from_str_radix(&digits, 16).unwrap().to_string();
        rest = &after[digits.len()..];
    }
    out + rest
}

#[test]
fn the_header_says_what_the_source_says() {
    let (source, header) = (source(), read("include/beian.h"));
    let items = items(&source);
    let (structs, enums) = (named(&items, "pub struct "), named(&items, "pub enum "));
    assert!(structs.len() >= 10 && enums.len() >= 8 && items.len() >= 50);
    // The words of the documentation stay where they are; only space may differ.
    let header_text = squeezed(&header);
    let mut all = Vec::new();
    for item in &items {
        let wanted = squeezed(&decimal(&format!("{}{}", item.doc, declaration(item, &structs, &enums))));
        let place = header_text.find(&wanted);
        assert!(place.is_some(), "{} is not so in include/beian.h: make it again with .ci/header\n{wanted}", item.head);
        assert!(!item.doc.is_empty(), "{} has no documentation", item.head);
        all.push(wanted);
    }
    // And nothing more but the frame.
    let mut rest = header_text;
    for wanted in &all {
        rest = rest.replacen(wanted, " ", 1);
    }
    let config = read("cbindgen.toml");
    let head = config.split("\"\"\"").nth(1).unwrap();
    let frame = format!(
        "{head}
        #ifndef BEIAN_H #define BEIAN_H
        #include <stdbool.h> #include <stddef.h> #include <stdint.h>
        #ifdef __cplusplus extern \"C\" {{ #endif // __cplusplus
        #ifdef __cplusplus }} // extern \"C\" #endif // __cplusplus
        #endif /* BEIAN_H */"
    );
    assert_eq!(squeezed(&rest), squeezed(&frame));
}

/// The names of the exported functions.
fn functions() -> Vec<String> {
    let source = source();
    let items = items(&source);
    let functions = items.iter().filter(|item| !item.head.starts_with("pub type "));
    let names = functions.filter_map(|item| item.head.split_once("extern \"C\" fn "));
    names.map(|(_, rest)| rest.split('(').next().unwrap().to_owned()).collect()
}

#[test]
fn every_function_is_exported_and_exercised() {
    let (source, client) = (source(), read("tests/c/exercise.c"));
    let functions = functions();
    assert_eq!(functions.len(), source.matches("#[unsafe(no_mangle)]\npub ").count());
    for name in functions {
        assert!(name.starts_with("beian_"), "{name}");
        assert!(client.contains(&format!("{name}(")), "tests/c/exercise.c does not call {name}");
    }
}

#[test]
fn unsafe_code_is_in_one_room_only() {
    fn walk(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if fs::read_to_string(&path).unwrap().contains("unsafe {") {
                found.insert(folder.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["capi"]);
}
