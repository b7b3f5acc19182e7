/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-edit-private.h"
#include "aar-store-private.h"

#include "aar-error.h"

#include <glib/gi18n.h>

/* Writing a whole plan. */

static gboolean
check_is_new (AarEdit *edit, gint64 plan, GError **error)
{
  g_autoptr (AarStatement) statement = NULL;
  g_autoptr (AarStatement) title = NULL;

  statement = aar_statement_prepare (edit->database, "SELECT \"title\" FROM \"plan\" WHERE \"id\" = ?1", error);
  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, plan);
  switch (aar_statement_step (statement, error))
    {
    case AAR_STEP_DONE:
      return TRUE;
    case AAR_STEP_ROW:
      g_set_error (error, AAR_ERROR, AAR_ERROR_EXISTS,
                   _ ("The plan “%s” is in the store already. Nothing was changed."),
                   aar_statement_get_text (statement, 0));
      return FALSE;
    case AAR_STEP_ERROR:
    default:
      return FALSE;
    }
}

/* Going up from any node must lead to the top; @sound holds those that are known to. */
static gboolean
leads_to_top (AarPlanContent *content, gint64 id, GHashTable *sound, guint limit)
{
  for (guint depth = 0; id != 0 && depth <= limit; depth++)
    {
      AarNode *node = aar_plan_content_lookup (content, AAR_TABLE_NODE, id);

      if (node == NULL || g_hash_table_contains (sound, node))
        return TRUE;
      id = aar_record_get_integer (node, AAR_NODE_PARENT);
      if (id == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_tree (AarPlanContent *content, GError **error)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  g_autoptr (GHashTable) sound = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      if (!leads_to_top (content, aar_record_get_id (nodes->pdata[i]), sound, nodes->len))
        {
          g_set_error_literal (error, AAR_ERROR, AAR_ERROR_CONSTRAINT, _ ("An area of the plan stands under itself."));
          return FALSE;
        }
      g_hash_table_add (sound, nodes->pdata[i]);
    }
  return TRUE;
}

static gboolean
write_content (AarEdit *edit, gpointer data, GError **error)
{
  AarPlanContent *content = data;

  return check_is_new (edit, aar_record_get_id (aar_plan_content_get_plan (content)), error) &&
         aar_edit_insert_content (edit, content, error);
}

/**
 * aar_store_import:
 * @self: a store
 * @content: a plan with all that belongs to it
 * @error: return location for an error
 *
 * Writes a whole plan as one step, behind the plans that are there. %AAR_ERROR_EXISTS if it is in the store already,
 * %AAR_ERROR_CONSTRAINT if its rows contradict each other, else as [method@Aar.Store.edit].
 *
 * Returns: whether it was committed
 */
gboolean
aar_store_import (AarStore *self, AarPlanContent *content, GError **error)
{
  g_return_val_if_fail (AAR_IS_STORE (self), FALSE);
  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (content), FALSE);

  return check_tree (content, error) &&
         aar_store_write_step (self, N_ ("Import"), aar_record_get_id (aar_plan_content_get_plan (content)), 0,
                               write_content, content, error);
}
