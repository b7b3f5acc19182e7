/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answers.h"
#include "aar-csv-cells.h"

static const char *const roles[] = {
  AAR_ROLE_RESPONSIBLE_CENTRE,       AAR_ROLE_RESPONSIBLE_COMMITTEE, AAR_ROLE_CONTRIBUTOR, AAR_ROLE_POLITICAL_ANCHORING,
  AAR_ROLE_ADMINISTRATIVE_ANCHORING, AAR_ROLE_PARTICIPANT,           AAR_ROLE_PARTNER,
};

static GPtrArray *
get_children (AarCsvSheet *sheet, gpointer record, AarTable table)
{
  return aar_plan_content_get_children (sheet->content, table, aar_record_get_id (record));
}

static void
add_tags (AarCsvSheet *sheet, gpointer record, guint field)
{
  GPtrArray *links = get_children (sheet, record, AAR_TABLE_NODE_TAG);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      AarTag *tag = aar_plan_content_lookup (sheet->content, AAR_TABLE_TAG,
                                             aar_record_get_integer (links->pdata[i], AAR_NODE_TAG_TAG));

      aar_csv_join (list, tag != NULL ? aar_record_get_text (tag, AAR_TAG_NAME) : NULL);
    }
  aar_csv_writer_add_text (sheet->writer, list->str);
}

static void
add_references (AarCsvSheet *sheet, gpointer record, guint field)
{
  GPtrArray *links = get_children (sheet, record, AAR_TABLE_NODE_REFERENCE);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      AarReference *reference = aar_plan_content_lookup (
          sheet->content, AAR_TABLE_REFERENCE, aar_record_get_integer (links->pdata[i], AAR_NODE_REFERENCE_REFERENCE));

      aar_csv_join (list, reference != NULL ? aar_record_get_text (reference, AAR_REFERENCE_TITLE) : NULL);
    }
  aar_csv_writer_add_text (sheet->writer, list->str);
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
  { "Beskrivelse", "Beskrivning", aar_csv_cell_text, AAR_NODE_TEXT },
  { "Bemærkninger", "Anmärkningar", aar_csv_cell_text, AAR_NODE_NOTES },
  { "Finansiering", "Finansiering", aar_csv_cell_code, AAR_NODE_FUNDING },
  { "Økonomi", "Ekonomi", aar_csv_cell_text, AAR_NODE_ECONOMY },
  { "Baggrund", "Beslutsunderlag", aar_csv_cell_text, AAR_NODE_BASIS },
  { "Ressourcer", "Resurser", aar_csv_cell_text, AAR_NODE_RESOURCES },
  { "Fra", "Från", aar_csv_cell_date, AAR_NODE_TIMELINE_FROM },
  { "Til", "Till", aar_csv_cell_date, AAR_NODE_TIMELINE_TO },
  { "Tidsplan", "Tidplan", aar_csv_cell_text, AAR_NODE_TIMELINE_TEXT },
};

static const AarCsvColumn counts[] = {
  { "Emner", "Ämnen", add_tags },
  { "Styringsdokumenter", "Styrdokument", add_references },
  { "Årsværk", "Årsarbetare", add_staff },
  { "Antal {}", "Antal {}", add_count, AAR_TABLE_ACTION, AAR_CSV_PLURAL (ACTION) },
  { "Heraf udført", "Varav klara", add_n_done, AAR_ACTION_DONE },
  { "Antal {}", "Antal {}", add_count, AAR_TABLE_INDICATOR, AAR_CSV_PLURAL (INDICATOR) },
  { "Antal {}", "Antal {}", add_count, AAR_TABLE_MILESTONE, AAR_CSV_PLURAL (MILESTONE) },
  { "Heraf besvaret", "Varav besvarade", add_n_answered },
};

static const AarCsvColumn sources[] = {
  { "Kilde", "Källa", aar_csv_cell_text, AAR_NODE_SOURCE_DOCUMENT },
  { "Linje", "Rad", aar_csv_cell_number, AAR_NODE_SOURCE_LINE },
  { "Række-id", "Rad-id", aar_csv_cell_id },
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
  aar_csv_cell_level (sheet, latest, AAR_ASSESSMENT_LEVEL);
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
  list = aar_csv_join_units (sheet->content, some, AAR_RESPONSIBILITY_UNIT);
  aar_csv_writer_add_text (sheet->writer, list);
}

/* The name of a scale alone may be the head of another column: a plan may rate the effort, indsats, of an indsats. */
static void
add_scale_heads (AarCsvSheet *sheet, const char *name)
{
  g_autofree char *word = aar_plan_words_get (sheet->heads, AAR_PLAN_WORD_ROUND, AAR_PLAN_WORD_SINGULAR);
  g_autofree char *lower = g_utf8_strdown (word, -1);
  const char *kind = aar_csv_sheet_pick (sheet->heads, "Vurdering", "Bedömning");
  g_autofree char *level = g_strdup_printf ("%s: %s", kind, name);
  g_autofree char *round = g_strdup_printf ("%s, %s", level, lower);
  g_autofree char *note = g_strdup_printf ("%s, %s", level, aar_csv_sheet_pick (sheet->heads, "tekst", "text"));

  aar_csv_writer_add_text (sheet->writer, level);
  aar_csv_writer_add_text (sheet->writer, round);
  aar_csv_writer_add_text (sheet->writer, note);
}

static gboolean
write_heads (AarCsvSheet *sheet, GPtrArray *scales)
{
  aar_csv_sheet_add_heads (sheet, texts, G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    aar_csv_writer_add_text (sheet->writer, aar_plan_words_get_code (sheet->heads, roles[i]));
  aar_csv_sheet_add_heads (sheet, counts, G_N_ELEMENTS (counts));
  for (guint i = 0; i < scales->len; i++)
    add_scale_heads (sheet, scales->pdata[i]);
  aar_csv_sheet_add_heads (sheet, sources, G_N_ELEMENTS (sources));
  return aar_csv_writer_end_row (sheet->writer);
}

static gboolean
write_row (AarCsvSheet *sheet, GPtrArray *scales, gpointer node)
{
  aar_csv_sheet_add_cells (sheet, texts, G_N_ELEMENTS (texts), node);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    add_units_of_role (sheet, node, roles[i]);
  aar_csv_sheet_add_cells (sheet, counts, G_N_ELEMENTS (counts), node);
  for (guint i = 0; i < scales->len; i++)
    add_latest (sheet, node, scales->pdata[i]);
  return aar_csv_sheet_add_row (sheet, sources, G_N_ELEMENTS (sources), node);
}

void
aar_csv_write_initiatives (AarCsvSheet *sheet)
{
  g_autoptr (GPtrArray) scales = collect_scales (sheet);

  if (!write_heads (sheet, scales))
    return;
  for (guint i = 0; i < sheet->contents->len; i++)
    {
      GPtrArray *nodes;

      sheet->content = sheet->contents->pdata[i];
      nodes = aar_plan_content_get_records (sheet->content, AAR_TABLE_NODE);
      for (guint j = 0; j < nodes->len; j++)
        if (aar_csv_is_initiative (nodes->pdata[j]) && !write_row (sheet, scales, nodes->pdata[j]))
          return;
    }
}
