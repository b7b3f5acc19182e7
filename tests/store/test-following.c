/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include "aar-node-splices.h"
#include "aar-current-round.h"
#include "aar-date.h"
#include "aar-database.h"
#include "aar-history.h"
#include "aar-id.h"
#include "aar-node-finder.h"
#include "aar-node-list.h"
#include "aar-outline.h"
#include "aar-text.h"

#include <locale.h>
#include <string.h>

/* Everything that shows a part of the store, after every change that one can make: each field of each table is changed,
 * a row of each table is deleted, all of it is undone again. What is kept up to date must be what reading anew gives,
 * and that must be what one finds by looking through the whole plan. */

/* -- what is expected, found the long way ------------------------------------------------------------------------ */

static gint64
number_of (gpointer record, guint field)
{
  return aar_record_get_integer (record, field);
}

static gboolean
is_initiative (gpointer node)
{
  return g_strcmp0 (aar_record_get_text (node, AAR_NODE_KIND), AAR_NODE_KIND_INITIATIVE) == 0;
}

static gboolean
is_answered (gpointer milestone)
{
  return aar_record_get_boolean (milestone, AAR_MILESTONE_DONE) ||
         aar_record_get_text (milestone, AAR_MILESTONE_STATUS) != NULL ||
         number_of (milestone, AAR_MILESTONE_LEVEL) != 0;
}

/* Whether a record of @table with @owner has @id in @field. */
static gboolean
has_child (AarPlanContent *content, AarTable table, gint64 owner, guint field, gint64 id)
{
  GPtrArray *children = aar_plan_content_get_children (content, table, owner);

  for (guint i = 0; i < children->len; i++)
    if (number_of (children->pdata[i], field) == id)
      return TRUE;
  return FALSE;
}

static gboolean
has_unit (AarPlanContent *content, gint64 node, gint64 unit)
{
  GPtrArray *actions = aar_plan_content_get_children (content, AAR_TABLE_ACTION, node);

  if (has_child (content, AAR_TABLE_RESPONSIBILITY, node, AAR_RESPONSIBILITY_UNIT, unit))
    return TRUE;
  for (guint i = 0; i < actions->len; i++)
    if (has_child (content, AAR_TABLE_ACTION_UNIT, aar_record_get_id (actions->pdata[i]), AAR_ACTION_UNIT_UNIT, unit))
      return TRUE;
  return FALSE;
}

static gboolean
is_below (AarPlanContent *content, gpointer node, gint64 area)
{
  for (gint64 at = number_of (node, AAR_NODE_PARENT); at != 0;)
    {
      gpointer above = aar_plan_content_lookup (content, AAR_TABLE_NODE, at);

      if (at == area)
        return TRUE;
      at = above == NULL ? 0 : number_of (above, AAR_NODE_PARENT);
    }
  return FALSE;
}

/* The last round, in the order of the rounds, in which the initiative has any level. */
static gint64
latest_round (AarPlanContent *content, gint64 node)
{
  GPtrArray *answers = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);

  for (guint i = rounds->len; i-- > 0;)
    for (guint j = 0; j < answers->len; j++)
      if (number_of (answers->pdata[j], AAR_ASSESSMENT_ROUND) == aar_record_get_id (rounds->pdata[i]) &&
          number_of (answers->pdata[j], AAR_ASSESSMENT_LEVEL) != 0)
        return aar_record_get_id (rounds->pdata[i]);
  return 0;
}

/* The level on @scale in @round, %NULL if there is none. */
static gpointer
level_in (AarPlanContent *content, gint64 node, gint64 round, gint64 scale)
{
  GPtrArray *answers = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);

  for (guint i = 0; i < answers->len; i++)
    if (number_of (answers->pdata[i], AAR_ASSESSMENT_ROUND) == round &&
        number_of (answers->pdata[i], AAR_ASSESSMENT_SCALE) == scale &&
        number_of (answers->pdata[i], AAR_ASSESSMENT_LEVEL) != 0)
      return aar_plan_content_lookup (content, AAR_TABLE_LEVEL, number_of (answers->pdata[i], AAR_ASSESSMENT_LEVEL));
  return NULL;
}

static gboolean
has_latest_level (AarPlanContent *content, gint64 node, gint64 level)
{
  GPtrArray *answers = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);
  gint64 round = latest_round (content, node);

  for (guint i = 0; i < answers->len; i++)
    if (number_of (answers->pdata[i], AAR_ASSESSMENT_ROUND) == round &&
        number_of (answers->pdata[i], AAR_ASSESSMENT_LEVEL) == level)
      return TRUE;
  return FALSE;
}

static gboolean
is_not_relevant (AarPlanContent *content, gint64 node, gint64 round, gint64 scale)
{
  GPtrArray *answers = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, node);

  for (guint i = 0; i < answers->len; i++)
    if (number_of (answers->pdata[i], AAR_ASSESSMENT_ROUND) == round &&
        number_of (answers->pdata[i], AAR_ASSESSMENT_SCALE) == scale &&
        aar_record_get_boolean (answers->pdata[i], AAR_ASSESSMENT_NOT_RELEVANT))
      return TRUE;
  return FALSE;
}

static gboolean
is_unanswered (AarPlanContent *content, gint64 node, gint64 round)
{
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  GPtrArray *milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, node);

  /* of a round that is gone nobody owes an answer */
  if (aar_plan_content_lookup (content, AAR_TABLE_ROUND, round) == NULL)
    return FALSE;
  if (scales->len > 0)
    return level_in (content, node, round, aar_record_get_id (scales->pdata[0])) == NULL &&
           !has_child (content, AAR_TABLE_EXEMPTION, node, AAR_EXEMPTION_SCALE, aar_record_get_id (scales->pdata[0])) &&
           !is_not_relevant (content, node, round, aar_record_get_id (scales->pdata[0]));
  for (guint i = 0; i < milestones->len; i++)
    if (number_of (milestones->pdata[i], AAR_MILESTONE_ROUND) == round && !is_answered (milestones->pdata[i]))
      return TRUE;
  return FALSE;
}

