//! From when on an order can be submitted (DF-41).

use super::super::ask::{absent, question, said};
use super::super::gate::at;
use super::super::timer::Timer;
use super::super::{Decision, Tell};
use crate::model::Registrar;
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::Moment;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

question! {
    /// DF-41: from when on can the order be submitted.
    pub struct SubmissionQuestion {
        /// When the domain's real-name verification was passed.
        domain_verified_at: Moment,
        /// Where the domain is registered.
        registrar: Registrar,
        /// Whether the subject is an individual.
        individual: bool,
        /// When the account's real-name verification was completed.
        account_verified_at: Moment,
    }
}

said! {
    /// What sets the day.
    pub enum SetBy {
        /// The domain.
        Domain = "域名实名认证后的等待期", "the wait after the domain's verification";
        /// The account.
        Account = "个人账号实名认证后的等待期", "the wait after the account's verification";
    }
}

/// From when on an order can be submitted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Earliest {
    /// The first instant, which is included.
    pub from: DateTime<FixedOffset>,
    /// What sets it.
    pub set_by: SetBy,
    /// Whether Monday to Friday was assumed.
    pub assumed: bool,
}

impl Tell for Earliest {
    fn tell(&self, lang: Lang) -> String {
        let (from, by) = (at(self.from), self.set_by.tell(lang));
        match (lang, self.assumed) {
            (Lang::Zh, false) => format!("最早 {from} 起可提交（含该时刻），由{by}决定"),
            (Lang::Zh, true) => format!("最早 {from} 起可提交（含该时刻），由{by}决定；节假日未知，按周一至周五计算"),
            (Lang::En, false) => format!("from {from} on, that instant included, set by {by}"),
            (Lang::En, true) => format!("from {from} on, that instant included, set by {by}; Monday to Friday assumed"),
        }
    }
}

/// DF-41: from when on can the order be submitted.
pub fn earliest_submission(by: &Validator, ask: &SubmissionQuestion) -> Decision<Earliest> {
    const CITE: &[Cite] = &[cite(&source::LIMITS, "域名实名认证"), cite(&source::LIMITS, "账户实名认证")];
    let mut needs = absent([
        ("domain_verified_at", ask.domain_verified_at.is_some()),
        ("registrar", ask.registrar.is_some()),
        ("individual", ask.individual.is_some()),
    ]);
    if ask.individual != Some(false) && ask.account_verified_at.is_none() {
        needs.push("account_verified_at");
    }
    let (Some(domain), Some(registrar), Some(individual)) = (ask.domain_verified_at, ask.registrar, ask.individual)
    else {
        return Decision::missing(needs, CITE);
    };
    let timer = if registrar == Registrar::Provider { Timer::DomainHere } else { Timer::DomainElsewhere };
    let wait = timer.started(by, domain.earliest());
    let domain = Earliest { from: wait.from, set_by: SetBy::Domain, assumed: wait.assumed };
    let account = match (individual, ask.account_verified_at) {
        (false, _) => None,
        (true, Some(since)) => Some(Timer::AccountRealname.started(by, since.earliest()).from),
        (true, None) => return Decision::missing(needs, CITE),
    };
    let earliest = match account {
        Some(from) if from > domain.from => Earliest { from, set_by: SetBy::Account, assumed: false },
        _ => domain,
    };
    Decision::decided(earliest, CITE)
}
