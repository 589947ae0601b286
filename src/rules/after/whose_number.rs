//! Whose numbers a page shows: the judgement that all rules about pages share, and that about `facts.sites` too.

use crate::law::show::may_show_subject_number;
use crate::model::ServiceKind;
use crate::rule::page::{Flaw, Kept, PageItem, Pages, Reading, ShownNumber, Sight, Spot, Unshown, UnshownNumber};
use crate::rule::{Ran, Say, Sink, say};
use crate::value::{Province, RecordNumber, ServiceLetter};

/// What stands further from the end, or from the right number, is the content of a page and not its foot.
pub(super) const FOOT: usize = 2_000; // figure: of reading pages

/// Where no foot has a name, this close to the right number is the same place of a page.
const CLOSE: usize = 300; // figure: of reading pages

pub(super) const NOT_GIVEN: Say = say("缺少用于比对的信息", "facts to compare with are missing");
const IN_SCRIPT: Say = say(
    "号码只出现在脚本或样式中，是否显示无法判断",
    "the number stands in a script or style only; whether it is shown cannot be told",
);
const IN_ATTRIBUTE: Say = say(
    "号码只出现在标签属性中，是否显示无法判断",
    "the number stands in an attribute only; whether it is shown cannot be told",
);
const HIDDEN: Say = say(
    "号码位于隐藏的元素中，脚本或样式是否会显示它无法判断",
    "the number stands in a hidden element; whether a script or a style ever shows it cannot be told",
);
const IN_FALLBACK: Say = say(
    "号码是对象加载失败时才显示的替代内容，是否显示无法判断",
    "the number is what an object shows if it cannot be loaded; whether that happens cannot be told",
);
const IN_PICTURE: Say = say(
    "页面有疑似备案信息的图片，文本扫描看不到图片中的文字",
    "a picture may hold the number; a scan of text does not read pictures",
);

/// Whose a number is, and of what, to one who looks for that of a service.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Whose {
    /// That of the service.
    Service,
    /// That of the subject, which may not stand for the service's.
    Subject,
    /// That of another service of the subject.
    OtherService,
}

/// What is known of the service that a number is to be of.
pub(in crate::rules) struct Wanted<'a> {
    pub(in crate::rules) kind: Option<ServiceKind>,
    pub(in crate::rules) service: Option<&'a RecordNumber>,
    pub(in crate::rules) province: Option<Province>,
}

impl Wanted<'_> {
    /// Whose a number is that is the subject's or one of its services'.
    pub(super) fn whose(&self, number: &RecordNumber) -> Whose {
        match self.service {
            Some(service) if service == number => Whose::Service,
            _ if number.is_subject() => Whose::Subject,
            // The letter alone tells that it is none of this kind.
            _ if self.service.is_none_or(RecordNumber::is_subject) && self.fits(number) => Whose::Service,
            _ => Whose::OtherService,
        }
    }

    /// Whether the letter of a service's number is that of the kind, as far as that is known.
    fn fits(&self, number: &RecordNumber) -> bool {
        let letter = number.service().and_then(|service| service.kind);
        self.kind.is_none_or(|kind| {
            letter
                == match kind {
                    ServiceKind::App => Some(ServiceLetter::App),
                    ServiceKind::MiniProgram => Some(ServiceLetter::MiniProgram),
                    ServiceKind::QuickApp => Some(ServiceLetter::QuickApp),
                    _ => None,
                }
        })
    }

    /// Whether the subject's number may stand where the service's is due: of a licence, in Guangdong for websites, and where
    /// nothing better is known.
    pub(in crate::rules) fn takes_subjects(&self, number: &RecordNumber) -> bool {
        let province = self.province.or_else(|| number.province());
        let website = self.kind.is_none_or(|kind| kind == ServiceKind::Website);
        number.licence().is_some()
            || website && province.is_none_or(may_show_subject_number)
            || self.service.is_some_and(RecordNumber::is_subject)
    }
}

impl Pages<'_> {
    pub(super) fn wanted(&self) -> Wanted<'_> {
        let filing = self.filing;
        Wanted {
            kind: filing.kind.get(),
            service: filing.service_number.get(),
            province: filing.province.get().copied(),
        }
    }

    /// Whether a number is one of the subject's.
    pub(super) fn is_own(&self, number: &RecordNumber) -> bool {
        self.known.iter().any(|known| known.same_subject(number))
    }

    /// Whether a record number may be of a holder of licences, of whom only those are known.
    pub(super) fn may_be_holders(&self, number: &RecordNumber) -> bool {
        let licences = !self.known.is_empty() && self.known.iter().all(|known| known.licence().is_some());
        let mut provinces = self.known.iter().filter_map(RecordNumber::province);
        licences && provinces.all(|province| Some(province) == number.province())
    }

    /// Runs a check of each page that was read.
    pub(super) fn each(&self, out: &mut Sink<'_>, check: impl Fn(&PageItem<'_>, &Reading<'_>, &mut Sink<'_>)) -> Ran {
        let mut ran = Ran::NotApplicable;
        for page in &self.pages {
            if let Sight::Read(reading) = &page.sight {
                ran = Ran::Checked;
                check(page, reading, out);
            }
        }
        ran
    }

    /// Runs a check of the number of its own on each page that shows one.
    pub(super) fn each_own(
        &self,
        out: &mut Sink<'_>,
        check: impl Fn(&PageItem<'_>, &Reading<'_>, &Own<'_>, &mut Sink<'_>),
    ) -> Ran {
        self.each(out, |page, reading, out| {
            if let Shows::Own(own) = shows(self, reading) {
                check(page, reading, &own, out);
            }
        })
    }
}

