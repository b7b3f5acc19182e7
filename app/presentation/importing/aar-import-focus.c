/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-focus.h"

#include "aar-import-ranges.h"

/**
 * AarImportFocus:
 *
 * What the coordinator looks at in a plan that was read: a node and its lines in the text, perhaps a doubt about it.
 * The tree, the text and the doubts of the preview all follow it, so that they need not know of each other.
 */
struct _AarImportFocus
{
  GObject parent_instance;

  AarImportTree *tree;
  GListModel *doubts;
  AarImportLines *lines;
  AarImportRanges *ranges;
  AarImportNode *chosen;
  AarImportDoubt *doubt;
};

typedef enum
{
  PROP_CHOSEN = 1,
  PROP_DOUBT,
} AarImportFocusProperty;

static GParamSpec *properties[PROP_DOUBT + 1];

G_DEFINE_FINAL_TYPE (AarImportFocus, aar_import_focus, G_TYPE_OBJECT)

static void
aar_import_focus_finalize (GObject *object)
{
  AarImportFocus *self = AAR_IMPORT_FOCUS (object);

  g_clear_object (&self->doubt);
  g_clear_object (&self->chosen);
  g_clear_pointer (&self->ranges, aar_import_ranges_free);
  g_clear_object (&self->lines);
  g_clear_object (&self->doubts);
  g_clear_object (&self->tree);
  G_OBJECT_CLASS (aar_import_focus_parent_class)->finalize (object);
}

static void
aar_import_focus_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportFocus *self = AAR_IMPORT_FOCUS (object);

  switch ((AarImportFocusProperty) id)
    {
    case PROP_CHOSEN:
      g_value_set_object (value, self->chosen);
      break;
    case PROP_DOUBT:
      g_value_set_object (value, self->doubt);
      break;
    }
}

static void
aar_import_focus_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AarImportFocus *self = AAR_IMPORT_FOCUS (object);

  switch ((AarImportFocusProperty) id)
    {
    case PROP_CHOSEN:
      aar_import_focus_set_chosen (self, g_value_get_object (value));
      break;
    case PROP_DOUBT:
      aar_import_focus_set_doubt (self, g_value_get_object (value));
      break;
    }
}

static void
aar_import_focus_class_init (AarImportFocusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_import_focus_finalize;
  object_class->get_property = aar_import_focus_get_property;
  object_class->set_property = aar_import_focus_set_property;

  properties[PROP_CHOSEN] = g_param_spec_object ("chosen", NULL, NULL, AAR_TYPE_IMPORT_NODE, flags);
  properties[PROP_DOUBT] = g_param_spec_object ("doubt", NULL, NULL, AAR_TYPE_IMPORT_DOUBT, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_import_focus_init (AarImportFocus *self)
{
}

/**
 * aar_import_focus_new:
 * @tree: what was found
 * @doubts: the doubts about it, #AarImportDoubt
 * @lines: the text that it is compared with
 * @starts: (array): for each node of @tree the line on which it begins, 0 if unknown
 *
 * Returns: (transfer full): a focus on nothing
 */
AarImportFocus *
aar_import_focus_new (AarImportTree *tree, GListModel *doubts, AarImportLines *lines, const guint *starts)
{
  AarImportFocus *self = g_object_new (AAR_TYPE_IMPORT_FOCUS, NULL);
  guint n_nodes = aar_import_tree_get_n_nodes (tree);

  self->tree = g_object_ref (tree);
  self->doubts = g_object_ref (doubts);
  self->lines = g_object_ref (lines);
  self->ranges = aar_import_ranges_new (starts, n_nodes, aar_import_lines_get_n_lines (lines));
  for (guint i = 0; i < n_nodes; i++)
    aar_import_lines_set_heading (lines, starts[i]);
  return self;
}

AarImportLines *
aar_import_focus_get_lines (AarImportFocus *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_FOCUS (self), NULL);

  return self->lines;
}

AarImportNode *
aar_import_focus_get_chosen (AarImportFocus *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_FOCUS (self), NULL);

  return self->chosen;
}

