/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-unit-finding.h"

#include "aar-text.h"

/**
 * aar_unit_find_by_name:
 * @content: a plan
 * @name: (nullable): a name or abbreviation, in any case and with or without its accents
 *
 * Returns: (transfer none) (nullable): the unit that is called so
 */
AarUnit *
aar_unit_find_by_name (AarPlanContent *content, const char *name)
{
  GPtrArray *units = aar_plan_content_get_records (content, AAR_TABLE_UNIT);
  g_autofree char *collapsed = aar_text_collapse (name);
  g_autofree char *wanted = aar_text_fold (collapsed);

  for (guint i = 0; *wanted != '\0' && i < units->len; i++)
    {
      g_autofree char *own = aar_text_fold (aar_record_get_text (units->pdata[i], AAR_UNIT_NAME));
      g_autofree char *abbreviation = aar_text_fold (aar_record_get_text (units->pdata[i], AAR_UNIT_ABBREVIATION));

      if (g_str_equal (own, wanted) || g_str_equal (abbreviation, wanted))
        return units->pdata[i];
    }
  return NULL;
}

/**
 * aar_unit_get_role:
 * @unit: a unit
 *
 * Returns: the role in which a unit of its kind is responsible for an initiative
 */
const char *
aar_unit_get_role (AarUnit *unit)
{
  const char *kind = aar_record_get_text (unit, AAR_UNIT_KIND);

  if (g_strcmp0 (kind, AAR_UNIT_KIND_COMMITTEE) == 0 || g_strcmp0 (kind, AAR_UNIT_KIND_COUNCIL) == 0)
    return AAR_ROLE_RESPONSIBLE_COMMITTEE;
  return g_strcmp0 (kind, AAR_UNIT_KIND_PARTNER) == 0 ? AAR_ROLE_PARTNER : AAR_ROLE_RESPONSIBLE_CENTRE;
}
