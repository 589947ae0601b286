//! The real-name verification of a domain (域名实名认证): not passed, too recent, not consistent.

use crate::model::{OrderState, RealnameStatus, Registrar};
use crate::provider::{Figure, Found};
use crate::rule::prelude::*;
use crate::rules::domain::{WEBSITES, fact, unreadable};
use chrono::{Days, NaiveDate};

/// After the verification some days must pass, so that the ministry has the data (实名认证等待期).
pub static WAITING_PERIOD: Rule = Rule {
    code: "BA-D0301",
    slug: "domain-realname-too-recent",
    by: By::All(&[Term::DomainWait]),
    cite: &[cite(&source::LIMITS, "域名实名认证")],
    applies: WEBSITES,
    covers: &["DOM-006"],
    predicts: &["DOM-06"],
    message: say(
        "域名实名认证完成于 {verified}，最早可于 {earliest} 提交备案",
        "the domain was verified on {verified}, the order can be submitted from {earliest}",
    ),
    why: say(
        "实名信息上报工信部需要时间，认证完成须满 {days} {unit}",
        "the data take time to reach the ministry: {days} {unit} must have passed",
    ),
    help: say("请等到该日再提交", "wait until that day"),
    check: Check::Domain(waiting_period),
    ..Rule::OF_PROVIDER
};

const HERE: Say = say("个自然日（在本平台注册的域名）", "calendar days (registered here)");
const ELSEWHERE: Say = say("个工作日（其他注册商的域名）", "working days (registered elsewhere)");
const CALENDAR: Say = say("个自然日", "calendar days");
const CALENDAR_ELSEWHERE: Say = say("个自然日（其他注册商的域名）", "calendar days (registered elsewhere)");
const WORKING: Say = say("个工作日", "working days");
const WORKING_ASSUMED: Say =
    say("个工作日（当年节假日安排未知）", "working days (the holidays of that year are not known)");
const ASSUMED: Say = say(
    "个工作日（其他注册商的域名；该年放假安排尚未收录，按周一至周五推算）",
    "working days (registered elsewhere; the holidays of that year are not known, Monday to Friday is assumed)",
);

/// The waiting period of one domain, by one registrar.
#[derive(Clone, Copy)]
struct Wait<'a> {
    /// What the provider states.
    by: Found<'a>,
    days: u32,
    unit: Say,
    /// The first day that any reading allows: the day of the verification is not counted. Where the calendar only assumes
    /// Monday to Friday, any day may turn out to work.
    floor: NaiveDate,
    /// The first day by the calendar.
    earliest: NaiveDate,
    /// The day after the last day of the period: allowed by every reading.
    safe: NaiveDate,
}

impl<'a> Wait<'a> {
    /// The wait that the provider states for a registrar: this one, or others. `None` if it states none.
    fn of(cx: &Context<'a>, verified: NaiveDate, here: bool) -> Option<Self> {
        let registrar = if here { Scope::HERE } else { Scope::ELSEWHERE };
        let by = cx.provider.find(Term::DomainWait, registrar)?;
        let Figure::Days(days, working) = by.stated.value else {
            return None;
        };
        let for_all = by.stated.scope.holds(Scope::ALL);
        let later = |days: u32| verified.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
        let (unit, floor, earliest) = if working {
            let reckoned = cx.calendar.add_working_days(verified, days);
            if reckoned.assumed {
                (if for_all { WORKING_ASSUMED } else { ASSUMED }, later(days).min(reckoned.date), reckoned.date)
            } else {
                (if for_all { WORKING } else { ELSEWHERE }, reckoned.date, reckoned.date)
            }
        } else {
            let unit = if for_all {
                CALENDAR
            } else if here {
                HERE
            } else {
                CALENDAR_ELSEWHERE
            };
            (unit, later(days), later(days))
        };
        let wait = Self { by, days, unit, floor, earliest, safe: earliest };
        let next = |day: NaiveDate| day.succ_opt().unwrap_or(day);
        // Where the text says that the last day is over, there are no two readings.
        Some(match cx.provider.find(Term::DomainWaitComplete, registrar).map(|found| found.stated.restrains()) {
            _ if days == 0 => wait,
            None => Self { safe: next(earliest), ..wait },
            Some(true) => Self { floor: next(floor), earliest: next(earliest), safe: next(earliest), ..wait },
            Some(false) => wait,
        })
    }

