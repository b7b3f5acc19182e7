/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs that fonts of pictures draw in the place of letters, and signs that are no part of a text. */
#include "aar-symbol.h"

#include <string.h>

typedef struct
{
  guchar code;
  gunichar letter;
} Symbol;

/* What lists and forms use; of other pictures nothing is told. */
static const Symbol wingdings[] = {
  { 0x6c, 0x25cf }, { 0x6e, 0x25a0 }, { 0x6f, 0x2610 }, { 0x70, 0x2610 },  { 0x71, 0x2610 }, { 0x72, 0x2610 },
  { 0x75, 0x25c6 }, { 0x76, 0x2756 }, { 0x78, 0x2612 }, { 0x9f, 0x2022 },  { 0xa7, 0x25aa }, { 0xa8, 0x2610 },
  { 0xd8, 0x27a2 }, { 0xe0, 0x2192 }, { 0xe8, 0x2794 }, { 0xf0, 0x21e8 },  { 0xfb, 0x2717 }, { 0xfc, 0x2713 },
  { 0xfd, 0x2612 }, { 0xfe, 0x2611 }, { 0x4a, 0x263a }, { 0x4b, 0x1f610 }, { 0x4c, 0x2639 },
};
static const Symbol symbols[] = {
  { 0xb7, 0x2022 }, { 0xa7, 0x2663 }, { 0xa8, 0x2666 }, { 0xae, 0x2192 }, { 0xde, 0x21d2 }, { 0xb3, 0x2265 },
  { 0xa3, 0x2264 }, { 0xb1, 0x00b1 }, { 0xb4, 0x00d7 }, { 0x2d, 0x2212 }, { 0xb9, 0x2260 }, { 0xbb, 0x2248 },
  { 0xbc, 0x2026 }, { 0xd6, 0x221a }, { 0x61, 0x03b1 }, { 0x62, 0x03b2 }, { 0x6d, 0x03bc }, { 0x44, 0x0394 },
};
static const Symbol wingdings2[] = {
  { 0x50, 0x2713 }, { 0x4f, 0x2717 }, { 0x51, 0x2612 }, { 0x52, 0x2611 },
  { 0x53, 0x2612 }, { 0x54, 0x2612 }, { 0xa3, 0x2610 }, { 0x96, 0x2022 },
};

static gunichar
find (const Symbol *table, guint n, guint code)
{
  for (guint i = 0; i < n; i++)
    if (table[i].code == code)
      return table[i].letter;
  return 0x2022;
}

/**
 * aar_symbol_is_symbol_font:
 * @font: (nullable): the name of a font
 *
 * Tells whether a font draws pictures in the place of letters.
 *
 * Returns: %TRUE if it does
 */
gboolean
aar_symbol_is_symbol_font (const char *font)
{
  return font != NULL &&
         (g_ascii_strncasecmp (font, "wingdings", 9) == 0 || g_ascii_strcasecmp (font, "symbol") == 0 ||
          g_ascii_strcasecmp (font, "opensymbol") == 0 || g_ascii_strcasecmp (font, "starsymbol") == 0 ||
          g_ascii_strncasecmp (font, "webdings", 8) == 0);
}

/**
 * aar_symbol_decode:
 * @font: (nullable): the font that draws it
 * @letter: what stands in the file
 *
 * Finds the sign that a font of pictures shows. Such fonts are in the private use area too, where every letter of
 * unknown font is a bullet.
 *
 * Returns: the sign as Unicode has it
 */
gunichar
aar_symbol_decode (const char *font, gunichar letter)
{
  gboolean is_private = letter >= 0xf000 && letter <= 0xf0ff;
  guint code = letter & 0xff;

  if (!is_private && (!aar_symbol_is_symbol_font (font) || letter > 0xff))
    return letter;
  if (code <= 0x20)
    return ' ';
  if (font != NULL && g_ascii_strcasecmp (font, "wingdings 2") == 0)
    return find (wingdings2, G_N_ELEMENTS (wingdings2), code);
  if (font != NULL && g_ascii_strncasecmp (font, "wingdings", 9) == 0)
    return find (wingdings, G_N_ELEMENTS (wingdings), code);
  if (font != NULL && g_ascii_strcasecmp (font, "symbol") == 0)
    {
      gunichar found = find (symbols, G_N_ELEMENTS (symbols), code);

      return found == 0x2022 && code != 0xb7 && code < 0x80 ? code : found;
    }
  return font != NULL && !is_private ? letter : 0x2022;
}

/**
 * aar_symbol_get_tick:
 * @letter: a sign
 *
 * Tells whether a sign is a box to tick.
 *
 * Returns: which
 */
AarTick
aar_symbol_get_tick (gunichar letter)
{
  switch (letter)
    {
    case 0x2610: /* ☐ */
    case 0x25a1: /* □ */
    case 0x2751: /* ❑ */
    case 0x2752: /* ❒ */
      return AAR_TICK_OPEN;
    case 0x2611: /* ☑ */
    case 0x2612: /* ☒ */
    case 0x2705: /* ✅ */
    case 0x2713: /* ✓ */
    case 0x2714: /* ✔ */
      return AAR_TICK_DONE;
    default:
      return AAR_TICK_NONE;
    }
}

static gboolean
is_left_out (gunichar letter)
{
  /* soft hyphen, zero width space, non-joiners, marks and isolates of direction, word joiner, byte order mark */
  return letter == 0xad || (letter >= 0x200b && letter <= 0x200f) || (letter >= 0x202a && letter <= 0x202e) ||
         (letter >= 0x2060 && letter <= 0x2069) || letter == 0xfeff ||
         (letter < 0x20 && letter != '\t' && letter != '\n');
}

/**
 * aar_symbol_clean:
 * @text: a text in UTF-8
 *
 * Leaves out what no reader sees: soft hyphens, marks of direction, spaces without width. Signs of the private use area
 * become bullets.
 *
 * Returns: (transfer full): the rest
 */
char *
aar_symbol_clean (const char *text)
{
  GString *clean = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if ((guchar) *p < 0x80 ? (*p >= 0x20 || *p == '\t' || *p == '\n') : !is_left_out (letter))
        g_string_append_unichar (clean,
                                 letter >= 0xf000 && letter <= 0xf0ff ? aar_symbol_decode (NULL, letter) : letter);
    }
  return g_string_free_and_steal (clean);
}
