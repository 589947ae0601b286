//! The field table: which field each form asks for.
//!
//! Eight forms have a guide: four kinds of order on two channels; a ninth column is the older console's first filing. Other
//! kinds have no form in the documents, and nothing can be said about what they ask.
//!
//! Origin: the field tables of the operation guides (PC 2024-01-26, mini-program 2023-10-19 and 2023-11-30) and of the
//! undated guide to the older console.

use crate::model::{Channel, OrderKind, ServiceKind, SubjectNature};
use crate::rule::say;
use crate::value::Bilingual;

/// What a form does with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Demand {
    /// It must be filled in.
    Required,
    /// It may be filled in.
    Optional,
    /// It must be filled in under the condition.
    Conditional(Condition),
    /// It is shown, not filled in.
    Shown,
    /// The form does not ask for it.
    NotAsked,
    /// No document describes the form for such a case.
    NoForm,
}

/// When a field must be filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Condition {
    /// The certificate is a resident identity card (居民身份证).
    ResidentId,
    /// The province wants it.
    Province,
    /// The province's form shows the upload box, and the domain is not registered at the provider.
    BoxShownAndRegisteredElsewhere,
    /// The person of the service is not the legal representative.
    NotLegalRepresentative,
    /// The domain is not registered at the provider.
    RegisteredElsewhere,
}

/// One field of the forms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Row {
    /// Its place in the model, `[]` for each element: `services[].name`.
    pub member: &'static str,
    /// Its label, in both languages.
    pub label: Bilingual,
    /// The kind of service whose form has the field, if it is not every kind. What the forms ask of an app beyond its name,
    /// its resource and its persons is nowhere said.
    pub service_kind: Option<ServiceKind>,
    /// The cells as the guides have them.
    cells: [Cell; COLUMNS],
    part: Part,
    condition: Option<Condition>,
    /// What each form does with it, for a unit and for an individual.
    demands: [[Demand; 2]; COLUMNS],
}

/// The forms of the current guides: four kinds of order on the PC, then in the mini-program; and the older console's.
const COLUMNS: usize = 9;

/// The first column of the mini-program.
const MINI_PROGRAM: usize = 4;

/// The part of the forms that a field is in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    /// The order, its subject or its services.
    Order,
    /// The subject's person.
    SubjectPerson,
    /// A service's person.
    ServicePerson,
}

/// A cell of the table, as the guides have it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Cell {
    /// `R`: listed, to be filled in.
    Required,
    /// `U`: listed, for units only.
    Units,
    /// `C`: conditional.
    Conditional,
    /// `o`: optional by its wording, or one of several choices.
    Optional,
    /// `d`: displayed only.
    Shown,
    /// `-`: not listed.
    NotListed,
}

/// A row from its picture: columns FF AF NT NO on the PC, FF AF NT NO in the mini-program, the older console.
const fn row(member: &'static str, zh: &'static str, en: &'static str, picture: &str) -> Row {
    let mut cells = [Cell::NotListed; COLUMNS];
    let (mut rest, mut at) = (picture.as_bytes(), 0);
    while let [byte, tail @ ..] = rest {
        if *byte != b' ' {
            let (_, slots) = cells.split_at_mut(at);
            if let [slot, ..] = slots {
                *slot = match *byte {
                    b'R' => Cell::Required,
                    b'U' => Cell::Units,
                    b'C' => Cell::Conditional,
                    b'o' => Cell::Optional,
                    b'd' => Cell::Shown,
                    _ => Cell::NotListed,
                };
            }
            at += 1;
        }
        rest = tail;
    }
    assert!(at == COLUMNS, "a row has nine cells");
    let demands = [[Demand::NotAsked; 2]; COLUMNS];
    let row =
        Row { member, label: say(zh, en), service_kind: None, cells, part: Part::Order, condition: None, demands };
    row.resolved()
}

/// A row of the subject's person.
const fn subject_person(member: &'static str, zh: &'static str, en: &'static str, picture: &str) -> Row {
    Row { part: Part::SubjectPerson, ..row(member, zh, en, picture) }.resolved()
}

/// A row of a service's person.
const fn service_person(member: &'static str, zh: &'static str, en: &'static str, picture: &str) -> Row {
    Row { part: Part::ServicePerson, ..row(member, zh, en, picture) }.resolved()
}

