/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-day-format.h"

#include <locale.h>

static void
set_zone (const char *zone)
{
  g_setenv ("TZ", zone, TRUE);
}

/* A moment of the log, which is in UTC, belongs to the day and the hour of the wall clock. */
static void
test_moments (void)
{
  static const struct
  {
    const char *zone, *time, *day, *clock;
  } cases[] = {
    { "UTC0", "2026-03-01T00:00:00.000Z", "2026-03-01", "00:00" },
    { "UTC0", "2026-03-01T23:59:59.999Z", "2026-03-01", "23:59" },
    { "CET-1", "2026-02-28T22:59:59.000Z", "2026-02-28", "23:59" },
    { "CET-1", "2026-02-28T23:00:00.000Z", "2026-03-01", "00:00" },
    { "CET-1", "2024-02-28T23:30:00.000Z", "2024-02-29", "00:30" },
    { "CET-1", "2025-12-31T23:00:00.000Z", "2026-01-01", "00:00" },
    { "WEST+3", "2026-03-01T02:59:00.000Z", "2026-02-28", "23:59" },
    { "WEST+3", "2026-03-01T03:00:00.000Z", "2026-03-01", "00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = NULL, *clock = NULL;

      set_zone (cases[i].zone);
      day = aar_day_of_time (cases[i].time);
      clock = aar_time_of_day (cases[i].time);
      g_assert_cmpstr (day, ==, cases[i].day);
      g_assert_cmpstr (clock, ==, cases[i].clock);
    }
}

/* A day of the past is the plan as it stood when the day was over: all that was done on it belongs to it, what was done
 * on the next does not. */
static void
test_end_of_day (void)
{
  static const struct
  {
    const char *zone, *day, *end;
  } cases[] = {
    { "UTC0", "2026-03-01", "2026-03-02T00:00:00.000Z" },
    { "CET-1", "2026-03-01", "2026-03-01T23:00:00.000Z" },
    { "CET-1", "2026-02-28", "2026-02-28T23:00:00.000Z" },
    { "CET-1", "2026-12-31", "2026-12-31T23:00:00.000Z" },
    { "WEST+3", "2026-12-31", "2027-01-01T03:00:00.000Z" },
    /* the day on which the clock is put forward is an hour shorter, the other one longer */
    { "CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-28", "2026-03-28T23:00:00.000Z" },
    { "CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29", "2026-03-29T22:00:00.000Z" },
    { "CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25", "2026-10-25T23:00:00.000Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *end = NULL;

      set_zone (cases[i].zone);
      end = aar_day_to_time (cases[i].day);
      g_assert_cmpstr (end, ==, cases[i].end);
    }
}

/* What is no moment is shown as it is. */
static void
test_nonsense (void)
{
  g_autofree char *day = aar_day_of_time ("snart"), *none = aar_day_of_time (NULL), *clock = aar_time_of_day ("snart");
  g_autofree char *iso = aar_day_format_iso ("engang"), *nothing = aar_day_format_iso (NULL);

  g_assert_cmpstr (day, ==, "snart");
  g_assert_null (none);
  g_assert_cmpstr (clock, ==, "");
  g_assert_cmpstr (iso, ==, "engang");
  g_assert_null (nothing);
}

/* Only the two last days have a name of their own. */
static void
test_headings (void)
{
  static const char *const names[] = { "Today", "Yesterday" };

  for (int back = -2; back < 4; back++)
    {
      g_autoptr (GDateTime) now = NULL;
      g_autoptr (GDateTime) then = NULL;
      g_autofree char *iso = NULL, *heading = NULL, *plain = NULL;

      set_zone ("UTC0");
      now = g_date_time_new_now_local ();
      then = g_date_time_add_days (now, -back);
      iso = g_date_time_format (then, "%Y-%m-%d");
      heading = aar_day_format_heading (iso);
      plain = aar_day_format_iso (iso);
      g_assert_cmpstr (heading, ==, back == 0 || back == 1 ? names[back] : plain);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/days/moments", test_moments);
  g_test_add_func ("/days/end-of-day", test_end_of_day);
  g_test_add_func ("/days/nonsense", test_nonsense);
  g_test_add_func ("/days/headings", test_headings);
  return g_test_run ();
}
