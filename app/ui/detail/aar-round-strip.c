/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aar-round-strip.h"

#include "aar-round-cell.h"
#include "aar-strip-layout.h"

/**
 * AarRoundStrip:
 *
 * The year of an initiative at a glance: a cell for each round. It wraps where it is narrow, and is hidden in plans
 * that are not followed up in rounds.
 */
struct _AarRoundStrip
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (AarRoundStrip, aar_round_strip, GTK_TYPE_WIDGET)

static void
clear (AarRoundStrip *self)
{
  GtkWidget *cell;

  while ((cell = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (cell);
}

static void
aar_round_strip_dispose (GObject *object)
{
  clear (AAR_ROUND_STRIP (object));
  G_OBJECT_CLASS (aar_round_strip_parent_class)->dispose (object);
}

static void
aar_round_strip_class_init (AarRoundStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = aar_round_strip_dispose;

  gtk_widget_class_set_css_name (widget_class, "roundstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, AAR_TYPE_STRIP_LAYOUT);
}

static void
aar_round_strip_init (AarRoundStrip *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Names may take several lines; below them the cells are alike. */
static void
align (AarRoundStrip *self)
{
  gboolean any = FALSE;

  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    any = any || aar_round_cell_has_milestones (AAR_ROUND_CELL (cell));
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self)); any && cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    aar_round_cell_keep_milestones (AAR_ROUND_CELL (cell));
}

static gboolean
has_milestone (AarPlanContent *content, AarNode *node, AarRound *round)
{
  GPtrArray *milestones = aar_plan_content_get_children (content, AAR_TABLE_MILESTONE, aar_record_get_id (node));

  for (guint i = 0; i < milestones->len; i++)
    if (aar_record_get_integer (milestones->pdata[i], AAR_MILESTONE_ROUND) == aar_record_get_id (round))
      return TRUE;
  return FALSE;
}

/**
 * aar_round_strip_set_content:
 * @self: the strip
 * @content: what is known of the plan
 * @node: one of its initiatives
 *
 * Shows how @node stands in each round. Where the plan has no scales, rounds without a milestone would be empty cells
 * and are left out.
 */
void
aar_round_strip_set_content (AarRoundStrip *self, AarPlanContent *content, AarNode *node)
{
  GPtrArray *rounds;
  gboolean assessed;

  g_return_if_fail (AAR_IS_ROUND_STRIP (self));

  rounds = aar_plan_content_get_records (content, AAR_TABLE_ROUND);
  assessed = aar_plan_content_get_records (content, AAR_TABLE_SCALE)->len > 0;
  clear (self);
  for (guint i = 0; i < rounds->len; i++)
    if (assessed || has_milestone (content, node, rounds->pdata[i]))
      gtk_widget_set_parent (aar_round_cell_new (content, node, rounds->pdata[i]), GTK_WIDGET (self));
  align (self);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}

/**
 * aar_round_strip_set_summary:
 * @self: the strip
 * @content: (nullable): the whole plan
 * @nodes: (element-type Aar.Node): some of its initiatives
 *
 * Counts in each round that has answers how many of @nodes have which level. Shows nothing where the plan is not
 * followed up.
 */
void
aar_round_strip_set_summary (AarRoundStrip *self, AarPlanContent *content, GPtrArray *nodes)
{
  GPtrArray *rounds = content != NULL ? aar_plan_content_get_records (content, AAR_TABLE_ROUND) : NULL;

  g_return_if_fail (AAR_IS_ROUND_STRIP (self));

  clear (self);
  for (guint i = 0; nodes->len > 0 && i < rounds->len; i++)
    {
      GtkWidget *cell = aar_round_cell_new_summary (content, nodes, rounds->pdata[i]);

      if (cell != NULL)
        gtk_widget_set_parent (cell, GTK_WIDGET (self));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
}
