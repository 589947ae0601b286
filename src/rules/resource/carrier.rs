//! The server that carries a service, whichever way the order refers to it: what rules about resources share.

use crate::model::path::Path;
use crate::model::{CloudResource, ResourceKind, Word};
use crate::provider::{Profile, Scope};
use crate::rule::ResourceItem;

/// What a resource is: a known kind, or a product of the provider's own that counts as one.
#[derive(Clone, Copy)]
pub(super) struct Product {
    pub(super) kind: ResourceKind,
    /// What terms about it are about.
    pub(super) scope: Scope,
}

impl Product {
    const fn of(kind: ResourceKind) -> Self {
        Self { kind, scope: Scope::ALL.resources(&[kind]) }
    }

    /// What a word says of it.
    pub(super) fn read(provider: &Profile, word: &Word<ResourceKind>) -> Option<Self> {
        match word.get() {
            Some(kind) => Some(Self::of(kind)),
            None => {
                let (kind, scope) = provider.product(word.unknown()?)?;
                Some(Self { kind, scope })
            }
        }
    }
}

/// What the conditions on servers look at.
pub(super) enum Carrier<'a> {
    /// A server, and its place in `facts.resources`.
    Server(Product, &'a CloudResource, usize),
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
    product(item).map(|product| product.kind)
}

/// As [`kind`], with the provider's own products.
pub(super) fn product(item: &ResourceItem<'_>) -> Option<Product> {
    let known = || item.resource.and_then(|(_, resource)| Product::read(item.provider, &resource.kind));
    Product::read(item.provider, &item.service.resource.kind).or_else(known)
}

/// The server whose conditions count: the resource itself, the one that a load balancer is bound to, or the one that issued
/// the authorisation code.
pub(super) fn carrier<'a>(item: &ResourceItem<'a>) -> Carrier<'a> {
    let reference = &item.service.resource;
    if by_code(item) {
        // A code is issued only by a server that meets the conditions; what the facts say of it counts.
        return match item.server {
            Some((index, server)) => {
                let product = Product::read(item.provider, &server.kind);
                Carrier::Server(product.unwrap_or(Product::of(ResourceKind::Cvm)), server, index)
            }
            None => Carrier::None,
        };
    }
    let unknown = Carrier::Unknown;
    let product = product(item);
    match (product.map(|product| product.kind), item.resource) {
        (Some(kind @ (ResourceKind::Cvm | ResourceKind::Lighthouse)), Some((index, resource))) => {
            Carrier::Server(product.unwrap_or(Product::of(kind)), resource, index)
        }
        (Some(ResourceKind::Clb), Some((index, resource))) => match item.server {
            Some((index, server)) => Carrier::Server(Product::of(ResourceKind::Cvm), server, index),
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
