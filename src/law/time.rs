//! How long things take or last: from when, until when, and whether the end belongs to it (期限).
//!
//! A figure that is the provider's own comes from its profile.

use super::resource::CLOUD_RUN_MONTHS;
use super::show::POLICE_DAYS;
use super::sms::HOURS as SMS_HOURS;
use crate::calendar::{Calendar, add_months_clamped};
use crate::model::ResourceKind;
use crate::provider::{Figure, Profile, Provider, Scope, Term};
use crate::source::{self, Cite, cite};
use crate::value::{Moment, Province};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A timer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Timer {
    /// Age of the real-name verification of an individual's account (个人账号实名满 24 小时).
    AccountRealname,
    /// Age of the real-name verification of a domain registered at the provider.
    DomainHere,
    /// Age of the real-name verification of a domain registered elsewhere.
    DomainElsewhere,
    /// Review of a domain's real-name data.
    DomainReview,
    /// Real-name verification of a .com or .net domain after its registration.
    ComNetRealname,
    /// Until a server that was just bought can be used for filing.
    ServerSync,
    /// How long a server must have been bought for.
    ServerTerm,
    /// How long a server must still run.
    ServerRemaining,
    /// How long a cloud hosting package must still run.
    CloudRunRemaining,
    /// The provider's review.
    InitialReview,
    /// The reviewer's second telephone call.
    SecondCall,
    /// Reminders after a refusal.
    Reminders,
    /// Rework of a refused order.
    Rework,
    /// An order left alone in the flow becomes a draft.
    IdleToDraft,
    /// A draft left alone must be given up.
    DraftUntouched,
    /// Access that the provider's review opened is kept.
    AccessKept,
    /// Until a site opens after the provider's review of an access order.
    AccessReachable,
    /// Until the short message arrives.
    SmsArrival,
    /// Life of the code in the short message.
    SmsValidity,
    /// The ministry's own resend at noon.
    SmsNoonResend,
    /// The administration's review.
    AuthorityReview,
    /// The administration's review in Zhejiang, by the FAQ of 2018.
    AuthorityReviewZhejiang,
    /// The provider's new review after a refusal by the administration.
    ReReview,
    /// Cancellation of a subject or a service.
    Cancellation,
    /// Until the provider shows the result.
    StatusSync,
    /// Until the site can be used after the notice of success.
    SiteUsable,
    /// Application for the public-security filing.
    PoliceApplication,
    /// Display of the public-security number.
    PoliceDisplay,
    /// Decision on a culture licence.
    CultureDecision,
    /// Life of a culture licence.
    CultureValidity,
    /// Renewal of a culture licence: the last working days before its end.
    CultureRenewal,
    /// A change of name servers takes effect.
    DnsChange,
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
    /// The provider states none: nothing is waited for, and nothing ends.
    Unstated,
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

/// One row of the table: how long a timer takes or lasts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// What it is for.
    pub sense: Sense,
    /// From its start to its beginning.
    pub from: Amount,
    /// From its start to its end. Ignored for a wait.
    pub until: Amount,
    /// Where the documents say it.
    pub cite: Cow<'static, [Cite]>,
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

/// Where an instant lies in a timer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Phase {
    /// Before its beginning.
    Early,
    /// In it, both ends included.
    Within,
    /// After its end.
    Over,
}

impl Span {
    /// Where an instant lies.
    #[must_use]
    pub(crate) fn phase(&self, now: DateTime<FixedOffset>) -> Phase {
        if now < self.from {
            Phase::Early
        } else if self.until.is_some_and(|until| now > until) {
            Phase::Over
        } else {
            Phase::Within
        }
    }
}

const fn limits(until: Amount, cite: &'static [Cite]) -> Row {
    Row { sense: Sense::Limit, from: Amount::Minutes(0), until, cite: Cow::Borrowed(cite) }
}

const fn waits(from: Amount, cite: &'static [Cite]) -> Row {
    Row { sense: Sense::Wait, from, until: from, cite: Cow::Borrowed(cite) }
}

const fn takes(from: Amount, until: Amount, cite: &'static [Cite]) -> Row {
    Row { sense: Sense::Usual, from, until, cite: Cow::Borrowed(cite) }
}

const PREPARE: &[Cite] = &[cite(&source::PC_FIRST, "备案准备")];
const REALNAME: &[Cite] = &[cite(&source::LIMITS, "域名实名认证")];
const IDLE: &[Cite] = &[cite(&source::LIMITS, "订单有效期")];
const SMS: &[Cite] = &[cite(&source::SMS_CHECK, "相关说明"), cite(&source::SMS_CHECK, "验证步骤")];
const PROCESS: &[Cite] = &[cite(&source::PROCESS, "备案流程")];

