"""Plain tuples that the library gives."""

from typing import NamedTuple


class Text(NamedTuple):
    """A text in both languages."""

    zh: str
    en: str


class Note(NamedTuple):
    """Something that was forgiven, or is odd."""

    name: str
    zh: str
    en: str


class Columns(NamedTuple):
    """What became of a list of texts. `part` and `reason` only if reasons were asked for."""

    status: list[str | None]
    canonical: list[str | None]
    part: list[str | None] | None
    reason: list[str | None] | None

    def __repr__(self) -> str:
        return f"<beian.Columns of {len(self.status)} rows>"
