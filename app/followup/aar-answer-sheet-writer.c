/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-sheet-writer.h"

#include "aar-answer-columns.h"
#include "aar-answer-mail.h"
#include "aar-csv-writer.h"
#include "aar-file-remains.h"
#include "aar-file-replacement.h"
#include "aar-followup-words.h"
#include "aar-level-rank.h"
#include "aar-plan-words.h"
#include "aar-text.h"
#include "aar-unit-merging.h"

/* A file has a name of at most 255 bytes, on some encrypted disks of 143, and Windows counts the folders too. */
#define MOST_ROUND_BYTES 50
#define MOST_UNIT_BYTES  70

/* What is written of one line, an initiative or one of its milestones. */
typedef struct
{
  AarPlanContent *content;
  const AarRoundState *state;
  GPtrArray *columns;
  AarCsvWriter *writer;
} Sheet;

/**
 * aar_answer_sheet_free:
 * @self: (nullable): a sheet
 */
void
aar_answer_sheet_free (AarAnswerSheet *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->unit);
  g_free (self->name);
  g_bytes_unref (self->csv);
  g_strfreev (self->addresses);
  g_free (self->mail);
  g_free (self);
}

static void
add_type (Sheet *sheet, AarPlanWord word)
{
  g_autofree char *name = aar_plan_words_get (aar_plan_content_get_plan (sheet->content), word, AAR_PLAN_WORD_SINGULAR);
  g_autofree char *capital = aar_plan_words_capitalise (name);

  aar_csv_writer_add_text (sheet->writer, capital);
}

static void
add_level (Sheet *sheet, gint64 level)
{
  guint rank = aar_level_get_rank (sheet->content, level);

  if (rank == 0)
    aar_csv_writer_add_text (sheet->writer, NULL);
  else
    aar_csv_writer_add_integer (sheet->writer, rank);
}

static AarAssessment *
assessment_on (Sheet *sheet, const AarRoundNode *entry, AarScale *scale)
{
  for (guint i = 0; i < sheet->state->scales->len; i++)
    if (sheet->state->scales->pdata[i] == (gpointer) scale)
      return entry->assessments[i];
  return NULL;
}

/* What is there of a half answer stands in the sheet, so that nobody writes it twice. */
static void
add_node_cell (Sheet *sheet, const AarRoundNode *entry, const AarAnswerColumn *column)
{
  g_autofree char *id = aar_answer_id_write (entry->node, aar_record_get_id (sheet->state->round));
  AarAssessment *assessment = column->scale == NULL ? NULL : assessment_on (sheet, entry, column->scale);

  switch (column->kind)
    {
    case AAR_ANSWER_COLUMN_ID:
      aar_csv_writer_add_text (sheet->writer, id);
      break;
    case AAR_ANSWER_COLUMN_TYPE:
      add_type (sheet, AAR_PLAN_WORD_INITIATIVE);
      break;
    case AAR_ANSWER_COLUMN_NUMBER:
      aar_csv_writer_add_text (sheet->writer, aar_record_get_text (entry->node, AAR_NODE_NUMBER));
      break;
    case AAR_ANSWER_COLUMN_TITLE:
      aar_csv_writer_add_text (sheet->writer, aar_record_get_text (entry->node, AAR_NODE_TITLE));
      break;
    case AAR_ANSWER_COLUMN_LEVEL:
      add_level (sheet, assessment == NULL ? 0 : aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL));
      break;
    case AAR_ANSWER_COLUMN_TEXT:
      aar_csv_writer_add_text (sheet->writer,
                               assessment == NULL ? NULL : aar_record_get_text (assessment, AAR_ASSESSMENT_NOTE));
      break;
    case AAR_ANSWER_COLUMN_REACHED:
      aar_csv_writer_add_text (sheet->writer, NULL);
      break;
    }
}

/* A milestone is rated on the first scale. */
static gboolean
is_of_milestones (Sheet *sheet, const AarAnswerColumn *column)
{
  return column->scale == NULL || column->scale == sheet->state->scales->pdata[0];
}