static gboolean
title_has (AarPlanContent *content, gpointer record, const char *words)
{
  const char *title = aar_plan_content_get_title (content, record);

  return title != NULL && strstr (title, words) != NULL;
}

/* In what the tests change: the titles of the node, of its links and decisions, and of the links of its answers. */
static gboolean
has_words (AarPlanContent *content, gpointer node, const char *words)
{
  static const AarTable parts[] = { AAR_TABLE_NODE_LINK, AAR_TABLE_NODE_DECISION };
  gint64 id = aar_record_get_id (node);
  GPtrArray *answers = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT, id);
  gboolean has = title_has (content, node, words);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GPtrArray *records = aar_plan_content_get_children (content, parts[i], id);

      for (guint j = 0; j < records->len; j++)
        has = has || title_has (content, records->pdata[j], words);
    }
  for (guint i = 0; i < answers->len; i++)
    {
      GPtrArray *links = aar_plan_content_get_children (content, AAR_TABLE_ASSESSMENT_LINK,
                                                        aar_record_get_id (answers->pdata[i]));

      for (guint j = 0; j < links->len; j++)
        has = has || title_has (content, links->pdata[j], words);
    }
  return has;
}

static gboolean
is_wanted (AarPlanContent *content, gpointer node, const AarNodeQuery *query)
{
  gint64 id = aar_record_get_id (node);

  return is_initiative (node) && (query->area == 0 || is_below (content, node, query->area)) &&
         (query->unit == 0 || has_unit (content, id, query->unit)) &&
         (query->tag == 0 || has_child (content, AAR_TABLE_NODE_TAG, id, AAR_NODE_TAG_TAG, query->tag)) &&
         (query->reference == 0 ||
          has_child (content, AAR_TABLE_NODE_REFERENCE, id, AAR_NODE_REFERENCE_REFERENCE, query->reference)) &&
         (query->level == 0 || has_latest_level (content, id, query->level)) &&
         (query->round == 0 || query->unanswered ||
          has_child (content, AAR_TABLE_MILESTONE, id, AAR_MILESTONE_ROUND, query->round) ||
          has_child (content, AAR_TABLE_ASSESSMENT, id, AAR_ASSESSMENT_ROUND, query->round)) &&
         (query->round == 0 || !query->unanswered || is_unanswered (content, id, query->round)) &&
         (query->search == NULL || has_words (content, node, query->search));
}

/* Who answers stands before who takes part; both kinds of responsible answer. */
static guint
weigh_role (const char *role)
{
  static const char *const roles[] = { AAR_ROLE_ADMINISTRATIVE_ANCHORING, AAR_ROLE_POLITICAL_ANCHORING,
                                       AAR_ROLE_CONTRIBUTOR, AAR_ROLE_PARTICIPANT, AAR_ROLE_PARTNER };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (roles[i], role) == 0)
      return i + 1;
  return 0;
}

/* The first of those who are nearest to answering for an initiative. */
static gpointer
first_responsible (AarPlanContent *content, gint64 node)
{
  GPtrArray *roles = aar_plan_content_get_children (content, AAR_TABLE_RESPONSIBILITY, node);
  gpointer best = NULL;

  for (guint i = 0; i < roles->len; i++)
    if (best == NULL || weigh_role (aar_record_get_text (roles->pdata[i], AAR_RESPONSIBILITY_ROLE)) <
                            weigh_role (aar_record_get_text (best, AAR_RESPONSIBILITY_ROLE)))
      best = roles->pdata[i];
  return best;
}

typedef struct
{
  AarPlanContent *content;
  AarNodeSort sort;
  AarCollator *collator;
} Ordering;

static gint64
unit_place (AarPlanContent *content, gint64 node)
{
  gpointer role = first_responsible (content, node);
  gpointer unit = role == NULL
                    ? NULL
                    : aar_plan_content_lookup (content, AAR_TABLE_UNIT, number_of (role, AAR_RESPONSIBILITY_UNIT));

  return unit == NULL ? G_MAXINT64 : number_of (unit, AAR_UNIT_POSITION);
}

/* Who has the worse level on the first scale on which they differ stands first. */
static int
compare_levels (AarPlanContent *content, gint64 a, gint64 b)
{
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);

  for (guint i = 0; i < scales->len; i++)
    {
      gint64 scale = aar_record_get_id (scales->pdata[i]);
      gpointer left = level_in (content, a, latest_round (content, a), scale);
      gpointer right = level_in (content, b, latest_round (content, b), scale);
      gint64 badness[] = { left == NULL ? -1 : number_of (left, AAR_LEVEL_POSITION),
                           right == NULL ? -1 : number_of (right, AAR_LEVEL_POSITION) };

      if (badness[0] != badness[1])
        return badness[0] > badness[1] ? -1 : 1;
    }
  return 0;
}

static int
compare_titles (AarCollator *collator, gpointer left, gpointer right)
{
  g_autoptr (GBytes) a = aar_collator_sort_key (collator, aar_record_get_text (left, AAR_NODE_TITLE));
  g_autoptr (GBytes) b = aar_collator_sort_key (collator, aar_record_get_text (right, AAR_NODE_TITLE));

  return g_bytes_compare (a, b);
}

static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer data)
{
  gpointer left = *(gpointer *) a, right = *(gpointer *) b;
  Ordering *ordering = data;
  gint64 place[2];

  switch (ordering->sort)
    {
    case AAR_NODE_SORT_NUMBER:
      return aar_number_compare (aar_record_get_text (left, AAR_NODE_NUMBER),
                                 aar_record_get_text (right, AAR_NODE_NUMBER));
    case AAR_NODE_SORT_TITLE:
      return compare_titles (ordering->collator, left, right);
    case AAR_NODE_SORT_UNIT:
      place[0] = unit_place (ordering->content, aar_record_get_id (left));
      place[1] = unit_place (ordering->content, aar_record_get_id (right));
      return (place[0] > place[1]) - (place[0] < place[1]);
    case AAR_NODE_SORT_LEVEL:
      return compare_levels (ordering->content, aar_record_get_id (left), aar_record_get_id (right));
    case AAR_NODE_SORT_DOCUMENT:
    default:
      return 0;
    }
}

