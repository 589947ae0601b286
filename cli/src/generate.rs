//! `beian completions` and `beian man`: what packagers install beside the program.

use crate::args::{Cli, Completions, Man};
use crate::input::named;
use clap::CommandFactory;
use std::fs;
use std::io;

pub fn completions(asked: &Completions) -> io::Result<u8> {
    // The generator panics where it cannot write: a reader who has had enough is no reason to.
    let mut text = Vec::new();
    clap_complete::generate(asked.shell, &mut Cli::command(), "beian", &mut text);
    io::Write::write_all(&mut io::stdout().lock(), &text)?;
    Ok(0)
}

pub fn manual(asked: &Man) -> io::Result<u8> {
    let written =
        fs::create_dir_all(&asked.folder).and_then(|()| clap_mangen::generate_to(Cli::command(), &asked.folder));
    written.map_err(|error| named(asked.folder.as_os_str(), error))?;
    Ok(0)
}
