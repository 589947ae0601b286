//! The documents, laws and standards that are cited, each as one static.

use crate::calendar::{Written, day};
use crate::verbatim::{Verbatim, is_verbatim};
use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::borrow::Cow;

/// A document that says a rule: one of the library's, or one of a caller's profile of a provider.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Source {
    /// A short stable name.
    pub id: Cow<'static, str>,
    /// What it is.
    pub kind: SourceKind,
    /// Title in Chinese.
    pub title_zh: Cow<'static, str>,
    /// Title in English.
    pub title_en: Cow<'static, str>,
    /// The date it bears: of a page, when it was last edited; of a law, when it took effect. Not when a rule began.
    pub date: Option<NaiveDate>,
    /// Where it can be read.
    pub url: Option<Cow<'static, str>>,
    /// When it was read last, for pages that bear no date: year and month.
    pub read: Option<Cow<'static, str>>,
}

/// What a source is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum SourceKind {
    /// A page of a provider's documentation.
    ProviderDocument,
    /// A law or regulation.
    Law,
    /// A national standard.
    Standard,
    /// A list published by an authority or printed by a provider.
    List,
    /// The library's own reading of its input.
    Library,
}

/// Where a document says it.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Cite {
    /// The document.
    pub source: Cow<'static, Source>,
    /// The section of the document.
    pub section: Cow<'static, str>,
}

/// A citation.
#[must_use]
pub(crate) const fn cite(source: &'static Source, section: &'static str) -> Cite {
    assert!(is_verbatim(section), "a section is written to JSON as it stands");
    Cite { source: Cow::Borrowed(source), section: Cow::Borrowed(section) }
}

/// A citation of a caller's document.
pub(crate) fn cited(source: Source, section: String) -> Cite {
    Cite { source: Cow::Owned(source), section: Cow::Owned(section) }
}

impl Serialize for Cite {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut cite = to.serialize_struct("Cite", 5 + usize::from(self.source.read.is_some()))?;
        cite.serialize_field("id", &Told(&self.source.id))?;
        cite.serialize_field("title", &Told(&self.source.title_zh))?;
        cite.serialize_field("section", &Told(&self.section))?;
        cite.serialize_field("date", &self.source.date.map(Written))?;
        cite.serialize_field("url", &self.source.url.as_ref().map(Told))?;
        if let Some(read) = &self.source.read {
            cite.serialize_field("read", &Told(read))?;
        }
        cite.end()
    }
}

/// A text of the library's or of the caller's.
struct Told<'t>(&'t Cow<'static, str>);

impl Serialize for Told<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Cow::Borrowed(text) => Verbatim(text).serialize(to),
            Cow::Owned(text) => to.serialize_str(text),
        }
    }
}

const TENCENT: &str = "https://cloud.tencent.com/document/product/243";

