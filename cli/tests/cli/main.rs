//! The tool as it is typed: what it prints, what it complains of, how it ends.

mod book;
mod contract;
mod html;
mod jobs;
mod orders;
mod pages;
mod run;
mod sarif;
#[cfg(target_os = "linux")]
mod terminal;
