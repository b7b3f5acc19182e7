/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mutation.h"

#include <string.h>

static gsize
any_place (GRand *random, const GString *text)
{
  return text->len == 0 ? 0 : g_rand_int_range (random, 0, (gint32) text->len);
}

static gsize
any_line (GRand *random, const GString *text)
{
  gsize place = any_place (random, text);

  while (place > 0 && text->str[place - 1] != '\n')
    place--;
  return place;
}

static gsize
line_length (const GString *text, gsize start, guint n_lines)
{
  const char *end = text->str + start;

  for (guint i = 0; i < n_lines && *end != '\0'; i++)
    {
      end += strcspn (end, "\n");
      end += *end == '\n';
    }
  return (gsize) (end - text->str) - start;
}

/* Changes @text in one place, by whole lines, by single bytes, or by one of @pieces. */
void
fuzz_mutate (GRand *random, GString *text, const char *const *pieces, guint n_pieces)
{
  gsize start = any_line (random, text);
  gsize length = line_length (text, start, (guint) g_rand_int_range (random, 1, 12));
  g_autofree char *lines = g_strndup (text->str + start, length);

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      g_string_erase (text, (gssize) start, (gssize) length);
      break;
    case 1:
      g_string_insert (text, (gssize) any_line (random, text), lines);
      break;
    case 2:
      g_string_erase (text, (gssize) start, (gssize) length);
      g_string_insert (text, (gssize) any_line (random, text), lines);
      break;
    case 3:
      if (text->len > 0)
        text->str[any_place (random, text)] = (char) g_rand_int_range (random, 1, 256);
      break;
    case 4:
      /* seldom, or little would be left of most */
      if (g_rand_int_range (random, 0, 30) == 0)
        g_string_truncate (text, any_place (random, text));
      break;
    case 5:
      if (length > 0 && text->str[start + length - 1] == '\n')
        text->str[start + length - 1] = ' ';
      break;
    default:
      g_string_insert (text, (gssize) (g_rand_boolean (random) ? start : any_place (random, text)),
                       pieces[g_rand_int_range (random, 0, (gint32) n_pieces)]);
      break;
    }
}
