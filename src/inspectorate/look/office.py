"""What every page says of the office that runs this installation. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A place in the menu."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Name, looks and contact of the operator, and the ways that stand on every page. `address` has no slash at its end."""

    name: str
    address: str
    home_url: str
    about_url: str
    search_url: str
    menu: tuple[Door, ...] = ()
    seal_url: str = ""
    accent_url: str = ""
    contact: str = ""

    @property
    def contact_url(self) -> str:
        """The contact as something to press: an e-mail address becomes `mailto:`; what is neither that nor http is not a link."""
        if self.contact.startswith(("http://", "https://")):
            return self.contact
        return f"mailto:{self.contact}" if "@" in self.contact else ""
