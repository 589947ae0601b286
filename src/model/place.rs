//! Places shown and read as JSON pointers: paths by the names of the order's model, and back.

use super::order::Order;
use super::path::{At, DEPTH, Path, Step};
use super::shape::Shape;
use crate::value::{Noun, Offence, ParseError, edits};
use crate::verbatim::Verbatim;
use std::fmt;
use std::str::FromStr;

/// What the order itself takes.
const ROOT: Shape = Shape::Record(&Order::SCHEMA);

impl At<'_> {
    /// The path to this place.
    #[must_use]
    #[cold]
    pub fn path(&self) -> Path {
        let mut path = Path::ROOT;
        self.fill(&mut path);
        path
    }

    /// Adds the steps to the path, and tells how deep the place is and what it takes.
    fn fill(&self, path: &mut Path) -> (usize, Shape) {
        match self.parent {
            Some(parent) => {
                let (depth, above) = parent.fill(path);
                (depth + 1, path.put(depth, self.step, above))
            }
            None => (0, ROOT),
        }
    }
}

impl Path {
    /// The place of a member of the order, by the names on the way: a constant that costs nothing where it is used. Every name
    /// must be the model's, or it does not compile.
    #[must_use]
    pub(crate) const fn fixed(names: &[&str]) -> Self {
        let (mut path, mut shape, mut rest, mut depth) = (Self::ROOT, ROOT, names, 0);
        while let [name, tail @ ..] = rest {
            let (place, inner) = place_of(shape, name);
            assert!(place > 0 && depth < DEPTH, "the model has no such place");
            let (_, slots) = path.steps.split_at_mut(depth);
            if let [slot, ..] = slots {
                *slot = place;
            }
            (shape, rest, depth) = (inner, tail, depth + 1);
        }
        path
    }

    /// The steps from the order to the place.
    pub fn steps(&self) -> impl Iterator<Item = Step> + use<> {
        let (path, mut depth, mut shape) = (*self, 0, ROOT);
        std::iter::from_fn(move || {
            let (step, inner) = path.step(depth, shape)?;
            (depth, shape) = (depth + 1, inner);
            Some(step)
        })
    }

    /// The place as one number, one for all elements of a list: a byte a step, so that eight bits less are the place that it is in,
    /// and 0 the order itself. What the model does not have is in the place that it has.
    #[must_use]
    pub(crate) fn of_any_element(&self) -> u128 {
        let (mut number, mut depth, mut shape) = (0, 0, ROOT);
        while let Some((step, inner)) = self.step(depth, shape) {
            let place = match step {
                Step::Element(_) => 1,
                // A record of the model has fewer members than a byte has values; a test of the field table holds that.
                Step::Member(_) => self.steps.get(depth).copied().unwrap_or(0) & 0xff,
            };
            number = number << 8 | u128::from(place);
            (depth, shape) = (depth + 1, inner);
        }
        number
    }

    /// What the place takes.
    fn shape(&self) -> Shape {
        let (mut depth, mut shape) = (0, ROOT);
        while let Some((_, inner)) = self.step(depth, shape) {
            (depth, shape) = (depth + 1, inner);
        }
        shape
    }

    /// With one member more.
    #[must_use]
    pub(crate) fn member(mut self, name: &'static str) -> Self {
        let above = self.shape();
        self.push(Step::Member(name), above);
        self
    }

    /// With one element more.
    #[must_use]
    pub(crate) fn element(mut self, index: usize) -> Self {
        let above = self.shape();
        self.push(Step::Element(u32::try_from(index).unwrap_or(u32::MAX)), above);
        self
    }
}

/// Where a member stands among its siblings, from 1, and what it takes; 0 if there is none. For constants.
const fn place_of(shape: Shape, name: &str) -> (u32, Shape) {
    if let Shape::Record(schema) = shape {
        let (mut members, mut place) = (schema.members, 1);
        while let [(known, inner), others @ ..] = members {
            if same(known, name) {
                return (place, *inner);
            }
            (members, place) = (others, place + 1);
        }
    }
    (0, Shape::Any)
}

/// Whether two texts are the same, for constants.
const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, a_rest @ ..], [y, b_rest @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (a_rest, b_rest);
    }
    a.is_empty() && b.is_empty()
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Names of the model hold no '/' and no '~', so nothing needs escaping. Pieces are written one by one: reports are full of
        // paths, and a format costs more than what it writes.
        self.steps().try_for_each(|step| {
            f.write_str("/")?;
            match step {
                Step::Member(name) => f.write_str(name),
                Step::Element(index) => fmt::Display::fmt(&index, f),
            }
        })
    }
}

/// A place by its JSON pointer (RFC 6901); the empty text is the order itself. The error names the step that the model does not
/// have, and the nearest one that it has.
///
/// ```
/// use beian::model::{Path, Step};
/// let path: Path = "/services/0/domains".parse().unwrap();
/// assert_eq!(path.steps().nth(1), Some(Step::Element(0)));
/// let error = "/services/0/domain".parse::<Path>().unwrap_err();
/// assert_eq!(error.to_string(), "place: member must be written domains here");
/// ```
impl FromStr for Path {
    type Err = ParseError;

