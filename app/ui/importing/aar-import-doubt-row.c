/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-doubt-row.h"

/**
 * AarImportDoubtRow:
 *
 * A doubt: what was unsure, and under it the line of the document. A settled one is ticked off.
 */
struct _AarImportDoubtRow
{
  AdwBin parent_instance;

  AarImportDoubt *doubt;
};

typedef enum
{
  PROP_DOUBT = 1,
} AarImportDoubtRowProperty;

static GParamSpec *properties[PROP_DOUBT + 1];

G_DEFINE_FINAL_TYPE (AarImportDoubtRow, aar_import_doubt_row, ADW_TYPE_BIN)

static gboolean
is_told (AarImportDoubtRow *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static GStrv
get_message_classes (AarImportDoubtRow *self, gboolean settled)
{
  const char *const classes[] = { settled ? "dimmed" : NULL, NULL };

  return g_strdupv ((GStrv) classes);
}

static char *
dup_icon (AarImportDoubtRow *self, gboolean settled)
{
  return g_strdup (settled ? "object-select-symbolic" : "dialog-question-symbolic");
}

static void
aar_import_doubt_row_dispose (GObject *object)
{
  AarImportDoubtRow *self = AAR_IMPORT_DOUBT_ROW (object);

  g_clear_object (&self->doubt);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_IMPORT_DOUBT_ROW);
  G_OBJECT_CLASS (aar_import_doubt_row_parent_class)->dispose (object);
}

static void
aar_import_doubt_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportDoubtRow *self = AAR_IMPORT_DOUBT_ROW (object);

  switch ((AarImportDoubtRowProperty) id)
    {
    case PROP_DOUBT:
      g_value_set_object (value, self->doubt);
      break;
    }
}

static void
aar_import_doubt_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AarImportDoubtRow *self = AAR_IMPORT_DOUBT_ROW (object);

  switch ((AarImportDoubtRowProperty) id)
    {
    case PROP_DOUBT:
      if (g_set_object (&self->doubt, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    }
}

static void
aar_import_doubt_row_class_init (AarImportDoubtRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_import_doubt_row_dispose;
  object_class->get_property = aar_import_doubt_row_get_property;
  object_class->set_property = aar_import_doubt_row_set_property;

  properties[PROP_DOUBT] = g_param_spec_object ("doubt", NULL, NULL, AAR_TYPE_IMPORT_DOUBT,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/importing/aar-import-doubt-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_told);
  gtk_widget_class_bind_template_callback (widget_class, get_message_classes);
  gtk_widget_class_bind_template_callback (widget_class, dup_icon);
}

static void
aar_import_doubt_row_init (AarImportDoubtRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
