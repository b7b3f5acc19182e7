/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-editing-removal.h"

#include <glib/gi18n-lib.h>

#include "aar-part-naming.h"
#include "aar-toast.h"
#include "aar-trouble.h"

/* A title that is longer would cover the page, in letters. */
#define LONG_NAME 40

static char *
shorten (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= LONG_NAME)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, LONG_NAME);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* Removes a record without asking, and says so with a way back. */
gboolean
aar_editing_remove (GtkWidget *widget, AarEditor *editor, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AarRecord) kept = g_object_ref (record);
  AdwToastOverlay *overlay = aar_toast_find_overlay (widget);
  /* the widget may be gone with the record */
  g_autoptr (GtkWidget) place = g_object_ref (overlay != NULL ? GTK_WIDGET (overlay) : widget);
  g_autofree char *detail = NULL;
  g_autofree char *name = aar_part_name (editor, record, &detail);
  g_autofree char *brief = shorten (name);
  /* Translators: of something that was deleted; %s is its name or how it begins */
  g_autofree char *title = g_strdup_printf (_ ("“%s” deleted"), brief);
  gboolean draft = aar_editor_is_draft (editor, record);

  if (!aar_editor_remove (editor, kept, &error))
    {
      aar_trouble_present (widget, error);
      return FALSE;
    }
  if (!draft)
    aar_toast_show_undo (place, aar_editor_get_store (editor), title);
  return TRUE;
}
