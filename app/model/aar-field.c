/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-field.h"

#include "aar-record.h"

/**
 * aar_table_get_fields:
 * @table: a table
 * @n_fields: (out) (optional): how many fields it has
 *
 * Returns: (transfer none) (array length=n_fields): the fields of the record type of @table, in the order of its
 *   columns
 */
const AarField *
aar_table_get_fields (AarTable table, guint *n_fields)
{
  /* Classes of static types stay once they are made, so the reference need not be kept. */
  g_autoptr (GTypeClass) klass = g_type_class_ref (aar_table_get_record_type (table));
  AarRecordClass *record_class = (AarRecordClass *) klass;

  if (n_fields != NULL)
    *n_fields = record_class->n_fields;
  return record_class->fields;
}

/**
 * aar_field_describe:
 * @field: a field constant
 *
 * Returns: (transfer none): what is to be known of the field
 */
const AarField *
aar_field_describe (guint field)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (field / AAR_FIELDS_PER_TABLE, &n_fields);

  g_assert (field % AAR_FIELDS_PER_TABLE < n_fields);
  return &fields[field % AAR_FIELDS_PER_TABLE];
}

/**
 * aar_field_find_code:
 * @field: a field constant
 * @code: (nullable): what it may hold
 *
 * Returns: (transfer none) (nullable): the word of @field that @code is, %NULL if it is none
 */
const AarCode *
aar_field_find_code (guint field, const char *code)
{
  for (const AarCode *word = aar_field_describe (field)->codes; word != NULL && word->code != NULL; word++)
    if (g_strcmp0 (word->code, code) == 0)
      return word;
  return NULL;
}

/**
 * aar_field_join_codes:
 * @field: a field constant of %AAR_FIELD_KIND_CODE
 *
 * Returns: (transfer full): its words, to say what it may be: "da, sv"
 */
char *
aar_field_join_codes (guint field)
{
  GString *list = g_string_new (NULL);

  for (const AarCode *word = aar_field_describe (field)->codes; word->code != NULL; word++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", word->code);
  return g_string_free_and_steal (list);
}

/**
 * aar_field_find:
 * @table: a table
 * @flag: what the field is to its table
 *
 * Returns: the constant of the first field of @table with @flag; %G_MAXUINT if there is none
 */
guint
aar_field_find (AarTable table, AarFieldFlags flag)
{
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & flag)
      return table * AAR_FIELDS_PER_TABLE + i;
  return G_MAXUINT;
}

/**
 * aar_table_list_fields:
 * @table: a table
 *
 * Returns: (transfer full) (element-type guint): the constants of its fields that can be edited, in the order in which
 *   they are shown
 */
GArray *
aar_table_list_fields (AarTable table)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      guint field = table * AAR_FIELDS_PER_TABLE + i, place = shown->len;

      if (fields[i].kind == AAR_FIELD_KIND_HIDDEN)
        continue;
      while (place > 0 && aar_field_describe (g_array_index (shown, guint, place - 1))->place > fields[i].place)
        place--;
      g_array_insert_val (shown, place, field);
    }
  return shown;
}

/**
 * aar_table_get_owner:
 * @table: a table
 *
 * Returns: the table whose rows own those of @table; %AAR_TABLE_NONE for plans and organisations
 */
AarTable
aar_table_get_owner (AarTable table)
{
  guint field = aar_field_find (table, AAR_FIELD_OWNER);

  return field == G_MAXUINT ? AAR_TABLE_NONE : aar_field_describe (field)->table;
}

/**
 * aar_table_get_root:
 * @table: a table
 *
 * Returns: the table of plans or of organisations: what the rows of @table are, or hang on
 */
AarTable
aar_table_get_root (AarTable table)
{
  while (aar_table_get_owner (table) != AAR_TABLE_NONE)
    table = aar_table_get_owner (table);
  return table;
}

/**
 * aar_table_hangs_on:
 * @table: a table
 * @top: another
 *
 * Returns: whether rows of @table are rows of @top or parts of them
 */
gboolean
aar_table_hangs_on (AarTable table, AarTable top)
{
  for (; table != AAR_TABLE_NONE; table = aar_table_get_owner (table))
    if (table == top)
      return TRUE;
  return FALSE;
}

/**
 * aar_table_is_shared:
 * @table: a table
 *
 * Returns: whether its rows belong to an organisation, and so to all of its plans
 */
gboolean
aar_table_is_shared (AarTable table)
{
  return aar_table_get_root (table) == AAR_TABLE_ORGANISATION;
}
