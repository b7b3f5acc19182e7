/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-node-row.h"

#include "config.h"
#include <glib/gi18n-lib.h>

/**
 * AarImportNodeRow:
 *
 * A row of the tree that was found: a check button that leaves the node out, its number and title, what hangs on it,
 * and a sign if the reader was in doubt.
 */
struct _AarImportNodeRow
{
  AdwBin parent_instance;

  GtkCheckButton *check;
  GtkTreeListRow *list_row;
  AarImportNode *node;
};

typedef enum
{
  PROP_LIST_ROW = 1,
  PROP_NODE,
} AarImportNodeRowProperty;

static GParamSpec *properties[PROP_NODE + 1];

G_DEFINE_FINAL_TYPE (AarImportNodeRow, aar_import_node_row, ADW_TYPE_BIN)

/* The check button follows the node. It is moved only by the user here, so any difference is her wish; a mixed mark is
 * shown as off, so that the first click takes all. */
static void
toggled_cb (AarImportNodeRow *self, GtkCheckButton *check)
{
  gboolean active = gtk_check_button_get_active (check);

  if (self->node == NULL || active == (aar_import_node_get_mark (self->node) == AAR_IMPORT_MARK_IN))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "import.include", "(ub)", aar_import_node_get_index (self->node),
                              active);
}

static char *
describe_doubts (AarImportNodeRow *self, guint n_doubts)
{
  /* Translators: tooltip of a sign beside an area or initiative in the import preview */
  return g_strdup_printf (ngettext ("%u doubt", "%u doubts", n_doubts), n_doubts);
}

static gboolean
is_told (AarImportNodeRow *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
is_positive (AarImportNodeRow *self, guint number)
{
  return number > 0;
}

static GStrv
get_title_classes (AarImportNodeRow *self, gboolean area, gboolean left_out)
{
  g_autoptr (GStrvBuilder) classes = g_strv_builder_new ();

  if (area)
    g_strv_builder_add (classes, "heading");
  if (left_out)
    g_strv_builder_add_many (classes, "dimmed", "left-out", NULL);
  return g_strv_builder_end (classes);
}

static void
set_list_row (AarImportNodeRow *self, GtkTreeListRow *list_row)
{
  g_autoptr (AarImportNode) node = list_row != NULL ? gtk_tree_list_row_get_item (list_row) : NULL;

  if (!g_set_object (&self->list_row, list_row))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_ROW]);
  if (g_set_object (&self->node, node))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NODE]);
}

static void
aar_import_node_row_dispose (GObject *object)
{
  AarImportNodeRow *self = AAR_IMPORT_NODE_ROW (object);

  set_list_row (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_IMPORT_NODE_ROW);
  G_OBJECT_CLASS (aar_import_node_row_parent_class)->dispose (object);
}

static void
aar_import_node_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportNodeRow *self = AAR_IMPORT_NODE_ROW (object);

  switch ((AarImportNodeRowProperty) id)
    {
    case PROP_LIST_ROW:
      g_value_set_object (value, self->list_row);
      break;
    case PROP_NODE:
      g_value_set_object (value, self->node);
      break;
    }
}

static void
aar_import_node_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AarImportNodeRow *self = AAR_IMPORT_NODE_ROW (object);

  switch ((AarImportNodeRowProperty) id)
    {
    case PROP_LIST_ROW:
      set_list_row (self, g_value_get_object (value));
      break;
    case PROP_NODE:
      g_assert_not_reached ();
    }
}

static void
aar_import_node_row_class_init (AarImportNodeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = aar_import_node_row_dispose;
  object_class->get_property = aar_import_node_row_get_property;
  object_class->set_property = aar_import_node_row_set_property;

  properties[PROP_LIST_ROW] = g_param_spec_object ("list-row", NULL, NULL, GTK_TYPE_TREE_LIST_ROW,
                                                   G_PARAM_READWRITE | flags);
  properties[PROP_NODE] = g_param_spec_object ("node", NULL, NULL, AAR_TYPE_IMPORT_NODE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (AAR_TYPE_IMPORT_NODE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/importing/aar-import-node-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AarImportNodeRow, check);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe_doubts);
  gtk_widget_class_bind_template_callback (widget_class, is_told);
  gtk_widget_class_bind_template_callback (widget_class, is_positive);
  gtk_widget_class_bind_template_callback (widget_class, get_title_classes);
}

static void
aar_import_node_row_init (AarImportNodeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
