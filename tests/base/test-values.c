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
    { "31/4 2026", NULL },
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

static void
test_format (void)
{
  g_autofree char *danish = aar_date_format ("2023-02-04", "da_DK"), *swedish = aar_date_format ("2023-02-24", "sv");
  g_autofree char *other = aar_date_format ("2023-02-24", "en"), *none = aar_date_format ("2023-02-30", "da");
  g_autofree char *today = aar_date_today (), *now = aar_time_now ();

  g_assert_cmpstr (danish, ==, "4. februar 2023");
  g_assert_cmpstr (swedish, ==, "24 februari 2023");
  g_assert_cmpstr (other, ==, "2023-02-24");
  g_assert_null (none);
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

static void
test_id_text (void)
{
  static const char *const bad[] = { "", "0", "-1", "+1", " 1", "1 ", "01", "9223372036854775808", "1e3", "abc" };
  gint64 id = 0;
  g_autofree char *text = aar_id_to_string (G_MAXINT64);

  g_assert_cmpstr (text, ==, "9223372036854775807");
  g_assert_true (aar_id_parse (text, &id));
  g_assert_cmpint (id, ==, G_MAXINT64);
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
  g_test_add_func ("/base/id/new", test_ids);
  g_test_add_func ("/base/id/text", test_id_text);
  return g_test_run ();
}
