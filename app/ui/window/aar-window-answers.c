/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-private.h"

#include "aar-answer-sheet-finding.h"
#include "aar-answer-sheet-reader.h"
#include "aar-trouble.h"
#include "aar-work.h"

/* Filled answer sheets that come into the window wherever one is: they know themselves where they belong. */

typedef struct
{
  AarWindow *window;
  AarStore *store;
  GListModel *files;
} Answers;

static void
answers_free (Answers *self)
{
  g_object_unref (self->window);
  g_object_unref (self->store);
  g_object_unref (self->files);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answers, answers_free)

/* Of several sheets, one that is recognised tells of all; if none is, the first says why. */
static gpointer
find_in_thread (AarStore *store, gpointer data, GError **error)
{
  GListModel *files = data;
  AarPlace place = { .kind = AAR_PLACE_ROUND };
  g_autoptr (GError) first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autoptr (GError) failure = NULL;
      g_autoptr (GBytes) bytes = aar_answer_sheet_load (file, NULL, &failure);
      g_autofree char *base = g_file_get_basename (file);
      g_autofree char *name = g_filename_display_name (base);

      if (bytes != NULL && aar_answer_sheet_find_round (store, bytes, name, &place.plan, &place.id, &failure))
        return aar_place_copy (&place);
      if (first == NULL)
        first = g_steal_pointer (&failure);
    }
  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Answers) answers = data;
  AarWindow *self = answers->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlace) place = aar_work_finish (AAR_STORE (source), result, &error);

  if (self->followup_page == NULL || self->store != answers->store)
    return;
  if (place == NULL)
    {
      aar_trouble_present (GTK_WIDGET (self), error);
      return;
    }
  aar_window_go (self, place, 0);
  aar_followup_page_read_answers (self->followup_page, place->id, answers->files);
}

/**
 * aar_window_take_answers:
 * @self: the window
 * @files: (array length=n_files): files that came into the window
 * @n_files: how many
 *
 * If they are tables, goes to the round that they answer and shows what they would change.
 *
 * Returns: whether they are tables
 */
gboolean
aar_window_take_answers (AarWindow *self, GFile **files, guint n_files)
{
  g_autoptr (GListStore) sheets = g_list_store_new (G_TYPE_FILE);
  Answers *answers;

  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *name = g_file_get_basename (files[i]);
      g_autofree char *lower = g_ascii_strdown (name, -1);

      if (!g_str_has_suffix (lower, ".csv") && !g_str_has_suffix (lower, ".xlsx"))
        return FALSE;
      g_list_store_append (sheets, files[i]);
    }
  answers = g_new (Answers, 1);
  *answers = (Answers) { g_object_ref (self), g_object_ref (self->store), G_LIST_MODEL (g_object_ref (sheets)) };
  aar_work_async (self->store, AAR_STORE_READ_ONLY, find_in_thread, g_object_ref (sheets), g_object_unref,
                  (GDestroyNotify) aar_place_free, NULL, found_cb, answers);
  return TRUE;
}
