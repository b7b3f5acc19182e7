/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-plan-checks.h"

#include "aar-answering-units.h"
#include "aar-date.h"
#include "aar-identity-number.h"
#include "aar-text.h"
#include "aar-text-similarity.h"

#include <glib/gi18n.h>

static void
add_finding (GPtrArray *findings, AarCheck check, gpointer record, gint64 node, guint field, char *text)
{
  AarFinding *finding = g_new0 (AarFinding, 1);

  finding->check = check;
  finding->record = g_object_ref (record);
  finding->node = node;
  finding->field = field;
  finding->text = text;
  g_ptr_array_add (findings, finding);
}

/**
 * aar_finding_free:
 * @self: (nullable): a finding
 */
void
aar_finding_free (AarFinding *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->record);
  g_free (self->text);
  g_free (self);
}

/* A measurement may be older than the period and a target later: a series goes through the years. So do the dates of
 * the documents that a plan rests on, and the days on which a unit changed its name. */
static gboolean
is_bound_to_period (guint field)
{
  switch (field)
    {
    case AAR_NODE_TIMELINE_FROM:
    case AAR_NODE_TIMELINE_TO:
    case AAR_ACTION_DUE:
    case AAR_ROUND_DATE:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_outside (AarPlan *plan, const char *date)
{
  const char *from = aar_record_get_text (plan, AAR_PLAN_PERIOD_FROM);
  const char *to = aar_record_get_text (plan, AAR_PLAN_PERIOD_TO);

  return aar_date_is_iso (date) && ((from != NULL && strcmp (date, from) < 0) || (to != NULL && strcmp (date, to) > 0));
}

static void
check_date (AarPlan *plan, gpointer record, gint64 node, guint field, GPtrArray *findings)
{
  const char *date = aar_record_get_text (record, field);

  if (is_bound_to_period (field) && is_outside (plan, date))
    add_finding (findings, AAR_CHECK_DATE_OUTSIDE_PERIOD, record, node, field, g_strdup (date));
}

/* The list of findings is itself seen by others, so the last four signs are hidden in it. */
static char *
hide_number (const char *text, gsize start, gsize length)
{
  g_autofree char *shown = g_strndup (text + start, length - 4);

  return g_strconcat (shown, "••••", NULL);
}

static void
check_text (gpointer record, gint64 node, guint field, GPtrArray *findings)
{
  const char *text = aar_record_get_text (record, field);
  gsize start, length;

  if (aar_identity_number_find (text, &start, &length))
    add_finding (findings, AAR_CHECK_IDENTITY_NUMBER, record, node, field, hide_number (text, start, length));
}

static void
check_fields (AarPlan *plan, gpointer record, gint64 node, GPtrArray *findings)
{
  AarTable table = aar_record_get_table (record);
  guint n_fields;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      guint field = table * AAR_FIELDS_PER_TABLE + i;

      if (fields[i].type == AAR_FIELD_DATE && plan != NULL)
        check_date (plan, record, node, field, findings);
      else if (fields[i].type == AAR_FIELD_TEXT)
        check_text (record, node, field, findings);
    }
  /* A milestone without words only holds the place of a round in the printed table. */
  if (table == AAR_TABLE_MILESTONE && aar_record_get_integer (record, AAR_MILESTONE_ROUND) == 0 &&
      !aar_text_is_empty (aar_record_get_text (record, AAR_MILESTONE_TEXT)))
    add_finding (findings, AAR_CHECK_NO_ROUND, record, node, AAR_MILESTONE_ROUND, NULL);
}

static gint64
node_of (AarPlanContent *content, gpointer record)
{
  AarTable table = aar_record_get_table (record);
  gint64 owner = aar_record_get_owner (record);

  switch ((guint) table)
    {
    case AAR_TABLE_NODE:
      return aar_record_get_id (record);
    case AAR_TABLE_AMOUNT:
    case AAR_TABLE_STAFFING:
    case AAR_TABLE_RESPONSIBILITY:
    case AAR_TABLE_ACTION:
    case AAR_TABLE_INDICATOR:
    case AAR_TABLE_MILESTONE:
    case AAR_TABLE_ASSESSMENT:
      return owner;
    case AAR_TABLE_MEASUREMENT:
      {
        gpointer indicator = content == NULL ? NULL : aar_plan_content_lookup (content, AAR_TABLE_INDICATOR, owner);

        return indicator == NULL ? 0 : aar_record_get_owner (indicator);
      }
    default:
      return 0;
    }
}

static void
check_initiative (AarPlanContent *content, AarNode *node, GPtrArray *findings)
{
  gint64 id = aar_record_get_id (node);
  g_autoptr (GPtrArray) units = NULL;

  if (g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) != 0)
    return;
  units = aar_answering_units_of_node (content, id);
  if (units->len == 0)
    add_finding (findings, AAR_CHECK_NO_RESPONSIBLE, node, id, AAR_NODE_TITLE, NULL);
  if (aar_plan_content_get_children (content, AAR_TABLE_INDICATOR, id)->len == 0)
    add_finding (findings, AAR_CHECK_NO_INDICATOR, node, id, AAR_NODE_TITLE, NULL);
}

