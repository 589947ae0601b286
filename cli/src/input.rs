//! Files as they are named on the command line: opened, read, and what is wrong with them.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};

/// A file, or standard input for `-`. A directory opens as a file, and would fail later with words that help nobody.
pub fn open(file: &OsStr) -> io::Result<Box<dyn Read + Send>> {
    if file == "-" {
        return Ok(Box::new(io::stdin()));
    }
    if fs::metadata(file)?.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory: name the files in it"));
    }
    Ok(Box::new(fs::File::open(file)?))
}

/// The whole of a file; errors bear its name.
pub fn bytes(file: &OsStr) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(file).and_then(|mut input| input.read_to_end(&mut bytes)).map_err(|error| named(file, error))?;
    Ok(bytes)
}

/// The whole of a file of text, without the mark that some editors put in front.
pub fn text(file: &OsStr) -> io::Result<String> {
    let bytes = bytes(file)?;
    if let Some(encoding) = wide(&bytes) {
        return Err(named(file, io::Error::other(format!("expected UTF-8 text, found {encoding}"))));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let after = error.utf8_error().valid_up_to();
        named(file, io::Error::other(format!("expected UTF-8 text, found bytes that are not after byte {after}")))
    })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// The encoding of text in units of two bytes, by its mark.
pub fn wide(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, ..] => Some("UTF-16 (little endian)"),
        [0xfe, 0xff, ..] => Some("UTF-16 (big endian)"),
        _ => None,
    }
}

/// The error with the name of its file.
pub fn named(file: &OsStr, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", file.to_string_lossy()))
}
