//! Timers: how long each takes or lasts, and what it is called.

use super::ask::speaks;
use crate::validator::Validator;
use chrono::{DateTime, FixedOffset};

pub use crate::law::time::{Amount, Phase, Row, Sense, Span, Timer};

speaks! {
    Timer {
        AccountRealname = "个人账号实名认证后的等待", "wait after the real-name verification of an individual's account";
        DomainHere = "本平台注册域名实名后的等待（自然日）", "wait after the verification of a domain registered here (calendar days)";
        DomainElsewhere = "他处注册域名实名后的等待（工作日）", "wait after the verification of a domain registered elsewhere (working days)";
        DomainReview = "域名实名审核", "review of a domain's real-name data";
        ComNetRealname = ".com/.net 域名注册后的实名期限", "time for the verification of a .com or .net domain";
        ServerSync = "新购服务器的同步", "synchronisation of a server just bought";
        ServerTerm = "服务器购买时长", "term that a server must be bought for";
        ServerRemaining = "服务器剩余有效期", "time that a server must still run";
        CloudRunRemaining = "云托管资源包剩余有效期", "time that a cloud hosting package must still run";
        InitialReview = "接入商初审", "the provider's review";
        SecondCall = "审核人员第二次来电", "the reviewer's second telephone call";
        Reminders = "驳回后的提醒", "reminders after a refusal";
        Rework = "驳回后的处理期限", "time for the rework of a refused order";
        IdleToDraft = "流程中订单无操作转为草稿", "idle time after which an order becomes a draft";
        DraftUntouched = "草稿有效期", "life of an untouched draft";
        AccessKept = "接入初审通过后的访问保留", "access kept after the provider's review of an access order";
        AccessReachable = "接入初审通过后的放行", "opening of the site after the provider's review of an access order";
        SmsArrival = "核验短信到达", "arrival of the short message";
        SmsValidity = "短信验证码有效期", "life of the code in the short message";
        SmsNoonResend = "工信部中午自动重发", "the ministry's own resend at noon";
        AuthorityReview = "管局审核", "the administration's review";
        AuthorityReviewZhejiang = "浙江管局审核（2018 年）", "the review of Zhejiang's administration (2018)";
        ReReview = "管局驳回后的复核", "the provider's new review after a refusal by the administration";
        Cancellation = "注销", "cancellation";
        StatusSync = "审核结果同步", "synchronisation of the result";
        SiteUsable = "备案成功后的放行", "opening of the site after the notice of success";
        PoliceApplication = "公安备案申请期限", "time for the application for public-security filing";
        PoliceDisplay = "公安备案号悬挂期限", "time for the display of the public-security number";
        CultureDecision = "网络文化经营许可证审批", "decision on a culture licence";
        CultureValidity = "网络文化经营许可证有效期", "life of a culture licence";
        CultureRenewal = "网络文化经营许可证续延期间", "time for the renewal of a culture licence";
        DnsChange = "更换 DNS 服务器生效", "a change of name servers takes effect";
    }
}

impl Timer {
    /// The timer, started at an instant, by the validator's provider and calendar.
    pub(super) fn started(self, by: &Validator, at: DateTime<FixedOffset>) -> Span {
        self.start(at, by.of_provider(), &by.calendar)
    }
}

speaks! {
    Phase {
        Early = "未到时间", "too early";
        Within = "在期间内", "within";
        Over = "已过期限", "over";
    }
}

#[cfg(test)]
mod tests {
    use super::super::Said as _;
    use super::super::ask::{by, check_said};
    use super::*;
    use chrono::TimeDelta;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn texts() {
        check_said!(Timer, Phase);
    }

    #[test]
    fn every_timer_has_its_row_in_order() {
        assert!(Timer::ALL.iter().all(|timer| !timer.row(by().of_provider()).cite.is_empty()));
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
            let span = timer.started(&by(), at("2025-09-26T10:00:00+08:00"));
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
        let noon = |start| Timer::SmsNoonResend.started(&by(), at(start)).from;
        assert_eq!(noon("2025-09-26T00:00:00+08:00"), at("2025-09-26T12:00:00+08:00"));
        assert_eq!(noon("2025-09-26T00:00:01+08:00"), at("2025-09-27T12:00:00+08:00"));
        assert_eq!(noon("2025-09-26T23:00:00+08:00"), at("2025-09-27T12:00:00+08:00"));
        // In UTC it is still the day before.
        assert_eq!(noon("2025-09-25T16:00:00Z"), at("2025-09-26T12:00:00+08:00"));
    }

    #[test]
    fn beyond_the_known_holidays_it_says_so() {
        let span = Timer::AuthorityReview.started(&by(), at("2027-03-01T10:00:00+08:00"));
        assert!(span.assumed);
        assert_eq!(span.until, Some(at("2027-03-29T23:59:59+08:00")));
    }

    #[test]
    fn total_at_the_ends() {
        for start in [DateTime::<chrono::Utc>::MIN_UTC, DateTime::<chrono::Utc>::MAX_UTC] {
            for timer in Timer::ALL {
                let _ = timer.started(&by(), start.fixed_offset());
            }
        }
    }
}
