/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-edit-private.h"

#include "aar-error.h"
#include "aar-row.h"
#include "aar-text.h"

#include <glib/gi18n.h>

/* Writing a whole plan into a store whose organisation and units may be there already: those of the plan are then the
 * same ones, by their ids or by what they are called, and what names them is written with the ids of the store. */

typedef struct
{
  AarEdit *edit;
  AarPlanContent *content;
  gint64 organisation;
  /* What the store calls otherwise: its id by that of the content. What is there already stands for itself. */
  GHashTable *ids;
} Writing;

static void
know (Writing *self, gint64 id, gint64 stored)
{
  g_hash_table_replace (self->ids, g_memdup2 (&id, sizeof id), g_memdup2 (&stored, sizeof stored));
}

static gboolean
is_known (Writing *self, gint64 id)
{
  return g_hash_table_contains (self->ids, &id);
}

/* The records of @table whose @column is @id, in their order. */
static GPtrArray *
read_records (Writing *self, AarTable table, const char *condition, gint64 id, GError **error)
{
  g_autofree char *columns = aar_row_get_columns (table, "t");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" t WHERE %s ORDER BY t.\"position\", t.\"id\"", columns,
                                          aar_table_get_name (table), condition);
  g_autoptr (AarStatement) statement = aar_statement_prepare (self->edit->database, sql, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  AarStep step;

  if (statement == NULL)
    return NULL;
  aar_statement_bind_integer (statement, 1, id);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      gpointer record = aar_record_new (table, aar_statement_get_integer (statement, 0));

      aar_row_read (statement, 0, record);
      g_ptr_array_add (records, record);
    }
  return step == AAR_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

static gboolean
is_same (gpointer a, guint field_of_a, gpointer b, guint field_of_b)
{
  g_autofree char *one = aar_text_collapse (aar_record_get_text (a, field_of_a));
  g_autofree char *other = aar_text_collapse (aar_record_get_text (b, field_of_b));
  g_autofree char *folded = aar_text_fold (one), *folded_other = aar_text_fold (other);

  return *folded != '\0' && g_str_equal (folded, folded_other);
}

static gboolean
has (gpointer record, guint field)
{
  return !aar_text_is_empty (aar_record_get_text (record, field));
}

/* By its id or, if it has one, by its name. */
static gboolean
find_organisation (Writing *self, AarOrganisation *organisation, GError **error)
{
  g_autoptr (GPtrArray) stored = read_records (self, AAR_TABLE_ORGANISATION, "?1 = ?1", 0, error);
  gint64 id = aar_record_get_id (organisation), found = 0;

  for (guint i = 0; stored != NULL && i < stored->len; i++)
    if (aar_record_get_id (stored->pdata[i]) == id)
      found = id;
  for (guint i = 0; stored != NULL && found == 0 && i < stored->len; i++)
    if (is_same (organisation, AAR_ORGANISATION_NAME, stored->pdata[i], AAR_ORGANISATION_NAME))
      found = aar_record_get_id (stored->pdata[i]);
  if (found != 0)
    know (self, id, found);
  self->organisation = found != 0 ? found : id;
  return stored != NULL;
}

/* Whether two units are one as far as their names tell: two abbreviations of one name are two units. */
static gboolean
is_same_unit (AarUnit *unit, AarUnit *stored)
{
  gboolean abbreviated = is_same (unit, AAR_UNIT_ABBREVIATION, stored, AAR_UNIT_ABBREVIATION);

  if (!has (unit, AAR_UNIT_NAME) || !has (stored, AAR_UNIT_NAME))
    return abbreviated;
  return is_same (unit, AAR_UNIT_NAME, stored, AAR_UNIT_NAME) &&
         (abbreviated || !has (unit, AAR_UNIT_ABBREVIATION) || !has (stored, AAR_UNIT_ABBREVIATION));
}

static gint64
find_former (AarUnit *unit, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    if (is_same (unit, AAR_UNIT_NAME, names->pdata[i], AAR_FORMER_NAME_NAME))
      return aar_record_get_integer (names->pdata[i], AAR_FORMER_NAME_UNIT);
  return 0;
}

