//! A provider's profile from JSON.

use super::by_name;
use super::read::{At, Members, Read, mark, nearest};
use crate::model::record::Vocabulary as _;
use crate::model::{Json, ResourceKind};
use crate::provider::{Figure, MOST_PRODUCTS, Profile, Provider, Scope, Selector, Stated, Strength, Takes, Term};
use crate::source::{Cite, Source, SourceKind, cited};
use std::borrow::Cow;

/// A profile, or the name of one that the library has.
pub(super) fn read(at: &At<'_>) -> Read<Provider> {
    if let Json::Text(name) = at.json {
        return by_name(name).ok_or_else(|| at.unknown(name, &["tencent"]));
    }
    let known = &["id", "name", "base", "without", "documents", "regions", "products", "terms"];
    let members = at.members(known)?;
    let base = match members.get("base") {
        Some(at) => Some(by_name(at.text()?).ok_or_else(|| at.unknown("another", &["tencent"]))?),
        None => None,
    };
    let base = base.as_ref().map(Provider::profile);
    let [id, name] = ["id", "name"].map(|name| members.needed(name));
    let (id, name) = (id?, name?.members(&["zh", "en"])?);
    let (zh, en) = (name.needed("zh")?, name.needed("en")?);
    let token = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.');
    if !id.text()?.chars().all(token) {
        return Err(id.wrong("other characters", "letters of ASCII, digits, `-`, `_` and `.`"));
    }
    let documents = members.get("documents").map_or(Ok(Vec::new()), |at| documents(&at))?;
    let mut regions = members.get("regions").map_or(Ok(Vec::new()), |at| texts(&at))?;
    regions.extend(base.iter().flat_map(|base| base.regions.iter().cloned()));
    if !regions.iter().any(|region| region == "mainland") {
        regions.push(Cow::Borrowed("mainland"));
    }
    let products = members.get("products").map_or(Ok(Vec::new()), |at| products(&at))?;
    let words: Vec<&str> = products.iter().map(|(word, _)| &**word).collect();
    let mut terms = Vec::new();
    if let Some(list) = members.get("terms") {
        for at in list.list()? {
            let stated = term(&at, &documents, &words)?;
            clash(&at, &stated, &terms)?;
            terms.push(stated);
        }
    }
    let without = members.get("without").map_or(Ok(Vec::new()), |at| at.list())?;
    let without = without.iter().map(term_of).collect::<Read<Vec<Term>>>()?;
    let own: Vec<Term> = terms.iter().map(|stated| stated.term).chain(without).collect();
    terms.extend(base.iter().flat_map(|base| base.terms.iter()).filter(|stated| !own.contains(&stated.term)).cloned());
    let names = [zh.text()?, en.text()?];
    Ok(Provider::given(Profile::of(
        id.text()?,
        names,
        documents,
        regions,
        products,
        terms,
        (at.json.clone(), mark(at.json)),
    )))
}

