/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-check-item.h"

#include <glib/gi18n-lib.h>

#include "aar-day-format.h"
#include "aar-field-names.h"
#include "aar-format.h"
#include "aar-table-names.h"

struct _AarCheckItem
{
  AarListItem parent_instance;

  AarCheck check;
  AarTable table;
  gint64 row;
  gint64 node;
  gint64 position;
  guint field;
};

G_DEFINE_FINAL_TYPE (AarCheckItem, aar_check_item, AAR_TYPE_LIST_ITEM)

static const char *const headings[] = {
  [AAR_CHECK_DATE_OUTSIDE_PERIOD] = N_ ("Dates Outside the Period"),
  [AAR_CHECK_NO_RESPONSIBLE] = N_ ("Without a Responsible Unit"),
  [AAR_CHECK_NO_INDICATOR] = N_ ("Without an Indicator"),
  [AAR_CHECK_OVERDUE] = N_ ("Overdue"),
  [AAR_CHECK_NO_DECISION] = N_ ("Without a Decision"),
  [AAR_CHECK_UNFOLLOWED_DECISION] = N_ ("Decisions That Nothing Follows"),
  [AAR_CHECK_NO_ROUND] = N_ ("Milestones Without a Round"),
  [AAR_CHECK_IDENTITY_NUMBER] = N_ ("Personal Identity Numbers"),
  [AAR_CHECK_ALIKE_UNIT] = N_ ("Units That May Be One"),
};

static void
aar_check_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, (int) AAR_CHECK_ITEM (object)->check);
}

