//! As much of the interface of Hyperscan and Vectorscan as a count of matches takes.

use std::ffi::{CStr, CString, c_char, c_int, c_uint, c_ulonglong, c_void};
use std::ptr;

/// What people write, forgiving what is most common; only ends are asked for.
pub const TOLERANT: &str = concat!(
    r"[\x{4e00}-\x{9fff}]\s*[IiＩｉ][CcＣｃ][PpＰｐ]\s*[备備证證]案?[:：]?\s*[0-9０-９]{6,10}\s*[号號]?",
    r"|(?:[AaBb][12]\.)*[AaBb][12]\s*[-－—]\s*[0-9]{8}",
    r"|公网安[备備][:：]?\s*[0-9]{12,14}"
);

type OnMatch = extern "C" fn(c_uint, c_ulonglong, c_ulonglong, c_uint, *mut c_void) -> c_int;

#[repr(C)]
struct CompileError {
    message: *const c_char,
    expression: c_int,
}

unsafe extern "C" {
    fn hs_version() -> *const c_char;
    fn hs_compile_multi(
        expressions: *const *const c_char,
        flags: *const c_uint,
        ids: *const c_uint,
        elements: c_uint,
        mode: c_uint,
        platform: *const c_void,
        database: *mut *mut c_void,
        error: *mut *mut CompileError,
    ) -> c_int;
    fn hs_alloc_scratch(database: *const c_void, scratch: *mut *mut c_void) -> c_int;
    fn hs_scan(
        database: *const c_void,
        data: *const c_char,
        length: c_uint,
        flags: c_uint,
        scratch: *mut c_void,
        on_match: OnMatch,
        context: *mut c_void,
    ) -> c_int;
}

const BLOCK: c_uint = 1;
const UTF8: c_uint = 32;

/// Compiled patterns with room for one scan at a time. They live as long as the program.
pub struct Database {
    database: *mut c_void,
    scratch: *mut c_void,
}

impl Database {
    pub fn of_words(words: &[&[u8]]) -> Self {
        let escaped = |word: &&[u8]| word.iter().map(|byte| format!("\\x{byte:02x}")).collect::<String>();
        Self::new(&words.iter().map(escaped).collect::<Vec<_>>(), 0)
    }

    pub fn of_pattern(pattern: &str) -> Self {
        Self::new(&[pattern.to_owned()], UTF8)
    }

    fn new(patterns: &[String], flags: c_uint) -> Self {
        let texts: Vec<CString> = patterns.iter().map(|text| CString::new(text.as_str()).expect("no NUL")).collect();
        let texts: Vec<*const c_char> = texts.iter().map(|text| text.as_ptr()).collect();
        let (flags, ids) = (vec![flags; texts.len()], (0..texts.len() as c_uint).collect::<Vec<_>>());
        let (mut database, mut scratch, mut error) = (ptr::null_mut(), ptr::null_mut(), ptr::null_mut());
        // SAFETY: the lists have as many elements as is said, and the texts end with NUL.
        let compiled = unsafe {
            hs_compile_multi(
                texts.as_ptr(),
                flags.as_ptr(),
                ids.as_ptr(),
                texts.len() as c_uint,
                BLOCK,
                ptr::null(),
                &mut database,
                &mut error,
            )
        };
        if compiled != 0 {
            // SAFETY: the library says what is wrong in a text that it owns.
            panic!("{}", unsafe { CStr::from_ptr((*error).message) }.to_string_lossy());
        }
        // SAFETY: the database was compiled.
        assert_eq!(unsafe { hs_alloc_scratch(database, &mut scratch) }, 0, "room to scan");
        Self { database, scratch }
    }

    /// The library and its version.
    pub fn name(&self) -> &'static str {
        // SAFETY: a static text.
        let version = unsafe { CStr::from_ptr(hs_version()) }.to_string_lossy();
        format!("libhs {}, same words", version.split(' ').next().unwrap_or_default()).leak()
    }

    pub fn count(&self, text: &[u8]) -> u64 {
        extern "C" fn count(_: c_uint, _: c_ulonglong, _: c_ulonglong, _: c_uint, context: *mut c_void) -> c_int {
            // SAFETY: the counter below, which outlives the scan.
            unsafe { *context.cast::<u64>() += 1 };
            0
        }
        let mut found = 0_u64;
        // SAFETY: database and room are of this value, which one thread uses.
        let scanned = unsafe {
            hs_scan(
                self.database,
                text.as_ptr().cast(),
                text.len() as c_uint,
                0,
                self.scratch,
                count,
                ptr::from_mut(&mut found).cast(),
            )
        };
        assert_eq!(scanned, 0, "a scan");
        found
    }
}
