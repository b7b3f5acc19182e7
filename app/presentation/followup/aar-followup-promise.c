/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-promise.h"

#include <glib/gi18n-lib.h>

#include "aar-carry-over.h"
#include "aar-followup-phrases.h"

struct _AarFollowupPromise
{
  GObject parent_instance;

  AarMilestone *milestone;
  AarNode *node;
  char *caption;
  gboolean chosen;
};

G_DEFINE_FINAL_TYPE (AarFollowupPromise, aar_followup_promise, G_TYPE_OBJECT)

typedef enum
{
  PROP_CHOSEN = 1,
  PROP_TEXT,
  PROP_INITIATIVE,
  PROP_CAPTION,
} AarFollowupPromiseProperty;

static GParamSpec *properties[PROP_CAPTION + 1];

static char *
describe_initiative (AarFollowupPromise *self)
{
  const char *number = self->node != NULL ? aar_record_get_text (self->node, AAR_NODE_NUMBER) : NULL;
  const char *title = self->node != NULL ? aar_record_get_text (self->node, AAR_NODE_TITLE) : NULL;

  if (number != NULL && title != NULL)
    return g_strdup_printf ("%s  %s", number, title);
  return g_strdup (title != NULL ? title : number);
}

static void
aar_followup_promise_finalize (GObject *object)
{
  AarFollowupPromise *self = AAR_FOLLOWUP_PROMISE (object);

  g_clear_object (&self->milestone);
  g_clear_object (&self->node);
  g_free (self->caption);
  G_OBJECT_CLASS (aar_followup_promise_parent_class)->finalize (object);
}

static void
aar_followup_promise_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  AarFollowupPromise *self = AAR_FOLLOWUP_PROMISE (object);

  switch ((AarFollowupPromiseProperty) property)
    {
    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;
    case PROP_TEXT:
      g_value_set_string (value, aar_record_get_text (self->milestone, AAR_MILESTONE_TEXT));
      break;
    case PROP_INITIATIVE:
      g_value_take_string (value, describe_initiative (self));
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_promise_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  switch ((AarFollowupPromiseProperty) property)
    {
    case PROP_CHOSEN:
      aar_followup_promise_set_chosen (AAR_FOLLOWUP_PROMISE (object), g_value_get_boolean (value));
      break;
    case PROP_TEXT:
    case PROP_INITIATIVE:
    case PROP_CAPTION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
aar_followup_promise_class_init (AarFollowupPromiseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = aar_followup_promise_finalize;
  object_class->get_property = aar_followup_promise_get_property;
  object_class->set_property = aar_followup_promise_set_property;
  properties[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_INITIATIVE] = g_param_spec_string ("initiative", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
aar_followup_promise_init (AarFollowupPromise *self)
{
}

static char *
make_caption (const AarFollowupReading *reading, AarMilestone *milestone)
{
  g_autofree char *carried = aar_followup_phrase_carried (aar_carry_over_count (reading->content, milestone));
  /* Translators: the state of a milestone of the round: nothing was said of it, or it was answered that it is not
   * reached */
  const char *state = aar_answer_is_given (milestone) ? _ ("not reached") : _ ("not answered");

  return carried != NULL ? g_strdup_printf ("%s · %s", state, carried) : g_strdup (state);
}

/* The milestones promised for the round and not reached */
GPtrArray *
aar_followup_promises_make (const AarFollowupReading *reading)
{
  GPtrArray *promises = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < reading->promised->len; i++)
    {
      AarMilestone *milestone = reading->promised->pdata[i];
      AarFollowupPromise *self = g_object_new (AAR_TYPE_FOLLOWUP_PROMISE, NULL);

      self->milestone = g_object_ref (milestone);
      g_set_object (&self->node, aar_plan_content_lookup (reading->content, AAR_TABLE_NODE,
                                                          aar_record_get_integer (milestone, AAR_MILESTONE_NODE)));
      self->caption = make_caption (reading, milestone);
      g_ptr_array_add (promises, self);
    }
  return promises;
}

AarMilestone *
aar_followup_promise_get_milestone (AarFollowupPromise *self)
{
  return self->milestone;
}

gboolean
aar_followup_promise_is_chosen (AarFollowupPromise *self)
{
  return self->chosen;
}

void
aar_followup_promise_set_chosen (AarFollowupPromise *self, gboolean chosen)
{
  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
