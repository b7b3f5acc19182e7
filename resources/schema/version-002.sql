-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2 of the store: units belong to an organisation, over all its plans. Written by a program that has the functions
-- fold_text, by which names are compared, and new_id. Foreign keys are off while this runs; they are checked behind it.
--
-- What a unit of one plan was stays what it was where nothing of the same organisation is equal to it: name, abbreviation
-- and kind. Those that are only alike are left alone, and the program shows them to the coordinator.

-- Whose each plan is: of those in the store, and of those that were deleted and could come back.
CREATE TEMP TABLE "owned" ("plan" INTEGER PRIMARY KEY, "place" INTEGER, "name" TEXT, "key" TEXT, "organisation" INTEGER);

INSERT INTO temp."owned" ("plan", "place", "name")
  SELECT "id", row_number() OVER (ORDER BY "position", "id"), "organisation" FROM "plan";
INSERT OR IGNORE INTO temp."owned" ("plan", "place", "name")
  SELECT "old" ->> '$.id', 9223372036854775807, "old" ->> '$.organisation' FROM "change"
  WHERE "table" = 'plan' AND "operation" = 'delete' ORDER BY "id" DESC;
-- Plans that do not say whose they are need not be of one organisation.
UPDATE temp."owned" SET "key" = ifnull(nullif(fold_text("name"), ''), 'plan ' || "plan");

CREATE TABLE "organisation" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "position" INTEGER NOT NULL,
  "name" TEXT
) STRICT;

CREATE TEMP TABLE "found" ("key" TEXT PRIMARY KEY, "place" INTEGER, "name" TEXT, "organisation" INTEGER);

INSERT INTO temp."found" SELECT "key", min("place"), "name", NULL FROM temp."owned" GROUP BY "key";
UPDATE temp."found" SET "organisation" = new_id();
UPDATE temp."owned" AS o SET "organisation" = (SELECT f."organisation" FROM temp."found" f WHERE f."key" = o."key");
INSERT INTO "organisation"
  SELECT "organisation", row_number() OVER (ORDER BY "place", "organisation") - 1, "name" FROM temp."found";

-- Which units are one. A plan that has two of a name keeps them both.
CREATE TEMP TABLE "same" ("unit" INTEGER PRIMARY KEY, "into" INTEGER);

INSERT INTO temp."same"
  WITH "keyed" AS (
    SELECT u."id", u."plan", o."place", u."position", o."organisation", u."kind", fold_text(u."name") AS "name",
      ifnull(fold_text(u."abbreviation"), '') AS "abbreviation"
    FROM "unit" u JOIN temp."owned" o ON o."plan" = u."plan" WHERE nullif(fold_text(u."name"), '') IS NOT NULL),
  "single" AS (
    SELECT *, count(*) OVER (PARTITION BY "plan", "kind", "name", "abbreviation") AS "n" FROM "keyed"),
  "grouped" AS (
    SELECT *, first_value("id") OVER (PARTITION BY "organisation", "kind", "name", "abbreviation"
      ORDER BY "place", "position", "id") AS "into" FROM "single" WHERE "n" = 1)
  SELECT "id", "into" FROM "grouped" WHERE "id" <> "into";

-- Two rows that say the same of a unit and its twin become one, as far as nothing but the twin told them apart.
UPDATE "responsibility" SET "unit" = (SELECT "into" FROM temp."same" s WHERE s."unit" = "responsibility"."unit")
  WHERE "unit" IN (SELECT "unit" FROM temp."same");
UPDATE "staffing" SET "unit" = (SELECT "into" FROM temp."same" s WHERE s."unit" = "staffing"."unit")
  WHERE "unit" IN (SELECT "unit" FROM temp."same");
UPDATE "action_unit" SET "unit" = (SELECT "into" FROM temp."same" s WHERE s."unit" = "action_unit"."unit")
  WHERE "unit" IN (SELECT "unit" FROM temp."same");

CREATE TEMP TABLE "gone" ("row" INTEGER PRIMARY KEY);

INSERT INTO temp."gone" SELECT "unit" FROM temp."same";
INSERT INTO temp."gone"
  SELECT f."id" FROM "former_name" f JOIN temp."same" s ON s."unit" = f."unit" WHERE EXISTS (
    SELECT 1 FROM "former_name" k WHERE k."unit" = s."into" AND k."until" IS f."until" AND k."name" IS f."name"
      AND k."abbreviation" IS f."abbreviation");
DELETE FROM "former_name" WHERE "id" IN (SELECT "row" FROM temp."gone");
UPDATE "former_name" SET "unit" = (SELECT "into" FROM temp."same" s WHERE s."unit" = "former_name"."unit")
  WHERE "unit" IN (SELECT "unit" FROM temp."same");