/* What should have been reached by now and is not told of as reached. A plan whose time is over is not waited for. */
static void
check_overdue (AarPlanContent *content, gpointer record, const char *today, GPtrArray *findings)
{
  const char *end = aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_PERIOD_TO);
  gboolean is_action = aar_record_get_table (record) == AAR_TABLE_ACTION;
  guint field = is_action ? AAR_ACTION_DUE : AAR_MILESTONE_DUE;
  const char *due = aar_record_get_text (record, field);
  gboolean is_done = aar_record_get_boolean (record, is_action ? AAR_ACTION_DONE : AAR_MILESTONE_DONE);

  if (!is_done && aar_date_is_iso (due) && strcmp (due, today) < 0 && (end == NULL || strcmp (end, today) >= 0))
    add_finding (findings, AAR_CHECK_OVERDUE, record, aar_record_get_owner (record), field, g_strdup (due));
}

/* Where no initiative has a decision, the plan does without. */
static void
check_decisions_of_initiatives (AarPlanContent *content, GPtrArray *findings)
{
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);

  if (aar_plan_content_get_records (content, AAR_TABLE_NODE_DECISION)->len == 0)
    return;
  for (guint i = 0; i < nodes->len; i++)
    {
      gint64 id = aar_record_get_id (nodes->pdata[i]);

      if (g_strcmp0 (aar_record_get_text (nodes->pdata[i], AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) == 0 &&
          aar_plan_content_get_children (content, AAR_TABLE_NODE_DECISION, id)->len == 0)
        add_finding (findings, AAR_CHECK_NO_DECISION, nodes->pdata[i], id, AAR_NODE_TITLE, NULL);
    }
}

static gboolean
is_named (AarPlanContent *content, guint field, gint64 decision)
{
  GPtrArray *records = aar_plan_content_get_records (content, field / AAR_FIELDS_PER_TABLE);

  for (guint i = 0; i < records->len; i++)
    if (aar_record_get_integer (records->pdata[i], field) == decision)
      return TRUE;
  return FALSE;
}

/* What was not adopted need not be followed. */
static void
check_decision (AarPlanContent *content, gpointer decision, GPtrArray *findings)
{
  gint64 id = aar_record_get_id (decision);
  const char *state = aar_record_get_text (decision, AAR_DECISION_STATE);

  if ((state == NULL || g_str_equal (state, AAR_DECISION_STATE_ADOPTED)) &&
      !is_named (content, AAR_PLAN_DECISION_DECISION, id) && !is_named (content, AAR_ROUND_DECISION_DECISION, id) &&
      !is_named (content, AAR_NODE_DECISION_DECISION, id))
    add_finding (findings, AAR_CHECK_UNFOLLOWED_DECISION, decision, 0, AAR_DECISION_TITLE, NULL);
}

/* "Center for Miljø og Teknik" and "Center for Teknik og Miljø" are as alike as that; those of other duties are not. */
#define ALIKE 0.85

static gboolean
is_same (gpointer a, gpointer b, guint field)
{
  g_autofree char *one = aar_text_collapse (aar_record_get_text (a, field));
  g_autofree char *other = aar_text_collapse (aar_record_get_text (b, field));
  g_autofree char *folded = aar_text_fold (one), *folded_other = aar_text_fold (other);

  return *folded != '\0' && g_str_equal (folded, folded_other);
}

/* "Distrikt 1" and "Distrikt 2" are two, however alike. */
static gboolean
has_same_digits (const char *a, const char *b)
{
  for (;; a++, b++)
    {
      a += strcspn (a, "0123456789");
      b += strcspn (b, "0123456789");
      if (*a != *b || *a == '\0')
        return *a == *b;
    }
}

