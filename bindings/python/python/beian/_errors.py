"""What is raised. Neither message shows a value of an order, or the text that was read."""

from beian._texts import Text


class InputError(ValueError):
    """Why something is no order, filing, configuration or input of a question: the place, what is there, what should be."""

    pointer: str
    """JSON pointer to the place; empty for the whole of it."""
    found: str
    expected: str

    def __init__(self, pointer: str, found: str, expected: str) -> None:
        super().__init__(pointer, found, expected)
        self.pointer, self.found, self.expected = pointer, found, expected

    def __str__(self) -> str:
        return f"{self.pointer}: expected {self.expected}, found {self.found}"


class ParseError(ValueError):
    """Why a text is no value of a kind: which part is wrong, and how."""

    kind: str
    value: Text
    """What was expected."""
    part: Text
    """The part that is wrong."""
    offence: str
    """missing, length, either_length, char, checksum, unknown, impossible, instead or other."""
    detail: dict[str, object]
    """What the offence knows: lengths, a character and its place, what should stand there."""
    zh: str
    en: str

    def __init__(
        self, kind: str, value: Text, part: Text, offence: str, detail: dict[str, object], zh: str, en: str
    ) -> None:
        super().__init__(kind, value, part, offence, detail, zh, en)
        self.kind, self.value, self.part, self.offence, self.detail = kind, value, part, offence, detail
        self.zh, self.en = zh, en

    def __str__(self) -> str:
        return self.en

    def __repr__(self) -> str:
        return f"ParseError({self.en!r})"
