/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-day-format.h"

#include <glib/gi18n-lib.h>

#include "aar-date.h"
#include "aar-language.h"

/* Days and moments in the language of the window. The log keeps moments in UTC; people remember local days. */

/**
 * aar_day_format_iso:
 * @iso: a day as yyyy-mm-dd
 *
 * Returns: (transfer full): the day as one writes it in the language of the window; @iso itself if it is no day
 */
char *
aar_day_format_iso (const char *iso)
{
  const char *const *languages = g_get_language_names ();
  g_autoptr (GDateTime) day = NULL;

  if (!aar_date_is_iso (iso))
    return g_strdup (iso);
  for (guint i = 0; languages[i] != NULL; i++)
    if (aar_language_lookup (languages[i]) != NULL)
      return aar_date_format (iso, languages[i]);
  day = g_date_time_new_local (atoi (iso), atoi (iso + 5), atoi (iso + 8), 12, 0, 0);
  return day != NULL ? g_date_time_format (day, "%-d %B %Y") : g_strdup (iso);
}

char *
aar_day_format_heading (const char *iso)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -1);
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *yesterday = g_date_time_format (before, "%Y-%m-%d");

  if (g_strcmp0 (iso, today) == 0)
    return g_strdup (_ ("Today"));
  if (g_strcmp0 (iso, yesterday) == 0)
    return g_strdup (_ ("Yesterday"));
  return aar_day_format_iso (iso);
}

static GDateTime *
to_local (const char *time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = time != NULL ? g_date_time_new_from_iso8601 (time, utc) : NULL;

  return moment != NULL ? g_date_time_to_local (moment) : NULL;
}

/**
 * aar_day_of_time:
 * @time: a moment in UTC as the log has it
 *
 * Returns: (transfer full): the local day that it falls on, as yyyy-mm-dd
 */
char *
aar_day_of_time (const char *time)
{
  g_autoptr (GDateTime) local = to_local (time);

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : g_strdup (time);
}

/**
 * aar_time_of_day:
 * @time: a moment in UTC as the log has it
 *
 * Returns: (transfer full): the local time of day
 */
char *
aar_time_of_day (const char *time)
{
  g_autoptr (GDateTime) local = to_local (time);

  return local != NULL ? g_date_time_format (local, "%H:%M") : g_strdup ("");
}

/**
 * aar_day_to_time:
 * @iso: a day as yyyy-mm-dd
 *
 * Returns: (transfer full): the end of that local day, in UTC as the log has it
 */
char *
aar_day_to_time (const char *iso)
{
  g_autoptr (GDateTime) start = NULL, end = NULL, utc = NULL;

  g_return_val_if_fail (aar_date_is_iso (iso), NULL);

  start = g_date_time_new_local (atoi (iso), atoi (iso + 5), atoi (iso + 8), 0, 0, 0);
  end = g_date_time_add_days (start, 1);
  utc = g_date_time_to_utc (end);
  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S.000Z");
}
