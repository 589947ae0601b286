//! The C functions that take JSON or pages, beside the Rust calls behind them. The input is an order, a filing and a page as it
//! is; if it has lines, the first one may be a question and the rest its inputs.

#![cfg_attr(fuzzing, no_main)]
#![cfg_attr(not(fuzzing), allow(dead_code))]

#[path = "../shim.rs"]
mod shim;

use beian::capi::beian_status::*;
use beian::capi::*;
use beian::decide::{FUNCTIONS, function};
use beian::display::{Filing, Page, Screen, check_footer, scan_bytes};
use beian::{InputError, Validator};
use std::ffi::{c_char, c_void};
use std::ptr::{null, null_mut};
use std::sync::OnceLock;

const AT: &str = "2025-11-20T10:00:00+08:00";

fn data(bytes: &[u8]) -> (*const c_char, usize) {
    (bytes.as_ptr().cast(), bytes.len())
}

fn view(bytes: &[u8]) -> beian_str {
    let (data, len) = data(bytes);
    beian_str { data, len }
}

/// What the library shows; it must be UTF-8.
fn shown<'a>(view: beian_str) -> &'a str {
    // SAFETY: the library gives views of live text.
    std::str::from_utf8(unsafe { std::slice::from_raw_parts(view.data.cast(), view.len) }).expect("UTF-8")
}

/// A text of the library, freed; none for NULL.
fn taken(text: *mut beian_text) -> Option<String> {
    // SAFETY: NULL or from the library, and freed once.
    unsafe {
        let string = (!text.is_null()).then(|| shown(beian_text_view(text)).to_owned());
        beian_text_free(text);
        string
    }
}

/// A call that reads JSON and gives a text, against what Rust says of the same JSON (`None`: it is no text).
fn agree(
    (status, out, error): (beian_status, *mut beian_text, *mut beian_text),
    refused: beian_status,
    rust: Option<Result<String, InputError>>,
) {
    let (out, error) = (taken(out), taken(error));
    match rust {
        Some(Ok(text)) => assert_eq!((status, out, error), (BEIAN_OK, Some(text), None)),
        Some(Err(why)) => {
            let why = serde_json::to_string(&why).expect("JSON");
            assert_eq!((status, out, error), (refused, None, Some(why)));
        }
        None => {
            assert_eq!((status, out), (BEIAN_NOT_UTF8, None));
            assert!(error.is_some_and(|error| error.contains("not UTF-8")));
        }
    }
}

/// One validator in both forms; the handle is never freed.
fn validators() -> &'static (Validator, usize) {
    static VALIDATORS: OnceLock<(Validator, usize)> = OnceLock::new();
    VALIDATORS.get_or_init(|| {
        let ((at, len), mut handle) = (data(AT.as_bytes()), null_mut());
        // SAFETY: the texts live, and `handle` can be written to.
        assert_eq!(unsafe { beian_validator_new(at, len, null(), 0, 0, 1, &mut handle) }, BEIAN_OK);
        (Validator::new(AT.parse().expect("an instant")), handle as usize)
    })
}

fn order(bytes: &[u8], text: Option<&str>) {
    let (rust, handle) = validators();
    let ((json, len), mut report, mut error) = (data(bytes), null_mut(), null_mut());
    // SAFETY: the handles and the text live, and the rest are places that can be written to.
    unsafe {
        let status = beian_validate_json(*handle as *const beian_validator, json, len, &mut report, &mut error);
        let mut out = null_mut();
        if status == BEIAN_OK {
            read(report);
            assert_eq!(beian_report_json(report, &mut out), BEIAN_OK);
        }
        beian_report_free(report);
        let told = text.map(|text| rust.validate_json(text).map(|report| report.to_json()));
        agree((status, out, error), BEIAN_NOT_AN_ORDER, told);
    }
}

/// Reads every finding of a report; all of it is text.
///
/// # Safety
/// A live report.
unsafe fn read(report: *const beian_report) {
    let (mut counts, mut verdict) = (std::mem::MaybeUninit::uninit(), beian_verdict::BEIAN_VERDICT_ACCEPT);
    // SAFETY: a live report, and places that can be written to; what is read has been written.
    unsafe {
        assert_eq!(beian_report_counts(report, counts.as_mut_ptr()), BEIAN_OK);
        assert_eq!(beian_report_verdict(report, &mut verdict), BEIAN_OK);
        let counts = counts.assume_init();
        assert_eq!(counts.errors > 0, verdict == beian_verdict::BEIAN_VERDICT_REJECT);
        for index in 0..=counts.findings {
            let mut found = std::mem::MaybeUninit::<beian_finding>::uninit();
            let status = beian_report_finding(report, index, found.as_mut_ptr());
            assert_eq!(status == BEIAN_OK, index < counts.findings);
            if status == BEIAN_OK {
                let found = found.assume_init();
                assert!(
                    [found.code, found.message, found.why, found.help].into_iter().all(|text| !shown(text).is_empty())
                );
                for place in 0..found.related_len {
                    assert!(shown(*found.related.add(place)).starts_with('/'));
                }
            }
        }
        for index in 0..counts.undetermined {
            let mut entry = std::mem::MaybeUninit::<beian_undetermined>::uninit();
            assert_eq!(beian_report_undetermined(report, index, entry.as_mut_ptr()), BEIAN_OK);
            let entry = entry.assume_init();
            assert!((0..entry.needs_len).all(|place| !shown(*entry.needs.add(place)).is_empty()));
        }
    }
}

