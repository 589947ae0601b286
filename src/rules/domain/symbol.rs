//! Characters in a domain that no registry takes, or not this one (域名中的符号): emoji, ©.

use super::unreadable;
use crate::law::domain::is_coded;
use crate::rule::prelude::*;
use crate::value::DomainName;

/// The registry of .cn and .中国 registers Han characters, letters, digits and hyphens alone (中文域名字符).
pub static SYMBOL_IN_CN: Rule = Rule {
    code: "BA-D0107",
    slug: "domain-symbol-not-registered-in-cn",
    basis: Basis::Derived,
    cite: &[cite(&source::DOMAINS, "备案域名")],
    covers: &["DOM-012"],
    message: say(
        "域名含有 .cn、.中国 不开放注册的字符",
        "the domain has a character that the registry of .cn and .中国 does not register",
    ),
    why: say(
        "该后缀只开放汉字、字母、数字和连字符的注册，这样的域名不存在",
        "only Han characters, letters, digits and hyphens are registered there, so that there is no such domain",
    ),
    help: say("请删去域名中的符号，填写实际注册的域名", "leave out the symbol, and give the name that was registered"),
    check: Check::Domain(symbol_in_cn),
    ..Rule::BASE
};

fn symbol_in_cn(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(name) = item.field.get() else {
        return unreadable(item, out).unwrap_or(Ran::Checked);
    };
    if !is_of_cnnic(name) {
        return Ran::NotApplicable;
    }
    if has(name, |c| !matches!(c, 'a'..='z' | '0'..='9' | '-' | '.') && !is_han(c)) {
        out.fail(item.at);
    }
    Ran::Checked
}

/// A symbol in a name is as a rule something that was copied with it (域名中的符号).
pub static SYMBOL: Rule = Rule {
    code: "BA-D0108",
    slug: "domain-has-symbol",
    severity: Severity::Warning,
    basis: Basis::Derived,
    cite: &[cite(&source::DOMAINS, "备案域名")],
    covers: &["DOM-012"],
    message: say("域名含有 ©、™ 或表情之类的符号", "the domain has a symbol such as ©, ™ or an emoji"),
    why: say(
        "几乎没有注册局开放符号的注册，多半是连同域名一起复制来的",
        "hardly any registry takes symbols: most were copied together with the name",
    ),
    help: say("请核对域名，删去多余的符号", "compare the name with its registration, and leave out the symbol"),
    check: Check::Domain(symbol),
    ..Rule::BASE
};

fn symbol(_: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    let Some(name) = item.field.get() else {
        return unreadable(item, out).unwrap_or(Ran::Checked);
    };
    if is_of_cnnic(name) {
        return Ran::NotApplicable;
    }
    if has(name, is_symbol) {
        out.fail(item.at);
    }
    Ran::Checked
}

/// Whether CNNIC is the registry: .cn, .中国, .中國.
fn is_of_cnnic(name: &DomainName) -> bool {
    matches!(name.tld(), "cn" | "xn--fiqs8s" | "xn--fiqz9s")
}

/// Whether a character of the name, as people see it, is such a one. Names of ASCII characters are as they are written.
fn has(name: &DomainName, odd: fn(char) -> bool) -> bool {
    is_coded(name.as_str()) && name.to_unicode().chars().any(odd)
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇' | '\u{20000}'..='\u{3ffff}')
}

/// Signs, arrows, dingbats, emoji; letters and marks of any script are none.
const fn is_symbol(c: char) -> bool {
    matches!(
        c,
        '\u{a1}'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}' | '\u{b8}' | '\u{bb}'..='\u{bf}' | '×' | '÷'
            | '\u{2016}'..='\u{206f}' | '\u{20a0}'..='\u{20cf}' | '\u{2100}'..='\u{2bff}' | '\u{fe0f}'
            | '\u{1f000}'..='\u{1fbff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const DOMAIN: &str = "/services/0/domains/0";

    #[test]
    fn symbols() {
        cases(&SYMBOL_IN_CN)
            .pass(|_| {})
            .silent(|o| o.set(DOMAIN, "示例.cn"))
            .silent(|o| o.set(DOMAIN, "示例.中国"))
            .fail_among(DOMAIN, |o| o.set(DOMAIN, "a©.cn"))
            .fail_among(DOMAIN, |o| o.set(DOMAIN, "пример.cn"));
        cases(&SYMBOL)
            .silent(|o| o.set(DOMAIN, "示例.com"))
            .silent(|o| o.set(DOMAIN, "münchen.com"))
            .silent(|o| o.set(DOMAIN, "a©.cn"))
            .fail_among(DOMAIN, |o| o.set(DOMAIN, "😀.com"))
            .fail_among(DOMAIN, |o| o.set(DOMAIN, "domain.com©"));
    }
}
