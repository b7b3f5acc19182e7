/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-comparison-private.h"

#include "aar-text-similarity.h"
#include "aar-text.h"

/* A title may change in the adoption; alike as much as this it is the same initiative, and alike half as much if it has
 * the same number. */
#define ALIKE             0.75
#define ALIKE_WITH_NUMBER 0.4

/* Every title is compared with every other only in plans of a size that anybody has. */
#define MOST_COMPARISONS 4000000u

void
aar_comparison_pair (AarPlanComparison *self, gpointer old_record, gpointer new_record)
{
  gint64 old_id = aar_record_get_id (old_record), new_id = aar_record_get_id (new_record);

  g_hash_table_replace (self->counterparts, g_memdup2 (&new_id, sizeof new_id), old_record);
  g_hash_table_replace (self->reversed, g_memdup2 (&old_id, sizeof old_id), new_record);
}

gpointer
aar_comparison_find_old (AarPlanComparison *self, gint64 new_id)
{
  return g_hash_table_lookup (self->counterparts, &new_id);
}

gint64
aar_comparison_find_new (AarPlanComparison *self, gint64 old_id)
{
  gpointer record = g_hash_table_lookup (self->reversed, &old_id);

  return record == NULL ? 0 : aar_record_get_id (record);
}

/* By what a row of the tables around the tree is the same in both. */
static char *
key_of (AarPlanContent *content, gpointer record)
{
  AarTable table = aar_record_get_table (record);
  g_autofree char *name = NULL;
  gpointer owner;

  switch ((guint) table)
    {
    case AAR_TABLE_TAG:
      name = g_strdup_printf ("%s\t%s", aar_record_get_text (record, AAR_TAG_GROUP),
                              aar_record_get_text (record, AAR_TAG_NAME));
      break;
    case AAR_TABLE_LEVEL:
      owner = aar_plan_content_lookup (content, AAR_TABLE_SCALE, aar_record_get_owner (record));
      name = g_strdup_printf ("%s\t%" G_GINT64_FORMAT, aar_record_get_text (owner, AAR_SCALE_NAME),
                              aar_record_get_integer (record, AAR_LEVEL_POSITION));
      break;
    default:
      name = g_strdup (aar_plan_content_get_title (content, record));
      break;
    }
  return aar_text_fold (name);
}

static void
match_table (AarPlanComparison *self, AarTable table)
{
  GPtrArray *old = aar_plan_content_get_records (self->plan, table);
  GPtrArray *new = aar_plan_content_get_records (self->document, table);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = old->len; i > 0; i--)
    g_hash_table_replace (by_key, key_of (self->plan, old->pdata[i - 1]), old->pdata[i - 1]);
  for (guint i = 0; i < new->len; i++)
    {
      g_autofree char *key = key_of (self->document, new->pdata[i]);
      gpointer record = *key == '\0' ? NULL : g_hash_table_lookup (by_key, key);

      if (record != NULL)
        aar_comparison_pair (self, record, new->pdata[i]);
    }
}

/* Units, rounds, tags, governing documents, scales and levels, by their names. */
void
aar_comparison_match_surroundings (AarPlanComparison *self)
{
  static const AarTable tables[] = { AAR_TABLE_UNIT,      AAR_TABLE_ROUND, AAR_TABLE_TAG,
                                     AAR_TABLE_REFERENCE, AAR_TABLE_SCALE, AAR_TABLE_LEVEL };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    match_table (self, tables[i]);
}

static gboolean
is_open (AarPlanComparison *self, gpointer old_node)
{
  return aar_comparison_find_new (self, aar_record_get_id (old_node)) == 0;
}

static char *
key_of_node (AarNode *node, gboolean with_number)
{
  g_autofree char *title = aar_text_collapse (aar_record_get_text (node, AAR_NODE_TITLE));
  g_autofree char *folded = aar_text_fold (title);
  const char *number = with_number ? aar_record_get_text (node, AAR_NODE_NUMBER) : NULL;

  return g_strdup_printf ("%s\t%s\t%s", aar_record_get_text (node, AAR_NODE_KIND), number == NULL ? "" : number,
                          folded);
}

static void
match_by_key (AarPlanComparison *self, gboolean with_number)
{
  GPtrArray *old = aar_plan_content_get_records (self->plan, AAR_TABLE_NODE);
  GPtrArray *new = aar_plan_content_get_records (self->document, AAR_TABLE_NODE);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = old->len; i > 0; i--)
    if (is_open (self, old->pdata[i - 1]))
      g_hash_table_replace (by_key, key_of_node (old->pdata[i - 1], with_number), old->pdata[i - 1]);
  for (guint i = 0; i < new->len; i++)
    {
      g_autofree char *key = key_of_node (new->pdata[i], with_number);
      gpointer node = g_hash_table_lookup (by_key, key);

      if (node == NULL || aar_comparison_find_old (self, aar_record_get_id (new->pdata[i])) != NULL ||
          !is_open (self, node))
        continue;
      aar_comparison_pair (self, node, new->pdata[i]);
      g_hash_table_remove (by_key, key);
    }
}

static double
likeness (AarNode *old, AarNode *new)
{
  const char *old_number = aar_record_get_text (old, AAR_NODE_NUMBER);
  const char *new_number = aar_record_get_text (new, AAR_NODE_NUMBER);
  double alike;

  if (g_strcmp0 (aar_record_get_text (old, AAR_NODE_KIND), aar_record_get_text (new, AAR_NODE_KIND)) != 0)
    return 0;
  alike = aar_text_similarity (aar_record_get_text (old, AAR_NODE_TITLE), aar_record_get_text (new, AAR_NODE_TITLE));
  if (old_number != NULL && g_strcmp0 (old_number, new_number) == 0 && alike >= ALIKE_WITH_NUMBER)
    return 1 + alike;
  return alike >= ALIKE ? alike : 0;
}

static void
match_by_likeness (AarPlanComparison *self)
{
  GPtrArray *old = aar_plan_content_get_records (self->plan, AAR_TABLE_NODE);
  GPtrArray *new = aar_plan_content_get_records (self->document, AAR_TABLE_NODE);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  guint n_new = 0;

  for (guint i = 0; i < old->len; i++)
    if (is_open (self, old->pdata[i]))
      g_ptr_array_add (left, old->pdata[i]);
  for (guint i = 0; i < new->len; i++)
    n_new += aar_comparison_find_old (self, aar_record_get_id (new->pdata[i])) == NULL;
  if ((guint64) left->len * n_new > MOST_COMPARISONS)
    return;
  for (guint i = 0; i < new->len; i++)
    {
      double best = 0;
      guint best_index = 0;

      if (aar_comparison_find_old (self, aar_record_get_id (new->pdata[i])) != NULL)
        continue;
      for (guint j = 0; j < left->len; j++)
        {
          double alike = likeness (left->pdata[j], new->pdata[i]);

          if (alike > best)
            {
              best = alike;
              best_index = j;
            }
        }
      if (best > 0)
        {
          aar_comparison_pair (self, left->pdata[best_index], new->pdata[i]);
          g_ptr_array_remove_index (left, best_index);
        }
    }
}

/* Areas and initiatives: by number and title, then by title, then by what is most alike. */
void
aar_comparison_match_nodes (AarPlanComparison *self)
{
  match_by_key (self, TRUE);
  match_by_key (self, FALSE);
  match_by_likeness (self);
}
