/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-quick-entry.h"

#include <glib/gi18n-lib.h>

#include "aar-pasted-lines.h"
#include "aar-text.h"
#include "aar-tree-edit.h"
#include "aar-trouble.h"

/**
 * AarQuickEntry:
 *
 * The row at the end of the list in which one types a plan, a line for each initiative. A line that begins with "# "
 * makes an area, in which the next lines come to stand; "## " makes one inside it. Tab leads into the last area,
 * Shift+Tab out of it. Signal `added` (int64): a node was written.
 */
struct _AarQuickEntry
{
  AdwBin parent_instance;

  GtkLabel *place_label;
  GtkEntry *entry;

  AarStore *store;
  gint64 plan;
  /* The area whose list is shown, and the one under it that the next line comes to stand in. */
  gint64 top;
  gint64 area;
};

G_DEFINE_FINAL_TYPE (AarQuickEntry, aar_quick_entry, ADW_TYPE_BIN)

static guint added_signal;

/* Sets @node to the area or, where it is gone or 0, to NULL. Returns: whether nothing failed. */
static gboolean
get_node (AarQuickEntry *self, gint64 id, AarNode **node, GError **error)
{
  *node = NULL;
  return id == 0 || self->store == NULL ||
         aar_store_find_record (self->store, AAR_TABLE_NODE, id, (gpointer *) node, error);
}

static gboolean
get_parent (AarQuickEntry *self, gint64 id, gint64 *parent, GError **error)
{
  g_autoptr (AarNode) node = NULL;

  if (!get_node (self, id, &node, error))
    return FALSE;
  *parent = node != NULL ? aar_record_get_integer (node, AAR_NODE_PARENT) : 0;
  return TRUE;
}

static void
set_area (AarQuickEntry *self, gint64 area)
{
  g_autoptr (AarNode) node = NULL;
  g_autoptr (GError) error = NULL;
  gboolean read = get_node (self, area, &node, &error);
  const char *title = node != NULL ? aar_record_get_text (node, AAR_NODE_TITLE) : NULL;
  g_autofree char *text = NULL;

  if (!read)
    aar_trouble_present (GTK_WIDGET (self), error);
  self->area = node != NULL ? area : self->top;
  /* Translators: where the next line that is typed comes to stand; %s is the title of an area */
  text = title != NULL ? g_strdup_printf (_ ("Under “%s”"), title) : NULL;
  gtk_label_set_text (self->place_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->place_label), text != NULL && self->area != self->top);
}

/* The areas from the one right under the top to the one that lines go to. */
static GArray *
get_line (AarQuickEntry *self, GError **error)
{
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 area = self->area;

  while (area != 0 && area != self->top)
    {
      g_array_prepend_val (line, area);
      if (!get_parent (self, area, &area, error))
        return NULL;
    }
  return g_steal_pointer (&line);
}

static gboolean
add_area (AarQuickEntry *self, const char *text, gint64 *node, GError **error)
{
  g_autoptr (GArray) line = get_line (self, error);
  guint depth = (guint) strspn (text, "#");
  g_autofree char *title = g_strstrip (g_strdup (text + depth));
  gint64 parent = self->top;

  if (line == NULL)
    return FALSE;
  if (depth > 1 && line->len > 0)
    parent = g_array_index (line, gint64, MIN (depth - 2, line->len - 1));
  if (!aar_tree_add (self->store, self->plan, parent, AAR_NODE_KIND_AREA, NULL, title, node, error))
    return FALSE;
  set_area (self, *node);
  return TRUE;
}

