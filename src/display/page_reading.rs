//! What is read of one page for the rules: its numbers and where they stand, and why it may not be what a reader sees.

use super::found::{Found, FoundNumber, Kind, Malformed, Spelling, Standing, Suspicion};
use super::page::{Place, Walked};
use super::record::without_word;
use super::scan::scan;
use super::tag::{unescaped, unescaped_chars};
use crate::law::destination::{Destination, host_of};
use crate::rule::page::{
    Before, Flaw, Kept, Link, PageText, Reading, ShownNumber, ShownPolice, Unshown, UnshownNumber,
};
use crate::rule::{Param, Say, say};
use crate::value::{Note, Noun};
use std::ops::Range;

const BY_SCRIPT: Say = say(
    "页面内容由脚本生成，文本扫描看不到最终显示的内容",
    "scripts make the page; a scan of its text does not see what they show",
);
const FOOT_BY_SCRIPT: Say = say(
    "页面底部由脚本填入，文本扫描看不到其内容",
    "a script fills the foot of the page; a scan of its text does not see it",
);
const IN_FRAME: Say =
    say("内容在框架的另一页面中，请提供该页面", "the content is that of another page in a frame; give that page");
const LEADS_ON: Say = say("页面会跳转到另一页面，请提供跳转后的页面", "the page leads on to another; give that one");
const SERVERS_OWN: Say = say(
    "这是服务器的跳转或出错页面，不是网站的页面",
    "this is a redirect or an error page of the server, not a page of the site",
);
const NOT_DECODED: Say =
    say("页面不是 UTF-8 编码，无法读取，请先转换编码", "the page is not UTF-8 and cannot be read; convert it first");

/// What servers say when they have no page.
const SERVERS_WORDS: [&str; 8] = [
    "301 Moved Permanently",
    "302 Found",
    "302 Moved Temporarily",
    "403 Forbidden",
    "404 Not Found",
    "502 Bad Gateway",
    "503 Service ",
    "504 Gateway ",
];

/// Reads a page.
pub(super) fn read(html: &str) -> Reading<'_> {
    let walked = Walked::of(html);
    let mut all: Vec<Found> = scan(html).collect();
    let is_shown = |found: &Found| is_record(found.kind) && matches!(walked.place_of(&found.span), Place::Text(_));
    if !all.iter().any(is_shown) {
        all.extend(without_word(html));
        all.sort_by_key(|found| found.span.start);
    }
    let before = walked.seen_before(html, all.iter().map(|found| found.span.end));
    let (mut numbers, mut police, mut unshown) = (Vec::new(), Vec::new(), Vec::new());
    for (found, before) in all.into_iter().zip(before) {
        let place = walked.place_of(&found.span);
        match (found.kind, place) {
            (Kind::Record | Kind::Licence, Place::Text(link)) => numbers.push(ShownNumber {
                number: found.value.and_then(|value| value.as_record()),
                flaw: flaw(&found),
                link,
                before,
                in_foot: walked.is_in_foot(found.span.start),
                span: found.span,
            }),
            (Kind::Police, Place::Text(link)) => police.push(ShownPolice {
                number: police_of(&found),
                flaw: flaw(&found),
                link,
                mismatch: found.notes.has(Note::Mismatch),
                span: found.span,
            }),
            (Kind::Record | Kind::Licence | Kind::Police, _) => unshown.push(Unshown {
                number: match found.kind {
                    Kind::Police => UnshownNumber::Police(police_of(&found)),
                    _ => UnshownNumber::Record(found.value.and_then(|value| value.as_record())),
                },
                kept: walked.kept(place),
                span: found.span,
            }),
            _ => {}
        }
    }
    Reading {
        numbers,
        police,
        unshown,
        not_given: not_given(&walked, html),
        picture: walked.picture,
        some_picture: walked.some_picture,
        foot_unread: walked.frame_in_foot || walked.foot_picture,
        empty_link: walked.empty_link && (walked.scripts || walked.styles),
        seen: walked.seen,
        text: Box::new(Seen { html, walked }),
    }
}

const fn is_record(kind: Kind) -> bool {
    matches!(kind, Kind::Record | Kind::Licence)
}

const fn police_of(found: &Found) -> Option<crate::value::PoliceNumber> {
    match found.value {
        Some(FoundNumber::Police(number)) => Some(number),
        _ => None,
    }
}

impl Walked {
    /// Where something is kept that a script, a style sheet or a reader of attributes may show.
    const fn kept(&self, place: Place) -> Option<Kept> {
        match place {
            // Only a script shows what an attribute hides, a style sheet what has no size or is not visible.
            Place::Hidden if self.scripts => Some(Kept::Hidden),
            Place::Faded if self.scripts || self.styles => Some(Kept::Hidden),
            Place::Script => Some(Kept::Script),
            Place::Attribute => Some(Kept::Attribute),
            Place::Fallback => Some(Kept::Fallback),
            _ => None,
        }
    }
}