fn texts(at: &At<'_>) -> Read<Vec<Cow<'static, str>>> {
    at.list()?.iter().map(|at| Ok(Cow::Owned(at.text()?.to_owned()))).collect()
}

/// Products of the provider's own, which terms can be about, each with the kind of resource that it counts as.
fn products(at: &At<'_>) -> Read<Vec<(Cow<'static, str>, ResourceKind)>> {
    let known = Selector::Product.words();
    let mut products = Vec::new();
    for (word, at) in at.entries()? {
        let kind = at.text()?;
        let place = known.iter().position(|known| *known == kind).ok_or_else(|| at.unknown(kind, &known))?;
        if known.contains(&word) {
            return Err(at.wrong(format!("`{word}`, which is a known kind"), "a word of the provider's own"));
        }
        products.extend(ResourceKind::ALL.get(place).map(|kind| (Cow::Owned(word.to_owned()), *kind)));
    }
    if products.len() + known.len() > MOST_PRODUCTS {
        return Err(
            at.wrong(format!("{} products", products.len()), format!("{} at most", MOST_PRODUCTS - known.len()))
        );
    }
    Ok(products)
}

fn documents(at: &At<'_>) -> Read<Vec<Source>> {
    let mut documents: Vec<Source> = Vec::new();
    for at in at.list()? {
        let members = at.members(&["id", "title", "date", "url", "read"])?;
        let id = members.needed("id")?;
        if documents.iter().any(|known| known.id == id.text().unwrap_or_default()) {
            return Err(id.wrong("an id that is given twice", "each document once"));
        }
        let title = members.needed("title")?.members(&["zh", "en"])?;
        let owned = |at: At<'_>| Ok(Cow::Owned(at.text()?.to_owned()));
        documents.push(Source {
            id: owned(id)?,
            kind: SourceKind::ProviderDocument,
            title_zh: owned(title.needed("zh")?)?,
            title_en: owned(title.needed("en")?)?,
            date: members.get("date").map(|at| at.date()).transpose()?,
            url: members.get("url").map(owned).transpose()?,
            read: members.get("read").map(owned).transpose()?,
        });
    }
    Ok(documents)
}

fn term_of(at: &At<'_>) -> Read<Term> {
    let name = at.text()?;
    let found = Term::ALL.iter().find(|term| term.name() == name);
    found.copied().ok_or_else(|| {
        let nearest = nearest(name, Term::ALL.iter().map(|term| term.name()));
        at.wrong(format!("unknown term `{name}`"), format!("a known term, the nearest is `{nearest}`"))
    })
}

fn term(at: &At<'_>, documents: &[Source], products: &[&str]) -> Read<Stated> {
    let members = at.members(&["what", "for", "value", "unit", "strength", "cite", "note"])?;
    let term = term_of(&members.needed("what")?)?;
    let scope = members.get("for").map_or(Ok(Scope::ALL), |at| scope(&at, products))?;
    let value = figure(&members, term)?;
    let strength = match members.get("strength") {
        None => Strength::AsRule,
        Some(at) => match at.text()? {
            "must" => Strength::Must,
            "advice" => Strength::Advice,
            other => return Err(at.unknown(other, &["must", "advice"])),
        },
    };
    if let Some(note) = members.get("note") {
        note.text()?;
    }
    let cite = members.needed("cite")?;
    let cites = cite.one_or_more()?.iter().map(|at| citation(at, documents)).collect::<Read<Vec<Cite>>>()?;
    if cites.is_empty() {
        return Err(cite.wrong("no citation", "where a document says it"));
    }
    Ok(Stated { term, scope, value, strength, cite: Cow::Owned(cites) })
}

fn citation(at: &At<'_>, documents: &[Source]) -> Read<Cite> {
    let members = at.members(&["document", "section"])?;
    let document = members.needed("document")?;
    let id = document.text()?;
    let ids: Vec<&str> = documents.iter().map(|known| &*known.id).collect();
    let source = documents.iter().find(|known| known.id == id).ok_or_else(|| document.unknown(id, &ids))?;
    Ok(cited(source.clone(), members.needed("section")?.text()?.to_owned()))
}

/// What a term is about.
fn scope(at: &At<'_>, products: &[&str]) -> Read<Scope> {
    let members = at.members(&["sponsor", "service", "order", "channel", "product", "registrar"])?;
    let mut scope = Scope::ALL;
    for selector in Selector::ALL {
        let Some(at) = members.get(selector.name()) else { continue };
        let mut words = selector.words();
        if selector == Selector::Product {
            words.extend(products);
        }
        scope = selector.narrow(scope, places(&at, &words)?);
    }
    Ok(scope)
}

/// The places of words among those that are known.
fn places(at: &At<'_>, known: &[&str]) -> Read<u64> {
    let mut places = 0;
    for at in at.one_or_more()? {
        let word = at.text()?;
        let place = known.iter().position(|known| *known == word).ok_or_else(|| at.unknown(word, known))?;
        places |= 1_u64 << place;
    }
    if places == 0 { Err(at.wrong("no word", "one word or more")) } else { Ok(places) }
}

/// What a term is stated to be.
fn figure(members: &Members<'_>, term: Term) -> Read<Figure> {
    let at = members.needed("value")?;
    let takes = term.takes();
    let unit = members.get("unit").filter(|_| takes != Takes::Days);
    if let Some(unit) = unit {
        return Err(unit.wrong("a unit", format!("no unit: `{}` names it", term.name())));
    }
    Ok(match takes {
        Takes::Yes | Takes::No => Figure::Flag(at.flag()?),
        Takes::Count => match at.json {
            Json::Text(word) if **word == *"unlimited" => Figure::Unlimited,
            Json::Text(word) => return Err(at.unknown(word, &["unlimited"])),
            _ => Figure::Count(at.number()?),
        },
        Takes::Days => {
            let unit = members.needed("unit")?;
            let working = match unit.text()? {
                "days" => false,
                "working_days" => true,
                other => return Err(unit.unknown(other, &["days", "working_days"])),
            };
            let days = at.number()?;
            let days = u32::try_from(days).map_err(|_| at.wrong(days.to_string(), "fewer days"))?;
            Figure::Days(days, working)
        }
        Takes::Range => match at.one_or_more()?.as_slice() {
            [one] => Figure::Range(one.number()?, one.number()?),
            [from, to] if from.number()? <= to.number()? => Figure::Range(from.number()?, to.number()?),
            [_, to] => return Err(to.wrong("a smaller number than the first", "from and to")),
            _ => return Err(at.wrong("another number of numbers", "one number, or from and to")),
        },
        Takes::Words => Figure::Words(
            at.one_or_more()?.iter().map(|at| Ok(Cow::Owned(at.text()?.to_owned()))).collect::<Read<_>>()?,
        ),
        Takes::Formats | Takes::Billing | Takes::Services | Takes::Orders | Takes::Items => {
            Figure::Set(places(&at, &takes.set().unwrap_or_default())?)
        }
    })
}

/// Terms of one name are about different things, or one is about a part of the other.
fn clash(at: &At<'_>, stated: &Stated, others: &[Stated]) -> Read<()> {
    for other in others.iter().filter(|other| other.term == stated.term) {
        let inside = |one: Scope, other: Scope| one.holds(other) && one.without(other).is_some();
        let nested = inside(stated.scope, other.scope) || inside(other.scope, stated.scope);
        if stated.scope.meets(other.scope) && !nested {
            let found = format!("`{}` stated twice for the same", stated.term.name());
            return Err(at.wrong(found, "terms of one name about different things"));
        }
    }
    Ok(())
}