fn decide(bytes: &[u8]) {
    let line = bytes.iter().position(|byte| *byte == b'\n');
    let (question, inputs) = line.map_or((bytes, bytes), |at| (&bytes[..at], &bytes[at + 1..]));
    let asked = std::str::from_utf8(question).ok().and_then(|question| {
        let (noun, name) = question.split_once(' ')?;
        function(noun, name)
    });
    // What names no question is asked of one of them.
    let (rust, handle) = validators();
    let function = asked.unwrap_or(&FUNCTIONS[bytes.len() % FUNCTIONS.len()]);
    let question = format!("{} {}", function.noun, function.name);
    let ((question, question_len), (json, len)) = (data(question.as_bytes()), data(inputs));
    let (mut out, mut error) = (null_mut(), null_mut());
    // SAFETY: the handle and the texts live, and the rest are places that can be written to.
    let status = unsafe { beian_decide(*handle as *const beian_validator, question, question_len, json, len, &mut out, &mut error) };
    let told = std::str::from_utf8(inputs).ok().map(|json| function.ask(rust, json));
    agree((status, out, error), BEIAN_NOT_AN_INPUT, told);
}

unsafe extern "C" fn see(found: *const beian_found, spans: *mut c_void) -> i32 {
    // SAFETY: the library gives a live struct, and `spans` is what was handed to it.
    let (found, spans) = unsafe { (&*found, &mut *spans.cast::<Vec<(usize, usize, String)>>()) };
    assert_eq!(found.doubt == beian_doubt::BEIAN_DOUBT_NONE, shown(found.reason_zh).is_empty());
    spans.push((found.start, found.end, shown(found.canonical).to_owned()));
    i32::from(spans.len() == spans.capacity())
}

fn scan(page: &[u8]) {
    let (text, len) = data(page);
    for most in [1, 2, 1000] {
        let mut seen = Vec::with_capacity(most);
        // SAFETY: the text lives, and the callback takes what it is handed.
        let status = unsafe { beian_scan(text, len, Some(see), (&raw mut seen).cast()) };
        let found = scan_bytes(page).take(seen.capacity());
        let wanted: Vec<_> =
            found.map(|found| (found.span.start, found.span.end, found.canonical().unwrap_or_default())).collect();
        assert_eq!((status, seen), (BEIAN_OK, wanted));
    }
}

fn footer(filing: &[u8], page: &[u8]) {
    let pages = [
        beian_page { host: view(b"example.cn"), html: view(page), kind: page.len() as u32 % 6 },
        beian_page { host: view(b"www.example.cn"), html: view(b""), kind: 1 },
    ];
    let ((json, len), (at, at_len)) = (data(filing), data(AT.as_bytes()));
    let (mut out, mut error) = (null_mut(), null_mut());
    // SAFETY: the pages and texts live, and the rest are places that can be written to.
    let status = unsafe {
        beian_footer_check(pages.as_ptr(), pages.len(), json, len, at, at_len, &mut out, null_mut(), &mut error)
    };
    let screen = match pages[0].kind {
        2 => Some(Screen::Settings),
        3 => Some(Screen::About),
        4 => Some(Screen::Prominent),
        5 => Some(Screen::Other),
        _ => None,
    };
    let first = match pages[0].kind {
        1 => Page::unreachable("example.cn"),
        _ => Page { screen, ..Page::from_bytes("example.cn", page) },
    };
    let told = std::str::from_utf8(filing).ok().map(|filing| {
        let now = AT.parse().expect("an instant");
        Filing::from_json(filing).map(|filing| {
            let report = check_footer(&[first, Page::unreachable("www.example.cn")], &filing, now);
            serde_json::to_string(&report).expect("JSON")
        })
    });
    agree((status, out, error), BEIAN_NOT_A_FILING, told);
}

fn check(bytes: &[u8]) {
    order(bytes, std::str::from_utf8(bytes).ok());
    decide(bytes);
    scan(bytes);
    // The input as a filing, with what stands behind the first line as a page; and as a page alone.
    let line = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (filing, page) = bytes.split_at(line);
    footer(filing, page);
    footer("{\"domain\":\"example.cn\",\"service_number\":\"苏ICP备2024012345号-1\"}".as_bytes(), bytes);
}

fuzz_bytes!(check);