static void
add_milestone_cell (Sheet *sheet, AarMilestone *milestone, const AarAnswerColumn *column)
{
  AarPlan *plan = aar_plan_content_get_plan (sheet->content);
  g_autofree char *id = aar_answer_id_write (milestone, aar_record_get_id (sheet->state->round));
  gboolean own = is_of_milestones (sheet, column);

  switch (column->kind)
    {
    case AAR_ANSWER_COLUMN_ID:
      aar_csv_writer_add_text (sheet->writer, id);
      break;
    case AAR_ANSWER_COLUMN_TYPE:
      add_type (sheet, AAR_PLAN_WORD_MILESTONE);
      break;
    case AAR_ANSWER_COLUMN_NUMBER:
      aar_csv_writer_add_text (sheet->writer, NULL);
      break;
    case AAR_ANSWER_COLUMN_TITLE:
      aar_csv_writer_add_text (sheet->writer, aar_record_get_text (milestone, AAR_MILESTONE_TEXT));
      break;
    case AAR_ANSWER_COLUMN_LEVEL:
      add_level (sheet, own ? aar_record_get_integer (milestone, AAR_MILESTONE_LEVEL) : 0);
      break;
    case AAR_ANSWER_COLUMN_TEXT:
      aar_csv_writer_add_text (sheet->writer, own ? aar_record_get_text (milestone, AAR_MILESTONE_STATUS) : NULL);
      break;
    case AAR_ANSWER_COLUMN_REACHED:
      aar_csv_writer_add_text (sheet->writer, aar_record_get_boolean (milestone, AAR_MILESTONE_DONE)
                                                  ? aar_followup_word (plan, AAR_WORD_YES)
                                                  : NULL);
      break;
    }
}

static void
add_initiative (Sheet *sheet, const AarRoundNode *entry)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    add_node_cell (sheet, entry, sheet->columns->pdata[i]);
  aar_csv_writer_end_row (sheet->writer);
  for (guint i = 0; i < entry->milestones->len; i++)
    {
      if (aar_text_is_empty (aar_record_get_text (entry->milestones->pdata[i], AAR_MILESTONE_TEXT)))
        continue;
      for (guint j = 0; j < sheet->columns->len; j++)
        add_milestone_cell (sheet, entry->milestones->pdata[i], sheet->columns->pdata[j]);
      aar_csv_writer_end_row (sheet->writer);
    }
}

static GBytes *
write_csv (Sheet *sheet, const AarRoundUnit *unit)
{
  g_autoptr (AarCsvWriter) writer = aar_csv_writer_new (AAR_CSV_PROFILE_EXCEL, NULL, NULL);

  sheet->writer = writer;
  for (guint i = 0; i < sheet->columns->len; i++)
    aar_csv_writer_add_text (writer, ((AarAnswerColumn *) sheet->columns->pdata[i])->head);
  aar_csv_writer_end_row (writer);
  for (guint i = 0; i < unit->nodes->len; i++)
    {
      const AarRoundNode *entry = unit->nodes->pdata[i];

      if (!entry->is_answered)
        add_initiative (sheet, entry);
    }
  return aar_csv_writer_to_bytes (writer);
}

/* Letters and digits of any language, everything else as one hyphen: Windows and network drives refuse many signs. A
 * letter that would make it more than @most bytes is left out with all behind it. */
static void
append_file_name (GString *name, const char *text, gsize most)
{
  gsize end = name->len + most;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      if (name->len + (gsize) (g_utf8_next_char (p) - p) > end)
        return;
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        g_string_append_unichar (name, g_utf8_get_char (p));
      else if (name->len > 0 && name->str[name->len - 1] != '-')
        g_string_append_c (name, '-');
    }
}