/// A row that only the form of a website has.
const fn website(member: &'static str, zh: &'static str, en: &'static str, picture: &str) -> Row {
    Row { service_kind: Some(ServiceKind::Website), ..row(member, zh, en, picture) }
}

/// A row that only the form of an app has.
const fn app(member: &'static str, zh: &'static str, en: &'static str, picture: &str) -> Row {
    Row { service_kind: Some(ServiceKind::App), ..row(member, zh, en, picture) }
}

impl Row {
    const fn when(mut self, condition: Condition) -> Self {
        self.condition = Some(condition);
        self.resolved()
    }

    /// With what each form does, worked out from the cells.
    const fn resolved(mut self) -> Self {
        let (mut rest, mut column) = (self.cells.as_slice(), 0);
        while let [cell, tail @ ..] = rest {
            let both = [self.resolve(*cell, column, false), self.resolve(*cell, column, true)];
            let (_, slots) = self.demands.split_at_mut(column);
            if let [slot, ..] = slots {
                *slot = both;
            }
            (rest, column) = (tail, column + 1);
        }
        self
    }

    const fn resolve(&self, cell: Cell, column: usize, individual: bool) -> Demand {
        // The guides for the PC describe units only; what they ask of an individual's persons is nowhere said.
        if individual && column < MINI_PROGRAM && !matches!(self.part, Part::Order) {
            return Demand::NoForm;
        }
        match (cell, self.condition) {
            (Cell::Required, _) => Demand::Required,
            (Cell::Units, _) if individual => Demand::NotAsked,
            (Cell::Units, _) => Demand::Required,
            // Where the person as a whole is skipped for individuals, so is what hangs on a condition.
            (Cell::Conditional, _)
                if individual && matches!(self.part, Part::ServicePerson) && column > MINI_PROGRAM =>
            {
                Demand::NotAsked
            }
            (Cell::Conditional, Some(condition)) => Demand::Conditional(condition),
            (Cell::Conditional, None) | (Cell::Optional, _) => Demand::Optional,
            (Cell::Shown, _) => Demand::Shown,
            (Cell::NotListed, _) => Demand::NotAsked,
        }
    }

    /// What the form of a kind of order does with the field in a channel: for a unit, for an individual.
    #[inline]
    fn column(&self, kind: OrderKind, channel: Channel) -> Option<&[Demand; 2]> {
        let column = match kind {
            OrderKind::FirstFiling => 0,
            OrderKind::AccessFiling => 1,
            OrderKind::AddServiceHere => 2,
            OrderKind::AddServiceElsewhere => 3,
            _ => return None,
        };
        self.demands.get(if channel == Channel::Pc { column } else { column + MINI_PROGRAM })
    }

    /// What the form of an order does with the field.
    #[must_use]
    #[inline]
    pub fn demand(&self, kind: OrderKind, channel: Channel, individual: bool) -> Demand {
        match self.column(kind, channel) {
            Some([_, demand]) if individual => *demand,
            Some([demand, _]) => *demand,
            None => Demand::NoForm,
        }
    }

    /// What the form does with the field, when nature or channel may be unknown: `None` if it depends on what is unknown.
    #[must_use]
    #[inline]
    pub(crate) fn demand_if_known(
        &self,
        kind: OrderKind,
        channel: Option<Channel>,
        individual: Option<bool>,
    ) -> Option<Demand> {
        let Some(channel) = channel else {
            let pc = self.demand_if_known(kind, Some(Channel::Pc), individual)?;
            return Some(pc)
                .filter(|pc| self.demand_if_known(kind, Some(Channel::MiniProgram), individual).as_ref() == Some(pc));
        };
        match individual {
            Some(individual) => Some(self.demand(kind, channel, individual)),
            None => match self.column(kind, channel) {
                Some([unit, individual]) => (unit == individual).then_some(*unit),
                None => Some(Demand::NoForm),
            },
        }
    }
}

