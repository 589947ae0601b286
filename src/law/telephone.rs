//! The office telephone of the older forms (办公电话): where a mobile number may stand for it (2018).

use crate::source::{self, Cite, cite};
use crate::value::Province;

/// Where the document says it.
pub const CITE: &[Cite] = &[cite(&source::FAQ_SUBJECT_PERSON, "座机号码")];

/// What an administration asks of a mobile number in the place of the office telephone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asks {
    /// A landline instead.
    Landline,
    /// The post in the company, in the remark.
    Post,
    /// The name of the contact, in the remark.
    Name,
    /// Name and post, in the remark.
    NameAndPost,
    /// Another number than the responsible person's.
    AnotherNumber,
}

/// What the administration asks, if anything.
#[must_use]
pub const fn asks(province: Province) -> Option<Asks> {
    Some(match province {
        Province::Jiangsu => Asks::Landline,
        Province::Gansu => Asks::Post,
        Province::Chongqing => Asks::Name,
        Province::Tianjin => Asks::NameAndPost,
        Province::Liaoning | Province::Jilin | Province::Beijing => Asks::AnotherNumber,
        _ => return None,
    })
}