static gint64
find_unit (AarUnit *unit, GPtrArray *stored, GPtrArray *names)
{
  for (guint i = 0; i < stored->len; i++)
    if (aar_record_get_id (stored->pdata[i]) == aar_record_get_id (unit))
      return aar_record_get_id (unit);
  for (guint i = 0; i < stored->len; i++)
    if (is_same_unit (unit, stored->pdata[i]))
      return aar_record_get_id (stored->pdata[i]);
  return find_former (unit, names);
}

static gboolean
find_units (Writing *self, GError **error)
{
  GPtrArray *units = aar_plan_content_get_records (self->content, AAR_TABLE_UNIT);
  g_autoptr (GPtrArray) stored = read_records (self, AAR_TABLE_UNIT, "t.\"organisation\" = ?1", self->organisation,
                                               error);
  g_autoptr (GPtrArray) names = NULL;

  if (stored == NULL)
    return FALSE;
  names = read_records (self, AAR_TABLE_FORMER_NAME,
                        "t.\"unit\" IN (SELECT \"id\" FROM \"unit\" WHERE \"organisation\" = ?1)", self->organisation,
                        error);
  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < units->len; i++)
    {
      gint64 found = find_unit (units->pdata[i], stored, names);

      if (found != 0)
        know (self, aar_record_get_id (units->pdata[i]), found);
    }
  return TRUE;
}

/* Meetings are the same if one body meets on one day, and their decisions if they are called the same; all else that
 * an organisation has is the same only by its id. */
static gboolean
is_same_shared (Writing *self, gpointer record, gpointer stored)
{
  gint64 body, *known;

  switch ((guint) aar_record_get_table (record))
    {
    case AAR_TABLE_MEETING:
      body = aar_record_get_integer (record, AAR_MEETING_BODY);
      known = g_hash_table_lookup (self->ids, &body);
      return known != NULL && *known == aar_record_get_integer (stored, AAR_MEETING_BODY) &&
             has (record, AAR_MEETING_DATE) &&
             g_strcmp0 (aar_record_get_text (record, AAR_MEETING_DATE),
                        aar_record_get_text (stored, AAR_MEETING_DATE)) == 0;
    case AAR_TABLE_DECISION:
      body = aar_record_get_integer (record, AAR_DECISION_MEETING);
      known = g_hash_table_lookup (self->ids, &body);
      return known != NULL && *known == aar_record_get_integer (stored, AAR_DECISION_MEETING) &&
             is_same (record, AAR_DECISION_TITLE, stored, AAR_DECISION_TITLE);
    default:
      return FALSE;
    }
}

/* What else the organisation has already. */
static gboolean
find_shared (Writing *self, AarTable table, GError **error)
{
  GPtrArray *records = aar_plan_content_get_records (self->content, table);
  g_autoptr (GPtrArray) stored = NULL;

  if (records->len == 0)
    return TRUE;
  stored = read_records (self, table,
                         aar_table_get_owner (table) == AAR_TABLE_ORGANISATION
                             ? "t.\"organisation\" = ?1"
                             : "t.\"meeting\" IN (SELECT \"id\" FROM \"meeting\" WHERE \"organisation\" = ?1)",
                         self->organisation, error);
  for (guint i = 0; stored != NULL && i < records->len; i++)
    for (guint j = 0; j < stored->len && !is_known (self, aar_record_get_id (records->pdata[i])); j++)
      if (aar_record_get_id (records->pdata[i]) == aar_record_get_id (stored->pdata[j]) ||
          is_same_shared (self, records->pdata[i], stored->pdata[j]))
        know (self, aar_record_get_id (records->pdata[i]), aar_record_get_id (stored->pdata[j]));
  return stored != NULL;
}

/* Behind the others of its table that nothing else owns, or that belong to the same organisation. */
static gboolean
get_next_position (Writing *self, AarTable table, gint64 *position, GError **error)
{
  g_autofree char *condition = aar_table_get_owner (table) == AAR_TABLE_ORGANISATION
                                 ? g_strdup_printf (" WHERE \"organisation\" = %" G_GINT64_FORMAT, self->organisation)
                                 : g_strdup ("");
  g_autofree char *sql = g_strdup_printf ("SELECT ifnull(max(\"position\") + 1, 0) FROM \"%s\"%s",
                                          aar_table_get_name (table), condition);

  return aar_database_get_number (self->edit->database, sql, position, error);
}

