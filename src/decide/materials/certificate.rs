//! Which certificate goes with an order, and which number of it is entered (DF-19, DF-46).

use super::super::Decision;
use super::super::ask::{finite, said};
use crate::law::kind::BY_THE_OLD_NUMBER;
use crate::law::renewal::{self, Takes};
use crate::model::OrderKind;
use crate::source::{self, cite};
use crate::value::Province;

finite! {
    /// DF-19: which certificate goes with an order after a licence was renewed.
    pub struct CertificateQuestion, CertificateGiven {
        /// The kind of order.
        kind: OrderKind,
        /// The province of the filing.
        province: Province,
        /// Whether the licence was renewed since the record was made.
        renewed: bool,
        /// Whether a valid certificate that bears the old number is at hand.
        old_at_hand: bool,
    }
}

said! {
    /// Which certificate goes with an order.
    pub enum CertificateRoute {
        /// The newest.
        Newest = "使用最新证件和最新证件号码", "the newest certificate with its number";
        /// The one on record.
        AsRecorded = "证件未更换，使用备案时的证件", "the one on record, as it was not renewed";
        /// Old number, new scan, change afterwards.
        OldNumberNewScan = "填写原证件号码，上传最新证件扫描件，接入后办理变更备案", "the old number with a scan of the newest; change the record afterwards";
        /// Old number, old certificate.
        OldNumberOldCertificate = "填写原证件号码，上传与之一致且在有效期内的原证件", "the old number with the valid certificate that bears it";
        /// Neither: change first, or cancel.
        ChangeFirst = "先到原接入商变更为新证件；原接入商无法配合时，注销后重新备案", "have the record changed by the earlier provider first; else cancel and file anew";
        /// Ask.
        Ask = "各管局规则不一，请咨询接入商客服", "the provinces differ: ask the provider";
    }
}

/// DF-19: which certificate goes with an order after a licence was renewed.
pub fn certificate_route(ask: &CertificateQuestion) -> Decision<CertificateRoute> {
    let answer = ask.settle(|full| match renewal::takes(full.kind, full.province) {
        Some(Takes::Newest) => CertificateRoute::Newest,
        None if !BY_THE_OLD_NUMBER.contains(&full.kind) => CertificateRoute::Ask,
        _ if !full.renewed => CertificateRoute::AsRecorded,
        Some(Takes::OldNumberNewScan) => CertificateRoute::OldNumberNewScan,
        Some(Takes::OldCertificate) if full.old_at_hand => CertificateRoute::OldNumberOldCertificate,
        Some(Takes::OldCertificate) => CertificateRoute::ChangeFirst,
        None => CertificateRoute::Ask,
    });
    Decision::new(answer, renewal::CITE)
}

finite! {
    /// DF-46: which number of the licence is entered.
    pub struct NumberQuestion, NumberGiven {
        /// The kind of order.
        kind: OrderKind,
        /// Whether the licence is a three-in-one (三证合一), with a unified social credit code.
        three_in_one: bool,
        /// Whether the licence was renewed since the record was made.
        renewed: bool,
    }
}

said! {
    /// Which number of the licence is entered.
    pub enum LicenceNumber {
        /// The unified social credit code.
        CreditCode = "填写统一社会信用代码", "the unified social credit code";
        /// The registration number.
        RegistrationNumber = "填写注册号", "the registration number";
        /// The number on record, by which the kind is told.
        OldNumber = "先填写备案时的原证件号码，以便正确判断备案类型", "the number on record, as the kind is told by it";
    }
}

/// DF-46: which number of the licence is entered.
pub fn licence_number(ask: &NumberQuestion) -> Decision<LicenceNumber> {
    let answer = ask.settle(|full| {
        let elsewhere = BY_THE_OLD_NUMBER.contains(&full.kind);
        match (elsewhere && full.renewed, full.three_in_one) {
            (true, _) => LicenceNumber::OldNumber,
            (false, true) => LicenceNumber::CreditCode,
            (false, false) => LicenceNumber::RegistrationNumber,
        }
    });
    Decision::new(
        answer,
        const { &[cite(&source::FAQ_CHECK, "营业执照换新"), cite(&source::FAQ_SUBJECT, "主办单位证件号码")] },
    )
}
