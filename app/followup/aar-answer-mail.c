/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-answer-mail.h"

#include "aar-date.h"
#include "aar-followup-words.h"
#include "aar-round-title.h"
#include "aar-text.h"
#include "aar-unit-merging.h"

/* A mail that lists more is not read. */
#define MOST_LINES 15

static char *
write_request (AarPlan *plan, const AarRoundState *state, const AarRoundUnit *unit)
{
  g_autofree char *round = aar_round_dup_title (state->round, aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
  const char *title = aar_record_get_text (plan, AAR_PLAN_TITLE);
  g_autofree char *filled = aar_followup_fill (plan, unit->n_open == 1 ? AAR_WORD_MAIL_ASK_ONE : AAR_WORD_MAIL_ASK_MANY,
                                               round, title);
  g_autofree char *count = g_strdup_printf (" %u ", unit->n_open);
  g_auto (GStrv) parts = g_strsplit (filled, unit->n_open == 1 ? "\t" : " # ", 2);
  g_autofree char *asked = g_strjoinv (count, parts);
  g_autofree char *date = aar_date_format (aar_record_get_text (state->round, AAR_ROUND_DATE),
                                           aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
  g_autofree char *deadline = aar_followup_fill (plan,
                                                 !state->has_date       ? AAR_WORD_MAIL_NO_DEADLINE
                                                 : state->days_left < 0 ? AAR_WORD_MAIL_OVERDUE
                                                                        : AAR_WORD_MAIL_DEADLINE,
                                                 date, NULL);

  return g_strdup_printf ("%s %s", asked, deadline);
}

static void
append_line (GString *mail, AarNode *node)
{
  const char *number = aar_record_get_text (node, AAR_NODE_NUMBER);
  g_autofree char *title = aar_text_collapse (aar_record_get_text (node, AAR_NODE_TITLE));

  g_string_append_printf (mail, "– %s%s%s\n", number == NULL ? "" : number, number == NULL ? "" : " ", title);
}

static void
append_lines (GString *mail, AarPlan *plan, const AarRoundUnit *unit)
{
  guint n_lines = 0;

  g_string_append_printf (mail, "%s\n", aar_followup_word (plan, AAR_WORD_MAIL_ABOUT));
  for (guint i = 0; i < unit->nodes->len; i++)
    {
      const AarRoundNode *entry = unit->nodes->pdata[i];

      if (!entry->is_answered && n_lines++ < MOST_LINES)
        append_line (mail, entry->node);
    }
  if (n_lines > MOST_LINES)
    {
      g_autofree char *more = g_strdup_printf ("%u", n_lines - MOST_LINES);
      g_autofree char *line = aar_followup_fill (plan, AAR_WORD_MAIL_MORE, more, NULL);

      g_string_append_printf (mail, "… %s\n", line);
    }
}

/**
 * aar_answer_mail_write:
 * @content: the plan
 * @state: the state of the round
 * @unit: the unit that is written to
 * @file: the name of the sheet that goes with it
 * @sender: (nullable): who writes
 *
 * Returns: (transfer full): the mail, its subject in the first line
 */
char *
aar_answer_mail_write (AarPlanContent *content,
                       const AarRoundState *state,
                       const AarRoundUnit *unit,
                       const char *file,
                       const char *sender)
{
  AarPlan *plan = aar_plan_content_get_plan (content);
  const char *name = aar_unit_get_name_on (content, unit->unit, aar_record_get_text (state->round, AAR_ROUND_DATE));
  g_autoptr (GString) mail = g_string_new (NULL);
  g_autofree char *round = aar_round_dup_title (state->round, aar_record_get_text (plan, AAR_PLAN_LANGUAGE));
  g_autofree char *subject = NULL;
  g_autofree char *greeting = NULL;
  g_autofree char *request = write_request (plan, state, unit);
  g_autofree char *how = aar_followup_fill (plan, AAR_WORD_MAIL_HOW, file, NULL);

  if (name == NULL)
    name = aar_record_get_text (unit->unit, AAR_UNIT_ABBREVIATION);
  subject = aar_followup_fill (plan, AAR_WORD_MAIL_SUBJECT, round, name);
  greeting = aar_followup_fill (plan, AAR_WORD_MAIL_GREETING, name, NULL);
  g_string_append_printf (mail, "%s\n\n%s\n\n%s\n\n", subject, greeting, request);
  append_lines (mail, plan, unit);
  g_string_append_printf (mail, "\n%s\n\n%s\n\n%s\n", how, aar_followup_word (plan, AAR_WORD_MAIL_THANKS),
                          aar_followup_word (plan, AAR_WORD_MAIL_REGARDS));
  if (!aar_text_is_empty (sender))
    g_string_append_printf (mail, "%s\n", sender);
  return g_string_free_and_steal (g_steal_pointer (&mail));
}

static void
add_address (GPtrArray *addresses, const char *address)
{
  g_autofree char *stripped = g_strstrip (g_strdup (address != NULL ? address : ""));

  if (*stripped != '\0' && !g_ptr_array_find_with_equal_func (addresses, stripped, g_str_equal, NULL))
    g_ptr_array_add (addresses, g_steal_pointer (&stripped));
}

/**
 * aar_answer_mail_list_addresses:
 * @content: the plan
 * @unit: the unit that is written to
 *
 * Returns: (transfer full) (array zero-terminated=1): whom to send it to: the address of the unit, and those of its
 *   contacts; each once
 */
char **
aar_answer_mail_list_addresses (AarPlanContent *content, AarUnit *unit)
{
  GPtrArray *contacts = aar_plan_content_get_children (content, AAR_TABLE_CONTACT, aar_record_get_id (unit));
  GPtrArray *addresses = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  add_address (addresses, aar_record_get_text (unit, AAR_UNIT_MAIL));
  for (guint i = 0; i < contacts->len; i++)
    add_address (addresses, aar_record_get_text (contacts->pdata[i], AAR_CONTACT_MAIL));
  return (char **) g_ptr_array_free (addresses, FALSE);
}

static char *
join_addresses (const char *const *addresses)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      /* a comma parts them, so one within an address must not look like it */
      g_autofree char *escaped = g_uri_escape_string (addresses[i], "@", FALSE);

      g_string_append_printf (joined, "%s%s", i > 0 ? "," : "", escaped);
    }
  return g_string_free_and_steal (g_steal_pointer (&joined));
}

/**
 * aar_answer_mail_make_uri:
 * @mail: a mail, its subject in the first line
 * @addresses: (array zero-terminated=1): whom to send it to; where nobody is known it is filled in there
 *
 * Returns: (transfer full): a `mailto:` by which a mail program begins it
 */
char *
aar_answer_mail_make_uri (const char *mail, const char *const *addresses)
{
  g_autofree char *to = join_addresses (addresses);
  gsize length = strcspn (mail, "\n");
  g_autofree char *subject = g_strndup (mail, length);
  g_auto (GStrv) lines = g_strsplit (mail + length + strspn (mail + length, "\n"), "\n", -1);
  /* lines of a mail end so, says RFC 6068 */
  g_autofree char *body = g_strjoinv ("\r\n", lines);
  g_autofree char *escaped_subject = g_uri_escape_string (subject, NULL, FALSE);
  g_autofree char *escaped_body = g_uri_escape_string (body, NULL, FALSE);

  return g_strdup_printf ("mailto:%s?subject=%s&body=%s", to, escaped_subject, escaped_body);
}
