/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-detail-lines.h"

#include "aar-date.h"
#include "aar-format.h"
#include "aar-money-kind.h"
#include "aar-round-title.h"

static void
line_free (gpointer data)
{
  AarDetailLine *self = data;

  g_free (self->label);
  g_free (self->what);
  g_free (self->value);
  g_free (self);
}

GPtrArray *
aar_detail_lines_new (void)
{
  return g_ptr_array_new_with_free_func (line_free);
}

void
aar_detail_lines_add (GPtrArray *lines, const char *label, const char *what, const char *value)
{
  AarDetailLine *line = g_new (AarDetailLine, 1);

  *line = (AarDetailLine) { g_strdup (label), g_strdup (what), g_strdup (value) };
  g_ptr_array_add (lines, line);
}

static GPtrArray *
get_parts (const AarDetailSubject *subject, AarTable table)
{
  return aar_plan_content_get_children (subject->content, table, aar_record_get_id (subject->record));
}

static const char *
get_language (const AarDetailSubject *subject)
{
  return aar_record_get_text (aar_plan_content_get_plan (subject->content), AAR_PLAN_LANGUAGE);
}

static char *
name_unit (const AarDetailSubject *subject, gint64 id)
{
  return aar_format_unit (aar_plan_content_lookup (subject->content, AAR_TABLE_UNIT, id));
}

static void
append_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/* ---- of an initiative -------------------------------------------------------------------------------------------- */

/* One line for each role, with its units under one another. */
void
aar_detail_add_responsibles (GPtrArray *lines, const AarDetailSubject *subject)
{
  AarPlan *plan = aar_plan_content_get_plan (subject->content);
  GPtrArray *all = get_parts (subject, AAR_TABLE_RESPONSIBILITY);
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < all->len; i++)
    {
      const char *role = aar_record_get_text (all->pdata[i], AAR_RESPONSIBILITY_ROLE);
      g_autoptr (GString) units = g_string_new (NULL);

      if (role == NULL || !g_hash_table_add (done, (gpointer) role))
        continue;
      for (guint j = i; j < all->len; j++)
        if (g_strcmp0 (aar_record_get_text (all->pdata[j], AAR_RESPONSIBILITY_ROLE), role) == 0)
          {
            g_autofree char *name = name_unit (subject,
                                               aar_record_get_integer (all->pdata[j], AAR_RESPONSIBILITY_UNIT));

            append_line (units, name);
          }
      aar_detail_lines_add (lines, aar_plan_words_get_code (plan, role), NULL, units->str);
    }
}

/* The dates were told from the printed words, so those say enough where there are any. */
void
aar_detail_add_span (GPtrArray *lines, const AarDetailSubject *subject)
{
  g_autofree char *span = aar_format_span (aar_record_get_text (subject->record, AAR_NODE_TIMELINE_FROM),
                                           aar_record_get_text (subject->record, AAR_NODE_TIMELINE_TO),
                                           get_language (subject));

  if (span != NULL && aar_record_get_text (subject->record, AAR_NODE_TIMELINE_TEXT) == NULL)
    aar_detail_lines_add (lines, NULL, NULL, span);
}

void
aar_detail_add_amounts (GPtrArray *lines, const AarDetailSubject *subject)
{
  GPtrArray *amounts = get_parts (subject, AAR_TABLE_AMOUNT);

  for (guint i = 0; i < amounts->len; i++)
    {
      gint64 year = aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_YEAR);
      g_autofree char *year_text = year != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, year) : NULL;
      g_autofree char *money = aar_format_money (aar_record_get_integer (amounts->pdata[i], AAR_AMOUNT_AMOUNT),
                                                 aar_record_get_text (amounts->pdata[i], AAR_AMOUNT_CURRENCY),
                                                 get_language (subject));

      aar_detail_lines_add (lines, year_text, aar_record_get_text (amounts->pdata[i], AAR_AMOUNT_WHAT), money);
    }
}

void
aar_detail_add_staffings (GPtrArray *lines, const AarDetailSubject *subject)
{
  GPtrArray *staffings = get_parts (subject, AAR_TABLE_STAFFING);
  g_autofree char *word = aar_plan_words_get (aar_plan_content_get_plan (subject->content),
                                              AAR_PLAN_WORD_FULL_TIME_EQUIVALENT, AAR_PLAN_WORD_PLURAL);

  for (guint i = 0; i < staffings->len; i++)
    {
      g_autofree char *unit = name_unit (subject, aar_record_get_integer (staffings->pdata[i], AAR_STAFFING_UNIT));
      g_autofree char *number = aar_format_decimal (aar_record_get_real (staffings->pdata[i], AAR_STAFFING_FTE),
                                                    get_language (subject));
      g_autofree char *value = g_strdup_printf ("%s\u00a0%s", number, word);

      aar_detail_lines_add (lines, unit, NULL, value);
    }
}

/* ---- of a plan --------------------------------------------------------------------------------------------------- */

