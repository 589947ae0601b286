//! Paths by the names of the order's model, and back.

use super::order::Order;
use super::path::{At, DEPTH, Path, Step};
use super::shape::Shape;
use std::fmt;

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

    /// Adds the steps to the path, and tells what the place takes.
    fn fill(&self, path: &mut Path) -> Shape {
        match self.parent {
            Some(parent) => {
                let above = parent.fill(path);
                path.push(self.step, above)
            }
            None => ROOT,
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

    /// What the place takes.
    fn shape(&self) -> Shape {
        self.walk(ROOT, |_| {})
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
        let mut result = Ok(());
        self.walk(ROOT, |step| {
            if result.is_ok() {
                result = f.write_str("/").and_then(|()| match step {
                    Step::Member(name) => f.write_str(name),
                    Step::Element(index) => fmt::Display::fmt(&index, f),
                });
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
        assert!(depth(ROOT) <= DEPTH, "{}", depth(ROOT));
    }
}
