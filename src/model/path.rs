//! A place in an order, as a JSON pointer (RFC 6901).
//!
//! While rules run, a place is a chain on the call stack ([`At`]) that costs nothing; it becomes a [`Path`] only when
//! something is found there.

use super::record::Shape;
use std::fmt;

/// One step of a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Into a member.
    Member(&'static str),
    /// Into an element of a list, counted from 0.
    Element(u32),
}

/// A place, while the order is walked.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step,
}

impl<'a> At<'a> {
    /// The order itself.
    pub const ROOT: At<'static> = At { parent: None, step: Step::Element(0) };

    /// The member of this place.
    #[must_use]
    pub const fn member<'b>(&'b self, name: &'static str) -> At<'b>
    where
        'a: 'b,
    {
        At { parent: Some(self), step: Step::Member(name) }
    }

    /// The element of this place.
    #[must_use]
    pub fn element<'b>(&'b self, index: usize) -> At<'b>
    where
        'a: 'b,
    {
        At { parent: Some(self), step: Step::Element(u32::try_from(index).unwrap_or(u32::MAX)) }
    }

    /// The path to this place.
    #[must_use]
    #[cold]
    pub fn path(&self) -> Path {
        let mut path = Path::ROOT;
        self.fill(&mut path);
        path
    }

    /// The names of the members on the way, this place first and the one below the order last.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + Clone {
        let places = std::iter::successors(Some(*self), |place| place.parent.copied());
        places.filter_map(|place| match place.step {
            Step::Member(name) => Some(name),
            Step::Element(_) => None,
        })
    }

    /// Adds the steps to the path, and tells what the place takes.
    fn fill(&self, path: &mut Path) -> Shape {
        match self.parent {
            Some(parent) => {
                let above = parent.fill(path);
                path.push(self.step, above)
            }
            None => ROOT_SHAPE,
        }
    }
}

/// Steps that a path can have; the model is not deeper (a test holds it to that).
pub const DEPTH: usize = 9;

const ROOT_SHAPE: Shape = Shape::Record(&super::Order::SCHEMA);

/// A place in an order. `Display` is its JSON pointer; the order of paths is the order of the model: members as the model
/// declares them, elements by index, a place before what is in it.
///
/// It holds only where each step stands among its siblings; the names are the model's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path {
    /// Place among the siblings, from 1; 0 past the end.
    steps: [u32; DEPTH],
    /// Whether a step named something that the model does not have; such steps are left out.
    astray: bool,
}

impl Path {
    /// The order itself.
    pub const ROOT: Self = Self { steps: [0; DEPTH], astray: false };

    /// The place of a member of the order, by the names on the way: a constant that costs nothing where it is used. Every name
    /// must be the model's, or it does not compile.
    #[must_use]
    pub(crate) const fn fixed(names: &[&str]) -> Self {
        let (mut path, mut shape, mut rest, mut depth) = (Self::ROOT, ROOT_SHAPE, names, 0);
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

    /// Adds a step below a place that takes `above`; tells what the new place takes.
    fn push(&mut self, step: Step, above: Shape) -> Shape {
        let (place, shape) = match (step, above) {
            (Step::Member(name), Shape::Record(schema) | Shape::WordOrRecord(_, schema)) => {
                match schema.members.iter().position(|(known, _)| *known == name) {
                    Some(index) => (index as u32, schema.members.get(index).map_or(Shape::Any, |(_, shape)| *shape)),
                    None => return self.stray(),
                }
            }
            (Step::Element(index), Shape::List(inner)) => (index, *inner),
            (Step::Element(index), Shape::OneOrMany(words)) => (index, Shape::Word(words)),
            _ => return self.stray(),
        };
        match self.steps.iter_mut().find(|slot| **slot == 0) {
            Some(slot) => {
                *slot = place.saturating_add(1);
                shape
            }
            None => self.stray(),
        }
    }

    fn stray(&mut self) -> Shape {
        self.astray = true;
        Shape::Any
    }

    /// What the place takes.
    fn shape(&self) -> Shape {
        self.walk(|_| {})
    }

    /// Shows each step; tells what the place takes.
    fn walk(&self, mut show: impl FnMut(Step)) -> Shape {
        let mut shape = ROOT_SHAPE;
        for place in self.steps.iter().take_while(|place| **place > 0) {
            let place = place - 1;
            shape = match shape {
                Shape::Record(schema) | Shape::WordOrRecord(_, schema) => {
                    let Some((name, inner)) = schema.members.get(place as usize) else {
                        return Shape::Any;
                    };
                    show(Step::Member(name));
                    *inner
                }
                Shape::List(inner) => {
                    show(Step::Element(place));
                    *inner
                }
                Shape::OneOrMany(words) => {
                    show(Step::Element(place));
                    Shape::Word(words)
                }
                _ => return Shape::Any,
            };
        }
        shape
    }

    /// With one member more.
    #[must_use]
    pub fn member(mut self, name: &'static str) -> Self {
        let above = self.shape();
        self.push(Step::Member(name), above);
        self
    }

    /// With one element more.
    #[must_use]
    pub fn element(mut self, index: usize) -> Self {
        let above = self.shape();
        self.push(Step::Element(u32::try_from(index).unwrap_or(u32::MAX)), above);
        self
    }

    /// Whether it is the order itself.
    #[must_use]
    pub const fn is_root(&self) -> bool {
        matches!(self.steps, [0, ..])
    }

    /// Whether every step named something that the model has.
    #[must_use]
    pub const fn is_in_model(&self) -> bool {
        !self.astray
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
        // Names of the model hold no '/' and no '~', so nothing needs escaping.
        let mut result = Ok(());
        self.walk(|step| {
            if result.is_ok() {
                result = match step {
                    Step::Member(name) => write!(f, "/{name}"),
                    Step::Element(index) => write!(f, "/{index}"),
                };
            }
        });
        result
    }
}

impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

impl serde::Serialize for Path {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
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
        assert!(depth(ROOT_SHAPE) <= DEPTH, "{}", depth(ROOT_SHAPE));
    }
}
