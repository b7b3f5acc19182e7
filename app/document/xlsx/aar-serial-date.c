/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook has its dates as numbers of days, which only their format tells from other numbers. */
#include "aar-serial-date.h"

#include <math.h>
#include <string.h>

/* The last day of the year 9999. */
#define LAST_DAY       2958465
#define DAYS_TO_1904   1462
#define SECONDS_OF_DAY 86400
/* The day that the program takes for the 29th of February of 1900. */
#define NO_DAY 60

typedef struct
{
  int year;
  int month;
  int day;
  int weekday;
  int hour;
  int minute;
  int second;
  gint64 days;
} Moment;

static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };
static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

static gboolean
find_moment (double number, gboolean since_1904, Moment *moment)
{
  double days = floor (number), seconds = round ((number - days) * SECONDS_OF_DAY);
  GDate date;
  int rest;

  if (!(number >= 0 && number <= LAST_DAY))
    return FALSE;
  if (seconds >= SECONDS_OF_DAY)
    {
      days++;
      seconds = 0;
    }
  moment->days = (gint64) days;
  if (since_1904)
    days += DAYS_TO_1904;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 31, G_DATE_DECEMBER, 1899);
  g_date_add_days (&date, (guint) days > NO_DAY ? (guint) days - 1 : (guint) days);
  rest = (int) seconds;
  moment->year = g_date_get_year (&date);
  moment->month = (int) g_date_get_month (&date);
  moment->day = g_date_get_day (&date);
  moment->weekday = (int) g_date_get_weekday (&date) - 1;
  moment->hour = rest / 3600;
  moment->minute = rest / 60 % 60;
  moment->second = rest % 60;
  return TRUE;
}

static guint
count_same (const char *p)
{
  guint n = 1;

  while (g_ascii_tolower (p[n]) == g_ascii_tolower (*p))
    n++;
  return n;
}

static void
append_month (GString *text, const Moment *moment, guint n)
{
  const char *name = months[moment->month - 1];

  if (n <= 2)
    g_string_append_printf (text, n == 2 ? "%02d" : "%d", moment->month);
  else
    g_string_append_len (text, name, n == 3 ? 3 : n == 5 ? 1 : (gssize) strlen (name));
}

static void
append_day (GString *text, const Moment *moment, guint n)
{
  const char *name = weekdays[moment->weekday];

  if (n <= 2)
    g_string_append_printf (text, n == 2 ? "%02d" : "%d", moment->day);
  else
    g_string_append_len (text, name, n == 3 ? 3 : (gssize) strlen (name));
}

/* An m stands for minutes behind hours and before seconds. */
static gboolean
is_minute (const char *p, guint n, gboolean after_hour)
{
  const char *next = p + n;

  if (after_hour)
    return TRUE;
  while (*next == ':' || *next == ' ' || *next == '.')
    next++;
  return g_ascii_tolower (*next) == 's';
}

static void
append_field (GString *text, const Moment *moment, const char *p, guint n, gboolean twelve, gboolean *after_hour)
{
  char letter = g_ascii_tolower (*p);
  int hour = twelve ? (moment->hour + 11) % 12 + 1 : moment->hour;

  if (letter == 'm' && is_minute (p, n, *after_hour))
    g_string_append_printf (text, n >= 2 ? "%02d" : "%d", moment->minute);
  else if (letter == 'm')
    append_month (text, moment, n);
  else if (letter == 'd')
    append_day (text, moment, n);
  else if (letter == 'y')
    g_string_append_printf (text, n <= 2 ? "%02d" : "%04d", n <= 2 ? moment->year % 100 : moment->year);
  else if (letter == 'h')
    g_string_append_printf (text, n >= 2 ? "%02d" : "%d", hour);
  else if (letter == 's')
    g_string_append_printf (text, n >= 2 ? "%02d" : "%d", moment->second);
  *after_hour = letter == 'h';
}

/* Hours, minutes or seconds that go on counting over the day. */
static const char *
append_elapsed (GString *text, const Moment *moment, const char *p)
{
  const char *end = strchr (p, ']');
  gint64 hours = moment->days * 24 + moment->hour;

  if (end == NULL || strchr ("hmsHMS", p[1]) == NULL)
    return end != NULL ? end + 1 : p + 1;
  if (g_ascii_tolower (p[1]) == 'h')
    g_string_append_printf (text, "%" G_GINT64_FORMAT, hours);
  else if (g_ascii_tolower (p[1]) == 'm')
    g_string_append_printf (text, "%" G_GINT64_FORMAT, hours * 60 + moment->minute);
  else
    g_string_append_printf (text, "%" G_GINT64_FORMAT, (hours * 60 + moment->minute) * 60 + moment->second);
  return end + 1;
}

static const char *
append_literal (GString *text, const char *p)
{
  const char *end = *p == '"' ? strchr (p + 1, '"') : NULL;

  if (end != NULL)
    {
      g_string_append_len (text, p + 1, end - p - 1);
      return end + 1;
    }
  if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
    {
      const char *next = g_utf8_next_char (p + 1);

      if (*p == '\\')
        g_string_append_len (text, p + 1, next - p - 1);
      return next;
    }
  g_string_append_len (text, p, g_utf8_next_char (p) - p);
  return g_utf8_next_char (p);
}

static void
append_moment (GString *text, const Moment *moment, const char *code)
{
  gboolean twelve = strstr (code, "AM/PM") != NULL, after_hour = FALSE;

  for (const char *p = code; *p != '\0' && *p != ';';)
    {
      guint n = count_same (p);

      if (g_str_has_prefix (p, "AM/PM"))
        {
          g_string_append (text, moment->hour < 12 ? "AM" : "PM");
          p += 5;
        }
      else if (*p == '[')
        {
          after_hour = g_ascii_tolower (p[1]) == 'h';
          p = append_elapsed (text, moment, p);
        }
      else if (strchr ("dmyhsDMYHS", *p) != NULL)
        {
          append_field (text, moment, p, n, twelve, &after_hour);
          p += n;
        }
      /* parts of seconds are nobody's deadline */
      else if (*p == '.' && p[1] == '0')
        p += 1 + count_same (p + 1);
      else
        p = append_literal (text, p);
    }
}

/**
 * aar_serial_date_show:
 * @code: the format
 * @number: days since the end of 1899, or since the beginning of 1904
 * @since_1904: whether it is that
 * @text: (out): return location for what the workbook shows
 * @value: (out): return location for the date, the time or both as ISO 8601 has them
 *
 * Shows a number as a date.
 *
 * Returns: %FALSE if no date has that number
 */
gboolean
aar_serial_date_show (const char *code, double number, gboolean since_1904, char **text, char **value)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  Moment moment;
  gboolean has_time;

  if (!find_moment (number, since_1904, &moment))
    return FALSE;
  append_moment (shown, &moment, code);
  has_time = moment.hour > 0 || moment.minute > 0 || moment.second > 0;
  if (moment.days == 0 && !since_1904)
    *value = g_strdup_printf ("%02d:%02d:%02d", moment.hour, moment.minute, moment.second);
  else if (has_time)
    *value = g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d", moment.year, moment.month, moment.day, moment.hour,
                              moment.minute, moment.second);
  else
    *value = g_strdup_printf ("%04d-%02d-%02d", moment.year, moment.month, moment.day);
  *text = g_strdup (g_strstrip (shown->str));
  return TRUE;
}
