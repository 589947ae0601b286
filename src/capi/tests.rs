use super::memory::guard;
use super::note::{NOTES, SPELLINGS, beian_spelling_text, bits, spelling_bit};
use super::report::beian_report;
use super::status::beian_status::BEIAN_PANIC;
use super::text::beian_text;
use super::utf8::{checked, is_chinese};
use super::validator::beian_validator;
use super::value::{beian_kind, kind_of};
use crate::value::Notes;

#[test]
fn a_panic_ends_at_the_boundary() {
    assert_eq!(guard(|| panic!("on purpose")), BEIAN_PANIC);
    struct Bomb;
    impl Drop for Bomb {
        fn drop(&mut self) {
            panic!("again");
        }
    }
    assert_eq!(guard(|| std::panic::panic_any(Bomb)), BEIAN_PANIC);
}

#[test]
fn what_is_shared_between_threads_may_be() {
    fn shared<T: Send + Sync>() {}
    shared::<beian_validator>();
    shared::<beian_report>();
    shared::<beian_text>();
}

#[test]
fn every_note_has_its_bit() {
    let mut all = Notes::NONE;
    for (place, note) in NOTES.into_iter().enumerate() {
        assert_eq!(bits(Notes::NONE.with(note)), 1 << place);
        assert_eq!(Notes::NONE.with(note).iter().collect::<Vec<_>>(), [note]);
        all.add(note);
    }
    assert_eq!((bits(all), bits(Notes::NONE)), ((1 << NOTES.len()) - 1, 0));
    // The library has no note that is not here.
    assert_eq!(all.iter().count(), NOTES.len());
}

#[test]
fn text_is_checked_as_the_standard_library_does() {
    const PIECES: [&str; 12] =
        ["a", "-1", "12345678", "备", "号", "京ICP", "é", "\u{800}", "\u{d7ff}", "\u{e000}", "𠀀", "\u{ffff}"];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut draw = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % below
    };
    let (mut right, mut wrong, mut quick) = (0, 0, 0);
    for _ in 0..40_000 {
        // Of few pieces mostly, so that many texts are of Chinese and ASCII alone.
        let (most, count) = (if draw(3) == 0 { PIECES.len() } else { 6 }, draw(24));
        let mut bytes: Vec<u8> = (0..count).flat_map(|_| PIECES[draw(most)].bytes()).collect();
        if draw(2) == 0 && !bytes.is_empty() {
            let at = draw(bytes.len());
            match draw(3) {
                0 => bytes[at] = draw(256) as u8,
                1 => bytes.truncate(at),
                _ => drop(bytes.remove(at)),
            }
        }
        assert_eq!(checked(&bytes), std::str::from_utf8(&bytes).ok(), "{bytes:x?}");
        quick += usize::from(bytes.len() <= 64 && is_chinese(&bytes));
        *(if checked(&bytes).is_some() { &mut right } else { &mut wrong }) += 1;
    }
    assert!(right > 10_000 && wrong > 4_000 && quick > 4_000, "{right} {wrong} {quick}");
    // Every pair of bytes behind each other, at every place of a text.
    let text = "京ICP备16020626号-1和京ICP备2024000001号-2X和";
    for at in (0..text.len() - 1).step_by(7) {
        for pair in 0..=u16::MAX {
            let mut bytes = text.as_bytes().to_vec();
            bytes[at..at + 2].copy_from_slice(&pair.to_be_bytes());
            assert_eq!(checked(&bytes).is_some(), std::str::from_utf8(&bytes).is_ok(), "{bytes:x?}");
        }
    }
}

#[test]
fn every_spelling_has_its_bit() {
    for (place, spelling) in SPELLINGS.into_iter().enumerate() {
        assert_eq!(spelling_bit(spelling) as u32, 1 << place);
        // The library's own list has the same place for it, and there is none beyond.
        assert_eq!(spelling as usize, place);
    }
    let all: Vec<u32> = (0..32).filter(|bit| beian_spelling_text(1 << bit, 1).len > 0).collect();
    assert_eq!(all, [0, 1, 2, 3, 4, 5]);
}

#[test]
fn every_kind_has_its_number() {
    // A text that is a value of that kind and of few others, in canonical form.
    let texts = [
        (beian_kind::BEIAN_KIND_RECORD_NUMBER, "京ICP备16020626号-1"),
        (beian_kind::BEIAN_KIND_LICENCE, "粤B2-20090059"),
        (beian_kind::BEIAN_KIND_POLICE_NUMBER, "京公网安备11010802035340号"),
        (beian_kind::BEIAN_KIND_DOMAIN, "www.example.com.cn"),
        (beian_kind::BEIAN_KIND_CREDIT_CODE, "12100000400000624D"),
        (beian_kind::BEIAN_KIND_RESIDENT_ID, "11010519491231002X"),
        (beian_kind::BEIAN_KIND_MOBILE, "13800138000"),
        (beian_kind::BEIAN_KIND_LANDLINE, "0571-82345678"),
        (beian_kind::BEIAN_KIND_PHONE, "13800138000"),
        (beian_kind::BEIAN_KIND_EMAIL, "a@example.cn"),
        (beian_kind::BEIAN_KIND_POSTCODE, "518000"),
        (beian_kind::BEIAN_KIND_IP_ADDRESS, "203.0.113.7"),
        (beian_kind::BEIAN_KIND_ADDRESS, "广东省深圳市南山区示例路1号创新大厦2层"),
        (beian_kind::BEIAN_KIND_PERSON_NAME, "张示例"),
        (beian_kind::BEIAN_KIND_ORGANISATION_NAME, "深圳市示例科技有限公司"),
    ];
    for (at, (kind, text)) in texts.into_iter().enumerate() {
        assert_eq!(kind as usize, at + 1);
        let kind = kind_of(at as u32 + 1).unwrap();
        assert!((kind.check)(text, true).is_ok(), "{text}");
        assert_eq!((kind.canonical)(text).unwrap(), text);
    }
    let last = beian_kind::BEIAN_KIND_ALGORITHM_NUMBER as u32;
    assert!(kind_of(last).is_ok() && kind_of(last + 1).is_err() && kind_of(0).is_err());
}
