-- SPDX-License-Identifier: GPL-3.0-or-later
-- A migration for tests that leaves a row naming a row that is not there, in a column that no deferred check looks at.
CREATE TABLE "worse" ("id" INTEGER PRIMARY KEY, "node" INTEGER NOT NULL) STRICT;
INSERT INTO "worse" ("id", "node") VALUES (1, 4711);
CREATE TABLE "worse_still" ("id" INTEGER PRIMARY KEY, "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED) STRICT;
INSERT INTO "worse_still" SELECT * FROM "worse";
