//! What the sources say of types and members: their doc comments, and the types of fields that no table holds.

use super::root;
use std::collections::BTreeMap;
use std::path::Path;

/// A field or a value of a type, as it is written.
#[derive(Clone, Debug, Default)]
pub struct Part {
    pub name: String,
    /// Its doc comment in one line.
    pub doc: String,
    /// What stands behind the name.
    pub rest: String,
    /// Its attributes.
    pub attributes: String,
}

/// Everything that is written about types, by the type's name.
#[derive(Default)]
pub struct Sources {
    pub types: BTreeMap<String, String>,
    pub parts: BTreeMap<String, Vec<Part>>,
    /// The head of each type: `closed Channel ("备案渠道", "channel") {`.
    pub heads: BTreeMap<String, String>,
    /// The question behind `noun name`.
    pub questions: BTreeMap<String, String>,
}

/// The rooms whose types go over the border.
const ROOMS: &[&str] = &["model", "document.rs", "report.rs", "rule/severity.rs", "law/sms.rs", "decide"];

impl Sources {
    pub fn read() -> Self {
        let mut sources = Self::default();
        for room in ROOMS {
            sources.visit(&root().join("src").join(room));
        }
        sources
    }

    fn visit(&mut self, path: &Path) {
        if path.is_dir() {
            let mut inside: Vec<_> = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
            inside.sort();
            inside.iter().for_each(|path| self.visit(path));
        } else if !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(path).unwrap();
            self.take(text.split("#[cfg(test)]\nmod tests").next().unwrap());
        }
    }

    fn take(&mut self, text: &str) {
        let (mut doc, mut attributes, mut inside) = (String::new(), String::new(), None::<String>);
        // The type whose texts follow, where they stand apart from it: `speaks! { Services { … } }`.
        let (mut last, mut spoken) = ("", None::<String>);
        for line in text.lines().map(str::trim) {
            if let Some(said) = line.strip_prefix("///") {
                doc.push_str(said);
                continue;
            }
            if line.starts_with("#[") {
                attributes.push_str(line);
                continue;
            }
            self.question(line);
            if let Some(name) = head(line).filter(|_| !doc.is_empty()) {
                // Of two types of one name the first is the one that goes over the border.
                let new = !self.types.contains_key(&name);
                if new {
                    self.types.insert(name.clone(), tidy(&doc));
                    self.heads.insert(name.clone(), line.to_owned());
                }
                inside = Some(name).filter(|_| new);
            } else if last == "speaks! {" {
                spoken = head(line);
            } else if line == "}" {
                (inside, spoken) = (None, None);
            } else if let (Some(name), Some((part, texts))) = (&spoken, part(line)) {
                let parts = self.parts.get_mut(name);
                if let Some(known) = parts.and_then(|parts| parts.iter_mut().find(|known| known.name == part)) {
                    known.rest = texts.to_owned();
                }
            } else if let (Some(name), Some((part, rest))) = (&inside, part(line)) {
                let part = Part {
                    name: part.to_owned(),
                    doc: tidy(&doc),
                    rest: rest.to_owned(),
                    attributes: attributes.clone(),
                };
                self.parts.entry(name.clone()).or_default().push(part);
            }
            doc.clear();
            attributes.clear();
            last = line;
        }
    }

    /// `"DF-01" "filing" "needed" filing::NeedQuestion => …`
    fn question(&mut self, line: &str) {
        let words: Vec<&str> = line.split('"').collect();
        if let ["", _, " ", noun, " ", name, rest, ..] = words.as_slice()
            && let Some((path, _)) = rest.split_once(" => ")
        {
            let question = path.trim().rsplit("::").next().unwrap().to_owned();
            self.questions.insert(format!("{noun} {name}"), question);
        }
    }

    /// Whether a type has fields.
    pub fn is_struct(&self, name: &str) -> bool {
        let parts = self.parts.get(name).unwrap_or_else(|| panic!("nothing is written about {name}"));
        parts.iter().any(|part| part.name.starts_with(|c: char| c.is_ascii_lowercase()))
    }

    /// A field or a value of a type.
    pub fn part(&self, name: &str, part: &str) -> Option<&Part> {
        self.parts.get(name)?.iter().find(|one| one.name == part)
    }
}

/// The name of the type that a line begins to define.
fn head(line: &str) -> Option<String> {
    let line = line.strip_suffix('{')?.trim_end();
    let rest = ["pub struct ", "pub enum ", "open ", "closed "].iter().find_map(|start| line.strip_prefix(start));
    let rest = rest.unwrap_or(line);
    let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    let plain = rest.len() < line.len() || rest.len() == name.len();
    (plain && name.starts_with(|c: char| c.is_ascii_uppercase())).then_some(name)
}

/// The name of a field or a value, and what stands behind it.
fn part(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let end = line.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
    let (name, rest) = line.split_at(end);
    let field = rest.strip_prefix(": ").and_then(|rest| rest.strip_suffix(','));
    let value = rest.strip_prefix(" = ").or_else(|| (rest == ",").then_some(""));
    Some((name, field.or(value)?.trim())).filter(|_| !name.is_empty())
}

/// A doc comment without the marks of rustdoc.
fn tidy(doc: &str) -> String {
    doc.trim().replace("[`", "`").replace("`]", "`").replace("](super::Facts)", "")
}
