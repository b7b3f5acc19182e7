/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-doubt.h"

/**
 * AarDoubt:
 *
 * What the document reader was not sure of.
 */
struct _AarDoubt
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarDoubt, aar_doubt, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "plan", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_PLAN },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "line", AAR_FIELD_INTEGER, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "node", AAR_FIELD_REFERENCE, AAR_FIELD_PLAIN, AAR_TABLE_NODE },
  { "message", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "solved", AAR_FIELD_BOOLEAN, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_doubt_class_init (AarDoubtClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_DOUBT, fields, G_N_ELEMENTS (fields));
}

static void
aar_doubt_init (AarDoubt *self)
{
}
