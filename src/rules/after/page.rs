//! What a page shows after the approval, read from the page itself (页面底部). [`crate::display::check_footer`] runs these
//! rules; an order knows no pages, so the validator does not.

use crate::law::show::{self, POLICE, SHOWN_BY as SHOWN};
pub(crate) use crate::law::show::{COPYRIGHT, MINISTRY, NEW_HOST_SINCE, OLD_HOSTS, POLICE_HOSTS};
use crate::model::ServiceKind;
use crate::rule::prelude::*;

/// Days of both duties towards the public security.
pub(crate) const POLICE_DAYS: u64 = show::POLICE_DAYS as u64;

const SITE: &[Cite] = &[cite(&source::DISPLAY, "网站添加备案号"), cite(&source::ORDER_33, "第十三条")];
const CONTENT: &[Cite] = &[cite(&source::DISPLAY, "悬挂内容")];
const APP: &[Cite] = &[cite(&source::DISPLAY, "APP添加备案号")];

const WEBSITE: &[ServiceKind] = &[ServiceKind::Website];

/// A page must show the record number (网站底部添加备案号).
pub static NUMBER_MISSING: Rule = Rule {
    code: "BA-F0201",
    slug: "page-without-record-number",
    severity: Severity::Error,
    cite: SITE,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001", "DSP-006", "DSP-007"],
    predicts: &["PST-06"],
    text: Text {
        message: say("页面上没有备案号", "the page shows no record number"),
        why: say(
            "备案成功后，网站须在页面底部、APP 须在设置或介绍等显著位置标明备案号，否则会被责令改正并可罚款",
            "once recorded, a site shows its number at the bottom and an app in a prominent place; otherwise a correction is ordered and a fine possible",
        ),
        help: say("请添加审核通过时分配的备案号", "add the number that was given on approval"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// The number must link to the ministry's site (链接至工信部官网).
pub static LINK_MISSING: Rule = Rule {
    code: "BA-F0202",
    slug: "page-number-without-link",
    severity: Severity::Error,
    cite: SITE,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001", "DSP-007"],
    text: Text {
        message: say("备案号没有链接到 {host}", "the record number does not link to {host}"),
        why: say(
            "备案号须链接至工信部网站，供公众查询核对",
            "the number must link to the ministry's site, where the public can check it",
        ),
        help: say(
            "请把备案号链接到 {host}，网址须以 https 开头写完整",
            "let the number link to {host}, as a whole address that begins with https",
        ),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// The link still leads to a host that the ministry has left (旧网址).
pub static LINK_OLD: Rule = Rule {
    code: "BA-F0203",
    slug: "page-number-links-to-old-host",
    severity: Severity::Warning,
    cite: &[cite(&source::DISPLAY, "网站添加备案号"), cite(&source::DISPLAY, "APP添加备案号")],
    window: Window::since(NEW_HOST_SINCE),
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001", "DSP-007"],
    text: Text {
        message: say(
            "备案号链接的是工信部的旧网址",
            "the record number links to a former address of the ministry's site",
        ),
        why: say(
            "旧网址曾经正确，现在须链接至 {host}",
            "the former address was right once; now the link has to lead to {host}",
        ),
        help: say("请把链接改为 {host}", "change the link to {host}"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// The number must be that of the subject (悬挂内容).
pub static ANOTHERS_NUMBER: Rule = Rule {
    code: "BA-F0204",
    slug: "page-number-of-another-subject",
    severity: Severity::Error,
    cite: CONTENT,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001"],
    text: Text {
        message: say(
            "页面上的备案号不属于该服务的备案主体",
            "the record number on the page is not of the subject that the service is recorded for",
        ),
        why: say(
            "页面须显示自身的备案号，经营许可证持有者显示许可证编号",
            "a page has to show the number of its own record, a licence holder that of the licence",
        ),
        help: say("请改为本主体的备案号", "show the number of this subject"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// The number must be that of the service (服务备案号).
pub static OTHER_SERVICE: Rule = Rule {
    code: "BA-F0205",
    slug: "page-number-of-another-service",
    severity: Severity::Warning,
    cite: CONTENT,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-003"],
    text: Text {
        message: say(
            "页面上是同一主体另一项服务的备案号",
            "the number on the page is that of another service of the subject",
        ),
        why: say(
            "每项服务有自己的备案号；只有多个域名指向同一页面时才显示另一域名的",
            "each service has its own number; only where several domains lead to one page another one's is shown",
        ),
        help: say("请核对序号，改为该服务的备案号", "check the sequence number and show that of this service"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// Only for a website in Guangdong may the subject's number stand for the service's (悬挂内容).
pub static SUBJECT_NUMBER: Rule = Rule {
    code: "BA-F0206",
    slug: "page-shows-subject-number",
    severity: Severity::Warning,
    cite: &[cite(&source::DISPLAY, "悬挂内容"), cite(&source::DISPLAY, "APP添加备案号")],
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-003", "DSP-007"],
    text: Text {
        message: say(
            "页面上是主体备案号，不是服务备案号",
            "the number on the page is that of the subject, not that of the service",
        ),
        why: say(
            "广东省的网站可显示主体或服务备案号，其他省份须显示服务备案号，APP 须显示 APP 备案号；多个域名指向同一页面时另有要求",
            "websites in Guangdong may show either number, elsewhere they show the service's, and apps that of the app; several domains that lead to one page follow rules of their own",
        ),
        help: say("请改为带序号的服务备案号", "show the number with the service's sequence number"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// What is shown must be a number (号码无效).
pub static NO_NUMBER: Rule = Rule {
    code: "BA-F0207",
    slug: "page-number-malformed",
    severity: Severity::Error,
    cite: SITE,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001"],
    text: Text {
        message: say(
            "页面上的号码不是有效的备案号：{reason}",
            "the number on the page cannot be a record number: {reason}",
        ),
        why: say(
            "占位、戏仿或残缺的号码等于没有标明备案号",
            "a placeholder, a parody or a number with parts missing counts as none",
        ),
        help: say("请改为审核通过时分配的备案号", "show the number that was given on approval"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// Both the bare domain and www can be opened (主域名与 www 域名).
pub static HOST_CLOSED: Rule = Rule {
    code: "BA-F0208",
    slug: "page-host-not-reachable",
    severity: Severity::Error,
    cite: SITE,
    applies: Applies::ALL.services(WEBSITE),
    covers: &["DSP-004"],
    text: Text {
        message: say("该域名的页面无法打开", "the page of this host cannot be opened"),
        why: say(
            "主域名和 www 域名都须能打开，并都标明备案号",
            "both the domain itself and its www host have to open and to show the number",
        ),
        help: say("请让两个域名都能打开同一网站", "let both hosts open the site"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// The public-security number stands on the page within thirty days of its approval (公安备案号).
pub static POLICE_MISSING: Rule = Rule {
    code: "BA-F0209",
    slug: "page-without-police-number",
    severity: Severity::Warning,
    cite: POLICE,
    covers: &["DSP-006", "PSB-003"],
    predicts: &["PST-05"],
    text: Text {
        message: say(
            "公安备案通过已超过 {days} 天，页面上没有公安备案号",
            "more than {days} days after the approval of the public-security filing its number is not on the page",
        ),
        why: say(
            "公安备案通过后 {days} 天内须在页面底部标明编号、链接和图标",
            "number, link and icon go to the bottom of the page within {days} days of the approval",
        ),
        help: say(
            "请从公安备案平台复制代码，放到页面底部",
            "copy the code from the public-security platform to the bottom of the page",
        ),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// The public-security number links to its own page (公安备案号的链接).
pub static POLICE_LINK: Rule = Rule {
    code: "BA-F0210",
    slug: "page-police-number-link",
    severity: Severity::Warning,
    cite: POLICE,
    applies: Applies::ALL.services(WEBSITE),
    covers: &["PSB-003"],
    text: Text {
        message: say(
            "公安备案号没有链接到带有相同数字的查询页面",
            "the public-security number does not link to the query page with the same digits",
        ),
        why: say(
            "公安备案平台给出的代码含有指向该号码查询页面的链接",
            "the code that the platform gives links to the query page of that number",
        ),
        help: say(
            "请使用平台给出的代码，链接中的数字须与号码一致",
            "use the platform's code; the digits in the link are those of the number",
        ),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// The public-security number is that of the service (公安备案号).
pub static POLICE_OTHER: Rule = Rule {
    code: "BA-F0211",
    slug: "page-police-number-of-another",
    severity: Severity::Warning,
    cite: POLICE,
    covers: &["PSB-003"],
    text: Text {
        message: say(
            "页面上的公安备案号与该服务的不一致",
            "the public-security number on the page is not that of the service",
        ),
        why: say(
            "公安备案号按服务分配，抄来的模板里常是别人的号码",
            "the number is given to one service; copied templates often hold somebody else's",
        ),
        help: say("请改为该服务的公安备案号", "show the number of this service"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// Some provinces want a copyright line that names the subject (网站添加版权所有).
pub static COPYRIGHT_LINE: Rule = Rule {
    code: "BA-F0212",
    slug: "page-copyright-line",
    severity: Severity::Warning,
    layer: Layer::Province,
    cite: &[cite(&source::DISPLAY, "网站添加版权所有")],
    applies: Applies::ALL.services(WEBSITE),
    covers: &["DSP-009"],
    text: Text {
        message: say("页面上没有写明主体名称的版权所有信息", "the page has no copyright line that names the subject"),
        why: say(
            "江苏等省份建议在页面底部标明版权所有，且与主体名称一致",
            "some provinces, among them Jiangsu, recommend a copyright line whose holder is the subject",
        ),
        help: say(
            "请在页面底部加上“版权所有”和主体全称",
            "add a copyright line with the full name of the subject at the bottom",
        ),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// The public-security filing is applied for within thirty days of the opening (公安备案).
pub static POLICE_LATE: Rule = Rule {
    code: "BA-F0213",
    slug: "police-filing-overdue",
    severity: Severity::Warning,
    cite: &[cite(&source::SCENARIOS, "公安备案"), cite(&source::DISPLAY, "获取并添加公安备案号")],
    covers: &["PSB-001"],
    predicts: &["PST-01"],
    text: Text {
        message: say(
            "服务开通已超过 {days} 天，尚未申请公安备案",
            "more than {days} days after the opening no public-security filing has been applied for",
        ),
        why: say(
            "开通后 {days} 天内须申请公安备案，否则会受警告，严重的停机整顿",
            "the filing is due within {days} days of the opening; otherwise a warning or a suspension follows",
        ),
        help: say(
            "请由网站所有者在公安备案平台申请，服务商不代办",
            "the owner applies on the public-security platform; the provider does not do it",
        ),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// An app shows its number in a prominent place (APP 添加备案号).
pub static APP_PLACE: Rule = Rule {
    code: "BA-F0214",
    slug: "app-number-not-prominent",
    severity: Severity::Error,
    applies: Applies::ALL.services(&[ServiceKind::App]),
    cite: APP,
    covers: &["DSP-007"],
    predicts: &["PST-06"],
    text: Text {
        message: say(
            "APP 备案号不在设置、介绍等显著位置",
            "the app shows its number in no prominent place such as settings or about",
        ),
        why: say(
            "APP 须在设置、介绍等显著位置标明备案号",
            "an app shows its number in a prominent place such as settings or about",
        ),
        help: say("请把备案号放到设置或介绍页面", "put the number on the settings or about page"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// Somebody else's number stands beside the right one (多余的备案号).
pub static ANOTHER_BESIDE: Rule = Rule {
    code: "BA-F0215",
    slug: "page-shows-another-number-beside",
    severity: Severity::Warning,
    cite: CONTENT,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001"],
    text: Text {
        message: say("页面上还有其他主体的备案号", "the page also shows the record number of another subject"),
        why: say(
            "页面须显示自身的备案号；建站模板里常残留别人的号码",
            "a page shows its own number; templates often leave somebody else's behind",
        ),
        help: say("请删去不属于本主体的备案号", "remove the numbers that are not of this subject"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// The number must be written as it was given (号码写法).
pub static MISWRITTEN: Rule = Rule {
    code: "BA-F0216",
    slug: "page-number-miswritten",
    severity: Severity::Warning,
    cite: CONTENT,
    applies: Applies::ALL.services(SHOWN),
    covers: &["DSP-001"],
    text: Text {
        message: say("页面上的备案号写法有误：{reason}", "the record number on the page is miswritten: {reason}"),
        why: say("号码写错，公众就无法在工信部网站核对", "the public cannot look up a number that is written wrong"),
        help: say("请按审核通过时分配的号码书写", "write the number as it was given on approval"),
    },
    check: Check::Page,
    ..Rule::BASE
};

/// What is shown as a public-security number must be one (公安备案号无效).
pub static NO_POLICE_NUMBER: Rule = Rule {
    code: "BA-F0217",
    slug: "page-police-number-malformed",
    severity: Severity::Warning,
    cite: POLICE,
    covers: &["PSB-003"],
    text: Text {
        message: say(
            "页面上的号码不是有效的公安备案号：{reason}",
            "the number on the page cannot be a public-security number: {reason}",
        ),
        why: say(
            "占位或残缺的号码等于没有标明公安备案号",
            "a placeholder or a number with parts missing counts as none",
        ),
        help: say("请从公安备案平台复制号码", "copy the number from the public-security platform"),
    },
    check: Check::Page,
    ..Rule::BASE
};
