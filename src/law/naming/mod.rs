//! Names of websites and apps as reviewers read them (命名): by their words and by their characters. And the words of longer texts.

mod affirmed;
mod cut;
pub mod groups;
mod shape;
mod trade;

pub use affirmed::{affirmed, said, said_of, said_with};
pub use cut::{Cut, Found, What, is_suffix, word_of};
pub use shape::{LEAST, Shape};
pub use trade::trade_of;