static GPtrArray *
expect_nodes (AarPlanContent *content, const AarNodeQuery *query)
{
  GPtrArray *all = aar_plan_content_get_records (content, AAR_TABLE_NODE), *nodes = g_ptr_array_new ();
  g_autoptr (AarCollator) collator = aar_collator_new (
      aar_record_get_text (aar_plan_content_get_plan (content), AAR_PLAN_LANGUAGE));
  Ordering ordering = { content, query->sort, collator };

  for (guint i = 0; i < all->len; i++)
    if (is_wanted (content, all->pdata[i], query))
      g_ptr_array_add (nodes, all->pdata[i]);
  /* stable, so that what is equal stays in document order */
  g_ptr_array_sort_with_data (nodes, compare_nodes, &ordering);
  return nodes;
}

static gboolean
round_was_answered (gint64 round, gpointer data)
{
  GPtrArray *answers = aar_plan_content_get_records (data, AAR_TABLE_ASSESSMENT);
  GPtrArray *milestones = aar_plan_content_get_records (data, AAR_TABLE_MILESTONE);

  for (guint i = 0; i < answers->len; i++)
    if (number_of (answers->pdata[i], AAR_ASSESSMENT_ROUND) == round &&
        number_of (answers->pdata[i], AAR_ASSESSMENT_LEVEL) != 0)
      return TRUE;
  for (guint i = 0; i < milestones->len; i++)
    if (number_of (milestones->pdata[i], AAR_MILESTONE_ROUND) == round && is_answered (milestones->pdata[i]))
      return TRUE;
  return FALSE;
}

static gpointer
current_round (AarPlanContent *content)
{
  GPtrArray *rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  gint64 ids[8];
  const char *states[8];
  int current;

  g_assert_cmpuint (rounds->len, <=, 8);
  for (guint i = 0; i < rounds->len; i++)
    {
      ids[i] = aar_record_get_id (rounds->pdata[i]);
      states[i] = aar_record_get_text (rounds->pdata[i], AAR_ROUND_STATE);
    }
  current = aar_current_round_find (ids, states, rounds->len, round_was_answered, content);
  return current < 0 ? NULL : rounds->pdata[current];
}

static char *
expect_section (AarPlanContent *content, gpointer node, AarNodeSort sort)
{
  gpointer above = node, role = first_responsible (content, aar_record_get_id (node)), unit;
  const char *number, *title;

  if (sort == AAR_NODE_SORT_UNIT && role != NULL)
    {
      unit = aar_plan_content_lookup (content, AAR_TABLE_UNIT, number_of (role, AAR_RESPONSIBILITY_UNIT));
      title = aar_record_get_text (unit, AAR_UNIT_NAME);
      return g_strdup (title != NULL ? title : aar_record_get_text (unit, AAR_UNIT_ABBREVIATION));
    }
  if (sort != AAR_NODE_SORT_DOCUMENT)
    return sort == AAR_NODE_SORT_UNIT ? g_strdup ("Without a Responsible Unit") : NULL;
  do
    above = aar_plan_content_lookup (content, AAR_TABLE_NODE, number_of (above, AAR_NODE_PARENT));
  while (above != NULL && is_initiative (above));
  if (above == NULL)
    return g_strdup ("Without an Area");
  number = aar_record_get_text (above, AAR_NODE_NUMBER);
  title = aar_record_get_text (above, AAR_NODE_TITLE);
  return number != NULL && title != NULL ? g_strconcat (number, " ", title, NULL)
                                         : g_strdup (number != NULL ? number : title);
}

/* What the row of an initiative shows. */
static char *
expect_row (AarPlanContent *content, gpointer node, AarNodeSort sort)
{
  g_autoptr (GString) row = g_string_new (NULL);
  g_autofree char *section = expect_section (content, node, sort);
  gint64 id = aar_record_get_id (node), latest = latest_round (content, id);
  GPtrArray *roles = aar_plan_content_get_children (content, AAR_TABLE_RESPONSIBILITY, id);
  GPtrArray *milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, id);
  GPtrArray *scales = aar_plan_content_get_records (content, AAR_TABLE_SCALE);
  gpointer first = first_responsible (content, id), round = current_round (content);
  guint due = 0, answered = 0, n_names = 0;

  g_string_append_printf (row, "%s [%s] ", aar_record_get_text (node, AAR_NODE_TITLE), section);
  for (guint i = 0; i < roles->len; i++)
    {
      gpointer unit = aar_plan_content_lookup (content, AAR_TABLE_UNIT,
                                               number_of (roles->pdata[i], AAR_RESPONSIBILITY_UNIT));
      const char *name = aar_record_get_text (unit, AAR_UNIT_ABBREVIATION);

      if (weigh_role (aar_record_get_text (roles->pdata[i], AAR_RESPONSIBILITY_ROLE)) !=
          weigh_role (aar_record_get_text (first, AAR_RESPONSIBILITY_ROLE)))
        continue;
      name = name != NULL ? name : aar_record_get_text (unit, AAR_UNIT_NAME);
      if (name != NULL)
        g_string_append_printf (row, "%s%s", n_names++ > 0 ? " · " : "", name);
    }
  for (guint i = 0; i < milestones->len && round != NULL; i++)
    if (number_of (milestones->pdata[i], AAR_MILESTONE_ROUND) == aar_record_get_id (round))
      {
        due++;
        answered += is_answered (milestones->pdata[i]) ? 1 : 0;
      }
  g_string_append_printf (row, " | %u/%u |", answered, due);
  for (guint i = 0; i < scales->len; i++)
    {
      gpointer level = level_in (content, id, latest, aar_record_get_id (scales->pdata[i]));

      g_string_append_printf (row, " %s=%s", aar_record_get_text (scales->pdata[i], AAR_SCALE_NAME),
                              level == NULL ? "-" : aar_record_get_text (level, AAR_LEVEL_LABEL));
    }
  return g_string_free_and_steal (g_steal_pointer (&row));
}

