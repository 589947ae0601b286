//! `beian schema`.

use crate::args::{Document, Schema};
use beian::schema;
use std::io::{self, Write};

pub fn run(asked: &Schema) -> io::Result<u8> {
    let text = match asked.what {
        Document::Order => schema::ORDER,
        Document::OrderStrict => schema::ORDER_STRICT,
        Document::Facts => schema::FACTS,
        Document::Filing => schema::FILING,
        Document::Report => schema::REPORT,
        Document::Questions => schema::QUESTIONS,
        Document::Typescript => schema::TYPESCRIPT,
    };
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(0)
}
