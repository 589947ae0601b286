//! What is typed: the subcommands with their options.

use beian::display::Screen;
use beian::{Config, Lang, Validator};
use chrono::{DateTime, FixedOffset};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum, ValueHint};
use std::ffi::OsString;
use std::io;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::input;

/// The rules of Chinese ICP filing (ICP备案): checks orders and pages, answers questions, prints the rule book.
#[derive(Parser)]
#[command(name = "beian", version, propagate_version = true, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    Validate(Validate),
    Scan(Scan),
    Check(Check),
    Decide(Decide),
    Explain(Explain),
    Province(OfProvince),
    Schema(Schema),
    Completions(Completions),
    Man(Man),
}

/// Validate filing orders: what a reviewer would reject, where, why, and how to mend it.
///
/// A file holds one order as a JSON document, or one order a line (JSON Lines).
#[derive(Args)]
#[command(
    after_help = "Exit status: 0 every order is accepted or incomplete, 1 one would be rejected, 2 some input was not readable."
)]
pub struct Validate {
    /// Files of orders; - is standard input.
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<OsString>,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// How many orders to check at a time [default: one for each core].
    #[arg(long, short, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    #[command(flatten)]
    pub language: Language,
    #[command(flatten)]
    pub judging: Judging,
}

/// How validated orders are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// One report object a line; with file and line in front where the input was JSON Lines.
    Json,
    /// One report object a line, always with file and line in front.
    Jsonl,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// One page to read, print or hand on: no script, nothing loaded.
    Html,
}

/// Find record, licence, public-security and algorithm numbers in text or HTML.
#[derive(Args)]
#[command(after_help = "Exit status: 0, or 2 when some input was not readable.")]
pub struct Scan {
    /// Files of text or HTML in UTF-8; - is standard input.
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<OsString>,
    #[command(flatten)]
    pub format: Plain,
    #[command(flatten)]
    pub language: Language,
}

/// Check pages, or screens of an app, against the duties after the approval.
#[derive(Args)]
#[command(after_help = "Exit status: 0, or 1 when an error is found, 2 when some input was not readable.")]
pub struct Check {
    /// What was filed, as JSON (see: beian schema filing); - is standard input.
    #[arg(value_name = "FACTS", value_hint = ValueHint::FilePath)]
    pub facts: OsString,
    /// Pages as they were fetched, or screens as text; - is standard input.
    #[arg(required = true, value_name = "PAGE", value_hint = ValueHint::FilePath)]
    pub pages: Vec<OsString>,
    /// The host that the pages come from [default: the name of each file without its ending].
    #[arg(long, conflicts_with = "screen")]
    pub host: Option<String>,
    /// The files are screens of an app, of this kind.
    #[arg(long, value_parser = PossibleValuesParser::new(["settings", "about", "prominent", "other"]).map(screen))]
    pub screen: Option<Screen>,
    #[command(flatten)]
    pub format: Plain,
    #[command(flatten)]
    pub language: Language,
    #[command(flatten)]
    pub judging: Judging,
}

/// Answer a question about filing: which kind of order, which materials, which dates, may the site be open.
#[derive(Args)]
pub struct Decide {
    /// List all questions with their inputs, one JSON object a line.
    #[arg(long, exclusive = true)]
    pub list: bool,
    /// What the question is about.
    #[arg(required_unless_present = "list")]
    pub noun: Option<String>,
    /// The question.
    #[arg(required_unless_present = "list")]
    pub function: Option<String>,
    /// Its inputs as a JSON object; - reads them from standard input.
    #[arg(value_name = "JSON", default_value = "{}", hide_default_value = true)]
    pub inputs: String,
    #[command(flatten)]
    pub judging: Judging,
}

/// Print rules of the rule book: what each demands, why, by which document.
#[derive(Args)]
pub struct Explain {
    /// Codes of rules, as BA-S0101, or their slugs, as order-too-large.
    #[arg(required_unless_present_any = ["all", "province"], value_name = "CODE")]
    pub codes: Vec<String>,
    /// All rules.
    #[arg(long, conflicts_with = "codes")]
    pub all: bool,
    /// What a province asks of those who file there.
    #[arg(long, value_name = "NAME")]
    pub province: Vec<String>,
    #[command(flatten)]
    pub format: Plain,
    #[command(flatten)]
    pub language: Language,
}

