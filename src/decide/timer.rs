//! The timers of a filing: how long each takes or lasts, from when, and whether its end is included.

use super::ask::said;
use super::source as faq;
use crate::calendar::{Calendar, add_months_clamped};

use crate::source::{self, Cite, cite};
use crate::value::Moment;
use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};
use serde::Serialize;

said! {
    /// A timer.
    pub enum Timer {
        /// Age of the real-name verification of an individual's account (个人账号实名满 24 小时).
        AccountRealname = "个人账号实名认证后的等待", "wait after the real-name verification of an individual's account";
        /// Age of the real-name verification of a domain registered at the provider.
        DomainHere = "本平台注册域名实名后的等待（自然日）", "wait after the verification of a domain registered here (calendar days)";
        /// Age of the real-name verification of a domain registered elsewhere.
        DomainElsewhere = "他处注册域名实名后的等待（工作日）", "wait after the verification of a domain registered elsewhere (working days)";
        /// Review of a domain's real-name data.
        DomainReview = "域名实名审核", "review of a domain's real-name data";
        /// Real-name verification of a .com or .net domain after its registration.
        ComNetRealname = ".com/.net 域名注册后的实名期限", "time for the verification of a .com or .net domain";
        /// Until a server that was just bought can be used for filing.
        ServerSync = "新购服务器的同步", "synchronisation of a server just bought";
        /// How long a server must have been bought for.
        ServerTerm = "服务器购买时长", "term that a server must be bought for";
        /// How long a server must still run.
        ServerRemaining = "服务器剩余有效期", "time that a server must still run";
        /// How long a cloud hosting package must still run.
        CloudRunRemaining = "云托管资源包剩余有效期", "time that a cloud hosting package must still run";
        /// The provider's review.
        InitialReview = "接入商初审", "the provider's review";
        /// The reviewer's second telephone call.
        SecondCall = "审核人员第二次来电", "the reviewer's second telephone call";
        /// Reminders after a refusal.
        Reminders = "驳回后的提醒", "reminders after a refusal";
        /// Rework of a refused order.
        Rework = "驳回后的处理期限", "time for the rework of a refused order";
        /// An order left alone in the flow becomes a draft.
        IdleToDraft = "流程中订单无操作转为草稿", "idle time after which an order becomes a draft";
        /// A draft left alone must be given up.
        DraftUntouched = "草稿有效期", "life of an untouched draft";
        /// Access that the provider's review opened is kept.
        AccessKept = "接入初审通过后的访问保留", "access kept after the provider's review of an access order";
        /// Until a site opens after the provider's review of an access order.
        AccessReachable = "接入初审通过后的放行", "opening of the site after the provider's review of an access order";
        /// Until the short message arrives.
        SmsArrival = "核验短信到达", "arrival of the short message";
        /// Life of the code in the short message.
        SmsValidity = "短信验证码有效期", "life of the code in the short message";
        /// The ministry's own resend at noon.
        SmsNoonResend = "工信部中午自动重发", "the ministry's own resend at noon";
        /// The administration's review.
        AuthorityReview = "管局审核", "the administration's review";
        /// The administration's review in Zhejiang, by the FAQ of 2018.
        AuthorityReviewZhejiang = "浙江管局审核（2018 年）", "the review of Zhejiang's administration (2018)";
        /// The provider's new review after a refusal by the administration.
        ReReview = "管局驳回后的复核", "the provider's new review after a refusal by the administration";
        /// Cancellation of a subject or a service.
        Cancellation = "注销", "cancellation";
        /// Until the provider shows the result.
        StatusSync = "审核结果同步", "synchronisation of the result";
        /// Until the site can be used after the notice of success.
        SiteUsable = "备案成功后的放行", "opening of the site after the notice of success";
        /// Application for the public-security filing.
        PoliceApplication = "公安备案申请期限", "time for the application for public-security filing";
        /// Display of the public-security number.
        PoliceDisplay = "公安备案号悬挂期限", "time for the display of the public-security number";
        /// Decision on a culture licence.
        CultureDecision = "网络文化经营许可证审批", "decision on a culture licence";
        /// Life of a culture licence.
        CultureValidity = "网络文化经营许可证有效期", "life of a culture licence";
        /// Renewal of a culture licence: the last working days before its end.
        CultureRenewal = "网络文化经营许可证续延期间", "time for the renewal of a culture licence";
        /// A change of name servers takes effect.
        DnsChange = "更换 DNS 服务器生效", "a change of name servers takes effect";
    }
}

