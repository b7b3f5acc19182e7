/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-summary-layout.h"

#include "aar-csv-cells.h"

/* @level is NULL for what was not assessed on the scale. */
typedef struct
{
  const char *scale;
  const char *level;
} LevelColumn;

typedef struct
{
  gint64 year;
  AarMoneyKind kind;
  const char *currency;
} MoneyColumn;

struct _AarSummaryLayout
{
  GArray *levels;
  GArray *money;
};

/**
 * aar_summary_layout_free:
 * @self: (transfer full): a layout
 */
void
aar_summary_layout_free (AarSummaryLayout *self)
{
  g_array_unref (self->levels);
  g_array_unref (self->money);
  g_free (self);
}

static gboolean
find_level (AarSummaryLayout *self, const char *scale, const char *level, guint *index)
{
  for (*index = 0; *index < self->levels->len; (*index)++)
    {
      const LevelColumn *column = &g_array_index (self->levels, LevelColumn, *index);

      if (g_strcmp0 (column->scale, scale) == 0 && g_strcmp0 (column->level, level) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_money (AarSummaryLayout *self, const MoneyColumn *wanted, guint *index)
{
  for (*index = 0; *index < self->money->len; (*index)++)
    {
      const MoneyColumn *column = &g_array_index (self->money, MoneyColumn, *index);

      if (column->year == wanted->year && column->kind == wanted->kind &&
          g_strcmp0 (column->currency, wanted->currency) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The levels of one scale stand together, best first, and behind them what was not assessed. A second plan that has
 * a scale of the same name and more levels puts those before that last column. */
static void
add_level (AarSummaryLayout *self, const char *scale, const char *level)
{
  LevelColumn column = { scale, level };
  guint index;

  if (find_level (self, scale, level, &index))
    return;
  if (level == NULL || !find_level (self, scale, NULL, &index))
    index = self->levels->len;
  g_array_insert_val (self->levels, index, column);
}

static void
collect_levels (AarSummaryLayout *self, AarPlanContent *content)
{
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  AarPlan *plan = aar_plan_content_get_plan (content);

  for (guint i = 0; i < scales->len; i++)
    {
      GPtrArray *levels = aar_plan_content_get_children (content, AAR_TABLE_LEVEL,
                                                         aar_record_get_id (scales->pdata[i]));
      const char *name = aar_record_get_text (scales->pdata[i], AAR_SCALE_NAME);

      for (guint j = 0; j < levels->len; j++)
        if (aar_csv_get_level_name (plan, levels->pdata[j]) != NULL)
          add_level (self, name, aar_csv_get_level_name (plan, levels->pdata[j]));
      add_level (self, name, NULL);
    }
}

static void
collect_money (AarSummaryLayout *self, AarPlanContent *content)
{
  GPtrArray *amounts = aar_plan_content_get_records (content, AAR_TABLE_AMOUNT);

  for (guint i = 0; i < amounts->len; i++)
    {
      gpointer node = aar_plan_content_lookup (content, AAR_TABLE_NODE, aar_record_get_owner (amounts->pdata[i]));
      MoneyColumn column = { aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_YEAR),
                             aar_money_kind_of (amounts->pdata[i], node),
                             aar_record_get_text (amounts->pdata[i], AAR_AMOUNT_CURRENCY) };
      guint index;

      if (aar_money_is_summed (amounts->pdata[i]) && !find_money (self, &column, &index))
        g_array_append_val (self->money, column);
    }
}

/* Years rising; what has no year last. */
static int
compare_money (gconstpointer a, gconstpointer b)
{
  const MoneyColumn *left = a, *right = b;

  if ((left->year == 0) != (right->year == 0))
    return left->year == 0 ? 1 : -1;
  if (left->year != right->year)
    return left->year < right->year ? -1 : 1;
  if (left->kind != right->kind)
    return (int) left->kind - (int) right->kind;
  return g_strcmp0 (left->currency, right->currency);
}

/**
 * aar_summary_layout_new:
 * @contents: (element-type Aar.PlanContent): plans, which must outlive the layout
 *
 * Returns: (transfer full): the numbers that a summary of @contents has
 */
AarSummaryLayout *
aar_summary_layout_new (GPtrArray *contents)
{
  AarSummaryLayout *self = g_new0 (AarSummaryLayout, 1);

  self->levels = g_array_new (FALSE, FALSE, sizeof (LevelColumn));
  self->money = g_array_new (FALSE, FALSE, sizeof (MoneyColumn));
  for (guint i = 0; i < contents->len; i++)
    {
      collect_levels (self, contents->pdata[i]);
      collect_money (self, contents->pdata[i]);
    }
  g_array_sort (self->money, compare_money);
  return self;
}

/**
 * aar_summary_layout_get_width:
 * @self: a layout
 *
 * Returns: how many numbers a row has
 */
guint
aar_summary_layout_get_width (AarSummaryLayout *self)
{
  return AAR_N_SUMMARY_COUNTS + self->levels->len + self->money->len;
}

/**
 * aar_summary_layout_find_level:
 * @self: a layout
 * @scale: (nullable): the name of a scale of one of the plans
 * @level: (nullable): the name of one of its levels, or %NULL for what was not assessed
 *
 * Returns: the place of their count in a row
 */
guint
aar_summary_layout_find_level (AarSummaryLayout *self, const char *scale, const char *level)
{
  guint index;

  if (!find_level (self, scale, level, &index))
    find_level (self, scale, NULL, &index);
  return AAR_N_SUMMARY_COUNTS + index;
}

/**
 * aar_summary_layout_find_money:
 * @self: a layout
 * @year: the year of an amount of one of the plans, 0 for none
 * @kind: its kind
 * @currency: (nullable): what it is counted in
 *
 * Returns: the place of their sum in a row
 */
guint
aar_summary_layout_find_money (AarSummaryLayout *self, gint64 year, AarMoneyKind kind, const char *currency)
{
  MoneyColumn column = { year, kind, currency };
  guint index;

  find_money (self, &column, &index);
  return AAR_N_SUMMARY_COUNTS + self->levels->len + index;
}

/* Where all is counted in the same, nobody has to be told in what. */
static gboolean
has_currencies (AarSummaryLayout *self)
{
  for (guint i = 1; i < self->money->len; i++)
    if (g_strcmp0 (g_array_index (self->money, MoneyColumn, i).currency,
                   g_array_index (self->money, MoneyColumn, 0).currency) != 0)
      return TRUE;
  return FALSE;
}

/**
 * aar_summary_layout_add_heads:
 * @self: a layout
 * @sheet: the sheet to add the heads of levels and money to
 */
void
aar_summary_layout_add_heads (AarSummaryLayout *self, AarCsvSheet *sheet)
{
  for (guint i = 0; i < self->levels->len; i++)
    {
      const LevelColumn *column = &g_array_index (self->levels, LevelColumn, i);
      const char *level = column->level != NULL ? column->level : aar_csv_sheet_get_word (sheet->heads, "not-assessed");
      const char *kind = aar_csv_sheet_get_word (sheet->heads, "assessment");
      g_autofree char *head = column->scale != NULL ? g_strdup_printf ("%s: %s, %s", kind, column->scale, level)
                                                    : g_strdup_printf ("%s: %s", kind, level);

      aar_csv_writer_add_text (sheet->writer, head);
    }
  for (guint i = 0; i < self->money->len; i++)
    {
      const MoneyColumn *column = &g_array_index (self->money, MoneyColumn, i);
      const char *kind = aar_money_kind_get_name (column->kind, sheet->heads);
      g_autofree char *year = column->year != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, column->year)
                                                : g_strdup (aar_csv_sheet_get_word (sheet->heads, "without-year"));
      gboolean has_currency = column->currency != NULL && has_currencies (self);
      g_autofree char *head = g_strdup_printf ("%s, %s%s%s", year, kind, has_currency ? ", " : "",
                                               has_currency ? column->currency : "");

      aar_csv_writer_add_text (sheet->writer, head);
    }
}
