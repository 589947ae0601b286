//! Files of orders, cut into units of work: whole documents, or some lines at a time.

use crate::input;
use beian::MOST_TEXT;
use indicatif::{ProgressBar, ProgressBarIter};
use serde::de::IgnoredAny;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::vec::IntoIter;

/// Text of lines that is checked in one go.
const CHUNK: usize = 128 << 10;

/// An order past the limit is refused by its size alone, so no more of it is kept: enough that what is left without a character that was cut
/// is still too long.
const MOST_KEPT: usize = MOST_TEXT + 8;

/// A file by its name.
pub struct File {
    /// As it was given: it need not be UTF-8.
    pub path: OsString,
    /// To be shown.
    pub name: String,
}

/// What is checked in one go.
pub enum Unit {
    /// One order.
    Document { file: Arc<File>, text: Vec<u8> },
    /// Orders one a line, with the number of the first line.
    Lines { file: Arc<File>, first: usize, text: Vec<u8> },
    /// None, for the file of lines holds none.
    Empty { file: Arc<File> },
    /// None, for the file cannot be read.
    Unreadable { file: Arc<File>, error: io::Error },
}

/// The units of files, one after the other.
pub struct Units {
    files: IntoIter<OsString>,
    lines: Option<Lines>,
    progress: ProgressBar,
}

impl Units {
    pub fn of(files: Vec<OsString>, progress: ProgressBar) -> Self {
        Self { files: files.into_iter(), lines: None, progress }
    }
}

impl Iterator for Units {
    type Item = Unit;

    fn next(&mut self) -> Option<Unit> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.take() {
                    Some(unit) => return Some(unit),
                    None => self.lines = None,
                }
            }
            let path = self.files.next()?;
            let name = path.to_string_lossy().into_owned();
            let file = Arc::new(File { path, name });
            match begin(&file, &self.progress) {
                Ok(Begun::Nothing) => return Some(Unit::Empty { file }),
                Ok(Begun::Document(text)) => return Some(Unit::Document { file, text }),
                Ok(Begun::Lines(lines)) => self.lines = Some(lines),
                Err(error) => return Some(Unit::Unreadable { file, error }),
            }
        }
    }
}

type Input = BufReader<ProgressBarIter<Box<dyn Read + Send>>>;

enum Begun {
    Nothing,
    Document(Vec<u8>),
    Lines(Lines),
}

/// Opens a file, and tells whether it holds one document or one a line. A first line that is a whole object makes JSON Lines, and so
/// does a second one that begins an object: a first line may be spoilt.
fn begin(file: &Arc<File>, progress: &ProgressBar) -> io::Result<Begun> {
    let mut input = BufReader::with_capacity(CHUNK, progress.wrap_read(input::open(&file.path)?));
    let mut text = Vec::new();
    if input::wide(input.fill_buf()?).is_none() {
        let named = [".jsonl", ".ndjson"].iter().any(|ending| file.name.ends_with(ending));
        // Blank lines in front say nothing.
        let (mut first, mut lines) = (0, 0);
        let mut more = true;
        while more && text.get(first..).is_none_or(|line| line.trim_ascii().is_empty()) {
            first = text.len();
            more = read_line(&mut input, &mut text)?;
            lines += usize::from(more);
        }
        let second = text.len();
        more = more && read_line(&mut input, &mut text)?;
        lines += usize::from(more);
        if named && text.trim_ascii().is_empty() {
            return Ok(Begun::Nothing);
        }
        let (line, next) = text.split_at(second);
        if named || more && (is_object(&line[first..]) || next.starts_with(b"{")) {
            return Ok(Begun::Lines(Lines {
                file: Arc::clone(file),
                input,
                read: 0,
                ahead: (text, lines),
                failed: None,
                ended: false,
            }));
        }
    }
    let rest = MOST_KEPT.saturating_sub(text.len());
    input.take(rest as u64).read_to_end(&mut text)?;
    Ok(Begun::Document(text))
}

/// Whether a line is an object by itself.
fn is_object(line: &[u8]) -> bool {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line).trim_ascii_start();
    line.starts_with(b"{") && serde_json::from_slice::<IgnoredAny>(line).is_ok()
}

/// A file with one order a line.
struct Lines {
    file: Arc<File>,
    input: Input,
    /// Lines that were handed on.
    read: usize,
    /// Text that was read to see what the file is, and its lines.
    ahead: (Vec<u8>, usize),
    failed: Option<io::Error>,
    ended: bool,
}

impl Lines {
    /// The next lines: as many as make a chunk, or as are there without waiting for more.
    fn take(&mut self) -> Option<Unit> {
        let (mut text, mut lines) = std::mem::take(&mut self.ahead);
        while !self.ended && text.len() < CHUNK && (text.is_empty() || !self.input.buffer().is_empty()) {
            let whole = text.len();
            match read_line(&mut self.input, &mut text) {
                Ok(more) => (self.ended, lines) = (!more, lines + usize::from(more)),
                Err(error) => {
                    text.truncate(whole);
                    (self.ended, self.failed) = (true, Some(error));
                }
            }
        }
        let file = Arc::clone(&self.file);
        if text.is_empty() {
            return self.failed.take().map(|error| Unit::Unreadable { file, error });
        }
        let first = self.read + 1;
        self.read += lines;
        Some(Unit::Lines { file, first, text })
    }
}

/// Adds a line with its end, or what is kept of it. False at the end of the input.
fn read_line(input: &mut Input, to: &mut Vec<u8>) -> io::Result<bool> {
    let read = input.by_ref().take(MOST_KEPT as u64).read_until(b'\n', to)?;
    if read == MOST_KEPT && !to.ends_with(b"\n") {
        input.skip_until(b'\n')?;
        to.push(b'\n');
    }
    Ok(read > 0)
}
