//! What another provider says of provinces (其他接入商所列的各省要求). Where the province's own page speaks of it, that holds; where it
//! is silent, this warns.

use crate::model::OrderKind;
use crate::source::{self, Cite, cite};
use crate::value::Province;

/// Where the other provider says it.
pub static CITE: &[Cite] = &[cite(&source::HUAWEI_OFFICES, "各省管局要求")];

/// Months that a domain must run yet (域名剩余有效期).
#[must_use]
pub const fn domain_months(province: Province) -> Option<u32> {
    use Province as P;
    match province {
        P::Tianjin
        | P::Beijing
        | P::Jiangsu
        | P::Gansu
        | P::Hebei
        | P::Shanxi
        | P::InnerMongolia
        | P::Zhejiang
        | P::Guizhou => Some(3),
        _ => None,
    }
}

/// How many websites one order of a unit may file (单次备案网站数量).
#[must_use]
pub const fn sites_per_order(province: Province, kind: OrderKind) -> Option<u32> {
    match (province, kind) {
        (Province::Shaanxi, OrderKind::FirstFiling) => Some(5),
        (Province::Shanxi, _) => Some(3),
        _ => None,
    }
}

/// How many services an individual may have in all (主体服务总数).
pub const SERVICES_OF_INDIVIDUAL: u32 = 5;

/// Whether foreigners do not file as individuals (不受理外籍个人).
#[must_use]
pub fn no_foreigners(province: Province) -> bool {
    province == Province::Hebei
}

/// Whether the correspondence address is in the city of the certificate (通信地址不得跨市).
#[must_use]
pub const fn one_city(province: Province) -> bool {
    matches!(province, Province::Hebei | Province::Henan | Province::Guizhou)
}

/// Whether a mobile number is one of the province (手机号归属地).
#[must_use]
pub fn local_mobile(province: Province) -> bool {
    province == Province::Hunan
}
