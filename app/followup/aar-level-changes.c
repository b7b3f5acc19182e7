/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-level-changes.h"

#include "aar-answers.h"
#include "aar-level-rank.h"
#include "aar-text.h"

/* One cell of the table initiative × scale in a round. */
typedef struct
{
  gint64 node;
  gint64 scale;
} Cell;

static guint
hash_cell (gconstpointer key)
{
  const Cell *cell = key;

  return g_int64_hash (&cell->node) * 31 + g_int64_hash (&cell->scale);
}

static gboolean
equal_cells (gconstpointer a, gconstpointer b)
{
  const Cell *left = a, *right = b;

  return left->node == right->node && left->scale == right->scale;
}

static GHashTable *
index_assessments (AarPlanContent *content, gint64 round)
{
  GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);
  GHashTable *index = g_hash_table_new_full (hash_cell, equal_cells, g_free, NULL);

  for (guint i = 0; round != 0 && i < assessments->len; i++)
    {
      Cell *cell;

      if (aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND) != round)
        continue;
      cell = g_new (Cell, 1);
      cell->node = aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_NODE);
      cell->scale = aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_SCALE);
      g_hash_table_replace (index, cell, assessments->pdata[i]);
    }
  return index;
}

static AarLevel *
level_of (AarPlanContent *content, AarAssessment *assessment)
{
  gint64 level = assessment == NULL ? 0 : aar_record_get_integer (assessment, AAR_ASSESSMENT_LEVEL);

  return level == 0 ? NULL : aar_plan_content_lookup (content, AAR_TABLE_LEVEL, level);
}

static char *
note_of (AarAssessment *assessment)
{
  return aar_text_collapse (assessment == NULL ? NULL : aar_record_get_text (assessment, AAR_ASSESSMENT_NOTE));
}

static int
direction_of (AarLevel *old_level, AarLevel *new_level)
{
  gint64 old_rank, new_rank;

  if (old_level == NULL || new_level == NULL)
    return 0;
  old_rank = aar_record_get_integer (old_level, AAR_LEVEL_POSITION);
  new_rank = aar_record_get_integer (new_level, AAR_LEVEL_POSITION);
  return (new_rank < old_rank) - (new_rank > old_rank);
}

/* An initiative that is still to be answered in this round has not changed: silence is no change. */
static AarLevelChange *
make_change (AarPlanContent *content, AarNode *node, AarScale *scale, AarAssessment *before, AarAssessment *now)
{
  AarLevel *old_level = level_of (content, before), *new_level = level_of (content, now);
  g_autofree char *old_note = note_of (before);
  g_autofree char *new_note = note_of (now);
  AarLevelChange *change;

  if (new_level == NULL && *new_note == '\0')
    return NULL;
  if (old_level == new_level && g_str_equal (old_note, new_note))
    return NULL;
  change = g_new0 (AarLevelChange, 1);
  change->node = node;
  change->scale = scale;
  change->before = before;
  change->now = now;
  change->old_level = old_level;
  change->new_level = new_level;
  change->direction = direction_of (old_level, new_level);
  return change;
}

/**
 * aar_level_changes_round_before:
 * @content: a plan
 * @round: the id of one of its rounds
 *
 * Returns: (transfer none) (nullable): the nearest earlier round, in the order of the plan, in which anything was
 *   assessed; the one right before if there is none such; %NULL for the first round
 */
AarRound *
aar_level_changes_round_before (AarPlanContent *content, gint64 round)
{
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  GPtrArray *assessments = aar_plan_content_get_records (content, AAR_TABLE_ASSESSMENT);
  g_autoptr (GHashTable) assessed = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new (gint64, assessments->len + 1);
  guint index = 0;

  for (guint i = 0; i < assessments->len; i++)
    {
      ids[i] = aar_record_get_integer (assessments->pdata[i], AAR_ASSESSMENT_ROUND);
      if (aar_assessment_is_answered (assessments->pdata[i]))
        g_hash_table_add (assessed, &ids[i]);
    }
  while (index < rounds->len && aar_record_get_id (rounds->pdata[index]) != round)
    index++;
  if (index == 0 || index == rounds->len)
    return NULL;
  for (guint i = index; i > 0; i--)
    {
      gint64 id = aar_record_get_id (rounds->pdata[i - 1]);

      if (g_hash_table_contains (assessed, &id))
        return rounds->pdata[i - 1];
    }
  return rounds->pdata[index - 1];
}

