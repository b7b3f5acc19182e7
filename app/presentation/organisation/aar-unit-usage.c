/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-unit-usage.h"

#include <glib/gi18n-lib.h>

#include "aar-format.h"
#include "aar-plan-words.h"

/**
 * AarUnitUsage:
 *
 * Where the units of an organisation are used, in all its plans, at one moment. Finding that out reads the plans whole,
 * so it is made in a thread; its records are copies that do not follow later changes.
 */
struct _AarUnitUsage
{
  GObject parent_instance;

  /* The plan that was asked for, and all plans of its organisation */
  AarPlanContent *content;
  GPtrArray *contents;
  GHashTable *uses;
  GPtrArray *nothing;
};

G_DEFINE_FINAL_TYPE (AarUnitUsage, aar_unit_usage, G_TYPE_OBJECT)

static void
aar_unit_usage_finalize (GObject *object)
{
  AarUnitUsage *self = AAR_UNIT_USAGE (object);

  g_clear_object (&self->content);
  g_clear_pointer (&self->contents, g_ptr_array_unref);
  g_clear_pointer (&self->uses, g_hash_table_unref);
  g_clear_pointer (&self->nothing, g_ptr_array_unref);
  G_OBJECT_CLASS (aar_unit_usage_parent_class)->finalize (object);
}

static void
aar_unit_usage_class_init (AarUnitUsageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_unit_usage_finalize;
}

static void
aar_unit_usage_init (AarUnitUsage *self)
{
  self->contents = g_ptr_array_new_with_free_func (g_object_unref);
  self->uses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->nothing = g_ptr_array_new ();
}

static const guint unit_fields[] = { AAR_RESPONSIBILITY_UNIT, AAR_STAFFING_UNIT, AAR_ACTION_UNIT_UNIT };

static void
collect (AarUnitUsage *self, AarPlanContent *content, guint field)
{
  GPtrArray *records = aar_plan_content_get_records (content, (AarTable) (field / AAR_FIELDS_PER_TABLE));

  for (guint i = 0; i < records->len; i++)
    {
      gint64 unit = aar_record_get_integer (records->pdata[i], field);
      GPtrArray *uses = g_hash_table_lookup (self->uses, &unit);

      if (uses == NULL)
        {
          uses = g_ptr_array_new ();
          g_hash_table_insert (self->uses, g_memdup2 (&unit, sizeof unit), uses);
        }
      g_ptr_array_add (uses, records->pdata[i]);
    }
}

static gboolean
read_plan (AarUnitUsage *self, AarStore *store, AarPlan *plan, GError **error)
{
  AarPlanContent *content = plan == aar_plan_content_get_plan (self->content)
                              ? g_object_ref (self->content)
                              : aar_store_load_plan (store, aar_record_get_id (plan), error);

  if (content == NULL)
    return FALSE;
  g_ptr_array_add (self->contents, content);
  for (guint i = 0; i < G_N_ELEMENTS (unit_fields); i++)
    collect (self, content, unit_fields[i]);
  return TRUE;
}

/**
 * aar_unit_usage_make:
 * @store: a store
 * @plan: (type gint64): a pointer to the id of a plan
 * @error: return location for an error
 *
 * Finds out where the units of the organisation of the plan are used; an #AarWorkFunc.
 *
 * Returns: (transfer full) (nullable): the #AarUnitUsage
 */
gpointer
aar_unit_usage_make (AarStore *store, gpointer plan, GError **error)
{
  g_autoptr (AarUnitUsage) self = g_object_new (AAR_TYPE_UNIT_USAGE, NULL);
  g_autoptr (GPtrArray) plans = NULL;

  self->content = aar_store_load_plan (store, *(const gint64 *) plan, error);
  plans = self->content != NULL ? aar_store_list_plans (store, error) : NULL;
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    if (aar_record_get_integer (plans->pdata[i], AAR_PLAN_ORGANISATION) ==
            aar_record_get_integer (aar_plan_content_get_plan (self->content), AAR_PLAN_ORGANISATION) &&
        !read_plan (self, store, plans->pdata[i], error))
      return NULL;
  return plans != NULL ? g_steal_pointer (&self) : NULL;
}

AarPlanContent *
aar_unit_usage_get_content (AarUnitUsage *self)
{
  g_return_val_if_fail (AAR_IS_UNIT_USAGE (self), NULL);

  return self->content;
}

