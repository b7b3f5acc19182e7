/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-unit-merging.h"

#include "aar-date.h"
#include "aar-error.h"
#include "aar-id.h"
#include "aar-seen-plan.h"
#include "aar-text.h"

#include <glib/gi18n.h>

/* The field of @table that names a unit. */
static guint
unit_field (AarTable table)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == AAR_FIELD_REFERENCE && fields[i].table == AAR_TABLE_UNIT &&
        !(fields[i].flags & AAR_FIELD_OWNER))
      return table * AAR_FIELDS_PER_TABLE + i;
  g_return_val_if_reached (0);
}

/* Whether @other says of the unit that stays what @use says of the one that goes. */
static gboolean
is_double (gpointer use, gpointer other)
{
  AarTable table = aar_record_get_table (use);

  if (aar_record_get_table (other) != table || table == AAR_TABLE_UNIT ||
      aar_record_get_owner (other) != aar_record_get_owner (use))
    return FALSE;
  return table != AAR_TABLE_RESPONSIBILITY || g_strcmp0 (aar_record_get_text (use, AAR_RESPONSIBILITY_ROLE),
                                                         aar_record_get_text (other, AAR_RESPONSIBILITY_ROLE)) == 0;
}

/* As they were when they were chosen. */
typedef struct
{
  AarUnit *unit;
  AarUnit *into;
} Merge;

/* Staffing is added up rather than dropped. */
static gboolean
add_staffing (AarEdit *edit, gpointer use, gpointer other, GError **error)
{
  g_auto (GValue) value = G_VALUE_INIT;
  double sum = aar_record_get_real (use, AAR_STAFFING_FTE) + aar_record_get_real (other, AAR_STAFFING_FTE);

  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, sum);
  aar_record_set_real (other, AAR_STAFFING_FTE, sum);
  return aar_edit_set_value (edit, AAR_TABLE_STAFFING, aar_record_get_id (other), AAR_STAFFING_FTE, &value, error);
}

static gboolean
move_use (AarEdit *edit, const Merge *merge, gpointer use, GPtrArray *others, GError **error)
{
  AarTable table = aar_record_get_table (use);
  gint64 id = aar_record_get_id (use), into = aar_record_get_id (merge->into);

  for (guint i = 0; i < others->len; i++)
    {
      if (!is_double (use, others->pdata[i]))
        continue;
      if (table == AAR_TABLE_STAFFING && !add_staffing (edit, use, others->pdata[i], error))
        return FALSE;
      return aar_edit_delete (edit, table, id, error);
    }
  /* what it was a part of goes */
  return aar_edit_set_integer (edit, table, id, unit_field (table), id == into ? 0 : into, error);
}

static gboolean
check_unit (AarEdit *edit, AarUnit *seen, GError **error)
{
  g_autoptr (AarRecord) now = aar_edit_load (edit, AAR_TABLE_UNIT, aar_record_get_id (seen), error);

  if (now == NULL || aar_record_equal (now, seen))
    return now != NULL;
  aar_seen_plan_set_changed (error);
  return FALSE;
}

/* What names the units is looked up here, where nobody else can write: a use that came in meanwhile must move too. But
 * the two must be who they were when they were chosen. */
static gboolean
write_merge (AarEdit *edit, gpointer data, GError **error)
{
  const Merge *merge = data;
  gint64 unit = aar_record_get_id (merge->unit);
  g_autoptr (GPtrArray) uses = NULL, others = NULL;

  if (!check_unit (edit, merge->unit, error) || !check_unit (edit, merge->into, error))
    return FALSE;
  uses = aar_edit_list_uses (edit, AAR_TABLE_UNIT, unit, error);
  others = uses != NULL ? aar_edit_list_uses (edit, AAR_TABLE_UNIT, aar_record_get_id (merge->into), error) : NULL;
  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < uses->len; i++)
    if (!move_use (edit, merge, uses->pdata[i], others, error))
      return FALSE;
  return aar_edit_delete (edit, AAR_TABLE_UNIT, unit, error);
}

/**
 * aar_unit_merge:
 * @store: a store
 * @unit: the unit that goes, as it was seen
 * @into: the unit of the same organisation that takes its place, as it was seen
 * @error: return location for an error
 *
 * Moves all that names @unit to @into, in all plans, drops what then stands there twice, and deletes @unit, in one
 * step. %AAR_ERROR_CHANGED is set if one of the two was changed since.
 *
 * Returns: whether it was written
 */
gboolean
aar_unit_merge (AarStore *store, AarUnit *unit, AarUnit *into, GError **error)
{
  g_autoptr (AarUnit) seen_unit = aar_record_copy (unit), seen_into = aar_record_copy (into);
  Merge merge = { seen_unit, seen_into };

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  if (aar_record_get_id (unit) != aar_record_get_id (into) &&
      aar_record_get_owner (unit) == aar_record_get_owner (into))
    return aar_store_edit (store, N_ ("Merge Units"), 0, write_merge, &merge, error);
  g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("Choose two different units of one organisation."));
  return FALSE;
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
      g_set_error_literal (error, AAR_ERROR, AAR_ERROR_NOT_FOUND, _ ("The unit is not there any more."));
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
  return aar_store_edit (store, N_ ("Rename Unit"), 0, write_rename, &rename, error);
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
