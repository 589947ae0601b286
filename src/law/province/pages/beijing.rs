//! 北京: what its page demands.

use super::super::entry::{must, should};
use super::super::{
    About, Access, Action, Age, Cause, Certificate, Change, Content, ContentDemand, Demands, Domain, DomainHolder,
    Field, FilesAs, Image, Left, Mismatch, Name, NameMatch, Natures, Orders, Origin, Page, Person, Phone, Place,
    Precision, Reason, Remark, RemarkKind, Site, Special, SubjectChange, Whose,
};
use super::{NO_TRAINING, leaves};
use crate::calendar::day;
use crate::model::{AttachmentKind, CertificateKind, ContentKind, Topic};
use crate::source::{self, Cite, cite};
use chrono::NaiveDate;

/// Since when its lists of suffixes hold.
const LIST_SINCE: NaiveDate = day(2019, 1, 1);
const PAGE: &[Cite] = &[cite(&source::BEIJING_PAGE, "管局要求")];
const BUREAU_FAQ: &[Cite] = &[cite(&source::BUREAU_FAQ, "各省管局要求")];

/// Suffixes that the administration takes, since 2019-01-01; those in Chinese as a class.
const TAKEN: &[&str] = &[
    "wang", "ren", "citic", "xin", "shop", "ltd", "vip", "ink", "club", "site", "biz", "com", "cn", "net", "fun",
    "online", "store", "tech", "work", "law", "beer", "design", "wiki", "art", "love", "xyz", "group", "center",
    "chat", "city", "company", "cool", "email", "fund", "gold", "guru", "pub", "run", "show", "social", "team",
    "today", "video", "world", "zone", "life", "live", "plus", "info", "中国", "pro", "auto", "co", "cloud", "fashion",
    "fit", "host", "link", "luxe", "mobi", "press", "sohu", "space", "top", "website", "yoga", "cc", "tv", "icu",
    "tel", "studio",
];
/// Suffixes that it refuses.
const REFUSED: &[&str] = &["hk", "tw", "asia", "jp", "io", "me", "win", "org"];

