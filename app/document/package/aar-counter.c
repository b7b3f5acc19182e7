/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-counter.h"

#define LETTERS    26
#define MOST_ROMAN 3999
/* After z comes aa, then bb. */
#define MOST_REPEATED 20

static void
append_roman (GString *text, guint number, gboolean upper)
{
  static const struct
  {
    guint value;
    const char *lower;
    const char *upper;
  } digits[] = {
    { 1000, "m", "M" }, { 900, "cm", "CM" }, { 500, "d", "D" },  { 400, "cd", "CD" }, { 100, "c", "C" },
    { 90, "xc", "XC" }, { 50, "l", "L" },    { 40, "xl", "XL" }, { 10, "x", "X" },    { 9, "ix", "IX" },
    { 5, "v", "V" },    { 4, "iv", "IV" },   { 1, "i", "I" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
    for (; number >= digits[i].value; number -= digits[i].value)
      g_string_append (text, upper ? digits[i].upper : digits[i].lower);
}

/**
 * aar_counter_append:
 * @text: where to add to
 * @form: how
 * @number: a number
 *
 * Writes the number of an item.
 */
void
aar_counter_append (GString *text, AarCounterForm form, guint number)
{
  gboolean upper = form == AAR_COUNTER_UPPER_LETTER || form == AAR_COUNTER_UPPER_ROMAN;

  switch (form)
    {
    case AAR_COUNTER_NONE:
      return;
    case AAR_COUNTER_LOWER_LETTER:
    case AAR_COUNTER_UPPER_LETTER:
      if (number == 0 || (number - 1) / LETTERS >= MOST_REPEATED)
        break;
      for (guint i = 0; i <= (number - 1) / LETTERS; i++)
        g_string_append_c (text, (char) ((upper ? 'A' : 'a') + (number - 1) % LETTERS));
      return;
    case AAR_COUNTER_LOWER_ROMAN:
    case AAR_COUNTER_UPPER_ROMAN:
      if (number == 0 || number > MOST_ROMAN)
        break;
      append_roman (text, number, upper);
      return;
    case AAR_COUNTER_DECIMAL_ZERO:
      g_string_append_printf (text, "%02u", number);
      return;
    case AAR_COUNTER_DECIMAL:
    default:
      break;
    }
  g_string_append_printf (text, "%u", number);
}
