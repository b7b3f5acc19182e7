/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-unit-merging.h"

#include "aar-date.h"
#include "aar-error.h"
#include "aar-id.h"
#include "aar-seen-plan.h"
#include "aar-text.h"

#include <glib/gi18n.h>

/* The field of @table that names a unit that the row does not itself make up, or 0. */
static guint
unit_field (AarTable table)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  if (table == AAR_TABLE_UNIT || table == AAR_TABLE_FORMER_NAME)
    return 0;
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == AAR_FIELD_REFERENCE && fields[i].table == AAR_TABLE_UNIT)
      return table * AAR_FIELDS_PER_TABLE + i;
  return 0;
}

/**
 * aar_unit_find_uses:
 * @content: a plan
 * @unit: the id of one of its units
 *
 * Returns: (transfer container) (element-type Aar.Record): the records that name the unit: responsibilities, staffing
 *   and units of actions
 */
GPtrArray *
aar_unit_find_uses (AarPlanContent *content, gint64 unit)
{
  GPtrArray *uses = g_ptr_array_new ();

  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, table);
      guint field = unit_field (table);

      for (guint i = 0; field != 0 && i < records->len; i++)
        if (aar_record_get_integer (records->pdata[i], field) == unit)
          g_ptr_array_add (uses, records->pdata[i]);
    }
  return uses;
}

/* Whether @other says of @into what @use says of the unit that goes. Staffing is added up rather than dropped. */
static gboolean
is_double (gpointer use, gpointer other, gint64 into)
{
  AarTable table = aar_record_get_table (use);

  if (aar_record_get_table (other) != table || aar_record_get_owner (other) != aar_record_get_owner (use) ||
      aar_record_get_integer (other, unit_field (table)) != into)
    return FALSE;
  return table != AAR_TABLE_RESPONSIBILITY || g_strcmp0 (aar_record_get_text (use, AAR_RESPONSIBILITY_ROLE),
                                                         aar_record_get_text (other, AAR_RESPONSIBILITY_ROLE)) == 0;
}

static gpointer
find_double (AarPlanContent *content, gpointer use, gint64 into)
{
  GPtrArray *siblings = aar_plan_content_get_children (content, aar_record_get_table (use), aar_record_get_owner (use));

  for (guint i = 0; i < siblings->len; i++)
    if (is_double (use, siblings->pdata[i], into))
      return siblings->pdata[i];
  return NULL;
}

typedef struct
{
  AarStore *store;
  AarPlanContent *content;
  AarUnit *seen_unit;
  AarUnit *seen_into;
  gint64 unit;
  gint64 into;
  GArray *successors;
} Merge;

static gboolean
add_staffing (AarEdit *edit, gpointer use, gpointer other, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value,
                      aar_record_get_real (use, AAR_STAFFING_FTE) + aar_record_get_real (other, AAR_STAFFING_FTE));
  return aar_edit_set_value (edit, AAR_TABLE_STAFFING, aar_record_get_id (other), AAR_STAFFING_FTE, &value, error);
}

static gboolean
move_use (AarEdit *edit, Merge *merge, gpointer use, GError **error)
{
  AarTable table = aar_record_get_table (use);
  gpointer other = find_double (merge->content, use, merge->into);

  if (other == NULL)
    return aar_edit_set_integer (edit, table, aar_record_get_id (use), unit_field (table), merge->into, error);
  if (table == AAR_TABLE_STAFFING && !add_staffing (edit, use, other, error))
    return FALSE;
  return aar_edit_delete (edit, table, aar_record_get_id (use), error);
}

static gboolean
is_as_seen (const Merge *merge, AarUnit *seen)
{
  AarUnit *now = aar_plan_content_lookup (merge->content, AAR_TABLE_UNIT, aar_record_get_id (seen));

  return now != NULL && aar_record_equal (now, seen);
}

