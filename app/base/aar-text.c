/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-text.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>

/* The search sees through case, accents and the letters that the two languages write differently, so that who has no
 * ø on the keyboard finds it as o, and a Swedish ö finds a Danish ø. */
static const struct
{
  gunichar letter;
  const char *folded;
} foldings[] = {
  { 0x00e6, "ae" }, { 0x00f8, "o" },  { 0x00df, "ss" }, { 0x0153, "oe" },
  { 0x00f0, "d" },  { 0x00fe, "th" }, { 0x0131, "i" },  { 0x0142, "l" },
};

static void
append_folded (GString *folded, gunichar letter)
{
  letter = g_unichar_tolower (letter);
  for (guint i = 0; i < G_N_ELEMENTS (foldings); i++)
    if (foldings[i].letter == letter)
      {
        g_string_append (folded, foldings[i].folded);
        return;
      }
  g_string_append_unichar (folded, letter);
}

static void
append_part (GString *folded, gunichar letter)
{
  if (g_unichar_ismark (letter) || letter == 0x00ad)
    return;
  if (!g_unichar_isspace (letter))
    append_folded (folded, letter);
  else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

/**
 * aar_text_fold:
 * @text: (nullable): UTF-8 text
 *
 * Folds @text for searching: lower case, without accents, å as a, ä as a, ö and ø as o, æ as ae, any run of white space
 * as one space, soft hyphens left out.
 *
 * Returns: (transfer full): the folded text, empty for %NULL
 */
char *
aar_text_fold (const char *text)
{
  g_autoptr (GString) folded = g_string_sized_new (text == NULL ? 0 : strlen (text));

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      gsize n;

      /* Most letters are plain ones, and whole plans are folded when they are imported. */
      if ((guchar) *p > ' ' && (guchar) *p < 0x7f)
        {
          g_string_append_c (folded, g_ascii_tolower (*p));
          continue;
        }
      n = g_unichar_fully_decompose (g_utf8_get_char (p), TRUE, parts, G_N_ELEMENTS (parts));
      for (gsize i = 0; i < n; i++)
        append_part (folded, parts[i]);
    }
  return g_string_free_and_steal (g_steal_pointer (&folded));
}

/**
 * aar_text_is_empty:
 * @text: (nullable): UTF-8 text
 *
 * Returns: whether @text is %NULL or holds nothing but white space
 */
gboolean
aar_text_is_empty (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * aar_text_collapse:
 * @text: (nullable): UTF-8 text
 *
 * Returns: (transfer full): @text with every run of white space, no-break spaces too, as one space, and none at its
 *   ends
 */
char *
aar_text_collapse (const char *text)
{
  g_autoptr (GString) collapsed = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          space = collapsed->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (collapsed, ' ');
      space = FALSE;
      g_string_append_len (collapsed, p, g_utf8_next_char (p) - p);
    }
  return g_string_free_and_steal (g_steal_pointer (&collapsed));
}

struct _AarCollator
{
  UCollator *collator;
};

/**
 * aar_collator_new:
 * @language: (nullable): `da`, `sv` or another language code; %NULL for the root order
 *
 * Makes a collator with ICU's tailoring of @language (Danish: æ ø å last, aa as å; Swedish: å ä ö last) that reads
 * digits as numbers, so that 2 stands before 10.
 *
 * Returns: (transfer full): a new collator
 */
AarCollator *
aar_collator_new (const char *language)
{
  AarCollator *self = g_new0 (AarCollator, 1);
  UErrorCode status = U_ZERO_ERROR;

  self->collator = ucol_open (language == NULL ? "" : language, &status);
  if (U_FAILURE (status))
    {
      /* Only a broken ICU has no root order; comparing bytes is then what is left. */
      g_warning ("No collator for “%s”: %s", language, u_errorName (status));
      self->collator = NULL;
      return self;
    }
  ucol_setAttribute (self->collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  return self;
}

/**
 * aar_collator_free:
 * @self: (nullable): a collator
 */
void
aar_collator_free (AarCollator *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->collator, ucol_close);
  g_free (self);
}

/**
 * aar_collator_sort_key:
 * @self: a collator
 * @text: (nullable): UTF-8 text, %NULL sorts first
 *
 * Returns: (transfer full): bytes whose order, as `memcmp` sees it, is the order of the language
 */
GBytes *
aar_collator_sort_key (AarCollator *self, const char *text)
{
  glong length;
  g_autofree gunichar2 *wide = NULL;
  g_autofree guint8 *key = NULL;
  int32_t size;

  if (text == NULL)
    text = "";
  if (self->collator == NULL)
    return g_bytes_new (text, strlen (text));
  wide = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  if (wide == NULL)
    return g_bytes_new (text, strlen (text));
  size = ucol_getSortKey (self->collator, (const UChar *) wide, (int32_t) length, NULL, 0);
  key = g_malloc (size);
  ucol_getSortKey (self->collator, (const UChar *) wide, (int32_t) length, key, size);
  return g_bytes_new_take (g_steal_pointer (&key), size);
}

/**
 * aar_number_compare:
 * @a: (nullable): a printed number such as 2.10 or 3b
 * @b: (nullable): another
 *
 * Compares printed numbers part by part, digits as numbers: 2.9 stands before 2.10 and no number stands last.
 *
 * Returns: less than, equal to or greater than 0
 */
int
aar_number_compare (const char *a, const char *b)
{
  gboolean a_empty = aar_text_is_empty (a), b_empty = aar_text_is_empty (b);

  if (a_empty || b_empty)
    return (int) a_empty - (int) b_empty;
  while (*a != '\0' && *b != '\0')
    {
      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          size_t a_length, b_length;
          int order;

          for (; *a == '0'; a++)
            ;
          for (; *b == '0'; b++)
            ;
          a_length = strspn (a, "0123456789");
          b_length = strspn (b, "0123456789");
          if (a_length != b_length)
            return a_length < b_length ? -1 : 1;
          order = strncmp (a, b, a_length);
          if (order != 0)
            return order;
          a += a_length;
          b += b_length;
          continue;
        }
      if (*a != *b)
        return (guchar) *a - (guchar) *b;
      a++, b++;
    }
  return (guchar) *a - (guchar) *b;
}
