/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-suggest-row.h"

#include <glib/gi18n-lib.h>

#include "aar-text.h"

/**
 * AarSuggestRow:
 *
 * A row for a text that is often the same as before: what was typed is completed, and a menu holds all that is known.
 */
struct _AarSuggestRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton *menu_button;

  GPtrArray *suggestions;
  char *former;
  guint complete_source;
};

G_DEFINE_FINAL_TYPE (AarSuggestRow, aar_suggest_row, ADW_TYPE_ENTRY_ROW)

static const char *
find_suggestion (AarSuggestRow *self, const char *text)
{
  g_autofree char *folded = aar_text_fold (text);

  for (guint i = 0; self->suggestions != NULL && i < self->suggestions->len; i++)
    {
      g_autofree char *other = aar_text_fold (self->suggestions->pdata[i]);

      if (g_str_has_prefix (other, folded) && g_str_has_prefix (self->suggestions->pdata[i], text) &&
          strlen (text) < strlen (self->suggestions->pdata[i]))
        return self->suggestions->pdata[i];
    }
  return NULL;
}

/* The rest of the word is selected, so that typing on or deleting does away with it. */
static gboolean
complete_cb (gpointer data)
{
  AarSuggestRow *self = data;
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self)));
  const char *suggestion = find_suggestion (self, text);
  int length = (int) g_utf8_strlen (text, -1);

  self->complete_source = 0;
  if (suggestion != NULL && gtk_editable_get_position (GTK_EDITABLE (self)) == length)
    {
      int position = length;

      g_set_str (&self->former, suggestion);
      gtk_editable_insert_text (GTK_EDITABLE (self), suggestion + strlen (text), -1, &position);
      gtk_editable_select_region (GTK_EDITABLE (self), length, -1);
    }
  return G_SOURCE_REMOVE;
}

/* Only what is typed is completed, neither what is deleted nor what is set. */
static void
changed_cb (AarSuggestRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  gboolean typed = self->former != NULL && *text != '\0' && strlen (text) > strlen (self->former) &&
                   g_str_has_prefix (text, self->former);
  GtkWidget *delegate = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));

  if (g_strcmp0 (self->former, text) == 0)
    return;
  g_set_str (&self->former, text);
  g_clear_handle_id (&self->complete_source, g_source_remove);
  if (typed && gtk_widget_is_focus (delegate))
    self->complete_source = g_idle_add (complete_cb, self);
}

static void
choose (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_editable_set_text (GTK_EDITABLE (widget), g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (widget);
}

static void
aar_suggest_row_dispose (GObject *object)
{
  AarSuggestRow *self = AAR_SUGGEST_ROW (object);

  g_clear_handle_id (&self->complete_source, g_source_remove);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->former, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_SUGGEST_ROW);
  G_OBJECT_CLASS (aar_suggest_row_parent_class)->dispose (object);
}

static void
aar_suggest_row_class_init (AarSuggestRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_suggest_row_dispose;
  gtk_widget_class_install_action (widget_class, "suggest.choose", "s", choose);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/newplan/aar-suggest-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarSuggestRow, menu_button);
}

static void
aar_suggest_row_init (AarSuggestRow *self)
{
  self->former = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

void
aar_suggest_row_set_suggestions (AarSuggestRow *self, GPtrArray *suggestions)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_if_fail (AAR_IS_SUGGEST_ROW (self));

  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  self->suggestions = g_ptr_array_ref (suggestions);
  for (guint i = 0; i < suggestions->len; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (suggestions->pdata[i], NULL);

      g_menu_item_set_action_and_target (item, "suggest.choose", "s", suggestions->pdata[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), suggestions->len > 0);
}