/// A length of time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Amount {
    /// Minutes.
    Minutes(u32),
    /// Hours.
    Hours(u32),
    /// Calendar days (自然日): whole Beijing days.
    Days(u32),
    /// Working days (工作日): whole Beijing days.
    WorkingDays(u32),
    /// Working days before the start.
    WorkingDaysBefore(u32),
    /// Calendar months, clamped.
    Months(u32),
    /// The first noon that is at least so many hours away.
    NoonAfterHours(u32),
}

/// What a timer is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sense {
    /// Nothing may happen before its beginning; it has no end.
    Wait,
    /// It must happen before it ends.
    Limit,
    /// It usually happens between its beginning and its end.
    Usual,
}

/// One row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row {
    /// Which timer.
    pub timer: Timer,
    /// What it is for.
    pub sense: Sense,
    /// From its start to its beginning.
    pub from: Amount,
    /// From its start to its end. Ignored for a wait.
    pub until: Amount,
    /// Where the documents say it.
    pub cite: &'static [Cite],
}

/// A timer that was started.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Span {
    /// Which timer.
    pub timer: Timer,
    /// What it is for.
    pub sense: Sense,
    /// The first instant in it.
    pub from: DateTime<FixedOffset>,
    /// The last instant in it; none for a wait.
    pub until: Option<DateTime<FixedOffset>>,
    /// Whether its last instant belongs to it. It always does; said for those who read the numbers alone.
    pub end_included: bool,
    /// Whether Monday to Friday was assumed in a year whose holidays are not known.
    pub assumed: bool,
}

said! {
    /// Where an instant lies in a timer.
    pub enum Phase {
        /// Before its beginning.
        Early = "未到时间", "too early";
        /// In it, both ends included.
        Within = "在期间内", "within";
        /// After its end.
        Over = "已过期限", "over";
    }
}

impl Span {
    /// Where an instant lies.
    #[must_use]
    pub fn phase(&self, now: DateTime<FixedOffset>) -> Phase {
        if now < self.from {
            Phase::Early
        } else if self.until.is_some_and(|until| now > until) {
            Phase::Over
        } else {
            Phase::Within
        }
    }
}

const fn limits(timer: Timer, until: Amount, cite: &'static [Cite]) -> Row {
    Row { timer, sense: Sense::Limit, from: Amount::Minutes(0), until, cite }
}

const fn waits(timer: Timer, from: Amount, cite: &'static [Cite]) -> Row {
    Row { timer, sense: Sense::Wait, from, until: from, cite }
}

const fn takes(timer: Timer, from: Amount, until: Amount, cite: &'static [Cite]) -> Row {
    Row { timer, sense: Sense::Usual, from, until, cite }
}

const PREPARE: &[Cite] = &[cite(&source::PC_FIRST, "备案准备")];
const REALNAME: &[Cite] = &[cite(&source::LIMITS, "域名实名认证")];
const IDLE: &[Cite] = &[cite(&source::LIMITS, "订单有效期")];
const SMS: &[Cite] = &[cite(&source::SMS_CHECK, "相关说明"), cite(&source::SMS_CHECK, "验证步骤")];
const PROCESS: &[Cite] = &[cite(&source::PROCESS, "备案流程")];

