/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-history-row.h"

#include <glib/gi18n-lib.h>

#include "aar-entry-text.h"
#include "aar-table-names.h"
#include "aar-widgets.h"

/**
 * AarHistoryRow:
 *
 * One step of the history: what was done, who did it and when, and the values before and after.
 */
struct _AarHistoryRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *title_label;
  GtkLabel *subject_label;
  GtkLabel *undone_label;
  GtkLabel *subtitle_label;
  GtkBox *entry_box;
  GtkButton *more_button;

  AarHistoryItem *item;
  char *description;
};

G_DEFINE_FINAL_TYPE (AarHistoryRow, aar_history_row, GTK_TYPE_WIDGET)

/* So many changes are shown of a step that has more. */
#define FIRST_CHANGES 5

typedef enum
{
  PROP_ITEM = 1,
  PROP_DESCRIPTION,
} AarHistoryRowProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

static void
clear_entries (AarHistoryRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->entry_box))) != NULL)
    gtk_box_remove (self->entry_box, child);
}

static GtkWidget *
add_line (AarHistoryRow *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->entry_box, label);
  return label;
}

static void
add_entry (AarHistoryRow *self, const AarHistoryEntry *entry, GString *description)
{
  const char *subject = aar_history_item_get_step (self->item)->subject;
  gboolean names_node = aar_history_item_names_node (self->item) && g_strcmp0 (entry->title, subject) != 0;
  g_autofree char *caption = aar_entry_text_get_caption (entry, aar_history_item_get_plan (self->item), names_node);
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *value = aar_entry_text_get_value (entry, &attributes, &spoken);
  GtkWidget *label;

  add_line (self, caption, "history-caption");
  g_string_append_printf (description, "; %s", caption);
  if (value == NULL)
    return;
  label = add_line (self, value, "history-value");
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_string_append_printf (description, ", %s", spoken);
}

static gboolean
is_counted (const AarHistoryEntry *entry)
{
  return entry->operation != AAR_OPERATION_UPDATE;
}

/* Of many rows that were made or deleted only their number is told, by what they are. */
static void
add_counts (AarHistoryRow *self, const guint counts[AAR_N_TABLES][2], gboolean added, GString *description)
{
  AarPlan *plan = aar_history_item_get_plan (self->item);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2 * AAR_N_TABLES; i++)
    if (counts[i / 2][i % 2] > 0)
      {
        g_autofree char *some = aar_table_count ((AarTable) (i / 2), plan, i % 2 == 0, counts[i / 2][i % 2]);

        g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", some);
      }
  if (line->len == 0)
    return;
  text = added ? g_strdup_printf (_ ("Added: %s"), line->str) : g_strdup_printf (_ ("Deleted: %s"), line->str);
  add_line (self, text, "history-caption");
  g_string_append_printf (description, "; %s", text);
}

/* When something is moved, what stands behind it gets new places too, which nobody needs to be told. */
static GPtrArray *
choose_entries (const AarHistoryStep *step, gboolean all)
{
  GPtrArray *chosen = g_ptr_array_new ();
  gboolean many = step->entries->len > FIRST_CHANGES && !all, moved = FALSE;

  for (guint i = 0; i < step->entries->len; i++)
    {
      AarHistoryEntry *entry = step->entries->pdata[i];
      gboolean is_move = aar_entry_text_is_move (entry);

      if ((is_move && (moved || step->entries->len > FIRST_CHANGES)) || (many && is_counted (entry)))
        continue;
      moved |= is_move;
      g_ptr_array_add (chosen, entry);
    }
  return chosen;
}