-- The history tells of the units that are left.
DELETE FROM "change" WHERE "table" IN ('unit', 'former_name') AND "row" IN (SELECT "row" FROM temp."gone");
DELETE FROM "change" WHERE ("table" = 'unit' AND "column" = 'predecessor') OR ("table" = 'plan' AND
  "column" = 'organisation');
UPDATE "change" SET "plan" = NULL WHERE "table" IN ('unit', 'former_name');
UPDATE "change" SET "old" = ifnull((SELECT "into" FROM temp."same" s WHERE s."unit" = "change"."old"), "old"),
  "new" = ifnull((SELECT "into" FROM temp."same" s WHERE s."unit" = "change"."new"), "new")
  WHERE "operation" = 'update' AND "column" = 'unit' AND "table" IN ('responsibility', 'staffing', 'action_unit');
UPDATE "change" SET "old" = json_set("old", '$.unit', (SELECT "into" FROM temp."same" s
    WHERE s."unit" = "change"."old" ->> '$.unit'))
  WHERE "operation" = 'delete' AND "table" IN ('responsibility', 'staffing', 'action_unit', 'former_name') AND
    "old" ->> '$.unit' IN (SELECT "unit" FROM temp."same");
UPDATE "change" SET "old" = json_set("old", '$.organisation', (SELECT o."organisation" FROM temp."owned" o
    WHERE o."plan" = "change"."row"))
  WHERE "operation" = 'delete' AND "table" = 'plan';
UPDATE "change" SET "old" = json_set(json_remove("old", '$.plan', '$.predecessor'), '$.organisation',
    (SELECT o."organisation" FROM temp."owned" o WHERE o."plan" = "change"."old" ->> '$.plan'), '$.parent', NULL,
    '$.mail', NULL, '$.closed_from', NULL)
  WHERE "operation" = 'delete' AND "table" = 'unit';

CREATE TABLE "plan_new" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "position" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "organisation" INTEGER NOT NULL REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "unit" TEXT,
  "kind" TEXT,
  "language" TEXT NOT NULL CHECK ("language" IN ('da', 'sv')),
  "period_from" TEXT CHECK ("period_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "period_to" TEXT CHECK ("period_to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "text" TEXT,
  "predecessor" INTEGER,
  "area_word" TEXT,
  "initiative_word" TEXT,
  "action_word" TEXT,
  "indicator_word" TEXT,
  "milestone_word" TEXT,
  "round_word" TEXT
) STRICT;

INSERT INTO "plan_new"
  SELECT p."id", p."position", p."title", o."organisation", p."unit", p."kind", p."language", p."period_from",
    p."period_to", p."text", p."predecessor", p."area_word", p."initiative_word", p."action_word", p."indicator_word",
    p."milestone_word", p."round_word"
  FROM "plan" p JOIN temp."owned" o ON o."plan" = p."id";
DROP TABLE "plan";
ALTER TABLE "plan_new" RENAME TO "plan";
CREATE INDEX "plan_organisation" ON "plan" ("organisation");
CREATE INDEX "plan_predecessor" ON "plan" ("predecessor") WHERE "predecessor" IS NOT NULL;