    fn is_early(&self, today: NaiveDate) -> bool {
        today < self.floor
    }

    fn is_between(&self, today: NaiveDate) -> bool {
        self.floor <= today && today < self.safe
    }

    fn params(&self, verified: NaiveDate, day: NaiveDate) -> Params {
        let params = Params::NONE.with("verified", verified).with("earliest", day);
        params.with("days", self.days).with("unit", self.unit)
    }
}

/// Where the registrar is unknown, both periods are asked: what they agree on holds.
fn waiting(
    cx: &Context<'_>,
    item: &DomainItem<'_>,
    out: &mut Sink<'_>,
    fails: impl Fn(&Wait<'_>) -> bool,
    day: impl Fn(&Wait<'_>) -> NaiveDate,
) -> Ran {
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    let facts = item.facts();
    if facts.realname_status.get().is_some_and(|status| status != RealnameStatus::Verified) {
        // There is nothing to wait for yet.
        return Ran::NotApplicable;
    }
    let registrar = facts.registrar.get();
    let verified_at = || item.fact("realname_verified_at");
    let Some(verified) = facts.realname_verified_at.get() else {
        let mut needs = Needs::NONE.with(verified_at());
        if registrar.is_none() {
            needs = needs.with(item.fact("registrar"));
        }
        out.undetermined(item.at, needs);
        return Ran::Checked;
    };
    let verified = verified.beijing_day();
    let wait = match registrar {
        Some(registrar) => Wait::of(cx, verified, registrar == Registrar::Provider),
        None => {
            let waits = [true, false].map(|here| Wait::of(cx, verified, here));
            let [here, elsewhere] = waits.map(|wait| wait.is_some_and(|wait| fails(&wait)));
            if here != elsewhere {
                out.needs(item.at, item.fact("registrar"));
                return Ran::Checked;
            }
            waits.into_iter().flatten().reduce(|one, other| if one.earliest <= other.earliest { one } else { other })
        }
    };
    let Some(wait) = wait else {
        return Ran::NotApplicable;
    };
    if fails(&wait) {
        let params = wait.params(verified, day(&wait));
        out.rests_on(wait.by).fail_with(item.at, params, Places::from_iter([verified_at()]));
    }
    Ran::Checked
}

fn waiting_period(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    waiting(cx, item, out, |wait| wait.is_early(cx.today), |wait| wait.earliest)
}

/// The domain must have passed its real-name verification (域名实名认证).
pub static NOT_VERIFIED: Rule = Rule {
    code: "BA-D0302",
    slug: "domain-not-verified",
    cite: &[
        cite(&source::LIMITS, "域名实名认证"),
        cite(&source::PC_FIRST, "备案准备"),
        cite(&source::MP_FIRST, "备案准备"),
    ],
    applies: WEBSITES,
    covers: &["DOM-005"],
    predicts: &["DOM-05"],
    message: say(
        "域名未通过实名认证（状态：{status}）",
        "the domain has not passed its real-name verification (state: {status})",
    ),
    why: say(
        "存量和新注册的域名都须通过实名认证才能备案",
        "old and new domains alike must have passed it before they are filed",
    ),
    help: say("请先在注册商处完成域名实名认证", "complete the verification of the domain at its registrar first"),
    check: Check::Domain(not_verified),
    ..Rule::BASE
};

fn not_verified(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    use crate::model::record::Vocabulary as _;
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    let place = || item.fact("realname_status");
    match item.facts().realname_status.get() {
        Some(RealnameStatus::Verified) => {}
        Some(status) => {
            let params = Params::NONE.with("status", status.noun());
            out.fail_with(item.at, params, Places::from_iter([place()]));
        }
        None => out.needs(item.at, place()),
    }
    Ran::Checked
}

/// Between the readings of the waiting period: its last day counts by some, must be over by others (满 3 日).
pub static JUST_VERIFIED: Rule = Rule {
    code: "BA-D0303",
    slug: "domain-realname-just-passed",
    severity: Severity::Info,
    basis: Basis::Derived,
    by: By::All(&[Term::DomainWait]),
    cite: &[cite(&source::LIMITS, "域名实名认证")],
    applies: WEBSITES,
    covers: &["DOM-006"],
    message: say(
        "域名实名认证完成于 {verified}，稳妥起见请于 {earliest} 起提交",
        "the domain was verified on {verified}, submitting is safe from {earliest}",
    ),
    why: say(
        "须满 {days} {unit}，而最后一日是否须整日过完并未写明",
        "{days} {unit} must have passed, and whether the last of them must be over is not said",
    ),
    help: say("若提示未满期限，请到该日再提交", "if the form finds it too early, submit on that day"),
    check: Check::Domain(just_verified),
    ..Rule::OF_PROVIDER
};

fn just_verified(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    waiting(cx, item, out, |wait| wait.is_between(cx.today), |wait| wait.safe)
}

/// A submitted order is reviewed only when the ministry has found the real-name data consistent (工信部比对).
pub static NOT_CONSISTENT: Rule = Rule {
    code: "BA-D0304",
    slug: "domain-realname-not-consistent",
    by: By::Term(Term::DomainAgrees),
    cite: &[
        cite(&source::LIMITS, "域名实名认证"),
        cite(&source::FAQ_DOMAIN, "域名实名认证已通过，但备案时显示该域名没有进行实名认证，如何解决？"),
    ],
    applies: WEBSITES,
    covers: &["DOM-007"],
    message: say(
        "订单已提交，但工信部比对域名实名信息尚不一致",
        "the order is submitted, but the ministry's comparison of the domain's real-name data does not agree yet",
    ),
    why: say(
        "工信部比对一致后，订单才会进入接入商审核",
        "the order goes into the provider's review only when the comparison agrees",
    ),
    help: say(
        "请核对域名实名信息，若刚完成认证请等待数据同步",
        "check the domain's real-name data, or wait for it to arrive if it was verified lately",
    ),
    check: Check::Domain(not_consistent),
    ..Rule::OF_PROVIDER
};

fn not_consistent(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let state = cx.order.facts.progress.state.get();
    // Before the submission nothing is compared; what is in review has passed.
    if state.is_some_and(|state| state != OrderState::Submitted) {
        return Ran::NotApplicable;
    }
    if let Some(ran) = unreadable(item, out) {
        return ran;
    }
    let place = || item.fact("miit_realname_match");
    let needs = match state {
        Some(_) => Needs::NONE,
        None => Needs::NONE.with(fact("progress").member("state")),
    };
    match item.facts().miit_realname_match.get() {
        Some(true) => {}
        Some(false) if needs.is_empty() => out.fail_with(item.at, Params::NONE, Places::from_iter([place()])),
        Some(false) => out.undetermined(item.at, needs),
        None => out.undetermined(item.at, needs.with(place())),
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const DOMAIN: &str = "/services/0/domains/0";
    const VERIFIED: &str = "/facts/domains/0/realname_verified_at";
    const REGISTRAR: &str = "/facts/domains/0/registrar";
    const STATUS: &str = "/facts/domains/0/realname_status";
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");

    #[test]
    fn waiting_period() {
        cases(&WAITING_PERIOD)
            .pass(|o| o.set(VERIFIED, "2025-11-16"))
            .silent(|o| o.set(VERIFIED, "2025-11-17"))
            .fail(DOMAIN, |o| o.set(VERIFIED, "2025-11-18"))
            // In Beijing it is the 18th already.
            .fail(DOMAIN, |o| o.set(VERIFIED, "2025-11-17T16:00:00Z"))
            .undetermined(&[VERIFIED], |o| o.remove(VERIFIED))
            .fail(DOMAIN, |o| {
                o.set(VERIFIED, "2025-11-18");
                o.remove(REGISTRAR);
            })
            .undetermined(&["/facts/domains"], |o| o.remove("/facts/domains"))
            .from(APP)
            .silent(|_| {})
            .from(crate::cases::UNIT_PC)
            // Verified on a Friday, asked on Tuesday: calendar days have passed, working days have not.
            .on("2025-11-18T10:00:00+08:00")
            .blocked(&[REGISTRAR], |o| {
                o.set(VERIFIED, "2025-11-14");
                o.remove(REGISTRAR);
            })
            // Before the October holidays of 2025 the 28th of September is a make-up day.
            .on("2025-09-30T10:00:00+08:00")
            .silent(|o| {
                o.set(VERIFIED, "2025-09-26");
                o.set(REGISTRAR, "domestic");
            })
            .fail(DOMAIN, |o| {
                o.set(VERIFIED, "2025-09-28");
                o.set(REGISTRAR, "domestic");
            });
    }

    #[test]
    fn not_verified() {
        cases(&NOT_VERIFIED)
            .pass(|_| {})
            .fail(DOMAIN, |o| o.set(STATUS, "pending"))
            .fail(DOMAIN, |o| {
                o.set(STATUS, "unverified");
                o.remove(VERIFIED);
            })
            .undetermined(&[STATUS], |o| o.remove(STATUS))
            .from(APP)
            .silent(|_| {});
    }

    #[test]
    fn just_verified() {
        cases(&JUST_VERIFIED)
            .pass(|o| o.set(VERIFIED, "2025-11-16T23:00:00+08:00"))
            .fail(DOMAIN, |o| o.set(VERIFIED, "2025-11-17T09:00:00+08:00"))
            .fail(DOMAIN, |o| o.set(VERIFIED, "2025-11-17"))
            .silent(|o| o.set(VERIFIED, "2025-11-18"))
            // Friday the 14th: Monday, Tuesday, Wednesday.
            .pass(|o| {
                o.set(VERIFIED, "2025-11-14");
                o.set(REGISTRAR, "domestic");
            })
            .fail(DOMAIN, |o| {
                o.set(VERIFIED, "2025-11-17");
                o.set(REGISTRAR, "domestic");
            })
            .undetermined(&[VERIFIED], |o| o.remove(VERIFIED))
            .from(APP)
            .silent(|_| {});
    }

    #[test]
    fn holidays_that_are_not_known_are_said_so() {
        fn order(o: &mut crate::cases::Draft) {
            // A Thursday: by Monday to Friday the period ends on Tuesday the 9th.
            o.set(VERIFIED, "2027-03-04");
            o.set(REGISTRAR, "domestic");
            o.set("/facts/domains/0/expires_at", "2029-09-01");
        }
        // Other rules may find other things by then.
        let message = |now: &str, code: &str| {
            let mut draft = crate::cases::Draft(serde_json::from_str(crate::cases::UNIT_PC).unwrap());
            order(&mut draft);
            let order = crate::Order::from_json(&draft.0.to_string()).unwrap();
            let now = chrono::DateTime::parse_from_rfc3339(now).unwrap();
            let report = crate::Validator::new(now).validate(&order);
            let found = report.diagnostics().iter().find(|found| found.code() == code).unwrap();
            format!("{} {}", found.message(crate::Lang::Zh), found.why(crate::Lang::Zh))
        };
        // An error only while no calendar could allow it.
        assert!(message("2027-03-06T10:00:00+08:00", "BA-D0301").contains("2027-03-09"));
        cases(&WAITING_PERIOD).on("2027-03-08T10:00:00+08:00").silent(order);
        assert!(message("2027-03-08T10:00:00+08:00", "BA-D0303").contains("按周一至周五推算"));
    }

    #[test]
    fn not_consistent() {
        const MATCH: &str = "/facts/domains/0/miit_realname_match";
        const STATE: &str = "/facts/progress/state";
        cases(&NOT_CONSISTENT)
            .not_applicable(|_| {})
            .not_applicable(|o| o.set(MATCH, false))
            .pass(|o| o.set(STATE, "submitted"))
            .fail(DOMAIN, |o| {
                o.set(STATE, "submitted");
                o.set(MATCH, false);
            })
            .undetermined(&[MATCH], |o| {
                o.set(STATE, "submitted");
                o.remove(MATCH);
            })
            .undetermined(&[STATE], |o| {
                o.remove(STATE);
                o.set(MATCH, false);
            })
            .undetermined(&[STATE, MATCH], |o| {
                o.remove(STATE);
                o.remove(MATCH);
            });
    }
}
