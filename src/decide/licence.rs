//! Licences and approvals: which one a site needs, from whom, and how long it holds.

use super::ask::{finite, now, question, said};
use super::timer::{Phase, Span, Timer};
use super::{Decision, Tell};
use crate::model::PreApproval;
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::Moment;
use serde::Serialize;

finite! {
    /// DF-14: who gives the approval that the content needs.
    pub struct ApprovalQuestion, ApprovalGiven {
        /// The field.
        field: PreApproval,
    }
}

said! {
    /// Who gives an approval before the filing.
    pub enum Office {
        /// None is needed.
        NotNeeded = "不涉及前置审批，选“以上都不涉及”", "no approval is needed: choose none of these";
        /// The news office.
        News = "各省新闻办公室", "the province's news office";
        /// The press and publication bureau.
        Publishing = "各省新闻出版局", "the province's press and publication bureau";
        /// The drug administration.
        Drugs = "各省食品药品监督管理局", "the province's food and drug administration";
        /// The department of culture.
        Culture = "各省文化厅", "the province's department of culture";
        /// The broadcasting bureau.
        Broadcasting = "各省广播电影电视局", "the province's radio, film and television bureau";
        /// The communications administration, for an enterprise only.
        Communications = "由企业向省通信管理局申请，部分省市已停止办理", "the province's communications administration, at an enterprise's request; some have stopped giving it";
        /// An approval is needed; the documents do not name the office.
        NotNamed = "须前置审批，文档未写明办理部门，请咨询当地主管部门", "an approval is needed, but the documents do not name the office: ask the local authority";
    }
}

/// DF-14: who gives the approval that the content needs. The names of the offices are those of 2018.
pub fn pre_approval(ask: &ApprovalQuestion) -> Decision<Office> {
    let answer = ask.settle(|full| match full.field {
        PreApproval::None => Office::NotNeeded,
        PreApproval::News => Office::News,
        PreApproval::Publishing => Office::Publishing,
        PreApproval::DrugsDevices => Office::Drugs,
        PreApproval::Culture | PreApproval::OnlineGame => Office::Culture,
        PreApproval::Broadcasting => Office::Broadcasting,
        PreApproval::Forum => Office::Communications,
        _ => Office::NotNamed,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::LIMITS, "前置审批"),
                cite(&source::FAQ_APPROVAL, "前置审批"),
                cite(&source::FAQ_HOW, "论坛如何备案"),
            ]
        },
    )
}

said! {
    /// Content that can need the culture licence (网络文化经营许可证).
    pub enum CultureContent {
        /// Music and entertainment.
        Music = "音乐娱乐", "music and entertainment";
        /// Games, and their currency.
        Games = "游戏运营或虚拟货币", "running games, or their currency";
        /// Works of art.
        Art = "艺术品", "works of art";
        /// Plays and performances.
        Performances = "演出剧（节）目、表演", "plays and performances";
        /// Animation and comics.
        Animation = "动漫", "animation and comics";
        /// Culture products inside internet cafés.
        InternetCafes = "网吧内网络文化产品", "culture products inside internet cafés";
        /// Exhibitions and competitions.
        Exhibitions = "展览、比赛", "exhibitions and competitions";
        /// The official site of a game company, or a forum about games, without paid service.
        GameInformation = "游戏公司官网或交流论坛，不提供有偿服务", "a game company's site or a forum about games, without paid service";
        /// None of them.
        None = "均不涉及", "none of these";
    }
}

finite! {
    /// DF-15: is the culture licence needed.
    pub struct CultureQuestion, CultureGiven {
        /// What the site offers.
        content: CultureContent,
        /// Whether it earns: by charging, by advertisements, by sponsors, by trade.
        for_profit: bool,
        /// Whether the subject is an individual.
        individual: bool,
        /// Whether it has a licence.
        licensed: bool,
        /// Whether that licence is still valid.
        valid: bool,
    }
}

said! {
    /// Whether the culture licence is needed.
    pub enum Culture {
        /// No.
        NotNeeded = "不需要网络文化经营许可证", "no";
        /// Yes, and it is there.
        Held = "需要，已持有有效许可证：备案时选“文化”前置审批并上传彩色扫描件，主页标明编号", "yes, and it is held: file with pre-approval culture and a colour scan, and show its number on the home page";
        /// Yes, and it is not there.
        Needed = "需要，须先取得，否则属非法经营，订单也可能被退回", "yes, and first: without it the business is illegal and the order may be returned";
        /// It has expired, which counts as none.
        Expired = "许可证已过期，视同没有，须先续办", "it has expired and counts as none: renew it first";
        /// An individual cannot get it.
        NotForIndividuals = "需要，但个人不能申请，须先注册企业", "yes, but an individual cannot get one: found an enterprise first";
    }
}

