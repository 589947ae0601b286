//! Rules about the subject (主体).

pub mod identity;