static void
show_more_button (AarHistoryRow *self, guint n_hidden, gboolean has_counts)
{
  gboolean expanded = aar_history_item_is_expanded (self->item);
  g_autofree char *label = NULL;

  if (expanded)
    label = g_strdup (_ ("Show Less"));
  else if (n_hidden > 0)
    /* Translators: a button; %u is how many changes of one step are not shown */
    label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u More Change", "Show %u More Changes", n_hidden),
                             n_hidden);
  else
    label = g_strdup (_ ("Show All"));
  gtk_button_set_label (self->more_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), expanded || n_hidden > 0 || has_counts);
}

static void
show_entries (AarHistoryRow *self, GString *description)
{
  const AarHistoryStep *step = aar_history_item_get_step (self->item);
  gboolean all = aar_history_item_is_expanded (self->item);
  gboolean counts = step->entries->len > FIRST_CHANGES && !all;
  g_autoptr (GPtrArray) chosen = choose_entries (step, all);
  guint n_shown = all ? chosen->len : MIN (chosen->len, FIRST_CHANGES);
  guint n_counted = 0;

  clear_entries (self);
  for (guint i = 0; i < step->entries->len; i++)
    n_counted += is_counted (step->entries->pdata[i]);
  for (guint i = 0; i < n_shown; i++)
    add_entry (self, chosen->pdata[i], description);
  if (counts)
    {
      add_counts (self, step->counts.inserted, TRUE, description);
      add_counts (self, step->counts.deleted, FALSE, description);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->entry_box), n_shown > 0 || (counts && n_counted > 0));
  show_more_button (self, chosen->len - n_shown, counts && n_counted > 0);
}

static void
show_item (AarHistoryRow *self)
{
  const AarHistoryStep *step = aar_history_item_get_step (self->item);
  g_autoptr (GString) description = g_string_new (NULL);
  /* what an initiative's history is of stands above it */
  const char *subject = aar_history_item_names_node (self->item) ? step->subject : NULL;
  const char *title = aar_list_item_get_title (AAR_LIST_ITEM (self->item));
  const char *detail = aar_list_item_get_detail (AAR_LIST_ITEM (self->item));

  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->subtitle_label, detail);
  aar_label_show (self->subject_label, subject);
  gtk_widget_set_visible (GTK_WIDGET (self->undone_label), step->is_undone);
  g_string_append_printf (description, "%s, %s", title, detail);
  if (subject != NULL)
    g_string_append_printf (description, ", %s", subject);
  if (step->is_undone)
    g_string_append_printf (description, ", %s", gtk_label_get_text (self->undone_label));
  if (step->is_undone)
    gtk_widget_add_css_class (GTK_WIDGET (self), "undone");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "undone");
  show_entries (self, description);
  g_set_str (&self->description, description->str);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

static void
set_item (AarHistoryRow *self, AarHistoryItem *item)
{
  AarHistoryItem *before = self->item;

  if (before == item)
    return;
  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, show_item, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      g_signal_connect_object (item, "notify::expanded", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
      show_item (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
more_cb (AarHistoryRow *self)
{
  if (self->item != NULL)
    aar_history_item_set_expanded (self->item, !aar_history_item_is_expanded (self->item));
}

static void
aar_history_row_dispose (GObject *object)
{
  AarHistoryRow *self = AAR_HISTORY_ROW (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->description, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_HISTORY_ROW);
  G_OBJECT_CLASS (aar_history_row_parent_class)->dispose (object);
}

static void
aar_history_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarHistoryRow *self = AAR_HISTORY_ROW (object);

  switch ((AarHistoryRowProperty) property)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_history_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  set_item (AAR_HISTORY_ROW (object), g_value_get_object (value));
}

static void
aar_history_row_class_init (AarHistoryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_history_row_dispose;
  object_class->get_property = aar_history_row_get_property;
  object_class->set_property = aar_history_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, AAR_TYPE_HISTORY_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "historyrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/history/aar-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarHistoryRow, box);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryRow, subject_label);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryRow, undone_label);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryRow, entry_box);
  gtk_widget_class_bind_template_child (widget_class, AarHistoryRow, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
aar_history_row_init (AarHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
