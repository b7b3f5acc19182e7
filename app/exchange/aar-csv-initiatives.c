/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answers.h"
#include "aar-csv-cells.h"

static GPtrArray *
get_children (AarCsvSheet *sheet, gpointer record, AarTable table)
{
  return aar_plan_content_get_children (sheet->content, table, aar_record_get_id (record));
}

static void
add_titles (AarCsvSheet *sheet, gpointer record, guint table)
{
  g_autofree char *list = aar_csv_join_titles (sheet->content, get_children (sheet, record, table));

  aar_csv_writer_add_text (sheet->writer, list);
}

static void
add_staff (AarCsvSheet *sheet, gpointer record, guint field)
{
  GPtrArray *staffing = get_children (sheet, record, AAR_TABLE_STAFFING);
  double sum = 0;

  for (guint i = 0; i < staffing->len; i++)
    sum += aar_record_get_real (staffing->pdata[i], AAR_STAFFING_FTE);
  if (staffing->len > 0)
    aar_csv_writer_add_real (sheet->writer, sum);
  else
    aar_csv_writer_add_text (sheet->writer, NULL);
}

static void
add_count (AarCsvSheet *sheet, gpointer record, guint table)
{
  aar_csv_writer_add_integer (sheet->writer, get_children (sheet, record, table)->len);
}

static void
add_n_done (AarCsvSheet *sheet, gpointer record, guint field)
{
  GPtrArray *actions = get_children (sheet, record, AAR_TABLE_ACTION);
  guint n = 0;

  for (guint i = 0; i < actions->len; i++)
    n += aar_record_get_boolean (actions->pdata[i], field);
  aar_csv_writer_add_integer (sheet->writer, n);
}

static void
add_n_answered (AarCsvSheet *sheet, gpointer record, guint field)
{
  GPtrArray *milestones = get_children (sheet, record, AAR_TABLE_MILESTONE);
  guint n = 0;

  for (guint i = 0; i < milestones->len; i++)
    n += aar_milestone_is_answered (milestones->pdata[i]);
  aar_csv_writer_add_integer (sheet->writer, n);
}

static const AarCsvColumn texts[] = {
  AAR_CSV_NODE_COLUMNS,
  { AAR_CSV_OTHERS },
};

static const AarCsvColumn counts[] = {
  { AAR_TABLE_NODE_TAG, add_titles, "tags" },
  { AAR_TABLE_NODE_REFERENCE, add_titles, "references" },
  { 0, add_staff, "staff" },
  { AAR_TABLE_ACTION, add_count, "count", AAR_CSV_PLURAL (ACTION) },
  { AAR_ACTION_DONE, add_n_done, "count-done" },
  { AAR_TABLE_INDICATOR, add_count, "count", AAR_CSV_PLURAL (INDICATOR) },
  { AAR_TABLE_MILESTONE, add_count, "count", AAR_CSV_PLURAL (MILESTONE) },
  { 0, add_n_answered, "count-answered" },
};

static const AarCsvColumn sources[] = {
  { AAR_NODE_SOURCE_DOCUMENT },
  { AAR_NODE_SOURCE_LINE },
  { 0, aar_csv_cell_id, "id" },
};

/* The names of the scales of all plans, each once; plans that name a scale alike share its columns. */
static GPtrArray *
collect_scales (AarCsvSheet *sheet)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < sheet->contents->len; i++)
    {
      GPtrArray *scales = aar_plan_content_get_records (sheet->contents->pdata[i], AAR_TABLE_SCALE);

      for (guint j = 0; j < scales->len; j++)
        {
          const char *name = aar_record_get_text (scales->pdata[j], AAR_SCALE_NAME);

          if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
            g_ptr_array_add (names, (gpointer) name);
        }
    }
  return names;
}

static AarScale *
find_scale (AarPlanContent *content, const char *name)
{
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);

  for (guint i = 0; i < scales->len; i++)
    if (g_strcmp0 (aar_record_get_text (scales->pdata[i], AAR_SCALE_NAME), name) == 0)
      return scales->pdata[i];
  return NULL;
}

static void
add_latest (AarCsvSheet *sheet, gpointer node, const char *scale_name)
{
  AarScale *scale = find_scale (sheet->content, scale_name);
  AarAssessment *latest = scale != NULL ? aar_node_get_latest_answer (sheet->content, aar_record_get_id (node),
                                                                      aar_record_get_id (scale))
                                        : NULL;
  AarRound *round;

  for (guint i = 0; latest == NULL && i < 3; i++)
    aar_csv_writer_add_text (sheet->writer, NULL);
  if (latest == NULL)
    return;
  aar_csv_cell_field (sheet, latest, AAR_ASSESSMENT_LEVEL);
  round = aar_plan_content_lookup (sheet->content, AAR_TABLE_ROUND,
                                   aar_record_get_integer (latest, AAR_ASSESSMENT_ROUND));
  aar_csv_writer_add_text (sheet->writer, round != NULL ? aar_record_get_text (round, AAR_ROUND_NAME) : NULL);
  aar_csv_writer_add_text (sheet->writer, aar_record_get_text (latest, AAR_ASSESSMENT_NOTE));
}

