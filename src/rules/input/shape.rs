//! Shape of the input: too large, unknown words and members with the nearest known one, counts and facts that are none.

use crate::model::record::{Schema, Words};
use crate::rule::prelude::*;
use crate::value::{Noun, edits};

/// More services or text than an order can have.
pub static TOO_LARGE: Rule = Rule {
    code: "BA-J0001",
    slug: "order-too-large",
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "Order")],
    message: say(
        "订单过大：超过 {services} 个服务、{entries} 项列表内容或 {bytes} 字节文本，未作检查",
        "the order was not checked because it is too large: more than {services} services, {entries} entries of lists or {bytes} bytes of text",
    ),
    why: say("任何备案订单都不会有这么多内容", "no filing order has that much in it"),
    help: say("请检查数据来源，拆分订单后再检查", "check where the data come from, split the order and check again"),
    check: Check::Input,
    ..Rule::BASE
};

/// An unknown word of a list that the documents close.
pub static UNKNOWN_CLOSED_WORD: Rule = Rule {
    code: "BA-J0002",
    slug: "unknown-word",
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "words")],
    message: say(
        "{what}的取值无法识别，最接近的是“{nearest}”",
        "the list does not have this {what}; the nearest is {nearest}",
    ),
    why: say("这里只能取：{known}", "it can only be one of: {known}"),
    help: say("请改用其中一个取值或其官方中文名称", "use one of these words, or its official Chinese name"),
    check: Check::Input,
    ..Rule::BASE
};

/// An unknown word of a list that the documents leave open.
pub static UNKNOWN_OPEN_WORD: Rule = Rule {
    code: "BA-J0003",
    slug: "unknown-open-word",
    severity: Severity::Warning,
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "words")],
    predicts: &["RES-15"],
    message: say(
        "{version} 版列表中没有这样的{what}，最接近的是“{nearest}”",
        "version {version} of the list does not have this {what}; the nearest is {nearest}",
    ),
    why: say("资料没有列尽，已收录的有：{known}", "the documents do not close this list; known are: {known}"),
    help: say(
        "如为笔误请改正；如确有其项，不必处理",
        "correct it if it is a slip; if there is such a one, nothing needs to be done",
    ),
    check: Check::Input,
    ..Rule::BASE
};

/// A member that the model does not know.
pub static UNKNOWN_MEMBER: Rule = Rule {
    code: "BA-J0004",
    slug: "unknown-member",
    severity: Severity::Warning,
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "members")],
    message: say(
        "含有模型没有的成员，最接近的是 {nearest}",
        "it has a member that the model does not, the nearest is {nearest}",
    ),
    why: say("未知成员会原样保留，但不参与检查", "unknown members are kept as they are, but nothing checks them"),
    help: say("如为笔误请改正成员名", "correct the name if it is a slip"),
    check: Check::Input,
    ..Rule::BASE
};

/// A number that counts nothing.
pub static NOT_A_COUNT: Rule = Rule {
    code: "BA-J0005",
    slug: "not-a-count",
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "Count")],
    message: say("这里应为不小于 0 的整数", "a whole number from 0 is expected here"),
    why: say("这一项表示数量", "this member says how many"),
    help: say("请填写整数", "give a whole number"),
    check: Check::Input,
    ..Rule::BASE
};

/// A fact that is no value. Those about domains, and what is filled in, have rules of their own. No reviewer sees the facts,
/// so it is no reason for a rejection.
pub static FACT_MALFORMED: Rule = Rule {
    code: "BA-J0006",
    slug: "fact-malformed",
    severity: Severity::Warning,
    basis: Basis::Input,
    cite: &[cite(&source::MODEL, "Facts")],
    message: say("无法读取：{reason}", "it cannot be read: {reason}"),
    why: say(
        "读不出来的资料等于没有，用到它的要求无法判断",
        "what cannot be read is as if it were not there, and rules that need it cannot be decided",
    ),
    help: say("请改正该项，或删去未知的内容", "correct it, or leave out what is not known"),
    check: Check::Input,
    ..Rule::BASE
};

/// Whether a value at the place has no other rule that tells that it is none.
pub(crate) fn is_told_here(at: &At<'_>) -> bool {
    let mut names = at.names();
    let name = names.next().unwrap_or_default();
    let (mut group, mut root) = (name, name);
    for above in names.clone() {
        (group, root) = (root, above);
    }
    match (root, group) {
        ("facts", "domains") => false,
        ("facts", "sites") => !matches!(name, "domain" | "seen_at"),
        ("facts", _) => true,
        _ => matches!(name, "issued_at" | "video_province") || names.any(|above| above == "approvals"),
    }
}

/// Month in which the lists of words were last compared with the documents.
const VERSION: &str = "2026-11";

/// The rule for an unknown word of the list.
pub(crate) const fn rule_of_word(words: &'static Words) -> &'static Rule {
    if words.open { &UNKNOWN_OPEN_WORD } else { &UNKNOWN_CLOSED_WORD }
}

/// The values for an unknown word.
pub(crate) fn unknown_word(text: &str, words: &'static Words) -> Params {
    let nearest = words.entries.iter().min_by_key(|entry| {
        let spellings = [entry.word, entry.zh].into_iter().chain(entry.also.iter().copied());
        spellings.map(|spelling| edits(text, spelling)).min()
    });
    let nearest = nearest.map_or(Noun::new("", ""), |entry| Noun::new(entry.zh, entry.word));
    let params = Params::NONE.with("what", words.noun).with("nearest", nearest).with("known", words);
    if words.open { params.with("version", VERSION) } else { params }
}

/// The values for an unknown member of a record.
pub(crate) fn unknown_member(name: &str, schema: &'static Schema) -> Params {
    let nearest = schema.members.iter().map(|(known, _)| *known).min_by_key(|known| edits(name, known)).unwrap_or("");
    Params::NONE.with("nearest", nearest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    #[test]
    fn fact_malformed() {
        const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");
        const ADDRESS: &str = "/facts/resources/0/public_ip";
        cases(&FACT_MALFORMED)
            .silent(|_| {})
            .fail(ADDRESS, |o| o.set(ADDRESS, "119.29.29"))
            .fail("/facts/sites/0/footer_number", |o| o.set("/facts/sites/0/footer_number", "粤ICP备1号"))
            .fail("/services/0/responsible_person/video_province", |o| {
                o.set("/services/0/responsible_person/video_province", "火星")
            })
            // Other rules tell of these.
            .silent(|o| o.set("/facts/domains/0/expires_at", "soon"))
            .silent(|o| o.set("/services/0/domains/0", "my_shop.cn"))
            .from(ADD_HERE)
            .fail("/facts/record/province", |o| o.set("/facts/record/province", "火星"))
            .fail("/facts/record/record_number", |o| o.set("/facts/record/record_number", "粤ICP备1号"));
    }
}