/// Print what a province asks of those who file there.
#[derive(Args)]
pub struct OfProvince {
    /// Names of provinces: 广东, 广东省 or guangdong.
    #[arg(required = true, value_name = "NAME")]
    pub names: Vec<String>,
    #[command(flatten)]
    pub format: Plain,
    #[command(flatten)]
    pub language: Language,
}

/// Print a schema of what goes in or comes out.
#[derive(Args)]
pub struct Schema {
    #[arg(value_enum)]
    pub what: Document,
}

/// What has a schema.
#[derive(Clone, Copy, ValueEnum)]
pub enum Document {
    /// Orders: all that is read.
    Order,
    /// Orders as a form should send them.
    OrderStrict,
    /// The facts of an order alone.
    Facts,
    /// What `check` has to know of a filing.
    Filing,
    /// Reports.
    Report,
    /// The inputs of the questions of `decide`.
    Questions,
    /// All of them as types of TypeScript.
    Typescript,
}

/// Print completions for a shell.
#[derive(Args)]
#[command(after_help = "For bash: beian completions bash > /etc/bash_completion.d/beian")]
pub struct Completions {
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// Write the pages of the manual, one for each subcommand.
#[derive(Args)]
#[command(after_help = "For example: beian man /usr/local/share/man/man1")]
pub struct Man {
    /// A folder, which is made if it is not there.
    #[arg(value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    pub folder: PathBuf,
}

#[derive(Args)]
pub struct Language {
    /// Chinese or English.
    #[arg(long, default_value = "zh", value_parser = PossibleValuesParser::new(["zh", "en"]).map(lang))]
    pub lang: Lang,
}

#[derive(Args)]
pub struct Plain {
    /// How to print: for people, or one JSON object a line.
    #[arg(long = "format", action = ArgAction::Set, value_name = "FORMAT", default_value = "text", value_parser = PossibleValuesParser::new(["text", "json"]).map(|word| word == "json"))]
    pub json: bool,
}

/// By which rules an order is judged.
#[derive(Args)]
pub struct Judging {
    /// The instant of the check [default: now].
    #[arg(long, value_name = "RFC3339", value_parser = instant)]
    pub at: Option<DateTime<FixedOffset>>,
    /// Count what only the FAQ of 2018 or the undated guide says in full.
    #[arg(long)]
    pub strict: bool,
    /// Count what a province's page demands as advice, one level less.
    #[arg(long)]
    pub pages_as_advice: bool,
    /// A configuration as JSON: provider, suffixes, holidays, switched rules.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub config: Option<OsString>,
}

impl Judging {
    /// The validator that is asked for. What a flag says holds beside what the configuration says.
    pub fn validator(&self) -> io::Result<Validator> {
        let mut validator = Validator::new(self.at.unwrap_or_else(clock));
        if let Some(file) = &self.config {
            let text = input::text(file)?;
            let config = Config::from_json(&text)
                .map_err(|error| io::Error::other(format!("{}{error}", file.to_string_lossy())))?;
            validator = validator.configured(&config);
        }
        // A flag that is not given takes nothing back.
        validator = if self.strict { validator.strict(true) } else { validator };
        Ok(if self.pages_as_advice { validator.pages_as_advice(true) } else { validator })
    }
}

/// The program's own clock; the library has none.
fn clock() -> DateTime<FixedOffset> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    DateTime::from_timestamp(since.as_secs().cast_signed(), 0).unwrap_or_default().fixed_offset()
}

fn instant(text: &str) -> Result<DateTime<FixedOffset>, String> {
    DateTime::parse_from_rfc3339(text).map_err(|_| "expected an instant like 2025-11-20T10:00:00+08:00".to_owned())
}

fn lang(word: String) -> Lang {
    if word == "en" { Lang::En } else { Lang::Zh }
}

fn screen(word: String) -> Screen {
    match word.as_str() {
        "settings" => Screen::Settings,
        "about" => Screen::About,
        "prominent" => Screen::Prominent,
        _ => Screen::Other,
    }
}
