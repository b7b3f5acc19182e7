/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round-lifecycle.h"

#include "aar-error.h"
#include "aar-round-title.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 round;
  const char *state;
} StateChange;

static gboolean
write_state (AarEdit *edit, gpointer data, GError **error)
{
  StateChange *change = data;

  return aar_edit_set_text (edit, AAR_TABLE_ROUND, change->round, AAR_ROUND_STATE, change->state, error);
}

static gboolean
set_state (AarStore *store, AarRound *round, const char *state, const char *label, GError **error)
{
  StateChange change = { aar_record_get_id (round), state };

  if (g_strcmp0 (aar_record_get_text (round, AAR_ROUND_STATE), state) == 0)
    return TRUE;
  return aar_store_edit (store, label, aar_record_get_integer (round, AAR_ROUND_PLAN), write_state, &change, error);
}

/**
 * aar_round_lifecycle_open:
 * @store: a store
 * @round: the id of a round
 * @error: return location for an error
 *
 * Opens a planned round. Several rounds of a plan may be open at once, as the answers to one may still come in when the
 * next begins; [func@Aar.round_lifecycle_list_open] tells which, so that the user can be warned. A closed round is
 * refused with %AAR_ERROR_CLOSED: [func@Aar.round_lifecycle_reopen] is for those who mean it.
 *
 * Returns: whether the round is open
 */
gboolean
aar_round_lifecycle_open (AarStore *store, gint64 round, GError **error)
{
  g_autoptr (AarRound) record = NULL;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  record = aar_store_get_record (store, AAR_TABLE_ROUND, round, error);
  if (record == NULL)
    return FALSE;
  if (aar_round_is_closed (record))
    {
      g_autofree char *title = aar_round_dup_title (record, NULL);

      /* Translators: %s is the name of a round of follow-up */
      g_set_error (error, AAR_ERROR, AAR_ERROR_CLOSED, _ ("“%s” is closed. Reopen it if it is to be answered again."),
                   title);
      return FALSE;
    }
  return set_state (store, record, AAR_ROUND_STATE_OPEN, N_ ("Open Round"), error);
}

/**
 * aar_round_lifecycle_close:
 * @store: a store
 * @round: the id of a round
 * @error: return location for an error
 *
 * Closes a round: from now on an answer needs a reason.
 *
 * Returns: whether the round is closed
 */
gboolean
aar_round_lifecycle_close (AarStore *store, gint64 round, GError **error)
{
  g_autoptr (AarRound) record = NULL;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  record = aar_store_get_record (store, AAR_TABLE_ROUND, round, error);
  return record != NULL && set_state (store, record, AAR_ROUND_STATE_CLOSED, N_ ("Close Round"), error);
}

/**
 * aar_round_lifecycle_reopen:
 * @store: a store
 * @round: the id of a closed round
 * @error: return location for an error
 *
 * Opens a closed round again. It is a step of its own, so that the history tells it apart from opening.
 *
 * Returns: whether the round is open
 */
gboolean
aar_round_lifecycle_reopen (AarStore *store, gint64 round, GError **error)
{
  g_autoptr (AarRound) record = NULL;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  record = aar_store_get_record (store, AAR_TABLE_ROUND, round, error);
  if (record == NULL)
    return FALSE;
  return set_state (store, record, AAR_ROUND_STATE_OPEN,
                    aar_round_is_closed (record) ? N_ ("Reopen Round") : N_ ("Open Round"), error);
}

/**
 * aar_round_lifecycle_list_open:
 * @content: a plan
 *
 * Returns: (transfer container) (element-type Aar.Round): the rounds that are open, in order
 */
GPtrArray *
aar_round_lifecycle_list_open (AarPlanContent *content)
{
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i < rounds->len; i++)
    if (g_strcmp0 (aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE), AAR_ROUND_STATE_OPEN) == 0)
      g_ptr_array_add (open, rounds->pdata[i]);
  return open;
}

static gboolean
insert_rounds (AarEdit *edit, gpointer data, GError **error)
{
  GPtrArray *rounds = data;

  for (guint i = 0; i < rounds->len; i++)
    if (!aar_edit_insert (edit, rounds->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
has_round_of_date (GPtrArray *rounds, const char *date)
{
  for (guint i = 0; i < rounds->len; i++)
    if (g_strcmp0 (aar_record_get_text (rounds->pdata[i], AAR_ROUND_DATE), date) == 0)
      return TRUE;
  return FALSE;
}

/**
 * aar_round_lifecycle_make:
 * @store: a store
 * @plan: the id of a plan with a period
 * @template: the rounds to make
 * @error: return location for an error
 *
 * Makes the rounds of a template for the period of the plan, behind those that it has, in one step. A day on which the
 * plan has a round already gets no second one.
 *
 * Returns: whether they were written
 */
gboolean
aar_round_lifecycle_make (AarStore *store, gint64 plan, AarRoundTemplate template, GError **error)
{
  g_autoptr (AarPlanContent) content = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  GPtrArray *old;
  AarPlan *record;

  g_return_val_if_fail (AAR_IS_STORE (store), FALSE);

  content = aar_store_load_plan (store, plan, error);
  if (content == NULL)
    return FALSE;
  record = aar_plan_content_get_plan (content);
  old = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  rounds = aar_round_template_make (template, plan, aar_record_get_text (record, AAR_PLAN_LANGUAGE),
                                    aar_record_get_text (record, AAR_PLAN_PERIOD_FROM),
                                    aar_record_get_text (record, AAR_PLAN_PERIOD_TO));
  for (guint i = rounds->len; i > 0; i--)
    if (has_round_of_date (old, aar_record_get_text (rounds->pdata[i - 1], AAR_ROUND_DATE)))
      g_ptr_array_remove_index (rounds, i - 1);
  for (guint i = 0; i < rounds->len; i++)
    aar_record_set_integer (rounds->pdata[i], AAR_ROUND_POSITION, old->len + i);
  if (rounds->len == 0)
    return TRUE;
  return aar_store_edit (store, N_ ("Add Rounds"), plan, insert_rounds, rounds, error);
}
