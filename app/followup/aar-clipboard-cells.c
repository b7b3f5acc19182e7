/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-clipboard-cells.h"

#include "aar-text.h"

#include <string.h>

static gboolean
ends_cell (char c)
{
  return c == '\t' || c == '\n' || c == '\r' || c == '\0';
}

/* A spreadsheet puts quotes around a cell that has line breaks, tabs or quotes in it, and doubles the quotes. A line of
 * running text may begin with a quote too: it is one of these only if the closing quote ends the cell. */
static const char *
read_quoted (const char *p, GString *cell)
{
  for (p++; *p != '\0'; p++)
    {
      if (*p != '"')
        {
          if (*p != '\r' || p[1] != '\n')
            g_string_append_c (cell, *p);
          continue;
        }
      if (p[1] == '"')
        {
          g_string_append_c (cell, '"');
          p++;
          continue;
        }
      return ends_cell (p[1]) ? p + 1 : NULL;
    }
  return NULL;
}

static const char *
read_cell (const char *p, GString *cell)
{
  if (*p == '"')
    {
      const char *end = read_quoted (p, cell);

      if (end != NULL)
        return end;
      g_string_truncate (cell, 0);
    }
  while (!ends_cell (*p))
    g_string_append_c (cell, *p++);
  return p;
}

static gboolean
is_blank_row (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (!aar_text_is_empty (row->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
end_row (GPtrArray *rows, GPtrArray *row)
{
  if (!is_blank_row (row))
    {
      GStrvBuilder *builder = g_strv_builder_new ();

      for (guint i = 0; i < row->len; i++)
        g_strv_builder_add (builder, row->pdata[i]);
      g_ptr_array_add (rows, g_strv_builder_unref_to_strv (builder));
    }
  g_ptr_array_set_size (row, 0);
}

/* Blanks go from the ends of a cell, line breaks inside stay. */
static char *
tidy (GString *cell)
{
  return g_strstrip (g_strdup (cell->str));
}

/**
 * aar_clipboard_cells_parse:
 * @text: (nullable): what was copied: lines, or rows of cells with tabs between as spreadsheets put them
 *
 * Returns: (transfer full) (element-type GStrv): the rows that are not blank, each as its cells
 */
GPtrArray *
aar_clipboard_cells_parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *p = text;

  while (p != NULL && *p != '\0')
    {
      g_string_truncate (cell, 0);
      p = read_cell (p, cell);
      g_ptr_array_add (row, tidy (cell));
      if (*p == '\t')
        {
          p++;
          if (*p == '\0')
            g_ptr_array_add (row, g_strdup (""));
          continue;
        }
      end_row (rows, row);
      if (*p == '\r')
        p++;
      if (*p == '\n')
        p++;
    }
  end_row (rows, row);
  return rows;
}