/// DF-15: is the culture licence needed.
pub fn culture_licence(ask: &CultureQuestion) -> Decision<Culture> {
    let answer = ask.settle(|full| match (full.content, full.for_profit) {
        (CultureContent::None | CultureContent::GameInformation, _) | (_, false) => Culture::NotNeeded,
        _ if full.individual => Culture::NotForIndividuals,
        _ if full.licensed && full.valid => Culture::Held,
        _ if full.licensed => Culture::Expired,
        _ => Culture::Needed,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::FAQ_CULTURE, "哪些内容需要办理"),
                cite(&source::FAQ_CULTURE, "只要涉及游戏就必须办理吗"),
                cite(&source::FAQ_CULTURE, "个人能否申请"),
            ]
        },
    )
}

question! {
    /// How long a culture licence holds, and when to renew it.
    pub struct CultureDatesQuestion {
        /// The day on which it begins.
        valid_from: Moment,
        /// The instant of the question, where it is not the validator's.
        now: Moment,
    }
}

said! {
    /// How a culture licence stands.
    pub enum CultureStand {
        /// Valid.
        Valid = "有效", "valid";
        /// Valid, and to be renewed now.
        Renew = "有效，已进入续延期间，请办理续延", "valid, and now is the time to renew it";
        /// Expired, which counts as none.
        Expired = "已过期，视同没有", "expired, which counts as none";
    }
}

/// How long a culture licence holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct CultureDates {
    /// How it stands.
    pub stand: CultureStand,
    /// Its life.
    pub validity: Span,
    /// The last sixty working days of it.
    pub renewal: Span,
}

impl Tell for CultureDates {
    fn tell(&self, lang: Lang) -> String {
        let (stand, validity, renewal) = (self.stand.tell(lang), self.validity.tell(lang), self.renewal.tell(lang));
        match lang {
            Lang::Zh => format!("{stand}；{validity}；{renewal}"),
            Lang::En => format!("{stand}; {validity}; {renewal}"),
        }
    }
}

/// How long a culture licence holds, and when to renew it: within the last sixty working days.
pub fn culture_dates(by: &Validator, ask: &CultureDatesQuestion) -> Decision<CultureDates> {
    const CITE: &[Cite] = &[cite(&source::FAQ_CULTURE, "使用年限"), cite(&source::FAQ_CULTURE, "过了有效期")];
    let Some(from) = ask.valid_from else {
        return Decision::missing(vec!["valid_from"], CITE);
    };
    let validity = Timer::CultureValidity.started(by, from.earliest());
    let renewal = Timer::CultureRenewal.started(by, validity.until.unwrap_or(validity.from));
    let stand = match renewal.phase(now(by, ask.now).earliest()) {
        Phase::Early => CultureStand::Valid,
        Phase::Within => CultureStand::Renew,
        Phase::Over => CultureStand::Expired,
    };
    Decision::decided(CultureDates { stand, validity, renewal }, CITE)
}

finite! {
    /// DF-44: how a commercial service gets its licence.
    pub struct CommercialQuestion, CommercialGiven {
        /// Whether the service is commercial.
        commercial: bool,
        /// Whether the server is in the mainland.
        mainland: bool,
        /// Whether the service is filed already.
        filed: bool,
        /// Whether the registered capital is a million yuan or more.
        million: bool,
        /// Whether the place is Beijing, Tianjin, Shanghai, Guangzhou or Shenzhen.
        helped_city: bool,
    }
}

said! {
    /// How a commercial service gets its licence.
    pub enum Commercial {
        /// It is not commercial.
        NotCommercial = "非经营性服务只需备案", "it is not commercial: filing is enough";
        /// Overseas.
        NotOutside = "境外服务器上的经营性网站无需 ICP 许可证", "a commercial site on a server overseas needs no licence";
        /// Filing comes first.
        FileFirst = "须先完成 ICP 备案，再申请经营许可证", "the filing comes first, then the licence";
        /// The capital is small.
        CapitalTooSmall = "注册资金通常须 100 万元以上，以当地管局为准，请先咨询", "a registered capital of a million yuan is usual: ask the local administration first";
        /// Apply; the provider helps here.
        ApplyWithHelp = "向省通信管理局申请，接入商在该城市可提供协助和资质证明", "apply to the province's administration; the provider helps in this city and gives proof of its qualification";
        /// Apply.
        Apply = "向省通信管理局申请，接入商的资质证明凭域名和账号向客服索取", "apply to the province's administration; proof of the provider's qualification is given for domain and account";
    }
}

/// DF-44: how a commercial service gets its licence.
pub fn commercial(ask: &CommercialQuestion) -> Decision<Commercial> {
    let answer = ask.settle(|full| match full {
        CommercialGiven { commercial: false, .. } => Commercial::NotCommercial,
        CommercialGiven { mainland: false, .. } => Commercial::NotOutside,
        CommercialGiven { filed: false, .. } => Commercial::FileFirst,
        CommercialGiven { million: false, .. } => Commercial::CapitalTooSmall,
        CommercialGiven { helped_city: true, .. } => Commercial::ApplyWithHelp,
        _ => Commercial::Apply,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::DISPLAY, "经营性备案"),
                cite(&source::OVERVIEW, "什么是备案"),
                cite(&source::FAQ_COMMERCIAL, "经营性备案"),
            ]
        },
    )
}

#[cfg(test)]
mod tests {
    use super::super::Said as _;
    use super::super::ask::{by, check_said, check_text};
    use super::*;
    use crate::model::Vocabulary as _;

