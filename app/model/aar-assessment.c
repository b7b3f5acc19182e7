/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-assessment.h"

/**
 * AarAssessment:
 *
 * The level and note that an initiative gets in a round on a scale.
 */
struct _AarAssessment
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarAssessment, aar_assessment, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "node", AAR_FIELD_REFERENCE, AAR_FIELD_OWNER | AAR_FIELD_CASCADE, AAR_TABLE_NODE },
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "round", AAR_FIELD_REFERENCE, AAR_FIELD_CASCADE, AAR_TABLE_ROUND },
  { "scale", AAR_FIELD_REFERENCE, AAR_FIELD_CASCADE, AAR_TABLE_SCALE },
  { "level", AAR_FIELD_REFERENCE, AAR_FIELD_PLAIN, AAR_TABLE_LEVEL },
  { "note", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "reason", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_assessment_class_init (AarAssessmentClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_ASSESSMENT, fields, G_N_ELEMENTS (fields));
}

static void
aar_assessment_init (AarAssessment *self)
{
}