/**
 * aar_level_changes_find:
 * @content: a plan
 * @round: the id of one of its rounds
 *
 * Finds what changed since the round before. In the first round everything that was assessed is new and nothing
 * changed.
 *
 * Returns: (transfer full) (element-type AarLevelChange): the changes in document order, by scale; they borrow from
 *   @content
 */
GPtrArray *
aar_level_changes_find (AarPlanContent *content, gint64 round)
{
  AarRound *earlier = aar_level_changes_round_before (content, round);
  g_autoptr (GHashTable) before = index_assessments (content, earlier == NULL ? 0 : aar_record_get_id (earlier));
  g_autoptr (GHashTable) now = index_assessments (content, earlier == NULL ? 0 : round);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < nodes->len && g_hash_table_size (now) > 0; i++)
    for (guint j = 0; j < scales->len; j++)
      {
        Cell cell = { aar_record_get_id (nodes->pdata[i]), aar_record_get_id (scales->pdata[j]) };
        AarLevelChange *change = make_change (content, nodes->pdata[i], scales->pdata[j],
                                              g_hash_table_lookup (before, &cell), g_hash_table_lookup (now, &cell));

        if (change != NULL)
          g_ptr_array_add (changes, change);
      }
  return changes;
}

static AarScale *
find_scale (AarPlanContent *content, const char *const *words)
{
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);

  for (guint i = 0; i < scales->len; i++)
    {
      g_autofree char *name = aar_text_fold (aar_record_get_text (scales->pdata[i], AAR_SCALE_NAME));

      for (guint j = 0; words[j] != NULL; j++)
        if (strstr (name, words[j]) != NULL)
          return scales->pdata[i];
    }
  return NULL;
}

/**
 * aar_level_changes_economy_scale:
 * @content: a plan
 *
 * Returns: (transfer none) (nullable): the scale that rates money: by its name, else the second one; %NULL if there is
 *   none
 */
AarScale *
aar_level_changes_economy_scale (AarPlanContent *content)
{
  static const char *const words[] = { "okonomi", "ekonomi", "budget", NULL };
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  AarScale *named = find_scale (content, words);

  return named != NULL ? named : scales->len > 1 ? scales->pdata[1] : NULL;
}

/**
 * aar_level_changes_effort_scale:
 * @content: a plan
 *
 * Returns: (transfer none) (nullable): the scale that rates what is done: the first that is not the one of money
 */
AarScale *
aar_level_changes_effort_scale (AarPlanContent *content)
{
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  AarScale *economy = aar_level_changes_economy_scale (content);

  for (guint i = 0; i < scales->len; i++)
    if (scales->pdata[i] != (gpointer) economy)
      return scales->pdata[i];
  return NULL;
}

/**
 * aar_level_changes_good_and_bad:
 * @content: a plan
 * @round: the id of one of its rounds
 * @good_scale: the id of a scale
 * @bad_scale: the id of another
 *
 * Returns: (transfer container) (element-type Aar.Node): the initiatives with the best level on one scale and the worst
 *   on the other, in document order
 */
GPtrArray *
aar_level_changes_good_and_bad (AarPlanContent *content, gint64 round, gint64 good_scale, gint64 bad_scale)
{
  g_autoptr (GHashTable) index = index_assessments (content, round);
  GPtrArray *nodes = aar_plan_content_get_records (content, AAR_TABLE_NODE);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      Cell good = { aar_record_get_id (nodes->pdata[i]), good_scale };
      Cell bad = { aar_record_get_id (nodes->pdata[i]), bad_scale };
      AarLevel *on_good = level_of (content, g_hash_table_lookup (index, &good));
      AarLevel *on_bad = level_of (content, g_hash_table_lookup (index, &bad));

      if (on_good != NULL && on_bad != NULL && aar_level_is_best (content, aar_record_get_id (on_good)) &&
          aar_level_is_worst (content, aar_record_get_id (on_bad)))
        g_ptr_array_add (found, nodes->pdata[i]);
    }
  return found;
}
