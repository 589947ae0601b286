//! Hollow subjects (空壳主体): recorded, without service or access.

use crate::source::{self, Cite, cite};
use crate::value::Province;

/// Provinces in which services are added to a hollow subject without cancelling it first.
pub static IS_ADDED_TO: &[Province] = &[
    Province::Tianjin,
    Province::Liaoning,
    Province::Sichuan,
    Province::Yunnan,
    Province::Jiangsu,
    Province::Zhejiang,
    Province::Shanghai,
    Province::Guangxi,
    Province::Shanxi,
    Province::Beijing,
    Province::Guizhou,
];

/// Who says so.
pub static CITES: &[Cite] =
    &[cite(&source::HUAWEI_CANCEL, "空壳主体注销操作"), cite(&source::CANCEL_PAGE, "空壳主体如何处理？")];
