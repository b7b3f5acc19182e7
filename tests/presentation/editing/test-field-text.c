/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-error.h"
#include "aar-field-text.h"
#include "aar-model.h"

#include <locale.h>

/* What is typed into the entry of a field, and what it means. */

#define NOT_READ G_MININT64

static void
test_whole_numbers (void)
{
  static const struct
  {
    guint field;
    const char *text;
    gint64 number;
  } cases[] = {
    { AAR_AMOUNT_AMOUNT, "0", 0 },
    { AAR_AMOUNT_AMOUNT, "", 0 },
    { AAR_AMOUNT_AMOUNT, " 1500 ", 1500 },
    { AAR_AMOUNT_AMOUNT, "1.500.000", 1500000 },
    { AAR_AMOUNT_AMOUNT, "1 500 000", 1500000 },
    { AAR_AMOUNT_AMOUNT, "1\302\240500\302\240000", 1500000 },
    { AAR_AMOUNT_AMOUNT, "1.500.000,00", 1500000 },
    { AAR_AMOUNT_AMOUNT, "1.500,50", NOT_READ },
    { AAR_AMOUNT_AMOUNT, "-1.500", -1500 },
    { AAR_AMOUNT_AMOUNT, "\342\210\2221500", -1500 },
    { AAR_AMOUNT_AMOUNT, "1500-", NOT_READ },
    { AAR_AMOUNT_AMOUNT, "-", NOT_READ },
    { AAR_AMOUNT_AMOUNT, "kr", NOT_READ },
    { AAR_AMOUNT_AMOUNT, "1500 kr.", 1500 },
    { AAR_AMOUNT_AMOUNT, "1500 Kroner", 1500 },
    { AAR_AMOUNT_AMOUNT, "1500 SEK", 1500 },
    { AAR_AMOUNT_AMOUNT, "1500 tkr", 1500000 },
    { AAR_AMOUNT_AMOUNT, "1,5 mio. kr.", 1500000 },
    { AAR_AMOUNT_AMOUNT, "1,5 mkr", 1500000 },
    { AAR_AMOUNT_AMOUNT, "2 mnkr", 2000000 },
    { AAR_AMOUNT_AMOUNT, "0,25 mia. kr.", 250000000 },
    { AAR_AMOUNT_AMOUNT, "1,5 mdkr", 1500000000 },
    { AAR_AMOUNT_AMOUNT, "1,5 kr", NOT_READ },
    { AAR_AMOUNT_AMOUNT, "1500 stk", NOT_READ },
    { AAR_AMOUNT_AMOUNT, "999999999999999", 999999999999999 },
    { AAR_AMOUNT_AMOUNT, "1000000000000000", NOT_READ },
    { AAR_AMOUNT_AMOUNT, "1,2,3", NOT_READ },
    { AAR_AMOUNT_YEAR, "2026", 2026 },
    { AAR_AMOUNT_YEAR, "", 0 },
    { AAR_AMOUNT_YEAR, "2026 kr", NOT_READ },
    { AAR_AMOUNT_YEAR, "i år", NOT_READ },
    { AAR_AMOUNT_YEAR, "1900", 1900 },
    { AAR_AMOUNT_YEAR, "1899", NOT_READ },
    { AAR_AMOUNT_YEAR, "2200", 2200 },
    { AAR_AMOUNT_YEAR, "2201", NOT_READ },
    { AAR_AMOUNT_YEAR, "-2026", NOT_READ },
    { AAR_AMOUNT_YEAR, "99999999999", NOT_READ },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      gboolean read = aar_field_parse (cases[i].field, cases[i].text, &value, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (read, ==, cases[i].number != NOT_READ);
      if (read)
        g_assert_cmpint (g_value_get_int64 (&value), ==, cases[i].number);
      else
        g_assert_error (error, AAR_ERROR, AAR_ERROR_FORMAT);
    }
}

/* In a number with decimals the comma stands before them, or the dot where there is no comma. */
static void
test_decimals (void)
{
  static const struct
  {
    const char *text;
    gboolean read;
    double number;
  } cases[] = {
    { "", TRUE, 0 },
    { "1", TRUE, 1 },
    { "1,5", TRUE, 1.5 },
    { "1.5", TRUE, 1.5 },
    { ",5", TRUE, 0.5 },
    { "0,25", TRUE, 0.25 },
    { "1.250,5", TRUE, 1250.5 },
    { "1 250,5", TRUE, 1250.5 },
    { "-0,5", TRUE, -0.5 },
    { "1.2.3", FALSE, 0 },
    { "1,2,3", FALSE, 0 },
    { "1,5 årsværk", FALSE, 0 },
    { "en", FALSE, 0 },
    { "1.250.000,75", TRUE, 1250000.75 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (aar_field_parse (AAR_STAFFING_FTE, cases[i].text, &value, &error), ==, cases[i].read);
      if (cases[i].read)
        g_assert_cmpfloat (g_value_get_double (&value), ==, cases[i].number);
    }
}

static void
test_texts (void)
{
  static const struct
  {
    guint field;
    const char *text, *value;
    gboolean read;
  } cases[] = {
    { AAR_NODE_TITLE, "  Nyt lys ", "Nyt lys", TRUE },
    { AAR_NODE_NOTES, "", NULL, TRUE },
    { AAR_NODE_NOTES, "  ", NULL, TRUE },
    { AAR_PLAN_TITLE, "", NULL, FALSE },
    { AAR_PLAN_TITLE, " ", NULL, FALSE },
    { AAR_PLAN_TITLE, "Årsplan", "Årsplan", TRUE },
    { AAR_ACTION_DUE, "31-12-2026", "2026-12-31", TRUE },
    { AAR_ACTION_DUE, " 2026-12-31 ", "2026-12-31", TRUE },
    { AAR_ACTION_DUE, "31. december 2026", "2026-12-31", TRUE },
    { AAR_ACTION_DUE, "", NULL, TRUE },
    { AAR_ACTION_DUE, "31-11-2026", NULL, FALSE },
    { AAR_ACTION_DUE, "snart", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (aar_field_parse (cases[i].field, cases[i].text, &value, &error), ==, cases[i].read);
      if (cases[i].read)
        g_assert_cmpstr (g_value_get_string (&value), ==, cases[i].value);
      else
        g_assert_error (error, AAR_ERROR, AAR_ERROR_FORMAT);
    }
}

/* What is shown means what is there, in both languages. */
static void
test_there_and_back (void)
{
  static const char *const languages[] = { "da", "sv" };
  static const gint64 amounts[] = { 0, 1, -1, 999, 1000, -1234567, 999999999999999 };
  static const double numbers[] = { 0, 0.5, -0.25, 12, 1250.75, 1234567.5 };
  static const char *const days[] = { "2024-02-29", "2026-01-02", "2026-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (AarRecord) amount = aar_record_new (AAR_TABLE_AMOUNT, 1);
      g_autoptr (AarRecord) staffing = aar_record_new (AAR_TABLE_STAFFING, 2);
      g_autoptr (AarRecord) action = aar_record_new (AAR_TABLE_ACTION, 3);

      for (guint j = 0; j < G_N_ELEMENTS (amounts); j++)
        {
          g_auto (GValue) value = G_VALUE_INIT;
          g_autofree char *text = NULL;

          aar_record_set_integer (amount, AAR_AMOUNT_AMOUNT, amounts[j]);
          text = aar_field_format (amount, AAR_AMOUNT_AMOUNT, languages[i]);
          g_assert_true (aar_field_parse (AAR_AMOUNT_AMOUNT, text, &value, NULL));
          g_assert_cmpint (g_value_get_int64 (&value), ==, amounts[j]);
        }
      for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
        {
          g_auto (GValue) value = G_VALUE_INIT;
          g_autofree char *text = NULL;

          aar_record_set_real (staffing, AAR_STAFFING_FTE, numbers[j]);
          text = aar_field_format (staffing, AAR_STAFFING_FTE, languages[i]);
          g_assert_true (aar_field_parse (AAR_STAFFING_FTE, text, &value, NULL));
          g_assert_cmpfloat (g_value_get_double (&value), ==, numbers[j]);
        }
      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        {
          g_auto (GValue) value = G_VALUE_INIT;
          g_autofree char *text = NULL;

          aar_record_set_text (action, AAR_ACTION_DUE, days[j]);
          text = aar_field_format (action, AAR_ACTION_DUE, languages[i]);
          g_assert_true (aar_field_parse (AAR_ACTION_DUE, text, &value, NULL));
          g_assert_cmpstr (g_value_get_string (&value), ==, days[j]);
          g_assert_true (g_str_equal (text, days[j]) == g_str_equal (languages[i], "sv"));
        }
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-text/whole-numbers", test_whole_numbers);
  g_test_add_func ("/field-text/decimals", test_decimals);
  g_test_add_func ("/field-text/texts", test_texts);
  g_test_add_func ("/field-text/there-and-back", test_there_and_back);
  return g_test_run ();
}
