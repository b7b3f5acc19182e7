/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round-finding.h"

#include "aar-id.h"
#include "aar-text.h"

static gboolean
is_called (AarRound *round, const char *wanted, gboolean whole)
{
  g_autofree char *name = aar_text_fold (aar_record_get_text (round, AAR_ROUND_NAME));

  return whole ? g_str_equal (name, wanted) : g_str_has_prefix (name, wanted);
}

/**
 * aar_round_find_by_name:
 * @content: a plan
 * @name: (nullable): the name of a round or its only possible beginning, its date, or its id
 *
 * Returns: (transfer none) (nullable): the round, %NULL if there is none or more than one
 */
AarRound *
aar_round_find_by_name (AarPlanContent *content, const char *name)
{
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  g_autofree char *collapsed = aar_text_collapse (name);
  g_autofree char *wanted = aar_text_fold (collapsed);
  AarRound *found = NULL;
  gint64 id;

  if (*wanted == '\0')
    return NULL;
  if (aar_id_parse (wanted, &id) && aar_plan_content_lookup (content, AAR_TABLE_ROUND, id) != NULL)
    return aar_plan_content_lookup (content, AAR_TABLE_ROUND, id);
  for (guint i = 0; i < rounds->len; i++)
    if (is_called (rounds->pdata[i], wanted, TRUE) ||
        g_strcmp0 (aar_record_get_text (rounds->pdata[i], AAR_ROUND_DATE), wanted) == 0)
      return rounds->pdata[i];
  for (guint i = 0; i < rounds->len; i++)
    if (is_called (rounds->pdata[i], wanted, FALSE))
      {
        if (found != NULL)
          return NULL;
        found = rounds->pdata[i];
      }
  return found;
}
