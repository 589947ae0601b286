//! Whether the account may file for the subject (DF-10).

use super::super::ask::{bars, now, question, said};
use super::super::gate::Conditions;
use super::super::timer::Timer;
use super::super::{Decision, Gate};
use crate::model::{AccountKind, RealnameStatus};
use crate::provider::{Scope, Term};
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::{Moment, same};

said! {
    /// Whose record the account holds.
    pub enum AccountRecord {
        /// Nobody's.
        None = "账号下没有备案", "the account holds no record";
        /// That of the subject that files.
        SameSubject = "账号下是同一主体的备案", "the account holds the subject's record";
        /// That of somebody else.
        OtherSubject = "账号下是其他主体的备案", "the account holds somebody else's record";
    }
}

question! {
    /// DF-10: may the account file for the subject.
    pub struct AccountQuestion {
        /// State of the main account's real-name verification.
        realname_status: RealnameStatus,
        /// When it was completed.
        realname_at: Moment,
        /// The instant of the question, where it is not the validator's.
        now: Moment,
        /// Whether the subject is an individual.
        individual: bool,
        /// Verified name of the main account.
        account_name: String,
        /// Name of the subject.
        subject_name: String,
        /// Name of the subject's legal representative.
        legal_rep_name: String,
        /// Whose record the account holds.
        account_record: AccountRecord,
        /// Who operates.
        operator: AccountKind,
        /// Whether the main account has authorised the operator.
        authorised: bool,
    }
}

bars! {
    /// What stands against an account.
    pub enum AccountBar {
        /// It is not verified.
        NotVerified = "主账号未完成实名认证", "the main account has not completed its real-name verification";
        /// Its name is another one.
        OtherName = "账号实名与备案主体不符（单位也可为法定代表人）", "the account's name is neither the subject's nor, for a unit, its legal representative's";
        /// An individual's verification is too young.
        TooYoung { hours: u32 } = "个人账号实名认证未满 {hours} 小时", "an individual's account must have been verified for {hours} hours";
        /// It holds another subject's record.
        OtherSubject = "一个主账号只能备案一个主体，请另用账号，可配合备案授权码", "a main account files for one subject only: use another account, with an authorisation code if need be";
        /// The operator is not authorised.
        NotAuthorised = "子用户或协作者未获主账号授权", "the sub-user or collaborator is not authorised by the main account";
    }
}

/// DF-10: may the account file for the subject.
pub fn account_may_file(by: &Validator, ask: &AccountQuestion) -> Decision<Gate<AccountBar>> {
    const CITE: &[Cite] = &[cite(&source::LIMITS, "账户"), cite(&source::FAQ_WHETHER, "账号与主体")];
    let mut all = Conditions::new();
    let states = |term| by.profile().restrains(term, Scope::ALL);
    if states(Term::AccountVerified) {
        let verified = ask.realname_status.map(|status| status == RealnameStatus::Verified);
        all.check(verified, AccountBar::NotVerified, &["realname_status"]);
    }
    let name = ask.account_name.as_deref();
    let (names, needs) = match (ask.individual, name, ask.subject_name.as_deref(), ask.legal_rep_name.as_deref()) {
        (Some(true), Some(name), Some(subject), _) => (Some(same::persons(name, subject)), &[][..]),
        (Some(true), ..) => (None, &["account_name", "subject_name"][..]),
        (Some(false), Some(name), Some(subject), _) if same::organisations(name, subject) => (Some(true), &[][..]),
        (Some(false), Some(name), _, Some(person)) if same::persons(name, person) => (Some(true), &[][..]),
        (Some(false), Some(_), Some(_), Some(_)) => (Some(false), &[][..]),
        (Some(false), ..) => (None, &["account_name", "subject_name", "legal_rep_name"][..]),
        (None, ..) => (None, &["individual", "account_name", "subject_name"][..]),
    };
    let given = [
        ("account_name", name.is_some()),
        ("subject_name", ask.subject_name.is_some()),
        ("legal_rep_name", ask.legal_rep_name.is_some()),
        ("individual", ask.individual.is_some()),
    ];
    let needs: Vec<_> = needs.iter().copied().filter(|need| given.contains(&(*need, false))).collect();
    // What is stated for all, or for those who ask.
    let is_sponsor = |individual| by.profile().restrains(Term::AccountIsSponsor, Scope::of(individual));
    if ask.individual.map_or_else(|| is_sponsor(true) || is_sponsor(false), is_sponsor) {
        all.check(names, AccountBar::OtherName, &needs);
    }
    match (ask.individual, ask.realname_at) {
        (Some(false), _) => {}
        // A day alone can mean its first second: a bar only where no reading allows it.
        (Some(true), Some(since)) => {
            let hours = by.profile().figure(Term::AccountHours, Scope::INDIVIDUALS).unwrap_or(0);
            let span = Timer::AccountRealname.started(by, since.earliest());
            all.wait(span.from, now(by, ask.now).latest(), AccountBar::TooYoung { hours });
        }
        (Some(true), None) if !by.profile().restrains(Term::AccountHours, Scope::INDIVIDUALS) => {}
        (Some(true), None) => all.miss(&["realname_at"]),
        (None, _) => all.miss(&["individual"]),
    }
    // Where an account files for several subjects, how many it has is not asked.
    if by.profile().count(Term::AccountSubjects, Scope::ALL) == Some(1) {
        let free = ask.account_record.map(|record| record != AccountRecord::OtherSubject);
        all.check(free, AccountBar::OtherSubject, &["account_record"]);
    }
    match (ask.operator, ask.authorised) {
        _ if !states(Term::AccountSubUsers) => {}
        (Some(AccountKind::Main), _) | (_, Some(true)) => {}
        (Some(_), Some(false)) => all.check(Some(false), AccountBar::NotAuthorised, &[]),
        (Some(_), None) => all.miss(&["authorised"]),
        (None, _) => all.miss(&["operator"]),
    }
    let terms = [Term::AccountVerified, Term::AccountIsSponsor, Term::AccountHours, Term::AccountSubjects];
    all.finish(CITE).by(by, &terms.map(|term| (term, ask.individual.map_or(Scope::ALL, Scope::of))))
}
