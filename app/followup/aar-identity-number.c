/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-identity-number.h"

#include <string.h>

static gboolean
is_day (int year, int month, int day)
{
  return year > 0 && g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year);
}

static int
two_digits (const char *p)
{
  return (p[0] - '0') * 10 + (p[1] - '0');
}

/* Danish: ddmmyy-xxxx. The check digit is not asked for, as numbers given out since 2007 have none; the day must exist
 * in one of the centuries that the two digits of the year can mean. */
static gboolean
is_danish (const char *digits)
{
  int day = two_digits (digits), month = two_digits (digits + 2), year = two_digits (digits + 4);

  return is_day (1900 + year, month, day) || is_day (2000 + year, month, day);
}

static gboolean
has_luhn_digit (const char *digits)
{
  int sum = 0;

  for (int i = 0; i < 10; i++)
    {
      int value = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);

      sum += value > 9 ? value - 9 : value;
    }
  return sum % 10 == 0;
}

/* Swedish: yymmdd-xxxx with a Luhn digit; a coordination number has 60 added to the day. */
static gboolean
is_swedish (const char *digits)
{
  int year = two_digits (digits), month = two_digits (digits + 2), day = two_digits (digits + 4);

  if (day > 60)
    day -= 60;
  return (is_day (1900 + year, month, day) || is_day (2000 + year, month, day)) && has_luhn_digit (digits);
}

static gboolean
is_century (const char *digits)
{
  int century = two_digits (digits);

  return century >= 18 && century <= 20;
}

/* Whether the run of digits before a sign and the four behind it make a number of a person. Without a sign only what a
 * check digit proves is believed: a plan is full of sums of money and account numbers. */
static gboolean
is_number (const char *before, gsize n_before, const char *after, gboolean has_sign)
{
  char digits[13];

  if (n_before != 6 && n_before != 8)
    return FALSE;
  memcpy (digits, before, n_before);
  memcpy (digits + n_before, after, 4);
  digits[n_before + 4] = '\0';
  if (n_before == 8)
    return is_century (digits) && is_swedish (digits + 2);
  return (has_sign && is_danish (digits)) || is_swedish (digits);
}

/* The sign between day and number: a hyphen, the plus of those over a hundred, or a dash of a word processor, perhaps
 * with blanks around it. */
static gsize
sign_length (const char *p)
{
  static const char *const signs[] = { "-", "+", "–", "‐", "‑", "−", " - ", " – " };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (p, signs[i]))
      return strlen (signs[i]);
  return 0;
}

static gsize
run_of_digits (const char *p)
{
  return strspn (p, "0123456789");
}

/* The length of the number that begins at @p, which is the start of a run of digits, or 0. */
static gsize
number_length (const char *p)
{
  gsize first = run_of_digits (p), sign;

  if (first == 10 || first == 12)
    return is_number (p, first - 4, p + first - 4, FALSE) ? first : 0;
  if (first != 6 && first != 8)
    return 0;
  sign = sign_length (p + first);
  if (sign == 0 || run_of_digits (p + first + sign) != 4)
    return 0;
  return is_number (p, first, p + first + sign, TRUE) ? first + sign + 4 : 0;
}

/**
 * aar_identity_number_find:
 * @text: (nullable): UTF-8 text
 * @start: (out) (optional): where the number begins, in bytes
 * @length: (out) (optional): how many bytes it has
 *
 * Finds the first number that is that of a person: a Danish CPR number ddmmyy-xxxx with a day that exists, or a Swedish
 * personnummer yymmdd-xxxx or yyyymmdd-xxxx whose check digit is right.
 *
 * Returns: whether there is one
 */
gboolean
aar_identity_number_find (const char *text, gsize *start, gsize *length)
{
  for (const char *p = text; p != NULL && *p != '\0';)
    {
      gsize run = run_of_digits (p);
      gsize found;

      if (run == 0)
        {
          p++;
          continue;
        }
      found = number_length (p);
      if (found > 0)
        {
          if (start != NULL)
            *start = (gsize) (p - text);
          if (length != NULL)
            *length = found;
          return TRUE;
        }
      p += run;
    }
  return FALSE;
}
