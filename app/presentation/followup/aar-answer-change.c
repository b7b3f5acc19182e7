/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-answer-change.h"

#include <glib/gi18n-lib.h>

struct _AarAnswerChange
{
  GObject parent_instance;

  AarAnswerLine *line;
  char *heading;
  char *title;
  char *place;
  char *before;
  char *now;
};

G_DEFINE_FINAL_TYPE (AarAnswerChange, aar_answer_change, G_TYPE_OBJECT)

typedef enum
{
  PROP_HEADING = 1,
  PROP_HAS_HEADING,
  PROP_TITLE,
  PROP_PLACE,
  PROP_BEFORE,
  PROP_NOW,
  PROP_CHOOSABLE,
  PROP_CHOSEN,
} AarAnswerChangeProperty;

static GParamSpec *properties[PROP_CHOSEN + 1];

static void
aar_answer_change_finalize (GObject *object)
{
  AarAnswerChange *self = AAR_ANSWER_CHANGE (object);

  g_free (self->heading);
  g_free (self->title);
  g_free (self->place);
  g_free (self->before);
  g_free (self->now);
  G_OBJECT_CLASS (aar_answer_change_parent_class)->finalize (object);
}

static void
aar_answer_change_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarAnswerChange *self = AAR_ANSWER_CHANGE (object);

  switch ((AarAnswerChangeProperty) property)
    {
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_HAS_HEADING:
      g_value_set_boolean (value, self->heading != NULL);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_BEFORE:
      g_value_set_string (value, self->before);
      break;
    case PROP_NOW:
      g_value_set_string (value, self->now);
      break;
    case PROP_CHOOSABLE:
      g_value_set_boolean (value, self->line != NULL);
      break;
    case PROP_CHOSEN:
      g_value_set_boolean (value, aar_answer_change_is_chosen (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_answer_change_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_CHOSEN)
    aar_answer_change_set_chosen (AAR_ANSWER_CHANGE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
aar_answer_change_class_init (AarAnswerChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_answer_change_finalize;
  object_class->get_property = aar_answer_change_get_property;
  object_class->set_property = aar_answer_change_set_property;
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_HAS_HEADING] = g_param_spec_boolean ("has-heading", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_BEFORE] = g_param_spec_string ("before", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_NOW] = g_param_spec_string ("now", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_CHOOSABLE] = g_param_spec_boolean ("choosable", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_answer_change_init (AarAnswerChange *self)
{
}

static char *
describe_place (const char *file, guint row, const char *column)
{
  if (row == 0)
    return g_strdup (file);
  if (column == NULL)
    /* Translators: where something stands in a spreadsheet: the name of the file and the row */
    return g_strdup_printf (_ ("%s, row %u"), file, row);
  /* Translators: where something stands in a spreadsheet: the name of the file, the row, and the head of the column */
  return g_strdup_printf (_ ("%s, row %u, %s"), file, row, column);
}

static AarAnswerChange *
new_line (AarAnswerLine *line)
{
  AarAnswerChange *self = g_object_new (AAR_TYPE_ANSWER_CHANGE, NULL);
  const char *number = aar_record_get_text (line->node, AAR_NODE_NUMBER);
  const char *title = line->milestone != NULL ? aar_record_get_text (line->milestone, AAR_MILESTONE_TEXT)
                                              : aar_record_get_text (line->node, AAR_NODE_TITLE);

  self->line = line;
  self->title = number != NULL ? g_strdup_printf ("%s  %s", number, title != NULL ? title : "") : g_strdup (title);
  self->place = describe_place (line->file, line->row, line->column);
  self->before = g_strdup (line->old_text != NULL && *line->old_text != '\0' ? line->old_text : "–");
  self->now = g_strdup (line->new_text != NULL && *line->new_text != '\0' ? line->new_text : "–");
  return self;
}

static AarAnswerChange *
new_problem (const AarAnswerProblem *problem)
{
  AarAnswerChange *self = g_object_new (AAR_TYPE_ANSWER_CHANGE, NULL);

  self->title = g_strdup (problem->message);
  self->place = describe_place (problem->file, problem->row, problem->column);
  self->before = g_strdup (problem->text);
  return self;
}

static void
add_lines (GPtrArray *changes, AarAnswerPreview *preview, gboolean conflicts, const char *heading)
{
  gboolean first = TRUE;

  for (guint i = 0; i < preview->lines->len; i++)
    {
      AarAnswerLine *line = preview->lines->pdata[i];
      AarAnswerChange *change;

      if (line->is_conflict != conflicts)
        continue;
      change = new_line (line);
      if (first)
        change->heading = g_strdup (heading);
      first = FALSE;
      g_ptr_array_add (changes, change);
    }
}

/**
 * aar_answer_changes_make:
 * @preview: what filled sheets would change; it must outlive what is made of it
 *
 * Returns: (transfer full) (element-type AarAnswerChange): the conflicts, then what will change, then what was not
 *   understood
 */
GPtrArray *
aar_answer_changes_make (AarAnswerPreview *preview)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);

  add_lines (changes, preview, TRUE, _ ("Another Answer Stands There Already"));
  add_lines (changes, preview, FALSE, _ ("What Will Change"));
  for (guint i = 0; i < preview->problems->len; i++)
    {
      AarAnswerChange *change = new_problem (preview->problems->pdata[i]);

      if (i == 0)
        change->heading = g_strdup (_ ("Not Understood"));
      g_ptr_array_add (changes, change);
    }
  return changes;
}

gboolean
aar_answer_change_is_choosable (AarAnswerChange *self)
{
  return self->line != NULL;
}

gboolean
aar_answer_change_is_chosen (AarAnswerChange *self)
{
  return self->line != NULL && self->line->is_chosen;
}

void
aar_answer_change_set_chosen (AarAnswerChange *self, gboolean chosen)
{
  if (self->line == NULL || self->line->is_chosen == chosen)
    return;
  self->line->is_chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
