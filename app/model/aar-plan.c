/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan.h"

/**
 * AarPlan:
 *
 * One plan document for one period.
 */
struct _AarPlan
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarPlan, aar_plan, AAR_TYPE_RECORD)

static const AarField fields[] = {
  { "position", AAR_FIELD_INTEGER, AAR_FIELD_POSITION, AAR_TABLE_NONE },
  { "title", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "organisation", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "unit", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "kind", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "language", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "period-from", AAR_FIELD_DATE, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "period-to", AAR_FIELD_DATE, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "text", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "predecessor", AAR_FIELD_REFERENCE, AAR_FIELD_PLAIN, AAR_TABLE_PLAN },
  { "area-word", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "initiative-word", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "action-word", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "indicator-word", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "milestone-word", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
  { "round-word", AAR_FIELD_TEXT, AAR_FIELD_PLAIN, AAR_TABLE_NONE },
};

static void
aar_plan_class_init (AarPlanClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_PLAN, fields, G_N_ELEMENTS (fields));
}

static void
aar_plan_init (AarPlan *self)
{
}
