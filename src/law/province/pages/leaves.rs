//! Leaves of the catalogue that several pages carry together: of one demand, what each of its sentences says.

/// From which age on a person is taken, and from which without proof.
pub(super) const REFUSED_AGE: &[&str] = &["age.applies_to", "age.min_age_hard", "age.min_age_free"];
/// Below which age a proof is due, and of whom.
pub(super) const PROVEN_AGE: &[&str] =
    &["age.applies_to", "age.min_age_free", "age.below_free_proofs", "materials.age_proof|age_below_min_age_free"];
/// Below which age a proof is due.
pub(super) const AGE_PROOF: &[&str] =
    &["age.min_age_free", "age.below_free_proofs", "materials.age_proof|age_below_min_age_free"];
/// A letter of authority for the subject's person.
pub(super) const SUBJECT_LETTER: &[&str] = &[
    "responsible.subject_resp",
    "responsible.subject_resp_letter",
    "materials.subject_resp_authorization_letter|subject_resp_not_legal_rep",
];
/// A letter of authority for the service's person.
pub(super) const SERVICE_LETTER: &[&str] =
    &["responsible.service_resp_letter", "materials.service_resp_authorization_letter|service_resp_not_legal_rep"];
/// Papers for the card of another province.
pub(super) const CARD_ELSEWHERE: &[&str] =
    &["locality.out_of_province_id", "locality.proofs", "materials.local_presence_proof|out_of_province_id"];
/// How many telephone numbers must differ.
pub(super) const DIFFERENT_PHONES: &[&str] =
    &["contacts.min_distinct_same_person", "contacts.min_distinct_diff_person"];
/// A remark where no site is meant.
pub(super) const NO_SITE_PURPOSE: &[&str] = &["content.no_site_purpose", "remarks.no_site_purpose|no_site_purpose"];
/// A remark on content of another kind.
pub(super) const OTHER_CONTENT: &[&str] = &["content.other_category", "remarks.site_content|service_content_other"];
/// How long a domain must last.
pub(super) const DOMAIN_LEFT: &[&str] = &["domain.min_validity_months", "domain.min_validity_strict"];
/// How long a person's certificate must last.
pub(super) const PERSON_LEFT: &[&str] = &["certificate.id_min_validity_months", "certificate.id_min_validity_strict"];
/// Filed sites must be open, and on which orders.
pub(super) const FILED_OPEN: &[&str] = &["site_state.filed_site_open", "site_state.filed_site_open_order_kinds"];
/// A proof where another enterprise takes over.
pub(super) const ENTERPRISE_PROOF: &[&str] =
    &["change.subject_change", "materials.registration_proof|change_to_other_enterprise"];
