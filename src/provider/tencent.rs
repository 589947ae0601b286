//! Tencent Cloud (腾讯云), by its documents of 2023 to 2025. The rules cite them.

use super::{Figure, Profile, Scope, Stated, Term, starts};
use crate::model::{BillingMode, Channel, ImageFormat, OrderKind, ResourceKind, ScreenshotItem, ServiceKind};
use std::borrow::Cow;

const fn yes(term: Term) -> Stated {
    Stated::new(term, Scope::ALL, Figure::Flag(true))
}

const fn count(term: Term, count: u64) -> Stated {
    Stated::new(term, Scope::ALL, Figure::Count(count))
}

const WEBSITES: ServiceKind = ServiceKind::Website;
const APPS: ServiceKind = ServiceKind::App;
/// Products that issue no codes.
const NO_ISSUERS: &[ResourceKind] = &[
    ResourceKind::Scf,
    ResourceKind::Clb,
    ResourceKind::CloudRun,
    ResourceKind::AuthCode,
    ResourceKind::ElasticIp,
    ResourceKind::ObjectStorage,
    ResourceKind::Cdn,
];

static TERMS: &[Stated] = &[
    yes(Term::AccountVerified),
    yes(Term::AccountIsSponsor),
    Stated::new(Term::AccountOfRepresentative, Scope::UNITS, Figure::Flag(true)),
    yes(Term::AccountSameCertificate),
    Stated::new(Term::AccountHours, Scope::INDIVIDUALS, Figure::Count(24)),
    count(Term::AccountSubjects, 1),
    count(Term::AccountOrders, 1),
    yes(Term::AccountSubUsers),
    yes(Term::AccountRenamedFirst),
    Stated::new(Term::AccountMobile, Scope::INDIVIDUALS, Figure::Flag(true)),
    yes(Term::SubjectOneAccount),
    Stated::new(
        Term::ResourceCarries,
        Scope::ALL.resources(&[ResourceKind::ElasticIp, ResourceKind::ObjectStorage, ResourceKind::Cdn]),
        Figure::Flag(false),
    ),
    Stated::new(Term::ResourceBilling, Scope::ALL, Figure::Set(1 << BillingMode::Prepaid as u64)),
    count(Term::ResourceBought, 3),
    count(Term::ResourceLeft, 1),
    yes(Term::ResourceLastsReview),
    yes(Term::ResourceBandwidth),
    Stated::new(Term::ResourceBound, Scope::ALL.resources(&[ResourceKind::Clb]), Figure::Flag(true)),
    yes(Term::ResourceOwn),
    Stated::new(Term::ResourceClosed, Scope::ALL.resources(&[ResourceKind::CloudRun]), Figure::Flag(true)),
    count(Term::ResourceListed, 60),
    count(Term::ServerServices, 5),
    Stated::new(Term::ServerPlaceReturns, Scope::ALL, Figure::Flag(true)),
    count(Term::PackageCount, 1),
    count(Term::PackageServices, 2),
    count(Term::PackageInvocations, 50_000_000),
    count(Term::PackageGbs, 400_000),
    count(Term::CodeCount, 5),
    Stated::new(
        Term::CodeIssues,
        Scope::ALL.channel(Channel::Pc).resources(&[ResourceKind::Lighthouse]),
        Figure::Flag(false),
    ),
    Stated::new(Term::CodeIssues, Scope::ALL.resources(NO_ISSUERS), Figure::Flag(false)),
    yes(Term::CodeOfEnterprise),
    yes(Term::CodeGranted),
    yes(Term::CodeSingle),
    yes(Term::CodeSameService),
    yes(Term::DomainRequired),
    Stated::new(Term::DomainWait, Scope::HERE, Figure::Days(3, false)),
    Stated::new(Term::DomainWait, Scope::ELSEWHERE, Figure::Days(3, true)),
    yes(Term::DomainAgrees),
    Stated::new(Term::DomainCertificate, Scope::ELSEWHERE, Figure::Flag(true)),
    Stated::new(Term::DomainScreenshot, Scope::ELSEWHERE, Figure::Flag(true)),
    Stated::new(
        Term::DomainScreenshotItems,
        Scope::ELSEWHERE,
        Figure::Set(
            1 << ScreenshotItem::Domain as u64
                | 1 << ScreenshotItem::Holder as u64
                | 1 << ScreenshotItem::HolderCertificateKind as u64
                | 1 << ScreenshotItem::HolderCertificateNumber as u64
                | 1 << ScreenshotItem::ExpiresAt as u64,
        ),
    ),
    yes(Term::DomainRenamedFirst),
    Stated::new(Term::OrderServices, Scope::UNITS.service(WEBSITES), Figure::Count(10)),
    Stated::new(Term::OrderServices, Scope::UNITS.service(APPS), Figure::Count(10)),
    Stated::new(Term::OrderServices, Scope::INDIVIDUALS.service(WEBSITES), Figure::Count(1)),
    Stated::new(Term::OrderServices, Scope::INDIVIDUALS.service(APPS), Figure::Count(1)),
    Stated::new(
        Term::OrderKinds,
        Scope::ALL.order(OrderKind::AccessService),
        Figure::Set(1 << ServiceKind::Website as u64),
    ),
    Stated::new(Term::OrderPcOnly, Scope::ALL.order(OrderKind::AccessService), Figure::Flag(true)),
    yes(Term::OrderAgreements),
    yes(Term::OrderConfirmed),
    yes(Term::OrderSaved),
    count(Term::OrderDraftDays, 30),
    count(Term::OrderStepDays, 45),
    count(Term::OrderCancels, 1),
    yes(Term::OrderFixed),
    Stated::new(
        Term::ServiceKinds,
        Scope::ALL,
        Figure::Set(1 << ServiceKind::Website as u64 | 1 << ServiceKind::App as u64),
    ),
    // The text of 2018 has the first two, later pages all of them.
    Stated::new(
        Term::UploadFormats,
        Scope::ALL,
        Figure::Set(1 << ImageFormat::Jpg as u64 | 1 << ImageFormat::Png as u64 | 1 << ImageFormat::Gif as u64),
    ),
    // 2 MB in 2018; the highest that any document gives.
    count(Term::UploadMost, 8),
    count(Term::UploadLeast, 200),
    count(Term::UploadIcon, 100),
    yes(Term::UploadOriginal),
    yes(Term::UploadWatermark),
    count(Term::PaperMonths, 3),
    yes(Term::PaperOfToday),
    yes(Term::PaperSealed),
    yes(Term::PaperSigner),
    yes(Term::PaperPlan),
    yes(Term::PaperAuthorisation),
    count(Term::CertificateLeft, 3),
    yes(Term::CertificateNewest),
    yes(Term::CertificateAsRead),
    yes(Term::PersonOwnEmail),
    yes(Term::PersonOwnMobile),
    yes(Term::PersonBasicOperator),
    yes(Term::PersonWechat),
    yes(Term::PersonBranch),
    yes(Term::ChangePapers),
    yes(Term::CancelStatement),
    yes(Term::RecordCorrected),
    Stated::new(Term::ReviewProvider, Scope::ALL, Figure::Range(1, 2)),
];

