/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-promise.h"

#include <glib/gi18n-lib.h>

#include "aar-answers.h"
#include "aar-carry-over.h"
#include "aar-followup-phrases.h"
#include "aar-format.h"

struct _AarFollowupPromise
{
  AarListItem parent_instance;

  AarMilestone *milestone;
  gboolean chosen;
};

G_DEFINE_FINAL_TYPE (AarFollowupPromise, aar_followup_promise, AAR_TYPE_LIST_ITEM)

static GParamSpec *chosen_property;

static void
aar_followup_promise_finalize (GObject *object)
{
  g_clear_object (&AAR_FOLLOWUP_PROMISE (object)->milestone);
  G_OBJECT_CLASS (aar_followup_promise_parent_class)->finalize (object);
}

static void
aar_followup_promise_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, AAR_FOLLOWUP_PROMISE (object)->chosen);
}

static void
aar_followup_promise_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  aar_followup_promise_set_chosen (AAR_FOLLOWUP_PROMISE (object), g_value_get_boolean (value));
}

static void
aar_followup_promise_class_init (AarFollowupPromiseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = aar_followup_promise_finalize;
  object_class->get_property = aar_followup_promise_get_property;
  object_class->set_property = aar_followup_promise_set_property;
  chosen_property = g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, chosen_property);
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
      AarNode *node = aar_plan_content_lookup (reading->content, AAR_TABLE_NODE,
                                               aar_record_get_integer (milestone, AAR_MILESTONE_NODE));
      g_autofree char *initiative = node != NULL ? aar_format_heading (node) : NULL;
      g_autofree char *caption = make_caption (reading, milestone);

      self->milestone = g_object_ref (milestone);
      aar_list_item_set_title (AAR_LIST_ITEM (self), aar_record_get_text (milestone, AAR_MILESTONE_TEXT));
      aar_list_item_set_detail (AAR_LIST_ITEM (self), initiative);
      aar_list_item_set_description (AAR_LIST_ITEM (self), caption);
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
  g_object_notify_by_pspec (G_OBJECT (self), chosen_property);
}
