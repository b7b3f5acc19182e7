/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-outline.h"

#include "aar-import-node-row.h"

/**
 * AarImportOutline:
 *
 * The tree of areas and initiatives that was found in a document. What is chosen here is shown in the text, and the
 * other way round.
 */
struct _AarImportOutline
{
  AdwBin parent_instance;

  GtkListView *list;
  GtkSingleSelection *selection;
  AarImportDraft *draft;
  GSignalGroup *focus_signals;
};

typedef enum
{
  PROP_DRAFT = 1,
} AarImportOutlineProperty;

static GParamSpec *properties[PROP_DRAFT + 1];

G_DEFINE_FINAL_TYPE (AarImportOutline, aar_import_outline, ADW_TYPE_BIN)

/* Only what may hold something gets an arrow. */
static GListModel *
create_children (gpointer item, gpointer data)
{
  AarImportNode *node = item;
  GListModel *children = aar_import_node_get_children (node);

  if (!aar_import_node_is_area (node) && g_list_model_get_n_items (children) == 0)
    return NULL;
  return g_object_ref (children);
}

static AarImportNode *
get_selected (AarImportOutline *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (AarImportNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* the row keeps it */
  return node;
}

/* The row of @node, after opening what it stands under. */
static GtkTreeListRow *
open_row (GtkTreeListModel *model, AarImportTree *tree, AarImportNode *node)
{
  AarImportNode *parent = aar_import_node_get_parent (node);
  GListModel *siblings = parent != NULL ? aar_import_node_get_children (parent) : aar_import_tree_get_roots (tree);
  g_autoptr (GtkTreeListRow) parent_row = NULL;
  guint position;

  if (!g_list_store_find (G_LIST_STORE (siblings), node, &position))
    return NULL;
  if (parent == NULL)
    return gtk_tree_list_model_get_child_row (model, position);
  parent_row = open_row (model, tree, parent);
  if (parent_row == NULL)
    return NULL;
  gtk_tree_list_row_set_expanded (parent_row, TRUE);
  return gtk_tree_list_row_get_child_row (parent_row, position);
}

static void
show_chosen (AarImportOutline *self)
{
  AarImportNode *chosen = aar_import_focus_get_chosen (aar_import_draft_get_focus (self->draft));
  GtkTreeListModel *model = GTK_TREE_LIST_MODEL (gtk_single_selection_get_model (self->selection));
  g_autoptr (GtkTreeListRow) row = NULL;

  if (chosen == get_selected (self))
    return;
  if (chosen != NULL)
    row = open_row (model, aar_import_draft_get_tree (self->draft), chosen);
  if (row != NULL)
    gtk_list_view_scroll_to (self->list, gtk_tree_list_row_get_position (row), GTK_LIST_SCROLL_SELECT, NULL);
  else
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
selected_cb (AarImportOutline *self)
{
  AarImportNode *node = get_selected (self);

  if (self->draft != NULL && node != NULL)
    aar_import_focus_set_chosen (aar_import_draft_get_focus (self->draft), node);
}

static void
include_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AarImportOutline *self = AAR_IMPORT_OUTLINE (widget);
  AarImportTree *tree = aar_import_draft_get_tree (self->draft);
  gboolean included;
  guint index;

  g_variant_get (parameter, "(ub)", &index, &included);
  if (index < aar_import_tree_get_n_nodes (tree))
    aar_import_tree_set_included (tree, aar_import_tree_get_node (tree, index), included);
}

/* The space bar does what a click on the check button of the chosen row does. */
static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AarImportOutline *self = AAR_IMPORT_OUTLINE (widget);
  AarImportNode *node = get_selected (self);

  if (node != NULL)
    aar_import_tree_set_included (aar_import_draft_get_tree (self->draft), node,
                                  aar_import_node_get_mark (node) != AAR_IMPORT_MARK_IN);
}

static void
set_draft (AarImportOutline *self, AarImportDraft *draft)
{
  GtkTreeListModel *model;

  if (!g_set_object (&self->draft, draft))
    return;
  g_signal_group_set_target (self->focus_signals, draft != NULL ? aar_import_draft_get_focus (draft) : NULL);
  if (self->selection == NULL)
    return;
  gtk_single_selection_set_model (self->selection, NULL);
  if (draft != NULL)
    {
      model = gtk_tree_list_model_new (g_object_ref (aar_import_tree_get_roots (aar_import_draft_get_tree (draft))),
                                       FALSE, TRUE, create_children, NULL, NULL);
      gtk_single_selection_set_model (self->selection, G_LIST_MODEL (model));
      g_object_unref (model);
      show_chosen (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

static void
aar_import_outline_dispose (GObject *object)
{
  AarImportOutline *self = AAR_IMPORT_OUTLINE (object);

  set_draft (self, NULL);
  g_clear_object (&self->focus_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), AAR_TYPE_IMPORT_OUTLINE);
  G_OBJECT_CLASS (aar_import_outline_parent_class)->dispose (object);
}

static void
aar_import_outline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportOutline *self = AAR_IMPORT_OUTLINE (object);

  switch ((AarImportOutlineProperty) id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    }
}

static void
aar_import_outline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AarImportOutline *self = AAR_IMPORT_OUTLINE (object);

  switch ((AarImportOutlineProperty) id)
    {
    case PROP_DRAFT:
      set_draft (self, g_value_get_object (value));
      break;
    }
}

static void
aar_import_outline_class_init (AarImportOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aar_import_outline_dispose;
  object_class->get_property = aar_import_outline_get_property;
  object_class->set_property = aar_import_outline_set_property;

  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, AAR_TYPE_IMPORT_DRAFT,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "import.include", "(ub)", include_action);
  gtk_widget_class_install_action (widget_class, "import.toggle", NULL, toggle_action);

  g_type_ensure (AAR_TYPE_IMPORT_NODE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/aarshjul/Aarshjul/ui/importing/aar-import-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, AarImportOutline, list);
  gtk_widget_class_bind_template_child (widget_class, AarImportOutline, selection);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
aar_import_outline_init (AarImportOutline *self)
{
  self->focus_signals = g_signal_group_new (AAR_TYPE_IMPORT_FOCUS);
  g_signal_group_connect_swapped (self->focus_signals, "notify::chosen", G_CALLBACK (show_chosen), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
