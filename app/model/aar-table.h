/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AarTable:
 *
 * The tables of a store, each with a record type of its own. Owners stand before what they own, so that rows written
 * in this order never refer to a row that is still missing.
 */
typedef enum
{
  AAR_TABLE_PLAN,
  AAR_TABLE_ORGANISATION,
  AAR_TABLE_METADATA,
  AAR_TABLE_PLAN_LINK,
  AAR_TABLE_REFERENCE,
  AAR_TABLE_UNIT,
  AAR_TABLE_FORMER_NAME,
  AAR_TABLE_CONTACT,
  AAR_TABLE_MEETING,
  AAR_TABLE_DECISION,
  AAR_TABLE_WRITING_STYLE,
  AAR_TABLE_TEMPLATE,
  AAR_TABLE_ASSET,
  AAR_TABLE_MAIL_TEXT,
  AAR_TABLE_SAVED_VIEW,
  AAR_TABLE_PLAN_DECISION,
  AAR_TABLE_TAG,
  AAR_TABLE_SCALE,
  AAR_TABLE_LEVEL,
  AAR_TABLE_ROUND,
  AAR_TABLE_ROUND_DECISION,
  AAR_TABLE_REQUEST,
  AAR_TABLE_FROZEN_LEVEL,
  AAR_TABLE_FROZEN_NODE,
  AAR_TABLE_FROZEN_UNIT,
  AAR_TABLE_FROZEN_MILESTONE,
  AAR_TABLE_FROZEN_ANSWER,
  AAR_TABLE_NODE,
  AAR_TABLE_NODE_LINK,
  AAR_TABLE_NODE_DECISION,
  AAR_TABLE_EXEMPTION,
  AAR_TABLE_AMOUNT,
  AAR_TABLE_SPENDING,
  AAR_TABLE_STAFFING,
  AAR_TABLE_RESPONSIBILITY,
  AAR_TABLE_NODE_TAG,
  AAR_TABLE_NODE_REFERENCE,
  AAR_TABLE_ACTION,
  AAR_TABLE_ACTION_UNIT,
  AAR_TABLE_INDICATOR,
  AAR_TABLE_MEASUREMENT,
  AAR_TABLE_MILESTONE,
  AAR_TABLE_ASSESSMENT,
  AAR_TABLE_ASSESSMENT_LINK,
  AAR_TABLE_DOUBT,
  AAR_TABLE_NONE,
} AarTable;

#define AAR_N_TABLES AAR_TABLE_NONE

/**
 * AarTableDescription:
 * @name: its name in the store
 * @get_type: makes its record type
 * @singular: what the window calls one of its records, to be translated like all that follows; where a plan has a word
 *   for them, that is used instead
 * @plural: what the window calls several
 * @add: (nullable): what adding one to what it is a part of is called
 * @addition: what a step is called that added one
 * @deletion: what a step is called that deleted one
 * @change: what a step is called that changed one
 *
 * A table and its records. Every text is whole, as what belongs to a noun differs from noun to noun in most languages.
 */
typedef struct
{
  const char *name;
  GType (*get_type) (void);
  const char *singular;
  const char *plural;
  const char *add;
  const char *addition;
  const char *deletion;
  const char *change;
} AarTableDescription;

const AarTableDescription *aar_table_describe (AarTable table);
const char *aar_table_get_name (AarTable table);
AarTable aar_table_from_name (const char *name);
GType aar_table_get_record_type (AarTable table);
const AarTable *aar_table_get_parts (AarTable table);

G_END_DECLS
