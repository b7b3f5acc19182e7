-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 1 of the store. Columns stand in the order of the fields of the record types in app/model, with "_" for "-".
-- Ids are globally unique 63-bit integers. No foreign key cascades: what is deleted along with a row is deleted by the
-- program, so that the change log holds every row of it. "predecessor" is no foreign key: the plan of the year before, its
-- units and its initiatives may lie in another store. Long lists of allowed values are written with OR, as SQLite makes a
-- table of an IN list for every row that it checks.

CREATE TABLE "plan" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "position" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "organisation" TEXT,
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

CREATE INDEX "plan_predecessor" ON "plan" ("predecessor") WHERE "predecessor" IS NOT NULL;

CREATE TABLE "metadata" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "plan" INTEGER NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "label" TEXT,
  "value" TEXT
) STRICT;

CREATE INDEX "metadata_plan" ON "metadata" ("plan", "position");

CREATE TABLE "reference" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "plan" INTEGER NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "title" TEXT
) STRICT;

CREATE INDEX "reference_plan" ON "reference" ("plan", "position");

CREATE TABLE "unit" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "plan" INTEGER NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "abbreviation" TEXT,
  "name" TEXT,
  "kind" TEXT NOT NULL CHECK ("kind" = 'centre' OR "kind" = 'committee' OR "kind" = 'council' OR "kind" = 'sector' OR
    "kind" = 'company' OR "kind" = 'team' OR "kind" = 'partner' OR "kind" = 'other'),
  "predecessor" INTEGER
) STRICT;

CREATE INDEX "unit_plan" ON "unit" ("plan", "position");
CREATE INDEX "unit_predecessor" ON "unit" ("predecessor") WHERE "predecessor" IS NOT NULL;

CREATE TABLE "former_name" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "until" TEXT CHECK ("until" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "abbreviation" TEXT,
  "name" TEXT
) STRICT;

CREATE INDEX "former_name_unit" ON "former_name" ("unit", "position");

CREATE TABLE "tag" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "plan" INTEGER NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "group" TEXT,
  "name" TEXT
) STRICT;

CREATE INDEX "tag_plan" ON "tag" ("plan", "position");

CREATE TABLE "scale" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "plan" INTEGER NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "name" TEXT
) STRICT;

CREATE INDEX "scale_plan" ON "scale" ("plan", "position");

CREATE TABLE "level" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "scale" INTEGER NOT NULL REFERENCES "scale" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "symbol" TEXT,
  "label" TEXT,
  "meaning" TEXT
) STRICT;

CREATE INDEX "level_scale" ON "level" ("scale", "position");

CREATE TABLE "round" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "plan" INTEGER NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "name" TEXT,
  "date" TEXT CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "state" TEXT NOT NULL CHECK ("state" = 'planned' OR "state" = 'open' OR "state" = 'closed')
) STRICT;

CREATE INDEX "round_plan" ON "round" ("plan", "position");

CREATE TABLE "node" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "plan" INTEGER NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "parent" INTEGER REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('area', 'initiative')),
  "number" TEXT,
  "title" TEXT,
  "text" TEXT,
  "notes" TEXT,
  "funding" TEXT CHECK ("funding" = 'operation' OR "funding" = 'capital' OR "funding" = 'both'),
  "economy" TEXT,
  "basis" TEXT,
  "resources" TEXT,
  "timeline_from" TEXT CHECK ("timeline_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "timeline_to" TEXT CHECK ("timeline_to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "timeline_text" TEXT,
  "source_document" TEXT,
  "source_line" INTEGER,
  "predecessor" INTEGER
) STRICT;

-- Wide enough to list a plan without reading its texts.
CREATE INDEX "node_plan" ON "node" ("plan", "position", "kind", "parent");
CREATE INDEX "node_parent" ON "node" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "node_predecessor" ON "node" ("predecessor") WHERE "predecessor" IS NOT NULL;

CREATE TABLE "amount" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "year" INTEGER,
  "amount" INTEGER NOT NULL,
  "currency" TEXT,
  "what" TEXT
) STRICT;

CREATE INDEX "amount_node" ON "amount" ("node", "position");

CREATE TABLE "staffing" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
  "fte" REAL NOT NULL
) STRICT;

CREATE INDEX "staffing_node" ON "staffing" ("node", "position");
CREATE INDEX "staffing_unit" ON "staffing" ("unit");

CREATE TABLE "responsibility" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "role" TEXT NOT NULL CHECK ("role" = 'responsible-centre' OR "role" = 'responsible-committee' OR "role" = 'contributor' OR
    "role" = 'political-anchoring' OR "role" = 'administrative-anchoring' OR
    "role" = 'participant' OR "role" = 'partner'),
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "responsibility_node" ON "responsibility" ("node", "position");
CREATE INDEX "responsibility_unit" ON "responsibility" ("unit", "node");

CREATE TABLE "node_tag" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "tag" INTEGER NOT NULL REFERENCES "tag" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "node_tag_node" ON "node_tag" ("node", "position");
CREATE INDEX "node_tag_tag" ON "node_tag" ("tag", "node");

CREATE TABLE "node_reference" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "reference" INTEGER NOT NULL REFERENCES "reference" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "node_reference_node" ON "node_reference" ("node", "position");
CREATE INDEX "node_reference_reference" ON "node_reference" ("reference", "node");

