//! Who may be responsible (DF-38): again, and for a unit of a province.

use super::super::Decision;
use super::super::ask::{Finite, finite, question, said, settle};
use crate::law::Force;
use crate::law::province::{Age, Eligible, Entry, Person, Whose, demands};
use crate::model::{OrderKind, SubjectNature};
use crate::source::{self, Cite, cite};
use crate::value::Province;

said! {
    /// What a person is already responsible for.
    pub enum Already {
        /// Nothing.
        Nothing = "没有其他备案", "nothing";
        /// A filing of his own.
        OwnFiling = "本人的个人备案", "a filing of one's own";
        /// Another site of the same subject.
        SameSubject = "同一主体的其他网站", "another site of the same subject";
        /// A site of another company.
        OtherCompany = "另一家公司的网站", "a site of another company";
    }
}

said! {
    /// What a person is to be responsible for.
    pub enum For {
        /// The subject.
        Subject = "主体", "the subject";
        /// A service.
        Service = "服务", "a service";
    }
}

finite! {
    /// DF-38: may a person be responsible again.
    pub struct ReuseQuestion, ReuseGiven {
        /// What the person is already responsible for.
        already: Already,
        /// What the person is to be responsible for.
        role: For,
        /// Whether it is the person of the subject now on record.
        same_as_recorded: bool,
    }
}

said! {
    /// Whether a person may be responsible again.
    pub enum Reuse {
        /// Yes.
        Yes = "可以", "yes";
        /// Not for several companies at once.
        NotSeveralCompanies = "同一人不能同时担任多家公司的网站负责人", "no: nobody is responsible for sites of several companies at once";
        /// The subject has one person.
        OneSubjectPerson = "同一主体的主体负责人须一致，更换请先办理变更备案", "no: the subject has one person; change the record first";
    }
}

/// DF-38: may a person be responsible again.
pub fn person_reuse(ask: &ReuseQuestion) -> Decision<Reuse> {
    let answer = ask.settle(|full| match (full.already, full.role) {
        (Already::OtherCompany, For::Service) => Reuse::NotSeveralCompanies,
        (Already::SameSubject, For::Subject) if !full.same_as_recorded => Reuse::OneSubjectPerson,
        _ => Reuse::Yes,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::FAQ_SERVICE_PERSON, "网站负责人"),
                cite(&source::FAQ_SUBJECT_PERSON, "个人与企业备案的负责人"),
                cite(&source::FAQ_OTHER, "网站负责人"),
            ]
        },
    )
}

finite! {
    /// Who may be the subject's person, by the page of the province.
    pub struct RepresentativeQuestion, RepresentativeGiven {
        /// The province of the filing.
        province: Province,
        /// The kind of order.
        kind: OrderKind,
        /// Nature of the subject.
        nature: SubjectNature,
        /// Whether the person is the legal representative.
        is_legal_rep: bool,
        /// Whether a letter of the legal representative is at hand.
        letter: bool,
    }
}

said! {
    /// Whether somebody may be the subject's person.
    pub enum Representative {
        /// Yes.
        Yes = "可以", "yes";
        /// An individual is the own person.
        Oneself = "个人备案的负责人须为本人", "an individual is the own responsible person";
        /// Nobody but the legal representative.
        LegalRepresentativeOnly = "不可以，该省要求主体负责人须为法定代表人", "no: the province takes the legal representative alone";
        /// Better the legal representative.
        BetterLegalRepresentative = "可以，但该省建议由法定代表人担任", "yes, but the province recommends the legal representative";
        /// With a letter.
        WithLetter = "可以，须提供法定代表人的授权书", "yes, with a letter of the legal representative";
        /// A shareholder or a senior manager, with proof.
        ShareholderOrExecutive = "须为股东或高管，并提供证明和单位委托书", "only a shareholder or a senior manager, with a proof and the unit's entrustment";
        /// The page does not say.
        PageSilent = "该省页面未作规定，建议由法定代表人担任", "the page of the province does not say: better the legal representative";
    }
}

/// Who may be the subject's person, by the page of the province. A foreign legal representative has rules of its own.
pub fn representative(ask: &RepresentativeQuestion) -> Decision<Representative> {
    let answer = ask.settle(|full| {
        if full.nature.is_individual() {
            return Representative::Oneself;
        }
        if full.is_legal_rep || OrderKind::CANCEL.contains(&full.kind) {
            return Representative::Yes;
        }
        let mut entries = demands(full.province, false).persons.iter();
        let spoken = entries.find_map(|entry| match entry.what {
            Person::Subject(who) if entry.orders.has(full.kind) && entry.natures.has(full.nature) => {
                Some((who, entry.force))
            }
            _ => None,
        });
        match spoken {
            None => Representative::PageSilent,
            Some((Eligible::LegalRep, Force::Must)) => Representative::LegalRepresentativeOnly,
            Some((Eligible::LegalRep, _)) => Representative::BetterLegalRepresentative,
            Some((Eligible::WithLetter, _)) if !full.letter => Representative::WithLetter,
            Some((Eligible::WithLetter | Eligible::Anybody, _)) => Representative::Yes,
            Some((Eligible::ShareholderOrExecutive, _)) => Representative::ShareholderOrExecutive,
        }
    });
    Decision::new(
        answer,
        const { &[cite(&source::PROVINCES, "各省份页面"), cite(&source::FAQ_SUBJECT_PERSON, "主体负责人")] },
    )
}

