"""What people answered to the questions that reports waited for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One table of the office's side."""

    dependencies = [("library", "0001_tables")]

    operations = [
        migrations.CreateModel(
            name="Answer",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("report", models.CharField(db_index=True, max_length=32)),
                ("key", models.CharField(max_length=80)),
            ],
        ),
    ]
