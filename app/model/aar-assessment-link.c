/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-assessment-link.h"

#include "aar-field-private.h"

/**
 * AarAssessmentLink:
 *
 * The address of what is kept elsewhere about an answer.
 */
struct _AarAssessmentLink
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarAssessmentLink, aar_assessment_link, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("assessment", ASSESSMENT),
  POSITION (NULL),
  LINE ("title", N_ ("Title"), .flags = AAR_FIELD_TITLE | AAR_FIELD_UNCOMPARED),
  LINE ("address", N_ ("Address"), .flags = AAR_FIELD_REQUIRED | AAR_FIELD_UNCOMPARED | AAR_FIELD_UNSEARCHED),
};

static void
aar_assessment_link_class_init (AarAssessmentLinkClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_ASSESSMENT_LINK, fields, G_N_ELEMENTS (fields));
}

static void
aar_assessment_link_init (AarAssessmentLink *self)
{
}
