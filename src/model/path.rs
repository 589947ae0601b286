//! A place in an order, as a JSON pointer (RFC 6901).
//!
//! While rules run, a place is a chain on the call stack ([`At`]) that costs nothing; it becomes a [`Path`] only when
//! something is found there.

use super::record::{Schema, Shape};
use std::cmp::Ordering;
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
    pub const ROOT: At<'static> = At {
        parent: None,
        step: Step::Element(0),
    };

    /// The member of this place.
    #[must_use]
    pub const fn member<'b>(&'b self, name: &'static str) -> At<'b>
    where
        'a: 'b,
    {
        At {
            parent: Some(self),
            step: Step::Member(name),
        }
    }

    /// The element of this place.
    #[must_use]
    pub fn element<'b>(&'b self, index: usize) -> At<'b>
    where
        'a: 'b,
    {
        At {
            parent: Some(self),
            step: Step::Element(u32::try_from(index).unwrap_or(u32::MAX)),
        }
    }

    /// The path to this place.
    #[must_use]
    #[cold]
    pub fn path(&self) -> Path {
        let mut path = Path::ROOT;
        self.fill(&mut path);
        path
    }

    fn fill(&self, path: &mut Path) {
        if let Some(parent) = self.parent {
            parent.fill(path);
            path.push(self.step);
        }
    }
}

/// Steps that a path can have; the model is not deeper (a test holds it to that).
pub const DEPTH: usize = 7;

/// A place in an order. `Display` is its JSON pointer; the order of paths is the order of the model.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Path {
    steps: [Step; DEPTH],
    len: u8,
}

impl Path {
    /// The order itself.
    pub const ROOT: Self = Self {
        steps: [Step::Element(0); DEPTH],
        len: 0,
    };

    /// The path of the given steps, members as names and elements as numbers: `"services/0/name"`, with names of the model.
    /// A name that the model does not have ends the path there.
    #[must_use]
    pub fn of(steps: &[Step]) -> Self {
        let mut path = Self::ROOT;
        for step in steps {
            path.push(*step);
        }
        path
    }

    fn push(&mut self, step: Step) {
        if let Some(slot) = self.steps.get_mut(usize::from(self.len)) {
            *slot = step;
            self.len += 1;
        }
    }

    /// With one member more.
    #[must_use]
    pub fn member(mut self, name: &'static str) -> Self {
        self.push(Step::Member(name));
        self
    }

    /// With one element more.
    #[must_use]
    pub fn element(mut self, index: usize) -> Self {
        self.push(Step::Element(u32::try_from(index).unwrap_or(u32::MAX)));
        self
    }

    /// The steps from the order to the place.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        self.steps.get(..usize::from(self.len)).unwrap_or(&[])
    }

    /// Where each step stands among its siblings in the model.
    fn ranks(&self) -> [u32; DEPTH] {
        let mut ranks = [0; DEPTH];
        let mut shape = Shape::Record(&super::Order::SCHEMA);
        for (rank, step) in ranks.iter_mut().zip(self.steps()) {
            (*rank, shape) = match (*step, shape) {
                (Step::Element(index), Shape::List(inner)) => (index.saturating_add(1), *inner),
                (Step::Element(index), other) => (index.saturating_add(1), other),
                (Step::Member(name), Shape::Record(schema)) => {
                    let at = schema.members.iter().position(|(known, _)| *known == name);
                    let inner = at
                        .and_then(|at| schema.members.get(at))
                        .map_or(Shape::Any, |(_, shape)| *shape);
                    (at.map_or(u32::MAX, |at| at as u32 + 1), inner)
                }
                (Step::Member(_), _) => (u32::MAX, Shape::Any),
            };
        }
        ranks
    }

    /// Whether every step names something that the model has.
    #[must_use]
    pub fn is_in_model(&self) -> bool {
        self.ranks()
            .iter()
            .take(usize::from(self.len))
            .all(|rank| *rank != u32::MAX)
    }

    /// The schema of the record that the path leads to, if it leads to one.
    #[must_use]
    pub fn schema(&self) -> Option<&'static Schema> {
        let mut shape = Shape::Record(&super::Order::SCHEMA);
        for step in self.steps() {
            shape = match (*step, shape) {
                (Step::Element(_), Shape::List(inner)) => *inner,
                (Step::Member(name), Shape::Record(schema)) => schema.shape_of(name)?,
                _ => return None,
            };
        }
        match shape {
            Shape::Record(schema) => Some(schema),
            _ => None,
        }
    }
}

impl PartialOrd for Path {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Path {
    /// The order of the model: members as the model declares them, elements by index, a place before what is in it.
    fn cmp(&self, other: &Self) -> Ordering {
        self.ranks().cmp(&other.ranks())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Names of the model hold no '/' and no '~', so nothing needs escaping.
        for step in self.steps() {
            match step {
                Step::Member(name) => write!(f, "/{name}")?,
                Step::Element(index) => write!(f, "/{index}")?,
            }
        }
        Ok(())
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
