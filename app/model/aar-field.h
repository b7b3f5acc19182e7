/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "aar-table.h"

G_BEGIN_DECLS

/**
 * AarFieldType:
 * @AAR_FIELD_TEXT: UTF-8 text or %NULL, never empty
 * @AAR_FIELD_INTEGER: a 64-bit integer
 * @AAR_FIELD_REAL: a double
 * @AAR_FIELD_BOOLEAN: a boolean
 * @AAR_FIELD_DATE: a day as yyyy-mm-dd, or %NULL
 * @AAR_FIELD_REFERENCE: the id of a row, 0 for none
 */
typedef enum
{
  AAR_FIELD_TEXT,
  AAR_FIELD_INTEGER,
  AAR_FIELD_REAL,
  AAR_FIELD_BOOLEAN,
  AAR_FIELD_DATE,
  AAR_FIELD_REFERENCE,
} AarFieldType;

/**
 * AarFieldKind:
 * @AAR_FIELD_KIND_HIDDEN: nobody edits it: an owner, a position, a field that follows from another
 * @AAR_FIELD_KIND_LINE: a line of text
 * @AAR_FIELD_KIND_PROSE: text of any length
 * @AAR_FIELD_KIND_DATE: a day
 * @AAR_FIELD_KIND_INTEGER: a whole number without signs between the thousands, such as a year
 * @AAR_FIELD_KIND_AMOUNT: a whole number with them
 * @AAR_FIELD_KIND_REAL: a number with decimals
 * @AAR_FIELD_KIND_BOOLEAN: yes or no
 * @AAR_FIELD_KIND_CODE: one of a list of words
 * @AAR_FIELD_KIND_REFERENCE: one of the records of a table
 *
 * How a field is shown and edited.
 */
typedef enum
{
  AAR_FIELD_KIND_HIDDEN,
  AAR_FIELD_KIND_LINE,
  AAR_FIELD_KIND_PROSE,
  AAR_FIELD_KIND_DATE,
  AAR_FIELD_KIND_INTEGER,
  AAR_FIELD_KIND_AMOUNT,
  AAR_FIELD_KIND_REAL,
  AAR_FIELD_KIND_BOOLEAN,
  AAR_FIELD_KIND_CODE,
  AAR_FIELD_KIND_REFERENCE,
} AarFieldKind;

/**
 * AarFieldFlags:
 * @AAR_FIELD_PLAIN: nothing special
 * @AAR_FIELD_OWNER: names the row that this row is a part of; each record type but the plan has one
 * @AAR_FIELD_CASCADE: when the row it names is deleted, this row goes too; other references are emptied
 * @AAR_FIELD_POSITION: the place among the rows of the same owner
 * @AAR_FIELD_TITLE: what a record is known by; where it is a reference, by what it refers to
 * @AAR_FIELD_REQUIRED: the store has no row without it
 * @AAR_FIELD_UNCOMPARED: left out where a plan is compared with its adopted document, because no document says it, such
 *   as a status, or because rows are told apart by it
 * @AAR_FIELD_OPTIONAL: a number that may be missing: %AAR_NO_INTEGER or %AAR_NO_REAL stands for none. Others always
 *   hold one, and 0 where nothing is known
 * @AAR_FIELD_UNSEARCHED: text that a search of initiatives does not look into
 */
typedef enum
{
  AAR_FIELD_PLAIN = 0,
  AAR_FIELD_OWNER = 1 << 0,
  AAR_FIELD_CASCADE = 1 << 1,
  AAR_FIELD_POSITION = 1 << 2,
  AAR_FIELD_TITLE = 1 << 3,
  AAR_FIELD_REQUIRED = 1 << 4,
  AAR_FIELD_UNCOMPARED = 1 << 5,
  AAR_FIELD_UNSEARCHED = 1 << 6,
  AAR_FIELD_OPTIONAL = 1 << 7,
} AarFieldFlags;

/**
 * AarCode:
 * @code: as the store and the exchange format have it
 * @label: what the window calls it, to be translated
 * @context: (nullable): the context of that translation
 *
 * One of the words that a field may hold.
 */
typedef struct
{
  const char *code;
  const char *label;
  const char *context;
} AarCode;

/**
 * AarField:
 * @name: the name of the property; with "_" for "-" it is the name of the column
 * @type: what it holds
 * @kind: how it is shown and edited
 * @table: where a reference points to, else %AAR_TABLE_NONE
 * @codes: (nullable): the words that it may be, the most usual first, ended by one without a code
 * @label: (nullable): what the window calls it, to be translated; %NULL if it only says where a row belongs or stands
 * @change: (nullable): what a change of it is called, to be translated; %NULL: as a change of its record
 * @word: (nullable): its key in the files of the languages of plans, where that is not its name
 * @flags: what else is to be known of it
 * @place: its place among the fields that are shown: the lower, the earlier; those of one place stand as their columns
 *
 * One field of a record type. The fields of a type are the single place that says what it holds: properties, columns,
 * change log, deep deletion, rows of dialogs, labels, the comparison and what is searched follow from them.
 */
typedef struct
{
  const char *name;
  AarFieldType type;
  AarFieldKind kind;
  AarTable table;
  const AarCode *codes;
  const char *label;
  const char *change;
  const char *word;
  AarFieldFlags flags;
  int place;
} AarField;

/* What an optional number holds when it is missing: values that nobody means but that GObject takes as any other. */
#define AAR_NO_INTEGER G_MININT64
#define AAR_NO_REAL    (-G_MAXDOUBLE)

/* The field constants of a type start at its table's number times this, so that a constant of another type is
 * caught. */
#define AAR_FIELDS_PER_TABLE 64

const AarField *aar_table_get_fields (AarTable table, guint *n_fields);
const AarField *aar_field_describe (guint field);
const AarCode *aar_field_find_code (guint field, const char *code);
char *aar_field_join_codes (guint field);
guint aar_field_find (AarTable table, AarFieldFlags flag);
GArray *aar_table_list_fields (AarTable table);
AarTable aar_table_get_owner (AarTable table);
AarTable aar_table_get_root (AarTable table);
gboolean aar_table_hangs_on (AarTable table, AarTable top);
gboolean aar_table_is_shared (AarTable table);

G_END_DECLS
