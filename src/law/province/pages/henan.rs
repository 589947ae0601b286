//! 河南: what its page demands.

use super::super::entry::{must, should};
use super::super::{
    Action, Age, Cause, Certificate, Change, Content, ContentDemand, Count, Demands, Domain, DomainHolder, Eligible,
    Elsewhere, Field, Left, Match, Name, Natures, Open, Orders, Page, Person, Phone, Place, Reason, RefusedName,
    Remaining, Remark, RemarkKind, Site, Special, SubjectChange, Subjects, Then, Whose,
};
use super::{NO_TRAINING, TEMPLATES, leaves};
use crate::law::naming::groups;
use crate::model::{AttachmentKind, ContentKind};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::HENAN_PAGE, "管局要求")];
const CHANGE_FAQ: &[Cite] = &[cite(&source::CHANGE_FAQ, "主体名称变更")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::HENAN_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(PAGE, &["responsible.resp_id_reuse"], Person::Once { of: Whose::Any, own_filing_aside: false }),
        ],
        phones: &[must(PAGE, &["contacts.phone_reuse"], Phone::Once { of: Whose::Any })],
        certificates: &[
            must(PAGE, leaves::PERSON_LEFT, Certificate::PersonLeft(Remaining::at_least(3))),
            should(PAGE, &["certificate.other_unit_cert"], Certificate::OrganisationCode).of(Natures::WITHOUT_LICENCE),
        ],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep)),
            must(PAGE, leaves::DOMAIN_LEFT, Domain::Left(Remaining::more_than(3))),
            must(PAGE, &["domain.one_domain_per_site"], Domain::OneEach).on(Orders::NEW),
        ],
        contents: &[
            must(PAGE, leaves::NO_SITE_PURPOSE, Content::WithoutSite { with_remark: true }),
            must(
                PAGE,
                &["special.items.1"],
                Content::Subjects { of: &[Subjects::LocalPortal], unless_approved: false },
            )
            .of(Natures::NOT_GOVERNMENT),
        ],
        counts: &[must(PAGE, &["counts.max_domains_per_order"], Count::DomainsPerOrder(5)).on(Orders::ADD)],
        sites: &[
            must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW),
            must(PAGE, &["site_state.filed_site_open"], Site::Filed(Open::Required)),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
            must(PAGE, &["other.after_opening_no_site"], Site::NoSiteShown),
        ],
        changes: &[
            must(
                CHANGE_FAQ,
                &["change.rename_letter", "materials.rename_letter|subject_name_changed"],
                Change::RenameLetter,
            )
            .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.change_site_order"], Change::NoServiceOrder).on(Orders::CHANGE_SERVICE),
        ],
        specials: &[
            NO_TRAINING,
            should(
                PAGE,
                &["materials.no_preapproval_commitment|preapproval_keyword_but_site_not_involved", "special.items.0"],
                Special {
                    words: groups::APPROVAL,
                    fields: &[Field::SubjectName, Field::Scope, Field::SiteName],
                    about: &[],
                    then: Action::Papers(&[
                        &[AttachmentKind::NoPreapprovalCommitment],
                        &[AttachmentKind::PreApprovalDocument],
                    ]),
                },
            ),
            should(
                TEMPLATES,
                &["special.items.2"],
                Special {
                    words: &["校外培训", "课外辅导", "中小学", "学科培训"],
                    fields: &[Field::SubjectName, Field::Scope],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::NoTrainingCommitment]]),
                },
            ),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(
            PAGE,
            leaves::PROVEN_AGE,
            Age::Proof { of: Whose::Any, below: 18, papers: &[&[AttachmentKind::GuardianId]] },
        )],
        places: &[must(PAGE, &["locality.out_of_province_id"], Place::CardElsewhere(Elsewhere::Refused))],
        domains: &[
            must(PAGE, leaves::DOMAIN_LEFT, Domain::Left(Remaining::more_than(3))),
            must(PAGE, &["domain.one_domain_per_site"], Domain::OneEach).on(Orders::NEW),
        ],
        names: &[
            must(PAGE, &["naming.forbidden_kinds"], Name::Kind(RefusedName::Domain)),
            must(PAGE, &["naming.forbidden_kinds"], Name::Kind(RefusedName::PersonName)),
            must(
                PAGE,
                &["naming.forbidden_tokens", "naming.national_words", "naming.forbidden_kinds"],
                Name::Words {
                    words: &["个人网站", "个人", "中华", "中国"], at: Match::Anywhere, then: Then::Refused
                },
            ),
        ],
        contents: &[
            must(PAGE, &["content.blog_category"], Content::Of(ContentKind::Blog, ContentDemand::Refused)),
            must(PAGE, leaves::OTHER_CONTENT, Content::Of(ContentKind::Other, ContentDemand::Remark)),
            must(
                PAGE,
                &["content.forbidden_topics"],
                Content::Subjects { of: &[Subjects::Navigation], unless_approved: false },
            ),
            must(PAGE, leaves::NO_SITE_PURPOSE, Content::WithoutSite { with_remark: true }),
        ],
        remarks: &[must(
            PAGE,
            &["remarks.guardian_relation|minor"],
            Remark::anywhere(RemarkKind::GuardianRelation, Cause::Minor),
        )],
        counts: &[must(PAGE, &["counts.max_sites_per_order"], Count::SitesPerOrder(1)).on(Orders::NEW)],
        sites: &[
            must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW),
            must(PAGE, &["site_state.filed_site_open"], Site::Filed(Open::Required)),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
            must(PAGE, &["site_state.footer_link_miit"], Site::FooterLink),
            must(PAGE, &["other.after_opening_no_site"], Site::NoSiteShown),
        ],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::ToOwnEnterprise))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[Left { leaf: "other.after_opening_no_site", reason: Reason::NeedsEyes }],
};
