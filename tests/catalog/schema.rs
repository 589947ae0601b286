//! `schema/`: what goes in and what comes out, as JSON Schema (2020-12) and as TypeScript. Made from the model's own schema, the
//! inputs of the questions and the types of the documents; the words are those of their doc comments.

use super::sources::{Part, Sources};
use super::{assert_current, root};
use beian::decide::FUNCTIONS;
use beian::display::Filing;
use beian::model::{Json, Schema, Shape, Words};
use beian::value::Province;
use beian::{Order, Severity, Verdict, document};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The largest whole number that every reader of JSON keeps to the last digit.
const MOST: u64 = (1 << 53) - 1;

/// What JSON a place takes.
#[derive(Clone, PartialEq, Debug)]
enum Type {
    /// Text that is read as what the noun names; any other text is kept and told of.
    Text(&'static str),
    /// A word of the named list; of the model's lists any other text as well.
    Word(String),
    OneOrMany(String),
    WordOrRecord(String, String),
    Record(String),
    List(Box<Type>),
    Flag,
    /// Any number: what counts nothing is told of.
    Count,
    /// A whole number from 0, up to another one.
    Whole(u64),
    /// Text of a format that the reader of a document can rely on.
    Exact(&'static str),
    /// The values of a finding.
    Params,
    Any,
}

#[derive(Clone, Debug)]
struct Member {
    name: String,
    takes: Type,
    /// Whether `null` stands for absent.
    null: bool,
    required: bool,
    zh: String,
    en: String,
}

#[derive(Clone, Debug)]
enum Def {
    /// An object. `open`: whether other members are taken.
    Record { zh: String, en: String, members: Vec<Member>, open: bool },
    /// A list of words: each with its Chinese name, its meaning, and other spellings.
    Words { zh: String, en: String, values: Vec<Value> },
}

#[derive(Clone, Debug)]
struct Value {
    word: String,
    zh: String,
    en: String,
    also: Vec<String>,
}

/// A part of a doc comment: `中文: English.`
fn both(doc: &str, at: &str) -> (String, String) {
    let (zh, en) =
        doc.split_once(": ").unwrap_or_else(|| panic!("{at}: the comment does not say `中文: English.`: {doc:?}"));
    assert!(!zh.is_ascii() || zh == "ID", "{at}: {doc}");
    // The list of words is said by the schema.
    let en = en.split(" One of `").next().unwrap().split(" Of `").next().unwrap();
    (zh.to_owned(), en.to_owned())
}

/// Definitions by name, in the order in which they were come upon.
struct Model {
    sources: Sources,
    defs: Vec<(String, Def)>,
}

impl Model {
    fn new() -> Self {
        Self { sources: Sources::read(), defs: Vec::new() }
    }

    fn has(&self, name: &str) -> bool {
        self.defs.iter().any(|(known, _)| known == name)
    }

    /// The record of the model, with all that it takes.
    fn record(&mut self, schema: &'static Schema) -> String {
        // As the library exports it: `Record` is a type of TypeScript's own.
        let name = if schema.name == "Record" { "RecordSnapshot" } else { schema.name }.to_owned();
        if self.has(&name) {
            return name;
        }
        let en = self.sources.types[schema.name].split(" ```").next().unwrap().to_owned();
        let place = self.defs.len();
        self.defs.push((name.clone(), Def::Record { zh: String::new(), en, members: Vec::new(), open: true }));
        let members = schema.members.iter().map(|(member, shape)| {
            let at = format!("{}.{member}", schema.name);
            let doc =
                self.sources.part(schema.name, member).unwrap_or_else(|| panic!("no comment at {at}")).doc.clone();
            let (zh, en) = both(&doc, &at);
            Member { name: (*member).to_owned(), takes: self.shape(*shape), null: true, required: false, zh, en }
        });
        let all: Vec<Member> = members.collect();
        if let (_, Def::Record { members, .. }) = &mut self.defs[place] {
            *members = all;
        }
        name
    }

    fn shape(&mut self, shape: Shape) -> Type {
        match shape {
            Shape::Text(noun) if noun.en == "province" => Type::Word(self.provinces()),
            Shape::Text(noun) => Type::Text(noun.en),
            Shape::Word(words) => Type::Word(self.words(words)),
            Shape::Flag => Type::Flag,
            Shape::Count => Type::Count,
            Shape::Record(schema) => Type::Record(self.record(schema)),
            Shape::List(inner) => Type::List(Box::new(self.shape(*inner))),
            Shape::OneOrMany(words) => Type::OneOrMany(self.words(words)),
            Shape::WordOrRecord(words, schema) => Type::WordOrRecord(self.words(words), self.record(schema)),
            _ => Type::Any,
        }
    }

    /// The enumeration of the model that has these words.
    fn words(&mut self, words: &'static Words) -> String {
        let of = format!("(\"{}\", \"{}\")", words.noun.zh, words.noun.en);
        let named: Vec<String> =
            self.sources.heads.iter().filter(|(_, head)| head.contains(&of)).map(|(name, _)| name.clone()).collect();
        let [name] = named.as_slice() else { panic!("{of} names {named:?}") };
        if !self.has(name) {
            let parts = &self.sources.parts[name];
            assert_eq!(parts.len(), words.entries.len(), "{name}");
            let values = words.entries.iter().zip(parts).map(|(entry, part)| Value {
                word: entry.word.to_owned(),
                zh: entry.zh.to_owned(),
                en: part.doc.clone(),
                also: [entry.zh].iter().chain(entry.also).map(|also| (*also).to_owned()).collect(),
            });
            let values = values.collect();
            let list = if words.open { "The documents do not close the list." } else { "The list is closed." };
            let en = format!("{} {list}", self.sources.types[name]);
            self.defs.push((name.clone(), Def::Words { zh: words.noun.zh.to_owned(), en, values }));
        }
        name.clone()
    }

    fn provinces(&mut self) -> String {
        if !self.has("Province") {
            let values = Province::ALL.iter().map(|province| Value {
                word: province.word().to_owned(),
                zh: province.to_string(),
                en: String::new(),
                also: vec![province.to_string(), province.full().to_owned()],
            });
            let values = values.collect();
            let en = "Province, autonomous region or municipality.".to_owned();
            self.defs.push(("Province".to_owned(), Def::Words { zh: "省份".to_owned(), en, values }));
        }
        "Province".to_owned()
    }

    /// A type as it is written in Rust: of a document, of an input.
    fn rust(&mut self, written: &str, words: &BTreeMap<String, Vec<String>>) -> Type {
        if let Some(inner) = written.strip_prefix("Vec<").and_then(|rest| rest.strip_suffix('>')) {
            return Type::List(Box::new(self.rust(inner, words)));
        }
        match written {
            "bool" => Type::Flag,
            "u32" => Type::Whole(u32::MAX.into()),
            "u64" | "usize" => Type::Whole(MOST),
            "String" => Type::Exact(""),
            "DateTime<FixedOffset>" => Type::Exact("date-time"),
            "NaiveDate" => Type::Exact("date"),
            "Json" => Type::Params,
            "Moment" => Type::Text("time"),
            "Mobile" => Type::Text("mobile number"),
            "DomainName" => Type::Text("domain name"),
            "Province" => Type::Word(self.provinces()),
            "Order" => Type::Record(self.record(Order::schema())),
            name if self.sources.is_struct(name) => Type::Record(self.written(name, words)),
            name => Type::Word(self.said(name, words)),
        }
    }

    /// A struct as it is written in Rust.
    fn written(&mut self, name: &str, words: &BTreeMap<String, Vec<String>>) -> String {
        if self.has(name) {
            return name.to_owned();
        }
        // What a question does not know it refuses; a document of a later version can have more.
        let question = self.sources.questions.values().any(|known| known == name) || name == "Wish";
        let doc = self.sources.types[name].clone();
        let (zh, en) = if question { (String::new(), doc) } else { split(&doc) };
        let place = self.defs.len();
        self.defs.push((name.to_owned(), Def::Record { zh, en, members: Vec::new(), open: !question }));
        let mut all = Vec::new();
        for Part { name: member, doc, rest, attributes } in self.sources.parts[name].clone() {
            let optional = rest.strip_prefix("Option<").and_then(|rest| rest.strip_suffix('>'));
            let skipped = attributes.contains("skip_serializing_if");
            let takes = self.rust(optional.unwrap_or(&rest), words);
            let takes = if question { takes } else { exact(name, &member, takes) };
            let (zh, en) = if question { input(&doc) } else { both(&doc, &format!("{name}.{member}")) };
            let null = if name == "Wish" { optional.is_some() } else { question || optional.is_some() && !skipped };
            all.push(Member { name: member, takes, null, required: !question && !skipped, zh, en });
        }
        if let (_, Def::Record { members, .. }) = &mut self.defs[place] {
            *members = all;
        }
        name.to_owned()
    }

    /// An enumeration outside the model's lists.
    fn said(&mut self, name: &str, words: &BTreeMap<String, Vec<String>>) -> String {
        if self.has(name) {
            return name.to_owned();
        }
        if self.sources.heads[name].starts_with("closed ") || self.sources.heads[name].starts_with("open ") {
            let known = known_words(name);
            return self.words(known);
        }
        let parts = self.sources.parts[name].clone();
        let known = match name {
            "Verdict" => [Verdict::Accept, Verdict::Incomplete, Verdict::Reject].map(|v| v.to_string()).to_vec(),
            "Severity" => [Severity::Info, Severity::Warning, Severity::Error].map(|s| s.to_string()).to_vec(),
            _ => words.get(name).unwrap_or_else(|| panic!("nobody asks for {name}")).clone(),
        };
        assert_eq!(known.len(), parts.len(), "{name}");
        let values = known.iter().zip(&parts).map(|(word, part)| {
            let mut texts = part.rest.split('"').skip(1).step_by(2);
            let zh = match word.as_str() {
                "accept" => "未发现会被驳回之处",
                "incomplete" => "信息不全，有规则无法判断",
                "reject" => "会被驳回",
                "info" => "提示",
                "warning" => "警告",
                "error" => "错误",
                _ => texts.next().unwrap_or_default(),
            };
            let en = if part.doc.is_empty() { texts.next().unwrap_or_default() } else { &part.doc };
            Value { word: word.clone(), zh: zh.to_owned(), en: en.to_owned(), also: Vec::new() }
        });
        let def = Def::Words { zh: String::new(), en: self.sources.types[name].clone(), values: values.collect() };
        self.defs.push((name.to_owned(), def));
        name.to_owned()
    }
}

/// `中文: English.`, or English alone.
fn split(doc: &str) -> (String, String) {
    match doc.split_once(": ") {
        Some((zh, en)) if !zh.is_ascii() => (zh.to_owned(), en.to_owned()),
        _ => (String::new(), doc.to_owned()),
    }
}

/// What an input is in both languages: `tests/data/inputs.tsv` has the Chinese of each English comment.
fn input(doc: &str) -> (String, String) {
    const CHINESE: &str = include_str!("../data/inputs.tsv");
    let zh = CHINESE.lines().find_map(|line| line.strip_prefix(doc)?.strip_prefix('\t'));
    (zh.unwrap_or_else(|| panic!("tests/data/inputs.tsv has no Chinese for:\n{doc}")).to_owned(), doc.to_owned())
}

/// The words of an enumeration of the model, by its name in Rust.
fn known_words(name: &str) -> &'static Words {
    use beian::model::*;
    macro_rules! find {
        ($($known:ident),+) => {
            match name {
                $(stringify!($known) => <$known as Vocabulary>::words(),)+
                _ => panic!("no question is known to take {name}"),
            }
        };
    }
    find!(
        AccountKind,
        AttachmentKind,
        AuthCodeState,
        BillingMode,
        CertificateKind,
        Channel,
        ContentKind,
        HolderType,
        ImageFormat,
        OrderKind,
        OrderState,
        PreApproval,
        RealnameStatus,
        RecordState,
        Registrar,
        ResourceKind,
        ServiceKind,
        SubjectNature
    )
}

/// What the text of a document's member is.
fn exact(record: &str, member: &str, takes: Type) -> Type {
    match (record, member) {
        (_, "code") => Type::Exact("code"),
        (_, "blocked_by") => Type::List(Box::new(Type::Exact("code"))),
        (_, "path") => Type::Exact("json-pointer"),
        (_, "related" | "needs") => Type::List(Box::new(Type::Exact("json-pointer"))),
        ("Citation", "url") => Type::Exact("uri"),
        _ => takes,
    }
}

/// The unit of a number, by the end of its name.
fn unit(member: &Member) -> Option<&'static str> {
    const UNITS: &[(&str, &str)] = &[("_bytes", "B"), ("_mbps", "Mbit/s"), ("_months", "month"), ("gbs", "GB.s")];
    let number = matches!(member.takes, Type::Count | Type::Whole(_));
    UNITS.iter().find(|(end, _)| number && member.name.ends_with(end)).map(|(_, unit)| *unit)
}