/// The page.
pub(super) static DEMANDS: Page = Page {
    source: &source::BEIJING_PAGE,
    unit: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[must(
            PAGE,
            &["foreign.hk_macao_id"],
            Person::Documents { of: Origin::HongKong, kinds: &[CertificateKind::HkMacaoPermit] },
        )],
        phones: &[
            must(PAGE, leaves::DIFFERENT_PHONES, Phone::Distinct { same: Some(2), different: Some(3) }),
            must(PAGE, &["contacts.primary_must_differ_if_diff_person"], Phone::OwnMobiles),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyNotOwn),
            must(PAGE, &["contacts.emergency_differs_from_all_primaries"], Phone::EmergencyNotAny),
        ],
        places: &[
            must(PAGE, &["locality.licence_local"], Place::LicenceHere { foreign_invested_only: true }),
            must(PAGE, &["address.no_shixiaqu"], Place::NoFiller),
            must(PAGE, &["address.precision"], Place::Precise(Precision::Door)),
            must(
                PAGE,
                &["other.district_names"],
                Place::CurrentDistricts(&[("宣武区", "西城区"), ("崇文区", "东城区"), ("密云县", "密云区")]),
            ),
        ],
        certificates: &[
            must(PAGE, &["certificate.latest_cert"], Certificate::Newest { where_issued: false }),
            must(PAGE, &["certificate.image"], Certificate::Image(Image::OriginalInColour)),
            must(PAGE, &["certificate.individual_business_as"], Certificate::IndividualBusiness(FilesAs::Enterprise)),
            must(PAGE, &["certificate.seal_required"], Certificate::Seal).of(Natures::INDIVIDUAL_BUSINESS),
            must(
                PAGE,
                &["special.one_filing_number_per_subject", "other.subject_filing_number"],
                Certificate::OneRecord,
            )
            .on(Orders::ACCESS.and(Orders::ADDED)),
            must(PAGE, &["other.subject_name_brackets"], Certificate::NameAsLicence),
        ],
        domains: &[
            must(PAGE, &["domain.owner"], Domain::Holder(DomainHolder::OrLegalRep)),
            must(PAGE, &["domain.owner_name_form"], Domain::HolderInFull),
            must(PAGE, &["domain.overseas_registrar"], Domain::HomeRegistrar { may_move: true }).on(Orders::ACCESS),
            must(
                BUREAU_FAQ,
                &["domain.tld_allow", "domain.tld_allow_chinese", "domain.tld_deny", "other.org_tld_legacy"],
                Domain::Suffixes { taken: TAKEN, refused: REFUSED, legacy: &["org"] },
            )
            .since(LIST_SINCE),
            must(
                PAGE,
                &["domain.prefix_forbidden", "other.prefix_national_exception"],
                Domain::PrefixRefused(&["中国", "国家"]),
            )
            .of(Natures::NOT_GOVERNMENT),
        ],
        names: &[should(PAGE, &["naming.match"], Name::Fits(NameMatch::SubjectName))],
        sites: &[must(PAGE, &["site_state.unfiled_must_be_closed"], Site::UnfiledClosed).on(Orders::NEW)],
        changes: &[
            must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::RenameOnly))
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["change.rename_letter", "materials.rename_letter|subject_name_changed"], Change::RenameLetter)
                .on(Orders::CHANGE_SUBJECT),
            must(PAGE, &["other.access_rename"], Change::RenameLetter).on(Orders::NO_SUBJECT_HERE),
        ],
        accesses: &[
            must(
                PAGE,
                &["access.access_mismatch", "other.access_must_match_fields"],
                Access::Mismatch(Mismatch::AfterwardsIfMost),
            )
            .on(Orders::ACCESS_NO_SUBJECT),
            must(PAGE, &["access.add_site_mismatch"], Access::Mismatch(Mismatch::AfterwardsIfMost))
                .on(Orders::ADDED_NO_SUBJECT),
            must(PAGE, &["access.post_change_deadline_workdays"], Access::ChangeWithin(10)),
        ],
        specials: &[
            NO_TRAINING,
            must(
                PAGE,
                &["special.items.1"],
                Special {
                    words: &[],
                    fields: &[Field::Nature],
                    about: &[],
                    then: Action::Papers(&[&[AttachmentKind::LawFirmPages]]),
                },
            )
            .of(Natures::LAW_FIRMS),
        ],
        ..Demands::SILENT
    },
    individual: Demands {
        ages: &[must(PAGE, leaves::REFUSED_AGE, Age::Refused { of: Whose::Any, below: 18 })],
        persons: &[
            must(
                PAGE,
                &["foreign.hk_macao_id"],
                Person::Documents { of: Origin::HongKong, kinds: &[CertificateKind::HkMacaoPermit] },
            ),
            must(
                PAGE,
                &["foreign.foreigner_id"],
                Person::Documents { of: Origin::Abroad, kinds: &[CertificateKind::Passport] },
            ),
        ],
        phones: &[
            must(PAGE, &["contacts.emergency_required"], Phone::Emergency),
            must(PAGE, &["contacts.emergency_vs_primary"], Phone::EmergencyMayRepeat),
        ],
        domains: &[
            must(PAGE, &["domain.overseas_registrar"], Domain::HomeRegistrar { may_move: true }).on(Orders::ACCESS),
            must(
                BUREAU_FAQ,
                &["domain.tld_allow", "domain.tld_allow_chinese", "domain.tld_deny", "other.org_tld_legacy"],
                Domain::Suffixes { taken: TAKEN, refused: REFUSED, legacy: &["org"] },
            )
            .since(LIST_SINCE),
            must(PAGE, &["domain.prefix_forbidden"], Domain::PrefixRefused(&["中国", "国家"])),
        ],
        contents: &[must(PAGE, &["content.blog_category"], Content::Of(ContentKind::Blog, ContentDemand::Refused))],
        remarks: &[must(
            PAGE,
            &["remarks.site_content|always"],
            Remark::of_service(RemarkKind::SiteContent, Cause::Always),
        )],
        changes: &[must(PAGE, &["change.subject_change"], Change::Subject(SubjectChange::Forbidden))
            .on(Orders::CHANGE_SUBJECT)],
        specials: &[must(
            PAGE,
            &["materials.lawyer_qualification_local|site_shares_legal_content", "special.items.0"],
            Special {
                words: &[],
                fields: &[Field::Content],
                about: &[About::Topic(Topic::Legal)],
                then: Action::Papers(&[&[AttachmentKind::LawyerQualification]]),
            },
        )],
        ..Demands::SILENT
    },
    left: &[
        Left { leaf: "other.seal_text", reason: Reason::NeedsEyes },
        Left { leaf: "other.licence_image", reason: Reason::NeedsEyes },
        Left { leaf: "unit.naming.match", reason: Reason::Advice },
    ],
};
