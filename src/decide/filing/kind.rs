//! Which kind of order it is (DF-02).

use super::super::ask::{finite, said};
use super::super::{Decision, Said as _};
use crate::law;
use crate::law::kind::Standing;
use crate::model::OrderKind;

said! {
    /// Where the subject has its record.
    pub enum SubjectRecord {
        /// It has none at the ministry.
        None = "主体没有备案", "the subject has no record";
        /// With other providers only.
        Elsewhere = "主体的备案只在其他接入商", "the subject's record is with other providers only";
        /// Here, in this account.
        Here = "主体的备案在本平台本账号", "the subject's record is here, in this account";
        /// Here, in another account.
        OtherAccount = "主体的备案在本平台其他账号", "the subject's record is here, in another account";
    }
}

said! {
    /// Whose record the domain or the app has.
    pub enum ServiceRecord {
        /// None.
        None = "服务没有备案", "the service has no record";
        /// One of the same subject.
        SameSubject = "服务已备案在同一主体名下", "the service is recorded for the same subject";
        /// One of somebody else.
        OtherSubject = "服务已备案在其他主体名下", "the service is recorded for somebody else";
    }
}

finite! {
    /// DF-02: which kind of order it is. Found by the ministry's public query, by certificate and by domain.
    pub struct KindQuestion, KindGiven {
        /// Where the subject has its record.
        subject: SubjectRecord,
        /// Whose record the service has.
        service: ServiceRecord,
        /// Whether this provider already gives access to the service.
        accessed_here: bool,
        /// Whether a filing of the subject or of the domain is in process elsewhere.
        in_process: bool,
    }
}

said! {
    /// Which kind of order it is, or why there can be none.
    pub enum Kind {
        /// First filing.
        FirstFiling = "首次备案", "first filing";
        /// Added service of a subject recorded elsewhere.
        AddServiceElsewhere = "新增服务（原备案不在本平台）", "added service of a subject recorded elsewhere";
        /// Added service of a subject recorded here.
        AddServiceHere = "新增服务（原备案在本平台）", "added service of a subject recorded here";
        /// Access filing.
        AccessFiling = "接入备案", "access filing";
        /// Access of a service of a subject recorded here; on the PC only.
        AccessService = "接入网站（仅 PC 端）", "access of a service of a subject recorded here (PC only)";
        /// There is nothing to add.
        NothingToAdd = "该服务已在本平台备案，只能办理变更或注销", "the service is filed here already; only changes and cancellations are left";
        /// The subject's record is in another account.
        UseOtherAccount = "主体的备案在其他账号下，请使用该账号，或先申请迁移备案", "the subject's record is in another account: use that one, or have the record moved first";
        /// The service is recorded for somebody else.
        RecordedForOther = "该域名或 APP 已备案在他人名下，须先由管局注销原备案", "the service is recorded for somebody else; that record must be cancelled by the administration first";
        /// What is known contradicts itself.
        Contradictory = "查询结果互相矛盾：按证件与按域名查到的备案不一致，请先核实并更正原备案", "the queries contradict each other: by certificate and by domain they find different records; have the old record corrected first";
        /// Another filing is in process.
        InProcess = "主体或域名另有流程中的备案，须等其完成，否则会提示主体冲突或域名冲突", "a filing of the subject or the domain is in process elsewhere and must end first, else it is a conflict";
    }
}

impl Kind {
    /// The kind of order, if it is one.
    #[must_use]
    pub const fn order_kind(self) -> Option<OrderKind> {
        Some(match self {
            Self::FirstFiling => OrderKind::FirstFiling,
            Self::AddServiceElsewhere => OrderKind::AddServiceElsewhere,
            Self::AddServiceHere => OrderKind::AddServiceHere,
            Self::AccessFiling => OrderKind::AccessFiling,
            Self::AccessService => OrderKind::AccessService,
            _ => return None,
        })
    }

    /// The order of the kind, if it adds something.
    fn of(kind: OrderKind) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.order_kind() == Some(kind))
    }
}

fn kind_of(full: KindGiven) -> Kind {
    let subject = match full.subject {
        SubjectRecord::OtherAccount => return Kind::UseOtherAccount,
        SubjectRecord::None => Standing::Unrecorded,
        SubjectRecord::Here => Standing::Here,
        SubjectRecord::Elsewhere => Standing::Elsewhere,
    };
    let recorded = match full.service {
        ServiceRecord::OtherSubject => return Kind::RecordedForOther,
        ServiceRecord::SameSubject => true,
        ServiceRecord::None => false,
    };
    match law::kind::that_adds(subject, recorded).and_then(Kind::of) {
        None => Kind::Contradictory,
        Some(_) if full.in_process => Kind::InProcess,
        Some(Kind::AccessFiling) if full.accessed_here => Kind::Contradictory,
        Some(Kind::AccessService) if full.accessed_here => Kind::NothingToAdd,
        Some(kind) => kind,
    }
}

/// DF-02: which kind of order it is; the first row of the table that fits.
pub fn order_kind(ask: &KindQuestion) -> Decision<Kind> {
    Decision::new(ask.settle(kind_of), law::kind::CITE)
}
