-- SPDX-License-Identifier: GPL-3.0-or-later
-- A migration for tests: a new table filled from an old one, and a change of every row.
CREATE TABLE "extra" ("id" INTEGER PRIMARY KEY, "node" INTEGER NOT NULL REFERENCES "node" ("id")) STRICT;
INSERT INTO "extra" ("id", "node") SELECT "id", "id" FROM "node";
UPDATE "metadata" SET "value" = "label" || '!';
DROP INDEX "metadata_plan";
CREATE INDEX "metadata_plan" ON "metadata" ("plan", "position", "label");
