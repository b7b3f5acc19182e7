/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-window-actions.h"

#include <glib/gi18n-lib.h>

#include "aar-toast.h"
#include "aar-tree-edit.h"
#include "aar-trouble.h"

/* The areas and initiatives of a plan: how they are added, moved, turned into each other, copied and deleted. */

/* Lines are typed in the list of the whole plan, or in that of the area that is shown. */
static void
type_lines (AarWindow *self, gint64 area, const char *text)
{
  AarBrowser *browser = aar_window_get_browser (self);
  const AarPlace *place = aar_browser_get_place (browser);

  if (place == NULL || place->plan == 0)
    return;
  if (place->kind != AAR_PLACE_AREA || place->id != area)
    aar_browser_go_in_plan (browser, area != 0 ? AAR_PLACE_AREA : AAR_PLACE_PLAN, area, 0);
  aar_window_uncover_page (self);
  aar_initiatives_page_type (aar_window_get_initiatives (self), area, text);
}

static void
add_area (GtkWidget *widget, const char *action, GVariant *parameter)
{
  type_lines (AAR_WINDOW (widget), g_variant_get_int64 (parameter), "# ");
}

static void
add_initiative (GtkWidget *widget, const char *action, GVariant *parameter)
{
  type_lines (AAR_WINDOW (widget), g_variant_get_int64 (parameter), NULL);
}

static void
move_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const names[] = { "up", "down", "out", "in" };
  AarStore *store = aar_window_get_store (AAR_WINDOW (widget));
  g_autoptr (GError) error = NULL;
  gboolean moved = FALSE;
  const char *name;
  gint64 node;

  g_variant_get (parameter, "(x&s)", &node, &name);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]) && !aar_tree_step (store, node, i, &moved, &error))
      aar_trouble_present (widget, error);
  if (!moved && error == NULL)
    gtk_widget_error_bell (widget);
}

static void
place_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const names[] = { "before", "after", "into" };
  AarStore *store = aar_window_get_store (AAR_WINDOW (widget));
  g_autoptr (GError) error = NULL;
  gint64 node, target;
  const char *name;

  g_variant_get (parameter, "(xx&s)", &node, &target, &name);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]) && !aar_tree_place (store, node, target, i, &error))
      aar_trouble_present (widget, error);
}

static void
convert_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarStore *store = aar_window_get_store (AAR_WINDOW (widget));
  g_autoptr (GError) error = NULL;

  if (!aar_tree_convert (store, g_variant_get_int64 (parameter), &error))
    aar_trouble_present (widget, error);
  else
    aar_toast_show_undo (widget, store, _ ("Turned"));
}

static void
duplicate_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarBrowser *browser = aar_window_get_browser (widget);
  g_autoptr (GError) error = NULL;
  gint64 copy;

  if (aar_tree_duplicate (aar_browser_get_store (browser), g_variant_get_int64 (parameter), &copy, &error))
    aar_browser_choose (browser, copy);
  else
    aar_trouble_present (widget, error);
}

/* What is shown after that which is shown is gone. */
static void
leave_node (AarWindow *self, gint64 node, AarNode *record)
{
  AarBrowser *browser = aar_window_get_browser (self);
  const AarPlace *place = aar_browser_get_place (browser);
  gint64 parent = aar_record_get_integer (record, AAR_NODE_PARENT);

  aar_initiatives_page_leave (aar_window_get_initiatives (self), node);
  if (place->kind == AAR_PLACE_AREA && place->id == node)
    aar_browser_go_in_plan (browser, parent != 0 ? AAR_PLACE_AREA : AAR_PLACE_PLAN, parent, 0);
}

static void
delete_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AarStore *store = aar_window_get_store (AAR_WINDOW (widget));
  gint64 node = g_variant_get_int64 (parameter);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarNode) record = aar_store_get_record (store, AAR_TABLE_NODE, node, &error);
  g_autofree char *text = NULL;

  if (record != NULL)
    {
      const char *title = aar_record_get_text (record, AAR_NODE_TITLE);

      /* Translators: %s is the title of an area or initiative */
      text = g_strdup_printf (_ ("Deleted “%s”"), title != NULL ? title : _ ("Untitled"));
    }
  if (record == NULL || !aar_tree_delete (store, node, &error))
    {
      aar_trouble_present (widget, error);
      return;
    }
  leave_node (AAR_WINDOW (widget), node, record);
  aar_toast_show_undo (widget, store, text);
}

const AarWindowAction aar_tree_actions[] = {
  { "win.add-area", "x", add_area, AAR_BROWSER_CAN_CHANGE_PLAN },
  { "win.add-initiative", "x", add_initiative, AAR_BROWSER_CAN_CHANGE_PLAN },
  { "win.move-node", "(xs)", move_node, AAR_BROWSER_IS_WRITABLE },
  { "win.place-node", "(xxs)", place_node, AAR_BROWSER_IS_WRITABLE },
  { "win.convert-node", "x", convert_node, AAR_BROWSER_IS_WRITABLE },
  { "win.duplicate-node", "x", duplicate_node, AAR_BROWSER_IS_WRITABLE },
  { "win.delete-node", "x", delete_node, AAR_BROWSER_IS_WRITABLE },
  { 0 },
};
