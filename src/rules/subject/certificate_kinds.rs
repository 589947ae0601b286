//! The table of certificates that a nature files with (主办单位性质与证件类型).
//!
//! Origin: the provider's list of materials (备案材料清单, undated). The ministry's interface has the same relation: each kind of
//! certificate belongs to a nature. Codes of organisations are given to all units, so one that is not listed is odd, not wrong.

use crate::model::{CertificateKind as Kind, SubjectNature as Nature};

/// Month in which the table was last compared with its origin.
pub const VERSION: &str = "2026-11";

/// The kinds of certificate that a nature files with; one of them is enough.
#[must_use]
pub const fn kinds_of(nature: Nature) -> &'static [Kind] {
    match nature {
        Nature::Individual => &[
            Kind::ResidentId,
            Kind::Passport,
            Kind::HkMacaoPermit,
            Kind::HkMacaoResidencePermit,
            Kind::TaiwanPermit,
            Kind::TaiwanResidencePermit,
            Kind::PermanentResidence,
            Kind::OfficerCertificate,
        ],
        Nature::Enterprise | Nature::IndividualBusiness => {
            &[Kind::BusinessLicence, Kind::OrganisationCode, Kind::ForeignOffice]
        }
        Nature::Government => &[Kind::OrganisationCode, Kind::CreditCodeCertificate],
        Nature::Military => &[Kind::MilitaryUnit, Kind::MilitaryService],
        Nature::PublicInstitution => &[Kind::OrganisationCode, Kind::InstitutionCertificate],
        Nature::SocialOrganisation => &[Kind::SocialOrganisationCertificate, Kind::OrganisationCode],
        Nature::PrivateNonEnterprise => &[
            Kind::OrganisationCode,
            Kind::PrivateNonEnterpriseCertificate,
            Kind::SocialServiceCertificate,
            Kind::PrivateSchoolLicence,
        ],
        Nature::Foundation => &[Kind::OrganisationCode, Kind::FoundationCertificate],
        Nature::LawFirm => &[Kind::OrganisationCode, Kind::LawFirmLicence],
        Nature::ForeignCulturalCentre => {
            &[Kind::CulturalCentreCertificate, Kind::ForeignTourismOffice, Kind::EmbassySchoolLicence]
        }
        Nature::MassOrganisation => &[Kind::CreditCodeCertificate],
        Nature::JudicialAppraisal => &[Kind::JudicialAppraisalLicence],
        Nature::Religious => &[Kind::ReligiousSiteCertificate],
        Nature::Overseas => &[Kind::OverseasCertificate],
        Nature::Medical => &[Kind::MedicalLicence],
        Nature::Notary => &[Kind::NotaryLicence],
        Nature::CollectiveEconomy => &[Kind::RuralCollectiveCertificate],
        Nature::Arbitration => &[Kind::ArbitrationCertificate],
    }
}

/// Whether units of several natures hold such a certificate; every other kind is some nature's own paper.
#[must_use]
pub const fn is_of_many(kind: Kind) -> bool {
    matches!(kind, Kind::OrganisationCode | Kind::CreditCodeCertificate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::Vocabulary;

    #[test]
    fn persons_certificates_are_of_individuals_and_every_other_of_some_unit() {
        for nature in Nature::ALL {
            let kinds = kinds_of(*nature);
            assert!(!kinds.is_empty());
            assert!(kinds.iter().all(|kind| kind.is_personal() == nature.is_individual()));
        }
        for kind in Kind::ALL {
            assert!(Nature::ALL.iter().any(|nature| kinds_of(*nature).contains(kind)), "{}", kind.word());
        }
    }

    #[test]
    fn an_individual_business_files_as_an_enterprise() {
        assert!(kinds_of(Nature::Enterprise).contains(&Kind::BusinessLicence));
        assert_eq!(kinds_of(Nature::IndividualBusiness), kinds_of(Nature::Enterprise));
    }
}