/// The format of a text that is read as a value, and what it looks like.
fn format(noun: &str) -> (Option<&'static str>, &'static [&'static str]) {
    match noun {
        "date" => (Some("date"), &["2025-11-20"]),
        "time" => (None, &["2025-11-20T10:00:00+08:00", "2025-11-20"]),
        "end of validity" => (None, &["2035-11-20", "long_term"]),
        "domain name" => (Some("idn-hostname"), &["example.cn"]),
        "mail address" => (Some("email"), &["name@example.cn"]),
        "mobile number" => (None, &["13800138000"]),
        "telephone number" => (None, &["13800138000", "0755-86013388"]),
        "IP address" => (None, &["203.0.113.7"]),
        n if n.contains("record number") => (None, &["粤ICP备2021000123号", "粤ICP备2021000123号-1"]),
        "public-security filing number" => (None, &["粤公网安备44030502000001号"]),
        "text" => (None, &[]),
        _ => panic!("a noun without a format: {noun}"),
    }
}

fn text(said: &str) -> Json {
    Json::Text(said.into())
}

fn list(elements: impl IntoIterator<Item = Json>) -> Json {
    Json::List(elements.into_iter().collect())
}

fn object(members: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    Json::Record(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

fn push(object: &mut Json, name: &str, value: Json) {
    if let Json::Record(members) = object {
        members.push((name.into(), value));
    }
}

fn to(name: &str) -> Json {
    object([("$ref", text(&format!("#/$defs/{name}")))])
}

/// How a schema treats what the library tells of instead of refusing it.
#[derive(Clone, Copy, PartialEq)]
enum Reading {
    /// All that can be read fits.
    Lenient,
    /// Only known members, known words and numbers that count fit: what a form should send.
    Strict,
    /// What a question takes: it refuses the rest.
    Question,
    /// What the library writes; a later version can add members.
    Document,
}

impl Reading {
    fn plain(takes: &str, null: bool) -> Json {
        object([("type", if null { list([text(takes), text("null")]) } else { text(takes) })])
    }

    fn word(self, name: &str, null: bool) -> Json {
        let other = match (self, null) {
            (Self::Lenient, true) => vec![Self::plain("string", true)],
            (Self::Lenient, false) => vec![Self::plain("string", false)],
            (Self::Strict, true) => vec![object([("enum", list([Json::Null, text("")]))])],
            (_, true) => vec![Self::plain("null", false)],
            (_, false) => Vec::new(),
        };
        if other.is_empty() { to(name) } else { object([("anyOf", list([to(name)].into_iter().chain(other)))]) }
    }

    fn takes(self, takes: &Type, null: bool) -> Json {
        let or_null =
            |schema: Json| if null { object([("anyOf", list([schema, Self::plain("null", false)]))]) } else { schema };
        match takes {
            Type::Text(noun) => {
                let mut schema = Self::plain("string", null);
                let (format, examples) = format(noun);
                if let Some(format) = format {
                    push(&mut schema, "format", text(format));
                }
                if !examples.is_empty() {
                    push(&mut schema, "examples", list(examples.iter().map(|example| text(example))));
                }
                schema
            }
            Type::Word(name) => self.word(name, null),
            Type::OneOrMany(name) => {
                let many = object([("type", text("array")), ("items", self.word(name, true))]);
                let mut one = self.word(name, true);
                if let Json::Record(members) = &mut one
                    && let Some((_, Json::List(ways))) = members.first_mut()
                {
                    ways.push(many);
                }
                one
            }
            Type::WordOrRecord(word, record) => {
                let mut ways = vec![to(record), self.word(word, false)];
                if null {
                    ways.push(Self::plain("null", false));
                }
                object([("anyOf", list(ways))])
            }
            Type::Record(name) => or_null(to(name)),
            Type::List(inner) => {
                // Null stands for an absent member, but not for an element that must be a record.
                let null_inside = matches!(**inner, Type::Text(_) | Type::Word(_));
                let mut schema = Self::plain("array", null);
                push(&mut schema, "items", self.takes(inner, null_inside));
                schema
            }
            Type::Flag => Self::plain("boolean", null),
            Type::Count if self == Self::Lenient => Self::plain("number", null),
            Type::Count | Type::Whole(_) => {
                let mut schema = Self::plain("integer", null);
                push(&mut schema, "minimum", Json::Unsigned(0));
                let most = if let Type::Whole(most) = takes { *most } else { MOST };
                push(&mut schema, "maximum", Json::Unsigned(most));
                schema
            }
            Type::Exact(format) => {
                let mut schema = Self::plain("string", null);
                match *format {
                    "" => {}
                    "code" => push(&mut schema, "pattern", text("^BA-[SPVDRAOFJ][0-9]{4}$")),
                    format => push(&mut schema, "format", text(format)),
                }
                schema
            }
            Type::Params => {
                let words = object([("type", text("array")), ("items", Self::plain("string", false))]);
                let ways = [Self::plain("integer", false), Self::plain("string", false), words, to("Texts")];
                object([("type", text("object")), ("additionalProperties", object([("anyOf", list(ways))]))])
            }
            Type::Any => object([]),
        }
    }

    fn def(self, def: &Def) -> Json {
        match def {
            Def::Record { zh, en, members, open } => {
                let reading = if *open { self } else { Self::Question };
                let mut schema = titled(zh, en);
                push(&mut schema, "type", text("object"));
                let each = members.iter().map(|member| (member.name.as_str().into(), reading.member(member)));
                push(&mut schema, "properties", Json::Record(each.collect()));
                let required: Vec<Json> =
                    members.iter().filter(|member| member.required).map(|member| text(&member.name)).collect();
                if !required.is_empty() {
                    push(&mut schema, "required", Json::List(required));
                }
                if !open || self == Self::Strict {
                    push(&mut schema, "additionalProperties", Json::Bool(false));
                }
                schema
            }
            Def::Words { zh, en, values } => {
                let mut schema = titled(zh, en);
                let one = |value: &Value| {
                    let mut one = object([("const", text(&value.word))]);
                    for (name, said) in [("title", &value.zh), ("description", &value.en)] {
                        if !said.is_empty() {
                            push(&mut one, name, text(said));
                        }
                    }
                    one
                };
                let mut ways: Vec<Json> = values.iter().map(one).collect();
                let mut also: Vec<&str> = values.iter().flat_map(|value| &value.also).map(String::as_str).collect();
                also.dedup();
                if !also.is_empty() {
                    let also = list(also.into_iter().map(text));
                    ways.push(object([("enum", also), ("description", text("Other spellings that are read."))]));
                }
                push(&mut schema, "anyOf", Json::List(ways));
                schema
            }
        }
    }

    fn member(self, member: &Member) -> Json {
        let mut schema = self.takes(&member.takes, member.null);
        push(&mut schema, "title", text(&member.zh));
        push(&mut schema, "description", text(&member.en));
        if let Some(unit) = unit(member) {
            push(&mut schema, "x-unit", text(unit));
        }
        if member.en.ends_with("Personal.") {
            push(&mut schema, "x-personal", Json::Bool(true));
        }
        schema
    }
}

fn titled(zh: &str, en: &str) -> Json {
    let mut schema = object([]);
    if !zh.is_empty() {
        push(&mut schema, "title", text(zh));
    }
    push(&mut schema, "description", text(en));
    schema
}

/// A schema as a file: the root with all that it leads to.
fn file(
    reading: Reading,
    id: &str,
    title: (&str, &str),
    root: Vec<(&'static str, Json)>,
    defs: &[(String, Def)],
) -> String {
    let mut schema = object([
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("$id", text(&format!("urn:beian:schema:{id}"))),
        ("title", text(title.0)),
        ("description", text(title.1)),
    ]);
    for (name, value) in root {
        push(&mut schema, name, value);
    }
    let defs = defs.iter().map(|(name, def)| (name.as_str().into(), reading.def(def)));
    push(&mut schema, "$defs", Json::Record(defs.collect()));
    format!("{}\n", serde_json::to_string_pretty(&schema).unwrap())
}

/// What TypeScript calls it.
fn typescript(takes: &Type, null: bool, model: bool) -> String {
    let other = if model { " | (string & {})" } else { "" };
    let said = match takes {
        Type::Text(_) | Type::Exact(_) => "string".to_owned(),
        Type::Word(name) => format!("{name}{other}"),
        Type::OneOrMany(name) => format!("{name}{other} | ({name}{other} | null)[]"),
        Type::WordOrRecord(word, record) => format!("{record} | {word}{other}"),
        Type::Record(name) => name.clone(),
        Type::List(inner) => {
            let null_inside = model && matches!(**inner, Type::Text(_));
            let inner = typescript(inner, null_inside, model);
            if inner.contains(' ') { format!("({inner})[]") } else { format!("{inner}[]") }
        }
        Type::Flag => "boolean".to_owned(),
        Type::Count | Type::Whole(_) => "number".to_owned(),
        Type::Params => "{ [name: string]: number | string | string[] | Texts }".to_owned(),
        Type::Any => "unknown".to_owned(),
    };
    if null { format!("{said} | null") } else { said }
}

/// The types of all definitions.
fn declarations(defs: &[(String, Def)]) -> String {
    let mut out = String::new();
    for (name, def) in defs {
        match def {
            Def::Record { zh, en, members, open } => {
                let about = if zh.is_empty() { en.clone() } else { format!("{zh}: {en}") };
                write!(out, "\n/** {about} */\nexport interface {name} {{\n").unwrap();
                let model = *open && members.iter().all(|member| !member.required);
                for member in members {
                    let unit = unit(member).map(|unit| format!(" Unit: {unit}.")).unwrap_or_default();
                    let (zh, en) = (&member.zh, &member.en);
                    let about = if zh.is_empty() { en.clone() } else { format!("{zh}: {en}") };
                    let takes = typescript(&member.takes, member.null, model);
                    let optional = if member.required { "" } else { "?" };
                    write!(out, "  /** {about}{unit} */\n  {}{optional}: {takes};\n", member.name).unwrap();
                }
                out.push_str("}\n");
            }
            Def::Words { en, values, .. } => {
                write!(out, "\n/** {en} */\nexport type {name} =\n").unwrap();
                for value in values {
                    let about = [&value.zh, &value.en].map(String::as_str).into_iter().filter(|said| !said.is_empty());
                    let about: Vec<&str> = about.collect();
                    write!(out, "  /** {} */\n  | \"{}\"\n", about.join(": "), value.word).unwrap();
                }
                out.truncate(out.len() - 1);
                out.push_str(";\n");
            }
        }
    }
    out
}

/// The words that each type of input takes.
fn input_words() -> BTreeMap<String, Vec<String>> {
    let inputs = FUNCTIONS.iter().flat_map(|function| function.inputs);
    inputs.map(|input| (input.takes.to_owned(), (input.words)())).filter(|(_, words)| !words.is_empty()).collect()
}

#[test]
fn schemas_are_current() {
    let write = |name: &str, wanted: &str| {
        std::fs::create_dir_all(root().join("schema")).unwrap();
        assert_current(&format!("schema/{name}"), wanted);
    };
    let at = |name: &str| vec![("$ref", text(&format!("#/$defs/{name}")))];
    let mut declared: Vec<(String, Def)> = Vec::new();
    let mut add = |defs: &[(String, Def)]| {
        for (name, def) in defs {
            match declared.iter().find(|(known, _)| known == name) {
                Some((_, known)) => assert_eq!(format!("{known:?}"), format!("{def:?}"), "two types are called {name}"),
                None => declared.push((name.clone(), def.clone())),
            }
        }
    };

    let facts = Order::schema().members.iter().find_map(|(name, shape)| match shape {
        Shape::Record(schema) if *name == "facts" => Some(*schema),
        _ => None,
    });
    let records: [(&str, &str, &str, &'static Schema); 3] = [
        ("order", "备案订单", "An order for filing, as `Order` reads it.", Order::schema()),
        ("facts", "表单以外的事实", "Facts from outside the forms, as `facts` of an order holds them.", facts.unwrap()),
        ("filing", "已备案信息（用于检查页面）", "What the check of pages has to know of a filing.", Filing::schema()),
    ];
    for (id, zh, en, schema) in records {
        let mut model = Model::new();
        let name = model.record(schema);
        let lenient = format!("{en} All that can be read fits; unknown words and members are told of by the report.");
        write(&format!("{id}.schema.json"), &file(Reading::Lenient, id, (zh, &lenient), at(&name), &model.defs));
        if id == "order" {
            let strict =
                format!("{en} Only known members, known words and whole numbers fit: what a form should send.");
            let id = "order.strict";
            write(&format!("{id}.schema.json"), &file(Reading::Strict, id, (zh, &strict), at(&name), &model.defs));
        }
        add(&model.defs);
    }

    let words = input_words();
    let mut report = Model::new();
    report.written("Report", &words);
    let about = format!("The report of one order, format {}.", document::FORMAT);
    let title = ("报告", about.as_str());
    write("report.schema.json", &file(Reading::Document, "report", title, at("Report"), &report.defs));
    add(&report.defs);

    let mut questions = Model::new();
    let (mut asked, mut roots) = (Vec::new(), Vec::new());
    let mut map = String::new();
    for function in FUNCTIONS {
        let name = format!("{} {}", function.noun, function.name);
        let inputs = questions.sources.questions[&name].clone();
        questions.written(&inputs, &words);
        let asks = object([("zh", text(function.asks.zh)), ("en", text(function.asks.en))]);
        let one = [("id", text(function.id)), ("question", text(&name)), ("asks", asks), ("inputs", to(&inputs))];
        asked.push(object(one));
        if !roots.contains(&inputs) {
            roots.push(inputs.clone());
        }
        write!(map, "  /** {} {}: {} */\n  \"{name}\": {inputs};\n", function.id, function.asks.zh, function.asks.en)
            .unwrap();
    }
    let root = vec![("anyOf", list(roots.iter().map(|name| to(name)))), ("x-questions", Json::List(asked))];
    let title = ("提问", "The inputs of the questions: of which, `x-questions` tells.");
    write("questions.schema.json", &file(Reading::Lenient, "questions", title, root, &questions.defs));
    add(&questions.defs);

    let head = "// What goes into beian and what comes out. Generated from the model; see README.\n";
    let answer = "\n/** The answer to a question: an outcome, or the names of the inputs that are missing. */\n\
        export interface Decision<Outcome = unknown> {\n  outcome: Outcome | null;\n  needs: string[];\n  explain: Texts;\n  \
        source: Citation[];\n}\n";
    let map =
        format!("\n/** The inputs of each question, by noun and name. */\nexport interface Questions {{\n{map}}}\n");
    write("beian.d.ts", &format!("{head}{}{map}{answer}", declarations(&declared)));
}
