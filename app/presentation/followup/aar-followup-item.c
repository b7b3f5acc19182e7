/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-item.h"

#include <glib/gi18n-lib.h>

#include "aar-answering.h"
#include "aar-followup-phrases.h"
#include "aar-text.h"

struct _AarFollowupItem
{
  GObject parent_instance;

  AarPlan *plan;
  AarNode *node;
  GPtrArray *scales;
  AarLevel **levels;
  char *words;
  char *units;
  guint n_milestones;
  guint n_milestones_answered;
  gboolean answered;
  gboolean corrected;
  /* A bit for each scale on which there is an answer. */
  guint64 answered_on;
};

G_DEFINE_FINAL_TYPE (AarFollowupItem, aar_followup_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_ANSWERED = 1,
} AarFollowupItemProperty;

static GParamSpec *properties[PROP_ANSWERED + 1];

static guint changed_signal;

static void
clear_levels (AarFollowupItem *self)
{
  for (guint i = 0; self->levels != NULL && i < self->scales->len; i++)
    g_clear_object (&self->levels[i]);
  g_clear_pointer (&self->levels, g_free);
}

static void
aar_followup_item_finalize (GObject *object)
{
  AarFollowupItem *self = AAR_FOLLOWUP_ITEM (object);

  clear_levels (self);
  g_clear_pointer (&self->scales, g_ptr_array_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->node);
  g_free (self->words);
  g_free (self->units);
  G_OBJECT_CLASS (aar_followup_item_parent_class)->finalize (object);
}

static void
aar_followup_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  switch ((AarFollowupItemProperty) property)
    {
    case PROP_ANSWERED:
      g_value_set_boolean (value, AAR_FOLLOWUP_ITEM (object)->answered);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_item_class_init (AarFollowupItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = aar_followup_item_finalize;
  object_class->get_property = aar_followup_item_get_property;
  properties[PROP_ANSWERED] = g_param_spec_boolean (
      "answered", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  changed_signal = g_signal_new ("changed", AAR_TYPE_FOLLOWUP_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 0);
}

static void
aar_followup_item_init (AarFollowupItem *self)
{
}

static void
read_answers (AarFollowupItem *self, const AarRoundState *state, const AarRoundNode *entry)
{
  self->levels = g_new0 (AarLevel *, self->scales->len + 1);
  for (guint i = 0; i < self->scales->len; i++)
    {
      AarAssessment *assessment = entry->assessments[i];
      gint64 level = assessment != NULL ? aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL) : 0;
      const char *note = assessment != NULL ? aar_record_get_text (assessment, AAR_ASSESSMENT_NOTE) : NULL;

      if (entry->states[i] == AAR_ANSWER_GIVEN && i < 64)
        self->answered_on |= G_GUINT64_CONSTANT (1) << i;
      if (level != 0)
        g_set_object (&self->levels[i], aar_plan_content_lookup (state->content, AAR_TABLE_LEVEL, level));
      if (self->words == NULL && !aar_text_is_empty (note))
        self->words = aar_text_collapse (note);
      if (assessment != NULL)
        self->corrected |= aar_answering_is_correction (aar_record_get_text (assessment, AAR_ASSESSMENT_REASON));
    }
  for (guint i = 0; i < entry->milestones->len; i++)
    {
      const char *status = aar_record_get_text (entry->milestones->pdata[i], AAR_MILESTONE_STATUS);

      if (self->words == NULL && !aar_text_is_empty (status))
        self->words = aar_text_collapse (status);
      self->corrected |= aar_answering_is_correction (
          aar_record_get_text (entry->milestones->pdata[i], AAR_MILESTONE_REASON));
    }
}

AarFollowupItem *
aar_followup_item_new (AarPlan *plan, const AarRoundState *state, const AarRoundNode *entry)
{
  AarFollowupItem *self = g_object_new (AAR_TYPE_FOLLOWUP_ITEM, NULL);

  self->plan = g_object_ref (plan);
  self->node = g_object_ref (entry->node);
  self->scales = g_ptr_array_ref (state->scales);
  self->n_milestones = entry->milestones->len;
  self->n_milestones_answered = entry->n_milestones_answered;
  self->answered = entry->is_answered;
  read_answers (self, state, entry);
  return self;
}

static gboolean
has_same_levels (AarFollowupItem *self, AarFollowupItem *from)
{
  if (self->scales->len != from->scales->len || self->answered_on != from->answered_on)
    return FALSE;
  for (guint i = 0; i < self->scales->len; i++)
    if (!aar_record_equal (self->scales->pdata[i], from->scales->pdata[i]) ||
        (self->levels[i] == NULL) != (from->levels[i] == NULL) ||
        (self->levels[i] != NULL && !aar_record_equal (self->levels[i], from->levels[i])))
      return FALSE;
  return TRUE;
}

/* Takes over what @from says, and tells of it if it is something else. */
gboolean
aar_followup_item_update (AarFollowupItem *self, AarFollowupItem *from)
{
  gboolean answers_differ = self->answered != from->answered;

  if (!answers_differ && self->corrected == from->corrected && self->n_milestones == from->n_milestones &&
      self->n_milestones_answered == from->n_milestones_answered && g_strcmp0 (self->words, from->words) == 0 &&
      has_same_levels (self, from) && aar_record_equal (self->node, from->node))
    {
      /* what was read last is kept: an equal record may be one that will hear of changes */
      g_set_object (&self->node, from->node);
      /* the open card shows more than the row, such as how it goes with a milestone */
      g_signal_emit (self, changed_signal, 0);
      return FALSE;
    }
  clear_levels (self);
  g_clear_pointer (&self->scales, g_ptr_array_unref);
  self->scales = g_ptr_array_ref (from->scales);
  self->levels = g_new0 (AarLevel *, self->scales->len + 1);
  for (guint i = 0; i < self->scales->len; i++)
    g_set_object (&self->levels[i], from->levels[i]);
  g_set_object (&self->node, from->node);
  g_set_str (&self->words, from->words);
  self->n_milestones = from->n_milestones;
  self->n_milestones_answered = from->n_milestones_answered;
  self->answered = from->answered;
  self->corrected = from->corrected;
  self->answered_on = from->answered_on;
  if (answers_differ)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWERED]);
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

