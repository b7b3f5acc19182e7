/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-edit-private.h"

#include "aar-error.h"
#include "aar-round-title.h"
#include "aar-row.h"
#include "aar-text.h"

#include <glib/gi18n.h>

/* What was answered in a closed round stands: a step that would insert, change or delete such an answer is refused,
 * unless it gave a reason. A round that the step itself brings along was answered elsewhere, as in a plan that is
 * copied. Undo and redo write rows themselves, so they pass by here: they put back only what was allowed once. */

static void
set_free (AarEdit *self, gint64 round)
{
  if (self->free_rounds == NULL)
    self->free_rounds = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_hash_table_add (self->free_rounds, g_memdup2 (&round, sizeof round));
}

static void
refuse (AarEdit *self, AarRound *round, GError **error)
{
  g_autofree char *name = aar_round_dup_title (round, NULL);

  if (self->deleting)
    /* Translators: %s is the name of a round of follow-up */
    g_set_error (error, AAR_ERROR, AAR_ERROR_CLOSED,
                 _ ("“%s” is closed, and what was answered in it would be deleted. Reopen it first."), name);
  else
    /* Translators: %s is the name of a round of follow-up */
    g_set_error (error, AAR_ERROR, AAR_ERROR_CLOSED, _ ("“%s” is closed. A correction needs a reason."), name);
}

static gboolean
check_round (AarEdit *self, gint64 round, GError **error)
{
  g_autoptr (AarRound) record = NULL;
  g_autoptr (GError) failure = NULL;

  if (round == 0 || (self->free_rounds != NULL && g_hash_table_contains (self->free_rounds, &round)))
    return TRUE;
  record = aar_row_load (self->database, AAR_TABLE_ROUND, round, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (record != NULL && aar_round_is_closed (record))
    refuse (self, record, error);
  else
    {
      set_free (self, round);
      return TRUE;
    }
  return FALSE;
}

/* Whether @record can come, or go, as it is. */
gboolean
aar_edit_check_answer (AarEdit *self, gpointer record, GError **error)
{
  if (aar_record_get_table (record) == AAR_TABLE_ROUND)
    set_free (self, aar_record_get_id (record));
  return !aar_answer_is_given (record) || check_round (self, aar_answer_get_round (record), error);
}

/**
 * aar_edit_give_reason:
 * @self: the step being written
 * @round: the id of a round
 * @reason: (nullable): why its answers are changed though it is closed
 * @error: return location for an error
 *
 * Lets this step change what was answered in the round. The caller writes the reason beside the answers.
 *
 * Returns: whether the answers may be changed; %AAR_ERROR_CLOSED is set if the round is closed and there is no reason
 */
gboolean
aar_edit_give_reason (AarEdit *self, gint64 round, const char *reason, GError **error)
{
  if (aar_text_is_empty (reason))
    return check_round (self, round, error);
  set_free (self, round);
  return TRUE;
}
