//! How a record is changed, and what to see to before a service is added (DF-26, DF-37, DF-39).

use super::super::ask::{finite, question, said};
use super::super::gate::Conditions;
use super::super::{Advice, Decision};
use crate::law::province::{SubjectChange, subject_change};
use crate::source::{self, cite};
use crate::value::Province;

finite! {
    /// DF-26: can a record be changed so.
    pub struct ChangeQuestion, ChangeGiven {
        /// Whether the recorded subject is an individual.
        old_individual: bool,
        /// Whether the new subject is an individual.
        new_individual: bool,
        /// Whether the province changes.
        province_changes: bool,
        /// Whether another subject takes the place of the recorded one.
        subject_replaced: bool,
        /// Whether the same person stands behind both: as legal representative, or as the individual.
        same_person_behind: bool,
        /// The province of the record.
        province: Province,
    }
}

said! {
    /// Whether a record can be changed so.
    pub enum Change {
        /// Yes.
        Yes = "可以，办理变更备案", "yes, by a change filing";
        /// Not between individual and unit.
        NotBetweenNatures = "个人与单位之间不能变更，须先注销再以新主体备案，或另用域名", "not between individual and unit: cancel and file anew, or use another domain";
        /// Whether an individual's record becomes a unit's is for the province.
        AskProvince = "个人变更为单位须依所在省管局要求，请先咨询管局", "whether an individual's record becomes a unit's is for the province: ask its administration first";
        /// Most provinces do not replace the subject.
        RarelyReplaced = "多数省份不支持更换备案主体，请先咨询管局，否则注销后重新备案", "most provinces do not replace the subject: ask first, else cancel and file anew";
        /// Across provinces: refused in 2018, a kind of its own in 2025.
        AskAcrossProvinces = "2018 年不允许跨省变更，2025 年的核验说明已有“变更省份”一类，请先向接入商确认", "across provinces it was refused in 2018; the page of 2025 knows the case: ask the provider first";
    }
}

/// DF-26: can a record be changed so. The pages of the provinces decide where they speak.
pub fn change_possible(ask: &ChangeQuestion) -> Decision<Change> {
    let answer = ask.settle(|full| {
        let page = subject_change(full.province, full.old_individual).map(|(_, change)| change);
        let yes_if = |lets: bool, else_: Change| if lets { Change::Yes } else { else_ };
        match (full.old_individual, full.new_individual) {
            (true, false) => match page {
                None => Change::AskProvince,
                Some(SubjectChange::ToOwnEnterprise) => yes_if(full.same_person_behind, Change::NotBetweenNatures),
                Some(SubjectChange::Free | SubjectChange::ToEnterpriseWithCertificate) => Change::Yes,
                Some(_) => Change::NotBetweenNatures,
            },
            (false, true) => match page {
                Some(SubjectChange::BusinessToOwner) => yes_if(full.same_person_behind, Change::NotBetweenNatures),
                Some(SubjectChange::Free) => Change::Yes,
                _ => Change::NotBetweenNatures,
            },
            _ if full.subject_replaced => match page {
                Some(SubjectChange::SameLegalRep) => yes_if(full.same_person_behind, Change::RarelyReplaced),
                Some(SubjectChange::Free | SubjectChange::NotToIndividual | SubjectChange::EnterpriseWithProof) => {
                    Change::Yes
                }
                _ => Change::RarelyReplaced,
            },
            _ if full.province_changes => Change::AskAcrossProvinces,
            _ => Change::Yes,
        }
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::SMS_CHECK, "验证类型"),
                cite(&source::FAQ_CHANGE, "个人与企业、跨省变更"),
                cite(&source::FAQ_REJECTED, "无法完成接入备案"),
            ]
        },
    )
}

said! {
    /// What is to be changed.
    pub enum Changed {
        /// Data of the record.
        Record = "备案信息", "data of the record";
        /// The holder of the domain.
        DomainHolder = "域名所有者", "the holder of the domain";
    }
}

