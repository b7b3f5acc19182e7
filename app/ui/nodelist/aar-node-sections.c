/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-node-sections.h"

/**
 * AarNodeSections:
 *
 * The list of initiatives with its sections told to GTK, which the store's layer does not know.
 */
struct _AarNodeSections
{
  GObject parent_instance;

  AarNodeList *list;
  /* lines that the list has already, but of which nobody has been told yet */
  guint first_hidden;
  guint n_hidden;
};

/* Of what was put in, a view and a selection look at every line, to find those that they had before. That is worth it
 * up to here; more of them are told apart from what was taken out, so that there is nothing to look for. */
#define MANY_LINES 1000

/* From what others see to the list, and back. */
static guint
get_line (AarNodeSections *self, guint position)
{
  return position < self->first_hidden ? position : position + self->n_hidden;
}

static guint
get_position (AarNodeSections *self, guint line)
{
  if (line <= self->first_hidden || line == G_MAXUINT)
    return line;
  return MAX (line - MIN (line, self->n_hidden), self->first_hidden);
}

static GType
get_item_type (GListModel *model)
{
  return AAR_TYPE_NODE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  AarNodeSections *self = AAR_NODE_SECTIONS (model);

  return g_list_model_get_n_items (G_LIST_MODEL (self->list)) - self->n_hidden;
}

static gpointer
get_item (GListModel *model, guint position)
{
  AarNodeSections *self = AAR_NODE_SECTIONS (model);

  return g_list_model_get_item (G_LIST_MODEL (self->list), get_line (self, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  AarNodeSections *self = AAR_NODE_SECTIONS (model);
  guint n_items = get_n_items (G_LIST_MODEL (model));

  if (position < n_items)
    {
      aar_node_list_get_section (self->list, get_line (self, position), start, end);
      *start = get_position (self, *start);
      *end = get_position (self, *end);
    }
  else
    {
      *start = n_items;
      *end = G_MAXUINT;
    }
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AarNodeSections,
                               aar_node_sections,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

/* What is put in or taken out may join or part the sections beside it, so those are told of anew. */
static void
items_changed_cb (AarNodeSections *self, guint position, guint removed, guint added)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint first = position > 0 ? position - 1 : 0;
  guint last = MIN (position + added + 1, n_items);

  if (removed > 0 && added > MANY_LINES)
    {
      self->first_hidden = position;
      self->n_hidden = added;
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, 0);
      self->n_hidden = 0;
      removed = 0;
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (last > first && n_items > added)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), first, last - first);
}

static void
aar_node_sections_dispose (GObject *object)
{
  g_clear_object (&AAR_NODE_SECTIONS (object)->list);
  G_OBJECT_CLASS (aar_node_sections_parent_class)->dispose (object);
}

static void
aar_node_sections_class_init (AarNodeSectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = aar_node_sections_dispose;
}

static void
aar_node_sections_init (AarNodeSections *self)
{
}

/**
 * aar_node_sections_new:
 * @list: (transfer none): the initiatives
 *
 * Returns: (transfer full): @list with its sections
 */
AarNodeSections *
aar_node_sections_new (AarNodeList *list)
{
  AarNodeSections *self;

  g_return_val_if_fail (AAR_IS_NODE_LIST (list), NULL);

  self = g_object_new (AAR_TYPE_NODE_SECTIONS, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
