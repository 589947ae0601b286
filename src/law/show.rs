//! What must be shown once something is recorded, where it links to, and within which days (备案号悬挂、公安备案).

use crate::calendar::day;
use crate::model::ServiceKind;
use crate::source::{self, Cite, cite};
use crate::value::Province;
use chrono::NaiveDate;

/// The ministry's site, where numbers link to (工信部官网).
pub const MINISTRY: &str = "beian.miit.gov.cn";
/// Its hosts before; they were right until the document of [`NEW_HOST_SINCE`].
pub const OLD_HOSTS: &[&str] = &["miitbeian.gov.cn", "miibeian.gov.cn"];
/// From this day on the documents name the new host alone.
pub const NEW_HOST_SINCE: NaiveDate = day(2025, 4, 8);
/// The query site of public-security numbers, and the host before it, which has gone.
pub const POLICE_HOSTS: &[&str] = &["beian.mps.gov.cn", "beian.gov.cn"];
/// Days from the approval of the public-security filing to the number on the page, and from the opening to that filing.
pub const POLICE_DAYS: u32 = 30;

/// Where the duties towards the public security stand.
pub const POLICE: &[Cite] = &[cite(&source::DISPLAY, "获取并添加公安备案号"), cite(&source::SCENARIOS, "公安备案")];

/// The services that owe a number: no document asks one of a mini-program or a quick app.
pub const SHOWN_BY: &[ServiceKind] = &[ServiceKind::Website, ServiceKind::App];

/// Provinces where a website may show the subject's number instead of its own (主体或服务备案号).
pub const SUBJECT_NUMBER: &[Province] = &[Province::Guangdong];

/// Whether a website may show the subject's number instead of its own.
#[must_use]
pub fn may_show_subject_number(province: Province) -> bool {
    SUBJECT_NUMBER.contains(&province)
}

/// Provinces that ask units for a copyright line that names the subject (版权所有).
pub const COPYRIGHT: &[Province] = &[Province::Jiangsu];

/// Whether the website of a unit owes a copyright line.
#[must_use]
pub fn owes_copyright(province: Province) -> bool {
    COPYRIGHT.contains(&province)
}
