/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-assessment.h"

#include "aar-field-private.h"

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
  OWNER ("node", NODE),
  POSITION (NULL),
  REFERENCE ("round", ROUND, N_ ("Round"), .flags = AAR_FIELD_CASCADE | AAR_FIELD_REQUIRED),
  REFERENCE ("scale", SCALE, N_ ("Scale"), .flags = AAR_FIELD_CASCADE | AAR_FIELD_REQUIRED | AAR_FIELD_TITLE),
  REFERENCE ("level", LEVEL, N_ ("Level"), N_ ("Change of Level")),
  PROSE ("note", N_ ("Note"), N_ ("Change of Note")),
  PROSE ("reason", N_ ("Reason"), .flags = AAR_FIELD_UNSEARCHED),
  /* Translators: that an initiative is not to be assessed by a scale in a round */
  BOOLEAN ("not-relevant", N_ ("Not Relevant"), N_ ("Change of Relevance")),
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
