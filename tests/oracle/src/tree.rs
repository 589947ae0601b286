//! What html5ever's tree says of the numbers of a page.

use crate::{MINISTRY, Sight};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Elements whose content is never on a page: scripts are on, so `noscript` is one; a `textarea` holds what a form sends.
const NEVER: [&str; 10] =
    ["head", "title", "script", "style", "template", "noscript", "iframe", "noframes", "noembed", "textarea"];

/// What each number is to a reader, as far as the tree and the attribute `hidden` decide it; none for a number that is in no
/// text at all.
#[must_use]
pub fn of_tree(html: &str, numbers: &[String]) -> Vec<Option<Sight>> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let mut found = vec![None; numbers.len()];
    let mut stack = vec![(dom.document.clone(), Sight::Shown)];
    // Elements hide what is in them, a link is one for all in it.
    while let Some((node, sight)) = stack.pop() {
        let mut sight = sight;
        match &node.data {
            NodeData::Text { contents } => {
                let text = contents.borrow();
                for (slot, number) in found.iter_mut().zip(numbers) {
                    if text.contains(number.as_str()) {
                        // A number stands once in a page; the parser may repeat elements, never text.
                        *slot = Some(sight);
                    }
                }
            }
            NodeData::Element { name, attrs, .. } => {
                let attribute = |wanted: &str| {
                    attrs.borrow().iter().find(|one| &*one.name.local == wanted).map(|one| one.value.to_string())
                };
                if NEVER.contains(&&*name.local) || attribute("hidden").is_some() {
                    sight = Sight::Hidden;
                }
                if &*name.local == "a" && sight != Sight::Hidden {
                    let leads = attribute("href").is_some_and(|href| href == MINISTRY);
                    sight = if leads { Sight::Linked } else { Sight::Shown };
                }
            }
            _ => {}
        }
        let children: Vec<Handle> = node.children.borrow().iter().cloned().collect();
        stack.extend(children.into_iter().map(|child| (child, sight)));
    }
    found
}
