//! Records: why one is lost, and what to do about one that is in the way.

use super::Decision;
use super::ask::{finite, said};
use super::filing::ServiceRecord;
use crate::source::{self, cite};

said! {
    /// Why a record was cancelled.
    pub enum LossReason {
        /// The subject asked for it.
        SubjectAsked = "主体主动申请注销（域名转让、停办或机构变更）", "the subject asked for it: domain given away, business ended, or entity changed";
        /// The domain expired and a new holder claimed it.
        NewHolder = "域名过期，新持有者以域名冲突申请注销", "the domain expired and its new holder had the old record struck off";
        /// The data is untrue or missing, or nobody gives access.
        Untrue = "信息不真实、缺失，或接入被取消成为空壳", "its data is untrue or missing, or nobody gives access any more";
        /// The content is illegal.
        Illegal = "网站含有违法信息", "its content is illegal";
    }
}

finite! {
    /// DF-35: what the loss of a record means.
    pub struct LossQuestion, LossGiven {
        /// Why it was cancelled.
        reason: LossReason,
        /// Whether the subject has other recorded sites.
        other_sites: bool,
        /// Whether the illegal content was grave.
        grave: bool,
    }
}

said! {
    /// What the loss of a record means. A cancelled number never comes back.
    pub enum Loss {
        /// The site must be filed anew.
        FileAnew = "备案号不可恢复，须重新备案后网站才能访问", "the number never comes back: the site must be filed anew";
        /// The site only; the subject and its other sites stay.
        SiteOnly = "只注销该域名的网站，主体和其他网站保留；备案号不可恢复", "this site alone; the subject and its other sites stay, the number never comes back";
        /// The subject too.
        SubjectToo = "主体只有这一个网站，主体备案一并注销，须从首次备案重新办理", "the subject had this site only and is struck off with it: it starts over with a first filing";
        /// The subject is on the blacklist.
        Blacklisted = "主体进入黑名单，其证件号和网站名称不可再备案", "the subject is on the blacklist: its certificate number and the site's name cannot be filed again";
    }
}

/// DF-35: what the loss of a record means.
pub fn loss(ask: &LossQuestion) -> Decision<Loss> {
    let answer = ask.settle(|full| match (full.reason, full.other_sites) {
        (LossReason::Illegal, _) if full.grave => Loss::Blacklisted,
        (LossReason::NewHolder, true) => Loss::SiteOnly,
        (LossReason::NewHolder, false) => Loss::SubjectToo,
        _ => Loss::FileAnew,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::FAQ_NUMBERS, "为什么备案号会被注销"),
                cite(&source::FAQ_NUMBERS, "注销之后是否可以恢复"),
                cite(&source::FAQ_ACCESS, "网站备案号被注销"),
            ]
        },
    )
}

finite! {
    /// DF-45: what to do about a domain that has a record already.
    pub struct OldRecordQuestion, OldRecordGiven {
        /// Whose record it is.
        record: ServiceRecord,
        /// Whether the query by domain and the query by certificate give the same record number.
        numbers_agree: bool,
        /// Whether the earlier provider helps with a correction.
        old_provider_helps: bool,
    }
}

said! {
    /// What to do about a domain that has a record already.
    pub enum OldRecord {
        /// Nothing stands in the way.
        FileNew = "域名没有备案，按新备案办理", "it has none: file it as new";
        /// Access filing.
        Access = "同一主体的备案，办理接入备案", "it is the subject's own: make an access order";
        /// Have it cancelled by the administration.
        CancelByAdministration = "备案属于他人：到备案所在省管局网站下载注销备案申请表并寄送，注销后再备案", "it is somebody else's: send the form of cancellation to the administration of that record's province, and file afterwards";
        /// Have it corrected, then access it.
        CorrectThenAccess = "按域名和按证件查到的备案号不一致：先在原接入商更正，再接入", "by domain and by certificate the numbers differ: have it corrected by the earlier provider, then access it";
        /// Cancel and file anew, or access first and change afterwards.
        CancelOrChangeAfter = "两个备案号不一致且原接入商无法配合：先接入后变更（多数省份不支持更换主体），或注销后重新备案", "the numbers differ and the earlier provider does not help: access first and change then, which most provinces refuse, or cancel and file anew";
    }
}

/// DF-45: what to do about a domain that has a record already.
pub fn old_record(ask: &OldRecordQuestion) -> Decision<OldRecord> {
    let answer = ask.settle(|full| match (full.record, full.numbers_agree, full.old_provider_helps) {
        (ServiceRecord::None, ..) => OldRecord::FileNew,
        (ServiceRecord::OtherSubject, ..) => OldRecord::CancelByAdministration,
        (ServiceRecord::SameSubject, true, _) => OldRecord::Access,
        (ServiceRecord::SameSubject, false, true) => OldRecord::CorrectThenAccess,
        (ServiceRecord::SameSubject, false, false) => OldRecord::CancelOrChangeAfter,
    });
    Decision::new(
        answer,
        const {
            &[cite(&source::FAQ_NUMBERS, "域名已有他人备案"), cite(&source::FAQ_REJECTED, "无法完成接入备案，如何处理")]
        },
    )
}

#[cfg(test)]
mod tests {
    use super::super::ask::check_said;
    use super::*;

    #[test]
    fn texts() {
        check_said!(LossReason, Loss, OldRecord);
    }

    #[test]
    fn losses() {
        let ask = |reason, other_sites, grave| loss(&LossQuestion { reason, other_sites, grave });
        let (yes, no) = (Some(true), Some(false));
        for reason in [LossReason::SubjectAsked, LossReason::Untrue] {
            assert_eq!(ask(Some(reason), None, None).outcome(), Some(&Loss::FileAnew));
        }
        assert_eq!(ask(Some(LossReason::NewHolder), yes, None).outcome(), Some(&Loss::SiteOnly));
        assert_eq!(ask(Some(LossReason::NewHolder), no, None).outcome(), Some(&Loss::SubjectToo));
        assert_eq!(ask(Some(LossReason::Illegal), None, yes).outcome(), Some(&Loss::Blacklisted));
        assert_eq!(ask(Some(LossReason::Illegal), None, no).outcome(), Some(&Loss::FileAnew));
        assert_eq!(ask(Some(LossReason::NewHolder), None, no).needs(), ["other_sites"]);
        assert_eq!(ask(Some(LossReason::Illegal), yes, None).needs(), ["grave"]);
        assert_eq!(ask(None, yes, no).needs(), ["reason"]);
    }

    #[test]
    fn old_records() {
        let ask = |record, agree, helps| {
            old_record(&OldRecordQuestion { record, numbers_agree: agree, old_provider_helps: helps })
        };
        let (yes, no, own) = (Some(true), Some(false), Some(ServiceRecord::SameSubject));
        assert_eq!(ask(Some(ServiceRecord::None), None, None).outcome(), Some(&OldRecord::FileNew));
        assert_eq!(
            ask(Some(ServiceRecord::OtherSubject), None, None).outcome(),
            Some(&OldRecord::CancelByAdministration)
        );
        assert_eq!(ask(own, yes, None).outcome(), Some(&OldRecord::Access));
        assert_eq!(ask(own, no, yes).outcome(), Some(&OldRecord::CorrectThenAccess));
        assert_eq!(ask(own, no, no).outcome(), Some(&OldRecord::CancelOrChangeAfter));
        assert_eq!(ask(own, no, None).needs(), ["old_provider_helps"]);
        assert_eq!(ask(own, None, no).needs(), ["numbers_agree"]);
        assert_eq!(ask(None, yes, yes).needs(), ["record"]);
    }
}