    #[test]
    fn texts() {
        check_said!(Office, CultureContent, Culture, CultureStand, Commercial);
    }

    #[test]
    fn offices() {
        let rows = [
            (PreApproval::News, Office::News),
            (PreApproval::Publishing, Office::Publishing),
            (PreApproval::Education, Office::NotNamed),
            (PreApproval::Medical, Office::NotNamed),
            (PreApproval::DrugsDevices, Office::Drugs),
            (PreApproval::Forum, Office::Communications),
            (PreApproval::Culture, Office::Culture),
            (PreApproval::Broadcasting, Office::Broadcasting),
            (PreApproval::OnlineGame, Office::Culture),
            (PreApproval::RideHailing, Office::NotNamed),
            (PreApproval::Finance, Office::NotNamed),
            (PreApproval::Tutoring, Office::NotNamed),
            (PreApproval::None, Office::NotNeeded),
        ];
        assert_eq!(rows.map(|row| row.0).as_slice(), PreApproval::ALL);
        for (field, office) in rows {
            assert_eq!(pre_approval(&ApprovalQuestion { field: Some(field) }).outcome(), Some(&office));
        }
        assert_eq!(pre_approval(&ApprovalQuestion::default()).needs(), ["field"]);
    }

    #[test]
    fn culture() {
        let ask = |content, for_profit, individual, licensed, valid| {
            culture_licence(&CultureQuestion { content: Some(content), for_profit, individual, licensed, valid })
        };
        let (yes, no) = (Some(true), Some(false));
        for content in CultureContent::ALL {
            let free = matches!(content, CultureContent::None | CultureContent::GameInformation);
            let expected = |outcome| Some(if free { Culture::NotNeeded } else { outcome });
            assert_eq!(ask(*content, yes, no, no, None).outcome().copied(), expected(Culture::Needed));
            assert_eq!(ask(*content, yes, no, yes, yes).outcome().copied(), expected(Culture::Held));
            assert_eq!(ask(*content, yes, no, yes, no).outcome().copied(), expected(Culture::Expired));
            assert_eq!(ask(*content, yes, yes, None, None).outcome().copied(), expected(Culture::NotForIndividuals));
            assert_eq!(ask(*content, no, None, None, None).outcome(), Some(&Culture::NotNeeded));
        }
        // The FAQ's own case: not everything about games.
        assert_eq!(ask(CultureContent::GameInformation, None, None, None, None).outcome(), Some(&Culture::NotNeeded));
        assert_eq!(ask(CultureContent::Games, None, no, no, no).needs(), ["for_profit"]);
        assert_eq!(ask(CultureContent::Games, yes, None, no, no).needs(), ["individual"]);
        assert_eq!(ask(CultureContent::Games, yes, no, None, yes).needs(), ["licensed"]);
        assert_eq!(ask(CultureContent::Games, yes, no, yes, None).needs(), ["valid"]);
    }

    #[test]
    fn renewal_is_within_the_last_sixty_working_days() {
        let stand = |now: &str| {
            let ask = CultureDatesQuestion {
                valid_from: Some("2022-09-26".parse().unwrap()),
                now: Some(now.parse().unwrap()),
            };
            let decision = culture_dates(&by(), &ask);
            check_text(&decision.explain(Lang::Zh), &decision.explain(Lang::En));
            decision.outcome().unwrap().stand
        };
        assert_eq!(stand("2025-07-03T23:59:59+08:00"), CultureStand::Valid);
        assert_eq!(stand("2025-07-04T00:00:00+08:00"), CultureStand::Renew);
        assert_eq!(stand("2025-09-26T23:59:59+08:00"), CultureStand::Renew);
        assert_eq!(stand("2025-09-27T00:00:00+08:00"), CultureStand::Expired);
        assert_eq!(culture_dates(&by(), &CultureDatesQuestion::default()).needs(), ["valid_from"]);
    }

    #[test]
    fn commercial_services() {
        let all = CommercialQuestion {
            commercial: Some(true),
            mainland: Some(true),
            filed: Some(true),
            million: Some(true),
            helped_city: Some(true),
        };
        assert_eq!(commercial(&all).outcome(), Some(&Commercial::ApplyWithHelp));
        type Set = fn(&mut CommercialQuestion, Option<bool>);
        let rows: [(&str, Set, Commercial); 5] = [
            ("helped_city", |a, v| a.helped_city = v, Commercial::Apply),
            ("million", |a, v| a.million = v, Commercial::CapitalTooSmall),
            ("filed", |a, v| a.filed = v, Commercial::FileFirst),
            ("mainland", |a, v| a.mainland = v, Commercial::NotOutside),
            ("commercial", |a, v| a.commercial = v, Commercial::NotCommercial),
        ];
        let mut worse = all.clone();
        for (name, set, outcome) in rows {
            let mut ask = all.clone();
            set(&mut ask, None);
            assert_eq!(commercial(&ask).needs(), [name]);
            set(&mut worse, Some(false));
            assert_eq!(commercial(&worse).outcome(), Some(&outcome));
        }
    }
}
