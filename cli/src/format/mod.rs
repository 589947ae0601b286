//! How judged orders are printed, one file a format.

mod html;
mod json;
mod sarif;
mod text;

pub use html::Html;
pub use json::{Json, Jsonl};
pub use sarif::Sarif;
pub use text::Text;

use crate::orders::File;
use beian::{InputError, Lang, Report, RulesetId};
use std::io::{self, Write};

/// What holds for all orders.
pub struct How {
    pub lang: Lang,
    pub colour: bool,
    pub ruleset: RulesetId,
}

/// An order, judged.
pub struct Judged<'a> {
    pub file: &'a File,
    /// The line that it stands on, of a file with one order a line.
    pub line: Option<usize>,
    pub bytes: &'a [u8],
    pub outcome: Outcome,
}

/// What came of it.
pub enum Outcome {
    Report(Box<Report>),
    NoOrder(InputError),
    /// Nothing was read. That is told on standard error, too.
    Unreadable(String),
}

/// A format. Orders become parts in any thread; parts are written in order.
pub trait Format: Default {
    /// What some orders become.
    type Part: Default + Send;

    fn add(how: &How, judged: &Judged<'_>, part: &mut Self::Part);

    fn begin(&mut self, _: &How, _: &mut impl Write) -> io::Result<()> {
        Ok(())
    }

    fn write(&mut self, part: Self::Part, out: &mut impl Write) -> io::Result<()>;

    fn end(self, _: &How, _status: u8, _: &mut impl Write) -> io::Result<()> {
        Ok(())
    }
}

/// The name of an order: its file, and its line if it has one.
pub fn name(judged: &Judged<'_>) -> String {
    match judged.line {
        Some(line) => format!("{}:{line}", judged.file.name),
        None => judged.file.name.clone(),
    }
}
