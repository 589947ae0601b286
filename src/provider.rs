//! The access provider's profile: limits that are the provider's own, not national.

use crate::source::{self, Source};

/// The limits of an access provider (接入商).
///
/// The profile that ships is [`TENCENT_CLOUD`]; a caller can make another. A profile without a citation of its own reports
/// no provider rule.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Provider {
    /// A short stable name; part of the ruleset's id.
    pub id: &'static str,
    /// Name in Chinese.
    pub name_zh: &'static str,
    /// Name in English.
    pub name_en: &'static str,
    /// The document that states the limits.
    pub source: Option<&'static Source>,
    /// Most websites that one order of a unit may add.
    pub unit_websites: u32,
    /// Most apps that one order of a unit may add.
    pub unit_apps: u32,
    /// Most websites that one order of an individual may add.
    pub individual_websites: u32,
    /// Most apps that one order of an individual may add.
    pub individual_apps: u32,
    /// Calendar days between the real-name verification of a domain registered here and the order.
    pub realname_days_here: u32,
    /// Working days between the real-name verification of a domain registered elsewhere and the order.
    pub realname_working_days_elsewhere: u32,
    /// Hours between the real-name verification of an individual's account and the order.
    pub individual_account_hours: u32,
    /// Fewest months that a server must have been bought for, renewals included.
    pub purchased_months: u32,
    /// Months that a server must still have, the last day included.
    pub remaining_months: u32,
    /// Codes (备案授权码) that one server issues.
    pub codes_per_server: u32,
    /// Services that one function package carries.
    pub services_per_package: u32,
    /// Function packages that one account may buy.
    pub packages_per_account: u32,
    /// Invocations that a function package must have.
    pub package_invocations: u64,
    /// Usage that a function package must have, in GBs.
    pub package_gbs: u64,
    /// Days after which an untouched draft must be given up.
    pub draft_days: u32,
    /// Days after which an order that waits for its owner becomes a draft.
    pub step_days: u32,
    /// Megabytes (2^20 bytes) that an uploaded picture may have.
    pub upload_megabytes: u32,
    /// Kilobytes that a picture of a certificate must have.
    pub upload_min_kilobytes: u32,
    /// Services that one server carries, those by authorisation codes not counted.
    pub services_per_server: u32,
    /// Months that a certificate must still have when the order is handed in.
    pub certificate_months: u32,
    /// Regions of the provider inside mainland China.
    pub mainland_regions: &'static [&'static str],
}

/// Tencent Cloud (腾讯云), by its documents of 2023 to 2025.
pub static TENCENT_CLOUD: Provider = Provider {
    id: "tencent",
    name_zh: "腾讯云",
    name_en: "Tencent Cloud",
    source: Some(&source::LIMITS),
    unit_websites: 10,
    unit_apps: 10,
    individual_websites: 1,
    individual_apps: 1,
    realname_days_here: 3,
    realname_working_days_elsewhere: 3,
    individual_account_hours: 24,
    purchased_months: 3,
    remaining_months: 1,
    codes_per_server: 5,
    services_per_package: 2,
    packages_per_account: 1,
    package_invocations: 50_000_000,
    package_gbs: 400_000,
    draft_days: 30,
    step_days: 45,
    // 2 MB in 2018; the highest that any document gives.
    upload_megabytes: 8,
    upload_min_kilobytes: 200,
    services_per_server: 5,
    certificate_months: 3,
    mainland_regions: &[
        "mainland",
        "ap-guangzhou",
        "ap-shenzhen",
        "ap-shenzhen-fsi",
        "ap-guangzhou-open",
        "ap-qingyuan",
        "ap-shanghai",
        "ap-shanghai-fsi",
        "ap-nanjing",
        "ap-hangzhou-ec",
        "ap-fuzhou-ec",
        "ap-wuhan-ec",
        "ap-changsha-ec",
        "ap-jinan-ec",
        "ap-shijiazhuang-ec",
        "ap-xian-ec",
        "ap-shenyang-ec",
        "ap-hefei-ec",
        "ap-zhengzhou-ec",
        "ap-beijing",
        "ap-beijing-fsi",
        "ap-tianjin",
        "ap-chengdu",
        "ap-chongqing",
        "ap-zhongwei",
        "ap-qingyuan-xinan",
    ],
};
