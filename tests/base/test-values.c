/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-date.h"
#include "aar-id.h"

static void
test_is_iso (void)
{
  static const char *const good[] = { "2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31" };
  static const char *const bad[] = { "",           "2026-1-31",  "2026-02-30", "2023-02-29",
                                     "2026-13-01", "0000-01-01", "2026/01/31", "2026-01-31 ",
                                     "x026-01-31", "2026-01-3 ", "２026-01-1" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (aar_date_is_iso (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (aar_date_is_iso (bad[i]));
  g_assert_false (aar_date_is_iso (NULL));
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text, *iso;
  } cases[] = {
    { "2026-04-30", "2026-04-30" },
    { " 20260430 ", "2026-04-30" },
    { "30-04-2026", "2026-04-30" },
    { "30.4.2026", "2026-04-30" },
    { "30/4 2026", "2026-04-30" },
    { "30/4/2026", "2026-04-30" },
    { "1. 2. 2026", "2026-02-01" },
    { "30-4/2026", "2026-04-30" },
    { "2026-0430", "2026-04-30" },
    { "29.02.2024", "2024-02-29" },
    { "1. juni 2027", "2027-06-01" },
    { " 1 juni 2027 ", "2027-06-01" },
    { "31. AUGUST 2027", "2027-08-31" },
    { "31 augusti 2027", "2027-08-31" },
    { "30. sep. 2027", "2027-09-30" },
    { "3 maj 2027", "2027-05-03" },
    { "3 mar. 2027", "2027-03-03" },
    { "2 jun 2027", "2027-06-02" },
    { "2 jul 2027", "2027-07-02" },
    { "29 februari 2024", "2024-02-29" },
    { "29. februar 2023", NULL },
    { "31. september 2027", NULL },
    { "0. juni 2027", NULL },
    { "1. juni 0000", NULL },
    { "1. ju 2027", NULL },
    { "1. junix 2027", NULL },
    { "1. juni 27", NULL },
    { "1. juni 2027 kl. 12", NULL },
    { "31/4 2026", NULL },
    { "29.02.2023", NULL },
    { "2023-02-29", NULL },
    { "20230229", NULL },
    { "30-00-2026", NULL },
    { "00-01-2026", NULL },
    { "1/13 2026", NULL },
    { "2026-13-01", NULL },
    { "30/4/26", NULL },
    { "30/4 2026 og frem", NULL },
    { "den 30/4 2026", NULL },
    { "4/30/2026", NULL },
    { "april 2026", NULL },
    { "30/4", NULL },
    { "0-0-0000", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = aar_date_parse (cases[i].text);

      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

/* Each month has its name in both languages, and what is written is read again. */
static void
test_months (void)
{
  static const char *const danish[] = { "januar", "februar", "marts",     "april",   "maj",      "juni",
                                        "juli",   "august",  "september", "oktober", "november", "december" };
  static const char *const swedish[] = { "januari", "februari", "mars",      "april",   "maj",      "juni",
                                         "juli",    "augusti",  "september", "oktober", "november", "december" };

  for (guint i = 0; i < 12; i++)
    for (guint day = 1; day <= 28; day += 9)
      {
        g_autofree char *iso = g_strdup_printf ("2027-%02u-%02u", i + 1, day);
        g_autofree char *in_danish = g_strdup_printf ("%u. %s 2027", day, danish[i]);
        g_autofree char *in_swedish = g_strdup_printf ("%u %s 2027", day, swedish[i]);
        g_autofree char *da = aar_date_format (iso, "da"), *sv = aar_date_format (iso, "sv_SE");
        g_autofree char *from_da = aar_date_parse (in_danish), *from_sv = aar_date_parse (in_swedish);

        g_assert_cmpstr (da, ==, in_danish);
        g_assert_cmpstr (sv, ==, in_swedish);
        g_assert_cmpstr (from_da, ==, iso);
        g_assert_cmpstr (from_sv, ==, iso);
      }
}

/* The day is that of the wall clock, the moment that of the whole world, wherever the machine stands. */
static void
test_zones (void)
{
  /* in one of the two it is another day than in UTC, at any time */
  static const char *const zones[] = { "EAST-14", "WEST+12" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *before = NULL, *after = NULL, *today = NULL, *now = NULL;
      g_autoptr (GDateTime) local = NULL;
      g_autoptr (GDateTime) moment = NULL;
      gint64 difference;

      g_setenv ("TZ", zones[i], TRUE);
      /* midnight may pass between */
      do
        {
          g_clear_pointer (&before, g_free);
          g_clear_pointer (&after, g_free);
          g_clear_pointer (&local, g_date_time_unref);
          local = g_date_time_new_now_local ();
          before = g_date_time_format (local, "%F");
          g_free (today);
          today = aar_date_today ();
          g_clear_pointer (&local, g_date_time_unref);
          local = g_date_time_new_now_local ();
          after = g_date_time_format (local, "%F");
        }
      while (!g_str_equal (before, after));
      g_assert_cmpstr (today, ==, before);
      now = aar_time_now ();
      moment = g_date_time_new_from_iso8601 (now, NULL);
      g_assert_nonnull (moment);
      difference = g_date_time_to_unix_usec (moment) - g_get_real_time ();
      g_assert_cmpint (ABS (difference), <, 60 * G_USEC_PER_SEC);
    }
  g_unsetenv ("TZ");
}

static void
test_format (void)
{
  g_autofree char *danish = aar_date_format ("2023-02-04", "da_DK"), *swedish = aar_date_format ("2023-02-24", "sv");
  g_autofree char *other = aar_date_format ("2023-02-24", "en"), *none = aar_date_format ("2023-02-30", "da");
  g_autofree char *nothing = aar_date_format (NULL, "da"), *anywhere = aar_date_format ("2023-02-24", NULL);
  g_autofree char *today = aar_date_today (), *now = aar_time_now ();

  g_assert_cmpstr (danish, ==, "4. februar 2023");
  g_assert_cmpstr (swedish, ==, "24 februari 2023");
  g_assert_cmpstr (other, ==, "2023-02-24");
  g_assert_null (none);
  g_assert_null (nothing);
  g_assert_cmpstr (anywhere, ==, "2023-02-24");
  g_assert_true (aar_date_is_iso (today));
  g_assert_true (g_regex_match_simple ("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$", now, 0, 0));
}

static gpointer
draw_ids (gpointer data)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < 50000; i++)
    {
      gint64 id = aar_id_new ();

      g_assert_cmpint (id, >, i == 0 ? 0 : g_array_index (ids, gint64, i - 1));
      g_array_append_val (ids, id);
    }
  return ids;
}

/* Ids rise in each thread and are new in all. */
static void
test_ids (void)
{
  GThread *threads[4];
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ids", draw_ids, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GArray) ids = g_thread_join (threads[i]);

      for (guint j = 0; j < ids->len; j++)
        g_assert_true (g_hash_table_add (all, g_memdup2 (&g_array_index (ids, gint64, j), sizeof (gint64))));
    }
}

/* An id tells when it was made, so that ids of different machines stand in the order of their making. */
static void
test_id_time (void)
{
  gint64 before = g_get_real_time () / 1000, id = aar_id_new (), after = g_get_real_time () / 1000;

  g_assert_cmpint (id >> 21, >=, before);
  /* a burst of ids may have run ahead of the clock */
  g_assert_cmpint (id >> 21, <, after + 1000);
}

static void
test_id_text (void)
{
  static const char *const bad[] = { "", "0", "-1", "+1", " 1", "1 ", "01", "9223372036854775808", "1e3", "abc" };
  gint64 id = 0;
  g_autofree char *text = aar_id_to_string (G_MAXINT64);

  g_assert_cmpstr (text, ==, "9223372036854775807");
  g_assert_true (aar_id_parse (text, &id));
  g_assert_cmpint (id, ==, G_MAXINT64);
  g_assert_true (aar_id_parse ("1", &id));
  g_assert_cmpint (id, ==, 1);
  g_assert_true (aar_id_parse ("10", &id));
  g_assert_cmpint (id, ==, 10);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (aar_id_parse (bad[i], &id));
  g_assert_false (aar_id_parse (NULL, &id));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/is-iso", test_is_iso);
  g_test_add_func ("/base/date/parse", test_parse);
  g_test_add_func ("/base/date/format", test_format);
  g_test_add_func ("/base/date/months", test_months);
  g_test_add_func ("/base/date/zones", test_zones);
  g_test_add_func ("/base/id/time", test_id_time);
  g_test_add_func ("/base/id/new", test_ids);
  g_test_add_func ("/base/id/text", test_id_text);
  return g_test_run ();
}
