//! Where the server stands (地域): in the mainland or not.

use super::carrier::fact;
use super::server::{ADD, on_server};
use crate::law::resource::PREPARATION;
use crate::provider::Profile;
use crate::rule::prelude::*;

/// The version of the names of regions.
pub const VERSION: &str = "2026-11";

/// The server must stand in mainland China (中国大陆地区).
pub static NOT_MAINLAND: Rule = Rule {
    code: "BA-R0102",
    slug: "server-not-in-mainland",
    cite: PREPARATION,
    applies: ADD,
    covers: &["RES-002", "RES-007", "RES-014"],
    predicts: &["AUT-12", "RES-01", "RES-12"],
    message: say("服务器不在中国大陆", "the server is not in mainland China"),
    why: say(
        "备案针对中国大陆境内的接入，香港和境外的服务器不需要也不能用于备案",
        "filing is about access inside the mainland; servers in Hong Kong or abroad need none and cannot carry one",
    ),
    help: say("请更换中国大陆地域的服务器", "use a server in a mainland region"),
    check: Check::Resource(not_mainland),
    ..Rule::BASE
};

fn not_mainland(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    on_server(item, out, |_, server, index, out| {
        let place = || fact(index, "region");
        match server.region.get().map(|region| mainland(region, cx.provider)) {
            Some(Some(true)) => {}
            Some(Some(false)) => out.fail_with(item.at, Params::NONE, Places::from_iter([place()])),
            // Not named, or with a name that is not known.
            Some(None) | None => out.needs(item.at, place()),
        }
        Ran::Checked
    })
}

/// A region that the library does not know is told, not refused (未知地域).
pub static UNKNOWN_REGION: Rule = Rule {
    code: "BA-R0103",
    slug: "region-not-known",
    severity: Severity::Warning,
    basis: Basis::Input,
    cite: &[cite(&source::PC_FIRST, "备案准备"), cite(&source::MODEL, "facts.resources[].region")],
    applies: ADD,
    predicts: &["RES-12"],
    message: say(
        "地域名称不在已知列表（{version}）中，无法判断是否位于中国大陆",
        "the region is not in the list of {version}, so it cannot be told whether it is in mainland China",
    ),
    why: say(
        "用于备案的服务器须位于中国大陆，而地域列表会随时间增加",
        "a server for filing must stand in mainland China, and the list of regions grows with time",
    ),
    help: say(
        "请核对地域名称，或改写为 mainland、hong_kong 或 overseas",
        "check the name, or write mainland, hong_kong or overseas",
    ),
    check: Check::Resource(unknown_region),
    ..Rule::BASE
};

fn unknown_region(cx: &Context<'_>, item: &ResourceItem<'_>, out: &mut Sink<'_>) -> Ran {
    on_known(item, |region, index| {
        if mainland(region, cx.provider).is_none() {
            let at = crate::model::path::At::ROOT.member("facts");
            let at = at.member("resources");
            let at = at.element(index);
            out.fail_with(
                &at.member("region"),
                Params::NONE.with("version", VERSION),
                Places::from_iter([item.at.path()]),
            );
        }
    })
}

fn on_known(item: &ResourceItem<'_>, check: impl FnOnce(&str, usize)) -> Ran {
    match super::carrier::carrier(item) {
        super::carrier::Carrier::Server(_, server, index) => match server.region.get() {
            Some(region) => {
                check(region, index);
                Ran::Checked
            }
            None => Ran::NotApplicable,
        },
        _ => Ran::NotApplicable,
    }
}

/// Whether the region is in the mainland; `None` if its name is not known.
fn mainland(region: &str, provider: &Profile) -> Option<bool> {
    let known = |name: &str| provider.regions.iter().any(|known| known.eq_ignore_ascii_case(name));
    if known(region) {
        return Some(true);
    }
    // A zone is a region with a number: ap-guangzhou-3.
    if let Some((name, zone)) = region.rsplit_once('-')
        && zone.bytes().all(|byte| byte.is_ascii_digit())
        && known(name)
    {
        return Some(true);
    }
    let starts = |prefix: &&str| region.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    let contains = |name: &&str| region.contains(*name);
    // Outside first: 中国（香港）.
    if OUTSIDE_CODES.iter().any(starts) || OUTSIDE.iter().any(contains) {
        return Some(false);
    }
    INSIDE.iter().any(contains).then_some(true)
}

/// Names of regions outside the mainland, as they begin.
const OUTSIDE_CODES: &[&str] = &[
    "hong_kong",
    "overseas",
    "macao",
    "taiwan",
    "ap-hongkong",
    "ap-taipei",
    "ap-singapore",
    "ap-bangkok",
    "ap-jakarta",
    "ap-mumbai",
    "ap-seoul",
    "ap-tokyo",
    "ap-osaka",
    "ap-manila",
    "na-",
    "us-",
    "ca-",
    "eu-",
    "sa-",
    "me-",
    "af-",
];

/// Places outside the mainland.
const OUTSIDE: &[&str] = &[
    "香港",
    "澳门",
    "台湾",
    "台北",
    "港澳台",
    "海外",
    "境外",
    "国外",
    "新加坡",
    "曼谷",
    "雅加达",
    "孟买",
    "首尔",
    "东京",
    "大阪",
    "硅谷",
    "弗吉尼亚",
    "多伦多",
    "法兰克福",
    "莫斯科",
    "圣保罗",
    "利雅得",
];

/// Places in the mainland.
const INSIDE: &[&str] = &[
    "大陆",
    "内地",
    "境内",
    "北京",
    "天津",
    "上海",
    "重庆",
    "广州",
    "深圳",
    "清远",
    "南京",
    "苏州",
    "杭州",
    "宁波",
    "成都",
    "贵阳",
    "中卫",
    "福州",
    "厦门",
    "武汉",
    "长沙",
    "济南",
    "青岛",
    "石家庄",
    "张家口",
    "西安",
    "沈阳",
    "合肥",
    "郑州",
    "太原",
    "南昌",
    "南宁",
    "海口",
    "昆明",
    "兰州",
    "西宁",
    "银川",
    "乌鲁木齐",
    "拉萨",
    "呼和浩特",
    "乌兰察布",
    "长春",
    "哈尔滨",
];

#[cfg(test)]
mod tests {
    use super::super::server::tests::{AT, CANCEL, LIST, code};
    use super::*;
    use crate::cases::cases;

    const REGION: &str = "/facts/resources/0/region";

    #[test]
    fn not_mainland() {
        let mut cases = cases(&NOT_MAINLAND).pass(|_| {}).pass(code);
        for region in ["广州", "华南地区（广州）", "mainland", "ap-beijing-6", "AP-Shanghai"] {
            cases = cases.pass(|o| o.set(REGION, region));
        }
        for region in ["hong_kong", "ap-hongkong", "中国香港", "overseas", "na-ashburn", "新加坡", "ap-singapore-2"]
        {
            cases = cases.fail(AT, |o| o.set(REGION, region));
        }
        cases
            .undetermined(&[REGION], |o| o.remove(REGION))
            .undetermined(&[LIST], |o| o.remove(LIST))
            .blocked(&[REGION], |o| o.set(REGION, "ap-atlantis"))
            .from(CANCEL)
            .not_applicable(|_| {});
    }

    #[test]
    fn unknown_region() {
        cases(&UNKNOWN_REGION)
            .pass(|_| {})
            .fail(REGION, |o| o.set(REGION, "ap-atlantis"))
            .not_applicable(|o| o.remove(REGION));
    }
}