gint64
aar_followup_item_get_id (AarFollowupItem *self)
{
  return aar_record_get_id (self->node);
}

AarNode *
aar_followup_item_get_node (AarFollowupItem *self)
{
  return self->node;
}

/* Whether it has all that the round asks of it */
gboolean
aar_followup_item_is_answered (AarFollowupItem *self)
{
  return self->answered;
}

gboolean
aar_followup_item_is_corrected (AarFollowupItem *self)
{
  return self->corrected;
}

guint
aar_followup_item_get_n_scales (AarFollowupItem *self)
{
  return self->scales->len;
}

AarScale *
aar_followup_item_get_scale (AarFollowupItem *self, guint index)
{
  g_return_val_if_fail (index < self->scales->len, NULL);

  return self->scales->pdata[index];
}

AarLevel *
aar_followup_item_get_level (AarFollowupItem *self, guint index)
{
  g_return_val_if_fail (index < self->scales->len, NULL);

  return self->levels[index];
}

const char *
aar_followup_item_get_words (AarFollowupItem *self)
{
  return self->words;
}

void
aar_followup_item_set_units (AarFollowupItem *self, const char *units)
{
  g_set_str (&self->units, units);
}

const char *
aar_followup_item_get_units (AarFollowupItem *self)
{
  return self->units;
}

char *
aar_followup_item_count_milestones (AarFollowupItem *self)
{
  g_return_val_if_fail (AAR_IS_FOLLOWUP_ITEM (self), NULL);

  return aar_followup_phrase_milestones (self->plan, self->n_milestones_answered, self->n_milestones);
}

/* What its card says, as one reads it aloud */
/* Whether there is an answer on the scale: a level, or that it does not matter here */
gboolean
aar_followup_item_is_answered_on (AarFollowupItem *self, guint index)
{
  return index < 64 && (self->answered_on >> index & 1) != 0;
}

char *
aar_followup_item_describe (AarFollowupItem *self)
{
  const char *number = aar_record_get_text (self->node, AAR_NODE_NUMBER);
  const char *title = aar_record_get_text (self->node, AAR_NODE_TITLE);
  g_autofree char *milestones = aar_followup_item_count_milestones (self);
  GString *text = g_string_new (number);

  if (title != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", title);
  for (guint i = 0; i < self->scales->len; i++)
    {
      const char *name = aar_record_get_text (self->scales->pdata[i], AAR_SCALE_NAME);
      g_autofree char *level = self->levels[i] == NULL && aar_followup_item_is_answered_on (self, i)
                                 ? g_strdup (_ ("not relevant"))
                                 : aar_followup_phrase_level (self->scales->pdata[i], self->levels[i]);

      if (name != NULL)
        g_string_append_printf (text, ", %s: %s", name, level);
      else
        g_string_append_printf (text, ", %s", level);
    }
  if (milestones != NULL)
    g_string_append_printf (text, ", %s", milestones);
  return g_string_free_and_steal (text);
}
