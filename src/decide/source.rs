//! Documents that only the questions cite: chapters of the FAQ of 2018, and the page on notices.

use crate::calendar::day;
use crate::source::{Source, SourceKind};
use chrono::NaiveDate;

const fn chapter(id: &'static str, title_zh: &'static str, title_en: &'static str, date: NaiveDate) -> Source {
    Source {
        id,
        kind: SourceKind::ProviderDocument,
        title_zh,
        title_en,
        date: Some(date),
        url: Some("https://cloud.tencent.com/document/product/243"),
        read: None,
    }
}

const SEPTEMBER_7: NaiveDate = day(2018, 9, 7);
const SEPTEMBER_17: NaiveDate = day(2018, 9, 17);

macro_rules! chapters {
    ($($name:ident = $id:literal, $zh:literal, $en:literal, $date:expr;)+) => {
        $(pub(super) static $name: Source = chapter($id, $zh, $en, $date);)+
    };
}

pub(super) use crate::source::{
    FAQ_APPROVAL as APPROVAL, FAQ_AUTH_CODE as AUTH_CODE, FAQ_CHANGE as CHANGE, FAQ_HOW as HOW, FAQ_NAME as NAME,
    FAQ_OFFICES as OFFICES, FAQ_PROCESS as PROCESS, FAQ_REVIEW as REVIEW, FAQ_SERVICE_PERSON as SERVICE_PERSON,
    FAQ_SHEET as SHEET, FAQ_SUBJECT_PERSON as SUBJECT_PERSON, FAQ_UPLOADS as UPLOADS,
};

chapters! {
    NEED = "tencent-faq-need", "常见问题：是否需要备案", "FAQ: is filing needed", SEPTEMBER_7;
    OTHER = "tencent-faq-other", "常见问题：其他咨询", "FAQ: other questions", SEPTEMBER_7;
    AFTERWARDS = "tencent-faq-afterwards", "常见问题：备案后咨询类", "FAQ: after filing", SEPTEMBER_17;
    CANCEL = "tencent-faq-cancel", "常见问题：注销备案类", "FAQ: cancellation", day(2018, 9, 28);
    PASSWORD = "tencent-faq-password", "常见问题：备案密码类", "FAQ: filing password", SEPTEMBER_17;
    POLICE = "tencent-faq-police", "常见问题：公安备案类", "FAQ: public-security filing", SEPTEMBER_17;
    COMMERCIAL = "tencent-faq-commercial", "常见问题：经营性备案类", "FAQ: commercial services", SEPTEMBER_17;
    CULTURE = "tencent-faq-culture", "常见问题：经营许可证类", "FAQ: culture licence", SEPTEMBER_17;
    NOTICE = "tencent-notice", "工信部备案通知说明", "Notices of the ministry", day(2024, 9, 26);
}