const fn source(
    id: &'static str,
    kind: SourceKind,
    title_zh: &'static str,
    title_en: &'static str,
    date: Option<NaiveDate>,
    url: Option<&'static str>,
    read: Option<&'static str>,
) -> Source {
    const fn lent(text: Option<&'static str>) -> Option<Cow<'static, str>> {
        match text {
            Some(text) => {
                assert!(is_verbatim(text), "an address is written to JSON as it stands");
                Some(Cow::Borrowed(text))
            }
            None => None,
        }
    }
    assert!(is_verbatim(id) && is_verbatim(title_zh), "a document is written to JSON as it stands");
    let (title_zh, title_en) = (Cow::Borrowed(title_zh), Cow::Borrowed(title_en));
    Source { id: Cow::Borrowed(id), kind, title_zh, title_en, date, url: lent(url), read: lent(read) }
}

const fn page(id: &'static str, title_zh: &'static str, title_en: &'static str, date: Option<NaiveDate>) -> Source {
    source(id, SourceKind::ProviderDocument, title_zh, title_en, date, Some(TENCENT), None)
}

/// A document of another provider.
const fn of_another(
    id: &'static str,
    title_zh: &'static str,
    title_en: &'static str,
    date: Option<NaiveDate>,
) -> Source {
    source(id, SourceKind::ProviderDocument, title_zh, title_en, date, None, None)
}

/// The page of a province as the provider prints it. It bears no date.
const fn province(id: &'static str, title_zh: &'static str, title_en: &'static str) -> Source {
    source(id, SourceKind::ProviderDocument, title_zh, title_en, None, Some(TENCENT), Some(PAGES_READ))
}

/// When the pages of the provinces were read last.
const PAGES_READ: &str = "2026-11";

macro_rules! sources {
    ($($(#[$meta:meta])* $name:ident = $source:expr;)+) => {
        $($(#[$meta])* pub(crate) static $name: Source = $source;)+
        /// All sources.
        pub static SOURCES: &[&Source] = &[$(&$name),+];
    };
}

sources! {
    // Operation guides
    /// First filing on the PC.
    PC_FIRST = page("tencent-pc-first", "首次备案（PC 端）", "First filing (PC)", Some(day(2024, 1, 26)));
    /// Access filing on the PC.
    PC_ACCESS = page("tencent-pc-access", "接入备案（PC 端）", "Access filing (PC)", Some(day(2024, 1, 26)));
    /// Added service of a subject recorded here, on the PC.
    PC_ADD_HERE = page("tencent-pc-add-here", "新增服务（原备案在腾讯云，PC 端）", "Added service, record at Tencent Cloud (PC)", Some(day(2024, 1, 26)));
    /// Added service of a subject recorded elsewhere, on the PC.
    PC_ADD_ELSEWHERE = page("tencent-pc-add-elsewhere", "新增服务（原备案不在腾讯云，PC 端）", "Added service, record elsewhere (PC)", Some(day(2024, 1, 26)));
    /// First filing in the mini-program.
    MP_FIRST = page("tencent-mp-first", "首次备案（小程序端）", "First filing (mini-program)", Some(day(2023, 10, 19)));
    /// Access filing in the mini-program.
    MP_ACCESS = page("tencent-mp-access", "接入备案（小程序端）", "Access filing (mini-program)", Some(day(2023, 11, 30)));
    /// Added service of a subject recorded here, in the mini-program.
    MP_ADD_HERE = page("tencent-mp-add-here", "新增服务（原备案在腾讯云，小程序端）", "Added service, record at Tencent Cloud (mini-program)", Some(day(2023, 10, 19)));
    /// Added service of a subject recorded elsewhere, in the mini-program.
    MP_ADD_ELSEWHERE = page("tencent-mp-add-elsewhere", "新增服务（原备案不在腾讯云，小程序端）", "Added service, record elsewhere (mini-program)", Some(day(2023, 10, 19)));
    /// Electronic verification on the older console. Undated; it mentions 2020-08-17.
    OLD_CONSOLE = page("tencent-old-console", "电子化核验首次备案指引（旧版控制台）", "First filing with electronic verification (older console)", None);

    // Product overview
    /// Overview of filing.
    OVERVIEW = page("tencent-overview", "备案概述", "Overview of filing", Some(day(2025, 5, 23)));
    /// Scenarios of filing.
    SCENARIOS = page("tencent-scenarios", "备案场景", "Scenarios of filing", Some(day(2024, 4, 22)));
    /// Process of filing.
    PROCESS = page("tencent-process", "备案流程", "Process of filing", Some(day(2024, 7, 29)));
    /// Limits of filing.
    LIMITS = page("tencent-limits", "备案限制说明", "Limits of filing", Some(day(2025, 6, 27)));

    // FAQ of 2018
    /// FAQ: who and what can be filed.
    FAQ_WHETHER = page("tencent-faq-whether", "常见问题：能否进行备案", "FAQ: can it be filed", Some(day(2018, 9, 7)));
    /// FAQ: what affects a filing.
    FAQ_AFFECTS = page("tencent-faq-affects", "常见问题：是否影响备案", "FAQ: what affects a filing", Some(day(2018, 9, 7)));
    /// FAQ: check of the filing data.
    FAQ_CHECK = page("tencent-faq-check", "常见问题：验证备案信息", "FAQ: checking the filing data", Some(day(2018, 9, 7)));
    /// FAQ: subject.
    FAQ_SUBJECT = page("tencent-faq-subject", "常见问题：主体信息", "FAQ: subject data", Some(day(2018, 9, 7)));
    /// FAQ: domains.
    FAQ_DOMAIN = page("tencent-faq-domain", "常见问题：网站信息/域名相关", "FAQ: domains", Some(day(2018, 9, 20)));
    /// FAQ: refusals.
    FAQ_REJECTED = page("tencent-faq-rejected", "常见问题：备案审核/备案驳回", "FAQ: refusals", Some(day(2018, 9, 7)));
    /// FAQ: changes.
    FAQ_CHANGE = page("tencent-faq-change", "常见问题：变更信息类", "FAQ: changes", Some(day(2018, 9, 17)));
    /// FAQ: record numbers.
    FAQ_NUMBERS = page("tencent-faq-numbers", "常见问题：备案号类", "FAQ: record numbers", Some(day(2018, 10, 9)));
    /// FAQ: access to the site.
    FAQ_ACCESS = page("tencent-faq-access", "常见问题：网站访问类", "FAQ: access to the site", Some(day(2018, 9, 28)));

    /// FAQ: names and contents of websites.
    FAQ_NAME = page("tencent-faq-name", "常见问题：网站信息/网站名称和服务内容", "FAQ: names and contents of websites", Some(day(2018, 9, 7)));
    /// FAQ: responsible person of the website.
    FAQ_SERVICE_PERSON = page("tencent-faq-service-person", "常见问题：网站信息/网站负责人", "FAQ: responsible person of the website", Some(day(2018, 9, 26)));
    /// FAQ: responsible person of the subject.
    FAQ_SUBJECT_PERSON = page("tencent-faq-subject-person", "常见问题：主体信息/主体负责人", "FAQ: responsible person of the subject", Some(day(2018, 9, 7)));
    /// FAQ: authorisation codes.
    FAQ_AUTH_CODE = page("tencent-faq-auth-code", "常见问题：备案授权码类", "FAQ: authorisation codes", Some(day(2018, 9, 25)));
    /// FAQ: how to file.
    FAQ_HOW = page("tencent-faq-how", "常见问题：如何进行备案", "FAQ: how to file", Some(day(2018, 9, 7)));
    /// FAQ: pre-approval.
    FAQ_APPROVAL = page("tencent-faq-approval", "常见问题：前置审批和其他", "FAQ: pre-approval", Some(day(2018, 9, 7)));
    /// FAQ: upload of certificates.
    FAQ_UPLOADS = page("tencent-faq-uploads", "常见问题：材料上传/证件上传", "FAQ: upload of certificates", Some(day(2018, 9, 7)));
    /// FAQ: upload of the verification sheet.
    FAQ_SHEET = page("tencent-faq-sheet", "常见问题：材料上传/核验单上传", "FAQ: upload of the verification sheet", Some(day(2018, 9, 7)));
    /// FAQ: process of the review.
    FAQ_REVIEW = page("tencent-faq-review", "常见问题：备案审核/审核流程", "FAQ: process of the review", Some(day(2018, 9, 7)));
    /// FAQ: other questions of the process.
    FAQ_PROCESS = page("tencent-faq-process", "常见问题：流程其他问题", "FAQ: other questions of the process", Some(day(2018, 9, 7)));
    /// FAQ: requirements of the administrations.
    FAQ_OFFICES = page("tencent-faq-offices", "常见问题：省管局要求类", "FAQ: requirements of the administrations", Some(day(2018, 9, 17)));
    /// FAQ: whether a filing is needed.
    FAQ_NEED = page("tencent-faq-need", "常见问题：是否需要备案", "FAQ: is filing needed", Some(day(2018, 9, 7)));
    /// FAQ: other questions.
    FAQ_OTHER = page("tencent-faq-other", "常见问题：其他咨询", "FAQ: other questions", Some(day(2018, 9, 7)));
    /// FAQ: after the filing.
    FAQ_AFTERWARDS = page("tencent-faq-afterwards", "常见问题：备案后咨询类", "FAQ: after filing", Some(day(2018, 9, 17)));
    /// FAQ: cancellation.
    FAQ_CANCEL = page("tencent-faq-cancel", "常见问题：注销备案类", "FAQ: cancellation", Some(day(2018, 9, 28)));
    /// FAQ: the filing password.
    FAQ_PASSWORD = page("tencent-faq-password", "常见问题：备案密码类", "FAQ: filing password", Some(day(2018, 9, 17)));
    /// FAQ: public-security filing.
    FAQ_POLICE = page("tencent-faq-police", "常见问题：公安备案类", "FAQ: public-security filing", Some(day(2018, 9, 17)));
    /// FAQ: commercial services.
    FAQ_COMMERCIAL = page("tencent-faq-commercial", "常见问题：经营性备案类", "FAQ: commercial services", Some(day(2018, 9, 17)));
    /// FAQ: the culture licence.
    FAQ_CULTURE = page("tencent-faq-culture", "常见问题：经营许可证类", "FAQ: culture licence", Some(day(2018, 9, 17)));

    // After filing
    /// Check by the ministry's short message.
    SMS_CHECK = page("tencent-sms", "备案工信部短信核验说明", "Check by the ministry's short message", Some(day(2025, 6, 5)));
    /// Display of the record number.
    DISPLAY = page("tencent-display", "备案号悬挂说明", "Display of the record number", Some(day(2025, 4, 8)));
    /// Notices of the ministry.
    NOTICE = page("tencent-notice", "工信部备案通知说明", "Notices of the ministry", Some(day(2024, 9, 26)));

    // Documents that the guides link to
    /// Domains that can be filed, with the list of approved suffixes.
    DOMAINS = page("tencent-domains", "备案域名", "Domains that can be filed", Some(day(2022, 8, 30)));
    /// Materials, with the certificates of each nature.
    MATERIALS = page("tencent-materials", "备案材料清单", "List of materials", None);
    /// Rules for names of websites. Undated; the guides of 2024 and 2025 link to it.
    NAMING = page("tencent-naming", "网站命名要求", "Rules for names of websites", None);
    /// Pre-approval: its fields, the authorities and the words of finance. Undated, after 2021-07-24; the guides link to it.
    PRE_APPROVAL = page("tencent-pre-approval", "前置审批相关", "Pre-approval", None);
    /// Names of websites, as another provider prints them.
    ALIBABA_FORMS = source(
        "alibaba-forms",
        SourceKind::ProviderDocument,
        "填写主体信息和网站信息（阿里云 ICP 备案）",
        "Data of subject and website (Alibaba Cloud ICP filing)",
        Some(day(2019, 9, 20)),
        None,
        None,
    );
    /// Names of websites and materials, as a third provider prints them.
    HUAWEI_MATERIALS = source(
        "huawei-materials",
        SourceKind::ProviderDocument,
        "备案材料咨询（华为云 ICP 备案）",
        "Materials (Huawei Cloud ICP filing)",
        Some(day(2025, 12, 31)),
        None,
        None,
    );
    /// Requirements of the provincial administrations.
    PROVINCES = page("tencent-provinces", "各省管局要求", "Requirements of the provincial administrations", None);
    /// Later FAQ: subject data.
    SUBJECT_PAGE = page("tencent-subject", "常见问题：主体信息", "FAQ: subject data (later)", None);
    /// Later FAQ: how to file.
    HOW_PAGE = page("tencent-how", "常见问题：如何进行备案（较新版本）", "FAQ: how to file (later)", None);
    /// Later FAQ: authorisation codes.
    CODE_PAGE = page("tencent-auth-code", "常见问题：备案授权码", "FAQ: authorisation codes (later)", None);
    /// Cloud resources for filing.
    CLOUD_PAGE = page("tencent-cloud-resources", "备案云服务", "Cloud resources for filing", None);
    /// Huawei Cloud's knowledge base on apps.
    HUAWEI_APPS = of_another("huawei-apps", "App 备案咨询（华为云 ICP 备案）", "Filing of apps (Huawei Cloud ICP filing)", Some(day(2025, 12, 31)));
    /// Huawei Cloud's knowledge base on the provincial administrations.
    HUAWEI_OFFICES = of_another("huawei-offices", "备案管局咨询（华为云 ICP 备案）", "Provincial administrations (Huawei Cloud ICP filing)", Some(day(2025, 12, 31)));
    // Pages of the provincial administrations
    /// Requirements of Beijing (北京).
    BEIJING_PAGE = province("province-beijing", "北京管局要求", "Requirements of the administration of Beijing");
    /// Requirements of Tianjin (天津).
    TIANJIN_PAGE = province("province-tianjin", "天津管局要求", "Requirements of the administration of Tianjin");
    /// Requirements of Hebei (河北).
    HEBEI_PAGE = province("province-hebei", "河北管局要求", "Requirements of the administration of Hebei");
    /// Requirements of Shanxi (山西).
    SHANXI_PAGE = province("province-shanxi", "山西管局要求", "Requirements of the administration of Shanxi");
    /// Requirements of Inner Mongolia (内蒙古).
    INNER_MONGOLIA_PAGE = province("province-inner-mongolia", "内蒙古管局要求", "Requirements of the administration of Inner Mongolia");
    /// Requirements of Liaoning (辽宁).
    LIAONING_PAGE = province("province-liaoning", "辽宁管局要求", "Requirements of the administration of Liaoning");
    /// Requirements of Jilin (吉林).
    JILIN_PAGE = province("province-jilin", "吉林管局要求", "Requirements of the administration of Jilin");
    /// Requirements of Heilongjiang (黑龙江).
    HEILONGJIANG_PAGE = province("province-heilongjiang", "黑龙江管局要求", "Requirements of the administration of Heilongjiang");
    /// Requirements of Shanghai (上海).
    SHANGHAI_PAGE = province("province-shanghai", "上海管局要求", "Requirements of the administration of Shanghai");
    /// Requirements of Jiangsu (江苏).
    JIANGSU_PAGE = province("province-jiangsu", "江苏管局要求", "Requirements of the administration of Jiangsu");
    /// Requirements of Zhejiang (浙江).
    ZHEJIANG_PAGE = province("province-zhejiang", "浙江管局要求", "Requirements of the administration of Zhejiang");
    /// Requirements of Anhui (安徽).
    ANHUI_PAGE = province("province-anhui", "安徽管局要求", "Requirements of the administration of Anhui");
    /// Requirements of Fujian (福建).
    FUJIAN_PAGE = province("province-fujian", "福建管局要求", "Requirements of the administration of Fujian");
    /// Requirements of Jiangxi (江西).
    JIANGXI_PAGE = province("province-jiangxi", "江西管局要求", "Requirements of the administration of Jiangxi");
    /// Requirements of Shandong (山东).
    SHANDONG_PAGE = province("province-shandong", "山东管局要求", "Requirements of the administration of Shandong");
    /// Requirements of Henan (河南).
    HENAN_PAGE = province("province-henan", "河南管局要求", "Requirements of the administration of Henan");
    /// Requirements of Hubei (湖北).
    HUBEI_PAGE = province("province-hubei", "湖北管局要求", "Requirements of the administration of Hubei");
    /// Requirements of Hunan (湖南).
    HUNAN_PAGE = province("province-hunan", "湖南管局要求", "Requirements of the administration of Hunan");
    /// Requirements of Guangdong (广东).
    GUANGDONG_PAGE = province("province-guangdong", "广东管局要求", "Requirements of the administration of Guangdong");
    /// Requirements of Guangxi (广西).
    GUANGXI_PAGE = province("province-guangxi", "广西管局要求", "Requirements of the administration of Guangxi");
    /// Requirements of Hainan (海南).
    HAINAN_PAGE = province("province-hainan", "海南管局要求", "Requirements of the administration of Hainan");
    /// Requirements of Chongqing (重庆).
    CHONGQING_PAGE = province("province-chongqing", "重庆管局要求", "Requirements of the administration of Chongqing");
    /// Requirements of Sichuan (四川).
    SICHUAN_PAGE = province("province-sichuan", "四川管局要求", "Requirements of the administration of Sichuan");
    /// Requirements of Guizhou (贵州).
    GUIZHOU_PAGE = province("province-guizhou", "贵州管局要求", "Requirements of the administration of Guizhou");
    /// Requirements of Yunnan (云南).
    YUNNAN_PAGE = province("province-yunnan", "云南管局要求", "Requirements of the administration of Yunnan");
    /// Requirements of Tibet (西藏).
    TIBET_PAGE = province("province-tibet", "西藏管局要求", "Requirements of the administration of Tibet");
    /// Requirements of Shaanxi (陕西).
    SHAANXI_PAGE = province("province-shaanxi", "陕西管局要求", "Requirements of the administration of Shaanxi");
    /// Requirements of Gansu (甘肃).
    GANSU_PAGE = province("province-gansu", "甘肃管局要求", "Requirements of the administration of Gansu");
    /// Requirements of Qinghai (青海).
    QINGHAI_PAGE = province("province-qinghai", "青海管局要求", "Requirements of the administration of Qinghai");
    /// Requirements of Ningxia (宁夏).
    NINGXIA_PAGE = province("province-ningxia", "宁夏管局要求", "Requirements of the administration of Ningxia");
    /// Requirements of Xinjiang (新疆).
    XINJIANG_PAGE = province("province-xinjiang", "新疆管局要求", "Requirements of the administration of Xinjiang");
    /// FAQ: requirements of the administrations, as linked.
    BUREAU_FAQ = page("tencent-bureau-faq", "常见问题：省管局要求相关", "FAQ: requirements of the administrations (later)", None);
    /// FAQ: changes, as linked.
    CHANGE_FAQ = page("tencent-change-faq", "常见问题：变更信息", "FAQ: changes (later)", None);
    /// Templates of letters and commitments, with how they are filled in.
    LETTERS = page("tencent-letters", "备案材料模板下载", "Templates of letters and commitments", None);
    /// Templates of commitments on education.
    TEMPLATES = page("tencent-templates", "教育类承诺书模板下载", "Templates of commitments on education", None);

    /// Limits of filing, as another provider dates them.
    ALIBABA_LIMITS = source(
        "alibaba-limits",
        SourceKind::ProviderDocument,
        "限制说明（阿里云 ICP 备案）",
        "Limits (Alibaba Cloud ICP filing)",
        Some(day(2019, 9, 20)),
        None,
        None,
    );

    /// Later FAQ: changes.
    CHANGE_PAGE = page("tencent-change", "常见问题：变更信息", "FAQ: changes (later)", None);
    /// Later FAQ: access filing.
    ACCESS_PAGE = page("tencent-access", "常见问题：接入备案类", "FAQ: access filing (later)", None);
    /// Later FAQ: cancellation.
    CANCEL_PAGE = page("tencent-cancel", "常见问题：注销备案", "FAQ: cancellation (later)", None);
    /// Later FAQ: added websites.
    ADD_PAGE = page("tencent-add-site", "常见问题：新增网站", "FAQ: added websites (later)", None);
    /// Later FAQ: check by short message.
    SMS_PAGE = page("tencent-sms-faq", "常见问题：短信核验类", "FAQ: check by short message (later)", None);
    /// Changes, in a guide that was withdrawn.
    LEGACY_CHANGE = page("tencent-change-legacy", "变更备案信息（旧版指引）", "Changes (withdrawn guide)", None);
    /// Common refusals and what to do.
    REFUSALS = page("tencent-refusals", "常见驳回原因及其处理", "Common refusals", None);
    /// Fields of a website.
    SITE_FIELDS = page("tencent-site-fields", "网站信息", "Fields of a website", None);
    /// Later FAQ: record numbers.
    NUMBERS_PAGE = page("tencent-numbers", "常见问题：备案号", "FAQ: record numbers (later)", None);
    /// Later FAQ: process of the review.
    REVIEW_PAGE = page("tencent-review", "常见问题：备案审核", "FAQ: process of the review (later)", None);
    /// Later FAQ: refusals.
    REJECTED_PAGE = page("tencent-rejected", "常见问题：备案驳回", "FAQ: refusals (later)", None);
    /// Upload of materials.
    UPLOADS_PAGE = page("tencent-uploads", "备案材料上传", "Upload of materials", None);
    /// Changes, as another provider prints them.
    ALIBABA_CHANGE = of_another("alibaba-change", "变更备案（阿里云 ICP 备案）", "Changes (Alibaba Cloud ICP filing)", Some(day(2019, 9, 20)));
    /// Cancellation, as another provider prints it.
    ALIBABA_CANCEL = of_another("alibaba-cancel", "注销备案（阿里云 ICP 备案）", "Cancellation (Alibaba Cloud ICP filing)", Some(day(2019, 9, 20)));
    /// Proof of a change, as another provider prints it.
    ALIBABA_PROOF = of_another("alibaba-proof", "变更证明（阿里云 ICP 备案）", "Proof of a change (Alibaba Cloud ICP filing)", Some(day(2019, 9, 20)));
    /// Inspection of records, as another provider prints it.
    ALIBABA_INSPECTION = of_another("alibaba-inspection", "备案信息专项核查（阿里云 ICP 备案）", "Inspection of records (Alibaba Cloud ICP filing)", Some(day(2019, 9, 20)));
    /// Inspection of hollow sites, as another provider prints it.
    ALIBABA_HOLLOW = of_another("alibaba-hollow", "空壳网站核查（阿里云 ICP 备案）", "Inspection of hollow sites (Alibaba Cloud ICP filing)", Some(day(2019, 9, 20)));
    /// Changes, in a third provider's knowledge base.
    HUAWEI_CHANGE = of_another("huawei-change", "备案变更咨询（华为云 ICP 备案）", "Changes (Huawei Cloud ICP filing)", Some(day(2026, 5, 27)));
    /// Cancellation, in a third provider's knowledge base.
    HUAWEI_CANCEL = of_another("huawei-cancel", "备案注销咨询（华为云 ICP 备案）", "Cancellation (Huawei Cloud ICP filing)", Some(day(2025, 12, 31)));
    /// Messages of the review, in a third provider's knowledge base.
    HUAWEI_ERRORS = of_another("huawei-errors", "错误提示 FAQ（华为云 ICP 备案）", "Messages of the review (Huawei Cloud ICP filing)", Some(day(2026, 5, 19)));
    /// After the approval, in a third provider's knowledge base.
    HUAWEI_AFTER = of_another("huawei-after", "备案成功后咨询（华为云 ICP 备案）", "After the approval (Huawei Cloud ICP filing)", Some(day(2025, 12, 31)));
    /// Refusals, in a third provider's knowledge base.
    HUAWEI_REFUSALS = of_another("huawei-refusals", "备案驳回咨询（华为云 ICP 备案）", "Refusals (Huawei Cloud ICP filing)", Some(day(2025, 12, 31)));
    /// Policies, in a third provider's knowledge base.
    HUAWEI_POLICY = of_another("huawei-policy", "备案政策咨询（华为云 ICP 备案）", "Policies (Huawei Cloud ICP filing)", Some(day(2025, 12, 31)));
    /// Domains of government sites, as another provider prints them.
    ALIBABA_GOVERNMENT = of_another("alibaba-government", "政府网站域名备案（阿里云 ICP 备案）", "Domains of government sites (Alibaba Cloud ICP filing)", Some(day(2019, 9, 20)));
    /// Fields of a website, as a fourth provider prints them.
    BAIDU_SITE = of_another("baidu-site", "填写网站信息（百度智能云 ICP 备案）", "Fields of a website (Baidu AI Cloud ICP filing)", None);

    // Laws
    /// Measures for internet information services.
    ORDER_292 = source(
        "state-council-292",
        SourceKind::Law,
        "互联网信息服务管理办法（国务院令第292号）",
        "Measures for the administration of internet information services (State Council order 292)",
        Some(day(2000, 9, 25)),
        None,
        None,
    );
    /// Measures for the filing of non-commercial services.
    ORDER_33 = source(
        "mii-33",
        SourceKind::Law,
        "非经营性互联网信息服务备案管理办法（信息产业部令第33号）",
        "Measures for the filing of non-commercial internet information services (MII order 33)",
        Some(day(2005, 3, 20)),
        None,
        None,
    );

    // The library itself
    /// What the library expects of its input.
    MODEL = source(
        "beian-model",
        SourceKind::Library,
        "beian 订单模型",
        "the order model of beian",
        None,
        None,
        None,
    );
}