static char *
describe_row (AarNodeItem *item)
{
  g_autoptr (GString) row = g_string_new (NULL);
  const char *names = aar_node_item_get_responsibles (item);
  g_autofree char *section = NULL;

  g_object_get (item, "section", &section, NULL);
  g_string_append_printf (row, "%s [%s] %s | %u/%u |",
                          aar_record_get_text (aar_node_item_get_node (item), AAR_NODE_TITLE), section,
                          names == NULL ? "" : names, aar_node_item_get_milestones_answered (item),
                          aar_node_item_get_milestones_due (item));
  for (guint i = 0; i < aar_node_item_get_n_scales (item); i++)
    {
      AarLevel *level = aar_node_item_get_level (item, i);

      g_string_append_printf (row, " %s=%s", aar_record_get_text (aar_node_item_get_scale (item, i), AAR_SCALE_NAME),
                              level == NULL ? "-" : aar_record_get_text (level, AAR_LEVEL_LABEL));
    }
  return g_string_free_and_steal (g_steal_pointer (&row));
}

/* -- the store and what is kept of it ---------------------------------------------------------------------------- */

typedef struct
{
  AarNodeList *list;
  AarNodeQuery query;
  /* As a view holds them */
  GPtrArray *items;
} Kept;

typedef struct
{
  StoreFixture *fixture;
  AarStore *store;
  AarDatabase *database;
  gint64 plan;
  GArray *kept;
  /* Another process's view of the plan */
  AarStore *other;
  AarPlanContent *there;
} Watch;

static gpointer
append (AarPlanContent *content, AarTable table, gint64 owner, guint field, const char *text)
{
  gpointer record = aar_plan_content_append (content, table, owner);

  aar_record_set_text (record, field, text);
  return record;
}

static gint64
pick (AarPlanContent *content, AarTable table, guint index)
{
  GPtrArray *records = aar_plan_content_get_records (content, table);

  return aar_record_get_id (records->pdata[index % records->len]);
}

/* Rows are added in another order than they stand in, so that nothing is right by the order of ids alone. */
static void
add_frame (AarPlanContent *content, gint64 plan)
{
  static const char *const states[] = { AAR_ROUND_STATE_PLANNED, AAR_ROUND_STATE_OPEN, AAR_ROUND_STATE_PLANNED };
  static const char *const units[] = { "Center for Skole", "Center for Vej", "Teknisk udvalg" };
  gpointer record;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Runde %u", 3 - i), *label = NULL;

      record = append (content, AAR_TABLE_UNIT, aar_plan_content_get_owner (content, AAR_TABLE_UNIT), AAR_UNIT_NAME,
                       units[i]);
      aar_record_set_text (record, AAR_UNIT_KIND, AAR_UNIT_KIND_CENTRE);
      aar_record_set_text (record, AAR_UNIT_ABBREVIATION, i == 0 ? "CS" : NULL);
      aar_record_set_integer (record, AAR_UNIT_POSITION, 2 - i);
      append (content, AAR_TABLE_FORMER_NAME, aar_record_get_id (record), AAR_FORMER_NAME_NAME, "Før");
      record = append (content, AAR_TABLE_ROUND, plan, AAR_ROUND_NAME, name);
      aar_record_set_text (record, AAR_ROUND_STATE, states[i]);
      aar_record_set_integer (record, AAR_ROUND_POSITION, 2 - i);
      append (content, AAR_TABLE_METADATA, plan, AAR_METADATA_LABEL, "Godkendt");
      append (content, AAR_TABLE_TAG, plan, AAR_TAG_NAME, i == 0 ? "Klima" : "Børn");
      append (content, AAR_TABLE_REFERENCE, plan, AAR_REFERENCE_TITLE, i == 0 ? "Klimaplan" : "Børnepolitik");
    }
  for (guint i = 0; i < 2; i++)
    {
      record = append (content, AAR_TABLE_SCALE, plan, AAR_SCALE_NAME, i == 0 ? "Økonomi" : "Fremdrift");
      aar_record_set_integer (record, AAR_SCALE_POSITION, 1 - i);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *label = g_strdup_printf ("%u%u", i, j);
          gpointer level = append (content, AAR_TABLE_LEVEL, aar_record_get_id (record), AAR_LEVEL_LABEL, label);

          aar_record_set_integer (level, AAR_LEVEL_POSITION, 2 - j);
        }
    }
}

static void
add_answers (AarPlanContent *content, gint64 id, guint i)
{
  for (guint round = 0; round < 3; round++)
    {
      gpointer milestone = append (content, AAR_TABLE_MILESTONE, id, AAR_MILESTONE_TEXT, "Milepæl");

      aar_record_set_integer (milestone, AAR_MILESTONE_ROUND,
                              (i + round) % 4 == 0 ? 0 : pick (content, AAR_TABLE_ROUND, round));
      aar_record_set_boolean (milestone, AAR_MILESTONE_DONE, (i + round) % 5 == 1);
      aar_record_set_text (milestone, AAR_MILESTONE_STATUS, (i + round) % 5 == 2 ? "I gang" : NULL);
      aar_record_set_integer (milestone, AAR_MILESTONE_LEVEL,
                              (i + round) % 5 == 3 ? pick (content, AAR_TABLE_LEVEL, i) : 0);
      for (guint scale = 0; scale < 2; scale++)
        {
          gpointer answer;

          if ((i + 2 * round + 3 * scale) % 4 == 0)
            continue;
          answer = append (content, AAR_TABLE_ASSESSMENT, id, AAR_ASSESSMENT_NOTE, "Note");
          aar_record_set_integer (answer, AAR_ASSESSMENT_ROUND, pick (content, AAR_TABLE_ROUND, round));
          aar_record_set_integer (answer, AAR_ASSESSMENT_SCALE, pick (content, AAR_TABLE_SCALE, scale));
          aar_record_set_integer (
              answer, AAR_ASSESSMENT_LEVEL,
              (i + round + scale) % 5 == 0 ? 0 : pick (content, AAR_TABLE_LEVEL, 3 * scale + (i + round) % 3));
        }
    }
}