/* Units of the plans that continue this one and name the unit as what they were before. */
static gboolean
find_successors (AarStore *store, gint64 plan, gint64 unit, GArray *successors, GError **error)
{
  g_autoptr (GPtrArray) plans = aar_store_list_plans (store, error);

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      g_autoptr (AarPlanContent) content = NULL;
      GPtrArray *units;

      if (aar_record_get_integer (plans->pdata[i], AAR_PLAN_PREDECESSOR) != plan)
        continue;
      content = aar_store_load_plan (store, aar_record_get_id (plans->pdata[i]), error);
      if (content == NULL)
        return FALSE;
      units = aar_plan_content_get_records (content, AAR_TABLE_UNIT);
      for (guint j = 0; j < units->len; j++)
        if (aar_record_get_integer (units->pdata[j], AAR_UNIT_PREDECESSOR) == unit)
          {
            gint64 id = aar_record_get_id (units->pdata[j]);

            g_array_append_val (successors, id);
          }
    }
  return plans != NULL;
}

/* All that names the unit by now is moved, also what others have added; but the two must be who they were when they
 * were chosen. */
static gboolean
write_merge (AarEdit *edit, gpointer data, GError **error)
{
  Merge *merge = data;
  gint64 plan = aar_record_get_id (aar_plan_content_get_plan (merge->content));
  g_autoptr (AarPlanContent) now = aar_store_load_plan (merge->store, plan, error);
  g_autoptr (GPtrArray) uses = NULL;

  if (now == NULL)
    return FALSE;
  merge->content = now;
  if (!is_as_seen (merge, merge->seen_unit) || !is_as_seen (merge, merge->seen_into))
    {
      aar_seen_plan_set_changed (error);
      return FALSE;
    }
  if (!find_successors (merge->store, plan, merge->unit, merge->successors, error))
    return FALSE;
  uses = aar_unit_find_uses (now, merge->unit);
  for (guint i = 0; i < uses->len; i++)
    if (!move_use (edit, merge, uses->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < merge->successors->len; i++)
    if (!aar_edit_set_integer (edit, AAR_TABLE_UNIT, g_array_index (merge->successors, gint64, i), AAR_UNIT_PREDECESSOR,
                               merge->into, error))
      return FALSE;
  return aar_edit_delete (edit, AAR_TABLE_UNIT, merge->unit, error);
}

/**
 * aar_unit_merge:
 * @store: a store
 * @content: a plan of it
 * @unit: the id of the unit that goes
 * @into: the id of the unit that takes its place
 * @error: return location for an error
 *
 * Moves all that names @unit to @into, drops what then stands there twice, and deletes @unit, in one step.
 * %AAR_ERROR_CHANGED is set if one of the two was changed since @content was read.
 *
 * Returns: whether it was written
 */
gboolean
aar_unit_merge (AarStore *store, AarPlanContent *content, gint64 unit, gint64 into, GError **error)
{
  g_autoptr (GArray) successors = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AarUnit) seen_unit = NULL;
  g_autoptr (AarUnit) seen_into = NULL;
  Merge merge = { store, content, NULL, NULL, unit, into, successors };
  gint64 plan;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);
  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (content), FALSE);

  plan = aar_record_get_id (aar_plan_content_get_plan (content));
  if (unit == into || aar_plan_content_lookup (content, AAR_TABLE_UNIT, unit) == NULL ||
      aar_plan_content_lookup (content, AAR_TABLE_UNIT, into) == NULL)
    {
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("Choose two different units of the plan."));
      return FALSE;
    }
  merge.seen_unit = seen_unit = aar_record_copy (aar_plan_content_lookup (content, AAR_TABLE_UNIT, unit));
  merge.seen_into = seen_into = aar_record_copy (aar_plan_content_lookup (content, AAR_TABLE_UNIT, into));
  return aar_store_edit (store, N_ ("Merge Units"), plan, write_merge, &merge, error);
}

typedef struct
{
  AarUnit *unit;
  AarFormerName *former;
  const char *abbreviation;
  const char *name;
} Rename;

static gboolean
write_rename (AarEdit *edit, gpointer data, GError **error)
{
  Rename *rename = data;
  gint64 id = aar_record_get_id (rename->unit);

  return (rename->former == NULL || aar_edit_insert (edit, rename->former, error)) &&
         aar_edit_set_text (edit, AAR_TABLE_UNIT, id, AAR_UNIT_NAME, rename->name, error) &&
         aar_edit_set_text (edit, AAR_TABLE_UNIT, id, AAR_UNIT_ABBREVIATION, rename->abbreviation, error);
}

