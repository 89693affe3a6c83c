"""The tables of this room: projections, rebuilt from entries."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Acceptance",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("position", models.BigIntegerField()),
                ("report", models.CharField(db_index=True, max_length=32)),
                ("what", models.CharField(max_length=10)),
                ("document", models.CharField(db_index=True, default="", max_length=64)),
                ("rows", models.CharField(db_index=True, default="", max_length=64)),
                ("row", models.IntegerField(default=0)),
                ("body", models.JSONField()),
                ("match", models.JSONField()),
                ("given", models.JSONField()),
                ("accepted_on", models.CharField(max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name="HeldDocument",
            fields=[
                ("id", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("bytes", models.BigIntegerField()),
                ("media", models.CharField(max_length=100)),
                ("state", models.CharField(default="", max_length=10)),
                ("pages", models.CharField(default="", max_length=64)),
                ("reading", models.CharField(default="", max_length=64)),
                ("page_count", models.IntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="HeldListing",
            fields=[
                ("id", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("rows", models.CharField(default="", max_length=64)),
                ("count", models.IntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="OfficeReport",
            fields=[
                ("id", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("seq", models.BigIntegerField(default=0)),
                ("into", models.CharField(default="", max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("position", models.BigIntegerField()),
                ("report", models.CharField(db_index=True, max_length=32)),
                ("version", models.IntegerField()),
                ("act", models.CharField(max_length=12)),
                ("through", models.BigIntegerField()),
                ("numbers", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="PublicBody",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("report", models.CharField(db_index=True, max_length=32)),
                ("role", models.CharField(max_length=10)),
                ("code", models.CharField(db_index=True, max_length=80)),
                ("name", models.TextField()),
                ("parent", models.CharField(default="", max_length=80)),
                ("parent_name", models.TextField(default="")),
            ],
        ),
        migrations.CreateModel(
            name="PublicDocument",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("report", models.CharField(db_index=True, max_length=32)),
                ("version", models.IntegerField()),
                ("place", models.IntegerField()),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                ("pages", models.CharField(max_length=64)),
                ("kind", models.CharField(max_length=20)),
                ("gone", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="PublicNumber",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("report", models.CharField(db_index=True, max_length=32)),
                ("issuer", models.CharField(max_length=80)),
                ("key", models.CharField(db_index=True, max_length=200)),
                ("squeezed", models.CharField(db_index=True, max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="PublicRecommendation",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("report", models.CharField(db_index=True, max_length=32)),
                ("version", models.IntegerField()),
                ("n", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="PublicVersion",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("position", models.BigIntegerField()),
                ("report", models.CharField(db_index=True, max_length=32)),
                ("number", models.IntegerField()),
                ("record", models.TextField(default="")),
                ("backfile", models.BooleanField(default=False)),
                ("published_at", models.CharField(max_length=27)),
                ("corrected", models.JSONField()),
                ("withdrawn_at", models.CharField(default="", max_length=27)),
                ("reason", models.TextField(default="")),
            ],
        ),
        migrations.CreateModel(
            name="Mark",
            fields=[
                ("id", models.CharField(max_length=300, primary_key=True, serialize=False)),
                ("report", models.CharField(db_index=True, max_length=32)),
                ("issuer", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=10)),
                ("value", models.CharField(max_length=200)),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "value"], name="library_mark_value")],
            },
        ),
        migrations.CreateModel(
            name="PublicReport",
            fields=[
                ("id", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("path", models.CharField(max_length=250, unique=True)),
                ("version", models.IntegerField()),
                ("issuer", models.CharField(db_index=True, default="", max_length=80)),
                ("number", models.CharField(default="", max_length=200)),
                ("title", models.TextField(default="")),
                ("issued_on", models.CharField(default="", max_length=10)),
                ("order", models.CharField(db_index=True, default="", max_length=10)),
                ("fiscal_year", models.IntegerField(null=True)),
                ("kind", models.CharField(default="", max_length=80)),
                ("backfile", models.BooleanField(default=False)),
                ("pages", models.IntegerField(default=0)),
                ("documents", models.IntegerField(default=0)),
                ("ocr_pages", models.IntegerField(default=0)),
                ("unread_pages", models.IntegerField(default=0)),
                ("recommendations", models.IntegerField(default=0)),
                ("published_at", models.CharField(max_length=27)),
                ("changed_at", models.CharField(max_length=27)),
                ("code", models.CharField(default="", max_length=20)),
                ("reason", models.TextField(default="")),
                ("successor", models.CharField(default="", max_length=250)),
            ],
            options={
                "indexes": [models.Index(fields=["-order", "path"], name="library_public_newest")],
            },
        ),
    ]
