/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-edit-private.h"

#include "aar-row.h"

static gboolean
add_uses (AarEdit *self, AarTable from, const AarField *field, gint64 id, GPtrArray *uses, GError **error)
{
  g_autofree char *columns = aar_row_get_columns (from, "t"), *column = aar_column_name (field);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" t WHERE t.%s = ?1 ORDER BY t.\"id\"", columns,
                                          aar_table_get_name (from), column);
  g_autoptr (AarStatement) statement = aar_statement_prepare (self->database, sql, error);
  AarStep step;

  if (statement == NULL)
    return FALSE;
  aar_statement_bind_integer (statement, 1, id);
  while ((step = aar_statement_step (statement, error)) == AAR_STEP_ROW)
    {
      gpointer record = aar_record_new (from, aar_statement_get_integer (statement, 0));

      aar_row_read (statement, 0, record);
      g_ptr_array_add (uses, record);
    }
  return step == AAR_STEP_DONE;
}

/**
 * aar_edit_list_uses:
 * @self: the step being written
 * @table: a table
 * @id: the id of a row of it
 * @error: return location for an error
 *
 * Finds what names a row without being a part of it, in all plans, as it is now that nobody else can write. Errors are
 * those of reading: %AAR_ERROR_CORRUPT, %AAR_ERROR_IO.
 *
 * Returns: (transfer full) (nullable) (element-type Aar.Record): copies of the records
 */
GPtrArray *
aar_edit_list_uses (AarEdit *self, AarTable table, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) uses = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint from = 0; from < AAR_N_TABLES; from++)
    {
      guint n_fields;
      const AarField *fields = aar_table_get_fields (from, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        if (fields[i].type == AAR_FIELD_REFERENCE && fields[i].table == table && !(fields[i].flags & AAR_FIELD_OWNER) &&
            !add_uses (self, from, &fields[i], id, uses, error))
          return NULL;
    }
  return g_steal_pointer (&uses);
}
