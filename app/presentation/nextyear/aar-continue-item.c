/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-continue-item.h"

#include <glib/gi18n-lib.h>

#include "aar-format.h"
#include "aar-plan-words.h"

struct _AarContinueItem
{
  AarListItem parent_instance;

  /* Of the continuation, which lives as long; NULL for an area. */
  AarContinuedNode *continued;
  int depth;
};

G_DEFINE_FINAL_TYPE (AarContinueItem, aar_continue_item, AAR_TYPE_LIST_ITEM)

typedef enum
{
  PROP_TAKEN = 1,
  PROP_CAN_BE_TAKEN,
  PROP_DEPTH,
} AarContinueItemProperty;

static GParamSpec *properties[PROP_DEPTH + 1];

static void
aar_continue_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarContinueItem *self = AAR_CONTINUE_ITEM (object);

  switch ((AarContinueItemProperty) property)
    {
    case PROP_TAKEN:
      g_value_set_boolean (value, aar_continue_item_is_taken (self));
      break;
    case PROP_CAN_BE_TAKEN:
      g_value_set_boolean (value, self->continued != NULL);
      break;
    case PROP_DEPTH:
      g_value_set_int (value, self->depth * 18);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_continue_item_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  aar_continue_item_set_taken (AAR_CONTINUE_ITEM (object), g_value_get_boolean (value));
}

static void
aar_continue_item_class_init (AarContinueItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = aar_continue_item_get_property;
  object_class->set_property = aar_continue_item_set_property;
  properties[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_BE_TAKEN] = g_param_spec_boolean ("can-be-taken", NULL, NULL, FALSE, flags);
  properties[PROP_DEPTH] = g_param_spec_int ("depth", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_continue_item_init (AarContinueItem *self)
{
}

static void
append (GString *text, char *words)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
  g_free (words);
}

/* Why it is taken or not, and what goes along with it. */
static char *
summarise (AarPlan *plan, AarContinuedNode *continued)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (continued->is_finished)
    /* Translators: of an initiative of which nothing is left to do */
    append (text, g_strdup (_ ("Finished")));
  if (continued->n_open_milestones > 0)
    {
      g_autofree char *words = aar_plan_words_count (plan, AAR_PLAN_WORD_MILESTONE, continued->n_open_milestones);

      /* Translators: what is not reached yet; %s is a number and the plan's word for what is counted, such as
       * "3 milestones" */
      append (text, g_strdup_printf (_ ("Open: %s"), words));
    }
  if (continued->n_indicators > 0)
    {
      g_autofree char *words = aar_plan_words_count (plan, AAR_PLAN_WORD_INDICATOR, continued->n_indicators);

      /* Translators: %s is a number and the plan's word for what is counted, such as "2 indicators" */
      append (text, g_strdup_printf (_ ("With measurements: %s"), words));
    }
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static AarContinueItem *
new_item (AarPlan *plan, AarNode *node, AarContinuedNode *continued, int depth)
{
  AarContinueItem *self = g_object_new (AAR_TYPE_CONTINUE_ITEM, NULL);
  g_autofree char *title = aar_format_heading (node);
  g_autofree char *summary = continued != NULL ? summarise (plan, continued) : NULL;
  g_autofree char *description = g_strjoin (", ", title, summary, NULL);

  self->continued = continued;
  self->depth = depth;
  aar_list_item_set_title (AAR_LIST_ITEM (self), title);
  aar_list_item_set_detail (AAR_LIST_ITEM (self), summary);
  aar_list_item_set_description (AAR_LIST_ITEM (self), description);
  return self;
}

static void
add_branches (GPtrArray *items, GHashTable *continued, AarPlanContent *content, gint64 parent, int depth)
{
  GPtrArray *branches = aar_plan_content_get_branches (content, parent);

  for (guint i = 0; i < branches->len; i++)
    {
      g_ptr_array_add (items, new_item (aar_plan_content_get_plan (content), branches->pdata[i],
                                        g_hash_table_lookup (continued, branches->pdata[i]), depth));
      add_branches (items, continued, content, aar_record_get_id (branches->pdata[i]), depth + 1);
    }
}

/**
 * aar_continue_item_make_all:
 * @continuation: what may go along; lives as long as the result
 * @content: the old plan
 *
 * Returns: (transfer full) (element-type Aar.ContinueItem): the tree of the old plan, line by line
 */
GPtrArray *
aar_continue_item_make_all (AarContinuation *continuation, AarPlanContent *content)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) continued = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < continuation->nodes->len; i++)
    {
      AarContinuedNode *node = continuation->nodes->pdata[i];

      g_hash_table_insert (continued, node->node, node);
    }
  add_branches (items, continued, content, 0, 0);
  return items;
}

gboolean
aar_continue_item_is_finished (AarContinueItem *self)
{
  return self->continued != NULL && self->continued->is_finished;
}

gboolean
aar_continue_item_is_taken (AarContinueItem *self)
{
  return self->continued != NULL && self->continued->is_taken;
}

/**
 * aar_continue_item_set_taken:
 * @self: an item
 * @taken: whether it goes along
 *
 * Takes the initiative along or leaves it.
 */
void
aar_continue_item_set_taken (AarContinueItem *self, gboolean taken)
{
  g_return_if_fail (AAR_IS_CONTINUE_ITEM (self));

  if (self->continued == NULL || self->continued->is_taken == taken)
    return;
  self->continued->is_taken = taken;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAKEN]);
}
