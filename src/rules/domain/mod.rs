//! Rules about the domains of websites (域名).

pub mod realname;
