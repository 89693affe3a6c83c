"""Which published report cites which number."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One table of the public side."""

    dependencies = [("library", "0002_answers")]

    operations = [
        migrations.CreateModel(
            name="PublicCitation",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("report", models.CharField(db_index=True, max_length=32)),
                ("issuer", models.CharField(max_length=80)),
                ("squeezed", models.CharField(db_index=True, max_length=200)),
                ("place", models.IntegerField()),
                ("page", models.IntegerField()),
                ("kind", models.CharField(max_length=30)),
            ],
        ),
    ]