pub(super) static PROFILE: Profile = Profile {
    id: Cow::Borrowed("tencent"),
    name_zh: Cow::Borrowed("腾讯云"),
    name_en: Cow::Borrowed("Tencent Cloud"),
    documents: Cow::Borrowed(&[]),
    regions: Cow::Borrowed(REGIONS),
    products: Cow::Borrowed(&[]),
    terms: Cow::Borrowed(TERMS),
    starts: starts(TERMS),
    json: None,
    mark: 0,
};

const fn region(name: &'static str) -> Cow<'static, str> {
    Cow::Borrowed(name)
}

static REGIONS: &[Cow<'static, str>] = &[
    region("mainland"),
    region("ap-guangzhou"),
    region("ap-shenzhen"),
    region("ap-shenzhen-fsi"),
    region("ap-guangzhou-open"),
    region("ap-qingyuan"),
    region("ap-shanghai"),
    region("ap-shanghai-fsi"),
    region("ap-nanjing"),
    region("ap-hangzhou-ec"),
    region("ap-fuzhou-ec"),
    region("ap-wuhan-ec"),
    region("ap-changsha-ec"),
    region("ap-jinan-ec"),
    region("ap-shijiazhuang-ec"),
    region("ap-xian-ec"),
    region("ap-shenyang-ec"),
    region("ap-hefei-ec"),
    region("ap-zhengzhou-ec"),
    region("ap-beijing"),
    region("ap-beijing-fsi"),
    region("ap-tianjin"),
    region("ap-chengdu"),
    region("ap-chongqing"),
    region("ap-zhongwei"),
    region("ap-qingyuan-xinan"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_terms_stand_in_order() {
        let order = |stated: &Stated| (stated.term, stated.scope.size());
        assert!(TERMS.is_sorted_by_key(order));
        for stated in TERMS {
            let found = PROFILE.find(stated.term, stated.scope);
            assert_eq!(found.map(|found| found.stated), Some(stated));
        }
    }
}
