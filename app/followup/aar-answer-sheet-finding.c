/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-sheet-finding.h"

#include "aar-answer-columns.h"
#include "aar-csv-reader.h"
#include "aar-error.h"
#include "aar-outline.h"

#include <glib/gi18n.h>

/* The plan that holds the initiative or milestone of an id, 0 if there is none of that id. */
static gboolean
find_plan (AarStore *store, gint64 id, gint64 *plan, GError **error)
{
  g_autoptr (AarRecord) milestone = NULL;
  g_autoptr (AarRecord) node = NULL;

  if (!aar_store_find_record (store, AAR_TABLE_MILESTONE, id, (gpointer *) &milestone, error))
    return FALSE;
  if (milestone != NULL)
    id = aar_record_get_integer (milestone, AAR_MILESTONE_NODE);
  if (!aar_store_find_record (store, AAR_TABLE_NODE, id, (gpointer *) &node, error))
    return FALSE;
  *plan = node == NULL ? 0 : aar_record_get_integer (node, AAR_NODE_PLAN);
  return TRUE;
}

static gboolean
is_of_round (const char *text, gint64 round)
{
  gint64 id;
  AarAnswerId kind = aar_answer_id_read (text, round, &id);

  return kind == AAR_ANSWER_ID_NODE || kind == AAR_ANSWER_ID_MILESTONE;
}

/* Finds the plan and the round if a cell is the id of a line of one of the plans; @round is 0 if it is not. */
static gboolean
find_by_cell (AarStore *store, const char *text, gint64 *plan, gint64 *round, GError **error)
{
  g_autoptr (AarOutline) outline = NULL;
  gint64 id;
  AarAnswerId kind = aar_answer_id_read (text, 0, &id);

  *round = 0;
  if (kind != AAR_ANSWER_ID_OTHER_ROUND && kind != AAR_ANSWER_ID_NODE && kind != AAR_ANSWER_ID_MILESTONE)
    return TRUE;
  if (!find_plan (store, id, plan, error))
    return FALSE;
  if (*plan == 0)
    return TRUE;
  outline = aar_outline_load (store, *plan, error);
  for (guint i = 0; outline != NULL && *round == 0 && i < aar_outline_get_n_entries (outline, AAR_TABLE_ROUND); i++)
    {
      gint64 entry = aar_outline_get_entry (outline, AAR_TABLE_ROUND, i)->id;

      *round = is_of_round (text, entry) ? entry : 0;
    }
  return outline != NULL;
}

/**
 * aar_answer_sheet_find_round:
 * @store: a store
 * @bytes: a file that may be a filled sheet
 * @name: the name of the file, for messages
 * @plan: (out): the id of the plan that it answers
 * @round: (out): the id of the round that it answers
 * @error: return location for an error, %AAR_ERROR_UNRECOGNISED if it is no sheet of a plan of the store, else one of
 *   reading the store
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
  g_autoptr (GPtrArray) rows = aar_csv_read (data == NULL ? "" : data, size, NULL, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    for (char **cell = rows->pdata[i]; *cell != NULL; cell++)
      {
        if (!find_by_cell (store, *cell, plan, round, error))
          return FALSE;
        if (*round != 0)
          return TRUE;
      }
  g_set_error (error, AAR_ERROR, AAR_ERROR_UNRECOGNISED, _ ("“%s” is no sheet of answers to a plan in this store."),
               name);
  return FALSE;
}
