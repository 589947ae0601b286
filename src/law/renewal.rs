//! Which certificate goes with an order after a licence was renewed (营业执照换新).

use super::kind::BY_THE_OLD_NUMBER;
use crate::model::OrderKind;
use crate::source::{self, Cite, cite};
use crate::value::Province;

/// Where the documents say it.
pub const CITE: &[Cite] = &[
    cite(&source::FAQ_CHECK, "提示域名已备案怎么办"),
    cite(&source::FAQ_CHECK, "营业执照换新"),
    cite(&source::FAQ_UPLOADS, "三证合一上传"),
];

/// What an administration takes of a subject whose record has another number than its licence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Takes {
    /// The newest certificate alone.
    Newest,
    /// The old number with a scan of the newest certificate.
    OldNumberNewScan,
    /// The old number with the certificate that bears it.
    OldCertificate,
}

/// The old number with the new scan, in access filing (2018).
const NEW_SCAN: [Province; 21] = [
    Province::Beijing,
    Province::Shanghai,
    Province::Guangdong,
    Province::Tianjin,
    Province::Gansu,
    Province::Xinjiang,
    Province::Fujian,
    Province::Anhui,
    Province::Jiangxi,
    Province::Zhejiang,
    Province::Hainan,
    Province::Yunnan,
    Province::Guangxi,
    Province::Liaoning,
    Province::Jilin,
    Province::Qinghai,
    Province::Ningxia,
    Province::Hebei,
    Province::Chongqing,
    Province::Shanxi,
    Province::Jiangsu,
];
/// The old number with the old certificate, in access filing (2018).
const OLD_CERTIFICATE: [Province; 9] = [
    Province::Shaanxi,
    Province::Shandong,
    Province::Sichuan,
    Province::InnerMongolia,
    Province::Henan,
    Province::Hubei,
    Province::Hunan,
    Province::Guizhou,
    Province::Tibet,
];
/// The newest certificate, whatever the kind of order (2018).
const NEWEST: Province = Province::Heilongjiang;
/// The old certificate for an added site as well, though not in access filing (2018).
const OLD_FOR_ADDED: Province = Province::Jiangsu;

/// What the administration takes in an order of a subject recorded elsewhere; `None` where the documents do not say.
#[must_use]
pub fn takes(kind: OrderKind, province: Province) -> Option<Takes> {
    if !OrderKind::ADD.contains(&kind) {
        return None;
    }
    if !BY_THE_OLD_NUMBER.contains(&kind) || province == NEWEST {
        return Some(Takes::Newest);
    }
    match kind {
        OrderKind::AccessFiling if NEW_SCAN.contains(&province) => Some(Takes::OldNumberNewScan),
        OrderKind::AccessFiling if OLD_CERTIFICATE.contains(&province) => Some(Takes::OldCertificate),
        OrderKind::AddServiceElsewhere if province == OLD_FOR_ADDED => Some(Takes::OldCertificate),
        _ => None,
    }
}