/* A unit that was closed may have the name of the one that came after it. */
static gboolean
may_be_one (AarUnit *a, AarUnit *b)
{
  const char *name = aar_record_get_text (a, AAR_UNIT_NAME), *other = aar_record_get_text (b, AAR_UNIT_NAME);

  if (aar_record_get_text (a, AAR_UNIT_CLOSED_FROM) != NULL || aar_record_get_text (b, AAR_UNIT_CLOSED_FROM) != NULL)
    return FALSE;
  return is_same (a, b, AAR_UNIT_NAME) || is_same (a, b, AAR_UNIT_ABBREVIATION) ||
         (name != NULL && other != NULL && has_same_digits (name, other) && aar_text_similarity (name, other) >= ALIKE);
}

/* Plans of several years and hands call a unit this and that; merging makes it one in all of them. Each is told of the
 * first that it is like. */
static void
check_unit (AarPlanContent *content, GPtrArray *units, guint index, GPtrArray *findings)
{
  for (guint i = 0; i < index; i++)
    if (may_be_one (units->pdata[i], units->pdata[index]))
      {
        add_finding (findings, AAR_CHECK_ALIKE_UNIT, units->pdata[index], 0, AAR_UNIT_NAME,
                     g_strdup (aar_plan_content_get_title (content, units->pdata[i])));
        return;
      }
}

/**
 * aar_plan_checks_find:
 * @content: a plan
 * @today: (nullable): the day on which something is overdue or not, %NULL for today
 *
 * Returns: (transfer full) (element-type AarFinding): all findings of the plan, table by table
 */
GPtrArray *
aar_plan_checks_find (AarPlanContent *content, const char *today)
{
  g_autofree char *now = today != NULL ? g_strdup (today) : aar_date_today ();
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_finding_free);
  AarPlan *plan = aar_plan_content_get_plan (content);

  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, table);

      for (guint i = 0; i < records->len; i++)
        {
          if (table == AAR_TABLE_NODE)
            check_initiative (content, records->pdata[i], findings);
          if (table == AAR_TABLE_UNIT)
            check_unit (content, records, i, findings);
          if (table == AAR_TABLE_MILESTONE || table == AAR_TABLE_ACTION)
            check_overdue (content, records->pdata[i], now, findings);
          if (table == AAR_TABLE_DECISION)
            check_decision (content, records->pdata[i], findings);
          check_fields (plan, records->pdata[i], node_of (content, records->pdata[i]), findings);
        }
    }
  check_decisions_of_initiatives (content, findings);
  return findings;
}

/**
 * aar_plan_checks_of_record:
 * @plan: (nullable): the plan that the record is of, for its period
 * @record: (type Aar.Record): one record, as it is being typed
 *
 * Checks what can be told of a record alone: its dates, its texts and its round. It is fast enough for every key press.
 *
 * Returns: (transfer full) (element-type AarFinding): the findings
 */
GPtrArray *
aar_plan_checks_of_record (AarPlan *plan, gpointer record)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) aar_finding_free);

  g_return_val_if_fail (AAR_IS_RECORD (record), findings);

  check_fields (plan, record, node_of (NULL, record), findings);
  return findings;
}

/**
 * aar_finding_describe:
 * @self: a finding
 *
 * Returns: (transfer full): a sentence for the user
 */
char *
aar_finding_describe (const AarFinding *self)
{
  switch (self->check)
    {
    case AAR_CHECK_DATE_OUTSIDE_PERIOD:
      /* Translators: %s is a date such as 2025-03-31 */
      return g_strdup_printf (_ ("The date %s lies outside the period of the plan."), self->text);
    case AAR_CHECK_NO_RESPONSIBLE:
      return g_strdup (_ ("Nobody is responsible."));
    case AAR_CHECK_NO_INDICATOR:
      return g_strdup (_ ("There is no indicator."));
    case AAR_CHECK_OVERDUE:
      /* Translators: of a milestone or an action; %s is a date such as 2025-03-31 */
      return g_strdup_printf (_ ("It should have been reached by %s."), self->text);
    case AAR_CHECK_NO_DECISION:
      return g_strdup (_ ("There is no decision behind it."));
    case AAR_CHECK_UNFOLLOWED_DECISION:
      return g_strdup (_ ("Nothing follows the decision."));
    case AAR_CHECK_NO_ROUND:
      return g_strdup (_ ("The milestone has no round."));
    case AAR_CHECK_IDENTITY_NUMBER:
      /* Translators: %s is the start of a CPR number or personnummer, its last four signs hidden */
      return g_strdup_printf (_ ("The text seems to hold a personal identity number (%s)."), self->text);
    case AAR_CHECK_ALIKE_UNIT:
      /* Translators: of a unit; %s is what another one is called */
      return g_strdup_printf (_ ("It may be one with “%s”. If it is, merge them on the page Organisation."),
                              self->text != NULL ? self->text : "–");
    }
  g_return_val_if_reached (NULL);
}
