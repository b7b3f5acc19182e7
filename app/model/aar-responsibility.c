/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-responsibility.h"

#include "aar-field-private.h"

/**
 * AarResponsibility:
 *
 * The role that a unit has in an initiative.
 */
struct _AarResponsibility
{
  AarRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (AarResponsibility, aar_responsibility, AAR_TYPE_RECORD)

static const AarCode roles[] = {
  { AAR_ROLE_RESPONSIBLE_CENTRE, N_ ("Responsible Centre") },
  { AAR_ROLE_RESPONSIBLE_COMMITTEE, N_ ("Responsible Committee") },
  { AAR_ROLE_CONTRIBUTOR, N_ ("Contributor") },
  { AAR_ROLE_POLITICAL_ANCHORING, N_ ("Political Anchoring") },
  { AAR_ROLE_ADMINISTRATIVE_ANCHORING, N_ ("Administrative Anchoring") },
  { AAR_ROLE_PARTICIPANT, N_ ("Participant") },
  { AAR_ROLE_PARTNER, NC_ ("unit", "Partner"), "unit" },
  { NULL },
};

static const AarField fields[] = {
  OWNER ("node", NODE),
  POSITION (NULL),
  CODE ("role", roles, N_ ("Role"), N_ ("Change of Role"), .flags = AAR_FIELD_REQUIRED | AAR_FIELD_UNCOMPARED),
  REFERENCE ("unit",
             UNIT,
             N_ ("Unit"),
             .flags = AAR_FIELD_CASCADE | AAR_FIELD_REQUIRED | AAR_FIELD_TITLE | AAR_FIELD_UNCOMPARED,
             .place = -1),
};

static void
aar_responsibility_class_init (AarResponsibilityClass *klass)
{
  aar_record_class_install_fields (AAR_RECORD_CLASS (klass), AAR_TABLE_RESPONSIBILITY, fields, G_N_ELEMENTS (fields));
}

static void
aar_responsibility_init (AarResponsibility *self)
{
}
