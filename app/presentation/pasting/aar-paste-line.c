/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-paste-line.h"

#include <glib/gi18n-lib.h>

#include "aar-date.h"
#include "aar-round-title.h"
#include "aar-text.h"

struct _AarPasteLine
{
  GObject parent_instance;

  /* Belongs to the lines that were pasted; NULL for a line without a title, of which nothing can be made. */
  AarPastedRow *row;
  char **cells;
  gboolean *ignored;
  gboolean *wrong;
  char *problem;
  char *description;
};

G_DEFINE_FINAL_TYPE (AarPasteLine, aar_paste_line, G_TYPE_OBJECT)

typedef enum
{
  PROP_TAKEN = 1,
  PROP_USABLE,
  PROP_PROBLEM,
  PROP_DESCRIPTION,
} AarPasteLineProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

static void
aar_paste_line_finalize (GObject *object)
{
  AarPasteLine *self = AAR_PASTE_LINE (object);

  g_strfreev (self->cells);
  g_free (self->ignored);
  g_free (self->wrong);
  g_free (self->problem);
  g_free (self->description);
  G_OBJECT_CLASS (aar_paste_line_parent_class)->finalize (object);
}

static void
aar_paste_line_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarPasteLine *self = AAR_PASTE_LINE (object);

  switch ((AarPasteLineProperty) property)
    {
    case PROP_TAKEN:
      g_value_set_boolean (value, aar_paste_line_is_taken (self));
      break;
    case PROP_USABLE:
      g_value_set_boolean (value, self->row != NULL);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_paste_line_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_TAKEN)
    aar_paste_line_set_taken (AAR_PASTE_LINE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
aar_paste_line_class_init (AarPasteLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_paste_line_finalize;
  object_class->get_property = aar_paste_line_get_property;
  object_class->set_property = aar_paste_line_set_property;
  properties[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_USABLE] = g_param_spec_boolean ("usable", NULL, NULL, FALSE, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_paste_line_init (AarPasteLine *self)
{
}

static char *
join_units (const AarPastedRow *row)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < row->units->len; i++)
    {
      const char *abbreviation = aar_record_get_text (row->units->pdata[i], AAR_UNIT_ABBREVIATION);
      const char *name = aar_record_get_text (row->units->pdata[i], AAR_UNIT_NAME);

      g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "", name != NULL ? name : abbreviation);
    }
  if (row->unknown_unit != NULL)
    g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "", row->unknown_unit);
  return g_string_free_and_steal (g_steal_pointer (&names));
}

/* What a cell was understood as. */
static char *
understand (const AarPastedRow *row, AarPastedColumn column, const char *cell, const char *language, gboolean *wrong)
{
  *wrong = FALSE;
  switch (column)
    {
    case AAR_PASTED_NUMBER:
      return g_strdup (row->number);
    case AAR_PASTED_TITLE:
      return row->number != NULL && !g_str_equal (cell, row->title) && g_str_has_suffix (cell, row->title)
               ? g_strdup_printf ("%s  %s", row->number, row->title)
               : g_strdup (row->title);
    case AAR_PASTED_UNIT:
      *wrong = row->unknown_unit != NULL;
      return join_units (row);
    case AAR_PASTED_DATE:
      *wrong = row->date == NULL;
      return row->date != NULL ? aar_date_format (row->date, language) : NULL;
    case AAR_PASTED_ROUND:
      *wrong = row->round == NULL;
      return row->round != NULL ? aar_round_dup_title (row->round, language) : NULL;
    case AAR_PASTED_IGNORED:
    case AAR_PASTED_TEXT:
    case AAR_PASTED_STATUS:
    case AAR_PASTED_GROUP:
    default:
      return NULL;
    }
}

static void
describe_problem (AarPasteLine *self, gboolean is_blank)
{
  const char *unknown_unit = self->row != NULL ? self->row->unknown_unit : NULL;
  const char *unknown = self->row != NULL ? self->row->unknown : NULL;
  g_autofree char *unit_problem = NULL, *value_problem = NULL;

  if (self->row == NULL)
    {
      self->problem = is_blank ? NULL : g_strdup (_ ("There is no title in this line, so nothing is made of it"));
      return;
    }
  /* Translators: %s is a name as it was pasted */
  unit_problem = unknown_unit != NULL ? g_strdup_printf (_ ("“%s” is no unit of the plan"), unknown_unit) : NULL;
  /* Translators: %s is a date or the name of a round of follow-up, as it was pasted */
  value_problem = unknown != NULL ? g_strdup_printf (_ ("“%s” was not understood"), unknown) : NULL;
  if (unit_problem != NULL && value_problem != NULL)
    self->problem = g_strdup_printf ("%s\n%s", unit_problem, value_problem);
  else
    self->problem = g_strdup (unit_problem != NULL ? unit_problem : value_problem);
}

