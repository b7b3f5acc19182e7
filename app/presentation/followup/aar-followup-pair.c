/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aar-followup-pair.h"

#include <glib/gi18n-lib.h>

#include "aar-followup-phrases.h"
#include "aar-format.h"
#include "aar-level-changes.h"
#include "aar-round-title.h"

struct _AarFollowupPair
{
  AarListItem parent_instance;

  AarNode *node;
  AarFollowupSide sides[2];
};

G_DEFINE_FINAL_TYPE (AarFollowupPair, aar_followup_pair, AAR_TYPE_LIST_ITEM)

static void
aar_followup_pair_finalize (GObject *object)
{
  AarFollowupPair *self = AAR_FOLLOWUP_PAIR (object);

  for (guint i = 0; i < 2; i++)
    {
      g_free (self->sides[i].name);
      g_free (self->sides[i].text);
      g_clear_object (&self->sides[i].scale);
      g_clear_object (&self->sides[i].level);
    }
  g_clear_object (&self->node);
  G_OBJECT_CLASS (aar_followup_pair_parent_class)->finalize (object);
}

static void
aar_followup_pair_class_init (AarFollowupPairClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = aar_followup_pair_finalize;
}

static void
aar_followup_pair_init (AarFollowupPair *self)
{
}

static AarFollowupPair *
new_pair (AarNode *node)
{
  AarFollowupPair *self = g_object_new (AAR_TYPE_FOLLOWUP_PAIR, NULL);
  g_autofree char *title = aar_format_heading (node);

  self->node = g_object_ref (node);
  aar_list_item_set_title (AAR_LIST_ITEM (self), title);
  return self;
}

/* On which scale the level changed, and how. */
static void
set_caption (AarFollowupPair *self, const AarLevelChange *turn)
{
  g_autofree char *scale = aar_followup_phrase_scale (turn->scale);
  /* Translators: how an answer changed since the round before */
  const char *way = turn->direction > 0 ? _ ("better") : turn->direction < 0 ? _ ("worse") : NULL;
  g_autofree char *caption = scale != NULL && way != NULL ? g_strdup_printf ("%s · %s", scale, way)
                                                          : g_strdup (scale != NULL ? scale : way);

  aar_list_item_set_detail (AAR_LIST_ITEM (self), caption);
}

/* When both sides are known. */
static void
describe (AarFollowupPair *self)
{
  g_autoptr (GString) text = g_string_new (aar_record_get_text (self->node, AAR_NODE_TITLE));

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *level = aar_followup_phrase_level (self->sides[i].scale, self->sides[i].level);

      g_string_append_printf (text, ", %s: %s", self->sides[i].name, level);
    }
  aar_list_item_set_description (AAR_LIST_ITEM (self), text->str);
}

static void
set_side (AarFollowupPair *self,
          guint index,
          const char *name,
          AarScale *scale,
          AarLevel *level,
          AarAssessment *assessment)
{
  AarFollowupSide *side = &self->sides[index];

  side->name = g_strdup (name != NULL ? name : "");
  g_set_object (&side->scale, scale);
  g_set_object (&side->level, level);
  side->text = g_strdup (assessment != NULL ? aar_record_get_text (assessment, AAR_ASSESSMENT_NOTE) : NULL);
}

/* What changed since the round before, the answer before beside the one now */
GPtrArray *
aar_followup_pairs_of_level_changes (const AarFollowupReading *reading)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func (g_object_unref);
  const char *language = aar_record_get_text (aar_plan_content_get_plan (reading->content), AAR_PLAN_LANGUAGE);
  g_autofree char *now = aar_round_dup_title (reading->round, language);
  g_autofree char *before = reading->before != NULL ? aar_round_dup_title (reading->before, language) : NULL;

  for (guint i = 0; i < reading->turns->len; i++)
    {
      const AarLevelChange *turn = reading->turns->pdata[i];
      AarFollowupPair *pair = new_pair (turn->node);

      set_caption (pair, turn);
      set_side (pair, 0, before, turn->scale, turn->old_level, turn->before);
      set_side (pair, 1, now, turn->scale, turn->new_level, turn->now);
      describe (pair);
      g_ptr_array_add (pairs, pair);
    }
  return pairs;
}

static AarAssessment *
find_assessment (const AarFollowupReading *reading, AarNode *node, AarScale *scale)
{
  const AarRoundNode *entry = aar_round_state_get_node (reading->state, aar_record_get_id (node));

  for (guint i = 0; entry != NULL && i < reading->state->scales->len; i++)
    if (reading->state->scales->pdata[i] == (gpointer) scale)
      return entry->assessments[i];
  return NULL;
}

static void
add_contrasts (GPtrArray *pairs, const AarFollowupReading *reading, GPtrArray *nodes, const char *heading)
{
  AarScale *scales[2] = { reading->effort, reading->economy };

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    {
      AarFollowupPair *pair = new_pair (nodes->pdata[i]);

      aar_list_item_set_heading (AAR_LIST_ITEM (pair), i == 0 ? heading : NULL);
      for (guint j = 0; j < 2; j++)
        {
          AarAssessment *assessment = find_assessment (reading, pair->node, scales[j]);
          g_autofree char *name = aar_followup_phrase_scale (scales[j]);
          gint64 level = assessment != NULL ? aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL) : 0;

          set_side (pair, j, name, scales[j],
                    level != 0 ? aar_plan_content_lookup (reading->content, AAR_TABLE_LEVEL, level) : NULL, assessment);
        }
      describe (pair);
      g_ptr_array_add (pairs, pair);
    }
}

/* The initiatives that go well but cost too much, then those that keep their budget but do not go well */
GPtrArray *
aar_followup_pairs_of_contrasts (const AarFollowupReading *reading)
{
  GPtrArray *pairs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *effort = NULL;
  g_autofree char *economy = NULL;
  g_autofree char *good_first = NULL;
  g_autofree char *bad_first = NULL;

  if (reading->effort == NULL || reading->economy == NULL)
    return pairs;
  effort = aar_followup_phrase_scale (reading->effort);
  economy = aar_followup_phrase_scale (reading->economy);
  /* Translators: heading; the names of two rating scales of the plan, such as "effort" and "economy" */
  good_first = g_strdup_printf (_ ("Good on %s, bad on %s"), effort != NULL ? effort : "1",
                                economy != NULL ? economy : "2");
  bad_first = g_strdup_printf (_ ("Good on %s, bad on %s"), economy != NULL ? economy : "2",
                               effort != NULL ? effort : "1");
  add_contrasts (pairs, reading, reading->economy_bad, good_first);
  add_contrasts (pairs, reading, reading->effort_bad, bad_first);
  return pairs;
}

AarNode *
aar_followup_pair_get_node (AarFollowupPair *self)
{
  return self->node;
}

const AarFollowupSide *
aar_followup_pair_get_side (AarFollowupPair *self, guint index)
{
  g_return_val_if_fail (index < 2, NULL);

  return &self->sides[index];
}
