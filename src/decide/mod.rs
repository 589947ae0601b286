//! The questions that people who file really ask, as pure functions.
//!
//! Every function takes a plain struct of optional inputs and gives a [`Decision`]: an outcome with its reasons, or the names of the
//! inputs that are missing; always with citations and a text in both languages. Nothing here checks an order; that is what
//! [`Validator`](crate::Validator) is for.
//!
//! ```
//! use beian::decide::filing::{Region, Need, NeedQuestion, Use, needs_filing};
//! let ask = NeedQuestion { region: Some(Region::HongKong), ..NeedQuestion::default() };
//! assert_eq!(needs_filing(&ask).outcome(), Some(&Need::NotOutside));
//! let ask = NeedQuestion { region: Some(Region::Mainland), used_for: Some(Use::Website), ..NeedQuestion::default() };
//! assert_eq!(needs_filing(&ask).needs(), ["suffix_approved"]);
//! ```

mod ask;
mod gate;
#[cfg(feature = "json")]
mod registry;

pub mod filing;
pub mod licence;
pub mod lifecycle;
pub mod materials;
pub mod order;
pub mod province;
pub mod record;
pub mod resource;
pub mod site;
pub mod sms;
pub mod timer;

pub use ask::{Answer, Decision, Input, Said, Tell};
pub(crate) use ask::{InputWords, Question};
pub use gate::{Advice, Gate};
#[cfg(feature = "json")]
pub use registry::{CallError, FUNCTIONS, Function, function};
