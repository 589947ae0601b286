//! Clean orders of the kit by the words in which the tables of the tests speak of them.

use beian::model::{Channel, OrderKind};
use beian::testing::Clean;
use beian::value::{Province, Value as _};

/// The clean order of a unit or an individual: individuals file in the mini-program, where it has such orders.
pub fn clean(province: &str, individual: bool, kind: OrderKind) -> Clean {
    let clean = Clean::of(kind).province(Province::parse(province).unwrap());
    match (individual, kind) {
        (false, _) => clean,
        (true, OrderKind::AccessService) => clean.individual(),
        (true, _) => clean.individual().channel(Channel::MiniProgram),
    }
}