static void
add_titles (GPtrArray *lines, const AarDetailSubject *subject, GPtrArray *records, gboolean are_links)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      AarReference *reference =
          are_links ? aar_plan_content_lookup (subject->content, AAR_TABLE_REFERENCE,
                                               aar_record_get_integer (records->pdata[i], AAR_NODE_REFERENCE_REFERENCE))
                    : records->pdata[i];
      const char *title = reference != NULL ? aar_record_get_text (reference, AAR_REFERENCE_TITLE) : NULL;

      if (title != NULL)
        append_line (titles, title);
    }
  if (titles->len > 0)
    aar_detail_lines_add (lines, NULL, NULL, titles->str);
}

void
aar_detail_add_node_references (GPtrArray *lines, const AarDetailSubject *subject)
{
  add_titles (lines, subject, get_parts (subject, AAR_TABLE_NODE_REFERENCE), TRUE);
}

void
aar_detail_add_references (GPtrArray *lines, const AarDetailSubject *subject)
{
  add_titles (lines, subject, get_parts (subject, AAR_TABLE_REFERENCE), FALSE);
}

/* The day of the meeting and who met, as far as they are known. */
static char *
describe_meeting (const AarDetailSubject *subject, gpointer decision)
{
  gpointer meeting = aar_plan_content_lookup (subject->content, AAR_TABLE_MEETING, aar_record_get_owner (decision));
  gpointer body = meeting != NULL ? aar_plan_content_lookup (subject->content, AAR_TABLE_UNIT,
                                                             aar_record_get_integer (meeting, AAR_MEETING_BODY))
                                  : NULL;
  g_autofree char *day = meeting != NULL
                           ? aar_date_format (aar_record_get_text (meeting, AAR_MEETING_DATE), get_language (subject))
                           : NULL;
  const char *name = body != NULL ? aar_record_get_text (body, AAR_UNIT_NAME) : NULL;

  if (day == NULL || name == NULL)
    return day != NULL ? g_steal_pointer (&day) : g_strdup (name);
  return g_strdup_printf ("%s, %s", name, day);
}

/* @field is the one of the rows of its table that names the decision. */
static void
add_decisions (GPtrArray *lines, const AarDetailSubject *subject, guint field)
{
  GPtrArray *parts = get_parts (subject, field / AAR_FIELDS_PER_TABLE);

  for (guint i = 0; i < parts->len; i++)
    {
      gpointer decision = aar_plan_content_lookup (subject->content, AAR_TABLE_DECISION,
                                                   aar_record_get_integer (parts->pdata[i], field));
      const char *title = decision != NULL ? aar_record_get_text (decision, AAR_DECISION_TITLE) : NULL;
      g_autofree char *meeting = decision != NULL ? describe_meeting (subject, decision) : NULL;

      if (decision != NULL)
        aar_detail_lines_add (lines, meeting, NULL,
                              title != NULL ? title : aar_record_get_text (decision, AAR_DECISION_CASE_NUMBER));
    }
}

void
aar_detail_add_node_decisions (GPtrArray *lines, const AarDetailSubject *subject)
{
  add_decisions (lines, subject, AAR_NODE_DECISION_DECISION);
}

void
aar_detail_add_plan_decisions (GPtrArray *lines, const AarDetailSubject *subject)
{
  add_decisions (lines, subject, AAR_PLAN_DECISION_DECISION);
}

static void
add_links (GPtrArray *lines, const AarDetailSubject *subject, guint title, guint address)
{
  GPtrArray *links = get_parts (subject, title / AAR_FIELDS_PER_TABLE);

  for (guint i = 0; i < links->len; i++)
    aar_detail_lines_add (lines, aar_record_get_text (links->pdata[i], title), NULL,
                          aar_record_get_text (links->pdata[i], address));
}

void
aar_detail_add_node_links (GPtrArray *lines, const AarDetailSubject *subject)
{
  add_links (lines, subject, AAR_NODE_LINK_TITLE, AAR_NODE_LINK_ADDRESS);
}

void
aar_detail_add_plan_links (GPtrArray *lines, const AarDetailSubject *subject)
{
  add_links (lines, subject, AAR_PLAN_LINK_TITLE, AAR_PLAN_LINK_ADDRESS);
}

void
aar_detail_add_metadata (GPtrArray *lines, const AarDetailSubject *subject)
{
  GPtrArray *metadata = get_parts (subject, AAR_TABLE_METADATA);

  for (guint i = 0; i < metadata->len; i++)
    aar_detail_lines_add (lines, aar_record_get_text (metadata->pdata[i], AAR_METADATA_LABEL), NULL,
                          aar_record_get_text (metadata->pdata[i], AAR_METADATA_VALUE));
}

