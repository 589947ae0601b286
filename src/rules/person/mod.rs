//! Rules about responsible persons (负责人).

pub mod province;
