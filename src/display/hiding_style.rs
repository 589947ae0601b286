//! How an element's own style hides it, and what in it undoes that.

/// Ways in which an element is hidden, one bit each.
pub(super) type Ways = u8;

/// It is not laid out.
pub(super) const GONE: Ways = 1;
/// It stands outside of the page.
const AWAY: Ways = 1 << 1;
/// Its text does.
const ASIDE: Ways = 1 << 2;
/// It has no height, and what flows over is cut off.
const FLAT: Ways = 1 << 3;
/// Its text has no size.
const SMALL: Ways = 1 << 4;
/// It leaves its place empty.
const BLANK: Ways = 1 << 5;
/// It is transparent.
const FADED: Ways = 1 << 6;
/// It is the content of a closed `details`.
pub(super) const SHUT: Ways = 1 << 7;

/// What an element inside undoes with a style of its own.
const UNDONE_INSIDE: Ways = ASIDE | SMALL | BLANK;
/// What a style sheet undoes: by a rule for an element inside, or by an animation.
const SOFT: Ways = SMALL | BLANK | FADED;

/// Whether a style sheet may show again what is hidden so.
pub(super) const fn is_soft(ways: Ways) -> bool {
    ways & !SOFT == 0
}

/// What the attributes of an element say of its look.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    /// The attribute of that name.
    pub(super) hidden: bool,
    pub(super) hides: Ways,
    shows: Ways,
}

impl Look {
    /// How the inside of the element is hidden.
    pub(super) const fn inside(&self, outside: Ways) -> Ways {
        // A style is stronger than the attribute.
        let attribute = if self.hidden { GONE & !self.shows } else { 0 };
        outside & !(self.shows & UNDONE_INSIDE) | self.hides | attribute
    }

    /// Reads a style attribute. Of two declarations the later holds, or the important one.
    pub(super) fn read(&mut self, style: &str) {
        let plain = style.chars().filter(|c| !c.is_whitespace());
        let plain: String = plain.map(|c| c.to_ascii_lowercase()).collect();
        let (mut low, mut cut) = (false, false);
        let declarations = |important: bool| {
            let declarations = plain.split(';').filter_map(|declaration| declaration.split_once(':'));
            declarations.filter(move |(_, value)| value.ends_with("!important") == important)
        };
        for (property, value) in declarations(false).chain(declarations(true)) {
            let value = value.trim_end_matches("!important");
            match property {
                "display" => self.set(GONE, value == "none", true),
                "content-visibility" => self.set(SHUT, value == "hidden", true),
                "visibility" => self.set(BLANK, matches!(value, "hidden" | "collapse"), value == "visible"),
                "opacity" => self.set(FADED, is_zero(value), true),
                "font-size" => self.set(SMALL, is_zero(value), !is_relative(value)),
                "font" => self.set(SMALL, value.starts_with("0/"), !value.contains("inherit")),
                "left" | "margin-left" | "top" => self.set(AWAY, value.starts_with("-9999"), true),
                "text-indent" => self.set(ASIDE, value.starts_with("-9999"), true),
                "height" | "max-height" => low = is_zero(value),
                "overflow" | "overflow-y" => cut = matches!(value, "hidden" | "clip"),
                _ => {}
            }
        }
        self.set(FLAT, low && cut, false);
    }

    fn set(&mut self, way: Ways, hides: bool, shows: bool) {
        self.hides &= !way;
        self.shows &= !way;
        if hides {
            self.hides |= way;
        } else if shows {
            self.shows |= way;
        }
    }
}

/// A length or a number of nothing.
fn is_zero(value: &str) -> bool {
    let number = value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
    number.contains('0') && number.chars().all(|c| matches!(c, '0' | '.'))
}

/// A size that depends on the one around.
fn is_relative(value: &str) -> bool {
    let part = value.ends_with("em") && !value.ends_with("rem");
    part || value.ends_with(['%', 'x']) && !value.ends_with("px")
        || matches!(value, "inherit" | "unset" | "larger" | "smaller")
}
