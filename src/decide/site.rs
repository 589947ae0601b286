//! Sites: may one be open, may its name resolve, why can it not be opened, what must it show, what may it hold.

mod content;
mod open;
mod show;

pub use content::*;
pub use open::*;
pub use show::*;

#[cfg(test)]
mod tests;
