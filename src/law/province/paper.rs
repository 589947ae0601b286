//! Papers (材料).

use super::{Cause, Detail, Family};
use crate::model::AttachmentKind;
use crate::value::Noun;

/// Any of these sets, of which all papers are needed.
pub type Papers = &'static [&'static [AttachmentKind]];

/// A paper that is uploaded in some case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Paper {
    /// In which case.
    pub when: Cause,
    /// Any of these sets.
    pub papers: Papers,
}

impl Family for Paper {
    const NAME: &'static str = "papers";

    fn rules(&self) -> &'static [&'static str] {
        match self.when {
            Cause::Always | Cause::DomainsChange if self.papers == [&[AttachmentKind::PartyBuilding]] => &["BA-O0503"],
            Cause::NameChanges => &["BA-S0703"],
            Cause::SubjectPersonNotLegalRep => &["BA-P0607"],
            Cause::ServicePersonNotLegalRep | Cause::ServicePersonNotSubjects => &["BA-P0603"],
            Cause::Young => &["BA-P0306"],
            Cause::CardElsewhere => &["BA-S0307"],
            Cause::ToOtherEnterprise => &["BA-S0802"],
            Cause::Always
            | Cause::BusinessAsIndividual
            | Cause::ShenzhenPermit
            | Cause::ForeignLegalRep
            | Cause::LegalRepFromElsewhere
            | Cause::RecordedPersonNotLegalRep
            | Cause::Minor
            | Cause::OfNature
            | Cause::Hospital
            | Cause::Clinic
            | Cause::TravelAgency
            | Cause::IndividualBusiness
            | Cause::WithoutTradeName
            | Cause::OnlineShopOfLegalRep
            | Cause::OnlineShopOfAnother
            | Cause::NoSite
            | Cause::WithSite
            | Cause::ToUnit
            | Cause::ToUnitNotOwn
            | Cause::SeveralResources
            | Cause::DomainsChange
            | Cause::NewDomains => &["BA-O0901"],
            _ => &[],
        }
    }

    fn say(&self) -> Noun {
        Noun::new("须上传的材料", "papers that are uploaded")
    }

    fn detail(&self) -> Detail {
        Detail::NONE.with(self.papers).when(self.when)
    }
}
