//! Provinces: what the page of an administration demands of such an order (各省管局要求).

use super::ask::{absent, listed, question};
use super::{Decision, Tell};
use crate::law::province::{self, Demanded, Detail, Page};
use crate::model::record::Vocabulary as _;
use crate::model::{AttachmentKind, OrderKind, SubjectNature};
use crate::rule::{Lang, say};
use crate::source::{self, Cite, cite};
use crate::value::{Bilingual, Province};
use serde::Serialize;

question! {
    /// What the page of an administration demands of such an order.
    pub struct DemandsQuestion {
        /// The province of the filing.
        province: Province,
        /// The kind of order.
        kind: OrderKind,
        /// Nature of the subject.
        nature: SubjectNature,
    }
}

/// What the page demands of such an order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[non_exhaustive]
pub struct PageDemands {
    /// Demand by demand, family by family. Where the page says nothing, none.
    pub demands: Vec<Demanded>,
}

impl Tell for PageDemands {
    fn tell(&self, lang: Lang) -> String {
        const NOTHING: Bilingual = Bilingual::new("该省页面没有要求", "the page of the province demands nothing");
        if self.demands.is_empty() {
            return NOTHING.of(lang).to_owned();
        }
        listed(lang, self.demands.iter().map(|demand| demand.tell(lang)))
    }
}

impl Tell for Demanded {
    fn tell(&self, lang: Lang) -> String {
        let figures = self.detail.figures.iter().flatten().map(u32::to_string);
        let named: Vec<String> = figures.chain(self.detail.words.iter().map(|word| (*word).to_owned())).collect();
        let what = self.what.of(lang);
        match (named.is_empty(), lang) {
            (true, _) => what.to_owned(),
            (false, Lang::Zh) => format!("{what}（{}）", named.join("、")),
            (false, Lang::En) => format!("{what} ({})", named.join(", ")),
        }
    }
}

/// What the page of an administration demands of such an order, with its figures, words and papers.
///
/// ```
/// use beian::decide::province::{DemandsQuestion, demands};
/// use beian::model::{OrderKind, SubjectNature};
/// use beian::value::Province;
///
/// let decision = demands(&DemandsQuestion {
///     province: Some(Province::Shanghai),
///     kind: Some(OrderKind::FirstFiling),
///     nature: Some(SubjectNature::Enterprise),
/// });
/// let asked = &decision.outcome().unwrap().demands;
/// let domain = asked.iter().find(|one| one.what.en == "validity that the domain has left").unwrap();
/// assert_eq!(domain.detail.figures[0], Some(3));
/// ```
pub fn demands(ask: &DemandsQuestion) -> Decision<PageDemands> {
    const CITE: &[Cite] = &[cite(&source::PROVINCES, "各省份页面")];
    let (Some(province), Some(kind), Some(nature)) = (ask.province, ask.kind, ask.nature) else {
        let needs = absent([
            ("province", ask.province.is_some()),
            ("kind", ask.kind.is_some()),
            ("nature", ask.nature.is_some()),
        ]);
        return Decision::missing(needs, CITE);
    };
    let mut demands = Vec::new();
    province::demands(province, nature.is_individual()).visit_of(kind, nature, &mut |demand| demands.push(demand));
    Decision::decided(PageDemands { demands }, CITE)
}

impl Page {
    /// What the page asks of units and of individuals, for people: one demand a line, with its force, figures, words, papers and
    /// case, the texts that say so and the rules that read it.
    #[must_use]
    pub fn to_text(&'static self, lang: Lang) -> String {
        let mut out = String::new();
        for (demands, scope) in [(&self.unit, say("单位", "units")), (&self.individual, say("个人", "individuals"))]
        {
            out.extend(["\n", scope.of(lang), "\n"]);
            demands.visit(&mut |demand| out.push_str(&demand.to_text(lang)));
        }
        out
    }
}

impl Demanded {
    fn to_text(self, lang: Lang) -> String {
        let Detail { figures, papers, words, when, .. } = self.detail;
        let figures: Vec<String> = figures.iter().flatten().map(u32::to_string).collect();
        let set = |set: &&[AttachmentKind]| set.iter().map(|kind| kind.noun().of(lang)).collect::<Vec<_>>().join(" + ");
        let papers: Vec<String> = papers.iter().map(set).collect();
        let mut line = format!("  [{}] {}", self.force.noun().of(lang), self.what.of(lang));
        for named in [figures.join(" / "), words.join("、"), papers.join(say(" 或 ", " or ").of(lang))] {
            if !named.is_empty() {
                line.extend([say("：", ": ").of(lang), &named]);
            }
        }
        if let Some(case) = when.noun() {
            line.extend([say("（", " (").of(lang), case.of(lang), say("）", ")").of(lang)]);
        }
        let cites: Vec<&str> = self.cite.iter().map(|cite| &*cite.source.id).collect();
        format!("{line}  {} {}\n", cites.join(", "), self.rules.join(" "))
    }
}