/* Whether rows of @table come behind those that are there, instead of where they stand in the content. */
static gboolean
is_placed_anew (AarTable table)
{
  return table == AAR_TABLE_PLAN || table == AAR_TABLE_ORGANISATION ||
         aar_table_get_owner (table) == AAR_TABLE_ORGANISATION;
}

/* @record as the store has it: itself, or a copy that names what is there. */
static gpointer
translate (Writing *self, gpointer record, gint64 position)
{
  AarTable table = aar_record_get_table (record);
  gboolean is_placed = is_placed_anew (table);
  gpointer own = is_placed ? aar_record_copy (record) : g_object_ref (record);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      guint field = table * AAR_FIELDS_PER_TABLE + i;
      gint64 id = fields[i].type == AAR_FIELD_REFERENCE ? aar_record_get_integer (record, field) : 0;
      gint64 *stored = id != 0 ? g_hash_table_lookup (self->ids, &id) : NULL;

      if (stored != NULL && *stored != id)
        {
          if (own == record)
            {
              g_object_unref (own);
              own = aar_record_copy (record);
            }
          aar_record_set_integer (own, field, *stored);
        }
      if (is_placed && fields[i].flags & AAR_FIELD_POSITION)
        aar_record_set_integer (own, field, position);
    }
  return own;
}

static gboolean
write_table (Writing *self, AarTable table, GError **error)
{
  GPtrArray *records = aar_plan_content_get_records (self->content, table);
  gboolean may_be_there = aar_table_is_shared (table) || table == AAR_TABLE_PLAN;
  gint64 position = 0;

  if (is_placed_anew (table) && records->len > 0 && !get_next_position (self, table, &position, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (AarRecord) own = NULL;

      /* What is a part of a unit that is there is known of it there. */
      if (may_be_there && (is_known (self, aar_record_get_id (records->pdata[i])) ||
                           (aar_table_get_owner (table) == AAR_TABLE_UNIT &&
                            is_known (self, aar_record_get_owner (records->pdata[i])))))
        continue;
      own = translate (self, records->pdata[i], position++);
      if (!aar_edit_insert_row (self->edit, own, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether a round comes closed that keeps nothing of its closing. */
static gboolean
has_closed_round (AarPlanContent *content)
{
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);

  for (guint i = 0; i < rounds->len; i++)
    if (aar_round_is_closed (rounds->pdata[i]) && aar_record_get_text (rounds->pdata[i], AAR_ROUND_RECORD) == NULL)
      return TRUE;
  return FALSE;
}

/**
 * aar_edit_insert_content:
 * @self: the step being written
 * @content: a plan with all that belongs to it
 * @error: return location for an error
 *
 * Inserts a whole plan behind those that are there. Its organisation is the one of the store that has its id or its
 * name, and so are its units within that, by id, by name and abbreviation, or by a former name; others are inserted.
 * A closed round that does not say what it kept keeps what the plan says now.
 * The records of @content stay the caller's and as they are. Errors are those of [method@Aar.Edit.insert].
 *
 * Returns: whether it was inserted
 */
gboolean
aar_edit_insert_content (AarEdit *self, AarPlanContent *content, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  Writing writing = { self, content, 0, ids };

  g_return_val_if_fail (AAR_IS_PLAN_CONTENT (content), FALSE);

  if (!find_organisation (&writing, aar_plan_content_get_organisation (content), error) ||
      !find_units (&writing, error))
    return FALSE;
  for (guint table = AAR_TABLE_MEETING; table <= AAR_TABLE_SAVED_VIEW; table++)
    if (!find_shared (&writing, table, error))
      return FALSE;
  /* Before its plan, so that what owns stands before what it owns. */
  if (!write_table (&writing, AAR_TABLE_ORGANISATION, error))
    return FALSE;
  for (guint table = 0; table < AAR_N_TABLES; table++)
    if (table != AAR_TABLE_ORGANISATION && !write_table (&writing, table, error))
      return FALSE;
  return !has_closed_round (content) ||
         aar_edit_freeze_plan (self, aar_record_get_id (aar_plan_content_get_plan (content)), error);
}