/// All timers, in the order of [`Timer`].
pub static ROWS: &[Row] = &[
    waits(Timer::AccountRealname, Amount::Hours(24), &[cite(&source::LIMITS, "账户实名认证")]),
    waits(Timer::DomainHere, Amount::Days(3), REALNAME),
    waits(Timer::DomainElsewhere, Amount::WorkingDays(3), REALNAME),
    takes(Timer::DomainReview, Amount::WorkingDays(1), Amount::WorkingDays(7), REALNAME),
    limits(
        Timer::ComNetRealname,
        Amount::Days(5),
        &[cite(&faq::AFTERWARDS, "域名实名"), cite(&source::FAQ_ACCESS, "网站解析失败")],
    ),
    takes(Timer::ServerSync, Amount::Minutes(30), Amount::Minutes(60), &[cite(&source::FAQ_CHECK, "暂无可用资源")]),
    waits(Timer::ServerTerm, Amount::Months(3), PREPARE),
    waits(Timer::ServerRemaining, Amount::Months(1), PREPARE),
    waits(Timer::CloudRunRemaining, Amount::Months(3), &[cite(&source::OLD_CONSOLE, "备案准备")]),
    takes(Timer::InitialReview, Amount::WorkingDays(1), Amount::WorkingDays(2), PROCESS),
    takes(Timer::SecondCall, Amount::Hours(1), Amount::Hours(1), &[cite(&source::PC_FIRST, "步骤4 提交备案")]),
    takes(Timer::Reminders, Amount::Days(0), Amount::Days(15), &[cite(&source::LIMITS, "订单驳回")]),
    limits(Timer::Rework, Amount::Days(45), &[cite(&source::FAQ_REJECTED, "驳回后的处理期限")]),
    limits(Timer::IdleToDraft, Amount::Days(45), IDLE),
    limits(Timer::DraftUntouched, Amount::Days(30), &[cite(&source::LIMITS, "草稿有效期")]),
    limits(Timer::AccessKept, Amount::Days(45), &[cite(&source::FAQ_ACCESS, "接入备案初审通过后")]),
    takes(
        Timer::AccessReachable,
        Amount::Minutes(10),
        Amount::Minutes(30),
        &[cite(&source::FAQ_ACCESS, "接入备案初审通过后")],
    ),
    takes(Timer::SmsArrival, Amount::Minutes(10), Amount::Minutes(120), SMS),
    limits(Timer::SmsValidity, Amount::Hours(24), SMS),
    takes(
        Timer::SmsNoonResend,
        Amount::NoonAfterHours(12),
        Amount::NoonAfterHours(12),
        &[cite(&source::SMS_CHECK, "验证类型")],
    ),
    limits(Timer::AuthorityReview, Amount::WorkingDays(20), PROCESS),
    limits(Timer::AuthorityReviewZhejiang, Amount::WorkingDays(30), &[cite(&faq::REVIEW, "管局审核时长")]),
    limits(Timer::ReReview, Amount::WorkingDays(1), &[cite(&source::FAQ_REJECTED, "管局驳回")]),
    takes(Timer::Cancellation, Amount::WorkingDays(3), Amount::WorkingDays(20), &[cite(&faq::CANCEL, "注销时长")]),
    takes(Timer::StatusSync, Amount::Hours(0), Amount::Hours(6), &[cite(&faq::NOTICE, "工信部备案通知说明")]),
    takes(Timer::SiteUsable, Amount::Minutes(30), Amount::Minutes(30), &[cite(&source::FAQ_ACCESS, "备案成功当日")]),
    limits(
        Timer::PoliceApplication,
        Amount::Days(30),
        &[cite(&source::DISPLAY, "获取并添加公安备案号"), cite(&source::SCENARIOS, "公安备案")],
    ),
    limits(Timer::PoliceDisplay, Amount::Days(30), &[cite(&source::DISPLAY, "获取并添加公安备案号")]),
    limits(Timer::CultureDecision, Amount::WorkingDays(20), &[cite(&faq::CULTURE, "审批时限")]),
    limits(Timer::CultureValidity, Amount::Months(36), &[cite(&faq::CULTURE, "使用年限")]),
    Row {
        timer: Timer::CultureRenewal,
        sense: Sense::Limit,
        from: Amount::WorkingDaysBefore(60),
        until: Amount::Days(0),
        cite: &[cite(&faq::CULTURE, "使用年限")],
    },
    takes(Timer::DnsChange, Amount::Hours(0), Amount::Hours(48), &[cite(&source::FAQ_ACCESS, "DNS 服务器")]),
];

/// Days after a refusal on which reminders are sent.
pub const REMINDER_DAYS: [u32; 4] = [0, 5, 10, 15];

impl Timer {
    /// Its row in the table.
    #[must_use]
    pub fn row(self) -> &'static Row {
        static FIRST: Row = waits(Timer::AccountRealname, Amount::Hours(24), &[]);
        // A test holds that each has one.
        ROWS.iter().find(|row| row.timer == self).unwrap_or(&FIRST)
    }

    /// The timer, started at an instant.
    #[must_use]
    pub fn start(self, start: DateTime<FixedOffset>, calendar: &Calendar) -> Span {
        let row = self.row();
        let (from, guess) = reach(start, row.from, calendar, false);
        let end = reach(start, row.until, calendar, true);
        let limited = row.sense != Sense::Wait;
        Span {
            timer: self,
            sense: row.sense,
            from,
            until: limited.then_some(end.0),
            end_included: limited,
            assumed: guess || limited && end.1,
        }
    }
}

