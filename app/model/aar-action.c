/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-action.h"

/**
 * AarAction:
 *
 * A step of an initiative.
 */
struct _AarAction
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarAction, aar_action, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "node", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_NODE },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "text", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "group", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "due", AAR_FIELD_DATE, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "status", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "level", AAR_FIELD_REFERENCE, AAR_FIELD_PLAIN, AAR_TABLE_LEVEL },
  { "done", AAR_FIELD_BOOLEAN, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_action_class_init (AarActionClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_ACTION, fields, G_N_ELEMENTS (fields));
}

static void
aar_action_init (AarAction *self)
{
}
