/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a workbook shows a number. Danish and Swedish Excel have a comma before the decimals, and no workbook says which
 * language it was made in, so that is what is shown; thousands have a space that does not break. */
#include "aar-number-format.h"

#include <math.h>
#include <string.h>

#define MOST_DECIMALS 15
#define MOST_DIGITS   15
/* Above it a number is no longer told exactly. */
#define MOST_WHOLE     1e15
#define NO_BREAK_SPACE "\302\240"

/**
 * aar_number_format_get_built_in:
 * @id: the number of a format
 *
 * Gets a format that workbooks do not write out. The dates among them that follow the language of the machine are ISO
 * dates.
 *
 * Returns: (transfer none) (nullable): its code
 */
const char *
aar_number_format_get_built_in (guint id)
{
  static const struct
  {
    guint id;
    const char *code;
  } codes[] = {
    { 0, "General" },
    { 1, "0" },
    { 2, "0.00" },
    { 3, "#,##0" },
    { 4, "#,##0.00" },
    { 9, "0%" },
    { 10, "0.00%" },
    { 11, "0.00E+00" },
    { 12, "# ?/?" },
    { 13, "# ?/?" },
    { 14, "yyyy-mm-dd" },
    { 15, "d-mmm-yy" },
    { 16, "d-mmm" },
    { 17, "mmm-yy" },
    { 18, "h:mm AM/PM" },
    { 19, "h:mm:ss AM/PM" },
    { 20, "h:mm" },
    { 21, "h:mm:ss" },
    { 22, "yyyy-mm-dd h:mm" },
    { 37, "#,##0;(#,##0)" },
    { 38, "#,##0;(#,##0)" },
    { 39, "#,##0.00;(#,##0.00)" },
    { 40, "#,##0.00;(#,##0.00)" },
    { 45, "mm:ss" },
    { 46, "[h]:mm:ss" },
    { 47, "mm:ss.0" },
    { 48, "##0.0E+0" },
    { 49, "@" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].id == id)
      return codes[i].code;
  /* dates of eastern Asia */
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "yyyy-mm-dd" : NULL;
}

/* Goes over one letter of a code that stands for itself: in quotes, behind a backslash, as a width or a filling. */
static const char *
skip_literal (const char *p, GString *text)
{
  if (*p == '"')
    {
      const char *end = strchr (p + 1, '"');

      end = end != NULL ? end : p + strlen (p);
      if (text != NULL)
        g_string_append_len (text, p + 1, end - p - 1);
      return *end != '\0' ? end + 1 : end;
    }
  if (*p == '\\' && p[1] != '\0')
    {
      const char *next = g_utf8_next_char (p + 1);

      if (text != NULL)
        g_string_append_len (text, p + 1, next - p - 1);
      return next;
    }
  if ((*p == '_' || *p == '*') && p[1] != '\0')
    {
      if (text != NULL && *p == '_')
        g_string_append_c (text, ' ');
      return g_utf8_next_char (p + 1);
    }
  return NULL;
}

/* A colour, a condition or a currency. */
static const char *
skip_bracket (const char *p, GString *text)
{
  const char *end = *p == '[' ? strchr (p, ']') : NULL;

  if (end == NULL)
    return NULL;
  if (p[1] == '$' && text != NULL)
    g_string_append_len (text, p + 2, (gssize) strcspn (p + 2, "-]"));
  return end + 1;
}

static gboolean
is_elapsed (const char *p)
{
  return *p == '[' && strchr ("hms", g_ascii_tolower (p[1])) != NULL && p[1] != '\0';
}

/**
 * aar_number_format_is_date:
 * @code: (nullable): a format
 *
 * Tells whether a format shows a number as a date or a time.
 *
 * Returns: %TRUE if it does
 */
gboolean
aar_number_format_is_date (const char *code)
{
  const char *p = code;

  if (code == NULL || g_ascii_strcasecmp (code, "General") == 0)
    return FALSE;
  while (*p != '\0' && *p != ';')
    {
      const char *next = skip_literal (p, NULL);

      if (is_elapsed (p))
        return TRUE;
      if (next == NULL)
        next = skip_bracket (p, NULL);
      if (next == NULL)
        {
          if (strchr ("dmyhsDMYHS", *p) != NULL)
            return TRUE;
          /* the E of an exponent is no letter of a date, nor is what a currency stands for */
          next = p + 1;
        }
      p = next;
    }
  return FALSE;
}

static const char *
find_section_end (const char *p)
{
  while (*p != '\0' && *p != ';')
    {
      const char *next = skip_literal (p, NULL);

      if (next == NULL)
        next = skip_bracket (p, NULL);
      p = next != NULL ? next : p + 1;
    }
  return p;
}

/* Takes the part of a format for positive numbers, for negative ones or for nothing. */
static char *
take_section (const char *code, double number, gboolean *is_signed)
{
  const char *sections[3] = { code, NULL, NULL };
  const char *chosen = code;

  for (guint i = 1; i < 3; i++)
    {
      const char *end = find_section_end (sections[i - 1]);

      if (*end != ';')
        break;
      sections[i] = end + 1;
    }
  *is_signed = TRUE;
  if (number < 0 && sections[1] != NULL)
    {
      chosen = sections[1];
      *is_signed = FALSE;
    }
  else if (fabs (number) < G_MINDOUBLE && sections[2] != NULL)
    chosen = sections[2];
  return g_strndup (chosen, (gsize) (find_section_end (chosen) - chosen));
}

