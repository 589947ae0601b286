//! One page a province, in the order of the provinces.

mod anhui;
mod beijing;
mod chongqing;
mod fujian;
mod gansu;
mod guangdong;
mod guangxi;
mod guizhou;
mod hainan;
mod hebei;
mod heilongjiang;
mod henan;
mod hubei;
mod hunan;
mod inner_mongolia;
mod jiangsu;
mod jiangxi;
mod jilin;
mod leaves;
mod liaoning;
mod ningxia;
mod qinghai;
mod shaanxi;
mod shandong;
mod shanghai;
mod shanxi;
mod sichuan;
mod tianjin;
mod tibet;
mod xinjiang;
mod yunnan;
mod zhejiang;

use super::entry::should;
use super::{Action, Entry, Field, Page, Papers, Special};
use crate::model::AttachmentKind;
use crate::source::{self, Cite, cite};

/// The pages, in the order of [`crate::value::Province`].
pub static PAGES: &[&Page] = &[
    &beijing::DEMANDS,
    &tianjin::DEMANDS,
    &hebei::DEMANDS,
    &shanxi::DEMANDS,
    &inner_mongolia::DEMANDS,
    &liaoning::DEMANDS,
    &jilin::DEMANDS,
    &heilongjiang::DEMANDS,
    &shanghai::DEMANDS,
    &jiangsu::DEMANDS,
    &zhejiang::DEMANDS,
    &anhui::DEMANDS,
    &fujian::DEMANDS,
    &jiangxi::DEMANDS,
    &shandong::DEMANDS,
    &henan::DEMANDS,
    &hubei::DEMANDS,
    &hunan::DEMANDS,
    &guangdong::DEMANDS,
    &guangxi::DEMANDS,
    &hainan::DEMANDS,
    &chongqing::DEMANDS,
    &sichuan::DEMANDS,
    &guizhou::DEMANDS,
    &yunnan::DEMANDS,
    &tibet::DEMANDS,
    &shaanxi::DEMANDS,
    &gansu::DEMANDS,
    &qinghai::DEMANDS,
    &ningxia::DEMANDS,
    &xinjiang::DEMANDS,
];

/// Papers that show where somebody lives, where the page names none (居住证明).
const RESIDENCE: Papers = &[
    &[AttachmentKind::ResidencePermit],
    &[AttachmentKind::TemporaryPermit],
    &[AttachmentKind::PoliceResidenceCertificate],
    &[AttachmentKind::HouseLease],
    &[AttachmentKind::HousePurchase],
];

/// Words that two provinces refuse as patterns of names.
const PATTERN_WORDS: &[&str] =
    &["资讯", "网站", "网络", "网址", "爱好者", "作品展示", "工作室", "平台", "主页", "热线", "社团", "导航", "分享"];

/// The template for it, which is no page's own.
const TEMPLATES: &[Cite] = &[cite(&source::TEMPLATES, "教育类承诺书")];

/// The statement that nobody is trained off school (无校外培训承诺书).
const NO_TRAINING: Entry<Special> = should(
    TEMPLATES,
    &["special.no_training_statement"],
    Special {
        words: &["校外培训", "课外辅导", "中小学", "学科培训"],
        fields: &[Field::SubjectName, Field::Scope, Field::SiteName],
        about: &[],
        then: Action::Papers(&[&[AttachmentKind::NoTrainingCommitment], &[AttachmentKind::PreApprovalDocument]]),
    },
);
