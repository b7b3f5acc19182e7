/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-date-button.h"

#include "aar-date.h"

struct _AarDateButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (AarDateButton, aar_date_button, ADW_TYPE_BIN)

static guint picked_signal;

static void
pick (AarDateButton *self, const char *date)
{
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, picked_signal, 0, date);
}

static void
day_selected_cb (AarDateButton *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  if (!self->showing)
    pick (self, date);
}

static void
clear_cb (AarDateButton *self)
{
  pick (self, NULL);
}

static void
aar_date_button_dispose (GObject *object)
{
  /* the bin would let go of the button once more */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), AAR_TYPE_DATE_BUTTON);
  G_OBJECT_CLASS (aar_date_button_parent_class)->dispose (object);
}

static void
aar_date_button_class_init (AarDateButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_date_button_dispose;
  picked_signal = g_signal_new ("picked", AAR_TYPE_DATE_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/editing/aar-date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, AarDateButton, button);
  gtk_widget_class_bind_template_child (widget_class, AarDateButton, calendar);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
aar_date_button_init (AarDateButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
aar_date_button_new (void)
{
  return g_object_new (AAR_TYPE_DATE_BUTTON, NULL);
}

void
aar_date_button_set_date (AarDateButton *self, const char *date)
{
  g_autoptr (GDateTime) day = NULL;

  g_return_if_fail (AAR_IS_DATE_BUTTON (self));

  if (!aar_date_is_iso (date))
    return;
  day = g_date_time_new_local (atoi (date), atoi (date + 5), atoi (date + 8), 0, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
}
