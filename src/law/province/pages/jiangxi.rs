//! 江西: what its page demands.

use super::super::entry::must;
use super::super::{
    Action, Age, Certificate, Change, Content, ContentDemand, Demands, Eligible, Elsewhere, Field, Image, Left, Open,
    Orders, Page, Person, Phone, Place, Reason, Site, Special, SubjectChange, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::model::{AttachmentKind, ContentKind};
use crate::source::{self, Cite, cite};

const PAGE: &[Cite] = &[cite(&source::JIANGXI_PAGE, "管局要求")];
const CHECKLIST: &[Cite] = &[cite(&source::MATERIALS, "网站负责人授权书")];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::JIANGXI_PAGE,
    unit: Demands {
        persons: &[
            must(PAGE, &["responsible.subject_resp"], Person::Subject(Eligible::LegalRep)),
            must(CHECKLIST, leaves::SERVICE_LETTER, Person::ServiceLetter),
            must(
                PAGE,
                &["responsible.resp_id_reuse", "responsible.own_personal_filing_exempt"],
                Person::Once { of: Whose::Service, own_filing_aside: true },
            ),
        ],
        phones: &[must(PAGE, &["contacts.phone_reuse"], Phone::Once { of: Whose::Service })],
        certificates: &[must(PAGE, &["certificate.image"], Certificate::Image(Image::Clear))],
        contents: &[
            must(PAGE, &["content.service_content"], Content::AllBut(ContentKind::UnitPortal, ContentDemand::Refused)),
            must(
                PAGE,
                &["content.no_site_purpose", "remarks.no_site_purpose|no_site_purpose", "other.no_site_purposes"],
                Content::WithoutSite { with_remark: true },
            ),
        ],
        sites: &[
            must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW),
            must(PAGE, &["site_state.filed_site_open"], Site::Filed(Open::Required)),
            must(PAGE, &["site_state.footer_number"], Site::FooterNumber),
        ],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
        ],
        specials: &[
            NO_TRAINING,
            must(
                PAGE,
                &[
                    "materials.culture_commitment|culture_keyword_in_name_or_scope_or_personal_live_streaming",
                    "special.items.0",
                ],
                Special {
                    words: &["文化", "个人互联网直播"],
                    fields: &[Field::SubjectName, Field::Scope],
                    about: &[],
                    then: Action::Papers(&[
                        &[AttachmentKind::CultureCommitment],
                        &[AttachmentKind::PreApprovalDocument],
                    ]),
                },
            ),
            must(
                PAGE,
                &["special.items.1"],
                Special {
                    words: &["音乐", "动漫"],
                    fields: &[Field::SubjectName, Field::Scope],
                    about: &[],
                    then: Action::Approval,
                },
            ),
            must(
                PAGE,
                &["materials.no_training_commitment|education_keyword_in_name_or_scope", "special.items.2"],
                Special {
                    words: &["教育", "教育咨询", "教育服务", "教育科技"],
                    fields: &[Field::SubjectName, Field::Scope],
                    about: &[],
                    then: Action::Papers(&[
                        &[AttachmentKind::NoTrainingCommitment],
                        &[AttachmentKind::PreApprovalDocument],
                    ]),
                },
            ),
            must(
                PAGE,
                &["special.items.2"],
                Special {
                    words: &["体育", "艺术"],
                    fields: &[Field::Scope],
                    about: &[],
                    then: Action::Papers(&[
                        &[AttachmentKind::NoTrainingCommitment],
                        &[AttachmentKind::PreApprovalDocument],
                    ]),
                },
            ),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 16 })],
        places: &[must(PAGE, &["locality.out_of_province_id"], Place::CardElsewhere(Elsewhere::Refused))],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Forbidden))
            .on(Orders::CHANGE_SUBJECT)],
        ..Demands::SILENT
    },
    left: &[Left { leaf: "unit.certificate.image", reason: Reason::NeedsEyes }],
};
