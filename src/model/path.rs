//! A place in an order, as numbers: where each step stands in the model; `place` makes it a JSON pointer (RFC 6901).
//!
//! While rules run, a place is a chain on the call stack ([`At`]) that costs nothing; it becomes a [`Path`] only when
//! something is found there. Here a path is numbers; what they stand for, the model of the order says in `place`.

use super::shape::Shape;

/// One step of a path.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Step {
    /// Into a member.
    Member(&'static str),
    /// Into an element of a list, counted from 0.
    Element(u32),
}

/// A place, while the order is walked.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    pub(super) parent: Option<&'a At<'a>>,
    pub(super) step: Step,
}

impl<'a> At<'a> {
    /// The order itself.
    pub(crate) const ROOT: At<'static> = At { parent: None, step: Step::Element(0) };

    /// The member of this place.
    #[must_use]
    pub(crate) const fn member<'b>(&'b self, name: &'static str) -> At<'b>
    where
        'a: 'b,
    {
        At { parent: Some(self), step: Step::Member(name) }
    }

    /// The element of this place.
    #[must_use]
    pub(crate) fn element<'b>(&'b self, index: usize) -> At<'b>
    where
        'a: 'b,
    {
        At { parent: Some(self), step: Step::Element(u32::try_from(index).unwrap_or(u32::MAX)) }
    }

    /// The names of the members on the way, this place first and the one below the order last.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + Clone {
        let places = std::iter::successors(Some(*self), |place| place.parent.copied());
        places.filter_map(|place| match place.step {
            Step::Member(name) => Some(name),
            Step::Element(_) => None,
        })
    }
}

/// Steps that a path can have; the model is not deeper (a test holds it to that).
pub const DEPTH: usize = 9;

/// A place in an order. `Display` is its JSON pointer; the order of paths is the order of the model: members as the model
/// declares them, elements by index, a place before what is in it.
///
/// It holds only where each step stands among its siblings; the names are the model's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path {
    /// Place among the siblings, from 1; 0 past the end.
    pub(super) steps: [u32; DEPTH],
    /// Whether a step named something that the model does not have; such steps are left out.
    pub(super) astray: bool,
}

impl Path {
    /// The order itself.
    pub(crate) const ROOT: Self = Self { steps: [0; DEPTH], astray: false };

    /// Adds a step below a place that takes `above`; tells what the new place takes.
    pub(super) fn push(&mut self, step: Step, above: Shape) -> Shape {
        let depth = self.steps.iter().take_while(|place| **place != 0).count();
        self.put(depth, step, above)
    }

    /// As [`Path::push`], where the depth is known.
    #[inline]
    pub(super) fn put(&mut self, depth: usize, step: Step, above: Shape) -> Shape {
        let (place, shape) = match (step, above) {
            (Step::Member(name), Shape::Record(schema) | Shape::WordOrRecord(_, schema)) => {
                match schema.members.iter().enumerate().find(|(_, (known, _))| is_same(known, name)) {
                    Some((index, (_, shape))) => (index as u32, *shape),
                    None => return self.stray(),
                }
            }
            (Step::Element(index), Shape::List(inner)) => (index, *inner),
            (Step::Element(index), Shape::OneOrMany(words)) => (index, Shape::Word(words)),
            _ => return self.stray(),
        };
        match self.steps.get_mut(depth) {
            Some(slot) => {
                *slot = place.saturating_add(1);
                shape
            }
            None => self.stray(),
        }
    }

    #[cold]
    fn stray(&mut self) -> Shape {
        self.astray = true;
        Shape::Any
    }

    /// The place among its siblings of the step at a depth, and what it takes, below a place that takes `above`.
    pub(super) fn step(&self, depth: usize, above: Shape) -> Option<(Step, Shape)> {
        let place = self.steps.get(depth)?.checked_sub(1)?;
        match above {
            Shape::Record(schema) | Shape::WordOrRecord(_, schema) => {
                let (name, inner) = schema.members.get(place as usize)?;
                Some((Step::Member(name), *inner))
            }
            Shape::List(inner) => Some((Step::Element(place), *inner)),
            Shape::OneOrMany(words) => Some((Step::Element(place), Shape::Word(words))),
            _ => None,
        }
    }

    /// Whether it is the order itself.
    #[must_use]
    pub(crate) const fn is_root(&self) -> bool {
        matches!(self.steps, [0, ..])
    }

    /// Whether every step named something that the model has.
    #[must_use]
    pub const fn is_in_model(&self) -> bool {
        !self.astray
    }
}

/// Whether two names of the model are the same. As a rule those of one length differ at an end, and the same name is the same
/// constant.
#[inline]
fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    a.len() == b.len() && (a.as_ptr() == b.as_ptr() || a.last() == b.last() && a.first() == b.first() && a == b)
}
