/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-current-round.h"

#include "aar-round.h"

/**
 * aar_current_round_find:
 * @rounds: (array length=n_rounds): the ids of the rounds of a plan in their order
 * @states: (array length=n_rounds): their states
 * @n_rounds: how many
 * @func: (scope call): tells whether anything was answered in a round; asked only where it matters
 * @data: for @func
 *
 * The one answer to which round lists and summaries of a plan speak of: the first one that is open; where none is, the
 * last one that was closed or answered; where none was, the last.
 *
 * Returns: its index, -1 if there is no round
 */
int
aar_current_round_find (const gint64 *rounds,
                        const char *const *states,
                        guint n_rounds,
                        AarRoundAnsweredFunc func,
                        gpointer data)
{
  for (guint i = 0; i < n_rounds; i++)
    if (g_strcmp0 (states[i], AAR_ROUND_STATE_OPEN) == 0)
      return (int) i;
  for (guint i = n_rounds; i > 0; i--)
    if (g_strcmp0 (states[i - 1], AAR_ROUND_STATE_CLOSED) == 0 || func (rounds[i - 1], data))
      return (int) i - 1;
  return (int) n_rounds - 1;
}