static AarPasteLine *
make (AarPastedLines *lines, AarPastedRow *row, char **cells, const char *language)
{
  AarPasteLine *self = g_object_new (AAR_TYPE_PASTE_LINE, NULL);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autoptr (GString) description = g_string_new (NULL);
  guint n_cells = g_strv_length (cells);

  self->row = row;
  self->ignored = g_new0 (gboolean, MAX (lines->columns->len, 1));
  self->wrong = g_new0 (gboolean, MAX (lines->columns->len, 1));
  for (guint i = 0; i < lines->columns->len; i++)
    {
      AarPastedColumn column = g_array_index (lines->columns, AarPastedColumn, i);
      const char *cell = i < n_cells && !aar_text_is_empty (cells[i]) ? cells[i] : NULL;
      g_autofree char *text = NULL;

      if (row != NULL && cell != NULL)
        text = understand (row, column, cell, language, &self->wrong[i]);
      self->ignored[i] = column == AAR_PASTED_IGNORED || row == NULL;
      if (text == NULL)
        text = g_strdup (cell != NULL ? cell : "");
      if (*text != '\0' && !self->ignored[i])
        g_string_append_printf (description, "%s%s", description->len > 0 ? ", " : "", text);
      g_strv_builder_add (texts, text);
    }
  self->cells = g_strv_builder_end (texts);
  describe_problem (self, description->len == 0 && row == NULL && n_cells < 2 && aar_text_is_empty (cells[0]));
  if (self->problem != NULL)
    g_string_append_printf (description, "%s%s", description->len > 0 ? ", " : "", self->problem);
  self->description = g_string_free_and_steal (g_steal_pointer (&description));
  return self;
}

static gboolean
has_title (AarPastedLines *lines, char **cells)
{
  guint n_cells = g_strv_length (cells);

  for (guint i = 0; i < MIN (lines->columns->len, n_cells); i++)
    if (g_array_index (lines->columns, AarPastedColumn, i) == AAR_PASTED_TITLE && !aar_text_is_empty (cells[i]))
      return TRUE;
  return FALSE;
}

/**
 * aar_paste_line_make_all:
 * @lines: what was pasted; lives as long as the result
 * @language: (nullable): the language of the plan
 *
 * Returns: (transfer full) (element-type Aar.PasteLine): its lines, also those of which nothing can be made
 */
GPtrArray *
aar_paste_line_make_all (AarPastedLines *lines, const char *language)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  guint next = 0;

  for (guint i = 0; i < lines->cells->len; i++)
    {
      AarPastedRow *row = NULL;

      if (has_title (lines, lines->cells->pdata[i]) && next < lines->rows->len)
        row = lines->rows->pdata[next++];
      g_ptr_array_add (all, make (lines, row, lines->cells->pdata[i], language));
    }
  return all;
}

guint
aar_paste_line_get_n_cells (AarPasteLine *self)
{
  return g_strv_length (self->cells);
}

const char *
aar_paste_line_get_cell (AarPasteLine *self, guint index)
{
  return self->cells[index];
}

gboolean
aar_paste_line_is_ignored (AarPasteLine *self, guint index)
{
  return self->ignored[index];
}

gboolean
aar_paste_line_is_wrong (AarPasteLine *self, guint index)
{
  return self->wrong[index];
}

gboolean
aar_paste_line_is_taken (AarPasteLine *self)
{
  return self->row != NULL && self->row->is_taken;
}

/**
 * aar_paste_line_set_taken:
 * @self: a line
 * @taken: whether it is to be written
 *
 * Takes the line or leaves it out.
 */
void
aar_paste_line_set_taken (AarPasteLine *self, gboolean taken)
{
  g_return_if_fail (AAR_IS_PASTE_LINE (self));

  if (self->row == NULL || self->row->is_taken == taken)
    return;
  self->row->is_taken = taken;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAKEN]);
}

gboolean
aar_paste_line_is_usable (AarPasteLine *self)
{
  return self->row != NULL;
}

const char *
aar_paste_line_get_problem (AarPasteLine *self)
{
  return self->problem;
}
