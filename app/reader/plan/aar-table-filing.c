/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-table-filing.h"

#include "aar-heading-patterns.h"
#include "aar-printed-label.h"
#include "aar-node.h"
#include "aar-reader-amount.h"
#include "aar-reader-mark.h"
#include "aar-reader-rating.h"
#include "aar-roles.h"
#include "aar-table-money.h"

#include <string.h>

static const AarReaderColumn *
column_at (const AarTableReading *table, guint index)
{
  return &g_array_index (table->columns, AarReaderColumn, index);
}

static guint
first_row (const AarTableReading *table)
{
  return table->grid->first + table->grid->n_head;
}

/* Files what stands in a cell under the label of the record, points as points. */
static void
add_cell (AarReaderRecord *record, const AarTableCell *cell, guint line)
{
  for (guint i = 0; cell != NULL && i < cell->blocks->len; i++)
    {
      const AarBlock *block = cell->blocks->pdata[i];
      g_autofree char *text = aar_block_get_text (block);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          guint rank;
          const char *bullet = aar_reader_bullet_at (g_strstrip (lines[j]), &rank);

          if (*lines[j] == '\0')
            continue;
          if (bullet != NULL || block->kind == AAR_BLOCK_ITEM)
            aar_reader_record_point (record, bullet != NULL ? bullet : lines[j], line);
          else
            aar_reader_record_value (record, lines[j], line);
        }
    }
}

/* Where what stands in a column of a list goes. */
static AarReaderField
filed_as (const AarReaderColumn *column)
{
  switch ((guint) column->field)
    {
    case AAR_READER_NONE:
      return AAR_READER_NOTES;
    case AAR_READER_KIND_STEP:
      return AAR_READER_ACTION;
    case AAR_READER_KIND_AREA:
      return AAR_READER_TAG;
    case AAR_READER_KIND_GOAL:
    case AAR_READER_KIND_INITIATIVE:
      return AAR_READER_TEXT;
    default:
      return column->field;
    }
}

static void
set_column (AarTableFiling *self, const AarReaderColumn *column)
{
  aar_reader_record_set_label (self->record, filed_as (column), column->word);
  if (column->time_name != NULL)
    self->record->round = aar_reader_draft_get_round (self->draft, &column->time, column->time_name);
}

/* A comment of a round stands with the answer of that round. */
static gboolean
file_comment (AarTableFiling *self, const AarReaderColumn *column, const char *text)
{
  GPtrArray *assessments = aar_plan_content_get_children (self->draft->content, AAR_TABLE_ASSESSMENT,
                                                          aar_record_get_id (self->record->node));
  AarReaderTime time = column->time;
  const char *rest = column->field == AAR_READER_NOTES && column->time_name == NULL && column->word != NULL
                       ? strchr (column->word, ' ')
                       : NULL;
  g_autofree char *name = NULL;
  gpointer round;

  for (; rest != NULL; rest = strchr (rest + 1, ' '))
    if (aar_reader_time_parse (self->draft->lexicon, rest + 1, &time) && time.occasion != AAR_READER_OCCASION_DAY)
      break;
  if (column->field == AAR_READER_NOTES && column->time_name != NULL)
    name = g_strdup (column->time_name);
  else if (rest != NULL)
    name = g_strndup (rest + 1, time.length);
  else
    return FALSE;
  round = aar_reader_draft_get_round (self->draft, &time, name);
  for (guint i = 0; i < assessments->len; i++)
    if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) == aar_record_get_id (round))
      {
        aar_reader_draft_add_text (assessments->pdata[i], AAR_ASSESSMENT_NOTE, text);
        return TRUE;
      }
  return FALSE;
}

/* The cells of a row but for those that the title is made of. */
static void
file_cells (AarTableFiling *self, const AarTableReading *table, guint row)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const AarGridCell *cell = aar_grid_get (table->grid, row, i);

      if ((int) i == table->title || (int) i == table->number || (int) i == table->area || cell->text == NULL ||
          cell->covered)
        continue;
      /* what reaches over several rows is of each, unless they are of one initiative */
      if (cell->carried && aar_grid_get (table->grid, row, (guint) table->title)->carried)
        continue;
      if (strspn (cell->text, "-–— ") == strlen (cell->text))
        continue;
      if (aar_table_money_file_cell (self, table, i, cell->text) ||
          file_comment (self, column_at (table, i), cell->text))
        continue;
      set_column (self, column_at (table, i));
      add_cell (self->record, cell->cell, aar_grid_get_line (table->grid, row));
    }
}