static char *
show_general (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gboolean is_whole = fabs (number - round (number)) < G_MINDOUBLE && fabs (number) < MOST_WHOLE;
  char *point;

  g_ascii_formatd (buffer, sizeof buffer, is_whole ? "%.0f" : "%.15g", number);
  point = strchr (buffer, '.');
  if (point != NULL)
    *point = ',';
  return g_strdup (buffer);
}

/* What a section says of a number. */
typedef struct
{
  GString *before;
  GString *after;
  guint n_whole;
  guint n_decimals;
  guint n_optional;
  gboolean has_digits;
  gboolean has_point;
  gboolean has_thousands;
  gboolean is_exponent;
  gboolean is_other;
  double factor;
} Shape;

static void
read_digit (Shape *shape, const char *p)
{
  shape->has_digits = TRUE;
  if (shape->has_point)
    {
      shape->n_decimals++;
      shape->n_optional = *p == '#' ? shape->n_optional + 1 : 0;
    }
  else
    shape->n_whole += *p == '0';
}

static void
read_comma (Shape *shape, const char *p)
{
  if (p[1] != '\0' && strchr ("0#?", p[1]) != NULL)
    shape->has_thousands = TRUE;
  else
    shape->factor /= 1000;
}

static const char *
read_sign (Shape *shape, const char *p)
{
  GString *text = shape->has_digits ? shape->after : shape->before;
  const char *next = skip_literal (p, text);

  if (next == NULL)
    next = skip_bracket (p, text);
  if (next != NULL)
    return next;
  if (*p == '0' || *p == '#' || *p == '?')
    read_digit (shape, p);
  else if (*p == '.')
    shape->has_point = TRUE;
  else if (*p == ',')
    read_comma (shape, p);
  else if ((*p == 'E' || *p == 'e') && (p[1] == '+' || p[1] == '-'))
    {
      shape->is_exponent = TRUE;
      return p + strlen (p);
    }
  else if (*p == '/' || *p == '@' || g_ascii_isalpha (*p))
    shape->is_other = TRUE;
  else
    {
      if (*p == '%')
        shape->factor *= 100;
      g_string_append_len (text, p, g_utf8_next_char (p) - p);
      return g_utf8_next_char (p);
    }
  return p + 1;
}

static void
append_whole (GString *text, const Shape *shape, const char *digits, gsize length)
{
  gsize padded = MAX (length, MIN (shape->n_whole, MOST_DIGITS));

  for (gsize i = 0; i < padded; i++)
    {
      if (i > 0 && shape->has_thousands && (padded - i) % 3 == 0)
        g_string_append (text, NO_BREAK_SPACE);
      g_string_append_c (text, i < padded - length ? '0' : digits[i - (padded - length)]);
    }
}

static void
append_number (GString *text, const Shape *shape, double number)
{
  /* as many digits as a double may have before the point, and the decimals */
  char buffer[512], form[16];
  guint n_decimals = MIN (shape->n_decimals, MOST_DECIMALS), n_optional = MIN (shape->n_optional, n_decimals);
  const char *point;
  gsize length;

  g_snprintf (form, sizeof form, "%%.%u%c", n_decimals, shape->is_exponent ? 'E' : 'f');
  g_ascii_formatd (buffer, sizeof buffer, form, fabs (number) * shape->factor);
  point = strchr (buffer, '.');
  length = point != NULL ? (gsize) (point - buffer) : strlen (buffer);
  if (shape->is_exponent)
    {
      g_string_append (text, g_strdelimit (buffer, ".", ','));
      return;
    }
  append_whole (text, shape, buffer,
                shape->n_whole == 0 && length == 1 && *buffer == '0' && point != NULL ? 0 : length);
  if (point == NULL)
    return;
  length = strlen (point);
  for (; n_optional > 0 && point[length - 1] == '0'; n_optional--)
    length--;
  if (length > 1)
    g_string_append_printf (text, ",%.*s", (int) length - 1, point + 1);
}

/**
 * aar_number_format_show:
 * @code: (nullable): a format that is none of dates
 * @number: a number
 *
 * Shows a number as a workbook does.
 *
 * Returns: (transfer full): what is shown
 */
char *
aar_number_format_show (const char *code, double number)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *section = NULL;
  gboolean is_signed;
  Shape shape = { .before = before, .after = after, .factor = 1 };

  if (code == NULL || g_ascii_strcasecmp (code, "General") == 0 || !isfinite (number))
    return show_general (number);
  section = take_section (code, number, &is_signed);
  for (const char *p = section; *p != '\0';)
    p = read_sign (&shape, p);
  if (shape.is_other)
    return show_general (number);
  if (number < 0 && is_signed)
    g_string_append_c (text, '-');
  g_string_append (text, before->str);
  if (shape.has_digits)
    append_number (text, &shape, number);
  g_string_append (text, after->str);
  return g_strdup (g_strstrip (text->str));
}
