/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-csv-cells.h"

#include "aar-id.h"

/* Several things in one cell: a sign that is neither separator nor common in names. */
#define BETWEEN " / "

/* The node that the record is, or hangs on. */
static AarNode *
get_node (AarCsvSheet *sheet, gpointer record)
{
  if (aar_record_get_table (record) == AAR_TABLE_NODE)
    return record;
  return aar_plan_content_lookup (sheet->content, AAR_TABLE_NODE, aar_record_get_owner (record));
}

/**
 * aar_csv_is_initiative:
 * @node: (type Aar.Node): a node
 *
 * Returns: whether it is an initiative and not an area
 */
gboolean
aar_csv_is_initiative (gpointer node)
{
  return g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) == 0;
}

/**
 * aar_csv_join:
 * @list: where to put it
 * @text: (nullable): one more item of a list in a cell
 */
void
aar_csv_join (GString *list, const char *text)
{
  if (text == NULL)
    return;
  if (list->len > 0)
    g_string_append (list, BETWEEN);
  g_string_append (list, text);
}

/**
 * aar_csv_join_titles:
 * @content: a plan
 * @records: (element-type Aar.Record): some of its records
 *
 * Returns: (transfer full): what they are known by, in one cell
 */
char *
aar_csv_join_titles (AarPlanContent *content, GPtrArray *records)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    aar_csv_join (list, aar_plan_content_get_title (content, records->pdata[i]));
  return g_string_free_and_steal (list);
}

/**
 * aar_csv_get_level_name:
 * @plan: whose language to use
 * @level: a level
 *
 * Returns: (transfer none) (nullable): its label; where it has none what its symbol is called, and where that is
 *   missing too its meaning
 */
const char *
aar_csv_get_level_name (AarPlan *plan, AarLevel *level)
{
  const char *label = aar_record_get_text (level, AAR_LEVEL_LABEL);
  const char *symbol = aar_record_get_text (level, AAR_LEVEL_SYMBOL);

  if (label != NULL)
    return label;
  return symbol != NULL ? aar_plan_words_get_code (plan, symbol) : aar_record_get_text (level, AAR_LEVEL_MEANING);
}

void
aar_csv_cell_plan (AarCsvSheet *sheet, gpointer record, guint field)
{
  aar_csv_writer_add_text (sheet->writer,
                           aar_record_get_text (aar_plan_content_get_plan (sheet->content), AAR_PLAN_TITLE));
}

/* A number that is not told is 0 in the record and empty in the sheet. */
static void
add_number (AarCsvWriter *writer, gint64 number)
{
  if (number != 0)
    aar_csv_writer_add_integer (writer, number);
  else
    aar_csv_writer_add_text (writer, NULL);
}

static const char *
name_record (AarPlanContent *content, AarTable table, gint64 id)
{
  gpointer record = aar_plan_content_lookup (content, table, id);

  if (record != NULL && table == AAR_TABLE_LEVEL)
    return aar_csv_get_level_name (aar_plan_content_get_plan (content), record);
  return aar_plan_content_get_title (content, record);
}

/* A field as it is; a record that it refers to by what that is known by. */
void
aar_csv_cell_field (AarCsvSheet *sheet, gpointer record, guint field)
{
  AarPlan *plan = aar_plan_content_get_plan (sheet->content);
  AarCsvWriter *writer = sheet->writer;

  if (aar_field_describe (field)->flags & AAR_FIELD_OPTIONAL && aar_record_is_empty (record, field))
    {
      aar_csv_writer_add_text (writer, NULL);
      return;
    }
  switch ((guint) aar_field_describe (field)->kind)
    {
    case AAR_FIELD_KIND_LINE:
    case AAR_FIELD_KIND_PROSE:
      aar_csv_writer_add_text (writer, aar_record_get_text (record, field));
      break;
    case AAR_FIELD_KIND_CODE:
      aar_csv_writer_add_text (writer, aar_plan_words_get_code (plan, aar_record_get_text (record, field)));
      break;
    case AAR_FIELD_KIND_DATE:
      aar_csv_writer_add_date (writer, aar_record_get_text (record, field));
      break;
    case AAR_FIELD_KIND_INTEGER:
      add_number (writer, aar_record_get_integer (record, field));
      break;
    case AAR_FIELD_KIND_AMOUNT:
      aar_csv_writer_add_integer (writer, aar_record_get_integer (record, field));
      break;
    case AAR_FIELD_KIND_REAL:
      aar_csv_writer_add_real (writer, aar_record_get_real (record, field));
      break;
    case AAR_FIELD_KIND_BOOLEAN:
      aar_csv_writer_add_text (writer,
                               aar_record_get_boolean (record, field) ? aar_csv_sheet_get_word (plan, "yes") : NULL);
      break;
    case AAR_FIELD_KIND_REFERENCE:
      aar_csv_writer_add_text (writer, name_record (sheet->content, aar_field_describe (field)->table,
                                                    aar_record_get_integer (record, field)));
      break;
    default:
      g_assert_not_reached ();
    }
}

void
aar_csv_cell_node_text (AarCsvSheet *sheet, gpointer record, guint field)
{
  AarNode *node = get_node (sheet, record);

  aar_csv_writer_add_text (sheet->writer, node != NULL ? aar_record_get_text (node, field) : NULL);
}

/* The areas above the node, the outermost first. */
void
aar_csv_cell_areas (AarCsvSheet *sheet, gpointer record, guint field)
{
  g_autoptr (GString) path = g_string_new (NULL);
  AarNode *node = get_node (sheet, record);

  /* no plan is that deep; a damaged store may have areas that stand in each other */
  for (guint depth = 0; node != NULL && depth < 100; depth++)
    {
      const char *title;

      node = aar_plan_content_lookup (sheet->content, AAR_TABLE_NODE, aar_record_get_integer (node, AAR_NODE_PARENT));
      title = node != NULL ? aar_record_get_text (node, AAR_NODE_TITLE) : NULL;
      if (title == NULL)
        continue;
      if (path->len > 0)
        g_string_prepend (path, BETWEEN);
      g_string_prepend (path, title);
    }
  aar_csv_writer_add_text (sheet->writer, path->str);
}

void
aar_csv_cell_responsibles (AarCsvSheet *sheet, gpointer record, guint field)
{
  g_autoptr (GString) list = g_string_new (NULL);
  AarNode *node = get_node (sheet, record);
  GPtrArray *all = aar_plan_content_get_children (sheet->content, AAR_TABLE_RESPONSIBILITY, aar_record_get_id (node));

  for (guint i = 0; i < all->len; i++)
    if (g_str_has_prefix (aar_record_get_text (all->pdata[i], AAR_RESPONSIBILITY_ROLE), "responsible-"))
      aar_csv_join (list, aar_plan_content_get_title (sheet->content, all->pdata[i]));
  aar_csv_writer_add_text (sheet->writer, list->str);
}

/* As text: it has more digits than a spreadsheet keeps of a number. */
void
aar_csv_cell_id (AarCsvSheet *sheet, gpointer record, guint field)
{
  g_autofree char *id = aar_id_to_string (aar_record_get_id (record));

  aar_csv_writer_add_text (sheet->writer, id);
}
