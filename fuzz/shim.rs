//! Makes one file a fuzz target under cargo-fuzz and a program that replays a corpus otherwise.

/// Defines the entry point: `fuzz!(f)` where `f` takes a text.
#[macro_export]
macro_rules! fuzz {
    ($check:path) => {
        #[cfg(fuzzing)]
        libfuzzer_sys::fuzz_target!(|data: &[u8]| shim::as_text(data, $check));

        #[cfg(not(fuzzing))]
        fn main() {
            shim::replay(|data| shim::as_text(data, $check));
        }
    };
}

/// As `fuzz!`, where `f` takes bytes that need not be UTF-8.
#[macro_export]
macro_rules! fuzz_bytes {
    ($check:path) => {
        #[cfg(fuzzing)]
        libfuzzer_sys::fuzz_target!(|data: &[u8]| $check(data));

        #[cfg(not(fuzzing))]
        fn main() {
            shim::replay($check);
        }
    };
}

/// Runs a check on bytes that are text.
pub fn as_text(data: &[u8], check: fn(&str)) {
    if let Ok(text) = std::str::from_utf8(data) {
        check(text);
    }
}

/// Runs the check on every file named, and on every file in the directories named.
#[cfg(not(fuzzing))]
#[allow(clippy::disallowed_methods)]
pub fn replay(check: fn(&[u8])) {
    let mut paths: Vec<std::path::PathBuf> = std::env::args_os().skip(1).map(Into::into).collect();
    assert!(!paths.is_empty(), "name files or directories to replay");
    let mut count = 0_u32;
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            let entries = std::fs::read_dir(&path).expect("a readable directory");
            paths.extend(entries.map(|entry| entry.expect("a readable entry").path()));
        } else {
            let data = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            check(&data);
            count += 1;
        }
    }
    println!("{count} inputs replayed");
}

/// What holds for every value type and every text.
pub fn keeps_contract<T: beian::value::Value + std::fmt::Debug>(text: &str) {
    assert_eq!(T::read(text), T::parse_noted(text).ok());
    assert_eq!(T::read_strict(text), T::parse_strict(text).ok());
    match (T::parse_noted(text), T::parse_strict(text)) {
        (Ok((value, _)), strict) => {
            let canonical = value.canonical();
            assert_eq!(T::parse_strict(&canonical).as_ref(), Ok(&value));
            assert_eq!(T::parse(&canonical).as_ref(), Ok(&value));
            match strict {
                Ok(strict) => assert!(strict == value && canonical == text),
                Err(error) => {
                    assert_ne!(canonical, text);
                    told(error);
                }
            }
        }
        (Err(error), strict) => {
            assert_eq!(strict.as_ref().err(), Some(&error));
            told(error);
        }
    }
}

/// Both sentences of an error can be written, and are short whatever the text was.
fn told(error: beian::value::ParseError) {
    assert!(error.to_string().len() < 200 && error.zh().to_string().len() < 200);
}
