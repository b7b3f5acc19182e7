/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-details.h"
#include "aar-widgets.h"

/**
 * AarImportDetails:
 *
 * The title of a plan, whose it is, and its period, to be set right before it is imported. Property, notified: `draft`
 * (#AarImportDraft).
 */
struct _AarImportDetails
{
  AdwBin parent_instance;

  AdwEntryRow *title_row;
  AdwEntryRow *organisation_row;
  AdwEntryRow *unit_row;
  AdwEntryRow *from_row;
  AdwEntryRow *to_row;
  AdwComboRow *language_row;
  AarImportDraft *draft;
  /* While a draft is put into the rows, what they say is not the coordinator's. */
  gboolean is_filling;
};

typedef enum
{
  PROP_DRAFT = 1,
} AarImportDetailsProperty;

static GParamSpec *properties[PROP_DRAFT + 1];

enum
{
  LANGUAGE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AarImportDetails, aar_import_details, ADW_TYPE_BIN)

static void
set_error (AdwEntryRow *row, gboolean error)
{
  if (error)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static AarPlanField
get_field (AarImportDetails *self, AdwEntryRow *row)
{
  if (row == self->title_row)
    return AAR_PLAN_TITLE;
  if (row == self->organisation_row)
    return AAR_PLAN_ORGANISATION;
  if (row == self->unit_row)
    return AAR_PLAN_UNIT;
  return row == self->from_row ? AAR_PLAN_PERIOD_FROM : AAR_PLAN_PERIOD_TO;
}

static void
text_changed_cb (AarImportDetails *self, AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (self->is_filling || self->draft == NULL)
    return;
  aar_import_draft_set_text (self->draft, get_field (self, row), text);
  if (row == self->title_row)
    set_error (row, aar_import_draft_get_text (self->draft, AAR_PLAN_TITLE) == NULL);
}

static void
date_changed_cb (AarImportDetails *self, AdwEntryRow *row)
{
  if (self->is_filling || self->draft == NULL)
    return;
  set_error (
      row, !aar_import_draft_set_date (self->draft, get_field (self, row), gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
language_changed_cb (AarImportDetails *self)
{
  const char *chosen = aar_combo_row_get_code (self->language_row, AAR_PLAN_LANGUAGE);

  if (self->is_filling || self->draft == NULL)
    return;
  if (g_strcmp0 (chosen, aar_import_draft_get_text (self->draft, AAR_PLAN_LANGUAGE)) != 0)
    g_signal_emit (self, signals[LANGUAGE_CHOSEN], 0, chosen);
}

static void
fill (AarImportDetails *self)
{
  AdwEntryRow *const rows[] = { self->title_row, self->organisation_row, self->unit_row, self->from_row, self->to_row };
  const char *language = aar_import_draft_get_text (self->draft, AAR_PLAN_LANGUAGE);

  self->is_filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *text = aar_import_draft_get_text (self->draft, get_field (self, rows[i]));

      gtk_editable_set_text (GTK_EDITABLE (rows[i]), text != NULL ? text : "");
      set_error (rows[i], text == NULL && rows[i] == self->title_row);
    }
  aar_combo_row_set_code (self->language_row, AAR_PLAN_LANGUAGE, language);
  self->is_filling = FALSE;
}

static void
set_draft (AarImportDetails *self, AarImportDraft *draft)
{
  if (!g_set_object (&self->draft, draft))
    return;
  if (draft != NULL)
    fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (AAR_IMPORT_DETAILS (widget)->title_row));
}

static void
aar_import_details_dispose (GObject *object)
{
  AarImportDetails *self = AAR_IMPORT_DETAILS (object);

  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_IMPORT_DETAILS);
  G_OBJECT_CLASS (aar_import_details_parent_class)->dispose (object);
}

static void
aar_import_details_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportDetails *self = AAR_IMPORT_DETAILS (object);

  switch ((AarImportDetailsProperty) id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    }
}

static void
aar_import_details_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AarImportDetails *self = AAR_IMPORT_DETAILS (object);

  switch ((AarImportDetailsProperty) id)
    {
    case PROP_DRAFT:
      set_draft (self, g_value_get_object (value));
      break;
    }
}

static void
aar_import_details_class_init (AarImportDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_import_details_dispose;
  object_class->get_property = aar_import_details_get_property;
  object_class->set_property = aar_import_details_set_property;
  widget_class->grab_focus = grab_focus;

  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, AAR_TYPE_IMPORT_DRAFT,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[LANGUAGE_CHOSEN] = g_signal_new ("language-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/importing/aar-import-details.ui");
  gtk_widget_class_bind_template_child (widget_class, AarImportDetails, title_row);
  gtk_widget_class_bind_template_child (widget_class, AarImportDetails, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, AarImportDetails, unit_row);
  gtk_widget_class_bind_template_child (widget_class, AarImportDetails, from_row);
  gtk_widget_class_bind_template_child (widget_class, AarImportDetails, to_row);
  gtk_widget_class_bind_template_child (widget_class, AarImportDetails, language_row);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_changed_cb);
}

static void
aar_import_details_init (AarImportDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  aar_combo_row_offer_codes (self->language_row, AAR_PLAN_LANGUAGE);
}
