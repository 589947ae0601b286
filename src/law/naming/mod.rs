//! Names of websites and apps as reviewers read them (命名): by their words and by their characters.

mod cut;
mod shape;

pub use cut::{Cut, Found, What};
pub use shape::{LEAST, Shape};
