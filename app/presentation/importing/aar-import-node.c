/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-node.h"

#include "config.h"
#include <glib/gi18n-lib.h>

struct _AarImportNode
{
  GObject parent_instance;

  AarNode *record;
  /* The node above, which owns this one. */
  AarImportNode *parent;
  GListStore *children;
  AarImportCounts counts;
  guint index;
  guint n_doubts;

  gboolean included;
  /* Of all nodes anywhere below: how many there are, and how many of them are taken. */
  guint n_below;
  guint n_below_included;
};

typedef enum
{
  PROP_NUMBER = 1,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_AREA,
  PROP_CHECKED,
  PROP_MIXED,
  PROP_LEFT_OUT,
  PROP_N_DOUBTS,
} AarImportNodeProperty;

static GParamSpec *properties[PROP_N_DOUBTS + 1];

G_DEFINE_FINAL_TYPE (AarImportNode, aar_import_node, G_TYPE_OBJECT)

/* What an initiative holds, for its row; the language of the window, as the row is not a part of the plan. */
static char *
describe (AarImportNode *self)
{
  const AarImportCounts *counts = &self->counts;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (counts->actions > 0)
    /* Translators: in the import preview, what hangs on an initiative */
    g_strv_builder_take (parts,
                         g_strdup_printf (ngettext ("%u action", "%u actions", counts->actions), counts->actions));
  if (counts->indicators > 0)
    g_strv_builder_take (
        parts, g_strdup_printf (ngettext ("%u indicator", "%u indicators", counts->indicators), counts->indicators));
  if (counts->milestones > 0)
    g_strv_builder_take (
        parts, g_strdup_printf (ngettext ("%u milestone", "%u milestones", counts->milestones), counts->milestones));
  list = g_strv_builder_end (parts);
  return g_strjoinv (" · ", list);
}

static void
aar_import_node_finalize (GObject *object)
{
  AarImportNode *self = AAR_IMPORT_NODE (object);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
    {
      g_autoptr (AarImportNode) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      child->parent = NULL;
    }
  g_clear_object (&self->children);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (aar_import_node_parent_class)->finalize (object);
}

static const char *
get_title (AarImportNode *self)
{
  static const AarNodeField instead[] = { AAR_NODE_TITLE, AAR_NODE_TEXT, AAR_NODE_NUMBER };

  for (guint i = 0; i < G_N_ELEMENTS (instead); i++)
    if (aar_record_get_text (self->record, instead[i]) != NULL)
      return aar_record_get_text (self->record, instead[i]);
  /* Translators: an area or initiative that was read from a document and has no title there */
  return _ ("Untitled");
}

static void
aar_import_node_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportNode *self = AAR_IMPORT_NODE (object);

  switch ((AarImportNodeProperty) id)
    {
    case PROP_NUMBER:
      g_value_set_string (value, aar_record_get_text (self->record, AAR_NODE_NUMBER));
      break;
    case PROP_TITLE:
      g_value_set_string (value, get_title (self));
      break;
    case PROP_SUMMARY:
      g_value_take_string (value, describe (self));
      break;
    case PROP_AREA:
      g_value_set_boolean (value, aar_import_node_is_area (self));
      break;
    case PROP_CHECKED:
      g_value_set_boolean (value, aar_import_node_get_mark (self) == AAR_IMPORT_MARK_IN);
      break;
    case PROP_MIXED:
      g_value_set_boolean (value, aar_import_node_get_mark (self) == AAR_IMPORT_MARK_PARTIAL);
      break;
    case PROP_LEFT_OUT:
      g_value_set_boolean (value, !self->included);
      break;
    case PROP_N_DOUBTS:
      g_value_set_uint (value, self->n_doubts);
      break;
    }
}

static void
aar_import_node_class_init (AarImportNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_import_node_finalize;
  object_class->get_property = aar_import_node_get_property;

  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  properties[PROP_AREA] = g_param_spec_boolean ("area", NULL, NULL, FALSE, flags);
  properties[PROP_CHECKED] = g_param_spec_boolean ("checked", NULL, NULL, TRUE, flags);
  properties[PROP_MIXED] = g_param_spec_boolean ("mixed", NULL, NULL, FALSE, flags);
  properties[PROP_LEFT_OUT] = g_param_spec_boolean ("left-out", NULL, NULL, FALSE, flags);
  properties[PROP_N_DOUBTS] = g_param_spec_uint ("n-doubts", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_import_node_init (AarImportNode *self)
{
  self->children = g_list_store_new (AAR_TYPE_IMPORT_NODE);
  self->included = TRUE;
}

/**
 * aar_import_node_new:
 * @content: the content of a plan
 * @record: one of its nodes
 * @index: its place among the nodes of @content
 *
 * Returns: (transfer full): a node that is taken and stands under nothing
 */
AarImportNode *
aar_import_node_new (AarPlanContent *content, AarNode *record, guint index)
{
  AarImportNode *self = g_object_new (AAR_TYPE_IMPORT_NODE, NULL);

  self->record = g_object_ref (record);
  self->index = index;
  aar_import_counts_take_node (&self->counts, content, record);
  return self;
}

/**
 * aar_import_node_get_record:
 * @self: a node
 *
 * Returns: (transfer none): the record that will be imported
 */
AarNode *
aar_import_node_get_record (AarImportNode *self)
{
  return self->record;
}

/**
 * aar_import_node_get_index:
 * @self: a node
 *
 * Returns: its place among the nodes of the plan, in document order
 */
guint
aar_import_node_get_index (AarImportNode *self)
{
  return self->index;
}

/**
 * aar_import_node_get_parent:
 * @self: a node
 *
 * Returns: (transfer none) (nullable): the node that it stands under
 */
AarImportNode *
aar_import_node_get_parent (AarImportNode *self)
{
  return self->parent;
}

/**
 * aar_import_node_get_children:
 * @self: a node
 *
 * Returns: (transfer none): the nodes right under it, a live list of #AarImportNode
 */
GListModel *
aar_import_node_get_children (AarImportNode *self)
{
  return G_LIST_MODEL (self->children);
}

/**
 * aar_import_node_get_counts:
 * @self: a node
 *
 * Returns: (transfer none): the node itself and what hangs on it, without the nodes below
 */
const AarImportCounts *
aar_import_node_get_counts (AarImportNode *self)
{
  return &self->counts;
}

/**
 * aar_import_node_is_area:
 * @self: a node
 *
 * Returns: whether it is an area
 */
gboolean
aar_import_node_is_area (AarImportNode *self)
{
  return self->counts.areas > 0;
}

/**
 * aar_import_node_get_mark:
 * @self: a node
 *
 * Returns: whether it is taken
 */
AarImportMark
aar_import_node_get_mark (AarImportNode *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_NODE (self), AAR_IMPORT_MARK_OUT);

  if (!self->included)
    return AAR_IMPORT_MARK_OUT;
  return self->n_below_included == self->n_below ? AAR_IMPORT_MARK_IN : AAR_IMPORT_MARK_PARTIAL;
}

static void
notify_mark (AarImportNode *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECKED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIXED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT_OUT]);
}