macro_rules! table {
    ($($(#[$meta:meta])* $name:ident = $row:expr;)+) => {
        $($(#[$meta])* pub(crate) static $name: Row = $row;)+
        /// All rows, in the order of the forms.
        pub(crate) static ROWS: &[&Row] = &[$(&$name),+];
    };
}

table! {
    //                                                                                 PC   MP   old
    // Basic check and subject (基础信息校验, 主体信息)
    /// 备案省份.
    PROVINCE = row("subject.province", "备案省份", "province of the filing", "RR-R RR-R R");
    /// 主办单位性质.
    NATURE = row("subject.nature", "主办单位性质", "nature of the subject", "RR-R RR-R R");
    /// 证件类型.
    CERTIFICATE_KIND = row("subject.certificate.kind", "主体证件类型", "certificate kind of the subject", "RR-R RR-R R");
    /// 主办单位名称.
    SUBJECT_NAME = row("subject.name", "主办单位名称", "name of the subject", "RR-R RR-R R");
    /// 证件号码.
    CERTIFICATE_NUMBER = row("subject.certificate.number", "主体证件号码", "certificate number of the subject", "RR-R RR-R R");
    /// 法定代表人.
    LEGAL_REP_NAME = row("subject.legal_rep_name", "法定代表人", "legal representative", "UU-U UU-U U");
    /// 法定代表人证件号码.
    LEGAL_REP_NUMBER = row("subject.legal_rep_cert_number", "法定代表人证件号码", "certificate number of the legal representative", "UU-U UU-U U");
    /// 市.
    CITY = row("subject.city", "备案地区（市）", "city of the filing", "RR-R RR-R R");
    /// 区.
    DISTRICT = row("subject.district", "备案地区（区县）", "district of the filing", "RR-R RR-R R");
    /// 主体备案号.
    SUBJECT_RECORD = row("subject.record_number", "主体备案号", "record number of the subject", "-R-- ---- -");
    /// 营业执照 (upload).
    CERTIFICATE_IMAGE = row("subject.attachments[subject_certificate]", "主体证件图片", "picture of the subject's certificate", "RR-R RR-R R");
    /// 证件住址.
    CERTIFICATE_ADDRESS = row("subject.certificate.address", "证件住址", "address on the certificate", "RR-R RR-R R");
    /// 通信地址.
    ADDRESS = row("subject.address", "通信地址", "correspondence address", "RR-R RR-R R");
    /// 备注.
    SUBJECT_REMARK = row("subject.remark", "主体备注", "remark of the subject", "oo-o oo-o o");
    /// 确认主体信息.
    SUBJECT_CONFIRMED = row("subject_confirmed", "确认主体信息", "confirmation of the subject data", "--R- --R- -");
    /// 填写补充材料 (subject).
    SUBJECT_SUPPLEMENTS = row("subject.supplements", "主体补充材料", "supplements of the subject", "---- oo-o -");

    // Responsible person of the subject (主体负责人)
    /// 证件类型.
    SUBJECT_PERSON_KIND = subject_person("subject.responsible_person.certificate.kind", "主体负责人证件类型", "certificate kind of the subject's person", "RR-R UU-U R");
    /// 证件照人像面.
    SUBJECT_PERSON_FRONT = subject_person("subject.responsible_person.attachments[id_front]", "主体负责人证件照人像面", "portrait side of the subject's person's certificate", "RR-R RR-R C");
    /// 证件照国徽面.
    SUBJECT_PERSON_BACK = subject_person("subject.responsible_person.attachments[id_back]", "主体负责人证件照国徽面", "emblem side of the subject's person's certificate", "RR-R RR-R C");
    /// 负责人姓名.
    SUBJECT_PERSON_NAME = subject_person("subject.responsible_person.name", "主体负责人姓名", "name of the subject's person", "RR-R UU-U R");
    /// 证件号码.
    SUBJECT_PERSON_NUMBER = subject_person("subject.responsible_person.certificate.number", "主体负责人证件号码", "certificate number of the subject's person", "RR-R UU-U R");
    /// 证件有效期.
    SUBJECT_PERSON_VALIDITY = subject_person("subject.responsible_person.certificate.valid_to", "主体负责人证件有效期", "validity of the subject's person's certificate", "CC-C CC-C -").when(Condition::ResidentId);
    /// 联系方式1.
    SUBJECT_PERSON_MOBILE = subject_person("subject.responsible_person.mobile", "主体负责人联系方式1", "mobile number of the subject's person", "RR-R RR-R R");
    /// 验证码.
    SUBJECT_PERSON_MOBILE_VERIFIED = subject_person("subject.responsible_person.mobile_verified", "主体负责人手机验证码", "confirmation of the subject's person's mobile number", "RR-R RR-R R");
    /// 应急联系方式.
    SUBJECT_PERSON_EMERGENCY = subject_person("subject.responsible_person.emergency_contact", "主体负责人应急联系方式", "emergency number of the subject's person", "RR-R CC-C -").when(Condition::Province);
    /// 电子邮箱.
    SUBJECT_PERSON_EMAIL = subject_person("subject.responsible_person.email", "主体负责人电子邮箱", "e-mail address of the subject's person", "RR-R RR-R R");
    /// 视频核身.
    SUBJECT_PERSON_VIDEO = subject_person("subject.responsible_person.video_verified", "主体负责人视频核身", "video verification of the subject's person", "---- ---- R");

    // Service (互联网信息服务)
    /// 服务备案号.
    SERVICE_RECORD = row("services[].record_number", "服务备案号", "record number of the service", "-R-- ---- -");
    /// 应用服务类型.
    SERVICE_KIND = row("services[].kind", "应用服务类型", "kind of the service", "RRRR RRRR -");
    /// 服务名称.
    SERVICE_NAME = website("services[].name", "服务名称（网站）", "name of the website", "RRRR RRRR R");
    /// APP 名称.
    APP_NAME = app("services[].app_name", "APP 名称", "name of the app", "RRRR RRRR -");
    /// 域名.
    DOMAIN = website("services[].domains", "网站域名", "domain of the website", "RRRR RRRR R");
    /// 服务内容.
    CONTENT_KIND = website("services[].content_kind", "服务内容（网站）", "content of the website", "RRRR RRRR R");
    /// 服务语言.
    LANGUAGES = website("services[].languages", "服务语言（网站）", "languages of the website", "RRRR RRRR -");
    /// 云资源.
    RESOURCE = row("services[].resource", "云资源", "cloud resource", "RRRR RRRR R");
    /// 备案授权码.
    AUTH_CODE = row("services[].resource.auth_code", "备案授权码", "authorisation code", "oooo oooo o");
    /// 备注.
    SERVICE_REMARK = row("services[].remark", "服务备注", "remark of the service", "oooo oooo o");
    /// 前置审批类型.
    PRE_APPROVAL = row("services[].pre_approval", "前置审批类型", "pre-approval kind", "RRRR RRRR R");

    // Responsible person of the service (服务负责人)
    /// 证件类型.
    SERVICE_PERSON_KIND = service_person("services[].responsible_person.certificate.kind", "服务负责人证件类型", "certificate kind of the service's person", "RRRR RUUU R");
    /// 证件照人像面.
    SERVICE_PERSON_FRONT = service_person("services[].responsible_person.attachments[id_front]", "服务负责人证件照人像面", "portrait side of the service's person's certificate", "RRRR RUUU C");
    /// 证件照国徽面.
    SERVICE_PERSON_BACK = service_person("services[].responsible_person.attachments[id_back]", "服务负责人证件照国徽面", "emblem side of the service's person's certificate", "RRRR RUUU C");
    /// 视频核身.
    SERVICE_PERSON_VIDEO = service_person("services[].responsible_person.video_verified", "服务负责人视频核身", "video verification of the service's person", "RRRR RUUU R");
    /// 负责人姓名.
    SERVICE_PERSON_NAME = service_person("services[].responsible_person.name", "服务负责人姓名", "name of the service's person", "RRRR RUUU R");
    /// 证件号码.
    SERVICE_PERSON_NUMBER = service_person("services[].responsible_person.certificate.number", "服务负责人证件号码", "certificate number of the service's person", "RRRR RUUU R");
    /// 证件有效期.
    SERVICE_PERSON_VALIDITY = service_person("services[].responsible_person.certificate.valid_to", "服务负责人证件有效期", "validity of the service's person's certificate", "CCCC CCCC -").when(Condition::ResidentId);
    /// 联系方式1.
    SERVICE_PERSON_MOBILE = service_person("services[].responsible_person.mobile", "服务负责人联系方式1", "mobile number of the service's person", "RRRR RUUU R");
    /// 验证码.
    SERVICE_PERSON_MOBILE_VERIFIED = service_person("services[].responsible_person.mobile_verified", "服务负责人手机验证码", "confirmation of the service's person's mobile number", "RRRR RUUU R");
    /// 应急联系方式.
    SERVICE_PERSON_EMERGENCY = service_person("services[].responsible_person.emergency_contact", "服务负责人应急联系方式", "emergency number of the service's person", "RRRR CUUU -").when(Condition::Province);
    /// 电子邮箱.
    SERVICE_PERSON_EMAIL = service_person("services[].responsible_person.email", "服务负责人电子邮箱", "e-mail address of the service's person", "RRRR RUUU R");
    /// 服务负责人模板.
    SERVICE_PERSON_TEMPLATE = service_person("services[].responsible_person.template_ref", "服务负责人模板", "template of the service's person", "oooo ---- -");

    // Supplements and submission (补充材料, 提交)
    /// 域名证书.
    DOMAIN_CERTIFICATE = website("services[].attachments[domain_certificate]", "域名证书", "domain certificate", "CCCC ---- R").when(Condition::BoxShownAndRegisteredElsewhere);
    /// 网站法定代表人授权书.
    AUTHORISATION_LETTER = website("services[].attachments[authorisation_letter]", "网站法定代表人授权书", "authorisation letter", "CCCC ---- R").when(Condition::NotLegalRepresentative);
    /// 域名实名认证截图. Required by every form; newer lists exempt domains registered at the provider.
    REALNAME_SCREENSHOT = website("services[].attachments[domain_realname_screenshot]", "域名实名认证截图", "screenshot of the domain's real-name data", "CCCC CCCC R").when(Condition::RegisteredElsewhere);
    /// 其他备案材料.
    SUPPLEMENTS = row("supplements", "其他备案材料", "other documents", "oooo oooo -");
    /// 已阅读并同意.
    AGREEMENTS = row("agreements", "提交时勾选的协议", "agreements ticked on submission", "RRRR RRRR R");
    /// 保存当前服务.
    SAVED = row("services[].saved", "保存当前服务", "saving the service", "RRRR RRRR R");
}

/// A field with what the form of one kind of order does with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FormField {
    /// The field.
    pub row: &'static Row,
    /// What the form does with it.
    pub demand: Demand,
}

/// The fields of the form for an order, with what it does with each. Fields that such a service does not have are left out.
///
/// ```
/// use beian::form::{Demand, fields};
/// use beian::model::{Channel, OrderKind, ServiceKind, SubjectNature};
///
/// let required: Vec<_> = fields(OrderKind::AddServiceHere, Channel::Pc, SubjectNature::Enterprise, ServiceKind::Website)
///     .filter(|field| field.demand == Demand::Required)
///     .map(|field| field.row.member)
///     .collect();
/// assert!(required.contains(&"services[].domains"));
/// assert!(!required.contains(&"subject.name")); // the subject is recorded here already
/// ```
pub fn fields(
    kind: OrderKind,
    channel: Channel,
    nature: SubjectNature,
    service: ServiceKind,
) -> impl Iterator<Item = FormField> {
    ROWS.iter()
        .filter(move |row| row.service_kind.is_none_or(|only| only == service))
        .map(move |row| FormField { row, demand: row.demand(kind, channel, nature.is_individual()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Vocabulary as _;

    #[test]
    fn an_individual_in_the_mini_program_has_no_service_person_but_for_a_first_filing() {
        let demand = |row: &Row, kind| row.demand(kind, Channel::MiniProgram, true);
        assert_eq!(demand(&SERVICE_PERSON_NAME, OrderKind::FirstFiling), Demand::Required);
        for kind in [OrderKind::AccessFiling, OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere] {
            assert_eq!(demand(&SERVICE_PERSON_NAME, kind), Demand::NotAsked);
            assert_eq!(demand(&SERVICE_PERSON_VALIDITY, kind), Demand::NotAsked);
        }
    }

    #[test]
    fn kinds_without_a_guide_have_no_form() {
        for kind in OrderKind::ALL.iter().filter(|kind| !OrderKind::ADD.contains(kind)) {
            assert!(ROWS.iter().all(|row| row.demand(*kind, Channel::Pc, false) == Demand::NoForm));
        }
        assert_eq!(SERVICE_NAME.demand(OrderKind::AccessService, Channel::Pc, false), Demand::NoForm);
    }

    #[test]
    fn what_does_not_depend_on_the_unknown_is_known() {
        let kind = OrderKind::FirstFiling;
        assert_eq!(NATURE.demand_if_known(kind, None, None), Some(Demand::Required));
        assert_eq!(LEGAL_REP_NAME.demand_if_known(kind, None, None), None);
        assert_eq!(LEGAL_REP_NAME.demand_if_known(kind, None, Some(false)), Some(Demand::Required));
    }
}