static void
add_units_of_role (AarCsvSheet *sheet, gpointer node, const char *role)
{
  GPtrArray *all = get_children (sheet, node, AAR_TABLE_RESPONSIBILITY);
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (aar_record_get_text (all->pdata[i], AAR_RESPONSIBILITY_ROLE), role) == 0)
      g_ptr_array_add (some, all->pdata[i]);
  list = aar_csv_join_titles (sheet->content, some);
  aar_csv_writer_add_text (sheet->writer, list);
}

/* The name of a scale alone may be the head of another column: a plan may rate the effort, indsats, of an indsats. */
static void
add_scale_heads (AarCsvSheet *sheet, const char *name)
{
  g_autofree char *word = aar_plan_words_get (sheet->heads, AAR_PLAN_WORD_ROUND, AAR_PLAN_WORD_SINGULAR);
  g_autofree char *lower = g_utf8_strdown (word, -1);
  const char *kind = aar_csv_sheet_get_word (sheet->heads, "assessment");
  g_autofree char *level = g_strdup_printf ("%s: %s", kind, name);
  g_autofree char *round = g_strdup_printf ("%s, %s", level, lower);
  g_autofree char *note = g_strdup_printf ("%s, %s", level, aar_csv_sheet_get_word (sheet->heads, "text"));

  aar_csv_writer_add_text (sheet->writer, level);
  aar_csv_writer_add_text (sheet->writer, round);
  aar_csv_writer_add_text (sheet->writer, note);
}

/* Where a row begins, before the units of each role. All rows are initiatives, and their source stands at the end. */
static GArray *
list_texts (void)
{
  static const guint elsewhere[] = { AAR_NODE_KIND, AAR_NODE_SOURCE_DOCUMENT, AAR_NODE_SOURCE_LINE, 0 };

  return aar_csv_sheet_list_columns (AAR_TABLE_NODE, texts, G_N_ELEMENTS (texts), elsewhere);
}

static gboolean
write_heads (AarCsvSheet *sheet, GArray *first, GPtrArray *scales)
{
  aar_csv_sheet_add_heads (sheet, (const AarCsvColumn *) first->data, first->len);
  for (const AarCode *role = aar_field_describe (AAR_RESPONSIBILITY_ROLE)->codes; role->code != NULL; role++)
    aar_csv_writer_add_text (sheet->writer, aar_plan_words_get_code (sheet->heads, role->code));
  aar_csv_sheet_add_heads (sheet, counts, G_N_ELEMENTS (counts));
  for (guint i = 0; i < scales->len; i++)
    add_scale_heads (sheet, scales->pdata[i]);
  aar_csv_sheet_add_heads (sheet, sources, G_N_ELEMENTS (sources));
  return aar_csv_writer_end_row (sheet->writer);
}

static gboolean
write_row (AarCsvSheet *sheet, GArray *first, GPtrArray *scales, gpointer node)
{
  aar_csv_sheet_add_cells (sheet, (const AarCsvColumn *) first->data, first->len, node);
  for (const AarCode *role = aar_field_describe (AAR_RESPONSIBILITY_ROLE)->codes; role->code != NULL; role++)
    add_units_of_role (sheet, node, role->code);
  aar_csv_sheet_add_cells (sheet, counts, G_N_ELEMENTS (counts), node);
  for (guint i = 0; i < scales->len; i++)
    add_latest (sheet, node, scales->pdata[i]);
  return aar_csv_sheet_add_row (sheet, sources, G_N_ELEMENTS (sources), node);
}

void
aar_csv_write_initiatives (AarCsvSheet *sheet)
{
  g_autoptr (GPtrArray) scales = collect_scales (sheet);
  g_autoptr (GArray) first = list_texts ();

  if (!write_heads (sheet, first, scales))
    return;
  for (guint i = 0; i < sheet->contents->len; i++)
    {
      GPtrArray *nodes;

      sheet->content = sheet->contents->pdata[i];
      nodes = aar_plan_content_get_records (sheet->content, AAR_TABLE_NODE);
      for (guint j = 0; j < nodes->len; j++)
        if (aar_csv_is_initiative (nodes->pdata[j]) && !write_row (sheet, first, scales, nodes->pdata[j]))
          return;
    }
}
