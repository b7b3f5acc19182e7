/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-import-line.h"

struct _AarImportLine
{
  GObject parent_instance;

  char *text;
  guint number;
  AarImportLineFlags flags;
};

typedef enum
{
  PROP_NUMBER = 1,
  PROP_TEXT,
  PROP_FLAGS,
} AarImportLineProperty;

static GParamSpec *properties[PROP_FLAGS + 1];

G_DEFINE_FINAL_TYPE (AarImportLine, aar_import_line, G_TYPE_OBJECT)

static void
aar_import_line_finalize (GObject *object)
{
  AarImportLine *self = AAR_IMPORT_LINE (object);

  g_free (self->text);
  G_OBJECT_CLASS (aar_import_line_parent_class)->finalize (object);
}

static void
aar_import_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AarImportLine *self = AAR_IMPORT_LINE (object);

  switch ((AarImportLineProperty) id)
    {
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_FLAGS:
      g_value_set_uint (value, self->flags);
      break;
    }
}

static void
aar_import_line_class_init (AarImportLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_import_line_finalize;
  object_class->get_property = aar_import_line_get_property;

  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_FLAGS] = g_param_spec_uint ("flags", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_import_line_init (AarImportLine *self)
{
}

AarImportLine *
aar_import_line_new (guint number, const char *text, AarImportLineFlags flags)
{
  AarImportLine *self = g_object_new (AAR_TYPE_IMPORT_LINE, NULL);

  self->number = number;
  self->text = aar_import_line_typeset (text);
  self->flags = flags;
  return self;
}

guint
aar_import_line_get_number (AarImportLine *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_LINE (self), 0);

  return self->number;
}

const char *
aar_import_line_get_text (AarImportLine *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_LINE (self), NULL);

  return self->text;
}

AarImportLineFlags
aar_import_line_get_flags (AarImportLine *self)
{
  g_return_val_if_fail (AAR_IS_IMPORT_LINE (self), AAR_IMPORT_LINE_PLAIN);

  return self->flags;
}

void
aar_import_line_set_flags (AarImportLine *self, AarImportLineFlags flags)
{
  g_return_if_fail (AAR_IS_IMPORT_LINE (self));

  if (self->flags == flags)
    return;
  self->flags = flags;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FLAGS]);
}

/* What stands for a private use character: those of the Wingdings and Symbol fonts, which office programs leave in a
 * document where it shows a face or a bullet. No font of the desktop has them. */
static const char *
replace_private (gunichar letter)
{
  switch (letter)
    {
    case 0xf04a:
      return "\u263a";
    case 0xf04b:
      return "\U0001f610";
    case 0xf04c:
      return "\u2639";
    case 0xf0e0:
    case 0xf0e8:
      return "\u2192";
    case 0xf0fc:
      return "\u2713";
    default:
      return "\u2022";
    }
}

/**
 * aar_import_line_typeset:
 * @text: a line of a document
 *
 * Sets a line for reading: columns that were held apart by many spaces or a tab stand one wide space apart, dotted
 * leaders of a table of contents are shortened, and characters that no font has are replaced.
 *
 * Returns: (transfer full): the line as it is shown
 */
char *
aar_import_line_typeset (const char *text)
{
  g_autoptr (GString) set = g_string_new (NULL);
  guint n_spaces = 0, n_dots = 0;
  gboolean is_wide = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isspace (letter))
        {
          n_spaces++;
          is_wide |= letter == '\t';
          continue;
        }
      /* the dots of a leader may have spaces between them */
      n_dots = letter == '.' ? n_dots + 1 : 0;
      if (n_spaces > 0 && set->len > 0 && n_dots < 2)
        g_string_append (set, n_spaces > 2 || is_wide ? "\u2003" : " ");
      n_spaces = 0;
      is_wide = FALSE;
      if (n_dots > 4)
        continue;
      if (g_unichar_type (letter) == G_UNICODE_PRIVATE_USE)
        g_string_append (set, replace_private (letter));
      else
        g_string_append_unichar (set, letter);
    }
  return g_string_free_and_steal (g_steal_pointer (&set));
}
