"""What the gate refuses: NotAllowed."""

from inspectorate.core.words import _


class NotAllowed(Exception):
    """The actor's role does not have the permission; says which, and to whom to turn. Nothing was done."""

    def __init__(self, role: str, permission: str) -> None:
        self.role, self.permission = role, permission
        super().__init__(
            _("The role {role} may not {permission}. Nothing was done; ask an administrator of this installation.").format(
                role=role, permission=permission
            )
        )