/// Working days that the provider's review takes at most where it does not say so (初审).
const INITIAL_REVIEW_WORKING_DAYS: u32 = 2;
/// Working days that the administration's review takes at most (管局审核).
pub const AUTHORITY_REVIEW_WORKING_DAYS: u32 = 20;
/// The servers that terms of resources are asked for.
const SERVERS: Scope = Scope::ALL.resources(&[ResourceKind::Cvm]);

/// Working days that both reviews take at most.
pub(crate) fn review_working_days(profile: &Profile) -> u32 {
    let initial = profile.figure(Term::ReviewProvider, Scope::ALL).unwrap_or(INITIAL_REVIEW_WORKING_DAYS);
    initial.saturating_add(AUTHORITY_REVIEW_WORKING_DAYS)
}

/// Where it is said how long a licence of culture runs.
const CULTURE: &[Cite] = &[cite(&source::FAQ_CULTURE, "使用年限")];

/// No holidays make the working days of both reviews last for so many months.
pub const REVIEW_MONTHS: u32 = 3;

/// Days after a refusal on which reminders are sent.
pub(crate) const REMINDER_DAYS: [u32; 4] = [0, 5, 10, 15];

/// The administration whose review takes longer, by the FAQ of 2018.
const LONGER_REVIEW: Province = Province::Zhejiang;