/// The instant at the end of an amount: for days the first one of the day, or the last second.
fn reach(
    start: DateTime<FixedOffset>,
    amount: Amount,
    calendar: &Calendar,
    last: bool,
) -> (DateTime<FixedOffset>, bool) {
    let later = |delta: TimeDelta| start.checked_add_signed(delta).unwrap_or(start);
    let today = Moment::Instant(start).beijing_day();
    let whole = |day: NaiveDate| {
        if last { last_second(day) } else { Moment::Day(day).earliest() }
    };
    match amount {
        Amount::Minutes(n) => (later(TimeDelta::minutes(n.into())), false),
        Amount::Hours(n) => (later(TimeDelta::hours(n.into())), false),
        Amount::Days(n) => (whole(today.checked_add_days(Days::new(n.into())).unwrap_or(NaiveDate::MAX)), false),
        Amount::WorkingDays(n) => {
            let reckoned = calendar.add_working_days(today, n);
            (whole(reckoned.date), reckoned.assumed)
        }
        Amount::WorkingDaysBefore(n) => {
            let (day, assumed) = working_days_before(today, n, calendar);
            (whole(day), assumed)
        }
        Amount::Months(n) => (whole(add_months_clamped(today, i32::try_from(n).unwrap_or(i32::MAX))), false),
        Amount::NoonAfterHours(n) => {
            let ripe = later(TimeDelta::hours(n.into()));
            let day = Moment::Instant(ripe).beijing_day();
            let noon = |day| Moment::Day(day).earliest().checked_add_signed(TimeDelta::hours(12)).unwrap_or(ripe);
            let today = noon(day);
            (if today >= ripe { today } else { day.succ_opt().map_or(today, noon) }, false)
        }
    }
}

/// The last second of a Beijing day.
pub(super) fn last_second(day: NaiveDate) -> DateTime<FixedOffset> {
    let end = Moment::Day(day).earliest().checked_add_signed(TimeDelta::seconds(86_399));
    end.unwrap_or_else(|| Moment::Day(day).latest())
}

/// The `n`th working day before a day, which is not counted itself.
fn working_days_before(day: NaiveDate, n: u32, calendar: &Calendar) -> (NaiveDate, bool) {
    use chrono::Datelike;
    let (mut day, mut left, mut assumed) = (day, n, false);
    while left > 0 {
        let Some(before) = day.pred_opt() else { break };
        day = before;
        assumed |= !calendar.knows(day.year());
        left -= u32::from(calendar.is_working_day(day));
    }
    (day, assumed)
}

#[cfg(test)]
mod tests {
    use super::super::ask::check_said;
    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn texts() {
        check_said!(Timer, Phase);
    }

    #[test]
    fn every_timer_has_its_row_in_order() {
        assert_eq!(ROWS.iter().map(|row| row.timer).collect::<Vec<_>>(), Timer::ALL);
        assert!(ROWS.iter().all(|row| !row.cite.is_empty()));
    }

