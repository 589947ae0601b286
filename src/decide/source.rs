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
    }
}

const SEPTEMBER_7: NaiveDate = day(2018, 9, 7);
const SEPTEMBER_17: NaiveDate = day(2018, 9, 17);

macro_rules! chapters {
    ($($name:ident = $id:literal, $zh:literal, $en:literal, $date:expr;)+) => {
        $(pub(super) static $name: Source = chapter($id, $zh, $en, $date);)+
    };
}

chapters! {
    NAME = "tencent-faq-name", "常见问题：网站信息/网站名称和服务内容", "FAQ: names and contents of websites", SEPTEMBER_7;
    SERVICE_PERSON = "tencent-faq-service-person", "常见问题：网站信息/网站负责人", "FAQ: responsible person of the website", day(2018, 9, 26);
    AUTH_CODE = "tencent-faq-auth-code", "常见问题：备案授权码类", "FAQ: authorisation codes", day(2018, 9, 25);
    NEED = "tencent-faq-need", "常见问题：是否需要备案", "FAQ: is filing needed", SEPTEMBER_7;
    HOW = "tencent-faq-how", "常见问题：如何进行备案", "FAQ: how to file", SEPTEMBER_7;
    OTHER = "tencent-faq-other", "常见问题：其他咨询", "FAQ: other questions", SEPTEMBER_7;
    SUBJECT_PERSON = "tencent-faq-subject-person", "常见问题：主体信息/主体负责人", "FAQ: responsible person of the subject", SEPTEMBER_7;
    APPROVAL = "tencent-faq-approval", "常见问题：前置审批和其他", "FAQ: pre-approval", SEPTEMBER_7;
    UPLOADS = "tencent-faq-uploads", "常见问题：材料上传/证件上传", "FAQ: upload of certificates", SEPTEMBER_7;
    SHEET = "tencent-faq-sheet", "常见问题：材料上传/核验单上传", "FAQ: upload of the verification sheet", SEPTEMBER_7;
    REVIEW = "tencent-faq-review", "常见问题：备案审核/审核流程", "FAQ: process of the review", SEPTEMBER_7;
    PROCESS = "tencent-faq-process", "常见问题：流程其他问题", "FAQ: other questions of the process", SEPTEMBER_7;
    AFTERWARDS = "tencent-faq-afterwards", "常见问题：备案后咨询类", "FAQ: after filing", SEPTEMBER_17;
    CHANGE = "tencent-faq-change", "常见问题：变更信息类", "FAQ: changes", SEPTEMBER_17;
    CANCEL = "tencent-faq-cancel", "常见问题：注销备案类", "FAQ: cancellation", day(2018, 9, 28);
    OFFICES = "tencent-faq-offices", "常见问题：省管局要求类", "FAQ: requirements of the administrations", SEPTEMBER_17;
    PASSWORD = "tencent-faq-password", "常见问题：备案密码类", "FAQ: filing password", SEPTEMBER_17;
    POLICE = "tencent-faq-police", "常见问题：公安备案类", "FAQ: public-security filing", SEPTEMBER_17;
    COMMERCIAL = "tencent-faq-commercial", "常见问题：经营性备案类", "FAQ: commercial services", SEPTEMBER_17;
    CULTURE = "tencent-faq-culture", "常见问题：经营许可证类", "FAQ: culture licence", SEPTEMBER_17;
    NOTICE = "tencent-notice", "工信部备案通知说明", "Notices of the ministry", day(2024, 9, 26);
}
