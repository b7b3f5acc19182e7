/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-paste-row.h"

#include "aar-widgets.h"

/**
 * AarPasteRow:
 *
 * A line of the table of what was pasted: a mark to leave it out by, its cells, and a sign where something was not
 * understood. Property `line` (#AarPasteLine).
 */
struct _AarPasteRow
{
  AdwBin parent_instance;

  GtkCheckButton *check;
  GtkBox *cell_box;
  GtkImage *problem_image;

  AarPasteLine *line;
  GBinding *binding;
};

G_DEFINE_FINAL_TYPE (AarPasteRow, aar_paste_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_LINE = 1,
} AarPasteRowProperty;

static GParamSpec *properties[PROP_LINE + 1];

static GtkWidget *
new_cell (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_widget_set_size_request (label, AAR_PASTE_CELL_WIDTH, -1);
  return label;
}

/* Cells are kept from one line to the next while one scrolls. */
static void
show_cells (AarPasteRow *self)
{
  guint n_cells = aar_paste_line_get_n_cells (self->line);
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->cell_box));

  for (guint i = 0; i < n_cells; i++)
    {
      if (cell == NULL)
        {
          cell = new_cell ();
          gtk_box_append (self->cell_box, cell);
        }
      gtk_label_set_text (GTK_LABEL (cell), aar_paste_line_get_cell (self->line, i));
      aar_widget_set_css_class (cell, "dimmed", aar_paste_line_is_ignored (self->line, i));
      aar_widget_set_css_class (cell, "warning", aar_paste_line_is_wrong (self->line, i));
      cell = gtk_widget_get_next_sibling (cell);
    }
  while (cell != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (cell);

      gtk_box_remove (self->cell_box, cell);
      cell = next;
    }
}

static void
set_line (AarPasteRow *self, AarPasteLine *line)
{
  const char *problem = line != NULL ? aar_paste_line_get_problem (line) : NULL;

  g_clear_pointer (&self->binding, g_binding_unbind);
  if (!g_set_object (&self->line, line) || line == NULL)
    return;
  self->binding = g_object_bind_property (line, "taken", self->check, "active",
                                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), aar_paste_line_is_usable (line));
  gtk_widget_set_opacity (GTK_WIDGET (self->problem_image), problem != NULL ? 1 : 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->problem_image), problem);
  show_cells (self);
}

static void
aar_paste_row_dispose (GObject *object)
{
  AarPasteRow *self = AAR_PASTE_ROW (object);

  set_line (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_PASTE_ROW);
  G_OBJECT_CLASS (aar_paste_row_parent_class)->dispose (object);
}

static void
aar_paste_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, AAR_PASTE_ROW (object)->line);
}

static void
aar_paste_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  AarPasteRow *self = AAR_PASTE_ROW (object);

  if (self->line == g_value_get_object (value))
    return;
  set_line (self, g_value_get_object (value));
  g_object_notify_by_pspec (object, pspec);
}

static void
aar_paste_row_class_init (AarPasteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_paste_row_dispose;
  object_class->get_property = aar_paste_row_get_property;
  object_class->set_property = aar_paste_row_set_property;
  properties[PROP_LINE] = g_param_spec_object ("line", NULL, NULL, AAR_TYPE_PASTE_LINE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/pasting/aar-paste-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarPasteRow, check);
  gtk_widget_class_bind_template_child (widget_class, AarPasteRow, cell_box);
  gtk_widget_class_bind_template_child (widget_class, AarPasteRow, problem_image);
}

static void
aar_paste_row_init (AarPasteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