question! {
    /// Whether somebody is old enough to be responsible, by the page of the province.
    pub struct AgeQuestion {
        /// Age in whole years on the day of the order.
        age: u32,
        /// The province of the filing.
        province: Province,
        /// Whether the subject is an individual.
        individual: bool,
        /// What the person is to be responsible for.
        role: For,
        /// Whether the person is a student.
        student: bool,
        /// Whether the person is a woman.
        woman: bool,
        /// Whether the person is the unit's legal representative.
        is_legal_rep: bool,
    }
}

said! {
    /// Whether somebody is old enough.
    pub enum OldEnough {
        /// Yes.
        Yes = "年龄符合", "yes";
        /// Too young.
        TooYoung = "未达到该省要求的年龄", "no: the province wants an older person";
        /// With papers.
        WithPapers = "可以，须提供该省要求的证明（如就业、就学或监护人材料）", "yes, with the papers that the page asks of the young: of employment, studies or a guardian";
        /// Better with papers.
        BetterWithPapers = "可以，建议提供该省页面所列的证明", "yes, better with the papers that the page names";
        /// Past retirement.
        PastRetirement = "已过该省接受的退休年龄，建议更换", "no: past the age of retirement that the page names";
        /// A representative past retirement.
        RepresentativePastRetirement = "已过该省所列退休年龄；页面针对员工，法定代表人建议先咨询", "past the age of retirement that the page names; it speaks of staff, so ask first for a representative";
    }
}

/// Whether somebody is old enough to be responsible, by the page of the province.
pub fn old_enough(ask: &AgeQuestion) -> Decision<OldEnough> {
    const CITE: &[Cite] =
        &[cite(&source::PROVINCES, "各省份页面"), cite(&source::FAQ_WHETHER, "主体负责人未满十八周岁能否办理备案")];
    let Some(age) = ask.age else {
        return Decision::missing(vec!["age"], CITE);
    };
    let of_two = |known: bool| if known { 1 } else { <bool as Finite>::COUNT };
    let names = ["province", "individual", "role", "student", "woman", "is_legal_rep"];
    let counts = [
        if ask.province.is_some() { 1 } else { <Province as Finite>::COUNT },
        of_two(ask.individual.is_some()),
        of_two(ask.role.is_some()),
        of_two(ask.student.is_some()),
        of_two(ask.woman.is_some()),
        of_two(ask.is_legal_rep.is_some()),
    ];
    let two = |known: Option<bool>, digit| known.unwrap_or_else(|| <bool as Finite>::nth(digit));
    let answer = settle(&names, &counts, |digits| {
        let &[province, individual, role, student, woman, rep] = digits else {
            return OldEnough::Yes;
        };
        let province = ask.province.unwrap_or_else(|| <Province as Finite>::nth(province));
        let individual = two(ask.individual, individual);
        let role = ask.role.unwrap_or_else(|| <For as Finite>::nth(role));
        let rep = two(ask.is_legal_rep, rep) && !individual;
        let who = Aged { role, student: two(ask.student, student), woman: two(ask.woman, woman), rep };
        by_age(demands(province, individual).ages, age, who)
    });
    Decision::new(answer, CITE)
}

/// Who is asked about.
#[derive(Clone, Copy)]
struct Aged {
    role: For,
    student: bool,
    woman: bool,
    rep: bool,
}

fn by_age(ages: &'static [Entry<Age>], age: u32, who: Aged) -> OldEnough {
    let speaks = |of: Whose| match of {
        Whose::Any => true,
        Whose::Subject => who.role == For::Subject,
        Whose::Service => who.role == For::Service,
    };
    let entries = || ages.iter().filter(|entry| entry.orders.has(OrderKind::FirstFiling));
    let too_young = entries().any(|entry| match entry.what {
        Age::Refused { of, below } => speaks(of) && age < below,
        Age::Student { below } => who.student && age < below,
        _ => false,
    });
    if too_young {
        return OldEnough::TooYoung;
    }
    for entry in entries() {
        match entry.what {
            Age::Proof { of, below, .. } if speaks(of) && age < below => {
                return if entry.force == Force::Must { OldEnough::WithPapers } else { OldEnough::BetterWithPapers };
            }
            Age::Retired { men, women } if who.role == For::Service && age > if who.woman { women } else { men } => {
                return if who.rep { OldEnough::RepresentativePastRetirement } else { OldEnough::PastRetirement };
            }
            _ => {}
        }
    }
    OldEnough::Yes
}