static void
aar_check_item_class_init (AarCheckItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = aar_check_item_get_property;

  g_object_class_install_property (
      object_class, 1,
      g_param_spec_int ("check", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
aar_check_item_init (AarCheckItem *self)
{
}

static char *
name_kind (AarPlanContent *content, gpointer record)
{
  AarTable table = aar_record_get_table (record);
  gboolean is_area = table == AAR_TABLE_NODE &&
                     g_strcmp0 (aar_record_get_text (record, AAR_NODE_KIND), AAR_NODE_KIND_AREA) == 0;

  return aar_table_name (table, aar_plan_content_get_plan (content), is_area);
}

static char *
name_place (AarPlanContent *content, const AarFinding *finding)
{
  AarNode *node = finding->node != 0 ? aar_plan_content_lookup (content, AAR_TABLE_NODE, finding->node) : NULL;
  g_autofree char *heading = node != NULL ? aar_format_heading (node) : NULL;
  AarTable table = aar_record_get_table (finding->record);
  const char *title = NULL;

  if (heading != NULL && *heading != '\0')
    return g_steal_pointer (&heading);
  if (table == AAR_TABLE_PLAN)
    title = aar_record_get_text (finding->record, AAR_PLAN_TITLE);
  else if (table == AAR_TABLE_ROUND)
    title = aar_record_get_text (finding->record, AAR_ROUND_NAME);
  else if (table == AAR_TABLE_DECISION)
    title = aar_record_get_text (finding->record, AAR_DECISION_TITLE);
  else if (table == AAR_TABLE_UNIT)
    title = aar_record_get_text (finding->record, AAR_UNIT_NAME);
  return title != NULL ? g_strdup (title) : name_kind (content, finding->record);
}

/* What the heading leaves open: which field of which part, and the date or number. */
static char *
name_detail (AarPlanContent *content, const AarFinding *finding)
{
  AarTable table = aar_record_get_table (finding->record);
  const char *field = aar_field_get_name (finding->field);
  g_autofree char *kind = name_kind (content, finding->record);
  g_autofree char *where = NULL;
  g_autofree char *day = NULL;

  if (finding->check == AAR_CHECK_NO_ROUND)
    return g_strdup (aar_record_get_text (finding->record, AAR_MILESTONE_TEXT));
  if (finding->text == NULL)
    return NULL;
  where = table == AAR_TABLE_NODE || table == AAR_TABLE_PLAN || field == NULL
            ? g_strdup (field != NULL ? field : kind)
            /* Translators: part of an initiative and its field, such as: Action, Due Date */
            : g_strdup_printf (_ ("%s, %s"), kind, field);
  day = aar_day_format_iso (finding->text);
  /* Translators: where something was found and what, such as: Due Date: 3 March 2026 */
  return g_strdup_printf (_ ("%s: %s"), where, day);
}

static AarCheckItem *
new_item (AarPlanContent *content, const AarFinding *finding)
{
  AarCheckItem *self = g_object_new (AAR_TYPE_CHECK_ITEM, NULL);
  AarListItem *item = AAR_LIST_ITEM (self);
  AarNode *node = finding->node != 0 ? aar_plan_content_lookup (content, AAR_TABLE_NODE, finding->node) : NULL;
  g_autofree char *says = aar_finding_describe (finding);
  g_autofree char *title = name_place (content, finding);
  g_autofree char *detail = name_detail (content, finding);
  g_autofree char *description = detail != NULL ? g_strdup_printf ("%s, %s %s", title, says, detail)
                                                : g_strdup_printf ("%s, %s", title, says);

  self->check = finding->check;
  self->table = aar_record_get_table (finding->record);
  self->row = aar_record_get_id (finding->record);
  self->node = finding->node;
  self->field = finding->field;
  self->position = node != NULL ? aar_record_get_integer (node, AAR_NODE_POSITION) : -1;
  aar_list_item_set_heading (item, _ (headings[self->check]));
  aar_list_item_set_title (item, title);
  aar_list_item_set_detail (item, detail);
  aar_list_item_set_description (item, description);
  return self;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const AarCheckItem *left = *(AarCheckItem *const *) a, *right = *(AarCheckItem *const *) b;

  if (left->check != right->check)
    return left->check < right->check ? -1 : 1;
  if (left->position != right->position)
    return left->position < right->position ? -1 : 1;
  /* so that the order does not change from one time to the next */
  return left->row < right->row ? -1 : left->row > right->row;
}

/* A plan knows of the decisions of its organisation, and another plan may follow them. */
static gboolean
is_followed_elsewhere (AarStore *store, const AarFinding *finding)
{
  gboolean followed = FALSE;

  return finding->check == AAR_CHECK_UNFOLLOWED_DECISION &&
         aar_store_is_decision_followed (store, aar_record_get_id (finding->record), &followed, NULL) && followed;
}

/**
 * aar_check_item_find_all:
 * @store: a store
 * @plan: (type gint64): a pointer to the id of a plan
 * @error: return location for an error
 *
 * Looks for all that is worth a second look in a plan; an #AarWorkFunc, as that takes a while.
 *
 * Returns: (transfer full) (nullable) (element-type AarCheckItem): the findings by kind, and in the order of the
 *   document
 */
gpointer
aar_check_item_find_all (AarStore *store, gpointer plan, GError **error)
{
  g_autoptr (AarPlanContent) content = aar_store_load_plan (store, *(const gint64 *) plan, error);
  g_autoptr (GPtrArray) findings = content != NULL ? aar_plan_checks_find (content, NULL) : NULL;
  GPtrArray *items;

  if (content == NULL)
    return NULL;
  items = g_ptr_array_new_full (findings->len, g_object_unref);
  for (guint i = 0; i < findings->len; i++)
    if (!is_followed_elsewhere (store, findings->pdata[i]))
      g_ptr_array_add (items, new_item (content, findings->pdata[i]));
  g_ptr_array_sort (items, compare);
  return items;
}

/* The table of the row that it is about. */
AarTable
aar_check_item_get_table (AarCheckItem *self)
{
  return self->table;
}

/* The id of the area or initiative that it is about, 0 if none. */
gint64
aar_check_item_get_node (AarCheckItem *self)
{
  return self->node;
}

/* Whether they look alike and lead to the same place. */
gboolean
aar_check_item_equal (gconstpointer a, gconstpointer b)
{
  AarCheckItem *left = *(AarCheckItem *const *) a, *right = *(AarCheckItem *const *) b;

  return left->check == right->check && left->row == right->row && left->field == right->field &&
         g_str_equal (aar_list_item_get_description (AAR_LIST_ITEM (left)),
                      aar_list_item_get_description (AAR_LIST_ITEM (right)));
}