static void
add_links (AarPlanContent *content, gint64 id, guint i)
{
  static const char *const roles[] = { AAR_ROLE_PARTNER, AAR_ROLE_RESPONSIBLE_CENTRE, AAR_ROLE_CONTRIBUTOR,
                                       AAR_ROLE_RESPONSIBLE_COMMITTEE, AAR_ROLE_POLITICAL_ANCHORING };
  gpointer record, action = append (content, AAR_TABLE_ACTION, id, AAR_ACTION_TEXT, "Kortlæg");

  aar_record_set_integer (action, AAR_ACTION_LEVEL, i % 2 == 0 ? pick (content, AAR_TABLE_LEVEL, i) : 0);
  record = aar_plan_content_append (content, AAR_TABLE_ACTION_UNIT, aar_record_get_id (action));
  aar_record_set_integer (record, AAR_ACTION_UNIT_UNIT, pick (content, AAR_TABLE_UNIT, i));
  for (guint j = 0; j < i % 3; j++)
    {
      record = append (content, AAR_TABLE_RESPONSIBILITY, id, AAR_RESPONSIBILITY_ROLE, roles[(i + 2 * j) % 5]);
      aar_record_set_integer (record, AAR_RESPONSIBILITY_UNIT, pick (content, AAR_TABLE_UNIT, i + j));
    }
  record = aar_plan_content_append (content, AAR_TABLE_STAFFING, id);
  aar_record_set_integer (record, AAR_STAFFING_UNIT, pick (content, AAR_TABLE_UNIT, i + 1));
  aar_record_set_real (record, AAR_STAFFING_FTE, 0.1 + 0.2 + i);
  record = append (content, AAR_TABLE_AMOUNT, id, AAR_AMOUNT_WHAT, "Anlæg");
  aar_record_set_integer (record, AAR_AMOUNT_AMOUNT, 1000 * i);
  record = append (content, AAR_TABLE_INDICATOR, id, AAR_INDICATOR_TEXT, "Sparet energi");
  append (content, AAR_TABLE_MEASUREMENT, aar_record_get_id (record), AAR_MEASUREMENT_VALUE, "12 %");
  if (i % 2 == 1)
    {
      record = aar_plan_content_append (content, AAR_TABLE_NODE_TAG, id);
      aar_record_set_integer (record, AAR_NODE_TAG_TAG, pick (content, AAR_TABLE_TAG, i / 2));
      record = aar_plan_content_append (content, AAR_TABLE_NODE_REFERENCE, id);
      aar_record_set_integer (record, AAR_NODE_REFERENCE_REFERENCE, pick (content, AAR_TABLE_REFERENCE, i / 2));
    }
}

/* Areas in areas, initiatives under them, under one another and under none, and answers of all kinds. */
static AarPlanContent *
make_plan (const char *title)
{
  static const char *const titles[] = { "Øl", "Zoo", "Abe", "Spor 10", "Aabenraa", "Ål", "Spor 9", NULL, "Æble" };
  g_autoptr (AarPlan) plan = aar_record_new (AAR_TABLE_PLAN, aar_id_new ());
  AarPlanContent *content = aar_plan_content_new (plan);
  gint64 id = aar_record_get_id (plan), parents[5] = { 0 };

  aar_record_set_text (plan, AAR_PLAN_TITLE, title);
  aar_record_set_text (plan, AAR_PLAN_LANGUAGE, "da");
  add_frame (content, id);
  for (guint i = 0; i < 3; i++)
    {
      gpointer area = append (content, AAR_TABLE_NODE, id, AAR_NODE_TITLE, i == 2 ? NULL : "Område");

      aar_record_set_text (area, AAR_NODE_KIND, AAR_NODE_KIND_AREA);
      aar_record_set_text (area, AAR_NODE_NUMBER, i == 0 ? NULL : i == 1 ? "1.1" : "2");
      aar_record_set_integer (area, AAR_NODE_PARENT, i == 1 ? parents[0] : 0);
      parents[i] = aar_record_get_id (area);
    }
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      gpointer node = append (content, AAR_TABLE_NODE, id, AAR_NODE_TITLE, titles[i]);
      g_autofree char *number = g_strdup_printf ("%u.%u", i % 2 + 1, 12 - i);

      aar_record_set_text (node, AAR_NODE_KIND, AAR_NODE_KIND_INITIATIVE);
      aar_record_set_text (node, AAR_NODE_NUMBER, i == 4 ? NULL : number);
      aar_record_set_integer (node, AAR_NODE_PARENT, parents[i % 5]);
      if (i == 3)
        parents[3] = aar_record_get_id (node);
      add_links (content, aar_record_get_id (node), i);
      add_answers (content, aar_record_get_id (node), i);
      if (i % 3 == 0)
        aar_record_set_integer (append (content, AAR_TABLE_DOUBT, id, AAR_DOUBT_MESSAGE, "Tvivl"), AAR_DOUBT_NODE,
                                aar_record_get_id (node));
    }
  store_fixture_add_rest (content, aar_plan_content_get_records (content, AAR_TABLE_ROUND)->pdata[0],
                          aar_plan_content_get_records (content, AAR_TABLE_NODE)->pdata[7]);
  return content;
}

static gboolean
is_settled (gpointer data)
{
  Watch *watch = data;

  for (guint i = 0; i < watch->kept->len; i++)
    if (aar_node_list_is_loading (g_array_index (watch->kept, Kept, i).list))
      return FALSE;
  return TRUE;
}

