//! Where in a text a JSON pointer leads, as people and editors count: lines and columns.

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// JSON, and nothing that only resembles it.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// A text whose places can be found.
pub struct Located<'t> {
    text: &'t str,
    /// Where each line begins.
    lines: Vec<usize>,
    root: Root<'t>,
}

enum Root<'t> {
    Value(Value<'t>),
    /// Bytes that are no JSON.
    Broken(Range),
}

/// A part of a text; lines and columns count from 1, columns in units of UTF-16 as most editors do. It ends before the end column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Region {
    pub start: (usize, usize),
    pub end: (usize, usize),
}

impl<'t> Located<'t> {
    pub fn of(text: &'t str) -> Self {
        // The mark in front has no place of its own.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let root = match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
            Ok(parsed) => parsed.value.map_or(Root::Broken(Range::new(0, 0)), Root::Value),
            Err(error) => Root::Broken(error.range()),
        };
        Self { text, lines, root }
    }

    /// The place of a pointer, or of the nearest thing that is there and holds it. Of a text that is no JSON, where that shows.
    pub fn region(&self, pointer: &str) -> Region {
        let range = match &self.root {
            Root::Value(value) => find(value, pointer),
            Root::Broken(range) => *range,
        };
        Region { start: self.position(range.start), end: self.position(range.end) }
    }

    fn position(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let before = self.text.get(start..at).unwrap_or_default();
        (line, before.encode_utf16().count() + 1)
    }
}

fn find(root: &Value<'_>, pointer: &str) -> Range {
    let (mut value, mut shown) = (root, head(root));
    for step in pointer.split('/').skip(1) {
        let found = match value {
            Value::Object(object) => member(object, step).map(|member| (&member.value, member_range(member))),
            Value::Array(array) => {
                step.parse().ok().and_then(|at: usize| array.elements.get(at)).map(|it| (it, head(it)))
            }
            _ => None,
        };
        match found {
            Some(found) => (value, shown) = found,
            None => break,
        }
    }
    shown
}

/// A member by its step in a pointer (RFC 6901).
fn member<'v, 't>(object: &'v Object<'t>, step: &str) -> Option<&'v ObjectProp<'t>> {
    let name = step.replace("~1", "/").replace("~0", "~");
    // Of a member that is there twice, the second one is wrong.
    object.properties.iter().rfind(|member| member.name.as_str() == name)
}

/// What is shown of a member: all of it, or its name where more stands in it.
fn member_range(member: &ObjectProp<'_>) -> Range {
    match member.value {
        Value::Object(_) | Value::Array(_) => member.name.range(),
        _ => member.range(),
    }
}

/// What is shown of a value: all of it, or its opening bracket.
fn head(value: &Value<'_>) -> Range {
    match (value, value.range()) {
        (Value::Object(_) | Value::Array(_), range) => Range::new(range.start, range.start + 1),
        (_, range) => range,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"subject\": {\"name\": \"深圳𠮷\", \"province\": \"guangdong\"},\n  \"services\": [\n    {\"domains\": [\"a.cn\", \"b.cn\"]}\n  ], \"a/b\": 1\n}\n";

    fn shown(pointer: &str) -> (usize, usize, usize, usize) {
        let Region { start, end } = Located::of(TEXT).region(pointer);
        (start.0, start.1, end.0, end.1)
    }

    #[test]
    fn a_pointer_leads_to_a_member_or_an_element() {
        assert_eq!(shown(""), (1, 1, 1, 2));
        assert_eq!(shown("/subject"), (2, 3, 2, 12));
        assert_eq!(shown("/subject/name"), (2, 15, 2, 29));
        assert_eq!(shown("/services/0"), (4, 5, 4, 6));
        assert_eq!(shown("/services/0/domains/1"), (4, 26, 4, 32));
        assert_eq!(shown("/a~1b"), (5, 6, 5, 14));
    }

    /// A character beyond the first plane counts as two.
    #[test]
    fn columns_count_units_of_utf16() {
        assert_eq!(shown("/subject/province"), (2, 31, 2, 54));
    }

    #[test]
    fn what_is_missing_stands_at_what_would_hold_it() {
        assert_eq!(shown("/subject/certificate/number"), shown("/subject"));
        assert_eq!(shown("/services/0/name"), shown("/services/0"));
        assert_eq!(shown("/services/7/name"), shown("/services"));
        assert_eq!(shown("/facts/account"), shown(""));
    }

    #[test]
    fn a_text_that_is_no_json_is_shown_where_that_begins() {
        let place = |text: &str| Located::of(text).region("/kind").start;
        assert_eq!(place("{\"kind\":\n  oops}"), (2, 3));
        assert_eq!(place("{\"kind\": 1,}"), (1, 11));
        assert_eq!(place(""), (1, 1));
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(Located::of("\u{feff}{\"kind\":1}").region("/kind").start, (1, 2));
    }
}
