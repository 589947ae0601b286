//! The field table: which field each form asks for.
//!
//! Eight forms have a guide: four kinds of order on two channels; a ninth column is the older console's first filing. Other
//! kinds have no form in the documents, and nothing can be said about what they ask.
//!
//! Origin: the field tables of the operation guides (PC 2024-01-26, mini-program 2023-10-19 and 2023-11-30) and of the
//! undated guide to the older console.

mod fields;
mod places;
mod row;

pub(crate) use fields::*;
pub use row::{Condition, Demand, Row};

use crate::model::{Channel, OrderKind, Path, ServiceKind, SubjectNature};
use once_cell::sync::Lazy;
use places::PLACES;

/// A field with what the form of one kind of order does with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FormField {
    /// The field.
    pub row: &'static Row,
    /// What the form does with it.
    pub demand: Demand,
}

/// The fields of the form for an order, with what it does with each. Fields that such a service does not have are left out.
///
/// ```
/// use beian::form::{Demand, fields};
/// use beian::model::{Channel, OrderKind, ServiceKind, SubjectNature};
///
/// let required: Vec<_> = fields(OrderKind::AddServiceHere, Channel::Pc, SubjectNature::Enterprise, ServiceKind::Website)
///     .filter(|field| field.demand == Demand::Required)
///     .map(|field| field.row.member)
///     .collect();
/// assert!(required.contains(&"services[].domains"));
/// assert!(!required.contains(&"subject.name")); // the subject is recorded here already
/// ```
pub fn fields(
    kind: OrderKind,
    channel: Channel,
    nature: SubjectNature,
    service: ServiceKind,
) -> impl Iterator<Item = FormField> {
    ROWS.iter()
        .filter(move |row| row.service_kind.is_none_or(|only| only == service))
        .map(move |row| FormField { row, demand: row.demand(kind, channel, nature.is_individual()) })
}

/// The field of the forms that a place of an order is in: its label, its step, and what each form does with it. Elements of
/// lists and what is deeper than a field belong to the field; a place that no form asks for has a row that says so. `None` for
/// the order as a whole.
///
/// ```
/// use beian::form::{Demand, row_of};
/// use beian::model::{Channel, OrderKind};
///
/// let row = row_of(&"/services/1/domains/0".parse().unwrap()).unwrap();
/// assert_eq!((row.label.zh, row.step.zh), ("网站域名", "互联网信息服务"));
/// assert_eq!(row.demand(OrderKind::FirstFiling, Channel::Pc, false), Demand::Required);
/// ```
#[must_use]
pub fn row_of(path: &Path) -> Option<&'static Row> {
    let mut place = path.of_any_element();
    while place > 0 {
        if let Ok(found) = BY_PLACE.binary_search_by_key(&place, |(known, _)| *known) {
            return BY_PLACE.get(found).map(|(_, row)| *row);
        }
        // The place that it is in.
        place >>= 8;
    }
    None
}

/// The rows by their place, of elements the first. Uploads are left out: they are told apart by their kind, which no path names.
static BY_PLACE: Lazy<Vec<(u128, &'static Row)>> = Lazy::new(|| {
    let rows = ROWS.iter().copied().chain(PLACES);
    let place = |row: &'static Row| format!("/{}", row.member.replace("[]", "/0").replace('.', "/")).parse().ok();
    let place = |row| place(row).map(|place: Path| place.of_any_element());
    let mut rows: Vec<(u128, &'static Row)> = rows.filter_map(|row| Some((place(row)?, row))).collect();
    rows.sort_unstable_by_key(|(place, _)| *place);
    rows
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Vocabulary as _;

    /// Every row names a place of the model, once, and is found there.
    #[test]
    fn rows_are_places_of_the_model() {
        for row in ROWS.iter().copied().chain(PLACES) {
            let upload = row.member.ends_with(']') && !row.member.ends_with("[]");
            let pointer = if upload { row.member.rsplit_once('[').unwrap().0 } else { row.member };
            let pointer = format!("/{}", pointer.replace("[]", ".0").replace('.', "/"));
            let path: Path = pointer.parse().unwrap_or_else(|error| panic!("{}: {error}", row.member));
            let found = row_of(&path).unwrap();
            assert!(upload || found.member == row.member, "{} and {}", row.member, found.member);
        }
    }

    #[test]
    fn what_is_in_a_field_belongs_to_it() {
        let label = |pointer: &str| row_of(&pointer.parse().unwrap()).map(|row| row.label.zh);
        assert_eq!(label("/services/3/domains/1"), Some("网站域名"));
        assert_eq!(label("/services/0/resource/kind"), Some("云资源"));
        assert_eq!(label("/services/0"), Some("互联网信息服务"));
        assert_eq!(label("/services/0/responsible_person/attachments/1/kind"), Some("服务负责人上传材料"));
        assert_eq!(label("/facts/sites/0/http_status"), Some("网站访问情况"));
        assert_eq!(label(""), None);
    }

    #[test]
    fn an_individual_in_the_mini_program_has_no_service_person_but_for_a_first_filing() {
        let demand = |row: &Row, kind| row.demand(kind, Channel::MiniProgram, true);
        assert_eq!(demand(&SERVICE_PERSON_NAME, OrderKind::FirstFiling), Demand::Required);
        for kind in [OrderKind::AccessFiling, OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere] {
            assert_eq!(demand(&SERVICE_PERSON_NAME, kind), Demand::NotAsked);
            assert_eq!(demand(&SERVICE_PERSON_VALIDITY, kind), Demand::NotAsked);
        }
    }

    #[test]
    fn kinds_without_a_guide_have_no_form() {
        for kind in OrderKind::ALL.iter().filter(|kind| !OrderKind::ADD.contains(kind)) {
            assert!(ROWS.iter().all(|row| row.demand(*kind, Channel::Pc, false) == Demand::NoForm));
        }
        assert_eq!(SERVICE_NAME.demand(OrderKind::AccessService, Channel::Pc, false), Demand::NoForm);
    }

    #[test]
    fn what_does_not_depend_on_the_unknown_is_known() {
        let kind = OrderKind::FirstFiling;
        assert_eq!(NATURE.demand_if_known(kind, None, None), Some(Demand::Required));
        assert_eq!(LEGAL_REP_NAME.demand_if_known(kind, None, None), None);
        assert_eq!(LEGAL_REP_NAME.demand_if_known(kind, None, Some(false)), Some(Demand::Required));
    }
}
