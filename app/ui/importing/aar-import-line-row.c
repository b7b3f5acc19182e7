/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-line-row.h"

/**
 * AarImportLineRow:
 *
 * A line of the document with its number in the margin.
 */
struct _AarImportLineRow
{
  AdwBin parent_instance;

  GtkLabel *number_label;
  GtkLabel *text_label;
  AarImportLine *line;
  GSignalGroup *signals;
};

typedef enum
{
  PROP_LINE = 1,
} AarImportLineRowProperty;

static GParamSpec *properties[PROP_LINE + 1];

G_DEFINE_FINAL_TYPE (AarImportLineRow, aar_import_line_row, ADW_TYPE_BIN)

static const struct
{
  AarImportLineFlags flag;
  const char *name;
} classes[] = {
  { AAR_IMPORT_LINE_HEADING, "heading-line" }, { AAR_IMPORT_LINE_GAP, "gap" },         { AAR_IMPORT_LINE_PAGE, "page" },
  { AAR_IMPORT_LINE_MARKED, "marked" },        { AAR_IMPORT_LINE_DOUBTED, "doubted" },
};

static void
show_flags (AarImportLineRow *self)
{
  AarImportLineFlags flags = self->line != NULL ? aar_import_line_get_flags (self->line) : AAR_IMPORT_LINE_PLAIN;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (flags & classes[i].flag)
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[i].name);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i].name);
}

static void
set_line (AarImportLineRow *self, AarImportLine *line)
{
  if (!g_set_object (&self->line, line))
    return;
  g_signal_group_set_target (self->signals, line);
  if (line != NULL)
    {
      g_autofree char *number = g_strdup_printf ("%u", aar_import_line_get_number (line));

      gtk_label_set_label (self->number_label, number);
      gtk_label_set_label (self->text_label, aar_import_line_get_text (line));
      show_flags (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE]);
}

static void
aar_import_line_row_dispose (GObject *object)
{
  AarImportLineRow *self = AAR_IMPORT_LINE_ROW (object);

  set_line (self, NULL);
  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_IMPORT_LINE_ROW);
  G_OBJECT_CLASS (aar_import_line_row_parent_class)->dispose (object);
}

static void
aar_import_line_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportLineRow *self = AAR_IMPORT_LINE_ROW (object);

  switch ((AarImportLineRowProperty) id)
    {
    case PROP_LINE:
      g_value_set_object (value, self->line);
      break;
    }
}

static void
aar_import_line_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AarImportLineRow *self = AAR_IMPORT_LINE_ROW (object);

  switch ((AarImportLineRowProperty) id)
    {
    case PROP_LINE:
      set_line (self, g_value_get_object (value));
      break;
    }
}

static void
aar_import_line_row_class_init (AarImportLineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_import_line_row_dispose;
  object_class->get_property = aar_import_line_row_get_property;
  object_class->set_property = aar_import_line_row_set_property;

  properties[PROP_LINE] = g_param_spec_object ("line", NULL, NULL, AAR_TYPE_IMPORT_LINE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "import-line");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/importing/aar-import-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarImportLineRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, AarImportLineRow, text_label);
}

static void
aar_import_line_row_init (AarImportLineRow *self)
{
  self->signals = g_signal_group_new (AAR_TYPE_IMPORT_LINE);
  g_signal_group_connect_swapped (self->signals, "notify::flags", G_CALLBACK (show_flags), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