static char *
day_before (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) atoi (iso + 8), atoi (iso + 5), (GDateYear) atoi (iso));
  g_date_subtract_days (&date, 1);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/**
 * aar_unit_rename:
 * @store: a store
 * @content: a plan of it
 * @unit: the id of one of its units
 * @abbreviation: (nullable): the new abbreviation
 * @name: the new name
 * @from: (nullable): the first day of the new name as yyyy-mm-dd; %NULL to correct the name as if it had always been so
 * @error: return location for an error
 *
 * Renames a unit in one step. With a day the old name is kept, and stays in what was dated before.
 *
 * Returns: whether it was written
 */
gboolean
aar_unit_rename (AarStore *store,
                 AarPlanContent *content,
                 gint64 unit,
                 const char *abbreviation,
                 const char *name,
                 const char *from,
                 GError **error)
{
  Rename rename = { aar_plan_content_lookup (content, AAR_TABLE_UNIT, unit), NULL, abbreviation, name };
  g_autoptr (AarFormerName) former = NULL;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  if (rename.unit == NULL)
    {
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("The unit is not in the plan any more."));
      return FALSE;
    }
  if (aar_date_is_iso (from))
    {
      g_autofree char *until = day_before (from);

      former = aar_record_new (AAR_TABLE_FORMER_NAME, aar_id_new ());
      aar_record_set_integer (former, AAR_FORMER_NAME_UNIT, unit);
      aar_record_set_integer (former, AAR_FORMER_NAME_POSITION,
                              aar_plan_content_get_children (content, AAR_TABLE_FORMER_NAME, unit)->len);
      aar_record_set_text (former, AAR_FORMER_NAME_UNTIL, until);
      aar_record_set_text (former, AAR_FORMER_NAME_NAME, aar_record_get_text (rename.unit, AAR_UNIT_NAME));
      aar_record_set_text (former, AAR_FORMER_NAME_ABBREVIATION,
                           aar_record_get_text (rename.unit, AAR_UNIT_ABBREVIATION));
      rename.former = former;
    }
  return aar_store_edit (store, N_ ("Rename Unit"), aar_record_get_id (aar_plan_content_get_plan (content)),
                         write_rename, &rename, error);
}

/* The earlier name that was in force on @date: the one that ended first on that day or later. */
static AarFormerName *
name_on (AarPlanContent *content, AarUnit *unit, const char *date)
{
  GPtrArray *names = aar_plan_content_get_children (content, AAR_TABLE_FORMER_NAME, aar_record_get_id (unit));
  AarFormerName *found = NULL;

  for (guint i = 0; date != NULL && i < names->len; i++)
    {
      const char *until = aar_record_get_text (names->pdata[i], AAR_FORMER_NAME_UNTIL);

      if (until != NULL && strcmp (date, until) <= 0 &&
          (found == NULL || strcmp (until, aar_record_get_text (found, AAR_FORMER_NAME_UNTIL)) < 0))
        found = names->pdata[i];
    }
  return found;
}

/**
 * aar_unit_get_name_on:
 * @content: a plan
 * @unit: one of its units
 * @date: (nullable): a day as yyyy-mm-dd, such as that of a round
 *
 * Returns: (transfer none) (nullable): what the unit was called on that day; its name of today for %NULL
 */
const char *
aar_unit_get_name_on (AarPlanContent *content, AarUnit *unit, const char *date)
{
  AarFormerName *former = name_on (content, unit, date);

  return former == NULL ? aar_record_get_text (unit, AAR_UNIT_NAME)
                        : aar_record_get_text (former, AAR_FORMER_NAME_NAME);
}

/**
 * aar_unit_get_abbreviation_on:
 * @content: a plan
 * @unit: one of its units
 * @date: (nullable): a day as yyyy-mm-dd
 *
 * Returns: (transfer none) (nullable): its abbreviation of that day
 */
const char *
aar_unit_get_abbreviation_on (AarPlanContent *content, AarUnit *unit, const char *date)
{
  AarFormerName *former = name_on (content, unit, date);

  return former == NULL ? aar_record_get_text (unit, AAR_UNIT_ABBREVIATION)
                        : aar_record_get_text (former, AAR_FORMER_NAME_ABBREVIATION);
}