/// What is wrong with a number, beyond what everybody forgives.
fn flaw(found: &Found) -> Flaw {
    match &found.standing {
        Standing::Malformed(Malformed::Number(error)) => Flaw::Broken(Param::from(*error)),
        Standing::Malformed(Malformed::Template) => {
            Flaw::Broken(Noun::new("未填入内容的模板", "a template that was not filled in").into())
        }
        Standing::Malformed(Malformed::Parody) => Flaw::Broken(Noun::new("戏仿的号码", "a parody").into()),
        Standing::Malformed(Malformed::Placeholder) => Flaw::Broken(Noun::new("占位字符", "a placeholder").into()),
        Standing::Suspicious(Suspicion::Placeholder) => {
            Flaw::Placeholder(Noun::new("占位号码", "a placeholder").into())
        }
        Standing::Suspicious(Suspicion::Province) => {
            Flaw::Miswritten(Noun::new("省份简称有误", "the province's short form"))
        }
        Standing::Suspicious(Suspicion::Wording) => Flaw::Miswritten(Noun::new("“备”误写为“证”", "证 for 备")),
        Standing::Suspicious(Suspicion::Stray) => Flaw::Miswritten(Noun::new(
            "“备”字与数字之间有多余的符号或文字",
            "signs or words stand in front of the digits",
        )),
        Standing::Suspicious(Suspicion::Service) => {
            Flaw::Miswritten(Noun::new("服务序号写法有误", "the service part is written wrong"))
        }
        Standing::Suspicious(Suspicion::NoWord) => Flaw::Miswritten(Noun::new("缺少“备”字", "备 is missing")),
        _ if found.spellings.has(Spelling::Typo) => Flaw::Miswritten(Spelling::Typo.noun()),
        _ => Flaw::None,
    }
}

/// Why the text that was given is not what a reader sees.
fn not_given(walked: &Walked, html: &str) -> Option<Say> {
    if html.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).nth(9).is_some() {
        // Somebody else has decoded it, and wrongly.
        Some(NOT_DECODED)
    } else if walked.frames || walked.foot_in_frame {
        Some(IN_FRAME)
    } else if walked.leads_on && walked.seen < 500 {
        Some(LEADS_ON)
    } else if walked.seen < 200 && SERVERS_WORDS.iter().any(|words| html.contains(words)) {
        Some(SERVERS_OWN)
    } else if walked.scripts && (walked.mount && walked.seen < 2_000 || walked.seen < 200) {
        Some(BY_SCRIPT)
    } else if walked.scripts && walked.foot_by_script {
        Some(FOOT_BY_SCRIPT)
    } else {
        None
    }
}

/// Whether an address begins with a scheme: javascript:, mailto:, https:.
fn has_scheme(address: &str) -> bool {
    let head = address.trim_start().split(['/', '?', '#']).next().unwrap_or_default();
    head.contains(':')
}

/// A page, looked at.
struct Seen<'a> {
    html: &'a str,
    walked: Walked,
}

impl PageText for Seen<'_> {
    fn links(&self) -> usize {
        self.walked.links.len()
    }

    fn link(&self, nth: usize) -> Option<Link> {
        let link = self.walked.links.get(nth)?;
        let mut address = unescaped(self.html.get(link.span.clone())?);
        if !link.script
            && !has_scheme(&address)
            && Destination::of(&address) == Destination::Here
            && let Some(base) = self.walked.base.clone().and_then(|span| self.html.get(span)).map(unescaped)
            && !host_of(&base).is_empty()
        {
            address = format!("//{}/{}", host_of(&base), address.trim_start().trim_start_matches('/'));
        }
        Some(Link { span: link.span.clone(), address, script: link.script })
    }

    fn line(&self, span: &Range<usize>, within: &Range<usize>) -> [String; 2] {
        let within = within.start..within.end.min(self.html.len());
        self.walked.line(self.html, span, &within).map(|text| unescaped(&text))
    }

    fn shown(&self, add: &mut dyn FnMut(char, Range<usize>, Before)) {
        let mut end = 0;
        for (start, piece) in self.walked.shown(self.html) {
            let mut before = if start == end { Before::Nothing } else { Before::Tag };
            for (c, span) in unescaped_chars(piece) {
                if c.is_whitespace() {
                    before = before.max(Before::Space);
                } else {
                    add(c, start + span.start..start + span.end, before);
                    before = Before::Nothing;
                }
            }
            end = start + piece.len();
        }
    }

    fn withheld(&self, is: &mut dyn FnMut(&str) -> bool) -> bool {
        self.walked.unshown(self.html).any(|piece| is(&unescaped(piece)))
    }

    fn in_english(&self) -> bool {
        in_english(self.walked.texts(self.html))
    }
}

/// Whether a number stands there in English or pinyin: Zhejiang ICP No. 16012345-1.
fn in_english<'t>(mut texts: impl Iterator<Item = &'t str>) -> bool {
    let marks = ["ICP NO", "ICP FILING", "ICP RECORD", "ICP LICEN", "ICP BEI"];
    texts.any(|text| {
        let text = text.to_ascii_uppercase();
        marks.iter().any(|mark| {
            let behind = text.find(mark).and_then(|at| text.get(at + mark.len()..));
            let near = behind.unwrap_or_default().chars().take(24);
            near.filter(char::is_ascii_digit).count() >= 6
        })
    })
}