CREATE TABLE "unit_new" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "abbreviation" TEXT,
  "name" TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" = 'centre' OR "kind" = 'committee' OR "kind" = 'council' OR "kind" = 'sector' OR
    "kind" = 'company' OR "kind" = 'team' OR "kind" = 'partner' OR "kind" = 'other'),
  "parent" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "mail" TEXT,
  "closed_from" TEXT CHECK ("closed_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

INSERT INTO "unit_new"
  SELECT u."id", o."organisation",
    row_number() OVER (PARTITION BY o."organisation" ORDER BY o."place", u."position", u."id") - 1, u."abbreviation",
    u."name", u."kind", NULL, NULL, NULL
  FROM "unit" u JOIN temp."owned" o ON o."plan" = u."plan"
  WHERE u."id" NOT IN (SELECT "row" FROM temp."gone");
DROP TABLE "unit";
ALTER TABLE "unit_new" RENAME TO "unit";
CREATE INDEX "unit_organisation" ON "unit" ("organisation", "position");
CREATE INDEX "unit_parent" ON "unit" ("parent") WHERE "parent" IS NOT NULL;

-- What records hold beside what they held.
ALTER TABLE "plan" ADD COLUMN "short_name" TEXT;
ALTER TABLE "round" ADD COLUMN "opens" TEXT CHECK ("opens" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE "round" ADD COLUMN "deadline" TEXT CHECK ("deadline" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE "round" ADD COLUMN "deadline_time" TEXT;
ALTER TABLE "round" ADD COLUMN "closed" TEXT;
ALTER TABLE "round" ADD COLUMN "record" TEXT
  CHECK ("record" = 'closing' OR "record" = 'rebuilt' OR "record" = 'partial');
ALTER TABLE "round" ADD COLUMN "reported" TEXT;
ALTER TABLE "node" ADD COLUMN "source_page" INTEGER;
ALTER TABLE "node" ADD COLUMN "source_cell" TEXT;
ALTER TABLE "node" ADD COLUMN "source_pattern" TEXT;
ALTER TABLE "amount" ADD COLUMN "kind" TEXT CHECK ("kind" = 'operation' OR "kind" = 'capital' OR "kind" = 'saving' OR
  "kind" = 'income' OR "kind" = 'target' OR "kind" = 'other');
ALTER TABLE "amount" ADD COLUMN "recurrence" TEXT CHECK ("recurrence" = 'once' OR "recurrence" = 'yearly');
ALTER TABLE "amount" ADD COLUMN "year_to" INTEGER;
ALTER TABLE "amount" ADD COLUMN "part" INTEGER NOT NULL DEFAULT 0 CHECK ("part" IN (0, 1));
ALTER TABLE "indicator" ADD COLUMN "baseline_number" REAL;
ALTER TABLE "indicator" ADD COLUMN "target_number" REAL;
ALTER TABLE "indicator" ADD COLUMN "baseline_date" TEXT
  CHECK ("baseline_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE "measurement" ADD COLUMN "number" REAL;
ALTER TABLE "milestone" ADD COLUMN "due" TEXT CHECK ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE "milestone" ADD COLUMN "expected" TEXT
  CHECK ("expected" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE "assessment" ADD COLUMN "not_relevant" INTEGER NOT NULL DEFAULT 0 CHECK ("not_relevant" IN (0, 1));
ALTER TABLE "doubt" ADD COLUMN "page" INTEGER;
ALTER TABLE "doubt" ADD COLUMN "cell" TEXT;
ALTER TABLE "doubt" ADD COLUMN "pattern" TEXT;

-- What there was no place for. Of a closed round as it was when it was closed the ids are plain numbers, as what they name
-- may be gone.
CREATE TABLE "contact" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "role" TEXT,
  "name" TEXT,
  "mail" TEXT
) STRICT;

CREATE INDEX "contact_unit" ON "contact" ("unit", "position");

CREATE TABLE "meeting" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "body" INTEGER REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX "meeting_organisation" ON "meeting" ("organisation", "position");
CREATE INDEX "meeting_body" ON "meeting" ("body") WHERE "body" IS NOT NULL;

CREATE TABLE "decision" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "meeting" INTEGER NOT NULL REFERENCES "meeting" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "item" TEXT,
  "case_number" TEXT,
  "title" TEXT,
  "text" TEXT,
  "state" TEXT NOT NULL CHECK ("state" = 'planned' OR "state" = 'adopted' OR "state" = 'noted' OR
    "state" = 'postponed' OR "state" = 'rejected')
) STRICT;

CREATE INDEX "decision_meeting" ON "decision" ("meeting", "position");

CREATE TABLE "plan_decision" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "plan" INTEGER NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "decision" INTEGER NOT NULL REFERENCES "decision" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "plan_decision_plan" ON "plan_decision" ("plan", "position");
CREATE INDEX "plan_decision_decision" ON "plan_decision" ("decision");

CREATE TABLE "round_decision" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "round" INTEGER NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "decision" INTEGER NOT NULL REFERENCES "decision" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "round_decision_round" ON "round_decision" ("round", "position");
CREATE INDEX "round_decision_decision" ON "round_decision" ("decision");

CREATE TABLE "node_decision" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "decision" INTEGER NOT NULL REFERENCES "decision" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "node_decision_node" ON "node_decision" ("node", "position");
CREATE INDEX "node_decision_decision" ON "node_decision" ("decision");

CREATE TABLE "plan_link" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "plan" INTEGER NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "title" TEXT,
  "address" TEXT NOT NULL
) STRICT;

CREATE INDEX "plan_link_plan" ON "plan_link" ("plan", "position");

CREATE TABLE "node_link" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "title" TEXT,
  "address" TEXT NOT NULL
) STRICT;

CREATE INDEX "node_link_node" ON "node_link" ("node", "position");

CREATE TABLE "assessment_link" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "assessment" INTEGER NOT NULL REFERENCES "assessment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "title" TEXT,
  "address" TEXT NOT NULL
) STRICT;

CREATE INDEX "assessment_link_assessment" ON "assessment_link" ("assessment", "position");

CREATE TABLE "exemption" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "scale" INTEGER NOT NULL REFERENCES "scale" ("id") DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT
) STRICT;

