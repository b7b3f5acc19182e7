/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-summary.h"

#include "aar-amount-row.h"
#include "aar-fact.h"
#include "aar-format.h"
#include "aar-plan-words.h"

static void
collect (AarPlanContent *content, gint64 parent, GPtrArray *nodes)
{
  GPtrArray *branches = aar_plan_content_get_branches (content, parent);

  for (guint i = 0; i < branches->len; i++)
    {
      if (g_strcmp0 (aar_record_get_text (branches->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) == 0)
        g_ptr_array_add (nodes, branches->pdata[i]);
      collect (content, aar_record_get_id (branches->pdata[i]), nodes);
    }
}

/**
 * aar_summary_collect:
 * @survey: (nullable): what is known of a plan as a whole
 * @area: an area of it, 0 for all of it
 *
 * Returns: (transfer container) (element-type Aar.Node): the initiatives under @area at any depth; none if the plan is
 *   too large for all of it to be in memory
 */
GPtrArray *
aar_summary_collect (AarPlanSurvey *survey, gint64 area)
{
  GPtrArray *nodes = g_ptr_array_new ();

  if (survey != NULL && aar_plan_survey_is_whole (survey))
    collect (aar_plan_survey_get_content (survey), area, nodes);
  return nodes;
}

/* Contributors and partners help; these answer for it. */
static gboolean
is_responsible (gpointer responsibility)
{
  const char *role = aar_record_get_text (responsibility, AAR_RESPONSIBILITY_ROLE);

  return g_strcmp0 (role, AAR_ROLE_RESPONSIBLE_CENTRE) == 0 || g_strcmp0 (role, AAR_ROLE_ADMINISTRATIVE_ANCHORING) == 0;
}

static guint
count_unit (AarPlanContent *content, GPtrArray *nodes, gint64 unit)
{
  guint count = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      GPtrArray *all = aar_plan_content_get_children (content, AAR_TABLE_RESPONSIBILITY,
                                                      aar_record_get_id (nodes->pdata[i]));
      gboolean found = FALSE;

      for (guint j = 0; j < all->len && !found; j++)
        found = is_responsible (all->pdata[j]) &&
                aar_record_get_integer (all->pdata[j], AAR_RESPONSIBILITY_UNIT) == unit;
      count += found;
    }
  return count;
}

/**
 * aar_summary_show_units:
 * @section: where to
 * @content: the whole plan
 * @nodes: (element-type Aar.Node): some of its initiatives
 *
 * Shows which units answer for @nodes, and for how many of them.
 */
void
aar_summary_show_units (AarSection *section, AarPlanContent *content, GPtrArray *nodes)
{
  AarPlan *plan = content != NULL ? aar_plan_content_get_plan (content) : NULL;
  GPtrArray *units = content != NULL ? aar_plan_content_get_records (content, AAR_TABLE_UNIT) : NULL;
  guint n_shown = 0;

  aar_section_clear (section);
  for (guint i = 0; nodes->len > 0 && i < units->len; i++)
    {
      guint count = count_unit (content, nodes, aar_record_get_id (units->pdata[i]));
      g_autofree char *name = aar_format_unit (units->pdata[i]);
      g_autofree char *value = aar_plan_words_count (plan, AAR_PLAN_WORD_INITIATIVE, count);

      if (count == 0)
        continue;
      gtk_box_append (GTK_BOX (section), aar_fact_new (name, value));
      n_shown++;
    }
  if (n_shown > 0)
    {
      g_autofree char *caption = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_RESPONSIBLE, AAR_PLAN_WORD_PLURAL);

      aar_section_set_caption (section, caption);
    }
  gtk_widget_set_visible (GTK_WIDGET (section), n_shown > 0);
}

/* Sums are of one year and currency; those of several stand under one another. */
typedef struct
{
  gint64 year;
  const char *currency;
  gint64 sum;
} Sum;

static void
add_amount (GArray *sums, gpointer amount)
{
  Sum sum = { aar_record_get_integer (amount, AAR_AMOUNT_YEAR), aar_record_get_text (amount, AAR_AMOUNT_CURRENCY), 0 };
  guint i;

  for (i = 0; i < sums->len; i++)
    if (g_array_index (sums, Sum, i).year == sum.year &&
        g_strcmp0 (g_array_index (sums, Sum, i).currency, sum.currency) == 0)
      break;
  if (i == sums->len)
    g_array_append_val (sums, sum);
  g_array_index (sums, Sum, i).sum += aar_record_get_integer (amount, AAR_AMOUNT_AMOUNT);
}

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  const Sum *first = a, *second = b;

  return (first->year > second->year) - (first->year < second->year);
}

/**
 * aar_summary_show_amounts:
 * @section: where to
 * @content: the whole plan
 * @nodes: (element-type Aar.Node): some of its initiatives
 *
 * Shows what the amounts of @nodes are together in each year.
 */
void
aar_summary_show_amounts (AarSection *section, AarPlanContent *content, GPtrArray *nodes)
{
  AarPlan *plan = content != NULL ? aar_plan_content_get_plan (content) : NULL;
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (Sum));
  g_autofree char *caption = NULL;

  aar_section_clear (section);
  for (guint i = 0; i < nodes->len; i++)
    {
      GPtrArray *amounts = aar_plan_content_get_children (content, AAR_TABLE_AMOUNT,
                                                          aar_record_get_id (nodes->pdata[i]));

      for (guint j = 0; j < amounts->len; j++)
        add_amount (sums, amounts->pdata[j]);
    }
  g_array_sort (sums, compare_sums);
  for (guint i = 0; i < sums->len; i++)
    {
      const Sum *sum = &g_array_index (sums, Sum, i);
      g_autofree char *money = aar_format_money (sum->sum, sum->currency,
                                                 aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
      g_autofree char *year = sum->year != 0
                                ? g_strdup_printf ("%" G_GINT64_FORMAT, sum->year)
                                : aar_plan_words_get_caption (plan, AAR_PLAN_WORD_WITHOUT_YEAR, AAR_PLAN_WORD_SINGULAR);

      gtk_box_append (GTK_BOX (section), aar_amount_row_new_sum (year, money));
    }
  if (plan != NULL)
    {
      caption = aar_plan_words_get_caption (plan, AAR_PLAN_WORD_ECONOMY, AAR_PLAN_WORD_SINGULAR);
      aar_section_set_caption (section, caption);
    }
  gtk_widget_set_visible (GTK_WIDGET (section), sums->len > 0);
}