static char *
make_name (AarPlanContent *content, const AarRoundState *state, AarUnit *unit, GHashTable *taken)
{
  const char *date = aar_record_get_text (state->round, AAR_ROUND_DATE);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *key = NULL;
  gsize length;

  append_file_name (name, aar_record_get_text (state->round, AAR_ROUND_NAME), MOST_ROUND_BYTES);
  append_file_name (name, " ", 1);
  append_file_name (name, aar_unit_get_name_on (content, unit, date), MOST_UNIT_BYTES);
  if (aar_unit_get_name_on (content, unit, date) == NULL)
    append_file_name (name, aar_unit_get_abbreviation_on (content, unit, date), MOST_UNIT_BYTES);
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  length = name->len;
  key = aar_text_fold (name->str);
  for (guint i = 2; g_hash_table_contains (taken, key); i++)
    {
      g_string_truncate (name, length);
      g_string_append_printf (name, "-%u", i);
      g_free (key);
      key = aar_text_fold (name->str);
    }
  g_hash_table_add (taken, g_steal_pointer (&key));
  return g_string_free_and_steal (g_steal_pointer (&name));
}

/**
 * aar_answer_sheets_make:
 * @content: a plan
 * @state: the state of one of its rounds, made of @content
 * @sender: (nullable): who signs the mails
 *
 * Returns: (transfer full) (element-type AarAnswerSheet): a sheet for each unit that has not answered everything, in
 *   the order of the state
 */
GPtrArray *
aar_answer_sheets_make (AarPlanContent *content, const AarRoundState *state, const char *sender)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_answer_sheet_free);
  g_autoptr (GPtrArray) columns = aar_answer_columns_make (content);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Sheet writing = { content, state, columns, NULL };

  for (guint i = 0; i < state->units->len; i++)
    {
      const AarRoundUnit *unit = state->units->pdata[i];
      g_autofree char *file = NULL;
      AarAnswerSheet *sheet;

      if (unit->unit == NULL || unit->n_open == 0)
        continue;
      sheet = g_new0 (AarAnswerSheet, 1);
      sheet->unit = g_object_ref (unit->unit);
      sheet->n_open = unit->n_open;
      sheet->name = make_name (content, state, unit->unit, taken);
      file = g_strconcat (sheet->name, ".csv", NULL);
      sheet->csv = write_csv (&writing, unit);
      sheet->addresses = aar_answer_mail_list_addresses (content, unit->unit);
      sheet->mail = aar_answer_mail_write (content, state, unit, file, sender);
      g_ptr_array_add (sheets, sheet);
    }
  return sheets;
}

static gboolean
write_file (GFile *folder,
            const char *name,
            const char *suffix,
            const char *data,
            gsize size,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree char *base = g_strconcat (name, suffix, NULL);
  g_autoptr (AarFileReplacement) file = aar_file_replacement_new_in (folder, base, cancellable, error);

  return file != NULL &&
         g_output_stream_write_all (aar_file_replacement_get_stream (file), data, size, NULL, cancellable, error) &&
         aar_file_replacement_commit (file, cancellable, error);
}

/**
 * aar_answer_sheets_write:
 * @sheets: (element-type AarAnswerSheet): sheets
 * @folder: the folder to write them into; it is made if it is not there
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of GIO
 *
 * Writes each sheet and its mail. Earlier files of the same names are replaced.
 *
 * Returns: whether all were written
 */
gboolean
aar_answer_sheets_write (GPtrArray *sheets, GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) making = NULL;

  if (!g_file_make_directory_with_parents (folder, cancellable, &making) &&
      !g_error_matches (making, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&making));
      return FALSE;
    }
  aar_file_remains_remove (folder);
  for (guint i = 0; i < sheets->len; i++)
    {
      const AarAnswerSheet *sheet = sheets->pdata[i];
      gsize size;
      const char *csv = g_bytes_get_data (sheet->csv, &size);

      if (!write_file (folder, sheet->name, ".csv", csv, size, cancellable, error) ||
          !write_file (folder, sheet->name, ".txt", sheet->mail, strlen (sheet->mail), cancellable, error))
        return FALSE;
    }
  return TRUE;
}
