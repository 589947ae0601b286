//! An order in the making.

use super::pointer;
use super::report::NOW;
use crate::model::Order;
use crate::report::Report;
use crate::validator::Validator;
use chrono::DateTime;
use serde_json::Value as Json;

/// An order in the making: JSON that is changed by pointer, in a chain.
///
/// ```
/// use beian::model::OrderKind;
/// use beian::testing::Clean;
///
/// let draft = Clean::of(OrderKind::FirstFiling)
///     .draft()
///     .set("/services/0/name", "示例官网")
///     .push("/services/0/domains", "example.com")
///     .remove("/facts/sites");
/// assert_eq!(draft.order().services[0].domains.len(), 2);
/// ```
#[derive(Clone, PartialEq, Debug)]
pub struct Draft(Json);

impl Draft {
    /// With the member at the pointer set; the object or array above it must be there, and `-` adds an element.
    ///
    /// # Panics
    /// If nothing is above the pointer.
    #[must_use]
    #[track_caller]
    pub fn set(mut self, pointer: &str, value: impl Into<Json>) -> Self {
        pointer::set(&mut self.0, pointer, value);
        self
    }

    /// With one more element in the list at the pointer; the list is made if it is not there.
    ///
    /// # Panics
    /// If there is something else than a list, or nothing above it.
    #[must_use]
    #[track_caller]
    pub fn push(mut self, pointer: &str, value: impl Into<Json>) -> Self {
        pointer::push(&mut self.0, pointer, value);
        self
    }

    /// Without what is at the pointer.
    ///
    /// # Panics
    /// If nothing is there.
    #[must_use]
    #[track_caller]
    pub fn remove(mut self, pointer: &str) -> Self {
        pointer::remove(&mut self.0, pointer);
        self
    }

    /// The order as JSON.
    #[must_use]
    pub const fn json(&self) -> &Json {
        &self.0
    }

    /// The order.
    ///
    /// # Panics
    /// If a member has been set to JSON of the wrong type.
    #[must_use]
    #[track_caller]
    pub fn order(&self) -> Order {
        read(&self.0.to_string())
    }
}

impl From<Json> for Draft {
    fn from(json: Json) -> Self {
        Self(json)
    }
}

impl From<Draft> for Json {
    fn from(draft: Draft) -> Self {
        draft.0
    }
}

/// Its JSON.
impl std::fmt::Display for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[track_caller]
pub(super) fn read(text: &str) -> Order {
    match Order::from_json(text) {
        Ok(order) => order,
        Err(error) => panic!("this is no order: {error}"),
    }
}

/// Checks an order as of [`NOW`], for Tencent Cloud, not strict.
pub(super) fn check(order: &Order) -> Report {
    let now = DateTime::parse_from_rfc3339(NOW).expect("an instant");
    Validator::new(now).validate(order)
}
