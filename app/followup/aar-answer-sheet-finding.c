/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-sheet-finding.h"

#include "aar-answer-columns.h"
#include "aar-csv-reader.h"
#include "aar-error.h"
#include "aar-outline.h"

#include <glib/gi18n.h>

/* The plan that holds the initiative or milestone of an id, 0 if there is none of that id. */
static gint64
plan_of_id (AarStore *store, gint64 id)
{
  g_autoptr (AarNode) node = aar_store_get_record (store, AAR_TABLE_NODE, id, NULL);
  g_autoptr (AarMilestone) milestone = NULL;

  if (node == NULL)
    {
      milestone = aar_store_get_record (store, AAR_TABLE_MILESTONE, id, NULL);
      if (milestone != NULL)
        node = aar_store_get_record (store, AAR_TABLE_NODE, aar_record_get_integer (milestone, AAR_MILESTONE_NODE),
                                     NULL);
    }
  return node == NULL ? 0 : aar_record_get_integer (node, AAR_NODE_PLAN);
}

static gboolean
is_of_round (const char *text, gint64 round)
{
  gint64 id;
  AarAnswerId kind = aar_answer_id_read (text, round, &id);

  return kind == AAR_ANSWER_ID_NODE || kind == AAR_ANSWER_ID_MILESTONE;
}

/* Whether a cell is the id of a line of one of the plans, and of which round. */
static gboolean
find_by_cell (AarStore *store, const char *text, gint64 *plan, gint64 *round)
{
  g_autoptr (AarOutline) outline = NULL;
  gint64 id;
  AarAnswerId kind = aar_answer_id_read (text, 0, &id);

  if (kind != AAR_ANSWER_ID_OTHER_ROUND && kind != AAR_ANSWER_ID_NODE && kind != AAR_ANSWER_ID_MILESTONE)
    return FALSE;
  *plan = plan_of_id (store, id);
  if (*plan != 0)
    outline = aar_outline_load (store, *plan, NULL);
  for (guint i = 0; outline != NULL && i < aar_outline_get_n_entries (outline, AAR_TABLE_ROUND); i++)
    {
      *round = aar_outline_get_entry (outline, AAR_TABLE_ROUND, i)->id;
      if (is_of_round (text, *round))
        return TRUE;
    }
  return FALSE;
}

/**
 * aar_answer_sheet_find_round:
 * @store: a store
 * @bytes: a file that may be a filled sheet
 * @name: the name of the file, for messages
 * @plan: (out): the id of the plan that it answers
 * @round: (out): the id of the round that it answers
 * @error: return location for an error, %AAR_ERROR_UNRECOGNISED if it is no sheet of a plan of the store
 *
 * Finds by the ids in a sheet where it belongs.
 *
 * Returns: whether that was found
 */
gboolean
aar_answer_sheet_find_round (AarStore *store,
                             GBytes *bytes,
                             const char *name,
                             gint64 *plan,
                             gint64 *round,
                             GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GPtrArray) rows = aar_csv_read (data == NULL ? "" : data, size, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    for (char **cell = rows->pdata[i]; *cell != NULL; cell++)
      if (find_by_cell (store, *cell, plan, round))
        return TRUE;
  g_set_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED, _ ("“%s” is no sheet of answers to a plan in this store."),
               name);
  return FALSE;
}