/* "Mål 1: Alle lærer at læse": the number and the title behind the word. */
static const char *
split_kind (const AarLexicon *lexicon, const char *title, char number[24])
{
  AarTerm term;
  const char *p = title, *rest;
  guint depth;

  if (!aar_lexicon_match (lexicon, title, &term) || !aar_reader_field_is_kind (term.field))
    return NULL;
  p += term.length + strspn (title + term.length, " ");
  if (*p == ':')
    {
      number[0] = '\0';
      return p + 1 + strspn (p + 1, " ");
    }
  rest = aar_heading_split_number (p, number, &depth);
  return rest != NULL && *rest != '\0' && p > title + term.length ? rest : NULL;
}

static gpointer
add_node (AarTableFiling *self, const char *kind, const char *title, const char *number, guint line, gpointer parent)
{
  char its_number[24] = "";
  guint depth;
  const char *rest = *number != '\0' ? title : aar_heading_split_number (title, its_number, &depth);
  gpointer node;

  if (*number == '\0' && rest == NULL)
    rest = split_kind (self->draft->lexicon, title, its_number);
  if (rest == NULL || *rest == '\0')
    {
      rest = title;
      its_number[0] = '\0';
    }
  node = aar_reader_draft_add_node (self->draft, kind, *number != '\0' ? number : its_number, rest, line);
  if (parent != NULL)
    aar_record_set_integer (node, AAR_NODE_PARENT, aar_record_get_id (parent));
  return node;
}

static char *
number_of (const AarTableReading *table, guint row)
{
  g_autofree char *number = g_strdup (table->number >= 0 ? aar_grid_get_text (table->grid, row, (guint) table->number)
                                                         : "");

  g_strstrip (number);
  while (*number != '\0' && strchr (".)", number[strlen (number) - 1]) != NULL)
    number[strlen (number) - 1] = '\0';
  return strlen (number) < 24 ? g_steal_pointer (&number) : g_strdup ("");
}

/* The title over rows: its longest cell, and the number beside it. */
static gpointer
open_area (AarTableFiling *self, const AarTableReading *table, guint row)
{
  const char *title = "", *number = "";
  g_autofree char *flat = NULL;

  for (guint i = 0; i < table->grid->n_columns; i++)
    {
      const char *text = aar_grid_get_text (table->grid, row, i);

      if (strlen (text) <= strlen (title))
        {
          if (*text != '\0')
            number = text;
          continue;
        }
      number = title;
      title = text;
    }
  flat = g_strdelimit (g_strdup (title), "\n", ' ');
  return add_node (self, AAR_NODE_KIND_AREA, flat, number, aar_grid_get_line (table->grid, row), self->parent);
}

/* "Bolig & service" is "Bolig og service". */
static char *
fold_area (const AarLexicon *lexicon, const char *text)
{
  g_autofree char *folded = aar_printed_label_fold (text);
  g_auto (GStrv) parts = g_strsplit (folded, "&", -1);

  return g_strjoinv (aar_lexicon_get_word (lexicon, "units", "and"), parts);
}

/* The area that a cell names; rows below go on with the one above. */
static gpointer
take_area (AarTableFiling *self, const AarTableReading *table, guint row, gpointer area, GHashTable *areas)
{
  const char *text = table->area >= 0 ? aar_grid_get_text (table->grid, row, (guint) table->area) : "";
  g_autofree char *key = NULL, *flat = NULL;
  gpointer found;

  if (*text == '\0')
    return area;
  key = fold_area (self->draft->lexicon, text);
  found = g_hash_table_lookup (areas, key);
  if (found != NULL)
    return found;
  flat = g_strdelimit (g_strdup (text), "\n", ' ');
  found = add_node (self, AAR_NODE_KIND_AREA, flat, "", aar_grid_get_line (table->grid, row), self->parent);
  g_hash_table_insert (areas, g_steal_pointer (&key), found);
  return found;
}

