//! What the check of pages has to know of a filing.

use super::record::{Field, Flag, Text, Word, record};
use super::{Schema, ServiceKind, SubjectNature};
use crate::value::{DomainName, Moment, PoliceNumber, Province, RecordNumber};

record! {
    /// What the check of pages has to know of a filing. All of it is optional; what is missing makes rules undetermined.
    Filing {
        /// 应用服务类型: kind of the service. One of [`ServiceKind`]; a website if it is not given.
        kind: Word<ServiceKind>,
        /// 备案省份: province of the filing; else the one that the number names.
        province: Field<Province>,
        /// 主办单位性质: nature of the subject. One of [`SubjectNature`].
        nature: Word<SubjectNature>,
        /// 主办单位名称: name of the subject.
        subject_name: Text,
        /// 主体备案号: record number of the subject, or number of its licence.
        subject_number: Field<RecordNumber>,
        /// 服务备案号: record number of the service.
        service_number: Field<RecordNumber>,
        /// 网站域名: domain of the website.
        domain: Field<DomainName>,
        /// 开通时间: when the service was opened to the public.
        opened_at: Field<Moment>,
        /// 是否已申请公安备案: whether the public-security filing has been applied for.
        police_applied: Flag,
        /// 公安备案号: public-security number of the service.
        police_number: Field<PoliceNumber>,
        /// 公安备案通过时间: when the public-security filing was approved.
        police_approved_at: Field<Moment>,
    }
}

impl Filing {
    /// What JSON it takes: its members, and what each of them takes in turn.
    #[must_use]
    pub const fn schema() -> &'static Schema {
        &Self::SCHEMA
    }
}
