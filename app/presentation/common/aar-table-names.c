/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-table-names.h"

#include <glib/gi18n-lib.h>

#include "aar-plan-words.h"

/* What the records of the tables are called: in the language of the window, but by the plan's own word where a plan may
 * have one. */

/**
 * aar_table_name:
 * @table: a table
 * @plan: (nullable): the plan whose words are used
 * @is_area: of nodes, whether it is an area
 *
 * Returns: (transfer full): what one of its records is called, as a caption
 */
char *
aar_table_name (AarTable table, AarPlan *plan, gboolean is_area)
{
  AarPlanWord word;

  g_return_val_if_fail (table < AAR_N_TABLES, NULL);

  if (plan != NULL && aar_plan_words_find (table, is_area, &word))
    return aar_plan_words_get_caption (plan, word, AAR_PLAN_WORD_SINGULAR);
  if (table == AAR_TABLE_NODE)
    return g_strdup (is_area ? _ ("Area") : _ ("Initiative"));
  return g_strdup (_ (aar_table_describe (table)->singular));
}

/**
 * aar_table_name_many:
 * @table: a table
 * @plan: (nullable): the plan whose words are used
 *
 * Returns: (transfer full): what its records are called, as a caption
 */
char *
aar_table_name_many (AarTable table, AarPlan *plan)
{
  AarPlanWord word;

  g_return_val_if_fail (table < AAR_N_TABLES, NULL);

  if (plan != NULL && table != AAR_TABLE_NODE && aar_plan_words_find (table, FALSE, &word))
    return aar_plan_words_get_caption (plan, word, AAR_PLAN_WORD_PLURAL);
  return g_strdup (_ (aar_table_describe (table)->plural));
}

/**
 * aar_table_name_addition:
 * @table: a table whose records are parts of another
 *
 * Returns: what adding a record of it is called
 */
const char *
aar_table_name_addition (AarTable table)
{
  g_return_val_if_fail (table < AAR_N_TABLES && aar_table_describe (table)->add != NULL, "");

  return _ (aar_table_describe (table)->add);
}

char *
aar_table_name_new (AarTable table, const char *name)
{
  switch ((guint) table)
    {
    case AAR_TABLE_UNIT:
      /* Translators: a choice that makes a unit of the name that was typed */
      return g_strdup_printf (_ ("New unit “%s”"), name);
    case AAR_TABLE_TAG:
      return g_strdup_printf (_ ("New tag “%s”"), name);
    case AAR_TABLE_REFERENCE:
      return g_strdup_printf (_ ("New governing document “%s”"), name);
    default:
      return g_strdup_printf (_ ("New: “%s”"), name);
    }
}

/* What no document says: what is known of an organisation, or gathered while a plan is followed up. */
static char *
format_count_of_rest (AarTable table, guint n)
{
  switch ((guint) table)
    {
    case AAR_TABLE_CONTACT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u contact", "%u contacts", n), n);
    case AAR_TABLE_MEETING:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u meeting", "%u meetings", n), n);
    case AAR_TABLE_DECISION:
    case AAR_TABLE_PLAN_DECISION:
    case AAR_TABLE_ROUND_DECISION:
    case AAR_TABLE_NODE_DECISION:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u decision", "%u decisions", n), n);
    case AAR_TABLE_PLAN_LINK:
    case AAR_TABLE_NODE_LINK:
    case AAR_TABLE_ASSESSMENT_LINK:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u link", "%u links", n), n);
    case AAR_TABLE_EXEMPTION:
      return g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u scale that is not relevant", "%u scales that are not relevant", n), n);
    case AAR_TABLE_SPENDING:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u spending", "%u spendings", n), n);
    case AAR_TABLE_REQUEST:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u request for answers", "%u requests for answers", n), n);
    case AAR_TABLE_WRITING_STYLE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u way of writing plans", "%u ways of writing plans", n),
                              n);
    case AAR_TABLE_TEMPLATE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u report template", "%u report templates", n), n);
    case AAR_TABLE_ASSET:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u file for reports", "%u files for reports", n), n);
    case AAR_TABLE_MAIL_TEXT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u mail text", "%u mail texts", n), n);
    case AAR_TABLE_SAVED_VIEW:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u saved view", "%u saved views", n), n);
    case AAR_TABLE_FROZEN_LEVEL:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u level at closing", "%u levels at closing", n), n);
    case AAR_TABLE_FROZEN_NODE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u initiative at closing", "%u initiatives at closing", n),
                              n);
    case AAR_TABLE_FROZEN_UNIT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit at closing", "%u units at closing", n), n);
    case AAR_TABLE_FROZEN_MILESTONE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u milestone at closing", "%u milestones at closing", n),
                              n);
    case AAR_TABLE_FROZEN_ANSWER:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u answer at closing", "%u answers at closing", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
format_count (AarTable table, gboolean is_area, guint n)
{
  switch ((guint) table)
    {
    case AAR_TABLE_NODE:
      if (is_area)
        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u area", "%u areas", n), n);
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u initiative", "%u initiatives", n), n);
    case AAR_TABLE_ORGANISATION:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u organisation", "%u organisations", n), n);
    case AAR_TABLE_PLAN:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u plan", "%u plans", n), n);
    case AAR_TABLE_METADATA:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line of the document", "%u lines of the document", n),
                              n);
    case AAR_TABLE_FORMER_NAME:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u former name", "%u former names", n), n);
    case AAR_TABLE_SCALE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u scale", "%u scales", n), n);
    case AAR_TABLE_LEVEL:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u level", "%u levels", n), n);
    case AAR_TABLE_ROUND:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u round of follow-up", "%u rounds of follow-up", n), n);
    case AAR_TABLE_AMOUNT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u amount", "%u amounts", n), n);
    case AAR_TABLE_STAFFING:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit with staffing", "%u units with staffing", n), n);
    case AAR_TABLE_RESPONSIBILITY:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u responsible unit", "%u responsible units", n), n);
    case AAR_TABLE_TAG:
    case AAR_TABLE_NODE_TAG:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u tag", "%u tags", n), n);
    case AAR_TABLE_REFERENCE:
    case AAR_TABLE_NODE_REFERENCE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u governing document", "%u governing documents", n), n);
    case AAR_TABLE_ACTION:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", n), n);
    case AAR_TABLE_UNIT:
    case AAR_TABLE_ACTION_UNIT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit", "%u units", n), n);
    case AAR_TABLE_INDICATOR:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u indicator", "%u indicators", n), n);
    case AAR_TABLE_MEASUREMENT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u measurement", "%u measurements", n), n);
    case AAR_TABLE_MILESTONE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u milestone", "%u milestones", n), n);
    case AAR_TABLE_ASSESSMENT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u assessment", "%u assessments", n), n);
    case AAR_TABLE_DOUBT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u doubt", "%u doubts", n), n);
    default:
      return format_count_of_rest (table, n);
    }
}

/**
 * aar_table_count:
 * @table: a table
 * @plan: (nullable): the plan whose words are used
 * @is_area: of nodes, whether they are areas
 * @n: how many
 *
 * Returns: (transfer full): so many of its records, such as "11 units"
 */
char *
aar_table_count (AarTable table, AarPlan *plan, gboolean is_area, guint n)
{
  AarPlanWord word;

  if (plan != NULL && aar_plan_words_find (table, is_area, &word))
    return aar_plan_words_count (plan, word, n);
  return format_count (table, is_area, n);
}
