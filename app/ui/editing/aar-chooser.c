/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-chooser.h"

#include "aar-choice-label.h"
#include "aar-text.h"

#include <glib/gi18n-lib.h>

struct _AarChooser
{
  GtkPopover parent_instance;

  GtkSearchEntry *search_entry;
  GtkScrolledWindow *scrolled_window;
  GtkListView *list_view;
  GtkSingleSelection *selection;
  GtkLabel *empty_label;

  GtkCustomFilter *filter;
  GtkFilterListModel *found;
  GListStore *made;
  AarTable growing;
  char *folded;
};

G_DEFINE_FINAL_TYPE (AarChooser, aar_chooser, GTK_TYPE_POPOVER)

static guint chosen_signal;

/* Shorter lists are seen at a glance. */
#define LONG_LIST 8

static gboolean
matches (gpointer item, gpointer data)
{
  return aar_choice_matches (item, AAR_CHOOSER (data)->folded);
}

/* A name that stands in the list already is not offered anew. */
static gboolean
is_known (AarChooser *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AarChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->found), i);
      g_autofree char *folded = aar_text_fold (aar_choice_get_title (choice));

      if (strcmp (folded, self->folded) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Where names can be added, an empty list is where one begins. */
static const char *
describe_emptiness (AarChooser *self)
{
  if (self->growing == AAR_TABLE_NONE || *self->folded != '\0')
    return _ ("Nothing Found");
  if (self->growing == AAR_TABLE_UNIT)
    return _ ("Type a name and press Enter to make a new unit");
  return _ ("Type a name and press Enter to add it");
}

static void
search_changed_cb (AarChooser *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
  gboolean empty;

  g_free (self->folded);
  self->folded = aar_text_fold (name);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  g_list_store_remove_all (self->made);
  if (self->growing != AAR_TABLE_NONE && *name != '\0' && !is_known (self))
    {
      g_autoptr (AarChoice) choice = aar_choice_new_for_name (name, self->growing);

      g_list_store_append (self->made, choice);
    }
  empty = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;
  gtk_label_set_text (self->empty_label, describe_emptiness (self));
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), empty);
  gtk_widget_set_visible (GTK_WIDGET (self->scrolled_window), !empty);
  if (!empty && *name != '\0')
    gtk_single_selection_set_selected (self->selection, 0);
}

static void
activate_cb (AarChooser *self, guint position)
{
  aar_chooser_choose (self, position);
}

static void
search_activated_cb (AarChooser *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected != GTK_INVALID_LIST_POSITION)
    aar_chooser_choose (self, selected);
}

static void
select_by (AarChooser *self, int step)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint next = selected == GTK_INVALID_LIST_POSITION ? 0 : selected + (guint) step;

  if (next >= n_items)
    return;
  gtk_single_selection_set_selected (self->selection, next);
  gtk_list_view_scroll_to (self->list_view, next, GTK_LIST_SCROLL_NONE, NULL);
}

/* The focus stays in the search, so that one can go on typing. */
static gboolean
key_pressed_cb (AarChooser *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_Up)
    return FALSE;
  select_by (self, key == GDK_KEY_Down ? 1 : -1);
  return TRUE;
}

static void
aar_chooser_show (GtkWidget *widget)
{
  AarChooser *self = AAR_CHOOSER (widget);

  GTK_WIDGET_CLASS (aar_chooser_parent_class)->show (widget);
  gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->search_entry)) ? GTK_WIDGET (self->search_entry)
                                                                                  : GTK_WIDGET (self->list_view));
}

static void
aar_chooser_dispose (GObject *object)
{
  AarChooser *self = AAR_CHOOSER (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_CHOOSER);
  g_clear_object (&self->filter);
  g_clear_object (&self->found);
  g_clear_object (&self->made);
  g_clear_pointer (&self->folded, g_free);
  G_OBJECT_CLASS (aar_chooser_parent_class)->dispose (object);
}

static void
aar_chooser_class_init (AarChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_chooser_dispose;
  widget_class->show = aar_chooser_show;
  chosen_signal = g_signal_new ("chosen", AAR_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                AAR_TYPE_CHOICE);

  g_type_ensure (AAR_TYPE_CHOICE);
  g_type_ensure (AAR_TYPE_CHOICE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/aarshjul/Aarshjul/ui/editing/aar-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, AarChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AarChooser, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, AarChooser, list_view);
  gtk_widget_class_bind_template_child (widget_class, AarChooser, selection);
  gtk_widget_class_bind_template_child (widget_class, AarChooser, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
aar_chooser_init (AarChooser *self)
{
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) all = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->growing = AAR_TABLE_NONE;
  self->folded = g_strdup ("");
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  self->made = g_list_store_new (AAR_TYPE_CHOICE);
  g_list_store_append (parts, self->found);
  g_list_store_append (parts, self->made);
  all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (all));
}

GtkWidget *
aar_chooser_new (void)
{
  return g_object_new (AAR_TYPE_CHOOSER, NULL);
}

/* The place of what is chosen now. */
static guint
find_present (AarChooser *self, gint64 id, const char *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (AarChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (aar_choice_get_id (choice) == id && g_strcmp0 (aar_choice_get_code (choice), code) == 0)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * aar_chooser_set_choices:
 * @self: a chooser
 * @choices: a list of [class@Aar.Choice]
 * @growing: the table that a name that is not in the list can be added to, else %AAR_TABLE_NONE
 * @id: the id that is chosen now, 0 for none
 * @code: (nullable): the word that is chosen now
 */
void
aar_chooser_set_choices (AarChooser *self, GListModel *choices, AarTable growing, gint64 id, const char *code)
{
  gboolean searched;

  g_return_if_fail (AAR_IS_CHOOSER (self));

  self->growing = growing;
  gtk_filter_list_model_set_model (self->found, choices);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  search_changed_cb (self);
  gtk_single_selection_set_selected (self->selection, find_present (self, id, code));
  searched = growing != AAR_TABLE_NONE || g_list_model_get_n_items (choices) > LONG_LIST;
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), searched);
  gtk_search_entry_set_placeholder_text (self->search_entry,
                                         growing != AAR_TABLE_NONE ? _ ("Search or Type a New Name") : _ ("Search"));
}

/* Chooses it and closes the popover. */
void
aar_chooser_choose (AarChooser *self, guint position)
{
  g_autoptr (AarChoice) choice = NULL;

  g_return_if_fail (AAR_IS_CHOOSER (self));

  choice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  if (choice == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, choice);
}
