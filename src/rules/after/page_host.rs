//! Which hosts of a website can be opened (主域名与 www 域名).

use crate::model::ServiceKind;
use crate::rule::page::{Pages, Sight, Spot};
use crate::rule::prelude::*;
use crate::value::{DomainName, Value};

const SITE: &[Cite] = &[cite(&source::DISPLAY, "网站添加备案号"), cite(&source::ORDER_33, "第十三条")];
const WEBSITE: &[ServiceKind] = &[ServiceKind::Website];
const NO_PAGE: Say =
    say("没有提供主域名或 www 域名的页面", "the page of the domain itself or of its www host was not given");

/// Both the bare domain and www can be opened (主域名与 www 域名).
pub static HOST_CLOSED: Rule = Rule {
    code: "BA-F0208",
    slug: "page-host-not-reachable",
    cite: SITE,
    applies: Applies::ALL.services(WEBSITE),
    covers: &["DSP-004"],
    message: say("该域名的页面无法打开", "the page of this host cannot be opened"),
    why: say(
        "主域名和 www 域名都须能打开，并都标明备案号",
        "both the domain itself and its www host have to open and to show the number",
    ),
    help: say("请让两个域名都能打开同一网站", "let both hosts open the site"),
    check: Check::Page(host_closed),
    ..Rule::BASE
};

fn host_closed(cx: &Pages<'_>, out: &mut Sink<'_>) -> Ran {
    for page in cx.pages.iter().filter(|page| matches!(page.sight, Sight::Closed)) {
        out.show(Spot::whole(page.index), Params::NONE, Vec::new());
    }
    let domain = cx.filing.domain.get().map(|domain| domain.to_string());
    // Without the fact, the host of a page tells the other one.
    let name = domain.as_deref().or_else(|| cx.pages.first().map(|page| page.host));
    let Some(name) = name.filter(|name| !name.is_empty()) else {
        return Ran::Checked;
    };
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let name = without_www(&name);
    let looked_at = |host: &str| cx.pages.iter().any(|page| page.host.trim_end_matches('.').eq_ignore_ascii_case(host));
    if !looked_at(name) || !looked_at(&format!("www.{name}")) {
        let needs: &[_] = if domain.is_none() { &["domain"] } else { &[] };
        out.open(None, NO_PAGE, needs);
    }
    Ran::Checked
}

/// A name without its `www`, unless that is what was registered: `www.cn`.
fn without_www(name: &str) -> &str {
    let registered = DomainName::parse(name).is_ok_and(|name| name.is_registrable());
    if registered { name } else { name.strip_prefix("www.").unwrap_or(name) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::pages::{pages, right};
    use crate::display::Page;

    #[test]
    fn host_closed() {
        let cases = pages(&HOST_CLOSED).pass(&right());
        let right = right();
        let closed = cases.report(&[Page::unreachable("example.cn"), Page::new("WWW.example.cn", &right)]);
        assert_eq!(closed.codes(), ["BA-F0208"]);
        let one = cases.report(&[Page::new("example.cn", &right)]);
        assert_eq!(one.undetermined.iter().map(|open| open.rule.code).collect::<Vec<_>>(), ["BA-F0208"]);
        let www = cases.with("domain", "www.cn");
        for (hosts, open) in [(["www.cn", "www.www.cn"], 0), (["www.cn", "cn"], 1)] {
            assert_eq!(www.report(&hosts.map(|host| Page::new(host, &right))).undetermined.len(), open, "{hosts:?}");
        }
    }
}