    /// Every timer, started on Friday 2025-09-26 at 10:00: before it lie the make-up Sunday of the 28th and eight days of
    /// holidays from October 1.
    #[test]
    fn every_timer_at_its_boundary_second() {
        let rows = [
            (Timer::AccountRealname, "2025-09-27T10:00:00", ""),
            (Timer::DomainHere, "2025-09-29T00:00:00", ""),
            (Timer::DomainElsewhere, "2025-09-30T00:00:00", ""),
            (Timer::DomainReview, "2025-09-28T00:00:00", "2025-10-13T23:59:59"),
            (Timer::ComNetRealname, "2025-09-26T10:00:00", "2025-10-01T23:59:59"),
            (Timer::ServerSync, "2025-09-26T10:30:00", "2025-09-26T11:00:00"),
            (Timer::ServerTerm, "2025-12-26T00:00:00", ""),
            (Timer::ServerRemaining, "2025-10-26T00:00:00", ""),
            (Timer::CloudRunRemaining, "2025-12-26T00:00:00", ""),
            (Timer::InitialReview, "2025-09-28T00:00:00", "2025-09-29T23:59:59"),
            (Timer::SecondCall, "2025-09-26T11:00:00", "2025-09-26T11:00:00"),
            (Timer::Reminders, "2025-09-26T00:00:00", "2025-10-11T23:59:59"),
            (Timer::Rework, "2025-09-26T10:00:00", "2025-11-10T23:59:59"),
            (Timer::IdleToDraft, "2025-09-26T10:00:00", "2025-11-10T23:59:59"),
            (Timer::DraftUntouched, "2025-09-26T10:00:00", "2025-10-26T23:59:59"),
            (Timer::AccessKept, "2025-09-26T10:00:00", "2025-11-10T23:59:59"),
            (Timer::AccessReachable, "2025-09-26T10:10:00", "2025-09-26T10:30:00"),
            (Timer::SmsArrival, "2025-09-26T10:10:00", "2025-09-26T12:00:00"),
            (Timer::SmsValidity, "2025-09-26T10:00:00", "2025-09-27T10:00:00"),
            (Timer::SmsNoonResend, "2025-09-27T12:00:00", "2025-09-27T12:00:00"),
            (Timer::AuthorityReview, "2025-09-26T10:00:00", "2025-10-30T23:59:59"),
            (Timer::AuthorityReviewZhejiang, "2025-09-26T10:00:00", "2025-11-13T23:59:59"),
            (Timer::ReReview, "2025-09-26T10:00:00", "2025-09-28T23:59:59"),
            (Timer::Cancellation, "2025-09-30T00:00:00", "2025-10-30T23:59:59"),
            (Timer::StatusSync, "2025-09-26T10:00:00", "2025-09-26T16:00:00"),
            (Timer::SiteUsable, "2025-09-26T10:30:00", "2025-09-26T10:30:00"),
            (Timer::PoliceApplication, "2025-09-26T10:00:00", "2025-10-26T23:59:59"),
            (Timer::PoliceDisplay, "2025-09-26T10:00:00", "2025-10-26T23:59:59"),
            (Timer::CultureDecision, "2025-09-26T10:00:00", "2025-10-30T23:59:59"),
            (Timer::CultureValidity, "2025-09-26T10:00:00", "2028-09-26T23:59:59"),
            (Timer::CultureRenewal, "2025-07-04T00:00:00", "2025-09-26T23:59:59"),
            (Timer::DnsChange, "2025-09-26T10:00:00", "2025-09-28T10:00:00"),
        ];
        assert_eq!(rows.map(|row| row.0).as_slice(), Timer::ALL);
        let second = TimeDelta::seconds(1);
        for (timer, from, until) in rows {
            let span = timer.start(at("2025-09-26T10:00:00+08:00"), &Calendar::official());
            assert_eq!(span.from, at(&format!("{from}+08:00")), "{timer:?}");
            assert_eq!(span.phase(span.from), Phase::Within, "{timer:?}");
            assert_eq!(span.phase(span.from - second), Phase::Early, "{timer:?}");
            assert!(!span.assumed, "{timer:?}");
            if until.is_empty() {
                assert_eq!((span.until, span.end_included), (None, false), "{timer:?}");
                continue;
            }
            let end = at(&format!("{until}+08:00"));
            assert_eq!((span.until, span.end_included), (Some(end), true), "{timer:?}");
            assert_eq!(span.phase(end), Phase::Within, "{timer:?}");
            assert_eq!(span.phase(end + second), Phase::Over, "{timer:?}");
        }
    }

    #[test]
    fn noon_comes_twelve_hours_later_or_a_day_later() {
        let noon = |start| Timer::SmsNoonResend.start(at(start), &Calendar::official()).from;
        assert_eq!(noon("2025-09-26T00:00:00+08:00"), at("2025-09-26T12:00:00+08:00"));
        assert_eq!(noon("2025-09-26T00:00:01+08:00"), at("2025-09-27T12:00:00+08:00"));
        assert_eq!(noon("2025-09-26T23:00:00+08:00"), at("2025-09-27T12:00:00+08:00"));
        // In UTC it is still the day before.
        assert_eq!(noon("2025-09-25T16:00:00Z"), at("2025-09-26T12:00:00+08:00"));
    }

    #[test]
    fn beyond_the_known_holidays_it_says_so() {
        let span = Timer::AuthorityReview.start(at("2027-03-01T10:00:00+08:00"), &Calendar::official());
        assert!(span.assumed);
        assert_eq!(span.until, Some(at("2027-03-29T23:59:59+08:00")));
    }

    #[test]
    fn total_at_the_ends() {
        for start in [DateTime::<chrono::Utc>::MIN_UTC, DateTime::<chrono::Utc>::MAX_UTC] {
            for timer in Timer::ALL {
                let _ = timer.start(start.fixed_offset(), &Calendar::official());
            }
        }
    }
}
