/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round.h"

/**
 * AarRound:
 *
 * An occasion of follow-up.
 */
struct _AarRound
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarRound, aar_round, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "plan", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_PLAN },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "name", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "date", AAR_FIELD_DATE, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "state", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_round_class_init (AarRoundClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_ROUND, fields, G_N_ELEMENTS (fields));
}

static void
aar_round_init (AarRound *self)
{
}