static void
add_items (AarTableFiling *self, const AarTableReading *table)
{
  g_autoptr (GHashTable) areas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gpointer area = self->parent, node = NULL;

  for (guint row = first_row (table); row < table->grid->n_rows; row++)
    {
      g_autofree char *rest = NULL, *title = NULL, *number = NULL, *flat = NULL;

      if (aar_table_reading_is_sum (table, self->draft->lexicon, row))
        continue;
      if (aar_table_reading_is_separator (table, row))
        {
          area = open_area (self, table, row);
          node = NULL;
          continue;
        }
      area = take_area (self, table, row, area, areas);
      title = aar_table_reading_get_title (table, row, &rest);
      if (*title != '\0')
        {
          number = number_of (table, row);
          flat = g_strdelimit (g_strdup (title), "\n", ' ');
          node = add_node (self, AAR_NODE_KIND_INITIATIVE, flat, number, aar_grid_get_line (table->grid, row), area);
          aar_reader_record_open (self->record, node);
          if (rest != NULL && *rest != '\0')
            {
              aar_reader_record_set_label (self->record, AAR_READER_TEXT, NULL);
              aar_reader_record_value (self->record, rest, aar_grid_get_line (table->grid, row));
            }
        }
      if (node != NULL)
        file_cells (self, table, row);
    }
}

static void
add_actions (AarTableFiling *self, const AarTableReading *table)
{
  for (guint row = first_row (table); row < table->grid->n_rows; row++)
    {
      g_autofree char *rest = NULL, *title = NULL;

      if (aar_table_reading_is_sum (table, self->draft->lexicon, row))
        continue;
      if (aar_table_reading_is_separator (table, row))
        {
          aar_reader_record_set_group (self->record, aar_grid_get_text (table->grid, row, 0));
          continue;
        }
      title = aar_table_reading_get_title (table, row, &rest);
      if (*title != '\0')
        {
          char number[24];
          guint depth;
          const char *behind = aar_heading_split_number (title, number, &depth);

          aar_reader_record_set_label (self->record, AAR_READER_ACTION, column_at (table, (guint) table->title)->word);
          aar_reader_record_add_step (self->record, behind != NULL && *behind != '\0' ? behind : title);
        }
      file_cells (self, table, row);
    }
  self->record->step = NULL;
}

/* Where an indicator begins and ends, in a table of its own below it. */
static void
add_values (AarTableFiling *self, const AarTableReading *table)
{
  for (guint row = first_row (table); row < table->grid->n_rows; row++)
    for (guint i = 0; i < table->columns->len; i++)
      {
        AarReaderField field = column_at (table, i)->field;

        if (field != AAR_READER_BASELINE && field != AAR_READER_OUTCOME && field != AAR_READER_MEASURE)
          field = AAR_READER_TARGET;
        self->record->field = field;
        aar_reader_record_value (self->record, aar_grid_get_text (table->grid, row, i),
                                 aar_grid_get_line (table->grid, row));
      }
}

static void
add_indicators (AarTableFiling *self, const AarTableReading *table)
{
  for (guint row = first_row (table); row < table->grid->n_rows; row++)
    {
      g_autofree char *rest = NULL, *title = NULL;

      if (aar_table_reading_is_separator (table, row))
        continue;
      title = aar_table_reading_get_title (table, row, &rest);
      if (*title == '\0')
        continue;
      aar_reader_record_set_label (self->record, AAR_READER_INDICATOR, column_at (table, (guint) table->title)->word);
      aar_reader_record_point (self->record, title, aar_grid_get_line (table->grid, row));
      for (guint i = 0; i < table->columns->len; i++)
        {
          const AarReaderColumn *column = column_at (table, i);
          const AarGridCell *cell = aar_grid_get (table->grid, row, i);
          char day[12];
          gboolean bare = column->year != 0 && g_ascii_isdigit (*column->word);

          if ((int) i == table->title || (int) i == table->number || cell->text == NULL || cell->covered)
            continue;
          self->record->field = bare ? (column->year < self->draft->year ? AAR_READER_OUTCOME : AAR_READER_TARGET)
                              : column->year != 0 && column->field != AAR_READER_TARGET &&
                                        column->field != AAR_READER_BASELINE
                                  ? AAR_READER_OUTCOME
                                  : filed_as (column);
          if (self->record->field == AAR_READER_INDICATOR)
            self->record->field = AAR_READER_TARGET;
          g_snprintf (day, sizeof day, "%u-12-31", column->year);
          self->record->day = column->year != 0 ? day : NULL;
          aar_reader_record_value (self->record, cell->text, aar_grid_get_line (table->grid, row));
          self->record->day = NULL;
        }
    }
}