/**
 * aar_unit_usage_get_uses:
 * @self: a usage
 * @unit: the id of a unit
 *
 * Returns: (transfer none) (element-type Aar.Record): the responsibilities, staffing and units of actions that name it
 */
GPtrArray *
aar_unit_usage_get_uses (AarUnitUsage *self, gint64 unit)
{
  GPtrArray *uses;

  g_return_val_if_fail (AAR_IS_UNIT_USAGE (self), NULL);

  uses = g_hash_table_lookup (self->uses, &unit);
  return uses != NULL ? uses : self->nothing;
}

/**
 * aar_unit_usage_get_node:
 * @self: a usage
 * @use: (type Aar.Record): a record that names a unit
 *
 * Returns: the id of the initiative that it hangs on
 */
gint64
aar_unit_usage_get_node (AarUnitUsage *self, gpointer use)
{
  gpointer action = NULL;

  g_return_val_if_fail (AAR_IS_UNIT_USAGE (self), 0);

  if (aar_record_get_table (use) != AAR_TABLE_ACTION_UNIT)
    return aar_record_get_owner (use);
  for (guint i = 0; i < self->contents->len && action == NULL; i++)
    action = aar_plan_content_lookup (self->contents->pdata[i], AAR_TABLE_ACTION, aar_record_get_owner (use));
  return action != NULL ? aar_record_get_owner (action) : 0;
}

/* Returns: (transfer none) (element-type Aar.PlanContent): the plans of the organisation as they were then, in order */
GPtrArray *
aar_unit_usage_get_contents (AarUnitUsage *self)
{
  g_return_val_if_fail (AAR_IS_UNIT_USAGE (self), NULL);

  return self->contents;
}

/**
 * aar_unit_usage_name_use:
 * @self: a usage
 * @use: (type Aar.Record): a record that names a unit
 *
 * Returns: (transfer full): what the unit is there, in the words of the plan
 */
char *
aar_unit_usage_name_use (AarUnitUsage *self, gpointer use)
{
  AarPlan *plan = aar_plan_content_get_plan (self->content);

  if (aar_record_get_table (use) == AAR_TABLE_RESPONSIBILITY)
    return g_strdup (aar_plan_words_get_code (plan, aar_record_get_text (use, AAR_RESPONSIBILITY_ROLE)));
  if (aar_record_get_table (use) == AAR_TABLE_ACTION_UNIT)
    return aar_plan_words_get_caption (plan, AAR_PLAN_WORD_ACTION, AAR_PLAN_WORD_PLURAL);
  return aar_plan_words_get_caption (plan, AAR_PLAN_WORD_FULL_TIME_EQUIVALENT, AAR_PLAN_WORD_PLURAL);
}

guint
aar_unit_usage_count_nodes (AarUnitUsage *self, gint64 unit)
{
  g_autoptr (GHashTable) nodes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *uses = aar_unit_usage_get_uses (self, unit);

  for (guint i = 0; i < uses->len; i++)
    {
      gint64 node = aar_unit_usage_get_node (self, uses->pdata[i]);

      g_hash_table_add (nodes, g_memdup2 (&node, sizeof node));
    }
  return g_hash_table_size (nodes);
}

char *
aar_unit_usage_describe (AarUnitUsage *self, gint64 unit)
{
  GPtrArray *uses = aar_unit_usage_get_uses (self, unit);
  guint n_nodes = aar_unit_usage_count_nodes (self, unit);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *initiatives = NULL;

  if (uses->len == 0)
    return g_strdup (_ ("Not Used"));
  for (guint i = 0; i < uses->len; i++)
    {
      g_autofree char *name = aar_unit_usage_name_use (self, uses->pdata[i]);
      guint index = 0;

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, &index))
        {
          index = names->len;
          g_ptr_array_add (names, g_steal_pointer (&name));
          g_array_set_size (counts, names->len);
        }
      g_array_index (counts, guint, index)++;
    }
  initiatives = aar_plan_words_get_caption (aar_plan_content_get_plan (self->content), AAR_PLAN_WORD_INITIATIVE,
                                            AAR_PLAN_WORD_PLURAL);
  g_string_printf (text, "%s %u", initiatives, n_nodes);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "  ·  %s %u", (char *) names->pdata[i], g_array_index (counts, guint, i));
  return g_string_free_and_steal (g_steal_pointer (&text));
}
