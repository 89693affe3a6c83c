"""What is recorded stays: the database itself refuses to change or delete it, whoever asks."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEPT = ("journal_entry", "journal_checkpoint", "journal_logkey", "journal_purgedpart")
"""Tables to which rows are only added."""

SQLITE = [
    statement
    for table in KEPT
    for statement in (
        f"""CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
            BEGIN SELECT RAISE(ABORT, '{table}: what is recorded is never changed'); END""",
        f"""CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
            BEGIN SELECT RAISE(ABORT, '{table}: what is recorded is never deleted'); END""",
    )
] + [
    # REPLACE deletes without asking a delete trigger, so an entry in the way is refused when the new one comes
    """CREATE TRIGGER journal_entry_no_replace BEFORE INSERT ON journal_entry
        WHEN EXISTS (SELECT 1 FROM journal_entry WHERE log = NEW.log AND position = NEW.position)
          OR EXISTS (SELECT 1 FROM journal_entry WHERE log = NEW.log AND stream = NEW.stream AND seq = NEW.seq)
        BEGIN SELECT RAISE(ABORT, 'journal_entry: what is recorded is never replaced'); END""",
    """CREATE TRIGGER journal_checkpoint_no_replace BEFORE INSERT ON journal_checkpoint
        WHEN EXISTS (SELECT 1 FROM journal_checkpoint WHERE log = NEW.log AND size = NEW.size)
        BEGIN SELECT RAISE(ABORT, 'journal_checkpoint: what is recorded is never replaced'); END""",
    """CREATE TRIGGER journal_part_no_replace BEFORE INSERT ON journal_part
        WHEN EXISTS (SELECT 1 FROM journal_part WHERE log = NEW.log AND position = NEW.position AND name = NEW.name)
        BEGIN SELECT RAISE(ABORT, 'journal_part: what is recorded is never replaced'); END""",
    """CREATE TRIGGER journal_part_no_update BEFORE UPDATE ON journal_part
        BEGIN SELECT RAISE(ABORT, 'journal_part: what is recorded is never changed'); END""",
    """CREATE TRIGGER journal_part_no_delete BEFORE DELETE ON journal_part
        WHEN NOT EXISTS (SELECT 1 FROM journal_purgedpart
                         WHERE log = OLD.log AND position = OLD.position AND name = OLD.name)
        BEGIN SELECT RAISE(ABORT, 'journal_part: a part goes only when an entry says so'); END""",
]  # fmt: skip

POSTGRESQL = [
    """CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION '%: what is recorded is never changed or deleted (%)', TG_TABLE_NAME, TG_OP; END $$""",
    """CREATE FUNCTION journal_part_goes() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NOT EXISTS (SELECT 1 FROM journal_purgedpart
                        WHERE log = OLD.log AND position = OLD.position AND name = OLD.name) THEN
           RAISE EXCEPTION 'journal_part: a part goes only when an entry says so';
         END IF;
         RETURN OLD;
       END $$""",
    *(
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION journal_refuse()"
        for table in KEPT
    ),
    *(
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()"
        for table in (*KEPT, "journal_part")
    ),
    "CREATE TRIGGER journal_part_no_update BEFORE UPDATE ON journal_part FOR EACH ROW EXECUTE FUNCTION journal_refuse()",
    "CREATE TRIGGER journal_part_no_delete BEFORE DELETE ON journal_part FOR EACH ROW EXECUTE FUNCTION journal_part_goes()",
]  # fmt: skip

BY_VENDOR = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def refuse(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in BY_VENDOR[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_create_tables")]
    operations = [migrations.RunPython(refuse, migrations.RunPython.noop)]