CREATE TABLE "action" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "text" TEXT,
  "group" TEXT,
  "due" TEXT CHECK ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "status" TEXT,
  "level" INTEGER REFERENCES "level" ("id") DEFERRABLE INITIALLY DEFERRED,
  "done" INTEGER NOT NULL DEFAULT 0 CHECK ("done" IN (0, 1))
) STRICT;

CREATE INDEX "action_node" ON "action" ("node", "position");
CREATE INDEX "action_level" ON "action" ("level") WHERE "level" IS NOT NULL;

CREATE TABLE "action_unit" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "action" INTEGER NOT NULL REFERENCES "action" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "unit" INTEGER NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX "action_unit_action" ON "action_unit" ("action", "position");
CREATE INDEX "action_unit_unit" ON "action_unit" ("unit", "action");

CREATE TABLE "indicator" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "text" TEXT,
  "group" TEXT,
  "unit" TEXT,
  "baseline" TEXT,
  "target" TEXT,
  "target_date" TEXT CHECK ("target_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX "indicator_node" ON "indicator" ("node", "position");

CREATE TABLE "measurement" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "indicator" INTEGER NOT NULL REFERENCES "indicator" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "date" TEXT CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "value" TEXT
) STRICT;

CREATE INDEX "measurement_indicator" ON "measurement" ("indicator", "position");

CREATE TABLE "milestone" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "round" INTEGER REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT,
  "status" TEXT,
  "group" TEXT,
  "level" INTEGER REFERENCES "level" ("id") DEFERRABLE INITIALLY DEFERRED,
  "done" INTEGER NOT NULL DEFAULT 0 CHECK ("done" IN (0, 1)),
  "carried_from" INTEGER REFERENCES "milestone" ("id") DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT
) STRICT;

CREATE INDEX "milestone_node" ON "milestone" ("node", "position");
CREATE INDEX "milestone_round" ON "milestone" ("round", "node") WHERE "round" IS NOT NULL;
CREATE INDEX "milestone_level" ON "milestone" ("level") WHERE "level" IS NOT NULL;
CREATE INDEX "milestone_carried_from" ON "milestone" ("carried_from") WHERE "carried_from" IS NOT NULL;

CREATE TABLE "assessment" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "node" INTEGER NOT NULL REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "round" INTEGER NOT NULL REFERENCES "round" ("id") DEFERRABLE INITIALLY DEFERRED,
  "scale" INTEGER NOT NULL REFERENCES "scale" ("id") DEFERRABLE INITIALLY DEFERRED,
  "level" INTEGER REFERENCES "level" ("id") DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT,
  "reason" TEXT
) STRICT;

CREATE INDEX "assessment_node" ON "assessment" ("node", "position");
CREATE INDEX "assessment_round" ON "assessment" ("round", "node", "scale", "level");
CREATE INDEX "assessment_scale" ON "assessment" ("scale");
CREATE INDEX "assessment_level" ON "assessment" ("level") WHERE "level" IS NOT NULL;

CREATE TABLE "doubt" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "plan" INTEGER NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "line" INTEGER,
  "node" INTEGER REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "message" TEXT,
  "solved" INTEGER NOT NULL DEFAULT 0 CHECK ("solved" IN (0, 1))
) STRICT;

CREATE INDEX "doubt_plan" ON "doubt" ("plan", "position");
CREATE INDEX "doubt_node" ON "doubt" ("node") WHERE "node" IS NOT NULL;

-- One row for each thing that a user did; undo and redo are steps of their own that name the step they turn. Steps and
-- changes are counted instead of drawn like the other ids: their order is what they are for, and a clock may go back.
-- "state" is 0 while a step is in force, 1 while it is undone, 2 when it can be neither undone nor redone any more.
CREATE TABLE "step" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "time" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "subject" TEXT,
  "plan" INTEGER,
  "turns" INTEGER REFERENCES "step" ("id"),
  "state" INTEGER NOT NULL DEFAULT 0 CHECK ("state" BETWEEN 0 AND 2)
) STRICT;

CREATE INDEX "step_state" ON "step" ("state", "id");
CREATE INDEX "step_turns" ON "step" ("turns") WHERE "turns" IS NOT NULL;

-- What a step did. An insert has no column; a delete keeps the whole row as a JSON object in "old". "node" and "plan" say
-- where the row belonged, so that the history of an initiative holds what was deleted of it too.
CREATE TABLE "change" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT,
  "step" INTEGER NOT NULL REFERENCES "step" ("id"),
  "operation" TEXT NOT NULL CHECK ("operation" = 'insert' OR "operation" = 'update' OR "operation" = 'delete'),
  "table" TEXT NOT NULL,
  "row" INTEGER NOT NULL,
  "node" INTEGER,
  "plan" INTEGER,
  "column" TEXT,
  "old" ANY,
  "new" ANY
) STRICT;

CREATE INDEX "change_step" ON "change" ("step");
CREATE INDEX "change_row" ON "change" ("row", "id");
CREATE INDEX "change_node" ON "change" ("node", "id") WHERE "node" IS NOT NULL;
CREATE INDEX "step_plan" ON "step" ("plan", "id");

-- The words of an initiative and of all that hangs on it, folded; rowid is the id of the node. FTS5's own
-- secure-delete is left off: it made the change of a title ten times as slow, and the log keeps the old text anyway.
CREATE VIRTUAL TABLE "search" USING fts5 ("text", tokenize = 'trigram', detail = 'full');