/**
 * aar_import_focus_set_chosen:
 * @self: a focus
 * @node: (nullable): the node to look at
 *
 * Marks the lines of @node in the text.
 */
void
aar_import_focus_set_chosen (AarImportFocus *self, AarImportNode *node)
{
  guint first, last;

  g_return_if_fail (AAR_IS_IMPORT_FOCUS (self));

  if (!g_set_object (&self->chosen, node))
    return;
  if (node != NULL && aar_import_focus_get_range (self, node, &first, &last))
    aar_import_lines_mark (self->lines, first, last);
  else
    aar_import_lines_mark (self->lines, 0, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

AarImportDoubt *
aar_import_focus_get_doubt (AarImportFocus *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_FOCUS (self), NULL);

  return self->doubt;
}

/**
 * aar_import_focus_set_doubt:
 * @self: a focus
 * @doubt: (nullable): the doubt to look at
 *
 * Chooses the node that it is about, or in whose lines it lies, and marks its line in the text.
 */
void
aar_import_focus_set_doubt (AarImportFocus *self, AarImportDoubt *doubt)
{
  AarImportNode *node;

  g_return_if_fail (AAR_IS_IMPORT_FOCUS (self));

  if (!g_set_object (&self->doubt, doubt))
    return;
  aar_import_lines_doubt (self->lines, doubt != NULL ? aar_import_doubt_get_line (doubt) : 0);
  if (doubt != NULL)
    {
      node = aar_import_doubt_get_node (doubt);
      if (node == NULL)
        node = aar_import_focus_find_node (self, aar_import_doubt_get_line (doubt));
      aar_import_focus_set_chosen (self, node);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOUBT]);
}

static gboolean
find_doubt (AarImportFocus *self, guint *position)
{
  for (*position = 0; self->doubt != NULL && *position < g_list_model_get_n_items (self->doubts); (*position)++)
    {
      g_autoptr (AarImportDoubt) doubt = g_list_model_get_item (self->doubts, *position);

      if (doubt == self->doubt)
        return TRUE;
    }
  return FALSE;
}

/**
 * aar_import_focus_step_doubt:
 * @self: a focus
 * @forward: the direction
 *
 * Looks at the next doubt that is not settled, beginning again at the other end.
 *
 * Returns: whether there is one
 */
gboolean
aar_import_focus_step_doubt (AarImportFocus *self, gboolean forward)
{
  guint n, position;

  g_return_val_if_fail (AAR_IS_IMPORT_FOCUS (self), FALSE);

  n = g_list_model_get_n_items (self->doubts);
  if (!find_doubt (self, &position))
    position = forward ? n - 1 : 0;
  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (AarImportDoubt) doubt = g_list_model_get_item (self->doubts, (position + (forward ? i : n - i)) % n);

      if (aar_import_doubt_is_settled (doubt))
        continue;
      aar_import_focus_set_doubt (self, doubt);
      return TRUE;
    }
  return FALSE;
}

/**
 * aar_import_focus_get_range:
 * @self: a focus
 * @node: a node of its tree
 * @first: (out): its first line in the text
 * @last: (out): its last line
 *
 * Returns: whether it is known where @node stands
 */
gboolean
aar_import_focus_get_range (AarImportFocus *self, AarImportNode *node, guint *first, guint *last)
{
  g_return_val_if_fail (AAR_IS_IMPORT_FOCUS (self), FALSE);

  return aar_import_ranges_get (self->ranges, aar_import_node_get_index (node), first, last);
}

AarImportNode *
aar_import_focus_find_node (AarImportFocus *self, guint line)
{
  guint index;

  g_return_val_if_fail (AAR_IS_IMPORT_FOCUS (self), NULL);

  return aar_import_ranges_find (self->ranges, line, &index) ? aar_import_tree_get_node (self->tree, index) : NULL;
}
