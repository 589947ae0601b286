//! What the administration of a province wants with an order: papers and remarks, by its page.

use super::super::ask::said;
use crate::law::Force;
use crate::law::province::{Cause, Demanded, Papers, demands};
use crate::model::{AttachmentKind, OrderKind, SubjectNature};
use crate::source::Cite;
use crate::value::{Bilingual, Province};
use serde::{Serialize, Serializer};

said! {
    /// How much a document is wanted.
    pub enum Wanted {
        /// It must be attached.
        Required = "必须", "required";
        /// It must be attached if the condition holds, which is not known.
        IfSo = "视情况", "depends";
        /// It may be attached.
        Optional = "可选", "optional";
    }
}

/// A paper or a remark that the administration of a province wants.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[non_exhaustive]
pub struct ProvinceAsks {
    /// What it wants, in a few words.
    pub what: Bilingual,
    /// Any of these sets of papers, of which all are needed; none where it is a remark.
    #[serde(serialize_with = "words_of")]
    pub papers: Papers,
    /// How much it is wanted.
    pub wanted: Wanted,
    /// In which case, where there is a condition.
    pub case: Option<Bilingual>,
    /// With which force its text says so.
    pub force: Force,
    /// The text.
    pub cite: &'static [Cite],
}

fn words_of<S: Serializer>(papers: &Papers, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(papers.iter())
}

/// What the page of the province says of such an order. What is not wanted in the case at hand is left out.
pub(super) fn asked_by(
    province: Province,
    kind: OrderKind,
    nature: SubjectNature,
    person_is_legal_rep: Option<bool>,
) -> Vec<ProvinceAsks> {
    let mut asked: Vec<ProvinceAsks> = Vec::new();
    if OrderKind::CANCEL.contains(&kind) {
        return asked;
    }
    demands(province, nature.is_individual()).visit_of(kind, nature, &mut |demand| {
        let Demanded { family, what, detail, force, cite, .. } = demand;
        let wanted = match arises(detail.when, kind, nature, person_is_legal_rep) {
            Some(false) => return,
            None => Wanted::IfSo,
            Some(true) if matches!(force, Force::Must | Force::MustOf2018) => Wanted::Required,
            Some(true) => Wanted::Optional,
        };
        let is_remark = family == "remarks";
        if detail.papers.is_empty() && !is_remark {
            return;
        }
        let one = ProvinceAsks { what, papers: detail.papers, wanted, case: detail.when.noun(), force, cite };
        // A page that says it twice wants it once.
        if !asked.iter().any(|other| (other.what, other.papers, other.case) == (one.what, one.papers, one.case)) {
            asked.push(one);
        }
    });
    asked
}

/// Whether the case is that of the question; `None` where the question does not tell.
fn arises(case: Cause, kind: OrderKind, nature: SubjectNature, person_is_legal_rep: Option<bool>) -> Option<bool> {
    let changes = OrderKind::CHANGE.contains(&kind);
    match case {
        Cause::Always | Cause::OfNature => Some(true),
        Cause::DomainsChange | Cause::NewDomains => (!changes).then_some(true),
        Cause::NameChanges | Cause::ToOtherEnterprise | Cause::ToUnit | Cause::ToUnitNotOwn if !changes => Some(false),
        Cause::ServicePersonNotLegalRep => person_is_legal_rep.map(|is| !is),
        Cause::ServicePersonNotSubjects if person_is_legal_rep == Some(true) => Some(false),
        Cause::IndividualBusiness => Some(nature == SubjectNature::IndividualBusiness),
        Cause::WithoutTradeName if !nature.is_individual() && nature != SubjectNature::IndividualBusiness => {
            Some(false)
        }
        _ => None,
    }
}

impl ProvinceAsks {
    /// The papers, each set as a text.
    pub(super) fn papers_as_text(&self, zh: bool) -> String {
        let name = |kind: &AttachmentKind| {
            use crate::model::record::Vocabulary as _;
            if zh { kind.noun().zh.to_owned() } else { kind.noun().en.replace('_', " ") }
        };
        let sets = self
            .papers
            .iter()
            .map(|set| set.iter().map(name).collect::<Vec<_>>().join(if zh { "、" } else { " and " }));
        sets.collect::<Vec<_>>().join(if zh { "或" } else { " or " })
    }
}
