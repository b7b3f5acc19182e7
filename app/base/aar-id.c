/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-id.h"

/* 42 bits of milliseconds reach to the year 2109; 21 bits tell rows of one millisecond apart. */
#define RANDOM_BITS 21

/**
 * aar_id_new:
 *
 * Makes a new id: milliseconds since 1970, then random bits. Ids made by one process rise strictly, so rows that were
 * made together lie together in the store. Safe to call from any thread.
 *
 * Returns: a positive 63-bit integer that no other store has
 */
gint64
aar_id_new (void)
{
  static GMutex mutex;
  static gint64 last;
  gint64 id = (g_get_real_time () / 1000) << RANDOM_BITS | g_random_int_range (0, 1 << RANDOM_BITS);

  g_mutex_lock (&mutex);
  /* A burst within one millisecond, or a clock that went back: go on from the last one by a random stride. */
  if (id <= last)
    id = last + g_random_int_range (1, 1 << 8);
  last = id;
  g_mutex_unlock (&mutex);

  return id;
}

/**
 * aar_id_to_string:
 * @id: an id
 *
 * Returns: (transfer full): @id as the exchange format writes it
 */
char *
aar_id_to_string (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/**
 * aar_id_parse:
 * @text: (nullable): what may be an id
 * @id: (out): the id
 *
 * Returns: whether @text is the decimal form of a positive 63-bit integer, without sign, space or leading zero
 */
gboolean
aar_id_parse (const char *text, gint64 *id)
{
  guint64 value;

  if (text == NULL || *text == '0' || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &value, NULL))
    return FALSE;
  *id = (gint64) value;
  return TRUE;
}