static void
on_failed (AarNodeList *list, GError *error, gpointer data)
{
  g_assert_no_error (error);
}

static void
keep (Watch *watch, AarNodeQuery query)
{
  Kept kept = { aar_node_list_new (watch->store), query, g_ptr_array_new_with_free_func (g_object_unref) };

  g_signal_connect (kept.list, "failed", G_CALLBACK (on_failed), NULL);
  kept.query.plan = watch->plan;
  aar_node_list_set_query (kept.list, &kept.query);
  g_array_append_val (watch->kept, kept);
}

static Watch *
watch_new (void)
{
  Watch *self = g_new0 (Watch, 1);
  g_autoptr (AarPlanContent) content = make_plan ("Årsplan");
  g_autoptr (AarPlanContent) second = make_plan ("En anden");
  g_autoptr (GError) error = NULL;

  self->fixture = store_fixture_new ();
  self->store = self->fixture->store;
  self->plan = aar_record_get_id (aar_plan_content_get_plan (content));
  aar_store_import (self->store, content, &error);
  g_assert_no_error (error);
  aar_store_import (self->store, second, &error);
  g_assert_no_error (error);
  self->database = aar_database_open (self->fixture->path, AAR_DATABASE_READ, &error);
  g_assert_no_error (error);
  self->kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  for (AarNodeSort sort = AAR_NODE_SORT_DOCUMENT; sort <= AAR_NODE_SORT_LEVEL; sort++)
    keep (self, (AarNodeQuery) { .sort = sort });
  for (guint i = 0; i < 2; i++)
    {
      keep (self, (AarNodeQuery) { .area = pick (content, AAR_TABLE_NODE, i) });
      keep (self, (AarNodeQuery) { .unit = pick (content, AAR_TABLE_UNIT, i) });
      keep (self, (AarNodeQuery) { .tag = pick (content, AAR_TABLE_TAG, i) });
      keep (self, (AarNodeQuery) { .reference = pick (content, AAR_TABLE_REFERENCE, i) });
      keep (self, (AarNodeQuery) { .level = pick (content, AAR_TABLE_LEVEL, 4 * i) });
      keep (self, (AarNodeQuery) { .round = pick (content, AAR_TABLE_ROUND, i) });
      keep (self, (AarNodeQuery) { .round = pick (content, AAR_TABLE_ROUND, i), .unanswered = TRUE });
    }
  keep (self, (AarNodeQuery) { .search = (char *) "Spor" });
  store_fixture_spin_until (is_settled, self);
  self->other = aar_store_open (self->fixture->path, AAR_STORE_NONE, &error);
  g_assert_no_error (error);
  self->there = aar_store_load_plan (self->other, self->plan, &error);
  g_assert_no_error (error);
  return self;
}

static void
watch_free (Watch *self)
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      g_ptr_array_unref (g_array_index (self->kept, Kept, i).items);
      g_object_unref (g_array_index (self->kept, Kept, i).list);
    }
  g_array_unref (self->kept);
  aar_database_close (self->database);
  g_clear_object (&self->there);
  g_clear_object (&self->other);
  store_fixture_free (self->fixture);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Watch, watch_free)

/* The lines and sections of a list are those that finding anew gives. */
static void
check_lines (Watch *self, Kept *kept)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = aar_node_finder_find (self->database, &kept->query, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, g_list_model_get_n_items (G_LIST_MODEL (kept->list)));
  for (guint i = 0; i < found->len; i++)
    {
      guint start, end;

      g_assert_cmpint (aar_node_list_get_id (kept->list, i), ==, g_array_index (found, AarFoundNode, i).id);
      aar_node_list_get_section (kept->list, i, &start, &end);
      g_assert_true (i == 0 || (start == i) == (g_array_index (found, AarFoundNode, i).section !=
                                                g_array_index (found, AarFoundNode, i - 1).section));
    }
}

/* What the rows show, also those that were fetched before the change, is what the plan holds. */
static void
check_rows (Kept *kept, AarPlanContent *content)
{
  g_autoptr (GPtrArray) expected = expect_nodes (content, &kept->query);

  g_assert_cmpuint (expected->len, ==, g_list_model_get_n_items (G_LIST_MODEL (kept->list)));
  g_ptr_array_set_size (kept->items, 0);
  for (guint i = 0; i < expected->len; i++)
    {
      AarNodeItem *item = g_list_model_get_item (G_LIST_MODEL (kept->list), i);
      g_autofree char *row = describe_row (item), *wanted = expect_row (content, expected->pdata[i], kept->query.sort);

      g_ptr_array_add (kept->items, item);
      g_assert_cmpint (aar_node_list_get_id (kept->list, i), ==, aar_record_get_id (expected->pdata[i]));
      g_assert_cmpstr (row, ==, wanted);
    }
}

static guint
count (AarPlanContent *content, AarNodeQuery query)
{
  g_autoptr (GPtrArray) nodes = expect_nodes (content, &query);

  return nodes->len;
}

