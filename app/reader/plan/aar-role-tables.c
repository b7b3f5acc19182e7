/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tables of a document tell of one another: which have one head, and which explain the values of others. */
#include "aar-role-tables.h"

#include "aar-printed-label.h"

/* More tables are not compared with one another. */
#define MOST_TABLES 200

static void
read_table (AarChapter *section, gpointer data)
{
  for (guint i = 0; i < section->pieces->len; i++)
    if (((AarPiece *) section->pieces->pdata[i])->kind == AAR_PIECE_TABLE)
      aar_roles_get_table (data, section->pieces->pdata[i]);
}

static void
collect_scale (AarChapter *section, gpointer data)
{
  AarRoles *self = ((gpointer *) data)[0];
  GHashTable *names = ((gpointer *) data)[1];

  for (guint i = 0; i < section->pieces->len; i++)
    {
      const AarPiece *piece = section->pieces->pdata[i];
      const AarTableReading *table = piece->kind == AAR_PIECE_TABLE ? aar_roles_get_table (self, piece) : NULL;

      if (table == NULL || table->kind != AAR_TABLE_IS_LEGEND)
        continue;
      if (table->grid->n_head > 0)
        g_hash_table_add (names, aar_printed_label_fold (g_array_index (table->columns, AarReaderColumn, 0).word));
      for (guint row = table->grid->first + table->grid->n_head; row < table->grid->n_rows; row++)
        g_hash_table_add (((gpointer *) data)[2], aar_printed_label_fold (aar_grid_get_text (table->grid, row, 0)));
    }
}

/* Whether most of what stands in a column are levels that the document explains. */
static gboolean
holds_levels (const AarTableReading *table, guint column, GHashTable *levels)
{
  guint n = 0, found = 0;

  for (guint row = table->grid->first + table->grid->n_head; row < table->grid->n_rows; row++)
    {
      const char *text = aar_grid_get_text (table->grid, row, column);
      g_autofree char *key = aar_printed_label_fold (text);

      n += *text != '\0' && !aar_table_reading_is_separator (table, row);
      found += *text != '\0' && g_hash_table_contains (levels, key);
    }
  return found >= 2 && found * 10 >= n * 7;
}

/* What is called as a scale that the document explains holds its levels. */
static void
take_scales (AarChapter *section, gpointer data)
{
  AarRoles *self = ((gpointer *) data)[0];
  GHashTable *names = ((gpointer *) data)[1];

  for (guint i = 0; i < section->pieces->len; i++)
    {
      AarPiece *piece = section->pieces->pdata[i];
      AarTableReading *table = piece->kind == AAR_PIECE_TABLE ? aar_roles_get_table (self, piece) : NULL;
      g_autofree char *key = piece->kind == AAR_PIECE_LABEL ? aar_printed_label_fold (piece->label) : NULL;

      if (key != NULL && g_hash_table_contains (names, key))
        piece->field = AAR_READER_LEVEL;
      for (guint j = 0; table != NULL && table->kind != AAR_TABLE_IS_LEGEND && j < table->columns->len; j++)
        {
          AarReaderColumn *column = &g_array_index (table->columns, AarReaderColumn, j);
          g_autofree char *head = column->word != NULL ? aar_printed_label_fold (column->word) : NULL;

          if ((int) j != table->title && ((head != NULL && *head != '\0' && g_hash_table_contains (names, head)) ||
                                          holds_levels (table, j, ((gpointer *) data)[2])))
            {
              column->field = AAR_READER_LEVEL;
              if (self->scale == NULL)
                self->scale = g_strdup (column->word);
            }
        }
    }
}

/* Tables with one head are of one kind, whatever few rows one of them has. */
static void
compare_tables (const AarRoles *self)
{
  g_autoptr (GPtrArray) all = g_hash_table_get_values_as_ptr_array (self->tables);

  for (guint i = 0; i < MIN (all->len, MOST_TABLES); i++)
    for (guint j = 0; j < MIN (all->len, MOST_TABLES); j++)
      if (i != j)
        aar_table_reading_learn (all->pdata[i], all->pdata[j]);
}

/**
 * aar_role_tables_read:
 * @self: the roles
 * @root: the document
 *
 * Reads all tables of the document.
 */
void
aar_role_tables_read (AarRoles *self, AarChapter *root)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) levels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  aar_chapter_walk (root, read_table, self);
  compare_tables (self);
  aar_chapter_walk (root, collect_scale, (gpointer[]) { self, names, levels });
  aar_chapter_walk (root, take_scales, (gpointer[]) { self, names, levels });
}