/// The number of its own that a page shows, the best of them.
pub(super) struct Own<'r> {
    pub(super) shown: &'r ShownNumber,
    pub(super) number: RecordNumber,
    pub(super) whose: Whose,
    /// Much text stands behind the lowest of its places.
    pub(super) high: bool,
}

/// What a page shows of record numbers.
pub(super) enum Shows<'r> {
    /// One of its own.
    Own(Own<'r>),
    /// Others', where its own should stand.
    Anothers(Vec<&'r ShownNumber>),
    /// What is no number.
    Broken(Vec<&'r ShownNumber>),
    /// None; with the licences that it shows instead.
    Nothing(Vec<&'r ShownNumber>),
}

pub(super) fn shows<'r>(cx: &Pages<'_>, reading: &'r Reading<'_>) -> Shows<'r> {
    let numbers = || reading.numbers.iter().filter_map(|shown| Some((shown, shown.number?)));
    let wanted = cx.wanted();
    let best = numbers()
        // Without facts only zeros are certain to be nobody's.
        .filter(|(_, number)| cx.known.is_empty() && number.serial() != 0 || cx.is_own(number))
        .min_by_key(|(shown, number)| {
            // A subject's number comes before that of another service.
            (wanted.whose(number), !reading.leads_to_ministry(shown))
        });
    if let Some((shown, number)) = best {
        // What stands first in a long page can be at the bottom all the same: style sheets decide.
        let lowest = numbers().filter(|(_, other)| *other == number).map(|(other, _)| reading.around(other));
        let [before, behind] = lowest.min_by_key(|[_, behind]| *behind).unwrap_or_default();
        // figure: twice the foot is no foot
        let high = cx.kind == ServiceKind::Website && behind > before.max(2 * FOOT);
        return Shows::Own(Own { shown, number, whose: wanted.whose(&number), high });
    }
    // A licence alone is the operator's own paper, and no record number of anybody's.
    let of_records = !cx.known.is_empty() && cx.known.iter().all(|known| known.licence().is_none());
    let is_licence = |number: &RecordNumber| of_records && number.licence().is_some() && number.is_subject();
    let alone = |shown: &&ShownNumber| shown.number.is_some_and(|number| is_licence(&number)) && !shown.is_nobodys();
    let anothers: Vec<&ShownNumber> =
        reading.numbers.iter().filter(|shown| shown.number.is_some() && !shown.is_nobodys() && !alone(shown)).collect();
    let licences = || reading.numbers.iter().filter(alone).collect();
    if anothers.is_empty() {
        let broken: Vec<&ShownNumber> = reading.numbers.iter().filter(|shown| !alone(shown)).collect();
        return if broken.is_empty() { Shows::Nothing(licences()) } else { Shows::Broken(broken) };
    }
    // One or two at the foot stand where its own should; elsewhere, or a list of them, is what the page is about.
    let at_foot = anothers.iter().all(|shown| reading.around(shown)[1] < FOOT);
    // figure: three are a list
    if at_foot && subjects(anothers.iter().copied()) <= 2 {
        Shows::Anothers(anothers)
    } else {
        Shows::Nothing(licences())
    }
}

/// How many subjects the numbers are of; three stands for more.
pub(super) fn subjects<'r>(numbers: impl Iterator<Item = &'r ShownNumber>) -> usize {
    let mut known: Vec<RecordNumber> = Vec::new();
    for number in numbers.filter_map(|shown| shown.number) {
        // figure: three stand for more
        if known.len() < 3 && !known.iter().any(|known| known.same_subject(&number)) {
            known.push(number);
        }
    }
    known.len()
}

impl ShownNumber {
    /// Whether it is a number that people print where one should stand.
    pub(super) const fn is_nobodys(&self) -> bool {
        matches!(self.flaw, Flaw::Placeholder(_))
    }
}

impl Reading<'_> {
    /// Bytes that a reader sees in front of the end of a number, and behind it.
    pub(super) const fn around(&self, shown: &ShownNumber) -> [usize; 2] {
        [shown.before, self.seen.saturating_sub(shown.before)]
    }

    /// Whether two numbers stand at the same place of the page: in its foot, or close to each other.
    pub(super) const fn stand_together(&self, one: &ShownNumber, other: &ShownNumber) -> bool {
        one.before.abs_diff(other.before) < if one.in_foot && other.in_foot { FOOT } else { CLOSE }
    }

    /// Why a number may be shown all the same.
    pub(super) fn doubt(&self, which: impl Fn(&Unshown) -> bool) -> Option<Say> {
        // Where the public-security number stands as text, a picture of no name is its badge.
        let picture = || (self.picture || self.some_picture && self.police.is_empty()).then_some(IN_PICTURE);
        self.held_back(which).or(self.not_given).or_else(picture)
    }

    /// Why a number that is not in the text may be shown all the same.
    pub(super) fn held_back(&self, which: impl Fn(&Unshown) -> bool) -> Option<Say> {
        let kept = self.unshown.iter().filter(|unshown| which(unshown)).filter_map(|unshown| unshown.kept).min()?;
        Some(match kept {
            Kept::Hidden => HIDDEN,
            Kept::Script => IN_SCRIPT,
            Kept::Attribute => IN_ATTRIBUTE,
            Kept::Fallback => IN_FALLBACK,
        })
    }
}

impl Unshown {
    /// Whether it is a record number that may be one of the subject's.
    pub(super) fn may_be_own(&self, cx: &Pages<'_>) -> bool {
        match self.number {
            UnshownNumber::Record(Some(number)) => cx.known.is_empty() || cx.is_own(&number),
            _ => false,
        }
    }
}

/// The places of numbers on a page.
pub(super) fn spots<'r>(page: &PageItem<'_>, numbers: impl Iterator<Item = &'r ShownNumber>) -> Vec<Spot> {
    numbers.map(|shown| page.spot(shown.span.clone())).collect()
}