static void
add_milestones (AarTableFiling *self, const AarTableReading *table)
{
  int time = aar_reader_columns_find (table->columns, AAR_READER_TIMELINE);
  int text = aar_reader_columns_find (table->columns, AAR_READER_MILESTONE);
  AarReaderTime first;

  if (time < 0)
    time = aar_reader_columns_find (table->columns, AAR_READER_DUE);
  if (text < 0)
    text = table->title;
  /* the milestones may be named by their times alone, with what is reached beside them */
  if (time < 0 && text >= 0 && first_row (table) < table->grid->n_rows && (guint) text + 1 < table->columns->len &&
      aar_reader_time_parse (self->draft->lexicon, aar_grid_get_text (table->grid, first_row (table), (guint) text),
                             &first))
    time = text++;
  aar_reader_record_set_label (self->record, AAR_READER_MILESTONE, NULL);
  for (guint row = first_row (table); text >= 0 && row < table->grid->n_rows; row++)
    {
      const char *when = time >= 0 ? aar_grid_get_text (table->grid, row, (guint) time) : "";
      const char *what = aar_grid_get_text (table->grid, row, (guint) text);
      AarReaderTime its = { 0 };

      if (*what == '\0')
        continue;
      if (*when != '\0' && aar_reader_time_parse (self->draft->lexicon, when, &its))
        self->record->round = aar_reader_draft_get_round (self->draft, &its, when);
      aar_reader_record_point (self->record, what, aar_grid_get_line (table->grid, row));
      self->record->round = NULL;
    }
}

static void
add_labelled (AarTableFiling *self, const AarTableReading *table)
{
  for (guint row = first_row (table); row < table->grid->n_rows; row++)
    for (guint i = 0; i < table->columns->len; i++)
      {
        const AarGridCell *cell = aar_grid_get (table->grid, row, i);

        if (cell->text == NULL || cell->covered)
          continue;
        set_column (self, column_at (table, i));
        if (column_at (table, i)->field == AAR_READER_ECONOMY && aar_reader_rating_is_own (self->draft, cell->text))
          self->record->field = AAR_READER_LEVEL;
        add_cell (self->record, cell->cell, aar_grid_get_line (table->grid, row));
      }
  aar_reader_record_set_label (self->record, AAR_READER_TEXT, NULL);
}

static void
add_legend (AarTableFiling *self, const AarTableReading *table)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new (), meanings = g_ptr_array_new ();

  for (guint row = first_row (table); row < table->grid->n_rows; row++)
    {
      if (aar_grid_get_text (table->grid, row, 0)[0] == '\0')
        continue;
      g_ptr_array_add (labels, (gpointer) aar_grid_get_text (table->grid, row, 0));
      g_ptr_array_add (meanings, (gpointer) aar_grid_get_text (table->grid, row, 1));
    }
  aar_reader_rating_add_scale (self->draft,
                               self->title != NULL       ? self->title
                               : table->grid->n_head > 0 ? column_at (table, 0)->word
                                                         : NULL,
                               labels, meanings);
}

/* A table of which nothing is known is read as text, row by row. */
static void
add_text (AarTableFiling *self, const AarTableReading *table)
{
  for (guint row = 0; row < table->grid->n_rows; row++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < table->grid->n_columns; i++)
        {
          const char *cell = aar_grid_get_text (table->grid, row, i);

          if (*cell != '\0' && !aar_grid_get (table->grid, row, i)->carried)
            g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", cell);
        }
      g_strdelimit (text->str, "\n", ' ');
      if (self->item != NULL || self->parent != NULL)
        aar_reader_draft_add_text (self->item != NULL ? self->item : self->parent, AAR_NODE_TEXT, text->str);
      else
        aar_reader_draft_introduce (self->draft, text->str);
    }
}

