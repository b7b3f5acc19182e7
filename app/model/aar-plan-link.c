/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-link.h"

#include "aar-field-private.h"

/**
 * AarPlanLink:
 *
 * The address of what is kept elsewhere about a plan.
 */
struct _AarPlanLink
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarPlanLink, aar_plan_link, AAR_TYPE_RECORD)

static const AarField fields[] = {
  OWNER ("plan", PLAN),
  POSITION (NULL),
  LINE ("title", N_ ("Title"), .flags = AAR_FIELD_TITLE | AAR_FIELD_UNCOMPARED),
  LINE ("address", N_ ("Address"), .flags = AAR_FIELD_REQUIRED | AAR_FIELD_UNCOMPARED),
};

static void
aar_plan_link_class_init (AarPlanLinkClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_PLAN_LINK, fields, G_N_ELEMENTS (fields));
}

static void
aar_plan_link_init (AarPlanLink *self)
{
}