impl Timer {
    /// The timers of an administration's review: the nation's, and its own where a document has one.
    #[must_use]
    pub(crate) fn of_review(province: Province) -> &'static [Self] {
        if province == LONGER_REVIEW {
            &[Self::AuthorityReview, Self::AuthorityReviewZhejiang]
        } else {
            &[Self::AuthorityReview]
        }
    }

    /// What the provider states of it.
    const fn term(self) -> Option<(Term, Scope)> {
        Some(match self {
            Self::AccountRealname => (Term::AccountHours, Scope::INDIVIDUALS),
            Self::DomainHere => (Term::DomainWait, Scope::HERE),
            Self::DomainElsewhere => (Term::DomainWait, Scope::ELSEWHERE),
            Self::ServerSync => (Term::ResourceListed, SERVERS),
            Self::ServerTerm => (Term::ResourceBought, SERVERS),
            Self::ServerRemaining => (Term::ResourceLeft, SERVERS),
            Self::InitialReview => (Term::ReviewProvider, Scope::ALL),
            Self::Rework | Self::IdleToDraft | Self::AccessKept => (Term::OrderStepDays, Scope::ALL),
            Self::DraftUntouched => (Term::OrderDraftDays, Scope::ALL),
            _ => return None,
        })
    }

    /// How long it takes or lasts, with the provider's own figures and citations from its profile.
    #[must_use]
    pub fn row(self, provider: &Provider) -> Row {
        let profile = provider.profile();
        let found = self.term().and_then(|(term, scope)| profile.find(term, scope));
        let row = self.row_of(found.map(|found| &found.stated.value));
        match found {
            Some(found) if !found.stated.cite.is_empty() => Row { cite: found.stated.cite.clone(), ..row },
            _ => row,
        }
    }

    // Long, as it is the table.
    fn row_of(self, stated: Option<&Figure>) -> Row {
        let number = stated.map(|figure| u32::try_from(figure.number()).unwrap_or(u32::MAX));
        let stated_as = |amount: fn(u32) -> Amount| number.map_or(Amount::Unstated, amount);
        let wait = match stated {
            Some(Figure::Days(days, true)) => Amount::WorkingDays(*days),
            _ => stated_as(Amount::Days),
        };
        match self {
            Self::AccountRealname => {
                waits(stated_as(Amount::Hours), const { &[cite(&source::LIMITS, "账户实名认证")] })
            }
            Self::DomainHere => waits(wait, REALNAME),
            Self::DomainElsewhere => waits(wait, REALNAME),
            Self::DomainReview => takes(Amount::WorkingDays(1), Amount::WorkingDays(7), REALNAME),
            Self::ComNetRealname => limits(
                Amount::Days(5),
                const { &[cite(&source::FAQ_AFTERWARDS, "域名实名"), cite(&source::FAQ_ACCESS, "网站解析失败")] },
            ),
            Self::ServerSync => takes(
                if number.is_some() { Amount::Minutes(30) } else { Amount::Minutes(0) },
                number.map_or(Amount::Minutes(0), Amount::Minutes),
                const { &[cite(&source::FAQ_CHECK, "暂无可用资源")] },
            ),
            Self::ServerTerm => waits(stated_as(Amount::Months), PREPARE),
            Self::ServerRemaining => waits(stated_as(Amount::Months), PREPARE),
            Self::CloudRunRemaining => {
                waits(Amount::Months(CLOUD_RUN_MONTHS), const { &[cite(&source::OLD_CONSOLE, "备案准备")] })
            }
            Self::InitialReview => {
                let (from, to) = match stated {
                    Some(Figure::Range(from, to)) => (*from, *to),
                    _ => (1, INITIAL_REVIEW_WORKING_DAYS.into()),
                };
                let days = |days| Amount::WorkingDays(u32::try_from(days).unwrap_or(u32::MAX));
                takes(days(from), days(to), PROCESS)
            }
            Self::SecondCall => {
                takes(Amount::Hours(1), Amount::Hours(1), const { &[cite(&source::PC_FIRST, "步骤4 提交备案")] })
            }
            Self::Reminders => takes(Amount::Days(0), Amount::Days(15), const { &[cite(&source::LIMITS, "订单驳回")] }),
            Self::Rework => {
                limits(stated_as(Amount::Days), const { &[cite(&source::FAQ_REJECTED, "驳回后的处理期限")] })
            }
            Self::IdleToDraft => limits(stated_as(Amount::Days), IDLE),
            Self::DraftUntouched => limits(stated_as(Amount::Days), const { &[cite(&source::LIMITS, "草稿有效期")] }),
            Self::AccessKept => {
                limits(stated_as(Amount::Days), const { &[cite(&source::FAQ_ACCESS, "接入备案初审通过后")] })
            }
            Self::AccessReachable => takes(
                Amount::Minutes(10),
                Amount::Minutes(30),
                const { &[cite(&source::FAQ_ACCESS, "接入备案初审通过后")] },
            ),
            Self::SmsArrival => takes(Amount::Minutes(10), Amount::Minutes(120), SMS),
            Self::SmsValidity => limits(Amount::Hours(SMS_HOURS), SMS),
            Self::SmsNoonResend => takes(
                Amount::NoonAfterHours(12),
                Amount::NoonAfterHours(12),
                const { &[cite(&source::SMS_CHECK, "验证类型")] },
            ),
            Self::AuthorityReview => limits(Amount::WorkingDays(AUTHORITY_REVIEW_WORKING_DAYS), PROCESS),
            Self::AuthorityReviewZhejiang => {
                limits(Amount::WorkingDays(30), const { &[cite(&source::FAQ_REVIEW, "管局审核时长")] })
            }
            Self::ReReview => limits(Amount::WorkingDays(1), const { &[cite(&source::FAQ_REJECTED, "管局驳回")] }),
            Self::Cancellation => takes(
                Amount::WorkingDays(3),
                Amount::WorkingDays(20),
                const { &[cite(&source::FAQ_CANCEL, "注销时长")] },
            ),
            Self::StatusSync => {
                takes(Amount::Hours(0), Amount::Hours(6), const { &[cite(&source::NOTICE, "工信部备案通知说明")] })
            }
            Self::SiteUsable => {
                takes(Amount::Minutes(30), Amount::Minutes(30), const { &[cite(&source::FAQ_ACCESS, "备案成功当日")] })
            }
            Self::PoliceApplication => limits(
                Amount::Days(POLICE_DAYS),
                const {
                    &[cite(&source::DISPLAY, "获取并添加公安备案号"), cite(&source::SCENARIOS, "公安备案")]
                },
            ),
            Self::PoliceDisplay => {
                limits(Amount::Days(POLICE_DAYS), const { &[cite(&source::DISPLAY, "获取并添加公安备案号")] })
            }
            Self::CultureDecision => {
                limits(Amount::WorkingDays(20), const { &[cite(&source::FAQ_CULTURE, "审批时限")] })
            }
            Self::CultureValidity => limits(Amount::Months(36), const { &[cite(&source::FAQ_CULTURE, "使用年限")] }),
            Self::CultureRenewal => Row {
                sense: Sense::Limit,
                from: Amount::WorkingDaysBefore(60),
                until: Amount::Days(0),
                cite: Cow::Borrowed(CULTURE),
            },
            Self::DnsChange => {
                takes(Amount::Hours(0), Amount::Hours(48), const { &[cite(&source::FAQ_ACCESS, "DNS 服务器")] })
            }
        }
    }

    /// The timer, started at an instant.
    #[must_use]
    pub(crate) fn start(self, start: DateTime<FixedOffset>, provider: &Provider, calendar: &Calendar) -> Span {
        let row = self.row(provider);
        let (from, guess) = reach(start, row.from, calendar, false);
        let end = reach(start, row.until, calendar, true);
        let limited = row.sense != Sense::Wait;
        Span {
            timer: self,
            sense: row.sense,
            from,
            until: (limited && row.until != Amount::Unstated).then_some(end.0),
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
        Amount::Unstated => (start, false),
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
fn last_second(day: NaiveDate) -> DateTime<FixedOffset> {
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
