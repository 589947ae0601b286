//! The order (备案订单).

use super::record::{Flag, List, Nest, Text, Word, WordList, record};
use super::{Agreement, Attachment, Channel, Facts, OrderKind, Schema, Service, Subject};

record! {
    /// An order for filing (备案订单): what somebody fills in, and what else is known about it.
    ///
    /// ```json
    /// {"kind":"first_filing","channel":"pc","subject":{…},"services":[{…}],
    ///  "agreements":["privacy_statement","related_terms","filing_commitment"],"facts":{…}}
    /// ```
    Order {
        /// 备案类型: what is to be done. One of [`OrderKind`].
        kind: Word<OrderKind>,
        /// 备案渠道: where it is filled in. One of [`Channel`].
        channel: Word<Channel>,
        /// 主体信息: who files. Not asked when a service is added for a subject recorded here.
        subject: Nest<Subject>,
        /// 确认主体信息: that the recorded subject data is right (adding a service for a subject recorded here).
        subject_confirmed: Flag,
        /// 互联网信息服务: the websites and apps of the order.
        services: List<Service>,
        /// 补充材料: further documents of the order.
        supplements: List<Attachment>,
        /// 已阅读并同意: what is ticked on submission.
        agreements: WordList<Agreement>,
        /// 备案密码: the filing password of older days. Personal.
        filing_password: Text,
        /// 表单以外的事实: what is known from outside the forms. Never needed to fill in the order, but rules that need it stay undetermined.
        facts: Nest<Facts>,
    }
}

impl Order {
    /// What JSON an order takes: its members, and what each of them takes in turn.
    #[must_use]
    pub const fn schema() -> &'static Schema {
        &Self::SCHEMA
    }
}
