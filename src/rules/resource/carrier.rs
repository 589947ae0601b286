//! The server that carries a service, whichever way the order refers to it.

use crate::model::path::Path;
use crate::model::{CloudResource, ResourceKind};
use crate::rule::ResourceItem;

/// What the conditions on servers look at.
pub(super) enum Carrier<'a> {
    /// A server, and its place in `facts.resources`.
    Server(ResourceKind, &'a CloudResource, usize),
    /// It depends on a fact that is missing.
    Unknown(Path),
    /// Nothing: a package, or no resource at all, which is another finding.
    None,
}

/// Where the property of a resource stands, or would stand.
pub(super) fn fact(index: usize, member: &'static str) -> Path {
    list("resources").element(index).member(member)
}

/// A list of facts.
pub(super) fn list(member: &'static str) -> Path {
    Path::ROOT.member("facts").member(member)
}

/// Whether the service refers to an authorisation code and not to a resource of its own.
pub(super) fn by_code(item: &ResourceItem<'_>) -> bool {
    let reference = &item.service.resource;
    reference.kind.get() == Some(ResourceKind::AuthCode)
        || reference.kind.get().is_none() && reference.id.is_absent() && !reference.auth_code.is_absent()
}

/// The kind of the resource that the service refers to: as it says, else as the facts say.
pub(super) fn kind(item: &ResourceItem<'_>) -> Option<ResourceKind> {
    let known = item.resource.and_then(|(_, resource)| resource.kind.get());
    item.service.resource.kind.get().or(known)
}

/// The server whose conditions count: the resource itself, the one that a load balancer is bound to, or the one that issued
/// the authorisation code.
pub(super) fn carrier<'a>(item: &ResourceItem<'a>) -> Carrier<'a> {
    let reference = &item.service.resource;
    if by_code(item) {
        // A code is issued only by a server that meets the conditions; what the facts say of it counts.
        return match item.server {
            Some((index, server)) => Carrier::Server(server.kind.get().unwrap_or(ResourceKind::Cvm), server, index),
            None => Carrier::None,
        };
    }
    let unknown = Carrier::Unknown;
    match (kind(item), item.resource) {
        (Some(kind @ (ResourceKind::Cvm | ResourceKind::Lighthouse)), Some((index, resource))) => {
            Carrier::Server(kind, resource, index)
        }
        (Some(ResourceKind::Clb), Some((index, resource))) => match item.server {
            Some((index, server)) => Carrier::Server(ResourceKind::Cvm, server, index),
            // Not bound, or to something else: another finding.
            None if resource.is_bound.get() == Some(false) => Carrier::None,
            None if resource.bound_to.is_absent() => unknown(fact(index, "bound_to")),
            None => unknown(list("resources")),
        },
        (
            Some(
                ResourceKind::Scf
                | ResourceKind::CloudRun
                | ResourceKind::AuthCode
                | ResourceKind::ElasticIp
                | ResourceKind::ObjectStorage
                | ResourceKind::Cdn,
            ),
            _,
        ) => Carrier::None,
        (_, None) if reference.is_absent() => Carrier::None,
        (_, None) if reference.id.is_absent() => unknown(item.at.member("id").path()),
        (_, None) => unknown(list("resources")),
        (None, Some(_)) => unknown(item.at.member("kind").path()),
    }
}
