//! 甘肃: what its page demands.

use super::super::entry::{must, of_2018, should};
use super::super::{
    Age, Cause, Certificate, Change, Content, Demands, Domain, DomainHolder, Eligible, Elsewhere, Holder, Left,
    Natures, Orders, Page, Person, Phone, Place, Reason, Remark, RemarkKind, Site, SubjectChange, Superior, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::GANSU_PAGE, "管局要求")];
const OF_2018: &[Cite] = &[cite(&source::FAQ_PROCESS, "办理备案期间网站是否需要关闭域名保护？")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::GANSU_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[must(PAGE, leaves::SUBJECT_LETTER, Person::Subject(Eligible::WithLetter))],
        phones: &[
            must(PAGE, &["contacts.emergency_required"], Phone::Emergency),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
            must(PAGE, &["contacts.emergency_differs_from_all_primaries", "other.third_phone"], Phone::EmergencyNotAny),
            must(PAGE, &["other.third_phone"], Phone::Holder(Holder::ThirdStaff)),
        ],
        certificates: &[
            must(PAGE, &["certificate.enterprise_cert"], Certificate::LicenceOnly).of(Natures::ENTERPRISES),
            should(PAGE, &["certificate.other_unit_cert"], Certificate::OrganisationCode).of(Natures::WITHOUT_LICENCE),
            must(PAGE, &["certificate.superior_field"], Certificate::Superior(Superior::SuperiorOfPublicBody))
                .of(Natures::PUBLIC_BODIES),
            must(PAGE, &["other.superior_not_person"], Certificate::Superior(Superior::NeitherPersonNorSelf))
                .of(Natures::PUBLIC_BODIES),
        ],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
        ],
        remarks: &[
            must(
                PAGE,
                &["remarks.subject_resp_role|subject_resp_not_legal_rep"],
                Remark::of_subject(RemarkKind::PersonsRole, Cause::SubjectPersonNotLegalRep),
            ),
            must(
                PAGE,
                &["remarks.third_staff_name_and_title|always"],
                Remark::of_subject(RemarkKind::ThirdStaff, Cause::Always),
            ),
        ],
        sites: &[
            must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW),
            must(PAGE, &["site_state.filed_content_must_match"], Site::ContentMatches),
        ],
        specials: &[NO_TRAINING],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        phones: &[must(PAGE, &["contacts.phone_local"], Phone::Home { from_elsewhere_only: false })],
        places: &[must(PAGE, &["locality.out_of_province_id"], Place::CardElsewhere(Elsewhere::Refused))],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::ResponsiblePerson)),
            of_2018(OF_2018, &["domain.privacy_off"], Domain::Shown),
        ],
        contents: &[must(PAGE, leaves::NO_SITE_PURPOSE, Content::WithoutSite { with_remark: true })],
        remarks: &[
            must(
                PAGE,
                &["remarks.non_enterprise_declaration|always"],
                Remark::of_service(RemarkKind::NotEnterprise, Cause::Always),
            ),
            must(PAGE, &["remarks.site_content|always"], Remark::of_service(RemarkKind::SiteContent, Cause::Always)),
            must(
                PAGE,
                &["remarks.planned_open_date|not_no_site_purpose"],
                Remark::of_service(RemarkKind::OpeningDay, Cause::WithSite),
            ),
        ],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[Left { leaf: "other.remark_enforcement", reason: Reason::Advice }],
};
