//! One field of the forms, and what each form does with it.

use crate::model::{Channel, OrderKind, ServiceKind};
use crate::value::Bilingual;
use crate::verbatim::is_verbatim;

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

/// In words, in both languages.
impl From<Demand> for Bilingual {
    fn from(demand: Demand) -> Self {
        match demand {
            Demand::Required => Self::new("必填", "required"),
            Demand::Optional => Self::new("选填", "optional"),
            Demand::Conditional(Condition::ResidentId) => {
                Self::new("证件为居民身份证时必填", "required with a resident identity card")
            }
            Demand::Conditional(Condition::Province) => Self::new("部分省份必填", "required in some provinces"),
            Demand::Conditional(Condition::BoxShownAndRegisteredElsewhere) => Self::new(
                "表单显示上传框且域名在其他注册商注册时必填",
                "required where the form shows the box and the domain is registered elsewhere",
            ),
            Demand::Conditional(Condition::NotLegalRepresentative) => {
                Self::new("负责人不是法定代表人时必填", "required if the person is not the legal representative")
            }
            Demand::Conditional(Condition::RegisteredElsewhere) => {
                Self::new("域名在其他注册商注册时必填", "required if the domain is registered elsewhere")
            }
            Demand::Shown => Self::new("仅显示", "shown only"),
            Demand::NotAsked => Self::new("表单不填写", "not asked for"),
            Demand::NoForm => Self::new("没有表单说明", "no form is described"),
        }
    }
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
    /// The step of the form that it is in (基础信息校验, 主体信息, 互联网信息服务, 提交备案), or that it is in none.
    pub step: Bilingual,
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
pub(super) const fn row(member: &'static str, zh: &'static str, en: &'static str, picture: &str) -> Row {
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
    assert!(is_verbatim(zh) && is_verbatim(en), "a label is written to JSON as it stands");
    let demands = [[Demand::NotAsked; 2]; COLUMNS];
    let row = Row {
        member,
        label: Bilingual::new(zh, en),
        step: step_of(member),
        service_kind: None,
        cells,
        part: Part::Order,
        condition: None,
        demands,
    };
    row.resolved()
}

/// A place of an order that no form asks for.
pub(super) const fn place(member: &'static str, zh: &'static str, en: &'static str) -> Row {
    row(member, zh, en, "---- ---- -")
}

/// The step of the forms in which a member is filled in.
const fn step_of(member: &str) -> Bilingual {
    const CHECK: &[&str] = &[
        "subject.province",
        "subject.nature",
        "subject.certificate.kind",
        "subject.name",
        "subject.certificate.number",
    ];
    let mut check = CHECK;
    while let [one, rest @ ..] = check {
        if starts(member, one) && starts(one, member) {
            return Bilingual::new("基础信息校验", "basic check");
        }
        check = rest;
    }
    if starts(member, "facts") {
        Bilingual::new("表单以外的信息", "facts from outside the forms")
    } else if starts(member, "subject") {
        Bilingual::new("主体信息", "subject")
    } else if starts(member, "services") {
        Bilingual::new("互联网信息服务", "services")
    } else if starts(member, "agreements") || starts(member, "supplements") {
        Bilingual::new("提交备案", "submission")
    } else {
        Bilingual::new("备案订单", "order")
    }
}

/// Whether a text begins with another, for constants.
const fn starts(text: &str, with: &str) -> bool {
    let (mut text, mut with) = (text.as_bytes(), with.as_bytes());
    while let [y, with_rest @ ..] = with {
        match text {
            [x, rest @ ..] if *x == *y => (text, with) = (rest, with_rest),
            _ => return false,
        }
    }
    true
}

/// A row of the subject's person.
pub(super) const fn subject_person(member: &'static str, zh: &'static str, en: &'static str, picture: &str) -> Row {
    Row { part: Part::SubjectPerson, ..row(member, zh, en, picture) }.resolved()
}

/// A row of a service's person.
pub(super) const fn service_person(member: &'static str, zh: &'static str, en: &'static str, picture: &str) -> Row {
    Row { part: Part::ServicePerson, ..row(member, zh, en, picture) }.resolved()
}

/// A row that only the form of a website has.
pub(super) const fn website(member: &'static str, zh: &'static str, en: &'static str, picture: &str) -> Row {
    Row { service_kind: Some(ServiceKind::Website), ..row(member, zh, en, picture) }
}

/// A row that only the form of an app has.
pub(super) const fn app(member: &'static str, zh: &'static str, en: &'static str, picture: &str) -> Row {
    Row { service_kind: Some(ServiceKind::App), ..row(member, zh, en, picture) }
}

impl Row {
    pub(super) const fn when(mut self, condition: Condition) -> Self {
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
