/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan.h"

#include "aar-field-private.h"

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

static const AarCode languages[] = { { "da", N_ ("Danish") }, { "sv", N_ ("Swedish") }, { NULL } };

#define OWN_WORD(name, label) LINE (name, label, N_ ("Change of the Plan’s Words"), .flags = AAR_FIELD_UNCOMPARED)

static const AarField fields[] = {
  POSITION (N_ ("Move")),
  LINE ("title", N_ ("Title"), N_ ("Change of Title"), .flags = AAR_FIELD_REQUIRED | AAR_FIELD_TITLE),
  UNEDITED ("organisation",
            REFERENCE,
            ORGANISATION,
            N_ ("Organisation"),
            N_ ("Change of Organisation"),
            .flags = AAR_FIELD_REQUIRED | AAR_FIELD_CASCADE),
  LINE ("unit", N_ ("Department"), N_ ("Change of Department")),
  /* Translators: such as virksomhedsplan, handlingsplan */
  LINE ("kind", N_ ("Kind of Plan"), N_ ("Change of Kind of Plan")),
  CODE ("language",
        languages,
        N_ ("Language"),
        N_ ("Change of Language"),
        .flags = AAR_FIELD_REQUIRED | AAR_FIELD_UNCOMPARED),
  DATE ("period-from", N_ ("First Day"), N_ ("Change of Period")),
  DATE ("period-to", N_ ("Last Day"), N_ ("Change of Period")),
  PROSE ("text", N_ ("Introduction"), N_ ("Change of Introduction")),
  REFERENCE ("predecessor", PLAN, N_ ("Previous Plan"), N_ ("Change of Previous Plan"), .flags = AAR_FIELD_UNCOMPARED),
  OWN_WORD ("area-word", N_ ("Word for an Area")),
  OWN_WORD ("initiative-word", N_ ("Word for an Initiative")),
  OWN_WORD ("action-word", N_ ("Word for an Action")),
  OWN_WORD ("indicator-word", N_ ("Word for an Indicator")),
  OWN_WORD ("milestone-word", N_ ("Word for a Milestone")),
  OWN_WORD ("round-word", N_ ("Word for a Round")),
  /* Translators: what a plan is called where there is little room */
  LINE ("short-name", N_ ("Short Name"), N_ ("Change of Short Name"), .flags = AAR_FIELD_UNCOMPARED, .place = -1),
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
