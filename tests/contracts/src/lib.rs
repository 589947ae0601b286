//! Orders, facts, filings and questions of any content, from the model's own schema. The same seed makes the same ones.

use beian::decide::Input;
use beian::model::{Schema, Shape, Words};
use serde_json::{Map, Value, json};

/// A stream of numbers (xorshift64*).
pub struct Rng(u64);

impl Rng {
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    /// A number below another one.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn pick<'t, T: ?Sized>(&mut self, from: &[&'t T]) -> &'t T {
        from[self.below(from.len())]
    }
}

/// How wild what is made is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Wild {
    /// Known members, known words, numbers that count.
    Not,
    /// Words and members that nobody knows as well.
    Words,
    /// A wrong JSON type here and there as well.
    Types,
}

const TEXTS: &[&str] = &[
    "",
    " ",
    "深圳市示例科技有限公司",
    "example.cn",
    "www.例子.中国",
    "a",
    "粤ICP备2021000123号-1",
    "川ICP备19004321号",
    "13800138000",
    "0755-86013388",
    "440305198501010001",
    "91440300MA5ABCD000",
    "2025-11-20",
    "2025-11-19T23:59:59+08:00",
    "2031-02-30",
    "长期",
    "long_term",
    "zhang.shili@example.cn",
    "203.0.113.7",
    "ins-1",
    "广东",
    "beijing",
    "no such thing",
    "\u{0}\u{feff}🙂",
];

const NUMBERS: &[i64] = &[0, 1, 2, 3, 12, 30, 400_000, 50_000_000, 13_800_138_000, i64::MAX];

/// A word in one of its spellings.
fn word(words: &'static Words, wild: Wild, rng: &mut Rng) -> Value {
    if wild != Wild::Not && rng.once_in(6) {
        return rng.pick(TEXTS).into();
    }
    let entry = &words.entries[rng.below(words.entries.len())];
    let spellings: Vec<&str> = [entry.word, entry.word, entry.zh].iter().chain(entry.also).copied().collect();
    rng.pick(&spellings).into()
}

fn wrong(rng: &mut Rng) -> Value {
    match rng.below(7) {
        0 => json!({}),
        1 => json!([]),
        2 => json!([null]),
        3 => json!(7),
        4 => json!(true),
        5 => json!("text"),
        _ => json!([{ "kind": 7 }, "id_front"]),
    }
}

/// What a place takes, or null.
pub fn value(shape: Shape, wild: Wild, rng: &mut Rng) -> Value {
    if wild == Wild::Types && rng.once_in(400) {
        return wrong(rng);
    }
    if rng.once_in(12) {
        return Value::Null;
    }
    match shape {
        Shape::Text(_) => rng.pick(TEXTS).into(),
        Shape::Word(words) => word(words, wild, rng),
        Shape::Flag => rng.once_in(2).into(),
        Shape::Count if wild != Wild::Not && rng.once_in(8) => {
            [json!(-1), json!(1.5), json!(1e300)][rng.below(3)].clone()
        }
        Shape::Count => NUMBERS[rng.below(NUMBERS.len())].into(),
        Shape::Record(schema) => record(schema, wild, rng),
        Shape::List(inner) => {
            let elements = (0..rng.below(3)).map(|_| value(*inner, wild, rng));
            // Null is no record.
            let text = matches!(inner, Shape::Text(_) | Shape::Word(_));
            elements.filter(|element| text || wild == Wild::Types || !element.is_null()).collect()
        }
        Shape::OneOrMany(words) if rng.once_in(2) => word(words, wild, rng),
        Shape::OneOrMany(words) => (0..rng.below(4)).map(|_| word(words, wild, rng)).collect(),
        Shape::WordOrRecord(words, _) if rng.once_in(2) => word(words, wild, rng),
        Shape::WordOrRecord(_, schema) => record(schema, wild, rng),
        _ => wrong(rng),
    }
}

/// A record with some of its members.
pub fn record(schema: &'static Schema, wild: Wild, rng: &mut Rng) -> Value {
    let often = 2 + rng.below(4);
    let mut members = Map::new();
    for (name, shape) in schema.members {
        if !rng.once_in(often) {
            members.insert((*name).to_owned(), value(*shape, wild, rng));
        }
    }
    if wild != Wild::Not && rng.once_in(8) {
        members.insert("domian".to_owned(), wrong(rng));
    }
    members.into()
}

/// One of the values of a sample, changed; `shape` is what the sample takes.
pub fn change(sample: &mut Value, shape: Shape, wild: Wild, rng: &mut Rng) {
    match (sample, shape) {
        (Value::Object(members), Shape::Record(schema) | Shape::WordOrRecord(_, schema)) => {
            let (name, inner) = schema.members[rng.below(schema.members.len())];
            match members.get_mut(name) {
                Some(known) if !rng.once_in(4) => change(known, inner, wild, rng),
                Some(_) if rng.once_in(3) => {
                    members.remove(name);
                }
                _ => {
                    members.insert(name.to_owned(), value(inner, wild, rng));
                }
            }
        }
        (Value::Array(elements), Shape::List(inner)) if !elements.is_empty() => {
            let place = rng.below(elements.len());
            change(&mut elements[place], *inner, wild, rng);
        }
        (place, shape) => *place = value(shape, wild, rng),
    }
}

/// The inputs of a question: all of them right, or one of them wrong.
pub fn inputs(question: &[Input], order: &Value, right: bool, rng: &mut Rng) -> Value {
    let mut members = Map::new();
    for input in question {
        if rng.once_in(2) {
            continue;
        }
        let words = (input.words)();
        let value = match input.takes {
            _ if rng.once_in(8) => Value::Null,
            _ if !words.is_empty() => words[rng.below(words.len())].clone().into(),
            "bool" => rng.once_in(2).into(),
            "u32" | "u64" => rng.below(1_000).into(),
            "String" => rng.pick(TEXTS).into(),
            "Moment" => rng.pick(&["2025-11-20", "2025-11-19T23:59:59+08:00"]).into(),
            "Mobile" => "13800138000".into(),
            "DomainName" => rng.pick(&["example.cn", "例子.中国"]).into(),
            "Order" => order.clone(),
            "Vec<Wish>" => json!([{ "subject": 1, "individual": true, "kind": "website" }, { "accessed_here": null }]),
            other => panic!("an input of a kind that the test does not know: {other}"),
        };
        members.insert(input.name.to_owned(), value);
    }
    if !right {
        let input = &question[rng.below(question.len())];
        let wrong = match rng.below(3) {
            0 => (input.name, json!([{ "x": 7 }])),
            1 => (input.name, json!(7.5)),
            _ => ("no_such_input", json!(true)),
        };
        members.insert(wrong.0.to_owned(), wrong.1);
    }
    members.into()
}