finite! {
    /// DF-37: where to change it.
    pub struct WhereQuestion, WhereGiven {
        /// What is to be changed.
        what: Changed,
        /// Whether the subject's record is here.
        subject_here: bool,
    }
}

said! {
    /// Where to change it.
    pub enum Where {
        /// Here.
        Here = "在本平台办理变更备案，审核期间网站照常访问", "here, by a change filing; the site stays open meanwhile";
        /// At the provider that holds the subject's record.
        OldProvider = "到主体备案所在的接入商变更", "with the provider that holds the subject's record";
        /// At the registrar.
        Registrar = "到域名注册商办理，不属于备案变更", "with the registrar; it is no matter of the filing";
    }
}

/// DF-37: where to change it.
pub fn where_to_change(ask: &WhereQuestion) -> Decision<Where> {
    let answer = ask.settle(|full| match (full.what, full.subject_here) {
        (Changed::DomainHolder, _) => Where::Registrar,
        (Changed::Record, true) => Where::Here,
        (Changed::Record, false) => Where::OldProvider,
    });
    Decision::new(
        answer,
        const { &[cite(&source::SCENARIOS, "备案场景"), cite(&source::FAQ_CHANGE, "变更信息，域名所有者")] },
    )
}

question! {
    /// DF-39: what to see to before a service is added.
    pub struct AddServiceQuestion {
        /// Whether the recorded subject data is true and current.
        record_current: bool,
        /// Whether the names of the filed sites suit the subject by today's rules.
        names_fit: bool,
        /// Whether their contents suit the subject.
        contents_fit: bool,
        /// Whether they show number and link.
        numbers_shown: bool,
        /// Whether all of them are in use.
        all_in_use: bool,
        /// Whether all of them can be opened.
        all_reachable: bool,
    }
}

said! {
    /// What to see to first.
    pub enum AddServiceAdvice {
        /// Change the record.
        ChangeRecord = "备案信息已变化，先办理变更备案（2025 年起系统也会随新增一并上报）", "the record is out of date: change it first (by the page of 2025 the system also reports it along)";
        /// Mend the names.
        MendNames = "已备案网站的名称不合现行要求，先变更", "names of filed sites do not suit the rules of today: change them first";
        /// Mend the contents.
        MendContents = "已备案网站的内容与主体不符，先整改", "contents of filed sites do not suit the subject: mend them first";
        /// Show the numbers.
        ShowNumbers = "已备案网站未悬挂备案号和链接，先补上", "filed sites do not show number and link: add them first";
        /// Cancel what is not used.
        CancelUnused = "不再使用的备案先注销", "cancel records that are no longer used first";
        /// Finish the rebuilding.
        FinishRebuilding = "重建中无法打开的网站先恢复", "sites that are being rebuilt should open again first";
    }
}

/// DF-39: what to see to before a service is added, as the administration then looks at all filed sites again.
pub fn before_adding_service(ask: &AddServiceQuestion) -> Decision<Advice<AddServiceAdvice>> {
    let mut all = Conditions::new();
    all.check(ask.record_current, AddServiceAdvice::ChangeRecord, &["record_current"]);
    all.check(ask.names_fit, AddServiceAdvice::MendNames, &["names_fit"]);
    all.check(ask.contents_fit, AddServiceAdvice::MendContents, &["contents_fit"]);
    all.check(ask.numbers_shown, AddServiceAdvice::ShowNumbers, &["numbers_shown"]);
    all.check(ask.all_in_use, AddServiceAdvice::CancelUnused, &["all_in_use"]);
    all.check(ask.all_reachable, AddServiceAdvice::FinishRebuilding, &["all_reachable"]);
    all.advise(
        const {
            &[
                cite(&source::SMS_CHECK, "验证类型"),
                cite(&source::FAQ_DOMAIN, "新增网站前的核实"),
                cite(&source::FAQ_AFFECTS, "已备案网站不使用或重建中"),
            ]
        },
    )
}