static void
check_outline (Watch *self, AarPlanContent *content)
{
  static const AarTable tables[] = { AAR_TABLE_NODE, AAR_TABLE_UNIT, AAR_TABLE_TAG, AAR_TABLE_REFERENCE,
                                     AAR_TABLE_ROUND };
  g_autoptr (GError) error = NULL;
  g_autoptr (AarOutline) outline = aar_outline_load (self->store, self->plan, &error);
  guint all = count (content, (AarNodeQuery) { 0 });
  gpointer round = current_round (content);

  g_assert_no_error (error);
  g_assert_cmpuint (aar_outline_get_n_initiatives (outline), ==, all);
  g_assert_cmpint (aar_outline_get_current_round (outline), ==, round == NULL ? 0 : aar_record_get_id (round));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      GPtrArray *records = aar_plan_content_get_records (content, tables[i]);
      guint n = 0;

      for (guint j = 0; j < records->len; j++)
        {
          gint64 id = aar_record_get_id (records->pdata[j]);
          AarNodeQuery query = { .area = tables[i] == AAR_TABLE_NODE ? id : 0,
                                 .unit = tables[i] == AAR_TABLE_UNIT ? id : 0,
                                 .tag = tables[i] == AAR_TABLE_TAG ? id : 0,
                                 .reference = tables[i] == AAR_TABLE_REFERENCE ? id : 0,
                                 .round = tables[i] == AAR_TABLE_ROUND ? id : 0,
                                 .unanswered = TRUE };
          const AarOutlineEntry *entry;
          guint expected = count (content, query);

          if (tables[i] == AAR_TABLE_NODE && is_initiative (records->pdata[j]))
            continue;
          entry = aar_outline_get_entry (outline, tables[i], n++);
          g_assert_cmpint (entry->id, ==, id);
          if (tables[i] == AAR_TABLE_NODE)
            g_assert_cmpint (entry->parent, ==, number_of (records->pdata[j], AAR_NODE_PARENT));
          g_assert_cmpuint (tables[i] == AAR_TABLE_ROUND ? entry->n_open : entry->n_initiatives, ==, expected);
          if (tables[i] == AAR_TABLE_ROUND)
            g_assert_cmpuint (entry->n_initiatives, ==, all - expected);
        }
      g_assert_cmpuint (aar_outline_get_n_entries (outline, tables[i]), ==, n);
    }
}

/* The records that another process holds have the values of this one's step. */
static void
check_other (Watch *self, AarPlanContent *content)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (aar_store_poll (self->other, &error));
  g_assert_no_error (error);
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      GPtrArray *records = aar_plan_content_get_records (self->there, table);

      for (guint i = 0; i < records->len; i++)
        {
          gpointer here = aar_plan_content_lookup (content, table, aar_record_get_id (records->pdata[i]));

          g_assert_true (here == NULL || aar_record_equal (here, records->pdata[i]));
        }
    }
}

/* @strange says that rows of two plans may be tied together, which no page of the program does. */
static void
check_all (Watch *self, gboolean strange)
{
  g_autoptr (AarPlanContent) content = NULL;

  store_fixture_spin_until (is_settled, self);
  for (guint i = 0; i < self->kept->len; i++)
    check_lines (self, &g_array_index (self->kept, Kept, i));
  content = aar_store_load_plan (self->store, self->plan, NULL);
  if (content == NULL)
    return;
  check_other (self, content);
  if (strange)
    return;
  for (guint i = 0; i < self->kept->len; i++)
    check_rows (&g_array_index (self->kept, Kept, i), content);
  check_outline (self, content);
}

/* -- all changes ------------------------------------------------------------------------------------------------- */

/* The values that are tried in a field: a free text is emptied and written, a word of a list takes all that it can be.
 * Those that the store refuses are none. */
static const char *const free_texts[] = { NULL, "Andet ord", "Spor" };
static const char *const words[] = { "area",    "initiative",  "capital",     "partner",
                                     "planned", "open",        "closed",      "council",
                                     "sv",      "contributor", "participant", "responsible-centre" };

static GValue *
new_value (GType type)
{
  GValue *value = g_new0 (GValue, 1);

  return g_value_init (value, type);
}

static void
add_texts (GPtrArray *values, const char *const *texts, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      GValue *value = new_value (G_TYPE_STRING);

      g_value_set_static_string (value, texts[i]);
      g_ptr_array_add (values, value);
    }
}

static void
add_references (GPtrArray *values, GPtrArray *targets)
{
  for (guint i = 0; i < 3; i++)
    {
      GValue *value = new_value (G_TYPE_INT64);

      g_value_set_int64 (value,
                         i == 0 || targets->len == 0 ? 0 : aar_record_get_id (targets->pdata[i * 2 % targets->len]));
      g_ptr_array_add (values, value);
    }
}

static GPtrArray *
make_values (AarPlanContent *content, const AarField *field)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  gboolean is_word = strstr ("kind state role language funding", field->name) != NULL;
  const char *day = "2026-11-30";

  switch (field->type)
    {
    case AAR_FIELD_TEXT:
      add_texts (values, is_word ? words : free_texts,
                 is_word                                 ? G_N_ELEMENTS (words)
                 : g_strcmp0 (field->name, "title") == 0 ? 3
                                                         : 2);
      break;
    case AAR_FIELD_DATE:
      add_texts (values, &day, 1);
      break;
    case AAR_FIELD_REAL:
      g_ptr_array_add (values, new_value (G_TYPE_DOUBLE));
      g_value_set_double (values->pdata[0], -3e300);
      break;
    case AAR_FIELD_BOOLEAN:
      for (guint i = 0; i < 2; i++)
        {
          g_ptr_array_add (values, new_value (G_TYPE_BOOLEAN));
          g_value_set_boolean (values->pdata[i], i == 1);
        }
      break;
    case AAR_FIELD_INTEGER:
      g_ptr_array_add (values, new_value (G_TYPE_INT64));
      g_value_set_int64 (values->pdata[0], 77);
      break;
    case AAR_FIELD_REFERENCE:
      add_references (values, aar_plan_content_get_records (content, field->table));
      break;
    }
  return values;
}

/* A moment that lies between what was done before and what is done after. */
static char *
mark_time (void)
{
  char *now;

  g_usleep (1500);
  now = aar_time_now ();
  g_usleep (1500);
  return now;
}

