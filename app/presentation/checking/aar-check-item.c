/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-check-item.h"

#include <glib/gi18n-lib.h>

#include "aar-day-format.h"
#include "aar-field-names.h"
#include "aar-format.h"
#include "aar-table-names.h"

/**
 * AarCheckItem:
 *
 * One finding of a plan as it is listed: under what, where, and what it says. It holds words and ids only, so it can be
 * made in a thread.
 */
struct _AarCheckItem
{
  GObject parent_instance;

  AarCheck check;
  AarTable table;
  gint64 row;
  gint64 node;
  gint64 position;
  guint field;
  char *title;
  char *detail;
  char *description;
};

G_DEFINE_FINAL_TYPE (AarCheckItem, aar_check_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_HEADING = 1,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_HAS_DETAIL,
  PROP_DESCRIPTION,
} AarCheckItemProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

static const char *const headings[] = {
  [AAR_CHECK_DATE_OUTSIDE_PERIOD] = N_ ("Dates Outside the Period"),
  [AAR_CHECK_NO_RESPONSIBLE] = N_ ("Without a Responsible Unit"),
  [AAR_CHECK_NO_INDICATOR] = N_ ("Without an Indicator"),
  [AAR_CHECK_NO_ROUND] = N_ ("Milestones Without a Round"),
  [AAR_CHECK_IDENTITY_NUMBER] = N_ ("Personal Identity Numbers"),
};

static void
aar_check_item_finalize (GObject *object)
{
  AarCheckItem *self = AAR_CHECK_ITEM (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->description, g_free);
  G_OBJECT_CLASS (aar_check_item_parent_class)->finalize (object);
}

static void
aar_check_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarCheckItem *self = AAR_CHECK_ITEM (object);

  switch ((AarCheckItemProperty) property)
    {
    case PROP_HEADING:
      g_value_set_string (value, _ (headings[self->check]));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_HAS_DETAIL:
      g_value_set_boolean (value, self->detail != NULL);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_check_item_class_init (AarCheckItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_check_item_finalize;
  object_class->get_property = aar_check_item_get_property;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_HAS_DETAIL] = g_param_spec_boolean ("has-detail", NULL, NULL, FALSE, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
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

/**
 * aar_check_item_new:
 * @content: the plan
 * @finding: a finding of it
 *
 * Returns: (transfer full): the finding in words
 */
AarCheckItem *
aar_check_item_new (AarPlanContent *content, const AarFinding *finding)
{
  AarCheckItem *self = g_object_new (AAR_TYPE_CHECK_ITEM, NULL);
  AarNode *node = finding->node != 0 ? aar_plan_content_lookup (content, AAR_TABLE_NODE, finding->node) : NULL;
  g_autofree char *says = aar_finding_describe (finding);

  self->check = finding->check;
  self->table = aar_record_get_table (finding->record);
  self->row = aar_record_get_id (finding->record);
  self->node = finding->node;
  self->field = finding->field;
  self->position = node != NULL ? aar_record_get_integer (node, AAR_NODE_POSITION) : -1;
  self->title = name_place (content, finding);
  self->detail = name_detail (content, finding);
  self->description = self->detail != NULL ? g_strdup_printf ("%s, %s %s", self->title, says, self->detail)
                                           : g_strdup_printf ("%s, %s", self->title, says);
  return self;
}

/**
 * aar_check_item_get_check:
 * @self: an item
 *
 * Returns: what was found
 */
AarCheck
aar_check_item_get_check (AarCheckItem *self)
{
  g_return_val_if_fail (AAR_IS_CHECK_ITEM (self), AAR_CHECK_DATE_OUTSIDE_PERIOD);

  return self->check;
}

/**
 * aar_check_item_get_table:
 * @self: an item
 *
 * Returns: the table of the row that it is about
 */
AarTable
aar_check_item_get_table (AarCheckItem *self)
{
  g_return_val_if_fail (AAR_IS_CHECK_ITEM (self), AAR_TABLE_NONE);

  return self->table;
}

/**
 * aar_check_item_get_row:
 * @self: an item
 *
 * Returns: the id of the row that it is about
 */
gint64
aar_check_item_get_row (AarCheckItem *self)
{
  g_return_val_if_fail (AAR_IS_CHECK_ITEM (self), 0);

  return self->row;
}

/**
 * aar_check_item_get_node:
 * @self: an item
 *
 * Returns: the id of the area or initiative that it is about, 0 if none
 */
gint64
aar_check_item_get_node (AarCheckItem *self)
{
  g_return_val_if_fail (AAR_IS_CHECK_ITEM (self), 0);

  return self->node;
}

/**
 * aar_check_item_get_position:
 * @self: an item
 *
 * Returns: where in the document it is, negative for what belongs to the plan itself
 */
gint64
aar_check_item_get_position (AarCheckItem *self)
{
  g_return_val_if_fail (AAR_IS_CHECK_ITEM (self), 0);

  return self->position;
}

/**
 * aar_check_item_equal:
 * @a: an item
 * @b: another
 *
 * Returns: whether they look alike and lead to the same place
 */
gboolean
aar_check_item_equal (AarCheckItem *a, AarCheckItem *b)
{
  return a->check == b->check && a->row == b->row && a->field == b->field &&
         g_str_equal (a->description, b->description);
}
