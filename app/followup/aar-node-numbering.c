/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-numbering.h"

#include <string.h>

/* Numbering in the manner of the plan: initiatives are counted through the whole plan, or anew in each area, or behind
 * the number of their area (2.1, 2.2). What has no number gets none. */
typedef struct
{
  AarPlanContent *content;
  gboolean restarts;
  guint through;
} Numbering;

static gboolean
is_initiative (AarNode *node)
{
  return g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) == 0;
}

/* Whether a number comes twice, as it does where each area begins at 1. */
static gboolean
counts_in_areas (AarPlanContent *content)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < nodes->len; i++)
    {
      const char *number = aar_record_get_text (nodes->pdata[i], AAR_NODE_NUMBER);

      if (is_initiative (nodes->pdata[i]) && number != NULL && !g_hash_table_add (seen, (gpointer) number))
        return TRUE;
    }
  return FALSE;
}

static void
number_branches (Numbering *numbering, gint64 parent, const char *prefix)
{
  GPtrArray *branches = aar_plan_content_get_branches (numbering->content, parent);
  guint counts[2] = { 0, 0 };

  for (guint i = 0; i < branches->len; i++)
    {
      AarNode *node = branches->pdata[i];
      const char *old = aar_record_get_text (node, AAR_NODE_NUMBER);
      gboolean initiative = is_initiative (node);
      g_autofree char *number = NULL;

      if (old != NULL)
        {
          gboolean below = prefix != NULL && strchr (old, '.') != NULL;
          guint count = ++counts[initiative];

          numbering->through += initiative;
          if (initiative && !below && !numbering->restarts)
            count = numbering->through;
          number = below ? g_strdup_printf ("%s.%u", prefix, count) : g_strdup_printf ("%u", count);
        }
      number_branches (numbering, aar_record_get_id (node), number != NULL ? number : prefix);
      aar_record_set_text (node, AAR_NODE_NUMBER, number);
    }
}

/**
 * aar_node_numbering_renew:
 * @content: a plan in memory
 *
 * Numbers the nodes anew, without gaps, in the manner that the plan has.
 */
void
aar_node_numbering_renew (AarPlanContent *content)
{
  Numbering numbering = { content, counts_in_areas (content), 0 };

  number_branches (&numbering, 0, NULL);
}