/* A leading number is the number of the initiative, as it is where a list is pasted. */
static gboolean
add_initiative (AarQuickEntry *self, const char *text, gint64 *node, GError **error)
{
  g_autoptr (AarPlan) plan = aar_store_get_record (self->store, AAR_TABLE_PLAN, self->plan, error);
  g_autoptr (AarPlanContent) content = plan != NULL ? aar_plan_content_new (plan) : NULL;
  g_autoptr (AarPastedLines) lines = content != NULL ? aar_pasted_lines_new (content, AAR_TABLE_NODE, text) : NULL;
  const AarPastedRow *row = lines != NULL && lines->rows->len == 1 ? lines->rows->pdata[0] : NULL;

  if (plan == NULL)
    return FALSE;
  return aar_tree_add (self->store, self->plan, self->area, AAR_NODE_KIND_INITIATIVE, row != NULL ? row->number : NULL,
                       row != NULL ? row->title : text, node, error);
}

static void
activate_cb (AarQuickEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr (GError) error = NULL;
  gint64 node;

  if (self->store == NULL || *text == '\0' || strspn (text, "# ") == strlen (text))
    return;
  /* what was typed stays until it is written */
  if (*text == '#' ? !add_area (self, text, &node, &error) : !add_initiative (self, text, &node, &error))
    {
      aar_trouble_present (GTK_WIDGET (self), error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, added_signal, 0, node);
}

/* Where there is nothing to go into or out of, Tab leads on to the next widget as everywhere. */
static gboolean
go (AarQuickEntry *self, gboolean out)
{
  g_autoptr (GError) error = NULL;
  gint64 area = 0;
  gboolean found = FALSE;

  if (out && self->area == self->top)
    return FALSE;
  found = out ? get_parent (self, self->area, &area, &error)
              : aar_tree_find_last_area (self->store, self->plan, self->area, &area, &error);
  if (!found)
    aar_trouble_present (GTK_WIDGET (self), error);
  else if (area != 0 || out)
    set_area (self, area);
  return !found || area != 0 || out;
}

static gboolean
key_pressed_cb (AarQuickEntry *self, guint key, guint code, GdkModifierType modifiers)
{
  gboolean out = key == GDK_KEY_ISO_Left_Tab || (modifiers & GDK_SHIFT_MASK) != 0;

  if (self->store == NULL || (modifiers & GDK_CONTROL_MASK) != 0)
    return FALSE;
  if (key == GDK_KEY_Escape && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      return TRUE;
    }
  if (key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab)
    return FALSE;
  return go (self, out);
}

static void
aar_quick_entry_dispose (GObject *object)
{
  AarQuickEntry *self = AAR_QUICK_ENTRY (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_QUICK_ENTRY);
  G_OBJECT_CLASS (aar_quick_entry_parent_class)->dispose (object);
}

static void
aar_quick_entry_class_init (AarQuickEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_quick_entry_dispose;
  added_signal = g_signal_new ("added", AAR_TYPE_QUICK_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/tree/aar-quick-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, AarQuickEntry, place_label);
  gtk_widget_class_bind_template_child (widget_class, AarQuickEntry, entry);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
aar_quick_entry_init (AarQuickEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
aar_quick_entry_set_store (AarQuickEntry *self, AarStore *store)
{
  g_return_if_fail (AAR_IS_QUICK_ENTRY (self));

  g_set_object (&self->store, store);
}

/**
 * aar_quick_entry_set_top:
 * @self: the row
 * @plan: the id of the plan that is shown
 * @area: the id of the area that is shown, 0 for the whole plan
 *
 * Writes behind what is shown from now on.
 */
void
aar_quick_entry_set_top (AarQuickEntry *self, gint64 plan, gint64 area)
{
  g_return_if_fail (AAR_IS_QUICK_ENTRY (self));

  if (self->plan == plan && self->top == area)
    return;
  self->plan = plan;
  self->top = area;
  set_area (self, area);
}

/**
 * aar_quick_entry_start:
 * @self: the row
 * @area: the id of the area that lines go to, 0 for the top
 * @text: (nullable): what the line begins with
 *
 * Puts the cursor there.
 */
void
aar_quick_entry_start (AarQuickEntry *self, gint64 area, const char *text)
{
  g_return_if_fail (AAR_IS_QUICK_ENTRY (self));

  set_area (self, area);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (text != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
    }
}