    fn from_str(pointer: &str) -> Result<Self, ParseError> {
        const PLACE: Noun = Noun::new("位置", "place");
        const MEMBER: Noun = Noun::new("成员", "member");
        const INDEX: Noun = Noun::new("序号", "index");
        let mut path = Self::ROOT;
        if pointer.is_empty() {
            return Ok(path);
        }
        let Some(steps) = pointer.strip_prefix('/') else {
            return Err(ParseError::new(PLACE, Noun::new("开头", "beginning"), Offence::Instead { right: "/" }));
        };
        for step in steps.split('/') {
            let shape = path.shape();
            let step = match shape {
                Shape::Record(schema) | Shape::WordOrRecord(_, schema) => {
                    let known = schema.members.iter().map(|(known, _)| *known);
                    match known.clone().find(|known| *known == step) {
                        Some(known) => Step::Member(known),
                        None => {
                            let nearest = known.min_by_key(|known| edits(step, known)).unwrap_or("");
                            return Err(ParseError::new(PLACE, MEMBER, Offence::Instead { right: nearest }));
                        }
                    }
                }
                Shape::List(_) | Shape::OneOrMany(_) => match step.parse::<u32>() {
                    Ok(index) if step == "0" || !step.starts_with(['0', '+']) => Step::Element(index),
                    _ => return Err(ParseError::new(PLACE, INDEX, Offence::Unknown)),
                },
                // Nothing is below a text, a flag or a number.
                _ => return Err(ParseError::new(PLACE, MEMBER, Offence::Unknown)),
            };
            path.push(step, shape);
        }
        Ok(path)
    }
}

impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

impl serde::Serialize for Path {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // On the stack, as far as it goes: a format costs more than what it writes.
        let mut text = Inline { bytes: [0; 128], length: 0 };
        let fits = self.steps().all(|step| match step {
            Step::Member(name) => text.push("/") && text.push(name),
            Step::Element(index) => text.push("/") && text.push_number(index),
        });
        match std::str::from_utf8(text.bytes.get(..text.length).unwrap_or_default()) {
            Ok(text) if fits => Verbatim(text).serialize(to),
            _ => to.collect_str(self),
        }
    }
}

/// A short text that is put together.
struct Inline {
    bytes: [u8; 128],
    length: usize,
}

impl Inline {
    /// Adds a text; whether it fits.
    #[inline]
    fn push(&mut self, text: &str) -> bool {
        let end = self.length + text.len();
        let slot = self.bytes.get_mut(self.length..end);
        slot.is_some_and(|slot| {
            slot.copy_from_slice(text.as_bytes());
            self.length = end;
            true
        })
    }

    fn push_number(&mut self, number: u32) -> bool {
        let digit = (number % 10) as usize;
        (number < 10 || self.push_number(number / 10)) && self.push("0123456789".get(digit..=digit).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_pointers_in_the_order_of_the_model() {
        let services = At::ROOT.member("services");
        let second = services.element(1);
        let name = second.member("name").path();
        assert_eq!(name.to_string(), "/services/1/name");
        assert_eq!(name, Path::ROOT.member("services").element(1).member("name"));
        // As the model declares them, not by the alphabet; by number, not by digits.
        assert!(second.member("kind").path() < name);
        assert!(name < services.element(10).member("kind").path());
        assert!(At::ROOT.member("subject").path() < second.path());
        assert!(second.path() < name);
        const NATURE: Path = Path::fixed(&["facts", "record", "nature"]);
        assert_eq!(NATURE, Path::ROOT.member("facts").member("record").member("nature"));
        assert!(Path::ROOT.is_root() && Path::ROOT < name);
        assert!(name.is_in_model());
        assert!(!Path::ROOT.member("subjekt").is_in_model());
        assert!(!name.member("x").is_in_model());
        let shows = second.member("attachments").path().element(0).member("shows").element(1);
        assert_eq!(shows.to_string(), "/services/1/attachments/0/shows/1");
        for path in [Path::ROOT, name, shows, NATURE] {
            assert_eq!(path.to_string().parse(), Ok(path));
        }
        for wrong in ["services", "/", "/services/-1", "/services/01", "/services/0/nam", "/services/0/name/x"] {
            assert!(wrong.parse::<Path>().is_err(), "{wrong}");
        }
        let error = "/subjekt".parse::<Path>().unwrap_err();
        assert_eq!(
            (error.to_string(), error.zh().to_string()),
            ("place: member must be written subject here".into(), "位置的成员此处应写作 subject".into())
        );
    }

    /// No place of the model is deeper than a path can be.
    #[test]
    fn the_model_is_not_deeper_than_a_path() {
        fn depth(shape: Shape) -> usize {
            match shape {
                Shape::Record(schema) | Shape::WordOrRecord(_, schema) => {
                    1 + schema.members.iter().map(|(_, shape)| depth(*shape)).max().unwrap_or(0)
                }
                Shape::List(inner) => 1 + depth(*inner),
                Shape::OneOrMany(_) => 1,
                _ => 0,
            }
        }
        assert!(depth(ROOT) <= DEPTH, "{}", depth(ROOT));
    }
}