/**
 * aar_table_filing_add:
 * @self: where the rows go
 * @table: a table
 * @kind: what its rows are there
 *
 * Files the rows of a table.
 */
void
aar_table_filing_add (AarTableFiling *self, const AarTableReading *table, AarTableKind kind)
{
  if (kind == AAR_TABLE_IS_LEGEND)
    add_legend (self, table);
  else if (kind == AAR_TABLE_IS_VALUES && self->item != NULL)
    add_labelled (self, table);
  else if (kind == AAR_TABLE_IS_ITEMS && self->item == NULL)
    add_items (self, table);
  else if (self->item != NULL && kind == AAR_TABLE_IS_INDICATORS && table->title < 0)
    add_values (self, table);
  else if (self->item == NULL || table->title < 0 || kind == AAR_TABLE_IS_TEXT)
    add_text (self, table);
  else if (kind == AAR_TABLE_IS_INDICATORS)
    add_indicators (self, table);
  else if (kind == AAR_TABLE_IS_MILESTONES)
    add_milestones (self, table);
  else if (kind == AAR_TABLE_IS_SUMS)
    aar_table_money_add_rows (self, table);
  else
    add_actions (self, table);
}

static gpointer
find_node (AarReaderDraft *draft, const char *title)
{
  GPtrArray *nodes = aar_reader_draft_records (draft, AAR_TABLE_NODE);
  g_autofree char *key = aar_roles_fold_title (title);

  for (guint i = 0; *key != '\0' && i < nodes->len; i++)
    {
      g_autofree char *other = aar_roles_fold_title (aar_record_get_text (nodes->pdata[i], AAR_NODE_TITLE));

      if (strcmp (key, other) == 0)
        return nodes->pdata[i];
    }
  return NULL;
}

static gboolean
has_any (AarReaderDraft *draft, AarTable table, gpointer node)
{
  return aar_plan_content_get_children (draft->content, table, aar_record_get_id (node))->len > 0;
}

static gboolean
is_named (AarReaderDraft *draft, gpointer node)
{
  for (guint i = 0; i < draft->responsibilities->len; i++)
    if (((AarReaderNamed *) draft->responsibilities->pdata[i])->node == node)
      return TRUE;
  return FALSE;
}

/**
 * aar_table_filing_join:
 * @self: where the rows go
 * @table: an overview
 *
 * Adds to the initiatives what an overview knows of them and they do not tell themselves.
 */
void
aar_table_filing_join (AarTableFiling *self, const AarTableReading *table)
{
  for (guint row = first_row (table); table->title >= 0 && row < table->grid->n_rows; row++)
    {
      g_autofree char *rest = NULL;
      g_autofree char *title = aar_table_reading_get_title (table, row, &rest);
      gpointer node = *title != '\0' ? find_node (self->draft, title) : NULL;
      gboolean assessed, named;

      if (node == NULL)
        continue;
      assessed = has_any (self->draft, AAR_TABLE_ASSESSMENT, node);
      named = is_named (self->draft, node);
      aar_reader_record_open (self->record, node);
      for (guint i = 0; i < table->columns->len; i++)
        {
          const AarReaderColumn *column = column_at (table, i);
          const AarGridCell *cell = aar_grid_get (table->grid, row, i);
          AarReaderField field = column->field;

          if ((int) i == table->title || cell->text == NULL || cell->covered)
            continue;
          if (((field == AAR_READER_STATUS || field == AAR_READER_LEVEL) && !assessed) ||
              (aar_reader_field_is_role (field) && !named) ||
              ((field == AAR_READER_DUE || field == AAR_READER_TIMELINE) &&
               aar_record_get_text (node, AAR_NODE_TIMELINE_TEXT) == NULL))
            {
              set_column (self, column);
              add_cell (self->record, cell->cell, aar_grid_get_line (table->grid, row));
            }
        }
    }
}
