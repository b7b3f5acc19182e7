/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answering-units.h"

/* Who answers is who does the work; where a plan names only those who decide, it is they. The first role that anybody
 * has is the one that counts, so that a committee is not asked for what its centre has answered. */
static const char *const answering_roles[] = {
  AAR_ROLE_RESPONSIBLE_CENTRE,
  AAR_ROLE_ADMINISTRATIVE_ANCHORING,
  AAR_ROLE_RESPONSIBLE_COMMITTEE,
  AAR_ROLE_POLITICAL_ANCHORING,
};

static void
add_units_of_role (AarPlanContent *content, GPtrArray *responsibilities, const char *role, GPtrArray *units)
{
  for (guint i = 0; i < responsibilities->len; i++)
    {
      AarUnit *unit;

      if (g_strcmp0 (aar_record_get_text (responsibilities->pdata[i], AAR_RESPONSIBILITY_ROLE), role) != 0)
        continue;
      unit = aar_plan_content_lookup (content, AAR_TABLE_UNIT,
                                      aar_record_get_integer (responsibilities->pdata[i], AAR_RESPONSIBILITY_UNIT));
      if (unit != NULL && !g_ptr_array_find (units, unit, NULL))
        g_ptr_array_add (units, unit);
    }
}

/**
 * aar_answering_units_of_node:
 * @content: a plan
 * @node: the id of an initiative
 *
 * Returns: (transfer container) (element-type Aar.Unit): the units that answer for it in a round, none of them twice
 */
GPtrArray *
aar_answering_units_of_node (AarPlanContent *content, gint64 node)
{
  GPtrArray *responsibilities = aar_plan_content_get_children (content, AAR_TABLE_RESPONSIBILITY, node);
  GPtrArray *units = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (answering_roles) && units->len == 0; i++)
    add_units_of_role (content, responsibilities, answering_roles[i], units);
  return units;
}
