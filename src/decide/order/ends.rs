//! What a kind of order ends, whether access may end, and whether a password is wanted.

use super::super::Decision;
use super::super::ask::{finite, said};
use crate::model::OrderKind;
use crate::source::{self, cite};

finite! {
    /// DF-27: what an order takes away.
    pub struct EffectsQuestion, EffectsGiven {
        /// The kind of order.
        kind: OrderKind,
    }
}

said! {
    /// What an order takes away.
    pub enum Effects {
        /// The subject and everything below it.
        SubjectAndAllServices = "主体及其下所有网站和 APP 的备案全部注销，域名不能再用；以后可重新备案", "the subject and all its services are struck off and none of its domains works; it may file anew later";
        /// One service.
        OneService = "只注销该服务，主体和其他服务不受影响", "this service alone; the subject and its other services go on";
        /// The provider strikes one service off.
        OneServiceByProvider = "由接入商发起注销该服务，主体和其他服务不受影响", "this service alone, at the provider's instance";
        /// The link to this provider.
        LinkOnly = "只断开与本平台的关联：备案号仍在，但域名不能再指向本平台；须尽快在新接入商办理接入，否则备案可能被注销", "the link to this provider only: the number stays, but the domain no longer works here; have it accessed elsewhere soon or it may be struck off";
        /// Nothing.
        Nothing = "该类订单不会注销任何备案", "nothing";
    }
}

/// DF-27: what an order takes away.
pub fn effects(ask: &EffectsQuestion) -> Decision<Effects> {
    let answer = ask.settle(|full| match full.kind {
        OrderKind::CancelSubject => Effects::SubjectAndAllServices,
        OrderKind::CancelService => Effects::OneService,
        OrderKind::ProviderCancelService => Effects::OneServiceByProvider,
        OrderKind::CancelAccess => Effects::LinkOnly,
        _ => Effects::Nothing,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::OVERVIEW, "腾讯云可备案类型"),
                cite(&source::SCENARIOS, "备案场景"),
                cite(&source::FAQ_CANCEL, "注销与取消接入"),
            ]
        },
    )
}

finite! {
    /// DF-28: is it safe to end the access here.
    pub struct LeaveQuestion, LeaveGiven {
        /// Whether another provider gives access to the service.
        accessed_elsewhere: bool,
        /// Whether the site still points here.
        points_here: bool,
    }
}

said! {
    /// Whether it is safe to end the access here.
    pub enum Leave {
        /// Yes.
        Safe = "可以取消：已有其他接入商", "yes: another provider gives access";
        /// The site still points here.
        MoveFirst = "已有其他接入商，但域名仍指向本平台，取消后将无法访问，请先切换解析", "another provider gives access, but the site still points here and would go dark: move it first";
        /// There is no other provider.
        HollowThen = "取消后没有接入商，会成为空壳备案并可能被注销：请先在新接入商完成接入备案", "no provider would be left: the record would be hollow and may be struck off; finish access filing elsewhere first";
    }
}

/// DF-28: is it safe to end the access here.
pub fn leaving_is_safe(ask: &LeaveQuestion) -> Decision<Leave> {
    let answer = ask.settle(|full| match (full.accessed_elsewhere, full.points_here) {
        (false, _) => Leave::HollowThen,
        (true, true) => Leave::MoveFirst,
        (true, false) => Leave::Safe,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::SCENARIOS, "备案场景"),
                cite(&source::FAQ_CANCEL, "取消接入"),
                cite(&source::FAQ_ACCESS, "取消接入后网站能否正常使用"),
            ]
        },
    )
}

finite! {
    /// DF-47: is the filing password wanted.
    pub struct PasswordQuestion, PasswordGiven {
        /// The kind of order.
        kind: OrderKind,
    }
}

said! {
    /// Whether the filing password is wanted.
    pub enum Password {
        /// By the FAQ of 2018; newer forms do not ask.
        By2018 = "2018 年的说明要求提供正确的备案密码，较新的表单已无此项，请备好以防要求", "the FAQ of 2018 wants it; newer forms have no field for it, so keep it at hand";
        /// No.
        No = "不需要备案密码", "no";
    }
}

/// DF-47: is the filing password wanted.
pub fn password(ask: &PasswordQuestion) -> Decision<Password> {
    let answer = ask.settle(|full| match full.kind {
        OrderKind::AccessFiling | OrderKind::CancelSubject => Password::By2018,
        _ => Password::No,
    });
    Decision::new(answer, const { &[cite(&source::FAQ_PASSWORD, "备案密码"), cite(&source::FAQ_CANCEL, "注销时长")] })
}

#[cfg(test)]
mod tests {
    use super::super::super::ask::check_said;
    use super::*;
    use crate::model::Vocabulary as _;

    #[test]
    fn texts() {
        check_said!(Effects, Leave, Password);
    }

    #[test]
    fn effects_and_password_of_every_kind() {
        for kind in OrderKind::ALL {
            let taken = effects(&EffectsQuestion { kind: Some(*kind) }).outcome().copied();
            let expected = match kind {
                OrderKind::CancelSubject => Effects::SubjectAndAllServices,
                OrderKind::CancelService => Effects::OneService,
                OrderKind::ProviderCancelService => Effects::OneServiceByProvider,
                OrderKind::CancelAccess => Effects::LinkOnly,
                _ => Effects::Nothing,
            };
            assert_eq!(taken, Some(expected));
            assert_eq!(taken == Some(Effects::Nothing), !OrderKind::CANCEL.contains(kind));
            let asked = password(&PasswordQuestion { kind: Some(*kind) }).outcome().copied();
            let wanted = matches!(kind, OrderKind::AccessFiling | OrderKind::CancelSubject);
            assert_eq!(asked == Some(Password::By2018), wanted);
        }
        assert_eq!(effects(&EffectsQuestion::default()).needs(), ["kind"]);
        assert_eq!(password(&PasswordQuestion::default()).needs(), ["kind"]);
    }

    #[test]
    fn leaving() {
        let ask =
            |elsewhere, here| leaving_is_safe(&LeaveQuestion { accessed_elsewhere: elsewhere, points_here: here });
        assert_eq!(ask(Some(true), Some(false)).outcome(), Some(&Leave::Safe));
        assert_eq!(ask(Some(true), Some(true)).outcome(), Some(&Leave::MoveFirst));
        assert_eq!(ask(Some(false), None).outcome(), Some(&Leave::HollowThen));
        assert_eq!(ask(Some(true), None).needs(), ["points_here"]);
        assert_eq!(ask(None, Some(false)).needs(), ["accessed_elsewhere"]);
    }
}
