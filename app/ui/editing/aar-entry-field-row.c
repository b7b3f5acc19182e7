/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-entry-field-row.h"
#include "aar-field-names.h"

#include <glib/gi18n-lib.h>

#include "aar-date-button.h"
#include "aar-date.h"
#include "aar-typing-undo.h"

struct _AarEntryFieldRow
{
  AdwEntryRow parent_instance;

  AarDateButton *date_button;
  AarFieldWriter *writer;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AarEntryFieldRow, aar_entry_field_row, ADW_TYPE_ENTRY_ROW)

static const char *
get_typed (AarEntryFieldRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

/* The day that the calendar opens at: the one that is chosen, else today or, where today is outside of the plan's
 * period, its first day. */
static char *
get_day (AarEntryFieldRow *self)
{
  AarPlan *plan = aar_editor_get_plan (aar_field_writer_get_editor (self->writer));
  const char *chosen = aar_record_get_text (aar_field_writer_get_record (self->writer),
                                            aar_field_writer_get_field (self->writer));
  const char *from = aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM);
  const char *to = aar_record_get_text (plan, AAR_PLAN_PERIOD_TO);
  g_autofree char *today = aar_date_today ();

  if (aar_date_is_iso (chosen))
    return g_strdup (chosen);
  if (aar_date_is_iso (from) && aar_date_is_iso (to) && (strcmp (today, from) < 0 || strcmp (today, to) > 0))
    return g_strdup (from);
  return g_steal_pointer (&today);
}

static void
show_value (AarEntryFieldRow *self)
{
  const char *text = aar_value_writer_get_text (AAR_VALUE_WRITER (self->writer));

  if (strcmp (text, get_typed (self)) != 0)
    {
      self->showing = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self), text);
      self->showing = FALSE;
    }
  if (self->date_button != NULL)
    {
      g_autofree char *day = get_day (self);

      aar_date_button_set_date (self->date_button, day);
    }
}

static void
locked_cb (AarEntryFieldRow *self)
{
  gtk_editable_set_editable (GTK_EDITABLE (self), !aar_value_writer_is_locked (AAR_VALUE_WRITER (self->writer)));
  if (self->date_button != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->date_button),
                            !aar_value_writer_is_locked (AAR_VALUE_WRITER (self->writer)));
}

static void
changed_cb (AarEntryFieldRow *self)
{
  if (!self->showing && self->writer != NULL)
    aar_value_writer_type (AAR_VALUE_WRITER (self->writer), get_typed (self));
}

static void
activated_cb (AarEntryFieldRow *self)
{
  aar_entry_field_row_flush (self);
}

static void
picked_cb (AarEntryFieldRow *self, const char *date)
{
  gtk_editable_set_text (GTK_EDITABLE (self), date != NULL ? date : "");
  aar_entry_field_row_flush (self);
}

static void
aar_entry_field_row_unmap (GtkWidget *widget)
{
  aar_entry_field_row_flush (AAR_ENTRY_FIELD_ROW (widget));
  GTK_WIDGET_CLASS (aar_entry_field_row_parent_class)->unmap (widget);
}

static void
aar_entry_field_row_dispose (GObject *object)
{
  AarEntryFieldRow *self = AAR_ENTRY_FIELD_ROW (object);

  if (self->writer != NULL)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  g_clear_object (&self->writer);
  G_OBJECT_CLASS (aar_entry_field_row_parent_class)->dispose (object);
}

static void
aar_entry_field_row_class_init (AarEntryFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aar_entry_field_row_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = aar_entry_field_row_unmap;
}

static void
aar_entry_field_row_init (AarEntryFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (activated_cb), NULL);
  aar_typing_undo_attach (GTK_WIDGET (self));
}

static void
set_kind (AarEntryFieldRow *self, AarFieldKind kind)
{
  if (kind == AAR_FIELD_KIND_INTEGER || kind == AAR_FIELD_KIND_AMOUNT || kind == AAR_FIELD_KIND_REAL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
      /* not for digits only: a minus, a comma and signs between the thousands are typed too */
      adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_FREE_FORM);
    }
  if (kind != AAR_FIELD_KIND_DATE)
    return;
  self->date_button = AAR_DATE_BUTTON (aar_date_button_new ());
  g_signal_connect_object (self->date_button, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->date_button));
}

GtkWidget *
aar_entry_field_row_new (AarFieldWriter *writer)
{
  AarEntryFieldRow *self;

  g_return_val_if_fail (AAR_IS_FIELD_WRITER (writer), NULL);

  self = g_object_new (AAR_TYPE_ENTRY_FIELD_ROW, "use-markup", FALSE, "title",
                       aar_value_writer_get_label (AAR_VALUE_WRITER (writer)), NULL);
  set_kind (self, aar_field_describe (aar_field_writer_get_field (writer))->kind);
  self->writer = g_object_ref (writer);
  g_signal_connect_object (writer, "changed", G_CALLBACK (show_value), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (writer, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  show_value (self);
  locked_cb (self);
  return GTK_WIDGET (self);
}

gboolean
aar_entry_field_row_flush (AarEntryFieldRow *self)
{
  g_return_val_if_fail (AAR_IS_ENTRY_FIELD_ROW (self), FALSE);

  return self->writer == NULL || aar_value_writer_flush (AAR_VALUE_WRITER (self->writer));
}