static void
append_content (GString *dump, AarPlanContent *content)
{
  for (guint table = 0; table < AAR_N_TABLES; table++)
    for (guint i = 0; i < aar_plan_content_get_records (content, table)->len; i++)
      {
        gpointer record = aar_plan_content_get_records (content, table)->pdata[i];
        guint n_fields;

        aar_table_get_fields (table, &n_fields);
        g_string_append_printf (dump, "%s %" G_GINT64_FORMAT, aar_table_get_name (table), aar_record_get_id (record));
        for (guint j = 0; j < n_fields; j++)
          {
            g_auto (GValue) value = G_VALUE_INIT;
            g_autofree char *text = NULL;

            g_value_init (&value, AAR_RECORD_GET_CLASS (record)->properties[j + 1]->value_type);
            aar_record_get_value (record, table * AAR_FIELDS_PER_TABLE + j, &value);
            text = g_strdup_value_contents (&value);
            g_string_append_printf (dump, " %s", text);
          }
        g_string_append_c (dump, '\n');
      }
}

/* The plan of the watch as text: as it is, or as it stood at @time. */
static char *
dump_plan (Watch *self, const char *time)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AarPlanContent) content = time == NULL ? aar_store_load_plan (self->store, self->plan, &error)
                                                    : aar_history_plan_at (self->store, self->plan, time, &error);

  g_assert_no_error (error);
  append_content (dump, content);
  return g_string_free_and_steal (g_steal_pointer (&dump));
}

/* Checks what a step led to, that the past is remembered, and that undoing it leads back. */
static void
check_step (Watch *self, const char *time, const char *before, gboolean strange)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *past = dump_plan (self, time), *back = NULL;

  check_all (self, strange);
  g_assert_cmpstr (past, ==, before);
  g_assert_true (aar_store_undo_step (self->store, 0, &error));
  g_assert_no_error (error);
  back = dump_plan (self, NULL);
  g_assert_cmpstr (back, ==, before);
}

static gboolean
change_field (Watch *self, gpointer record, guint field, const GValue *value, gboolean strange)
{
  g_auto (GValue) now = G_VALUE_INIT;
  GParamSpec *property = AAR_RECORD_GET_CLASS (record)->properties[field % AAR_FIELDS_PER_TABLE + 1];
  g_autofree char *before = NULL, *time = NULL;

  g_value_init (&now, property->value_type);
  aar_record_get_value (record, field, &now);
  if (g_param_values_cmp (property, value, &now) == 0)
    return FALSE;
  before = dump_plan (self, NULL);
  time = mark_time ();
  if (!aar_store_set_value (self->store, record, field, value, NULL))
    return FALSE;
  check_step (self, time, before, strange);
  return TRUE;
}

/* Changes every field of the second row of @table to all that it may hold. */
static void
test_fields (gconstpointer data)
{
  AarTable table = GPOINTER_TO_UINT (data);
  g_autoptr (Watch) watch = watch_new ();
  guint n_fields, n_changes = 0;
  const AarField *fields = aar_table_get_fields (table, &n_fields);

  check_all (watch, FALSE);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (AarPlanContent) content = aar_store_load_plan (watch->store, watch->plan, NULL);
      GPtrArray *records = aar_plan_content_get_records (content, table);
      g_autoptr (GPtrArray) values = make_values (content, &fields[i]);
      guint index = table == AAR_TABLE_NODE ? 7 : MIN (1, records->len - 1);

      for (guint j = 0; j < values->len; j++)
        n_changes += change_field (watch, records->pdata[index], table * AAR_FIELDS_PER_TABLE + i, values->pdata[j],
                                   (fields[i].flags & AAR_FIELD_OWNER) != 0)
                       ? 1
                       : 0;
    }
  check_all (watch, FALSE);
  store_fixture_check (watch->store);
  g_assert_cmpuint (n_changes, >, n_fields / 2);
}

/* Deletes rows of each table with all that goes along. */
static void
test_deletions (void)
{
  g_autoptr (Watch) watch = watch_new ();

  for (guint table = AAR_TABLE_PLAN + 1; table < AAR_N_TABLES; table++)
    for (guint i = 0; i < 2; i++)
      {
        g_autoptr (AarPlanContent) content = aar_store_load_plan (watch->store, watch->plan, NULL);
        g_autoptr (GError) error = NULL;
        g_autofree char *before = dump_plan (watch, NULL), *time = mark_time ();
        GPtrArray *records = aar_plan_content_get_records (content, table);

        g_assert_true (aar_store_delete (watch->store, records->pdata[MIN (i * 4, records->len - 1)], &error));
        g_assert_no_error (error);
        check_step (watch, time, before, FALSE);
      }
  check_all (watch, FALSE);
  store_fixture_check (watch->store);
}

/* Without scales the milestones are the answers. */
static void
test_without_scales (void)
{
  g_autoptr (Watch) watch = watch_new ();
  g_autoptr (GError) error = NULL;
  static const guint fields[] = { AAR_MILESTONE_ROUND, AAR_MILESTONE_STATUS, AAR_MILESTONE_DONE };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AarPlanContent) content = aar_store_load_plan (watch->store, watch->plan, NULL);

      g_assert_true (
          aar_store_delete (watch->store, aar_plan_content_get_records (content, AAR_TABLE_SCALE)->pdata[0], &error));
      g_assert_no_error (error);
      check_all (watch, FALSE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (AarPlanContent) content = aar_store_load_plan (watch->store, watch->plan, NULL);
      GPtrArray *milestones = aar_plan_content_get_records (content, AAR_TABLE_MILESTONE);
      g_autoptr (GPtrArray) values = make_values (
          content, &aar_table_get_fields (AAR_TABLE_MILESTONE, NULL)[fields[i] % AAR_FIELDS_PER_TABLE]);

      for (guint j = 0; j < milestones->len; j += 4)
        for (guint k = 0; k < MIN (values->len, 3); k++)
          change_field (watch, milestones->pdata[j], fields[i], values->pdata[k], FALSE);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint table = 0; table < AAR_N_TABLES; table++)
    {
      g_autofree char *path = g_strconcat ("/store/following/", aar_table_get_name (table), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (table), test_fields);
    }
  g_test_add_func ("/store/following/deletions", test_deletions);
  g_test_add_func ("/store/following/without-scales", test_without_scales);
  return g_test_run ();
}