CREATE INDEX "exemption_node" ON "exemption" ("node", "position");
CREATE INDEX "exemption_scale" ON "exemption" ("scale");

CREATE TABLE "spending" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "round" INTEGER NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "budgeted" INTEGER,
  "expected" INTEGER,
  "spent" INTEGER,
  "currency" TEXT
) STRICT;

CREATE INDEX "spending_node" ON "spending" ("node", "position");
CREATE INDEX "spending_round" ON "spending" ("round");

CREATE TABLE "request" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "round" INTEGER NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "sent" TEXT CHECK ("sent" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "reminded" TEXT CHECK ("reminded" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "answered" TEXT CHECK ("answered" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "answered_by" TEXT,
  "way" TEXT CHECK ("way" = 'sheet' OR "way" = 'window' OR "way" = 'mail' OR "way" = 'meeting')
) STRICT;

CREATE INDEX "request_round" ON "request" ("round", "position");
CREATE INDEX "request_unit" ON "request" ("unit");

CREATE TABLE "frozen_level" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "round" INTEGER NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "scale" INTEGER,
  "scale_name" TEXT,
  "level" INTEGER,
  "symbol" TEXT,
  "label" TEXT,
  "meaning" TEXT
) STRICT;

CREATE INDEX "frozen_level_round" ON "frozen_level" ("round", "position");

CREATE TABLE "frozen_node" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "round" INTEGER NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "node" INTEGER,
  "area" TEXT,
  "number" TEXT,
  "title" TEXT
) STRICT;

CREATE INDEX "frozen_node_round" ON "frozen_node" ("round", "position");

CREATE TABLE "frozen_unit" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "frozen_node" INTEGER NOT NULL REFERENCES "frozen_node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "unit" INTEGER,
  "role" TEXT,
  "abbreviation" TEXT,
  "name" TEXT
) STRICT;

CREATE INDEX "frozen_unit_frozen_node" ON "frozen_unit" ("frozen_node", "position");

CREATE TABLE "frozen_milestone" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "frozen_node" INTEGER NOT NULL REFERENCES "frozen_node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "milestone" INTEGER,
  "text" TEXT,
  "status" TEXT,
  "level" INTEGER,
  "done" INTEGER NOT NULL DEFAULT 0 CHECK ("done" IN (0, 1))
) STRICT;

CREATE INDEX "frozen_milestone_frozen_node" ON "frozen_milestone" ("frozen_node", "position");

CREATE TABLE "frozen_answer" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "frozen_node" INTEGER NOT NULL REFERENCES "frozen_node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "scale" INTEGER,
  "level" INTEGER,
  "note" TEXT,
  "not_relevant" INTEGER NOT NULL DEFAULT 0 CHECK ("not_relevant" IN (0, 1))
) STRICT;

CREATE INDEX "frozen_answer_frozen_node" ON "frozen_answer" ("frozen_node", "position");

CREATE TABLE "writing_style" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "name" TEXT,
  "version" INTEGER,
  "content" TEXT
) STRICT;

CREATE INDEX "writing_style_organisation" ON "writing_style" ("organisation", "position");

CREATE TABLE "template" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "name" TEXT,
  "kind" TEXT,
  "language" TEXT,
  "version" INTEGER,
  "content" TEXT
) STRICT;

CREATE INDEX "template_organisation" ON "template" ("organisation", "position");

CREATE TABLE "asset" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "name" TEXT,
  "kind" TEXT,
  "media_type" TEXT,
  "content" TEXT
) STRICT;

CREATE INDEX "asset_organisation" ON "asset" ("organisation", "position");

CREATE TABLE "mail_text" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" = 'request' OR "kind" = 'reminder'),
  "language" TEXT,
  "subject" TEXT,
  "text" TEXT
) STRICT;

CREATE INDEX "mail_text_organisation" ON "mail_text" ("organisation", "position");

CREATE TABLE "saved_view" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "name" TEXT,
  "page" TEXT,
  "version" INTEGER,
  "content" TEXT
) STRICT;

CREATE INDEX "saved_view_organisation" ON "saved_view" ("organisation", "position");

-- What the conversion made stands in the history, as all rows do.
INSERT INTO "step" ("time", "who", "label", "state")
  SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), '', 'Conversion', 2 WHERE EXISTS (SELECT 1 FROM "organisation");
INSERT INTO "change" ("step", "operation", "table", "row")
  SELECT (SELECT max("id") FROM "step"), 'insert', 'organisation', "id" FROM "organisation" ORDER BY "position";

DROP TABLE temp."gone";
DROP TABLE temp."same";
DROP TABLE temp."found";
DROP TABLE temp."owned";
