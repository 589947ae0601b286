//! Where individuals and foreign companies file (DF-40, DF-43).

use super::super::ask::{finite, said};
use super::super::{Decision, Tell};
use crate::law::province::{Elsewhere, Place, demands};
use crate::rule::Lang;
use crate::source::{self, cite};
use crate::value::Province;
use serde::Serialize;

finite! {
    /// DF-40: where may an individual file.
    pub struct IndividualQuestion, IndividualGiven {
        /// The province of the identity card.
        id_province: Province,
        /// The province where the person lives.
        residence: Province,
        /// Whether the administration there lets people from elsewhere file; only asked where its page does not say.
        residence_allows: bool,
        /// Whether the papers, or the local number, that it wants are at hand.
        papers_at_hand: bool,
    }
}

/// Where an individual may file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "may_file", rename_all = "snake_case")]
#[non_exhaustive]
pub enum IndividualPlaces {
    /// In the province of the identity card only.
    IdProvince {
        /// That province.
        id_province: Province,
    },
    /// In either province.
    Either {
        /// The province of the identity card.
        id_province: Province,
        /// The province of residence.
        residence: Province,
    },
}

impl Tell for IndividualPlaces {
    fn tell(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::IdProvince { id_province }, Lang::Zh) => format!("只能在身份证所在地（{id_province}）备案"),
            (Self::IdProvince { id_province }, Lang::En) => {
                format!("in the province of the identity card only ({})", id_province.word())
            }
            (Self::Either { id_province, residence }, Lang::Zh) => {
                format!("可在身份证所在地（{id_province}）或居住地（{residence}）备案")
            }
            (Self::Either { id_province, residence }, Lang::En) => format!(
                "in the province of the identity card ({}) or of residence ({})",
                id_province.word(),
                residence.word()
            ),
        }
    }
}

/// DF-40: where may an individual file.
pub fn where_individual_files(ask: &IndividualQuestion) -> Decision<IndividualPlaces> {
    let answer = ask.settle(|full| {
        let (id_province, residence) = (full.id_province, full.residence);
        let spoken = demands(residence, true).places.iter().find_map(|entry| match entry.what {
            Place::CardElsewhere(elsewhere) => Some(elsewhere),
            _ => None,
        });
        // Where a page is silent, the caller knows whether the administration allows it.
        let allowed = match spoken {
            Some(Elsewhere::Refused) => false,
            Some(_) => full.papers_at_hand,
            None => full.residence_allows && full.papers_at_hand,
        };
        if residence != id_province && allowed {
            IndividualPlaces::Either { id_province, residence }
        } else {
            IndividualPlaces::IdProvince { id_province }
        }
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::LIMITS, "备案地域"),
                cite(&source::PROVINCES, "各省份页面"),
                cite(&source::FAQ_HOW, "异地个人备案"),
                cite(&source::FAQ_CHECK, "地域怎么选择"),
            ]
        },
    )
}

finite! {
    /// DF-43: how a foreign company gets a site.
    pub struct ForeignQuestion, ForeignGiven {
        /// Whether the company is foreign.
        foreign: bool,
        /// Whether it has a branch in the mainland with a certificate that the state recognises.
        mainland_branch: bool,
    }
}

said! {
    /// How a foreign company gets a site.
    pub enum Foreign {
        /// It is not foreign.
        NotForeign = "不是境外企业，按一般流程备案", "it is not foreign and files like everybody";
        /// It files as its branch.
        AsBranch = "以境内分支机构的证件备案", "it files as its mainland branch";
        /// It founds a branch or uses a server in Hong Kong.
        BranchOrHongKong = "境外企业不能直接备案：在大陆设立持证分支机构，或使用无需备案的香港服务器", "it cannot file itself: found a branch in the mainland, or use a server in Hong Kong, which needs no filing";
    }
}

/// DF-43: how a foreign company gets a site.
pub fn foreign_company(ask: &ForeignQuestion) -> Decision<Foreign> {
    let answer = ask.settle(|full| match (full.foreign, full.mainland_branch) {
        (false, _) => Foreign::NotForeign,
        (true, true) => Foreign::AsBranch,
        (true, false) => Foreign::BranchOrHongKong,
    });
    Decision::new(answer, const { &[cite(&source::FAQ_HOW, "境外企业如何备案")] })
}
