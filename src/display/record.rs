//! Record numbers: what stands at ICP备.

use super::found::{Found, Kind, Malformed, Suspicion};
use super::gather::{Body, Gathered};
use super::issuer::{Issuer, icp, issuer};
use super::licence::classes;
use super::stepping::{Symbol, back};
use crate::value::Note;

/// How many digits a record number has.
const COUNTS: [usize; 2] = [8, 10];

const FILING_WORDS: [char; 9] = ['案', '字', '第', '号', ':', '(', '[', '编', '【'];

pub(super) fn record(text: &[u8], floor: usize, word: Symbol) -> Option<Found> {
    let mut gathered = Gathered::new(text, word);
    icp(&mut gathered, floor)?;
    if let Some(found) = licence_behind(&gathered, floor) {
        return Some(found);
    }
    // ICP备ICP备
    if let Some(again) = back(text, floor, gathered.start).filter(|s| s.c == '备') {
        gathered.front(again);
        icp(&mut gathered, floor)?;
        gathered.notes.add(Note::Wording);
    }
    let issuer = issuer(&mut gathered, floor, true);
    match issuer {
        Issuer::Letter(letter) => gathered.spelled.push(letter),
        Issuer::Wrong(province) => gathered.spelled.push(province.record_letter()),
        Issuer::Parody => gathered.spelled.push('萌'),
        Issuer::None => {}
    }
    gathered.spelled.push_str("ICP备");
    let parody = matches!(issuer, Issuer::Parody);
    let nobody = matches!(issuer, Issuer::None);
    if !parody && gathered.was_never_filled(!nobody) {
        return gathered.malformed(floor, Kind::Record, Malformed::Template);
    }
    gathered.words(&FILING_WORDS);
    if !parody {
        gathered.strays(&COUNTS, !nobody);
    }
    let count = match gathered.body(&COUNTS, false) {
        Body::Digits(count) => count,
        Body::StandIns => {
            gathered.spelled.push('0');
            gathered.service(true);
            let why = if parody { Malformed::Parody } else { Malformed::Placeholder };
            return gathered.malformed(floor, Kind::Record, why);
        }
        Body::None if parody => {
            // 萌ICP备APTX4869号
            let symbol = gathered.peek().filter(|s| s.c.is_ascii_alphanumeric() && !s.gap)?;
            gathered.take(symbol);
            while let Some(symbol) = gathered.peek().filter(|s| s.c.is_ascii_alphanumeric() && !s.gap) {
                if gathered.end - gathered.start > 64 {
                    break;
                }
                gathered.take(symbol);
            }
            gathered.take_if('号');
            return gathered.malformed(floor, Kind::Record, Malformed::Parody);
        }
        Body::None => {
            if nobody || !gathered.template() {
                return None;
            }
            gathered.spelled.push('0');
            gathered.service(true);
            return gathered.malformed(floor, Kind::Record, Malformed::Template);
        }
    };
    // Without a province, a few digits behind the word are text: "ICP备2020年"; without 号 also behind one: "粤ICP备案3-7天".
    if nobody && !matches!(count, 7..=11) || count < 6 && !gathered.closes() {
        return None;
    }
    gathered.service(true);
    if parody {
        return gathered.malformed(floor, Kind::Record, Malformed::Parody);
    }
    let wrong = matches!(issuer, Issuer::Wrong(_)).then_some(Suspicion::Province);
    gathered.judged(floor, Kind::Record, wrong)
}

/// A licence number behind the word of a record number, as the licence's holders often write it: 粤ICP备B2-20090059-5.
fn licence_behind(gathered: &Gathered<'_>, floor: usize) -> Option<Found> {
    let mut licence = gathered.clone();
    licence.words(&FILING_WORDS);
    licence.peek().filter(|symbol| matches!(symbol.c, 'A' | 'B'))?;
    let wrong = match issuer(&mut licence, floor, false) {
        Issuer::Letter(letter) => {
            licence.spelled.push(letter);
            None
        }
        Issuer::Wrong(province) => {
            licence.spelled.push(province.licence_letter());
            Some(Suspicion::Province)
        }
        Issuer::Parody | Issuer::None => return None,
    };
    licence.notes.add(Note::Wording);
    classes(licence, floor, wrong)
}

/// Record numbers whose 备 is missing: `粤ICP16012345号`. Only those with a province in front and 号 behind.
pub(super) fn without_word(text: &str) -> impl Iterator<Item = Found> {
    let text = text.as_bytes();
    let ends = memchr::memchr2_iter(b'P', b'p', text).map(|at| at + 1);
    ends.filter_map(|end| {
        let mut gathered = Gathered::at(text, end);
        gathered.peek().filter(|symbol| symbol.c.is_ascii_digit())?;
        icp(&mut gathered, 0)?;
        match issuer(&mut gathered, 0, true) {
            Issuer::Letter(letter) => gathered.spelled.push(letter),
            Issuer::Wrong(province) => gathered.spelled.push(province.record_letter()),
            Issuer::Parody | Issuer::None => return None,
        }
        gathered.spelled.push_str("ICP备");
        let whole = matches!(gathered.body(&COUNTS, false), Body::Digits(8 | 10));
        gathered.peek().filter(|symbol| whole && symbol.c == '号')?;
        gathered.service(true);
        gathered.judged(0, Kind::Record, Some(Suspicion::NoWord)).filter(|found| found.value.is_some())
    })
}