void
aar_detail_add_rounds (GPtrArray *lines, const AarDetailSubject *subject)
{
  GPtrArray *rounds = get_parts (subject, AAR_TABLE_ROUND);

  for (guint i = 0; i < rounds->len; i++)
    {
      const char *state = aar_plan_words_get_code (aar_plan_content_get_plan (subject->content),
                                                   aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE));
      g_autofree char *date = aar_date_format (aar_record_get_text (rounds->pdata[i], AAR_ROUND_DATE),
                                               get_language (subject));
      g_autofree char *title = aar_round_dup_title (rounds->pdata[i], get_language (subject));
      const char *record = aar_format_round_record (rounds->pdata[i]);
      g_autofree char *both = g_strdup_printf ("%s%s%s%s%s", date != NULL ? date : "", date != NULL ? " · " : "", state,
                                               record != NULL ? " · " : "", record != NULL ? record : "");

      aar_detail_lines_add (lines, title, NULL, both);
    }
}

/* ---- of several initiatives -------------------------------------------------------------------------------------- */

/* Contributors and partners help; these answer for it. */
static gboolean
is_responsible (gpointer responsibility)
{
  const char *role = aar_record_get_text (responsibility, AAR_RESPONSIBILITY_ROLE);

  return g_strcmp0 (role, AAR_ROLE_RESPONSIBLE_CENTRE) == 0 || g_strcmp0 (role, AAR_ROLE_ADMINISTRATIVE_ANCHORING) == 0;
}

static guint
count_unit (const AarDetailSubject *subject, gint64 unit)
{
  guint count = 0;

  for (guint i = 0; i < subject->nodes->len; i++)
    {
      GPtrArray *all = aar_plan_content_get_children (subject->content, AAR_TABLE_RESPONSIBILITY,
                                                      aar_record_get_id (subject->nodes->pdata[i]));
      gboolean found = FALSE;

      for (guint j = 0; j < all->len && !found; j++)
        found = is_responsible (all->pdata[j]) &&
                aar_record_get_integer (all->pdata[j], AAR_RESPONSIBILITY_UNIT) == unit;
      count += found;
    }
  return count;
}

/* Which units answer for the initiatives, and for how many of them. */
void
aar_detail_add_unit_sums (GPtrArray *lines, const AarDetailSubject *subject)
{
  GPtrArray *units = aar_plan_content_get_records (subject->content, AAR_TABLE_UNIT);

  for (guint i = 0; i < units->len; i++)
    {
      guint count = count_unit (subject, aar_record_get_id (units->pdata[i]));
      g_autofree char *name = aar_format_unit (units->pdata[i]);
      g_autofree char *value = aar_plan_words_count (aar_plan_content_get_plan (subject->content),
                                                     AAR_PLAN_WORD_INITIATIVE, count);

      if (count > 0)
        aar_detail_lines_add (lines, name, NULL, value);
    }
}

/* Sums are of one year, kind and currency; those of several stand under one another. */
typedef struct
{
  gint64 year;
  AarMoneyKind kind;
  const char *currency;
  gint64 sum;
} Sum;

static void
add_amount (GArray *sums, gpointer amount, gpointer node)
{
  Sum sum = { aar_record_get_integer (amount, AAR_AMOUNT_YEAR), aar_money_kind_of (amount, node),
              aar_record_get_text (amount, AAR_AMOUNT_CURRENCY), 0 };
  guint i;

  if (!aar_money_is_summed (amount))
    return;
  for (i = 0; i < sums->len; i++)
    if (g_array_index (sums, Sum, i).year == sum.year && g_array_index (sums, Sum, i).kind == sum.kind &&
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

  if (first->year != second->year)
    return (first->year > second->year) - (first->year < second->year);
  return (int) first->kind - (int) second->kind;
}

/* What the amounts of the initiatives are together in each year, each kind by itself. */
void
aar_detail_add_amount_sums (GPtrArray *lines, const AarDetailSubject *subject)
{
  AarPlan *plan = aar_plan_content_get_plan (subject->content);
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (Sum));

  for (guint i = 0; i < subject->nodes->len; i++)
    {
      GPtrArray *amounts = aar_plan_content_get_children (subject->content, AAR_TABLE_AMOUNT,
                                                          aar_record_get_id (subject->nodes->pdata[i]));

      for (guint j = 0; j < amounts->len; j++)
        add_amount (sums, amounts->pdata[j], subject->nodes->pdata[i]);
    }
  g_array_sort (sums, compare_sums);
  for (guint i = 0; i < sums->len; i++)
    {
      const Sum *sum = &g_array_index (sums, Sum, i);
      g_autofree char *money = aar_format_money (sum->sum, sum->currency, get_language (subject));
      g_autofree char *year = sum->year != 0
                                ? g_strdup_printf ("%" G_GINT64_FORMAT, sum->year)
                                : aar_plan_words_get_caption (plan, AAR_PLAN_WORD_WITHOUT_YEAR, AAR_PLAN_WORD_SINGULAR);

      const char *kind = sum->kind != AAR_MONEY_OTHER ? aar_money_kind_get_name (sum->kind, plan) : NULL;

      aar_detail_lines_add (lines, year, kind, money);
    }
}
