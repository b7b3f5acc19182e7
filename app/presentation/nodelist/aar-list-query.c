/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-list-query.h"

#include "aar-id.h"
#include "aar-settings.h"

#define SORT_KEY "sort-order"

static const char *const sort_names[] = {
  [AAR_NODE_SORT_DOCUMENT] = "document", [AAR_NODE_SORT_NUMBER] = "number", [AAR_NODE_SORT_TITLE] = "title",
  [AAR_NODE_SORT_UNIT] = "unit",         [AAR_NODE_SORT_LEVEL] = "level",
};

static gint64
parse_id (const char *text)
{
  gint64 id;

  return text != NULL && aar_id_parse (text, &id) ? id : 0;
}

/**
 * aar_list_conditions_init:
 * @self: conditions
 *
 * Makes them hold for everything.
 */
void
aar_list_conditions_init (AarListConditions *self)
{
  *self = (AarListConditions) { g_strdup (""), g_strdup (""), g_strdup ("") };
}

/**
 * aar_list_conditions_clear:
 * @self: conditions
 *
 * Frees what they hold.
 */
void
aar_list_conditions_clear (AarListConditions *self)
{
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->level, g_free);
  g_clear_pointer (&self->tag, g_free);
}

gboolean
aar_list_conditions_hold (const AarListConditions *self)
{
  return parse_id (self->unit) != 0 || parse_id (self->level) != 0 || parse_id (self->tag) != 0;
}

/**
 * aar_list_query_new:
 * @place: where one is
 * @conditions: what the user has narrowed the list to
 * @sort: the order that the user has chosen
 * @search: (nullable): the words that are searched
 *
 * Returns: (transfer full): what the list is to show; the place goes before a condition of the same kind
 */
AarNodeQuery *
aar_list_query_new (const AarPlace *place, const AarListConditions *conditions, AarNodeSort sort, const char *search)
{
  AarNodeQuery query = { .plan = place->plan, .sort = sort };

  query.unit = parse_id (conditions->unit);
  query.level = parse_id (conditions->level);
  query.tag = parse_id (conditions->tag);
  query.search = search != NULL && *search != '\0' ? (char *) search : NULL;
  if (place->kind == AAR_PLACE_AREA)
    query.area = place->id;
  else if (place->kind == AAR_PLACE_ROUND || place->kind == AAR_PLACE_ROUNDS)
    query.round = place->id;
  else if (place->kind == AAR_PLACE_REFERENCE)
    query.reference = place->id;
  else if (place->kind == AAR_PLACE_UNIT)
    query.unit = place->id;
  else if (place->kind == AAR_PLACE_RESPONSIBLES)
    query.sort = AAR_NODE_SORT_UNIT;
  return aar_node_query_copy (&query);
}

const char *
aar_list_sort_get_name (AarNodeSort sort)
{
  g_return_val_if_fail (sort < G_N_ELEMENTS (sort_names), NULL);

  return sort_names[sort];
}

/**
 * aar_list_sort_parse:
 * @name: (nullable): the name of an order
 * @sort: (out): the order
 *
 * Returns: whether there is such an order
 */
gboolean
aar_list_sort_parse (const char *name, AarNodeSort *sort)
{
  for (guint i = 0; i < G_N_ELEMENTS (sort_names); i++)
    if (g_strcmp0 (name, sort_names[i]) == 0)
      {
        *sort = (AarNodeSort) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * aar_list_sort_restore:
 *
 * Returns: the order that the user chose last; until she chooses, the one of the document, which keeps the areas
 * together
 */
AarNodeSort
aar_list_sort_restore (void)
{
  GSettings *settings = aar_settings_get ();
  g_autoptr (GVariant) chosen = settings != NULL ? g_settings_get_user_value (settings, SORT_KEY) : NULL;
  AarNodeSort sort = AAR_NODE_SORT_DOCUMENT;

  if (chosen != NULL)
    aar_list_sort_parse (g_variant_get_string (chosen, NULL), &sort);
  return sort;
}

/**
 * aar_list_sort_save:
 * @sort: the order that the user chose
 *
 * Remembers it.
 */
void
aar_list_sort_save (AarNodeSort sort)
{
  if (aar_settings_get () != NULL)
    g_settings_set_string (aar_settings_get (), SORT_KEY, aar_list_sort_get_name (sort));
}
