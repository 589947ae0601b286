//! What must be shown after the approval, and by when (DF-31, DF-32).

use super::super::ask::{absent, bars, finite, listed, now, question};
use super::super::timer::{Phase, Span, Timer};
use super::super::{Decision, Tell};
use crate::law::show::{self, MINISTRY};
use crate::model::ServiceKind;
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::{Moment, Province};
use serde::Serialize;

bars! {
    /// What must be shown.
    pub enum Display {
        /// The service's record number at the bottom of each page.
        ServiceNumber = "网站底部：服务备案号，链接到 {MINISTRY}", "bottom of the site: the record number of the service, linked to {MINISTRY}";
        /// Either number, in Guangdong.
        SubjectOrServiceNumber = "网站底部：主体或服务备案号，链接到 {MINISTRY}", "bottom of the site: the record number of the subject or of the service, linked to {MINISTRY}";
        /// The same on the bare domain and on www.
        BothHosts = "主域名和 www 主机都要能打开并显示", "the bare domain and its www host both open and show it";
        /// The app's number.
        AppNumber = "APP 的设置或介绍等显著位置：备案号，链接到 {MINISTRY}", "a prominent place in the app, as settings or about: the record number, linked to {MINISTRY}";
        /// The public-security number.
        PoliceNumber { days: u32 } = "公安备案号、图标和链接：公安备案通过后 {days} 天内", "the public-security number with icon and link, within {days} days of its approval";
        /// The copyright line.
        Copyright = "版权所有一行，与单位名称一致", "a copyright line with the unit's name";
        /// The number of the culture licence.
        CultureLicence = "主页显著位置：网络文化经营许可证编号", "a prominent place of the home page: the number of the culture licence";
    }
}

finite! {
    /// DF-31: what must be shown after approval.
    pub struct DisplayQuestion, DisplayGiven {
        /// The province of the filing.
        province: Province,
        /// Website or app.
        kind: ServiceKind,
        /// Whether the subject is an individual.
        individual: bool,
        /// Whether there is a culture licence.
        culture_licence: bool,
    }
}

/// What must be shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Displays {
    /// Item by item.
    pub items: Vec<Display>,
}

impl Tell for Displays {
    fn tell(&self, lang: Lang) -> String {
        match (self.items.is_empty(), lang) {
            (false, _) => listed(lang, self.items.iter().map(|item| item.tell(lang))),
            (true, Lang::Zh) => "文档未对此类服务提出悬挂要求".to_owned(),
            (true, Lang::En) => "the documents ask nothing of such a service".to_owned(),
        }
    }
}

/// DF-31: what must be shown after approval.
pub fn display(ask: &DisplayQuestion) -> Decision<Displays> {
    let answer = ask.settle(|full| {
        let mut items = Vec::new();
        match full.kind {
            ServiceKind::Website => {
                items.push(if show::may_show_subject_number(full.province) {
                    Display::SubjectOrServiceNumber
                } else {
                    Display::ServiceNumber
                });
                items.push(Display::BothHosts);
            }
            ServiceKind::App => items.push(Display::AppNumber),
            ServiceKind::MiniProgram | ServiceKind::QuickApp => return Displays { items },
        }
        items.push(Display::PoliceNumber { days: show::POLICE_DAYS });
        if full.kind == ServiceKind::Website && !full.individual && show::owes_copyright(full.province) {
            items.push(Display::Copyright);
        }
        if full.culture_licence {
            items.push(Display::CultureLicence);
        }
        Displays { items }
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::DISPLAY, "网站添加备案号"),
                cite(&source::DISPLAY, "APP添加备案号"),
                cite(&source::DISPLAY, "获取并添加公安备案号"),
                cite(&source::DISPLAY, "网站添加版权所有"),
                cite(&source::FAQ_CULTURE, "申请到之后"),
            ]
        },
    )
}

question! {
    /// DF-32: the duties towards the public security.
    pub struct PoliceQuestion {
        /// When the site was opened.
        opened_at: Moment,
        /// Whether it was applied for.
        applied: bool,
        /// When it was approved.
        approved_at: Moment,
        /// Whether the number is shown.
        displayed: bool,
        /// The instant of the question, where it is not the validator's.
        now: Moment,
    }
}

/// The duty that runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "duty", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Police {
    /// To apply.
    Apply {
        /// Thirty days from the opening.
        within: Span,
        /// Whether they are over.
        phase: Phase,
    },
    /// To wait for the approval.
    AwaitApproval,
    /// To show number, code and icon.
    Display {
        /// Thirty days from the approval.
        within: Span,
        /// Whether they are over.
        phase: Phase,
    },
    /// None is left.
    Done,
}

impl Tell for Police {
    fn tell(&self, lang: Lang) -> String {
        let (span, phase, what) = match self {
            Self::AwaitApproval if lang == Lang::Zh => return "已申请，等待公安备案通过".to_owned(),
            Self::AwaitApproval => return "applied for; wait for the approval".to_owned(),
            Self::Done if lang == Lang::Zh => return "公安备案的义务均已完成".to_owned(),
            Self::Done => return "every duty is done".to_owned(),
            Self::Apply { within, phase } => (
                within,
                phase,
                (
                    "由网站所有者到全国互联网安全管理平台申请公安备案",
                    "the owner applies on the public security's national platform",
                ),
            ),
            Self::Display { within, phase } => (
                within,
                phase,
                ("在页面底部放置公安备案号、代码和图标", "number, code and icon go to the bottom of the page"),
            ),
        };
        match (*phase == Phase::Over, lang) {
            (false, Lang::Zh) => format!("{}；{}", what.0, span.tell(lang)),
            (false, Lang::En) => format!("{}; {}", what.1, span.tell(lang)),
            (true, Lang::Zh) => format!("{}；{}，已逾期，可能被警告或停机整顿六个月以内", what.0, span.tell(lang)),
            (true, Lang::En) => format!(
                "{}; {}: overdue, with a warning or up to six months of suspension to be expected",
                what.1,
                span.tell(lang)
            ),
        }
    }
}

/// DF-32: the duties towards the public security, and until when.
pub fn police(by: &Validator, ask: &PoliceQuestion) -> Decision<Police> {
    const CITE: &[Cite] = &[
        cite(&source::DISPLAY, "获取并添加公安备案号"),
        cite(&source::SCENARIOS, "公安备案"),
        cite(&source::FAQ_POLICE, "公安备案"),
    ];
    let now = now(by, ask.now);
    if ask.displayed == Some(true) {
        return Decision::decided(Police::Done, CITE);
    }
    if let Some(approved) = ask.approved_at {
        let Some(false) = ask.displayed else {
            return Decision::missing(vec!["displayed"], CITE);
        };
        let within = Timer::PoliceDisplay.started(by, approved.latest());
        let phase = within.phase(now.earliest());
        return Decision::decided(Police::Display { within, phase }, CITE);
    }
    match (ask.applied, ask.opened_at) {
        (Some(true), _) => Decision::decided(Police::AwaitApproval, CITE),
        (Some(false), Some(opened)) => {
            let within = Timer::PoliceApplication.started(by, opened.latest());
            let phase = within.phase(now.earliest());
            Decision::decided(Police::Apply { within, phase }, CITE)
        }
        (applied, opened) => {
            Decision::missing(absent([("opened_at", opened.is_some()), ("applied", applied.is_some())]), CITE)
        }
    }
}
