//! The real-name data of a domain (域名实名认证).

use crate::model::{OrderKind, Registrar, ServiceKind};
use crate::rule::{
    Applies, Basis, Check, Context, DomainItem, Layer, Needs, Params, Places, Ran, Rule, Severity, Sink, Text, Window,
    cite, say,
};
use crate::source;
use chrono::Days;

const WEBSITES: Applies = Applies::to(OrderKind::ADD).service(ServiceKind::Website);

/// After the verification some days must pass, so that the ministry has the data (实名认证等待期).
pub static WAITING_PERIOD: Rule = Rule {
    code: "BA-D0301",
    slug: "domain-realname-too-recent",
    severity: Severity::Error,
    basis: Basis::Current,
    layer: Layer::Provider,
    cite: &[cite(&source::LIMITS, "域名限制")],
    window: Window::ALWAYS,
    applies: WEBSITES,
    covers: &["DOM-006"],
    text: Text {
        message: say(
            "域名实名认证完成于 {verified}，最早可于 {earliest} 提交备案",
            "the domain was verified on {verified}, the order can be submitted from {earliest}",
        ),
        why: say(
            "实名信息上报工信部需要时间：在本平台注册的域名等 {days} 个自然日，其他注册商的等 {working_days} 个工作日",
            "the data take time to reach the ministry: {days} calendar days for a domain registered here, {working_days} working days for others",
        ),
        help: say("请等到该日再提交", "wait until that day"),
    },
    check: Check::Domain(waiting_period),
};

fn waiting_period(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = item.facts();
    let Some(verified) = facts.realname_verified_at.get() else {
        // Whoever registered it, the day of the verification matters.
        out.undetermined(item.at, Needs::NONE.with(item.fact("realname_verified_at")));
        return Ran::Checked;
    };
    let verified = verified.beijing_day();
    let (days, working) = (
        cx.provider.realname_days_here,
        cx.provider.realname_working_days_elsewhere,
    );
    // The day of the verification is not counted; an error only before the earliest day that a reading allows.
    let here = verified.checked_add_days(Days::new(days.into())).unwrap_or(verified);
    let elsewhere = cx.calendar.add_working_days(verified, working).date;
    let earliest = match facts.registrar.get() {
        Some(Registrar::Provider) => here,
        Some(_) => elsewhere,
        None if cx.today >= here.max(elsewhere) => return Ran::Checked,
        None => {
            out.needs(item.at, item.fact("registrar"));
            return Ran::Checked;
        }
    };
    if cx.today < earliest {
        let params = Params::NONE.with("verified", verified).with("earliest", earliest);
        let params = params.with("days", days).with("working_days", working);
        out.fail_with(item.at, params, Places::from_iter([item.fact("realname_verified_at")]));
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const VERIFIED: &str = "/facts/domains/0/realname_verified_at";
    const REGISTRAR: &str = "/facts/domains/0/registrar";

    #[test]
    fn waiting_period() {
        cases(&WAITING_PERIOD)
            .pass(|o| o.set(VERIFIED, "2025-11-17"))
            .fail("/services/0/domains/0", |o| o.set(VERIFIED, "2025-11-18"))
            .undetermined(&[VERIFIED], |o| o.remove(VERIFIED))
            .undetermined(&[REGISTRAR], |o| {
                o.set(VERIFIED, "2025-11-18");
                o.remove(REGISTRAR);
            })
            .undetermined(&["/facts/domains"], |o| o.remove("/facts/domains"))
            // Before the October holidays of 2025 the 28th of September is a make-up day.
            .on("2025-09-30T10:00:00+08:00")
            .pass(|o| {
                o.set(VERIFIED, "2025-09-27");
                o.set(REGISTRAR, "domestic");
            })
            .fail("/services/0/domains/0", |o| {
                o.set(VERIFIED, "2025-09-28");
                o.set(REGISTRAR, "domestic");
            });
    }
}
