//! The copyright line that the facts tell of a site (网站添加版权所有), judged as that of a page is.

use super::rights_holder::{Claims, folded};
use super::site::{OPENING, each_site};
use crate::law::show::owes_copyright;
use crate::model::ServiceKind;
use crate::rule::prelude::*;

/// Some provinces want a copyright line that names the subject (网站添加版权所有).
pub static COPYRIGHT_LINE: Rule = Rule {
    code: "BA-F0105",
    slug: "site-copyright-line",
    severity: Severity::Warning,
    layer: Layer::Province,
    cite: &[cite(&source::DISPLAY, "网站添加版权所有")],
    applies: OPENING.service(ServiceKind::Website).units(),
    covers: &["DSP-009"],
    predicts: &["CNT-18"],
    message: say("网站底部的版权所有信息不是本单位的名称", "the copyright line of the site does not name the subject"),
    why: say(
        "江苏等省份建议在网站底部标明版权所有，且与主体名称一致",
        "some provinces, among them Jiangsu, recommend a copyright line whose holder is the subject",
    ),
    help: say(
        "请在网站底部的“版权所有”中写明主体全称",
        "name the subject in full in the copyright line at the bottom of the site",
    ),
    check: Check::Domain(copyright_line),
    ..Rule::BASE
};

fn copyright_line(cx: &Context<'_>, item: &DomainItem<'_>, out: &mut Sink<'_>) -> Ran {
    // A line that was not looked at is none to judge; only one that is told can be another's.
    let told = item.sites.iter().any(|site| site.domain.get() == item.field.get() && !site.copyright.is_absent());
    if !told || cx.province().is_some_and(|province| !owes_copyright(province)) {
        return Ran::NotApplicable;
    }
    each_site(cx, item, out, |site, at, decided, out| {
        let Some(line) = site.copyright.get() else {
            return;
        };
        let place = at.member("copyright");
        let Some(name) = cx.subject_name() else {
            decided.needs(&place, Path::ROOT.member("subject").member("name"), out);
            return;
        };
        if names(line, name) {
            return;
        }
        match cx.province() {
            Some(_) => decided.fail(&place, Params::NONE, out),
            None => decided.needs(&place, cx.province_path(), out),
        }
    })
}

/// Whether the line names the holder. What is told as the copyright line is one, also without a mark of its own.
fn names(line: &str, name: &str) -> bool {
    let name: Vec<char> = folded(name).collect();
    let claims = |text: &str| {
        let mut claims = Claims::default();
        claims.add(text);
        claims
    };
    let told = claims(line);
    if told.has_mark() { told.name(&name) } else { claims(&format!("© {line}")).name(&name) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const LINE: &str = "/facts/sites/0/copyright";

    #[test]
    fn copyright_line() {
        let shows = |line: &'static str| {
            move |o: &mut Draft| {
                o.set("/subject/province", "jiangsu");
                o.set("/facts/progress", json!({"state": "approved", "approved_at": "2025-11-15T10:00:00+08:00"}));
                o.set("/facts/sms", json!({"subject_person_verified": true, "service_person_verified": true}));
                o.set(
                    "/facts/sites/0",
                    json!({"domain": "example.cn", "seen_at": "2025-11-19", "reachable": true, "footer_shown": true,
                        "footer_link": "https://beian.miit.gov.cn/", "copyright": line}),
                );
            }
        };
        cases(&COPYRIGHT_LINE)
            .not_applicable(|_| {})
            .silent(shows("© 2025 深圳市示例科技有限公司 版权所有"))
            .silent(shows("深圳市示例科技有限公司"))
            .fail_among(LINE, shows("© 2025 苏州样例机械有限公司"))
            .fail_among(LINE, shows("苏州样例机械有限公司"))
            // Only some provinces want it.
            .silent(|o| {
                shows("© 2025 苏州样例机械有限公司")(o);
                o.set("/subject/province", "guangdong");
            })
            // Before the approval nobody has to show one.
            .silent(|o| {
                shows("© 2025 苏州样例机械有限公司")(o);
                o.set("/facts/progress", json!({"state": "draft"}));
            })
            .blocked(&["/subject/province"], |o| {
                shows("© 2025 苏州样例机械有限公司")(o);
                o.remove("/subject/province");
            })
            .blocked(&["/subject/name"], |o| {
                shows("© 2025 苏州样例机械有限公司")(o);
                o.remove("/subject/name");
            });
    }
}
