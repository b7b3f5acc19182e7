/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-doubt.h"

#include "aar-field-private.h"

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
  OWNER ("plan", PLAN),
  POSITION (NULL),
  UNEDITED ("line", INTEGER, NONE, N_ ("Line in the Source")),
  UNEDITED ("node", REFERENCE, NODE, N_ ("Entry")),
  UNEDITED ("message", TEXT, NONE, N_ ("Message"), .flags = AAR_FIELD_TITLE),
  UNEDITED ("solved", BOOLEAN, NONE, N_ ("Solved"), N_ ("Solving of a Doubt")),
  UNEDITED ("page", INTEGER, NONE, N_ ("Page in the Source")),
  UNEDITED ("cell", TEXT, NONE, N_ ("Cell in the Source")),
  UNEDITED ("pattern", TEXT, NONE, N_ ("Pattern in the Source")),
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
