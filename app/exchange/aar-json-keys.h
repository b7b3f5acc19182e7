/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-model.h"

G_BEGIN_DECLS

#define AAR_JSON_FORMAT  "aarshjul"
#define AAR_JSON_VERSION 2

/**
 * AarJsonType:
 * @AAR_JSON_ID: the id of the record itself, a string
 * @AAR_JSON_TEXT: a string
 * @AAR_JSON_PRINTED: a string that may be given as a number, whose digits are then kept as they are
 * @AAR_JSON_WORD: one of a list of strings
 * @AAR_JSON_DATE: a day, yyyy-mm-dd
 * @AAR_JSON_INTEGER: a whole number
 * @AAR_JSON_REAL: a number
 * @AAR_JSON_BOOLEAN: true or false
 * @AAR_JSON_REFERENCE: the id of a record
 * @AAR_JSON_GROUP: an object that holds fields of the same record
 * @AAR_JSON_RECORDS: an array of objects, each a record of another table that this record owns
 * @AAR_JSON_REFERENCES: an array of ids, each the only field of a record that this record owns
 * @AAR_JSON_FORMER: what version 1 said and nothing holds any more; it is read over
 */
typedef enum
{
  AAR_JSON_ID,
  AAR_JSON_TEXT,
  AAR_JSON_PRINTED,
  AAR_JSON_WORD,
  AAR_JSON_DATE,
  AAR_JSON_INTEGER,
  AAR_JSON_REAL,
  AAR_JSON_BOOLEAN,
  AAR_JSON_REFERENCE,
  AAR_JSON_GROUP,
  AAR_JSON_RECORDS,
  AAR_JSON_REFERENCES,
  AAR_JSON_FORMER,
} AarJsonType;

/**
 * AarJsonFlags:
 * @AAR_JSON_OPTIONAL: left out where it is empty
 * @AAR_JSON_REQUIRED: the store has no such record without it
 * @AAR_JSON_ALWAYS: written even where it is 0 or empty, because that is a value, or readers take it as given
 * @AAR_JSON_ABROAD: a reference that may name a record outside the plan and the file
 */
typedef enum
{
  AAR_JSON_OPTIONAL = 0,
  AAR_JSON_REQUIRED = 1 << 0,
  AAR_JSON_ALWAYS = 1 << 1,
  AAR_JSON_ABROAD = 1 << 2,
} AarJsonFlags;

typedef struct _AarJsonKey AarJsonKey;

/**
 * AarJsonKey:
 * @name: the key
 * @type: what stands behind it
 * @flags: how it may be missing
 * @field: the field that it holds; for %AAR_JSON_REFERENCES that of the owned record. An object of a plan also holds
 *   fields and records of its organisation, so that a plan is whole by itself
 * @table: the table of the owned records
 * @keys: (nullable): the keys inside, ended by one without a name
 *
 * One key of an object of the exchange format.
 */
struct _AarJsonKey
{
  const char *name;
  AarJsonType type;
  AarJsonFlags flags;
  guint field;
  AarTable table;
  const AarJsonKey *keys;
};

const AarJsonKey *aar_json_plan_keys (void);
gpointer aar_json_key_find_record (const AarJsonKey *key, AarPlanContent *content, gpointer record);
gint64 aar_json_key_find_owner (const AarJsonKey *key, AarPlanContent *content, gpointer record);
gboolean aar_json_keys_have_id (const AarJsonKey *keys);

G_END_DECLS