/* Marks @self and all below; the nodes above are left to the caller. */
static void
include_subtree (AarImportNode *self, gboolean included)
{
  GListModel *children = G_LIST_MODEL (self->children);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (AarImportNode) child = g_list_model_get_item (children, i);

      include_subtree (child, included);
    }
  self->included = included;
  self->n_below_included = included ? self->n_below : 0;
  notify_mark (self);
}

/**
 * aar_import_node_set_included:
 * @self: a node
 * @included: whether to take it
 *
 * Takes @self and all below it, and then also what it stands under; or leaves @self and all below it out.
 */
void
aar_import_node_set_included (AarImportNode *self, gboolean included)
{
  guint before;
  gint change;

  g_return_if_fail (AAR_IS_IMPORT_NODE (self));

  before = self->n_below_included + (self->included ? 1 : 0);
  include_subtree (self, included);
  change = (gint) (self->n_below_included + (included ? 1 : 0)) - (gint) before;
  for (AarImportNode *above = self->parent; above != NULL; above = above->parent)
    {
      above->n_below_included += change;
      /* a node cannot stand under one that is not there */
      if (included && !above->included)
        {
          above->included = TRUE;
          change++;
        }
      notify_mark (above);
    }
}

/**
 * aar_import_node_set_n_doubts:
 * @self: a node
 * @n_doubts: how many doubts about it are not solved
 */
void
aar_import_node_set_n_doubts (AarImportNode *self, guint n_doubts)
{
  if (self->n_doubts == n_doubts)
    return;
  self->n_doubts = n_doubts;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DOUBTS]);
}

/* Adds the nodes of @child's tree to, or with -1 takes them from, the counts of @self and of all above. */
static void
count_child (AarImportNode *self, AarImportNode *child, gint sign)
{
  gint n = (gint) child->n_below + 1;
  gint n_included = (gint) child->n_below_included + (child->included ? 1 : 0);

  for (AarImportNode *above = self; above != NULL; above = above->parent)
    {
      above->n_below += sign * n;
      above->n_below_included += sign * n_included;
      notify_mark (above);
    }
}

/**
 * aar_import_node_append:
 * @self: a node
 * @child: (transfer none): a node that stands under nothing
 *
 * Puts @child under @self, behind what stands there.
 */
void
aar_import_node_append (AarImportNode *self, AarImportNode *child)
{
  g_return_if_fail (child->parent == NULL);

  child->parent = self;
  aar_record_set_integer (child->record, AAR_NODE_PARENT, aar_record_get_id (self->record));
  g_list_store_append (self->children, child);
  count_child (self, child, 1);
}

/**
 * aar_import_node_remove:
 * @self: a node
 * @child: a node right under it
 *
 * Takes @child, with all below it, from under @self. It then stands under nothing.
 */
void
aar_import_node_remove (AarImportNode *self, AarImportNode *child)
{
  guint position;

  g_return_if_fail (child->parent == self);

  if (g_list_store_find (self->children, child, &position))
    {
      g_autoptr (AarImportNode) kept = g_object_ref (child);

      g_list_store_remove (self->children, position);
      kept->parent = NULL;
      aar_record_set_integer (kept->record, AAR_NODE_PARENT, 0);
      count_child (self, kept, -1);
    }
}

/**
 * aar_import_node_convert:
 * @self: a node
 * @area: whether it becomes an area
 *
 * Makes @self an area or an initiative. What stands under and beside it stays where it is.
 */
void
aar_import_node_convert (AarImportNode *self, gboolean area)
{
  if (aar_import_node_is_area (self) == area)
    return;
  self->counts.areas = area ? 1 : 0;
  self->counts.initiatives = area ? 0 : 1;
  aar_record_set_text (self->record, AAR_NODE_KIND, area ? AAR_NODE_KIND_AREA : AAR_NODE_KIND_INITIATIVE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AREA]);
}
